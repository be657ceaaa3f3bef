"""The kinds of fields that an office declares for itself."""

from enum import StrEnum


class OwnFieldKind(StrEnum):
    """What stands in a field that an office has declared for itself."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"
    YES_NO = "yes_no"

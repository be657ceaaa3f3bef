"""A telephone number as it is kept: the same however and in whichever country's office it was written."""

from typing import NamedTuple

from crm_desktop.core.enums import PhoneKind


class Phone(NamedTuple):
    """One number: as it is kept, the digits it is compared by, its extension ("" if none) and its kind.

    Mainland numbers are kept as they are dialled there ("0531-86521900", "13805312210"), all others with
    their country's code ("+886 2 2000 6401"); their digits begin with 00.
    """

    number: str
    digits: str
    extension: str
    kind: PhoneKind
    whose: str = ""
    """Who answers, or where it rings."""

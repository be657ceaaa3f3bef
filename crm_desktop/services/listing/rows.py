"""What the rows of every list have."""

from typing import Protocol

from crm_desktop.core.values import Values


class ListRow(Protocol):
    """A row of a list; ``more`` holds, by their fields, what its further columns show."""

    @property
    def id(self) -> int: ...
    @property
    def more(self) -> Values: ...

"""What becomes of a column of a file, as the preview, the last page and the command line tell it."""

from typing import NamedTuple


class ColumnFate(NamedTuple):
    """A column's header and what becomes of it: ``field:NAME``, ``own:NAME``, ``remarks`` or ``left_out``."""

    header: str
    fate: str

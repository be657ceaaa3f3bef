"""What the first row of a list shows in a column."""

from typing import Any


def cell_of(page: Any, key: str) -> Any:
    """The cell in the column of this key, wherever it stands."""
    records = page.list.records
    (column,) = [each for each in records.columns if each.key == key]
    return column.cell(records.record_at(0))

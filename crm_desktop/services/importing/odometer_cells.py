"""What a row's cells say of its product's odometer."""

from collections.abc import Callable, Mapping

from crm_desktop.core import clock, odometer
from crm_desktop.core.odometer import Reading
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.services.importing import values
from crm_desktop.services.importing.readers import Reader
from crm_desktop.services.importing.rows import Row

Cells = Mapping[str, tuple[int, Cell]]
"""Those of ``rows.ODOMETER`` that say something, each with its column."""


def read_off(row: Row, cells: Cells, reader: Reader, note: Callable[[int, Cell], None]) -> list[Reading]:
    """What the cells say; where there is no product, or it is not all understood, they are noted."""
    found = _read(row, cells, reader)
    if not found:
        for column, cell in cells.values():
            note(column, cell)
    return found


def _read(row: Row, cells: Cells, reader: Reader) -> list[Reading]:
    """Kilometres on the day beside them, or else today; several with their days as our own export has."""
    if not row.has_product or "odometer" not in cells:
        return []
    _column, cell = cells["odometer"]
    found = odometer.read(values.text(cell))
    if found is None:
        try:
            km = values.kilometres(cell)
        except values.NotUnderstoodError:
            return []
        day = (
            reader.beside_the_row("odometer_day", cells["odometer_day"][1])
            if "odometer_day" in cells
            else None
        )
        if day is None and "odometer_day" in cells:
            return []
        found = [Reading(day or clock.today(), km)]
    return found if all(each.day <= clock.today() for each in found) else []

"""Cells as our own export has them, which say more than a list of anybody's."""

from crm_desktop.core.number import Phone
from crm_desktop.core.phones import read_phones
from crm_desktop.core.sheet_cells import Cell, Verbatim
from crm_desktop.services.customers import exporting


def own_numbers(cell: Cell, country: str) -> list[Phone]:
    """Numbers with whose they are: ``13805312210（妻子） / 0531-86521900``. Empty where it is none."""
    if not isinstance(cell, Verbatim) or "（" not in cell:
        return []
    found = []
    for number, whose in exporting.read_whose(cell):
        reading = read_phones(number, country)
        if len(reading.phones) != 1 or reading.leftover:
            return []
        found.append(reading.phones[0]._replace(whose=whose))
    return found

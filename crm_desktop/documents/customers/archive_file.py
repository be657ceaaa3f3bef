"""The customers of the office as a workbook or a CSV file, which may be changed and imported again."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from crm_desktop import storage
from crm_desktop.core.sheet_cells import Cell, cell_text, csv_text
from crm_desktop.core.words import say
from crm_desktop.documents.workbook_sheets import FONTS, put, save, width
from crm_desktop.services.customers import exporting
from crm_desktop.services.office import office
from crm_desktop.storage import outputs

Progress = Callable[[int, int], object]
SUFFIXES: Final = (".xlsx", ".csv")
_SAMPLE: Final = 200
"""So many rows tell how wide a column has to be."""


def write(
    file: Path, ids: Sequence[int], language: str, progress: Progress = lambda done, total: None
) -> int:
    """Write these customers to ``file``: as CSV where it is called so, else as a workbook.

    Returns how many rows there are below the header. ``progress(done, total)`` counts customers. Raises
    ``CrmError`` where it cannot be written.
    """
    with outputs.writing(file) as part, storage.reading():
        rows = _told(exporting.exported_rows(ids, office.uuid(), language), len(set(ids)), progress)
        columns = exporting.columns()
        lines = ([row.number, *map(row.values.get, columns), str(row.mark)] for row in rows)
        if file.suffix.lower() == ".csv":
            return _write_csv(part, lines, language)
        return _write_workbook(part, lines, language)


def _told(
    rows: Iterable[exporting.ExportedRow], total: int, progress: Progress
) -> Iterator[exporting.ExportedRow]:
    done, last = 0, ""
    for row in rows:
        if row.number != last:
            last = row.number
            done += 1
            if done % 500 == 0:
                progress(done, total)
        yield row
    progress(total, total)


def _write_csv(part: Path, lines: Iterable[list[Cell]], language: str) -> int:
    """UTF-8 with its mark, by which Excel knows it; what would run as a formula is told to be text."""
    count = 0
    with part.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(map(csv_text, exporting.headers(language)))
        for line in lines:
            writer.writerow([csv_text(cell_text(cell)) for cell in line])
            count += 1
    return count


def _write_workbook(part: Path, lines: Iterable[list[Cell]], language: str) -> int:
    """One sheet; the column of marks is hidden."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    book.properties.identifier = office.uuid().urn  # whose record numbers stand in it
    book.properties.creator = book.properties.lastModifiedBy = office.profile().name
    sheet = book.create_sheet(say("import.sheet.customers", language))
    sheet.freeze_panes = "C2"
    headers = exporting.headers(language)
    lines = iter(lines)
    sample = list(islice(lines, _SAMPLE))
    for place, header in enumerate(headers):
        words = [header, *(cell_text(line[place]) for line in sample)]
        column = sheet.column_dimensions[get_column_letter(place + 1)]
        column.width = width([part for word in words for part in word.split("\n")])
        column.hidden = place == len(headers) - 1

    def cell(value: Cell) -> object:
        if value is None or value == "":
            return None
        if isinstance(value, (int, float)):
            return value
        made = WriteOnlyCell(sheet)
        if isinstance(value, str):
            put(made, value)
        else:
            made.value = value
            made.number_format = "yyyy-mm-dd"
        return made

    first = [WriteOnlyCell(sheet) for _header in headers]
    for each, header in zip(first, headers, strict=True):
        put(each, header)
        each.font = Font(name=FONTS[language], bold=True)
    sheet.append(first)
    count = 0
    for some in (sample, lines):
        for line in some:
            sheet.append([cell(value) for value in line])
            count += 1
    save(book, part)
    return count

"""Rows imported with their problems workbook, and that workbook imported again once it was corrected."""

from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from crm_desktop.documents.importing import archive_import, problems_workbook
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import importing
from crm_desktop.services.importing.result import ImportResult
from tests.services.importing.import_helpers import table


def import_rows(problems: Path, *rows: list, language: str = "zh_CN", **options: object) -> ImportResult:
    sheet = table(*rows, **options)
    proposal = import_columns.analyse(sheet)
    result = importing.run(sheet, proposal, file="archive.xlsx")
    problems_workbook.write(problems, sheet, proposal, result, language)
    return result


def corrected(problems: Path, correct: Callable[[Worksheet, dict[str, int]], None]) -> ImportResult:
    """Import the problems workbook after a change to it; ``correct`` gets header to column."""
    book = load_workbook(problems)
    sheet = book.active
    correct(sheet, {sheet.cell(1, column).value: column for column in range(1, sheet.max_column + 1)})
    book.save(problems)
    return archive_import.run_file(problems)


def correct_cells(problems: Path, cells: dict[tuple[int, str], object]) -> ImportResult:
    """Import the problems workbook with these cells, by row of the workbook and header, changed."""

    def correct(sheet: Worksheet, columns: dict[str, int]) -> None:
        for (line, header), value in cells.items():
            sheet.cell(line, columns[header]).value = value

    return corrected(problems, correct)

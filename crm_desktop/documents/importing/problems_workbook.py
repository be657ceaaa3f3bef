"""The rows that an import left out or doubted, as a workbook ready to be corrected and imported again."""

import math
from collections import defaultdict
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.own import import_word, is_own
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.sheet_cells import Cell, SheetCells
from crm_desktop.core.words import say
from crm_desktop.core.words.importing import FIELDS
from crm_desktop.documents.workbook_sheets import put, save
from crm_desktop.services.importing import doubts
from crm_desktop.services.importing.columns import OWN_COLUMNS, Proposal, is_own_column
from crm_desktop.services.importing.result import ImportResult
from crm_desktop.services.importing.values import DAYS_1904
from crm_desktop.services.office import office
from crm_desktop.storage import outputs

_DATE_FIELDS: Final = frozenset(
    field.import_name for _table, field in imported() if field.kind in (ValueKind.DAY, ValueKind.BIRTHDAY)
)
_HEADER_FILL, _PROBLEM_FILL = "FFE8ECF2", "FFFFF3D6"
_LINE, _HIGHEST = 15, 409  # points; a row of Excel is no higher


def check_target(path: Path, source: Path) -> None:
    """Raise ``CrmError`` where the workbook would take the place of the file that is imported."""
    try:
        if path.exists() and source.exists() and path.samefile(source):
            raise CrmError("error.file_is_imported", file=path)
    except OSError as error:
        raise disk_faults.not_written(error, path) from error


def write(path: Path, table: SheetCells, proposal: Proposal, result: ImportResult, language: str) -> int:
    """Write the problem rows to ``path``, as ``fill`` does; ``CrmError`` where that cannot be written."""
    with outputs.writing(path) as part:
        return fill(part, table, proposal, result, language)


def fill(part: Path, table: SheetCells, proposal: Proposal, result: ImportResult, language: str) -> int:
    """Write the problem rows with their numbers and what is wrong before the file's own columns.

    Returns how many rows there are. All text stays text: a customer's ``=1+1`` never runs. A row that names
    its record updates it when it is imported, and settles what its check numbers name. Raises ``OSError``
    where the file cannot be written.
    """
    from openpyxl import Workbook

    problems, fields = _problems(result, language)
    columns = [index for index in range(table.width) if not is_own_column(proposal, index)]
    workbook = Workbook()
    workbook.properties.identifier = office.uuid().urn  # whose record numbers stand in it
    sheet = workbook.active
    sheet.title = say("import.sheet.problems", language)
    headers = [proposal.headers[index] if index < len(proposal.headers) else "" for index in columns]
    _put(sheet, 1, [*(say(key, language) for key in OWN_COLUMNS), *headers])
    for line, number in enumerate(sorted(problems), start=2):
        cells = table.rows[number - 1]
        values = [_value(cells, index, table, proposal) for index in columns]
        checks = " ".join(map(str, result.check_numbers.get(number, ())))
        own = [
            _place(table, number),
            result.record_numbers.get(number, ""),
            checks,
            "\n".join(problems[number]),
        ]
        _put(sheet, line, [*own, *values])
        for place, index in enumerate(columns, start=len(OWN_COLUMNS) + 1):
            if proposal.columns.get(index) in fields[number]:
                sheet.cell(line, place).fill = _fill(_PROBLEM_FILL)
    _dress(sheet, len(OWN_COLUMNS) + len(columns))
    save(workbook, part)
    return len(problems)


def write_waiting(path: Path, language: str) -> int:
    """Write what earlier imports left to be checked, from all files, to be corrected and imported.

    Returns how many rows there are; ``CrmError`` where it cannot be written.
    """
    from openpyxl import Workbook

    outputs.refuse(path)
    lines = doubts.waiting_rows()
    usual = ("name", "phone", "model", "serial_number")
    others = [name for name in FIELDS if name not in usual and any(name in line.values for line in lines)]
    others += dict.fromkeys(name for line in lines for name in line.values if is_own(name))
    fields = (*usual, *others)
    workbook = Workbook()
    workbook.properties.identifier = office.uuid().urn  # whose record numbers stand in it
    sheet = workbook.active
    sheet.title = say("import.sheet.problems", language)
    headers = [say(key, language) for key in OWN_COLUMNS]
    _put(sheet, 1, [*headers, *(import_word(name, language) for name in fields)])
    for place, line in enumerate(lines, start=2):
        known = {
            "name": line.name,
            "phone": line.phone,
            "model": line.model,
            "serial_number": line.serial_number,
        }
        said = [_not_understood(name, text, language) for name, text in line.values.items()]
        problem = "\n".join([*said, line.origin(language)])
        own = [line.row, line.number, " ".join(map(str, line.ids)), problem]
        values = known | line.values
        _put(sheet, place, [*own, *(values.get(name, "") for name in fields)])
        for column, name in enumerate(fields, start=len(OWN_COLUMNS) + 1):
            if name in line.values:
                sheet.cell(place, column).fill = _fill(_PROBLEM_FILL)
    _dress(sheet, len(OWN_COLUMNS) + len(fields))
    with outputs.writing(path) as part:
        save(workbook, part)
    return len(lines)


def _place(table: SheetCells, number: int) -> int | str:
    """The row of the file, with the sheet where several were read as one."""
    sheet, row = table.source.where(number)
    return f"{sheet} {row}" if sheet else row


def _not_understood(name: str, text: str, language: str) -> str:
    field = import_word(name, language)
    return say("import_doubt.not_understood", language, field=field, text=text)


def _problems(
    result: ImportResult, language: str
) -> tuple[defaultdict[int, list[str]], defaultdict[int, set[str]]]:
    """Row to what is wrong with it, in words, and to the fields concerned."""
    problems: defaultdict[int, list[str]] = defaultdict(list)
    fields: defaultdict[int, set[str]] = defaultdict(set)
    for rejected in result.rejected:
        problems[rejected.row].append(say(rejected.reason, language))
        fields[rejected.row].add("name")
    for value in result.doubtful:
        problems[value.row].append(_not_understood(value.field, value.text, language))
        fields[value.row].add(value.field)
    return problems, fields


def _value(cells: list[Cell], index: int, table: SheetCells, proposal: Proposal) -> Any:
    value = cells[index] if index < len(cells) else None
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    is_serial = isinstance(value, int) and not isinstance(value, bool) and 7_000 <= value < 100_000
    if table.date_1904 and is_serial and proposal.columns.get(index) in _DATE_FIELDS:
        return int(value) + DAYS_1904.days  # type: ignore[arg-type] # our workbook counts from 1900
    return value


def _put(sheet: Any, line: int, values: list[Any]) -> None:
    from openpyxl.styles import Alignment

    for column, value in enumerate(values, start=1):
        cell = sheet.cell(line, column)
        if isinstance(value, str):
            if value:
                put(cell, value)
        elif value is not None:
            cell.value = value
        if isinstance(value, date):
            midnight = not isinstance(value, datetime) or value.hour == value.minute == 0
            cell.number_format = "yyyy-mm-dd" if midnight else "yyyy-mm-dd hh:mm"
        cell.alignment = Alignment(vertical="top", wrap_text=column == len(OWN_COLUMNS))


def _fill(colour: str) -> Any:
    from openpyxl.styles import PatternFill

    return PatternFill("solid", start_color=colour)


def _dress(sheet: Any, columns: int) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    for column in range(1, columns + 1):
        header = sheet.cell(1, column)
        header.font = Font(bold=True)
        header.fill = _fill(_HEADER_FILL)
        widths = [_width(sheet.cell(line, column).value) for line in range(1, min(sheet.max_row, 100) + 1)]
        sheet.column_dimensions[get_column_letter(column)].width = min(max([8, *widths]) + 2, 48)
    room = sheet.column_dimensions[get_column_letter(len(OWN_COLUMNS))].width - 2
    for line in range(2, sheet.max_row + 1):
        told = str(sheet.cell(line, len(OWN_COLUMNS)).value or "").split("\n")
        lines = sum(max(1, math.ceil(_width(each) / room)) for each in told)
        if lines > 1:  # not every program makes a row as high as what it wraps
            sheet.row_dimensions[line].height = min(_LINE * lines, _HIGHEST)
    sheet.freeze_panes = sheet.cell(2, len(OWN_COLUMNS) + 1)


def _width(value: Any) -> int:
    """How wide a cell's longest line is, in Latin characters."""
    lines = (str(value) if value is not None else "").split("\n")
    return max(sum(2 if ord(char) > 0x2E7F else 1 for char in line) for line in lines)

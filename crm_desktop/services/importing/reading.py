"""Reads the rows of a sheet by a proposal, and gives each a fingerprint."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Any, Final

from crm_desktop.core import countries, phones, texts
from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.own import is_own
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.fields.past import DATE_OF, PAST_NAMES, TABLE_OF
from crm_desktop.core.name_parts import is_han
from crm_desktop.core.names import understand
from crm_desktop.core.sheet_cells import Cell, SheetCells, cell_text, is_blank, verbatim
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.services.customers.exporting import read_mark
from crm_desktop.services.importing import (
    column_days,
    field_readers,
    judging_past,
    own_field_columns,
    past_values,
    values,
)
from crm_desktop.services.importing.columns import (
    Proposal,
    check_column,
    is_own_column,
    mark_column,
    problem_column,
)
from crm_desktop.services.importing.composing import HOUSE, NAME_PARTS, Address, full_name, joined
from crm_desktop.services.importing.filling import CellOfRow, RowFilling
from crm_desktop.services.importing.headers import NOTED, meaning, place, plain, role
from crm_desktop.services.importing.judging import NAMING, ROW_NUMBER
from crm_desktop.services.importing.owners import NUMBERED, hashes
from crm_desktop.services.importing.rows import Row, RowContact, SkippedRow, is_products

_TOTALS = re.compile(
    r"[\s(（【\[*]*(?:合|总|小)\s*计"
    r"(?:[\s:：)）】\]*].*|[\d.,，\s户台人元个]*|数|额|金额|数量|户数)?"
)
_TOTALS_EN = re.compile(r"\s*(?:sub|grand )?\s*totals?\s*:?\s*", re.IGNORECASE)
_REMEMBERED: Final = 20_000
_CHECK_NUMBER = re.compile(r"\d{1,18}", re.ASCII)
_NUMBERS: Final = frozenset({"phone", "fax", "contact_phone"})


class RowReader:
    """Reads the rows below the header by a proposal; equal cells are read once."""

    def __init__(self, table: SheetCells, proposal: Proposal) -> None:
        if not proposal.names_somebody:
            raise CrmError("error.import_no_name_column")
        self.table = table
        self.first = proposal.header_row
        self.headers = proposal.headers
        self.names = proposal.names
        """What the file's columns become."""
        self.columns = [(columns[0], name) for columns, name in proposal.sources() if len(columns) == 1]
        self.own = own_field_columns.fields_of(proposal, table)
        """The fields of the office's own that the file fills, by key."""
        self.columns = [
            (column, name)
            for column, name in self.columns
            if name not in (NOTED, ROW_NUMBER)
            and (name in self.own or not is_own(name))  # one may be deleted by now
        ]
        self.joins = [(columns, name) for columns, name in proposal.sources() if len(columns) > 1]
        self.splits = proposal.splits
        whole = {column for columns, _name in self.joins for column in columns}
        used = {column for column, _name in self.columns} | whole | self.splits.keys()
        self.unmapped = [column for column in range(table.width) if column not in used]
        self.noted = [
            column
            for column in self.unmapped
            if column not in proposal.left_out
            and proposal.columns.get(column) != ROW_NUMBER
            and not is_own_column(proposal, column)
        ]
        self.name_column = next((column for column, name in self.columns if name == "name"), -1)
        self.header_name = self.header(self.name_column)
        self.places = [place(header) for header in self.headers]
        self.roles = [role(header) for header in self.headers]
        named = meaning(self.header_name, {})
        self.names_companies = named is not None and named[0] == "employer"
        """Whether the customers stand in a column of companies (公司名称): most of them are some."""
        self.name_parts = {column: name for column, name in self.columns if name in NAME_PARTS}
        self.sheet_names = proposal.sheet_names
        self._sheet_word = say("import.sheet_name", "en" if "".join(self.headers).isascii() else "zh_CN")
        self.tells_past = not PAST_NAMES.isdisjoint(self.names)
        self.tells_only_past = self.tells_past and WHO.issuperset(self.names)
        """Whether the file is a list of callbacks, complaints or letters, not one of customers."""
        self._rated = Table.CALLBACK if DATE_OF[Table.CALLBACK] in self.names else Table.COMPLAINT
        self.checks = check_column(proposal)
        tells_whose = self.checks >= 0 or bool(table.identifier)
        self.problems = -1 if tells_whose else problem_column(proposal)
        """What is wrong in words, which is all that version 0.2's workbooks have."""
        self.marks = mark_column(proposal)
        self._naming = [
            (column, name) for column, name in self.columns if name in NAMING or name in NAME_PARTS
        ]
        self._only_names = [name for _column, name in self._naming] == ["name"] and not self.splits
        self._read: dict[tuple[str, Any], Any] = {}
        self.country = proposal.country or countries.here()
        self.days = column_days.of_sheet(
            table,
            proposal,
            self.country,
            [key for key, field in self.own.items() if field.kind is OwnFieldKind.DATE],
        )
        readers = field_readers.parsers()
        self._parsers = readers | {
            "postcode": partial(values.postcode, country=self.country),
            **own_field_columns.readers(self.own),
        }
        self._parsers |= {
            each.field: partial(self._parsers[each.field], order=each.order) for each in self.days.values()
        }

    def __len__(self) -> int:
        return max(len(self.table.rows) - self.first, 0)

    def name_keys(self) -> set[str]:
        """The names in the file, as they are compared: only customers of these names can be meant."""
        if self._only_names:
            column = self.name_column
            found = {values.text(row[column]) for row in self.table.below(self.first) if len(row) > column}
        else:
            rows = self.table.below(self.first)
            own = (list(map(verbatim, row)) if self._has_mark(row) else row for row in rows)
            found = {self._name(self._given(row)) for row in own}
        for column in (column for column, name in self.columns if name == "company"):
            found |= {values.text(row[column]) for row in self.table.below(self.first) if len(row) > column}
        return {texts.comparable(name) for name in found}

    def number_signs(self) -> set[int]:
        """The serial numbers and plates of the file, as ``owners.hashes`` has them."""
        found: set[int] = set()
        for column, name in self.columns:
            if name in NUMBERED:
                rows = self.table.below(self.first)
                cells = (values.text(row[column]) for row in rows if len(row) > column)
                found.update(number for cell in cells for number in hashes({name: cell}))
        return found

    def record_numbers(self) -> set[str]:
        """The records that the file names."""
        found = set()
        for column, name in self.columns:
            if name == "record_number":
                rows = self.table.below(self.first)
                found |= {values.record_number(row[column]) for row in rows if len(row) > column}
        return found - {""}

    def read(self, start: int, stop: int) -> Iterator[Row | SkippedRow]:
        """The rows ``start`` to ``stop`` below the header (from 0); blank ones are passed over."""
        first = self.first + start
        for number, cells in enumerate(self.table.rows[first : self.first + stop], start=first + 1):
            if cells and (found := self.row(number, cells)) is not None:
                yield found

    def header(self, column: int) -> str:
        """A column's header; "" where it has none."""
        return self.headers[column] if 0 <= column < len(self.headers) else ""

    # -- a row --------------------------------------------------------------------------------------

    def header_of(self, name: str) -> str:
        """The header of the column that becomes a field."""
        return next((self.header(column) for column, each in self.columns if each == name), "")

    def row(self, number: int, cells: Sequence[Cell], *, is_own: bool = False) -> Row | SkippedRow | None:
        """What the cells of a row say; None where they say nothing.

        A row of our own export (``is_own``, or by its mark) says what stands there: somebody is called 无.
        """
        is_own = is_own or self._has_mark(cells)
        if is_own:
            cells = list(map(verbatim, cells))
        given = self._given(cells)
        others = [
            cells[column] for column in self.unmapped if column < len(cells) and not is_blank(cells[column])
        ]
        name = self._name(given)
        if not is_own and self._is_totals(name, [cell for _column, _name, cell in given], others):
            return SkippedRow(number)
        if not given:
            said = any(isinstance(cell, str) and not cell.strip().isdecimal() for cell in others)
            return SkippedRow(number, "import.reason.no_name") if said else None
        if not is_own and name == self.header_name and self._is_header(given):
            return SkippedRow(number)
        if reason := self._why_not(number, name, cells):
            return SkippedRow(number, reason)
        row = Row(number, name, texts.comparable(name))
        filling = RowFilling(self, row)
        for column, field, cell in given:
            filling.take(column, field, cell)
        for column in self.noted:
            if column < len(cells) and not is_blank(cells[column]):
                filling.note(column, cells[column])
        if self.sheet_names and (sheet := self.table.source.where(number)[0]):
            filling.take_sheet(self.sheet_names, sheet)
        written = filling.finish()
        if row.record_number and 0 <= self.checks < len(cells):
            row.doubt_ids = frozenset(map(int, _CHECK_NUMBER.findall(values.text(cells[self.checks]))))
        if row.record_number and 0 <= self.problems < len(cells):
            row.problems = values.long_text(cells[self.problems]).split("\n")
        row.fingerprint = _fingerprint(row, written, row.notes)
        row.fingerprint_before = _fingerprint(row, written, ()) if row.notes else row.fingerprint
        if self.names_companies and name == values.text(cells[self.name_column]) and not _is_persons(name):
            row.customer.setdefault("kind", CustomerKind.COMPANY)
        return row

    def _has_mark(self, cells: Sequence[Cell]) -> bool:
        """Whether a row is of our own export, or of another office's."""
        return 0 <= self.marks < len(cells) and read_mark(cell_text(cells[self.marks])) is not None

    def _given(self, cells: Sequence[Cell]) -> list[CellOfRow]:
        """What stands in the columns that are read, joined and split, in their order."""
        width = len(cells)
        given = [
            (column, name, cells[column])
            for column, name in self.columns
            if column < width and not is_blank(cells[column])
        ]
        if not self.joins and not self.splits:
            return given
        for columns, name in self.joins:
            parts = [cells[column] if column < width else None for column in columns]
            given += self._joined(columns, name, parts)
        for column, split in self.splits.items():
            if column < width and not is_blank(cells[column]):
                pieces = split.pieces(values.long_text(cells[column]))
                given += [
                    (column, name, piece) for name, piece in zip(split.names, pieces, strict=False) if piece
                ]
        return sorted(given, key=lambda each: each[0])

    def _joined(self, columns: tuple[int, ...], name: str, parts: list[Cell]) -> Iterator[CellOfRow]:
        if all(map(is_blank, parts)):
            return
        if name in _NUMBERS and is_blank(parts[-1]):  # an area code without its number calls nobody
            yield columns[0], NOTED, joined(parts, "-")
            return
        is_day = field_readers.parsers().get(name) in (values.day, values.birthday)
        between = "-" if is_day or name in _NUMBERS else ""
        yield min(columns), name, joined(parts, between)

    def _name(self, given: Sequence[CellOfRow]) -> str:
        """Who a row is about: a name, one put together from its parts, else the company, else the contact."""
        if self._only_names:
            return next(
                (values.text(cell) for column, _name, cell in given if column == self.name_column), ""
            )
        found: dict[str, str] = {}
        for _column, name, cell in given:
            if name in NAMING or name in NAME_PARTS:
                found.setdefault(name, values.text(cell))
        parts = [found.get(part, "") for part in NAME_PARTS]
        return (
            found.get("name")
            or (full_name(*parts) if any(parts) else "")
            or found.get("employer")
            or found.get("contact")
            or ""
        )

    def _why_not(self, number: int, name: str, cells: Sequence[Cell]) -> str:
        if number - 1 in self.table.damaged:
            return "import.reason.open_quote"
        if not name:
            return "import.reason.no_name"
        if len(name) > texts.LONGEST_NAME:
            return "import.reason.name_too_long"
        too_long = any(type(cell) is str and len(cell) > texts.LONGEST for cell in cells)
        return "import.reason.text_too_long" if too_long else ""

    def _is_totals(self, name: str, given: list[Cell], others: list[Cell]) -> bool:
        marks = [*others, *([name] if name else given)]
        if any(isinstance(cell, str) and _TOTALS.fullmatch(cell.strip()) for cell in marks):
            return True
        english = others if name else [*others, *given]
        return any(isinstance(cell, str) and _TOTALS_EN.fullmatch(cell) for cell in english)

    def _is_header(self, given: list[CellOfRow]) -> bool:
        """Headers repeated on each printed page are no customers."""
        if len(given) < 2:
            return False
        same = sum(
            1
            for column, _name, cell in given
            if isinstance(cell, str) and plain(cell) == plain(self.header(column))
        )
        return same > len(given) / 2

    def sheet_note(self, sheet: str) -> str:
        """What is noted of the sheet in which a row stands."""
        return f"{self._sheet_word}: {sheet}"

    # -- past work ----------------------------------------------------------------------------------

    def past_key(self, column: int, name: str) -> tuple[Table, str]:
        """Which record of past work a column is about: its table, and which of several."""
        return TABLE_OF.get(name, self._rated), judging_past.which(self.header(column), name)

    def moment(self, column: int, cell: Cell) -> datetime:
        """When something of past work happened."""
        days = self.days.get(column)
        return past_values.moment(cell, self.table.date_1904, days.order if days else None)

    # -- a cell -------------------------------------------------------------------------------------

    def field(self, row: Row, name: str, cell: Cell, said: str = "") -> None:
        """Read a cell as a field; ``said`` is what its column is called where that is another name."""
        key = (name, cell)
        if key not in self._read:
            if len(self._read) > _REMEMBERED:  # a column of serial numbers has no two equal cells
                self._read.clear()
            self._read[key] = self._value(name, cell)
        value, words, doubtful = self._read[key]
        if doubtful:
            row.doubtful.append((said or name, words))
        elif value is not None:
            (row.product if is_products(name) else row.customer)[name] = value
            row.written[name] = words

    def beside_the_row(self, name: str, cell: Cell) -> Any:
        """What a cell means that is no field of the row's customer or product; None where it is not clear."""
        return self._value(name, cell)[0]

    def _value(self, name: str, cell: Cell) -> tuple[Any, str, bool]:
        """Value (None if the cell says nothing), its text, and whether it is doubtful."""
        parse = self._parsers.get(name)
        words = values.text(cell)
        if "+" in words:  # as in 8.6E+14, a number that Excel has shortened; 1E5 may be a model
            exact = phones.exact_figures(words)
            if exact is None:
                return None, values.as_written(cell), True
            words = exact
        if parse is None:
            return words or None, words, False
        if values.says_nothing(words):
            return None, "", False
        try:
            return parse(cell, self.table.date_1904), words, False
        except values.NotUnderstoodError:
            return None, values.as_written(cell), True


WHO: Final = PAST_NAMES | {
    *("name", "last_name", "first_name", "middle_name", "name_suffix", "honorific", "employer", "company"),
    *("phone", "fax", "area_code", "email", "contact", "contact_phone", "contact_post", "label"),
    *("province", "city", "district", "region", "address", "postcode", "record_number", "row_number"),
    *HOUSE,
    "remarks",
}
"""What a list of past work says of customers: only who is meant."""


def _is_persons(name: str) -> bool:
    return len(name) <= 4 and is_han(name) and bool(understand(name).surname)


def _canonical_contact(contact: RowContact) -> str:
    numbers = (f"#{phone.digits}#{phone.extension}" for phone in contact.phones)
    born = f"*{values.canonical(contact.birthday)}" if contact.birthday is not None else ""
    return "".join([contact.name, *numbers, contact.post and f"@{contact.post}", contact.remarks, born])


def _fingerprint(row: Row, address: Address, notes: Sequence[str]) -> int:
    """64 bits that equal rows share: over what was understood and what was not, never the row's number.

    The address counts as it was written, in columns or in one: so it did before it was taken apart.
    """
    parts = [
        row.key,
        ",".join(sorted(phone.digits + "#" + phone.extension for phone in row.phones)),
        *address,
        row.remarks,
        "|".join(map(_canonical_contact, row.contacts)),
        "|".join(row.tags),
        *(f"+{note}" for note in notes),
    ]
    for given in (row.customer, row.product):
        parts += [f"{name}={values.canonical(given[name])}" for name in sorted(given)]
    parts += [past.canonical() for past in row.past]
    parts += [f"odometer {each.km} {each.day}" for each in row.readings]
    parts += [f"{name}?{words}" for name, words in (*row.doubtful, *row.beside)]
    digest = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)

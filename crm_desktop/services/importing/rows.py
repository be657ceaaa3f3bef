"""From a row of cells to what it says of a customer and a product, what is doubtful, and its fingerprint."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, Final

from crm_desktop.core import countries, phones, texts
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.number import Phone
from crm_desktop.core.sheet_cells import Cell, SheetCells, is_blank
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.importing import column_days, values
from crm_desktop.services.importing.columns import Proposal, check_column, plain

ADDRESS: Final = ("province", "city", "district", "address")
PRODUCT: Final = frozenset(field.import_name for table, field in imported() if table == Table.PRODUCT)
_TOTALS = re.compile(
    r"[\s(（【\[*]*(?:合|总|小)\s*计"
    r"(?:[\s:：)）】\]*].*|[\d.,，\s户台人元个]*|数|额|金额|数量|户数)?"
)
_TOTALS_EN = re.compile(r"\s*(?:sub|grand )?\s*totals?\s*:?\s*", re.IGNORECASE)
_REMEMBERED: Final = 20_000
_TAG_MARKS = re.compile(r"[,，;；、/|\n]+")
_CHECK_NUMBER = re.compile(r"\d{1,18}", re.ASCII)


@dataclass(slots=True)
class Row:
    """What one row says; only fields that are given and understood are in ``customer`` and ``product``."""

    number: int
    name: str
    key: str
    phones: list[Phone] = field(default_factory=list)
    customer: ValueDict = field(default_factory=dict)
    """Field to value; ``birthday`` as a ``Birthday``, money in fen."""
    address: tuple[str, str, str, str] = ("", "", "", "")
    """Province, city, district and the rest."""
    address_key: str = ""
    product: ValueDict = field(default_factory=dict)
    remarks: str = ""
    tags: list[str] = field(default_factory=list)
    contact: str = ""
    record_number: str = ""
    doubt_ids: frozenset[int] = frozenset()
    """What was to be checked of the row when the problems workbook was written, by its numbers there."""
    doubtful: list[tuple[str, str]] = field(default_factory=list)
    """Field and its text, word for word."""
    beside: list[tuple[str, str]] = field(default_factory=list)
    """Cells that were understood but say more ("13800001111 妻子"): field and the whole text."""
    written: dict[str, str] = field(default_factory=dict)
    """Field to the text of its cell."""
    fingerprint: int = 0

    @property
    def has_product(self) -> bool:
        return bool(self.product) or any(name in PRODUCT for name, _text in self.doubtful)

    @property
    def purchase_written(self) -> str:
        """A purchase date that was not understood: as written, it still tells two products apart."""
        return next((text for name, text in self.doubtful if name == "purchase_date"), "")

    @property
    def product_key(self) -> tuple[str, str, date | str | None]:
        """What makes the same product, as ``ArchiveProduct.keys`` gives it."""
        day = self.product.get("purchase_date") or self.purchase_written or None
        return self.product.get("model", ""), self.product.get("serial_number", ""), day


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is not imported: a totals row (``reason`` empty) or a rejected one."""

    number: int
    reason: str = ""


class RowReader:
    """Reads the rows below the header by a proposal; equal cells are read once."""

    def __init__(self, table: SheetCells, proposal: Proposal) -> None:
        if "name" not in proposal.columns.values():
            raise CrmError("error.import_no_name_column")
        self.table = table
        self.first = proposal.header_row
        self.headers = proposal.headers
        self.columns = sorted(proposal.columns.items())
        self.name_column = next(column for column, name in self.columns if name == "name")
        contacts = [column for column, name in self.columns if name == "contact"]
        self.name_columns = (self.name_column, *contacts)
        self.header_name = self._header(self.name_column)
        self.checks = check_column(proposal)
        self.country = proposal.country or countries.here()
        self.days = column_days.of_sheet(table, proposal, self.country)
        self.unmapped = [index for index in range(table.width) if index not in proposal.columns]
        self._read: dict[tuple[str, Any], Any] = {}
        readers = values.parsers()
        self._parsers = readers | {
            "postcode": partial(values.postcode, country=self.country),
            **{each.field: partial(readers[each.field], order=each.order) for each in self.days.values()},
        }

    def __len__(self) -> int:
        return max(len(self.table.rows) - self.first, 0)

    def name_keys(self) -> set[str]:
        """The names in the file, as they are compared: only customers of these names can be meant."""
        names = set(map(self._name, self.table.rows[self.first :])) - {""}
        return set(map(texts.comparable, names))

    def record_numbers(self) -> set[str]:
        """The records that the file names."""
        found = set()
        for column, name in self.columns:
            if name == "record_number":
                rows = self.table.rows[self.first :]
                found |= {values.record_number(row[column]) for row in rows if len(row) > column}
        return found - {""}

    def read(self, start: int, stop: int) -> Iterator[Row | SkippedRow]:
        """The rows ``start`` to ``stop`` below the header (from 0); blank ones are passed over."""
        first = self.first + start
        for number, cells in enumerate(self.table.rows[first : self.first + stop], start=first + 1):
            if cells and (found := self._row(number, cells)) is not None:
                yield found

    def _row(self, number: int, cells: Sequence[Cell]) -> Row | SkippedRow | None:
        given = [
            (column, name, cells[column])
            for column, name in self.columns
            if column < len(cells) and not is_blank(cells[column])
        ]
        others = [
            cells[column] for column in self.unmapped if column < len(cells) and not is_blank(cells[column])
        ]
        name = self._name(cells)
        if self._is_totals(name, [cell for _column, _name, cell in given], others):
            return SkippedRow(number)
        if not given:
            said = any(isinstance(cell, str) and not cell.strip().isdecimal() for cell in others)
            return SkippedRow(number, "import.reason.no_name") if said else None
        if name == self.header_name and self._is_header(given):
            return SkippedRow(number)
        if reason := self._why_not(number, name, given):
            return SkippedRow(number, reason)
        row = Row(number, name, texts.comparable(name))
        self._fill(row, given)
        if row.record_number and 0 <= self.checks < len(cells):
            row.doubt_ids = frozenset(map(int, _CHECK_NUMBER.findall(values.text(cells[self.checks]))))
        self._complete(row)
        return row

    def _name(self, cells: Sequence[Cell]) -> str:
        """The name of a row: the contact person's where no company is given ("NULL", "NA")."""
        for column in self.name_columns:
            if column < len(cells) and not is_blank(cells[column]):
                return values.text(cells[column])
        return ""

    def _why_not(self, number: int, name: str, given: list[tuple[int, str, Cell]]) -> str:
        if number - 1 in self.table.damaged:
            return "import.reason.open_quote"
        if not name:
            return "import.reason.no_name"
        if len(name) > texts.LONGEST_NAME:
            return "import.reason.name_too_long"
        too_long = any(type(cell) is str and len(cell) > texts.LONGEST for _column, _name, cell in given)
        return "import.reason.text_too_long" if too_long else ""

    def _is_totals(self, name: str, given: list[Cell], others: list[Cell]) -> bool:
        marks = [*others, *([name] if name else given)]
        if any(isinstance(cell, str) and _TOTALS.fullmatch(cell.strip()) for cell in marks):
            return True
        english = others if name else [*others, *given]
        return any(isinstance(cell, str) and _TOTALS_EN.fullmatch(cell) for cell in english)

    def _is_header(self, given: list[tuple[int, str, Cell]]) -> bool:
        """Headers repeated on each printed page are no customers."""
        if len(given) < 2:
            return False
        same = sum(
            1
            for column, _name, cell in given
            if isinstance(cell, str) and plain(cell) == plain(self._header(column))
        )
        return same > len(given) / 2

    def _header(self, column: int) -> str:
        return self.headers[column] if column < len(self.headers) else ""

    def _fill(self, row: Row, given: list[tuple[int, str, Cell]]) -> None:
        address = dict.fromkeys(ADDRESS, "")
        for _column, name, cell in given:
            if name == "phone":
                self._phones(row, cell)
            elif name == "remarks":
                row.remarks = "\n".join(filter(None, [row.remarks, values.long_text(cell)]))
            elif name == "tags":
                row.tags += [tag.strip() for tag in _TAG_MARKS.split(values.long_text(cell)) if tag.strip()]
            elif name in ADDRESS:
                address[name] = values.text(cell)
            elif name == "contact":
                contact = values.text(cell)
                row.contact = contact if contact != row.name else ""
            elif name == "record_number":
                row.record_number = values.record_number(cell)
            elif name != "name":
                self._field(row, name, cell)
        row.address = (address["province"], address["city"], address["district"], address["address"])

    def _field(self, row: Row, name: str, cell: Cell) -> None:
        key = (name, cell)
        if key not in self._read:
            if len(self._read) > _REMEMBERED:  # a column of serial numbers has no two equal cells
                self._read.clear()
            self._read[key] = self._value(name, cell)
        value, words, doubtful = self._read[key]
        if doubtful:
            row.doubtful.append((name, words))
        elif value is not None:
            (row.product if name in PRODUCT else row.customer)[name] = value
            row.written[name] = words

    def _value(self, name: str, cell: Cell) -> tuple[Any, str, bool]:
        """Value (None if the cell says nothing), its text, and whether it is doubtful."""
        parse = self._parsers.get(name)
        words = values.text(cell)
        if "+" in words:  # as in 8.6E+14, a number that Excel has shortened; 1E5 may be a model
            exact = phones.exact_figures(words)
            if exact is None:
                return None, _as_written(cell), True
            words = exact
        if parse is None:
            return words or None, words, False
        if values.says_nothing(words):
            return None, "", False
        try:
            return parse(cell, self.table.date_1904), words, False
        except values.NotUnderstoodError:
            return None, _as_written(cell), True

    def _phones(self, row: Row, cell: Cell) -> None:
        reading = phones.read_phones(cell, self.country)
        if not reading.phones:
            written = _as_written(cell)
            if not values.says_nothing(written):
                row.doubtful.append(("phone", written))
            return
        known = {(phone.digits, phone.extension) for phone in row.phones}
        row.phones += [phone for phone in reading.phones if (phone.digits, phone.extension) not in known]
        if reading.leftover:
            row.beside.append(("phone", _as_written(cell)))

    def _complete(self, row: Row) -> None:
        honorific = row.customer.get("honorific", "")
        if honorific and "gender" not in row.customer and (gender := values.gender_of(honorific)):
            row.customer["gender"] = gender
        row.address_key = texts.comparable("".join(row.address))
        row.fingerprint = _fingerprint(row)


def _as_written(cell: Cell) -> str:
    """Word for word, on one line, as it is shown."""
    return " ".join(values.long_text(cell).split("\n"))


def _fingerprint(row: Row) -> int:
    """64 bits that equal rows share: over what was understood and what was not, never the row's number."""
    parts = [
        row.key,
        ",".join(sorted(phone.digits + "#" + phone.extension for phone in row.phones)),
        *row.address,
        row.remarks,
        row.contact,
        "|".join(row.tags),
    ]
    for given in (row.customer, row.product):
        parts += [f"{name}={values.canonical(given[name])}" for name in sorted(given)]
    parts += [f"{name}?{words}" for name, words in (*row.doubtful, *row.beside)]
    digest = hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)

"""Which row of a sheet is the header, and which field each column becomes."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from functools import cache

from crm_desktop import storage
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.sheet_cells import Cell, SheetCells, cell_text
from crm_desktop.core.words import LANGUAGES, say
from crm_desktop.core.words.importing import FIELDS, IGNORED_WORDS, NOT_THE_CUSTOMERS
from crm_desktop.storage.models import ColumnWord

MANY = frozenset(field.import_name for _table, field in imported() if field.several_columns)
"""Fields that several columns may become."""

OWN_COLUMNS = (
    "import.column.row",
    "import.column.record_number",
    "import.column.check_number",
    "import.column.problem",
)
"""What the problems workbook puts before a file's own columns, as keys of the catalogue."""

_ROWS_LOOKED_AT = 30
_LONGEST_HEADER = 30
_BRACKETS = re.compile(r"\([^)]*\)|\[[^]]*]|【[^】]*】|<[^>]*>")
_PUNCTUATION = re.compile(r"[\s*:_\-/、,.;'\"“”]+")
_SOMEBODY_ELSE = re.compile(NOT_THE_CUSTOMERS)


@dataclass(slots=True)
class Proposal:
    """How a sheet is to be read: the header row (as Excel shows it, from 1) and column index to field.

    A column that is not in ``columns`` is not imported. ``chosen`` are the columns that the user set by hand.
    """

    header_row: int
    columns: dict[int, str]
    headers: list[str] = made(default_factory=list)
    chosen: set[int] = made(default_factory=set)
    country: str = ""
    """Of which country the file is (telephone numbers, days); "": of the office's."""
    date_order: DateOrder | None = None
    """Chosen for all columns whose days can mean several."""
    date_orders: dict[int, DateOrder] = made(default_factory=dict)
    """Chosen for one of them."""

    def choose(self, column: int, name: str) -> None:
        """Let a column become ``name`` ("" for none); a single field leaves the column that had it."""
        if name and name not in MANY:
            for other in [at for at, taken in self.columns.items() if taken == name and at != column]:
                del self.columns[other]
                self.chosen.add(other)
        if name:
            self.columns[column] = name
        else:
            self.columns.pop(column, None)
        self.chosen.add(column)


def analyse(table: SheetCells, header_row: int | None = None) -> Proposal:
    """Find the header row (unless it is given) and propose the columns.

    Both go by the header words of the catalogue and by those that the user set by hand before.
    """
    remembered = _remembered()
    if header_row is None:
        header_row = _header_row(table, remembered)
    cells = table.rows[header_row - 1] if header_row <= len(table.rows) else []
    headers = [header_text(cell) for cell in cells]
    return Proposal(header_row, _propose(headers, remembered), headers)


def header_text(cell: Cell) -> str:
    """A header on one line."""
    return " ".join(cell_text(cell).split())


def is_own_column(proposal: Proposal, column: int) -> bool:
    """Whether a column is one of those that the problems workbook puts before the file's own."""
    if column >= len(proposal.headers):
        return False
    words = {plain(say(key, language)) for key in OWN_COLUMNS for language in LANGUAGES}
    return plain(proposal.headers[column]) in words


def check_column(proposal: Proposal) -> int:
    """The column in which the problems workbook numbers what is to be checked; -1 in any other file."""
    words = {plain(say("import.column.check_number", language)) for language in LANGUAGES}
    return next((index for index, header in enumerate(proposal.headers) if plain(header) in words), -1)


def plain(word: str) -> str:
    """The form in which header words are compared: half-width, lower case, no spaces, brackets, marks."""
    folded = unicodedata.normalize("NFKC", word).lower()
    bare = _PUNCTUATION.sub("", _BRACKETS.sub("", folded))
    return bare or _PUNCTUATION.sub("", folded)


def remember(change: storage.Change, proposal: Proposal) -> None:
    """Keep the header words whose column the user set by hand, inside the import's own write."""
    usual = _propose(proposal.headers, {})
    known = {row.word: row for row in ColumnWord.select()}
    for column in sorted(proposal.chosen):
        word = plain(proposal.headers[column]) if column < len(proposal.headers) else ""
        name = proposal.columns.get(column, "")
        if not word or (word not in known and usual.get(column, "") == name):
            continue
        if word in known:
            change.update(known[word], field=name)
        else:
            known[word] = change.insert(ColumnWord, word=word, field=name)


def _remembered() -> dict[str, str]:
    with storage.reading():
        return {row.word: row.field for row in ColumnWord.select() if row.field in FIELDS or not row.field}


@cache
def _words() -> dict[str, tuple[str, int]]:
    """Plain header word to its field and how well it says it (0 is best)."""
    table = {
        word: (field.import_name, rank)
        for _table, field in imported()
        for rank, word in enumerate(field.headers.split())
    }
    for _table, field in imported():
        for label in field.words:
            table.setdefault(plain(label), (field.import_name, 0))
    return table


@cache
def _ignored() -> frozenset[str]:
    return frozenset(map(plain, IGNORED_WORDS.split())) | {""}


@cache
def _parts() -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    return tuple(
        (field.import_name, re.compile(field.header_parts))
        for _table, field in imported()
        if field.header_parts
    )


def _meaning(header: str, remembered: Mapping[str, str]) -> tuple[str, int] | None:
    """The field that a header says, with a rank; ("", 0) where it is known to be none."""
    word = plain(header)
    if word in remembered:
        return remembered[word], -1
    if word in _words():
        return _words()[word]
    if word in _ignored():
        return "", 0
    return _by_parts(header) if len(header) <= _LONGEST_HEADER else None


def _by_parts(header: str) -> tuple[str, int] | None:
    folded = unicodedata.normalize("NFKC", header).lower()
    for name, parts in _parts():
        if parts.search(folded):
            if name in ("phone", "name", "address") and _SOMEBODY_ELSE.search(folded):
                return None
            return name, 100
    return None


def _propose(headers: Iterable[str], remembered: Mapping[str, str]) -> dict[int, str]:
    best: dict[str, tuple[int, int]] = {}
    columns: dict[int, str] = {}
    for column, header in enumerate(headers):
        meaning = _meaning(header, remembered)
        if meaning is None or not meaning[0]:
            continue
        name, rank = meaning
        if name in MANY:
            columns[column] = name
        elif name not in best or rank < best[name][0]:
            best[name] = (rank, column)
    columns |= {column: name for name, (_rank, column) in best.items()}
    if "name" not in best and "contact" in best:
        columns[best["contact"][1]] = "name"
    return dict(sorted(columns.items()))


def _header_row(table: SheetCells, remembered: Mapping[str, str]) -> int:
    """The row with the most header words among the first thirty; title rows above have none or one."""
    best_row, best_score = 0, 0.0
    for number, row in enumerate(table.rows[:_ROWS_LOOKED_AT], start=1):
        headers = [header_text(cell) for cell in row if isinstance(cell, str)]
        meanings = [_meaning(header, remembered) for header in headers]
        fields = {meaning[0] for meaning in meanings if meaning and meaning[0]}
        sure = sum(1 for meaning in meanings if meaning and meaning[0] and meaning[1] < 100)
        score = len(fields) + sure / 2 + ("name" in fields)
        if score > best_score:
            best_row, best_score = number, score
    if best_row:
        return best_row
    for number, row in enumerate(table.rows, start=1):
        if sum(1 for cell in row if cell_text(cell)) > 1:
            return number
    return 1

"""How a sheet is to be read: its header row, what each column becomes, and which are joined or split."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from crm_desktop import storage
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.fields.own import called, comparable, is_own
from crm_desktop.core.fields.registry import readable
from crm_desktop.core.sheet_cells import Cell, SheetCells, column_letter
from crm_desktop.core.words import LANGUAGES, say
from crm_desktop.core.words.importing import FIELDS
from crm_desktop.services.importing import column_values, heading, judging, sheet_names
from crm_desktop.services.importing.column_fates import ColumnFate
from crm_desktop.services.importing.headers import LEFT_OUT, NOTED, meaning, plain
from crm_desktop.services.importing.heading import Heading
from crm_desktop.services.importing.judging import JOINED, NAMING, joined_to
from crm_desktop.services.importing.people import staff_names
from crm_desktop.services.importing.splitting import Split
from crm_desktop.services.own_fields import own_fields
from crm_desktop.storage.models import ColumnWord

MANY = frozenset(each.import_name for each in readable() if each.several_columns)
"""What several columns of a file may become."""

OWN_COLUMNS = (
    "import.column.row",
    "import.column.record_number",
    "import.column.check_number",
    "import.column.problem",
)
"""What the problems workbook puts before a file's own columns, as keys of the catalogue."""

MARK = "import.column.mark"
"""The column of our own exports that names the records of a row."""


@dataclass(slots=True)
class Proposal:
    """How a sheet is to be read. ``header_row`` is as Excel shows it, from 1; 0 where there is none.

    A column that is neither in ``columns`` nor joined, split or left out goes into the remarks, each of its
    texts as "header: text". ``chosen`` are the columns that the user set by hand.
    ``heading`` is of how many rows the heading consists that ends with the header row: none where the sheet
    has no headers; then the records begin below that row (0: with the first).
    """

    header_row: int
    columns: dict[int, str]
    """Column index to the field or part (``core.fields.parts``) that it becomes."""
    headers: list[str] = field(default_factory=list)
    chosen: set[int] = field(default_factory=set)
    left_out: set[int] = field(default_factory=set)
    joins: list[tuple[int, ...]] = field(default_factory=list)
    """Columns that are one value together, in the order in which they are read; the first of them stands for
    all in ``columns``."""
    splits: dict[int, Split] = field(default_factory=dict)
    usual: dict[int, str] = field(default_factory=dict)
    """What each column would be (``meaning``) had the user never chosen."""
    country: str = ""
    """Of which country the file is (telephone numbers, days); "": of the office's."""
    date_order: DateOrder | None = None
    """Chosen for all columns whose days can mean several."""
    date_orders: dict[int, DateOrder] = field(default_factory=dict)
    """Chosen for one of them."""
    heading: int = 1
    sheet_names: str | None = None
    """What the names of the sheets become that are read as one list (``sheet_names.CHOICES``), of several."""

    def choose(self, column: int, name: str) -> None:
        """Let a column become ``name``: a field, a part, ``NOTED``, ``LEFT_OUT``, ``JOINED`` or a ``Split``.

        What one column only can be leaves the column that had it. A column is joined to the one before it;
        what is chosen for the first of joined ones holds for all of them.
        """
        split = Split.read(name)
        leads = self._join_of(column)[0] == column and split is None and name not in (JOINED, LEFT_OUT)
        if leads:
            self.columns.pop(column, None)
            self.left_out.discard(column)
            self.splits.pop(column, None)
        else:
            self._release(column)
        self.chosen.add(column)
        if name == JOINED:
            self._join(column)
        elif split is not None:
            self.splits[column] = split
        elif name == LEFT_OUT:
            self.left_out.add(column)
        elif name != NOTED:
            if name not in MANY:
                for other in [at for at, taken in self.columns.items() if taken == name]:
                    del self.columns[other]
                    self.chosen.add(other)
            self.columns[column] = name

    def meaning(self, column: int) -> str:
        """What ``choose`` makes of a column what it is now."""
        if column in self.left_out:
            return LEFT_OUT
        if column in self.splits:
            return str(self.splits[column])
        if self._join_of(column)[0] != column:
            return JOINED
        return self.columns.get(column, NOTED)

    def fate(self, column: int) -> str:
        """``field:NAME``, ``own:NAME``, ``remarks`` or ``left_out``; of a split column what its pieces are.

        A column that labels the next one shares its fate; an employer has no field and stands in the remarks.
        """
        if column in self.left_out:
            return "left_out"
        if column in self.splits:
            names = [name for name in self.splits[column].names if name != NOTED]
            return f"field:{'+'.join(names)}" if names else "remarks"
        name = self.columns.get(self._join_of(column)[0], "")
        if name == "label" and column + 1 < len(self.headers):
            return self.fate(column + 1)
        if is_own(name):
            return f"own:{called(name)}"
        return f"field:{name}" if name and name != "employer" else "remarks"

    def fates(self, width: int) -> list[ColumnFate]:
        """The fates of all columns that have a header or hold something."""
        headers = [self.header(column) for column in range(max(width, len(self.headers)))]
        return [
            ColumnFate(header or column_letter(column), _own_fate(self, column) or self.fate(column))
            for column, header in enumerate(headers)
            if header or column < width
        ]

    def header(self, column: int) -> str:
        """A column's header; "" where it has none."""
        return self.headers[column] if column < len(self.headers) else ""

    def sources(self) -> list[tuple[tuple[int, ...], str]]:
        """What is read: the columns of one value in their order, and what it becomes (``NOTED`` for remarks).

        Columns that are split or left out are none of them.
        """
        joined = {column: join for join in self.joins for column in join}
        width = max([len(self.headers), *(column + 1 for column in self.columns)])
        found = []
        for column in range(width):
            join = joined.get(column, (column,))
            if min(join) == column and column not in self.left_out and column not in self.splits:
                found.append((join, self.columns.get(join[0], NOTED)))
        return found

    @property
    def names(self) -> list[str]:
        """All that columns and pieces of columns become."""
        return [*self.columns.values(), *(name for split in self.splits.values() for name in split.names)]

    @property
    def names_somebody(self) -> bool:
        """Whether some column says who the customers are."""
        return not NAMING.isdisjoint(self.names)

    def _join_of(self, column: int) -> tuple[int, ...]:
        return next((join for join in self.joins if column in join), (column,))

    def _join(self, column: int) -> None:
        before = column - 1
        if before < 0 or before in self.splits or before in self.left_out:
            return
        join = self._join_of(before)
        if join in self.joins:
            self.joins.remove(join)
        self.joins.append((*join, column))

    def _release(self, column: int) -> None:
        """Take a column out of all that it is part of; what was joined to it stays together without it."""
        join = self._join_of(column)
        name = self.columns.pop(column, "")
        self.left_out.discard(column)
        self.splits.pop(column, None)
        if join in self.joins:
            self.joins.remove(join)
            rest = tuple(each for each in join if each != column)
            if len(rest) > 1:
                self.joins.append(rest)
            if join[0] == column and name:
                self.columns[rest[0]] = name


def analyse(table: SheetCells, header_row: int | None = None) -> Proposal:
    """Find the heading (unless its last row is given; 0: there is none) and propose what each column becomes.

    That goes by the header words of the catalogue, by those that the user set by hand before, and by what the
    columns hold: without a heading by that alone.
    """
    remembered = remembered_words()
    known = partial(meaning, remembered=remembered)
    top = heading.find(table.rows, known) if header_row is None else heading.at(table.rows, header_row, known)
    headers = top.headers + [""] * (table.width - len(top.headers))
    proposal = Proposal(top.row, {}, headers, heading=top.rows)
    samples = column_values.samples(table, top.row, len(headers))
    staff = staff_names()
    usual = judging.judge(headers, samples, {}, staff)
    found = judging.judge(headers, samples, remembered, staff) if remembered else usual
    proposal.usual = dict(enumerate(usual.meanings))
    proposal.joins = list(found.joins)
    for column, name in enumerate(found.meanings):
        _be(proposal, column, name)
    if len(table.source.taken) > 1:
        proposal.sheet_names = sheet_names.proposed(table.source.taken, proposal.names)
    return proposal


def _be(proposal: Proposal, column: int, name: str) -> None:
    split = Split.read(name)
    if _is_joined(proposal, column):
        if proposal._join_of(column)[0] == column and name not in (NOTED, LEFT_OUT, JOINED):
            proposal.columns[column] = name
    elif name == JOINED:
        proposal._join(column)
    elif split is not None:
        proposal.splits[column] = split
    elif name == LEFT_OUT:
        proposal.left_out.add(column)
    elif name != NOTED:
        proposal.columns[column] = name


def _is_joined(proposal: Proposal, column: int) -> bool:
    return any(column in join for join in proposal.joins)


def find_heading(rows: Sequence[list[Cell]], remembered: Mapping[str, str]) -> Heading:
    """The heading of a sheet that begins with these rows; ``remembered`` as ``remembered_words`` gives."""
    return heading.find(rows, partial(meaning, remembered=remembered))


def is_own_column(proposal: Proposal, column: int) -> bool:
    """Whether a column is one of those that the problems workbook puts before the file's own."""
    return bool(_own_fate(proposal, column))


def check_column(proposal: Proposal) -> int:
    """The column in which the problems workbook numbers what is to be checked; -1 in any other file."""
    return _column_of("import.column.check_number", proposal)


def problem_column(proposal: Proposal) -> int:
    """The column in which the problems workbook says what is wrong with each row; -1 in any other file."""
    return _column_of("import.column.problem", proposal)


def mark_column(proposal: Proposal) -> int:
    """The column in which our own exports name the records of each row; -1 in any other file."""
    return _column_of(MARK, proposal)


def _column_of(key: str, proposal: Proposal) -> int:
    words = {word for word, own in _own_words().items() if own == key}
    return next((index for index, header in enumerate(proposal.headers) if plain(header) in words), -1)


def remember(change: storage.Change, proposal: Proposal) -> None:
    """Keep the header words whose column the user set by hand, inside the import's own write."""
    known = {plain(row.word): row for row in ColumnWord.select()}
    for column in sorted(proposal.chosen):
        word, name = plain(proposal.header(column)), proposal.meaning(column)
        if name == JOINED:
            name = joined_to(proposal.header(column - 1))
        if not word or (word not in known and proposal.usual.get(column, NOTED) == name):
            continue
        if word in known:
            change.update(known[word], field=name)
        else:
            known[word] = change.insert(ColumnWord, word=word, field=name)


def remembered_words() -> dict[str, str]:
    """Header words that the user set by hand before, with what ``choose`` was given for each; and the names
    of own fields."""
    with storage.reading():
        declared = own_fields.fields()
        keys = {field.key for field in declared}
        own = {comparable(field.name): field.key for field in declared}
        words = [(plain(row.word), row.field) for row in ColumnWord.select()]
    return own | {word: name for word, name in words if _is_meaning(name, keys)}


def _is_meaning(name: str, own: Collection[str]) -> bool:
    return (
        name in FIELDS
        or name in (NOTED, LEFT_OUT)
        or name in own
        or name.startswith(JOINED)
        or Split.read(name) is not None
    )


@cache
def _own_words() -> dict[str, str]:
    return {plain(say(key, language)): key for key in (*OWN_COLUMNS, MARK) for language in LANGUAGES}


def _own_fate(proposal: Proposal, column: int) -> str:
    """What a column of the problems workbook or our own export is; "" in other files."""
    found = [_own_words().get(plain(header)) for header in proposal.headers]
    tells = {"import.column.record_number", "import.column.check_number"}
    if column >= len(found) or not found[column] or tells.isdisjoint(filter(None, found)):
        return ""
    return f"field:{str(found[column]).rsplit('.', 1)[-1]}"

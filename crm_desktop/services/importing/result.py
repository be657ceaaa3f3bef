"""What an import did, or would do: the numbers, and the rows that need a human eye."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from crm_desktop.core import dates
from crm_desktop.core.sheet_cells import FoundSheet, Source
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import say
from crm_desktop.services.importing.asking import AskedRows
from crm_desktop.services.importing.changes import ChangedValue
from crm_desktop.services.importing.column_days import ColumnDays
from crm_desktop.services.importing.column_fates import ColumnFate
from crm_desktop.services.importing.past_found import PastFound
from crm_desktop.services.importing.value_words import AskedWord


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """A row that was left out; ``reason`` is a key of the catalogue."""

    row: int
    reason: str


PAST_TABLES: Final = (Table.CALLBACK, Table.COMPLAINT, Table.LETTER)
_ALWAYS_TOLD: Final = frozenset({"new", "products", "matched"})
LISTED: Final = 5_000
"""So many rows of each kind a preview shows."""
UNDONE: Final = "import.reason.undone"


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A row that came in before and does not come again by itself; ``reason`` is a key of the catalogue."""

    row: int
    reason: str
    day: date | None = None
    """When its customer was deleted, where history still knows."""

    @property
    def was_undone(self) -> bool:
        """The import was, not the customer deleted: it stays out also where its customer is known."""
        return self.reason == UNDONE

    def words(self, language: str) -> str:
        """Why it was left out, and what to do."""
        if self.day is None:
            return say(self.reason, language)
        return say(f"{self.reason}_on", language, day=dates.say_date(self.day, language))


@dataclass(frozen=True, slots=True)
class DoubtfulValue:
    """A value that could not be understood: the field's English name, the text word for word."""

    row: int
    field: str
    text: str


@dataclass(slots=True)
class ImportResult:
    """Rows are numbered as Excel shows them (see ``source``); ``customers_matched`` counts rows."""

    customers_new: int = 0
    customers_matched: int = 0
    products_new: int = 0
    skipped: int = 0
    rejected: list[RejectedRow] = field(default_factory=list)
    doubtful: list[DoubtfulValue] = field(default_factory=list)
    columns: list[ColumnFate] = field(default_factory=list)
    left_out: list[LeftOutRow] = field(default_factory=list)
    """Rows whose customer was deleted here, or whose import was undone: no problem, but to be told."""
    changes: list[ChangedValue] = field(default_factory=list)
    """What changes in records that are known."""
    past: list[PastFound] = field(default_factory=list)
    """Callbacks done, complaints and letters sent that came in."""
    asked: list[AskedRows] = field(default_factory=list)
    """What only the user can tell, with what was done about it."""
    asked_words: list[AskedWord] = field(default_factory=list)
    """Words of grades and other choices that nobody has explained, and those explained now."""
    new_rows: list[int] = field(default_factory=list)
    """Rows that became new customers."""
    matched_rows: list[int] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)
    """Row to the name that was made of its cells, for as many new and known ones as are listed."""
    skipped_rows: list[int] = field(default_factory=list)
    record_numbers: dict[int, str] = field(default_factory=dict)
    """Doubtful row to its customer's number; known after the import only."""
    check_numbers: dict[int, list[int]] = field(default_factory=dict)
    """Doubtful row to the ids of what is to be checked of it; known after the import only."""
    sheet_names: str | None = None
    """What becomes of the names of sheets that were read as one (``sheet_names.CHOICES``)."""
    days: list[ColumnDays] = field(default_factory=list)
    """How the columns are read of which some day can mean several."""
    changed: bool = False
    """Whether anything is (or would be) written."""
    source: Source = field(default_factory=Source)
    """Which sheets and rows of the file the numbers of rows mean, where several sheets were read as one."""

    @property
    def customers_changed(self) -> int:
        """How many known customers get something, themselves or among what belongs to them."""
        return len({each.number for each in self.changes})

    @property
    def unanswered(self) -> list[AskedRows | AskedWord]:
        """What nobody has answered: there the safe answer was taken."""
        found: list[AskedRows | AskedWord] = [*self.asked, *self.asked_words]
        return [asked for asked in found if not asked.is_answered]

    @property
    def has_problems(self) -> bool:
        return bool(self.rejected or self.doubtful)

    def past_new(self, table: Table) -> int:
        """How many records of past work came in."""
        return sum(1 for each in self.past if each.table == table)

    def summary(self, language: str) -> str:
        """The numbers in one line."""
        numbers: dict[str, int] = {
            "new": self.customers_new,
            "products": self.products_new,
            **{each: self.past_new(each) for each in PAST_TABLES},
            "matched": self.customers_matched,
            "changes": len(self.changes),
            "asked": len(self.unanswered),
            "skipped": self.skipped,
            "left_out": len(self.left_out),
            "rejected": len(self.rejected),
            "doubtful": len(self.doubtful),
        }
        told = {key: number for key, number in numbers.items() if number or key in _ALWAYS_TOLD}
        return " · ".join(say(f"import.summary.{key}", language, n=f"{n:,}") for key, n in told.items())

    def as_dict(self, language: str, *, for_people: bool = False) -> ValueDict:
        """The answer of the command line; reasons are words in ``language``, rows those of their sheet."""

        def at(number: int) -> ValueDict:
            sheet, row = self.source.where(number)
            return {"sheet": sheet, "row": row} if sheet else {"row": row}

        return {
            "customers_new": self.customers_new,
            "customers_matched": self.customers_matched,
            "products_new": self.products_new,
            **{f"{each}s_new": self.past_new(each) for each in PAST_TABLES},
            "skipped": self.skipped,
            "rejected": [{**at(row.row), "reason": say(row.reason, language)} for row in self.rejected],
            "changes": [change.as_dict(language) | at(change.row) for change in self.changes],
            "past_work": [at(each.row) | each.as_dict(language) for each in self.past],
            "asked": [
                asked.as_dict(language)
                | {"rows": [at(row) if self.source.parts else row for row in asked.rows]}
                for asked in self.unanswered
            ],
            "left_out": [{**at(row.row), "reason": row.words(language)} for row in self.left_out],
            "date_orders": [each.words(language) if for_people else each.as_dict() for each in self.days],
            "doubtful": [
                {**at(value.row), "field": value.field, "text": value.text} for value in self.doubtful
            ],
            "columns": [column._asdict() for column in self.columns],
            "sheets": [_told(sheet, language) for sheet in self.source.sheets],
            **({} if self.sheet_names is None else {"sheet_names": self.sheet_names or "nothing"}),
            **({"side_by_side": self.source.blocks} if self.source.blocks > 1 else {}),
            "encoding": self.source.encoding,
            "hidden_rows": self.source.hidden_rows,
        }


def _told(sheet: FoundSheet, language: str) -> ValueDict:
    told: ValueDict = {"name": sheet.name, "rows": sheet.rows, "taken": sheet.taken}
    return told if sheet.taken else {**told, "reason": say(sheet.reason, language)}

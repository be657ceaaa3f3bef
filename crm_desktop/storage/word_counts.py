"""How often each word was entered in the fields that complete while typing: derived, kept with each write.

A million products name some hundred models; counting them anew for each form that opens would take seconds.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import words as queries
from crm_desktop.storage.queries.words import WordUse

FIELDS: Final[Mapping[Table, tuple[str, ...]]] = {
    Table.PRODUCT: ("model", "installer"),
    Table.CUSTOMER: ("source",),
    Table.CUSTOMER_TAG: ("tag",),
}
"""The tables and their fields whose words are counted."""


class WordCounts:
    """What one write adds to the counts and takes from them."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(self, model: type[Record], rows: Iterable[Values]) -> None:
        """The words of these rows are there from now on; a row need not hold all fields."""
        self._count(model, rows, 1)

    def take(self, model: type[Record], rows: Iterable[Values]) -> None:
        """They were there so far."""
        self._count(model, rows, -1)

    def _count(self, model: type[Record], rows: Iterable[Values], step: int) -> None:
        table = model._meta.table_name
        for field in FIELDS.get(table, ()):
            for word, uses in Counter(row.get(field, "") for row in rows).items():
                self._counts[f"{table}.{field}", word] += step * uses

    def store(self) -> None:
        """Write them, inside the write that they are of."""
        uses = [WordUse(*key, uses) for key, uses in self._counts.items() if key[1] and uses]
        if uses:
            queries.add_uses(uses)


def most_used(table: Table, field: str, most: int) -> list[str]:
    """The words of a field, the most used first; inside ``reading()``."""
    return queries.most_used(table, field, most)


def rebuild() -> None:
    """Count all anew, inside a write transaction."""
    queries.forget_uses()
    queries.add_uses(_counted())


def is_right() -> bool:
    """Whether the counts are what counting anew gives; inside ``reading()``."""
    return set(queries.kept_uses()) == set(_counted())


def _counted() -> list[WordUse]:
    return [
        use
        for table, fields in FIELDS.items()
        for field in fields
        for use in queries.count_uses(table, field)
    ]

"""How often each word was entered in the fields that complete while typing: derived, kept with each write.

A million products name some hundred models; counting them anew for each form that opens would take seconds.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from crm_desktop.core.values import Values
from crm_desktop.storage.models.base import Record, database

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "product": ("model", "installer"),
    "customer": ("source",),
    "customer_tag": ("tag",),
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
        for (field, word), uses in self._counts.items():
            if word and uses:
                database.execute_sql(
                    "INSERT INTO known_word (field, word, uses) VALUES (?, ?, ?)"
                    " ON CONFLICT (field, word) DO UPDATE SET uses = known_word.uses + excluded.uses",
                    (field, word, uses),
                )
        if any(uses < 0 for uses in self._counts.values()):
            database.execute_sql("DELETE FROM known_word WHERE uses <= 0")


def most_used(field: str, most: int) -> list[str]:
    """The words of a field (``product.model``), the most used first; inside ``reading()``."""
    rows = database.execute_sql(
        "SELECT word FROM known_word WHERE field = ? ORDER BY uses DESC, word LIMIT ?", (field, most)
    )
    return [row[0] for row in rows.fetchall()]


def rebuild() -> None:
    """Count all anew, inside a write transaction."""
    database.execute_sql("DELETE FROM known_word")
    for field, word, uses in _counted():
        database.execute_sql(
            "INSERT INTO known_word (field, word, uses) VALUES (?, ?, ?)", (field, word, uses)
        )


def is_right() -> bool:
    """Whether the counts are what counting anew gives; inside ``reading()``."""
    kept = database.execute_sql("SELECT field, word, uses FROM known_word").fetchall()
    return set(kept) == set(_counted())


def _counted() -> list[tuple[str, str, int]]:
    return [
        (f"{table}.{field}", word, uses)
        for table, fields in FIELDS.items()
        for field in fields
        for word, uses in database.execute_sql(
            f"SELECT {field}, COUNT(*) FROM {table} WHERE {field} <> '' GROUP BY {field}"
        ).fetchall()
    ]

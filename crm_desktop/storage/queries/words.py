"""How often each word stands in the fields that complete while typing."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.core.tables import Table
from crm_desktop.storage.queries import engine


class WordUse(NamedTuple):
    field: str
    """Table and column, as ``product.model``."""
    word: str
    uses: int


def add_uses(uses: Sequence[WordUse]) -> None:
    """Count words as used so often more, or less often; what nobody uses any more is gone."""
    engine.execute_many(
        "INSERT INTO known_word (field, word, uses) VALUES (?, ?, ?)"
        " ON CONFLICT (field, word) DO UPDATE SET uses = known_word.uses + excluded.uses",
        uses,
    )
    if any(use.uses < 0 for use in uses):
        engine.execute("DELETE FROM known_word WHERE uses <= 0")


def forget_uses() -> None:
    engine.execute("DELETE FROM known_word")


def most_used(table: Table, column: str, most: int) -> list[str]:
    """The most used first."""
    sql = "SELECT word FROM known_word WHERE field = ? ORDER BY uses DESC, word LIMIT ?"
    return engine.column(str, sql, f"{table}.{column}", most)


def uses_of(table: Table, column: str) -> list[WordUse]:
    """All words of one field."""
    sql = "SELECT field, word, uses FROM known_word WHERE field = ? ORDER BY word"
    return engine.rows(WordUse, sql, f"{table}.{column}")


def kept_uses() -> list[WordUse]:
    return engine.rows(WordUse, "SELECT field, word, uses FROM known_word ORDER BY field, word")


def count_uses(table: Table, column: str) -> list[WordUse]:
    """The same of one column, counted anew from its records."""
    return engine.rows(
        WordUse,
        f"""SELECT CAST(? AS TEXT), "{column}", COUNT(*) FROM "{table}" WHERE "{column}" <> ''
             GROUP BY "{column}" ORDER BY "{column}" """,
        f"{table}.{column}",
    )

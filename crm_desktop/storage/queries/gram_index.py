"""The index of grams, and the text that each customer's were made of.

SQLite walks the lists of a contentless ``fts5`` table, whose old grams have to be given back to be taken out;
PostgreSQL keeps them as ``text[]`` (pg_trgm finds nothing in Chinese under the locale C, and scans for two
characters).
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from crm_desktop.storage.models.base import database
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Either


class IndexRow(NamedTuple):
    """A row of ``customer_index``."""

    customer_id: int
    text: str
    sort_key: str
    name_key: str
    phone: str
    model: str
    products: int
    last_contact_at: datetime | None
    next_contact_at: datetime | None
    made_by: int
    """The version of the index that its grams are of; those of another one are in no list."""


_COLUMNS = IndexRow._fields[1:]
# The ascii tokenizer takes every other character as part of a word: also the rare Han of the upper planes.
_GRAM_TABLE = Either(
    sqlite="CREATE VIRTUAL TABLE customer_gram USING fts5"
    "(grams, content='', detail=none, columnsize=0, tokenize='ascii')",
    postgres="CREATE TABLE customer_gram (customer_id BIGINT PRIMARY KEY, grams TEXT[] NOT NULL)",
)


def begin(version: int) -> None:
    """Throw all grams away; from now on they are made by this version, the newest customer first."""
    engine.execute("DROP TABLE IF EXISTS customer_gram")
    engine.execute(_GRAM_TABLE)
    if engine.on_postgres():
        engine.execute("CREATE INDEX customer_gram_grams ON customer_gram USING GIN (grams)")
        engine.execute(
            "CREATE TABLE IF NOT EXISTS gram_version (version INTEGER NOT NULL, below BIGINT NOT NULL)"
        )
    engine.execute("DELETE FROM gram_version")
    engine.execute(
        "INSERT INTO gram_version (version, below) SELECT ?, COALESCE(MAX(id), 0) + 1 FROM customer", version
    )


def make_empty() -> None:
    """Forget what is known of each customer, and not only their grams."""
    engine.execute("DELETE FROM customer_index")


class Making(NamedTuple):
    """How far the grams are made: of all customers from the id ``below`` on, and of whoever changed since."""

    version: int
    below: int


def making() -> Making | None:
    return engine.row(Making, "SELECT version, below FROM gram_version")


def made_down_to(customer_id: int) -> None:
    engine.execute("UPDATE gram_version SET below = ?", customer_id)


def waiting(below: int, most: int) -> list[int]:
    """The customers whose grams are to be made next."""
    return engine.column(int, "SELECT id FROM customer WHERE id < ? ORDER BY id DESC LIMIT ?", below, most)


class KeptText(NamedTuple):
    customer_id: int
    text: str


def kept_texts(ids: Sequence[int], version: int) -> dict[int, str]:
    """The texts that the grams in the index were made of, of those who are in it."""
    sql = "SELECT customer_id, text FROM customer_index WHERE customer_id IN (?) AND made_by = ?"
    return dict(engine.rows(KeptText, sql, ids, version))


def kept(ids: Sequence[int]) -> list[IndexRow]:
    return engine.rows(
        IndexRow,
        f"SELECT customer_id, {', '.join(_COLUMNS)} FROM customer_index WHERE customer_id IN (?)"
        " ORDER BY customer_id",
        ids,
    )


def known_ids() -> list[int]:
    """All customers, and who else is in the index."""
    return engine.column(
        int, "SELECT id FROM customer UNION SELECT customer_id FROM customer_index ORDER BY 1"
    )


def keep(rows: Sequence[IndexRow]) -> None:
    """Put rows into the place of those of the same customers."""
    engine.execute_many(
        f"INSERT INTO customer_index (customer_id, {', '.join(_COLUMNS)})"
        f" VALUES ({', '.join('?' * len(IndexRow._fields))})"
        " ON CONFLICT (customer_id) DO UPDATE SET"
        f" {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS)}",
        rows,
    )


def set_contacts(rows: Sequence[tuple[datetime | None, datetime | None, int]]) -> None:
    """When customers were last and will next be spoken to, with their ids; of those who are in the index."""
    engine.execute_many(
        "UPDATE customer_index SET last_contact_at = ?, next_contact_at = ? WHERE customer_id = ?", rows
    )


def drop(ids: Iterable[int]) -> None:
    engine.execute_many("DELETE FROM customer_index WHERE customer_id = ?", [(row_id,) for row_id in ids])


Grams = tuple[int, str]
"""A customer's id and all its grams, parted by spaces."""


def put_in(entries: Sequence[Grams]) -> None:
    engine.execute_many(
        Either(
            sqlite="INSERT INTO customer_gram (rowid, grams) VALUES (?, ?)",
            postgres="INSERT INTO customer_gram (customer_id, grams) VALUES (?, string_to_array(?, ' '))",
        ),
        entries,
    )


def take_out(entries: Sequence[Grams]) -> None:
    """Each with the grams that it was put in with."""
    engine.execute_many(
        Either(
            sqlite="INSERT INTO customer_gram (customer_gram, rowid, grams) VALUES ('delete', ?, ?)",
            postgres="DELETE FROM customer_gram WHERE customer_id = ? AND grams @> string_to_array(?, ' ')",
        ),
        entries,
    )


_PAGES = 400
"""So much of the lists is laid together in one step: a tenth of a second."""


def pieces() -> int:
    """In how many pieces the lists of grams lie: writes add some, and each search goes through all."""
    if engine.on_postgres():
        return 1
    return engine.count("SELECT COUNT(DISTINCT segid) FROM customer_gram_idx")


def merge_some(*, first: bool) -> bool:
    """Lay pieces together, a step of it; whether there is more to do (sqlite.org/fts5.html, 6.9)."""
    if engine.on_postgres():
        return False
    before = database.connection().total_changes
    sql = "INSERT INTO customer_gram (customer_gram, rank) VALUES ('merge', ?)"
    engine.execute(sql, -_PAGES if first else _PAGES)
    return bool(database.connection().total_changes - before > 1)


def all_grams() -> Iterator[tuple[str, int]]:
    """Each gram with each customer who has it, gram by gram; millions."""
    if not engine.on_postgres():
        engine.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.gram_vocabulary"
            " USING fts5vocab(main, customer_gram, instance)"
        )
    sql = Either(
        sqlite="SELECT term, doc FROM temp.gram_vocabulary",
        postgres="SELECT gram, customer_id FROM customer_gram, unnest(grams) AS gram ORDER BY 1, 2",
    )
    # Without Peewee in between.
    cursor = database.connection().cursor()
    cursor.execute(sql.postgres if engine.on_postgres() else sql.sqlite)
    yield from cursor

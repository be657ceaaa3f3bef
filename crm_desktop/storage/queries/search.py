"""The index of grams and what goes into it: FTS5 in SQLite, arrays under a GIN index in PostgreSQL.

Both keep the grams that ``core.grams`` cuts, so both find the same. SQLite walks the lists of a contentless
``fts5`` table, whose old grams have to be given back to be taken out; PostgreSQL keeps them as ``text[]``
(pg_trgm finds nothing in Chinese under the locale C, and scans for two characters). The text that grams
alone do not prove is verified in ``customer_index`` by either.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import AttemptOutcome, CallbackState, Channel, Grade
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Either


class Match(NamedTuple):
    """What a search looks up: ``grams`` in the index (none: it cannot help), the most telling first, and the
    terms to be ``verified`` in the text."""

    grams: tuple[str, ...]
    verified: tuple[str, ...]


SORTS = {
    "newest": "",
    "name": "i.sort_key",
    "grade": "c.grade",
    "phone": "NULLIF(i.phone, '')",
    "model": "NULLIF(i.model, '')",
    "last_contact": "i.last_contact_at",
    "next_contact": "i.next_contact_at",
}
"""What the list of customers can be sorted by."""


class _Words(NamedTuple):
    """What the two engines spell differently in a search."""

    gram_id: str
    matches: str
    looked_up: Callable[[Sequence[str]], str]
    contains: str
    join: str


_SQLITE = _Words(
    gram_id="rowid",
    matches="g.customer_gram MATCH ?",
    looked_up=lambda grams: " AND ".join(f'"{gram}"' for gram in grams),
    contains="instr(i.text, ?) > 0",
    join="CROSS JOIN",
)
_POSTGRES = _Words(
    gram_id="customer_id",
    matches="g.grams @> string_to_array(?, ' ')",
    looked_up=" ".join,
    contains="strpos(i.text, ?) > 0",
    join="JOIN",
)


def find_customers(
    match: Match,
    *,
    sort: str = "newest",
    descending: bool = False,
    grades: Sequence[Grade] = (),
    to_check: bool = False,
    limit: int | None = None,
) -> list[int]:
    """Ids of the customers that match, newest first unless ``sort`` (a key of ``SORTS``) says otherwise."""
    words = _POSTGRES if engine.on_postgres() else _SQLITE
    conditions: list[str] = []
    values: list[object] = []
    if match.grams:
        conditions.append(words.matches)
        values.append(words.looked_up(match.grams))
    for term in match.verified:
        conditions.append(words.contains)
        values.append(term)
    if grades:
        conditions.append("c.grade IN (?)")
        values.append(tuple(grades))
    if to_check:
        conditions.append("c.id IN (SELECT d.customer_id FROM import_doubt d WHERE d.settled_at IS NULL)")
    source, identity = _source(words, bool(match.grams), " ".join([*conditions, SORTS[sort]]))
    sql = f"SELECT {identity} FROM {source}"
    if conditions:
        sql += f" WHERE {' AND '.join(conditions)}"
    sql += f" ORDER BY {_order(sort, descending, identity)}"
    if limit is not None:
        sql += " LIMIT ?"
        values.append(limit)
    return engine.column(int, sql, *values)


def _source(words: _Words, indexed: bool, used: str) -> tuple[str, str]:
    """The tables that the conditions and the order use, and the column that is the customer's id.

    The grams come first (SQLite keeps the order of a CROSS JOIN): they hand out ids newest first one by one,
    so that a search with a limit stops early.
    """
    tables = [("g", "customer_gram", words.gram_id)] if indexed else []
    if "c." in used or (not indexed and "i." not in used):
        tables.append(("c", "customer", "id"))
    if "i." in used:
        tables.append(("i", "customer_index", "customer_id"))
    alias, table, column = tables[0]
    identity = f"{alias}.{column}"
    joins = [f"{words.join} {name} {short} ON {short}.{key} = {identity}" for short, name, key in tables[1:]]
    return " ".join([f"{table} {alias}", *joins]), identity


def _order(sort: str, descending: bool, identity: str) -> str:
    """What has no value stands last either way: an empty cell is no answer."""
    if sort == "newest":
        return identity if descending else f"{identity} DESC"
    return f"{SORTS[sort]} {'DESC' if descending else 'ASC'} NULLS LAST, {identity} DESC"


# -- what a customer's text is made of ----------------------------------------------------------------------


ADDRESS = ("province", "city", "district", "street")


def _lines(columns: Sequence[str]) -> str:
    """The columns as lines of one text."""
    return " || '\n' || ".join(f"COALESCE(CAST(\"{name}\" AS TEXT), '')" for name in columns) or "''"


class NameAndAddress(NamedTuple):
    customer_id: int
    name: str
    number: str
    address: str
    others: str
    """What else they are found by, in lines."""


def names(ids: Sequence[int], others: Sequence[str]) -> list[NameAndAddress]:
    return engine.rows(
        NameAndAddress,
        f"SELECT id, name, number, {' || '.join(ADDRESS)}, {_lines(others)}"
        " FROM customer WHERE id IN (?) ORDER BY id",
        ids,
    )


class PhoneOf(NamedTuple):
    customer_id: int
    number: str
    digits: str
    extension: str


def phones(ids: Sequence[int]) -> list[PhoneOf]:
    """Their numbers and those of their contact persons, the first first; a fax comes last of all."""
    return engine.rows(
        PhoneOf,
        "SELECT customer_id, number, digits, extension FROM phone WHERE customer_id IN (?)"
        " ORDER BY kind = 'fax', contact_id IS NOT NULL, position, id",
        ids,
    )


class PartOf(NamedTuple):
    """A contact person by its name or a product by its model, and what else they are found by, in lines."""

    customer_id: int
    name: str
    others: str


def contacts(ids: Sequence[int], others: Sequence[str]) -> list[PartOf]:
    return engine.rows(
        PartOf,
        f"SELECT customer_id, name, {_lines(others)} FROM contact_person WHERE customer_id IN (?)"
        " ORDER BY id",
        ids,
    )


def products(ids: Sequence[int], others: Sequence[str]) -> list[PartOf]:
    """The one bought last first."""
    return engine.rows(
        PartOf,
        f"SELECT customer_id, model, {_lines(others)} FROM product WHERE customer_id IN (?)"
        " ORDER BY purchase_date IS NULL, purchase_date DESC, id DESC",
        ids,
    )


class MomentOf(NamedTuple):
    customer_id: int
    at: datetime


def last_contacts(ids: Sequence[int]) -> dict[int, datetime]:
    """The latest attempt that reached them, order finished, visit done or complaint received (DOMAIN 1)."""
    found = engine.rows(
        MomentOf,
        """SELECT customer_id, MAX(at) FROM (
            SELECT c.customer_id, a.at FROM attempt a JOIN callback c ON c.id = a.callback_id
                WHERE a.outcome = ? AND c.customer_id IN (?)
            UNION ALL SELECT customer_id, finished_at FROM service_order
                WHERE finished_at IS NOT NULL AND customer_id IN (?)
            UNION ALL SELECT customer_id, done_at FROM callback
                WHERE state = ? AND channel = ? AND customer_id IN (?)
            UNION ALL SELECT customer_id, received_at FROM complaint WHERE customer_id IN (?)
        ) AS contacts GROUP BY customer_id""",
        AttemptOutcome.REACHED,
        ids,
        ids,
        CallbackState.DONE,
        Channel.VISIT,
        ids,
        ids,
    )
    return dict(found)


def next_contacts(ids: Sequence[int]) -> dict[int, datetime]:
    """When the next callback is due."""
    found = engine.rows(
        MomentOf,
        "SELECT customer_id, MIN(due_at) FROM callback WHERE state = ? AND customer_id IN (?)"
        " GROUP BY customer_id",
        CallbackState.PLANNED,
        ids,
    )
    return dict(found)


def customers_of(model: type[Record], ids: Iterable[int]) -> set[int]:
    """The customers of records of a table that has them."""
    sql = f'SELECT customer_id FROM "{model._meta.table_name}" WHERE id IN (?)'
    return {owner for chunk in engine.chunks(ids) for owner in engine.column(int, sql, chunk)}


def customer_ids() -> list[int]:
    return engine.column(int, "SELECT id FROM customer ORDER BY id")


# -- the index itself ---------------------------------------------------------------------------------------


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


_COLUMNS = IndexRow._fields[1:]
# The ascii tokenizer takes every other character as part of a word: also the rare Han of the upper planes.
_GRAM_TABLE = Either(
    sqlite="CREATE VIRTUAL TABLE customer_gram USING fts5"
    "(grams, content='', detail=none, columnsize=0, tokenize='ascii')",
    postgres="CREATE TABLE customer_gram (customer_id BIGINT PRIMARY KEY, grams TEXT[] NOT NULL)",
)


def make_empty() -> None:
    """Make the index anew, with nothing in it."""
    engine.execute("DROP TABLE IF EXISTS customer_gram")
    engine.execute(_GRAM_TABLE)
    if engine.on_postgres():
        engine.execute("CREATE INDEX customer_gram_grams ON customer_gram USING GIN (grams)")
        engine.execute("CREATE TABLE IF NOT EXISTS gram_version (version INTEGER NOT NULL)")
    engine.execute("DELETE FROM customer_index")
    engine.execute("DELETE FROM gram_version")


def version() -> int | None:
    """By which version of the grams it was made; None while it is being made."""
    return engine.value(int, "SELECT version FROM gram_version")


def set_version(number: int) -> None:
    engine.execute("INSERT INTO gram_version VALUES (?)", number)


class KeptText(NamedTuple):
    customer_id: int
    text: str


def kept_texts(ids: Sequence[int]) -> dict[int, str]:
    """The texts that the grams in the index were made of."""
    sql = "SELECT customer_id, text FROM customer_index WHERE customer_id IN (?)"
    return dict(engine.rows(KeptText, sql, ids))


def kept(ids: Sequence[int]) -> list[IndexRow]:
    return engine.rows(
        IndexRow,
        f"SELECT customer_id, {', '.join(_COLUMNS)} FROM customer_index WHERE customer_id IN (?)"
        " ORDER BY customer_id",
        ids,
    )


class Named(NamedTuple):
    name_key: str
    customer_id: int


def named(name_keys: Iterable[str]) -> list[Named]:
    """The customers of these names as they are compared, by id."""
    sql = "SELECT name_key, customer_id FROM customer_index WHERE name_key IN (?)"
    found = [row for some in engine.chunks(sorted(name_keys)) for row in engine.rows(Named, sql, some)]
    return sorted(found, key=lambda row: row.customer_id)


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

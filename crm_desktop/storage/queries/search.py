"""The index of grams and what goes into it: FTS5 in SQLite, arrays under a GIN index in PostgreSQL.

Both keep the grams that ``core.grams`` cuts, so both find the same. SQLite walks the lists of a contentless
``fts5`` table, whose old grams have to be given back to be taken out; PostgreSQL keeps them as ``text[]``
(pg_trgm finds nothing in Chinese under the locale C, and scans for two characters). The text that grams
alone do not prove is verified in ``customer_index`` by either.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import Grade
from crm_desktop.storage.models.base import database
from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Either


class Way(NamedTuple):
    """One way in which a text may have a word: ``grams`` to be looked up (none: the index cannot help), the
    most telling first; ``texts`` to be verified, all of them."""

    grams: tuple[str, ...]
    texts: tuple[str, ...]
    is_proven: bool
    """Whether the grams alone prove it."""


class Match(NamedTuple):
    """What a search looks up."""

    words: tuple[tuple[Way, ...], ...] = ()
    """Each word with the ways in which a text may have it."""
    whole: tuple[Way, ...] = ()
    """Names that are one of the words, or all of them, as a whole."""
    starts: tuple[Way, ...] = ()
    """Names that begin with one of the words."""


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
    contains: str
    join: str


_SQLITE = _Words("rowid", "g.customer_gram MATCH ?", "instr(i.text, ?) > 0", "CROSS JOIN")
_POSTGRES = _Words("customer_id", "", "strpos(i.text, ?) > 0", "JOIN")


class _Condition(NamedTuple):
    sql: str
    values: tuple[object, ...]


def find_customers(
    match: Match,
    *,
    sort: str = "newest",
    descending: bool = False,
    grades: Sequence[Grade] = (),
    to_check: bool = False,
    limit: int | None = None,
) -> list[int]:
    """Ids of the customers that match, the newest first unless ``sort`` (a key of ``SORTS``) says otherwise.

    Where something is searched for, newest first means: first those whose name is it, then those whose name
    begins with it, then the others.
    """
    filters = []
    if grades:
        filters.append(_Condition("c.grade IN (?)", (tuple(grades),)))
    if to_check:
        doubted = "c.id IN (SELECT d.customer_id FROM import_doubt d WHERE d.settled_at IS NULL)"
        filters.append(_Condition(doubted, ()))
    if sort != "newest" or descending or not match.words:
        return _found(match.words, filters, sort, descending, limit)
    found: list[int] = []
    ranked: list[_Ranked] = []
    if limit is not None:  # then the whole answer is often short enough to be put in order where it is read
        ranked = _ranked(match, filters, limit)
        if len(ranked) < limit:
            return [row.customer_id for row in sorted(ranked, key=lambda row: (row.rank, -row.customer_id))]
        found = [row.customer_id for row in ranked]
    best: dict[int, None] = {}
    all_begin = limit is not None and all(row.rank < 2 for row in ranked)
    for ways in (match.whole, () if all_begin else match.starts):
        if ways and (limit is None or len(best) < limit):
            others = match.words if len(match.words) > 1 or not all(way.is_proven for way in ways) else ()
            best |= dict.fromkeys(_found((ways, *others), filters, sort, descending, limit))
    if limit is None:
        found = _found(match.words, filters, sort, descending, limit)
    return list(best | dict.fromkeys(found))[:limit]


class _Ranked(NamedTuple):
    customer_id: int
    rank: int
    """0 where the name is what is searched for, 1 where it begins with it, else 2."""


def _ranked(match: Match, filters: Sequence[_Condition], limit: int) -> list[_Ranked]:
    words = _POSTGRES if engine.on_postgres() else _SQLITE
    ranks = [(rank, way.texts[0]) for rank, ways in enumerate((match.whole, match.starts)) for way in ways]
    whens = " ".join(f"WHEN {words.contains} THEN {rank}" for rank, _text in ranks)
    column = f"CASE {whens} ELSE 2 END" if ranks else "2"
    asked = _asked(match.words, filters, "newest", descending=False, limit=limit, column=column)
    return engine.rows(_Ranked, asked.sql, *(text for _rank, text in ranks), *asked.values)


def _found(
    match: Sequence[Sequence[Way]],
    filters: Sequence[_Condition],
    sort: str,
    descending: bool,
    limit: int | None,
) -> list[int]:
    asked = _asked(match, filters, sort, descending=descending, limit=limit)
    return engine.column(int, asked.sql, *asked.values)


def _asked(
    match: Sequence[Sequence[Way]],
    filters: Sequence[_Condition],
    sort: str,
    *,
    descending: bool,
    limit: int | None,
    column: str = "",
) -> _Condition:
    """The whole statement; a ``column`` may stand beside the ids."""
    words = _POSTGRES if engine.on_postgres() else _SQLITE
    looked_up = _looked_up(match)
    conditions = [*looked_up, *_verified(match, words), *filters]
    used = " ".join([*(each.sql for each in conditions), SORTS[sort], column])
    source, identity = _source(words, bool(looked_up), used)
    sql = f"SELECT {identity}{', ' if column else ''}{column} FROM {source}"
    if conditions:
        sql += f" WHERE {' AND '.join(each.sql for each in conditions)}"
    sql += f" ORDER BY {_order(sort, descending, identity)}"
    values = [value for each in conditions for value in each.values]
    if limit is not None:
        sql += " LIMIT ?"
        values.append(limit)
    return _Condition(sql, tuple(values))


def _looked_up(match: Sequence[Sequence[Way]]) -> list[_Condition]:
    """The grams of all words for which the index can help, in one condition for either engine."""
    helped = [ways for ways in match if all(way.grams for way in ways)]
    if not helped:
        return []
    if engine.on_postgres():
        one = "g.grams @> string_to_array(?, ' ')"
        sql = " AND ".join(f"({' OR '.join([one] * len(ways))})" for ways in helped)
        return [_Condition(sql, tuple(" ".join(way.grams) for ways in helped for way in ways))]
    words = (" OR ".join(f"({_all_of(way.grams)})" for way in ways) for ways in helped)
    return [_Condition(_SQLITE.matches, (" AND ".join(f"({each})" for each in words),))]


def _all_of(grams: Sequence[str]) -> str:
    return " AND ".join(f'"{gram}"' for gram in grams)


def _verified(match: Sequence[Sequence[Way]], words: _Words) -> Iterator[_Condition]:
    """What the grams alone do not prove is looked for in the text."""
    for ways in match:
        if all(way.is_proven for way in ways):
            continue
        sql = " OR ".join(f"({' AND '.join([words.contains] * len(way.texts))})" for way in ways)
        yield _Condition(f"({sql})", tuple(text for way in ways for text in way.texts))


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


class Hitting(NamedTuple):
    """What a list shows of a customer, and the text that they are found by."""

    id: int
    name: str
    phone: str
    model: str
    province: str
    city: str
    district: str
    street: str
    text: str


def hitting(ids: Sequence[int]) -> list[Hitting]:
    """These customers in this order."""
    found = engine.rows(
        Hitting,
        "SELECT c.id, c.name, i.phone, i.model, c.province, c.city, c.district, c.street, i.text"
        " FROM customer c JOIN customer_index i ON i.customer_id = c.id WHERE c.id IN (?)",
        ids,
    )
    by_id = {row.id: row for row in found}
    return [by_id[row_id] for row_id in ids if row_id in by_id]


class Named(NamedTuple):
    name_key: str
    customer_id: int


def named(name_keys: Iterable[str]) -> list[Named]:
    """The customers of these names as they are compared, by id."""
    sql = "SELECT name_key, customer_id FROM customer_index WHERE name_key IN (?)"
    found = [row for some in engine.chunks(sorted(name_keys)) for row in engine.rows(Named, sql, some)]
    return sorted(found, key=lambda row: row.customer_id)


def count() -> int:
    """How many customers are in the index."""
    return engine.count("SELECT COUNT(*) FROM customer_index")


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


def merge() -> None:
    """Let the lists of grams lie together, after many were put in: each is read from one place then."""
    if not engine.on_postgres():
        engine.execute("INSERT INTO customer_gram (customer_gram) VALUES ('optimize')")


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

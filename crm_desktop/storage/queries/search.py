"""Customers by what the index has of them: FTS5 in SQLite, arrays under a GIN index in PostgreSQL.

Both keep the grams that ``core.grams`` cuts (``queries.gram_index``), so both find the same. The text that
grams alone do not prove is verified in ``customer_index`` by either.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.listing.asked import Asked, Sql, conditions
from crm_desktop.storage.queries.listing.customers import COLUMNS, NO_POSTCODE, in_order


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


class _Words(NamedTuple):
    """What the two engines spell differently in a search."""

    gram_id: str
    matches: str
    contains: str
    join: str


_SQLITE = _Words("rowid", "g.customer_gram MATCH ?", "instr(i.text, ?) > 0", "CROSS JOIN")
_POSTGRES = _Words("customer_id", "", "strpos(i.text, ?) > 0", "JOIN")


NEWEST = ""
"""The order in which no field is asked for."""


def count_without_postcode() -> int:
    return engine.count(f"SELECT COUNT(*) FROM customer c WHERE {NO_POSTCODE}")


def find_customers(
    match: Match,
    tests: Sequence[Asked] = (),
    sort: str = NEWEST,
    descending: bool = False,
    *,
    limit: int | None = None,
) -> list[int]:
    """Ids of the customers that match and pass the tests, the newest first unless ``sort`` names a field.

    Where something is searched for, newest first means: first those whose name is it, then those whose name
    begins with it, then the others.
    """
    wanted = _Wanted(tests, sort, descending, limit)
    if sort != NEWEST or descending or not match.words:
        return _found(match.words, wanted)
    found: list[int] = []
    ranked: list[_Ranked] = []
    if limit is not None:  # then the whole answer is often short enough to be put in order where it is read
        ranked = _ranked(match, wanted)
        if len(ranked) < limit:
            return [row.customer_id for row in sorted(ranked, key=lambda row: (row.rank, -row.customer_id))]
        found = [row.customer_id for row in ranked]
    best: dict[int, None] = {}
    all_begin = limit is not None and all(row.rank < 2 for row in ranked)
    for ways in (match.whole, () if all_begin else match.starts):
        if ways and (limit is None or len(best) < limit):
            others = match.words if len(match.words) > 1 or not all(way.is_proven for way in ways) else ()
            best |= dict.fromkeys(_found((ways, *others), wanted))
    if limit is None:
        found = _found(match.words, wanted)
    return list(best | dict.fromkeys(found))[:limit]


class _Ranked(NamedTuple):
    customer_id: int
    rank: int
    """0 where the name is what is searched for, 1 where it begins with it, else 2."""


class _Wanted(NamedTuple):
    """Which of those that are found, in what order, how many."""

    tests: Sequence[Asked]
    sort: str
    descending: bool
    limit: int | None


def _ranked(match: Match, wanted: _Wanted) -> list[_Ranked]:
    words = _POSTGRES if engine.on_postgres() else _SQLITE
    ranks = [(rank, way.texts[0]) for rank, ways in enumerate((match.whole, match.starts)) for way in ways]
    whens = " ".join(f"WHEN {words.contains} THEN {rank}" for rank, _text in ranks)
    column = f"CASE {whens} ELSE 2 END" if ranks else "2"
    asked = _asked(match.words, wanted, column=column)
    return engine.rows(_Ranked, asked.text, *(text for _rank, text in ranks), *asked.values)


def _found(match: Sequence[Sequence[Way]], wanted: _Wanted) -> list[int]:
    asked = _asked(match, wanted)
    return engine.column(int, asked.text, *asked.values)


def _asked(match: Sequence[Sequence[Way]], wanted: _Wanted, *, column: str = "") -> Sql:
    """The whole statement; a ``column`` may stand beside the ids."""
    words = _POSTGRES if engine.on_postgres() else _SQLITE
    looked_up = _looked_up(match)
    filters = conditions(COLUMNS, wanted.tests)
    all_of = [*looked_up, *_verified(match, words), *filters]
    by, by_values = in_order(wanted.sort, wanted.tests) if wanted.sort != NEWEST else ("", ())
    used = " ".join([*(each.text for each in all_of), by, column])
    source, identity = _source(words, bool(looked_up), used)
    sql = f"SELECT {identity}{', ' if column else ''}{column} FROM {source}"
    if all_of:
        sql += f" WHERE {' AND '.join(each.text for each in all_of)}"
    sql += f" ORDER BY {_order(by, wanted.descending)}"
    values = [*(value for each in all_of for value in each.values), *by_values]
    if wanted.limit is not None:
        sql += " LIMIT ?"
        values.append(wanted.limit)
    return Sql(sql.replace("{id}", identity), tuple(values))


def _looked_up(match: Sequence[Sequence[Way]]) -> list[Sql]:
    """The grams of all words for which the index can help, in one condition for either engine."""
    helped = [ways for ways in match if all(way.grams for way in ways)]
    if not helped:
        return []
    if engine.on_postgres():
        one = "g.grams @> string_to_array(?, ' ')"
        sql = " AND ".join(f"({' OR '.join([one] * len(ways))})" for ways in helped)
        return [Sql(sql, tuple(" ".join(way.grams) for ways in helped for way in ways))]
    words = (" OR ".join(f"({_all_of(way.grams)})" for way in ways) for ways in helped)
    return [Sql(_SQLITE.matches, (" AND ".join(f"({each})" for each in words),))]


def _all_of(grams: Sequence[str]) -> str:
    return " AND ".join(f'"{gram}"' for gram in grams)


def _verified(match: Sequence[Sequence[Way]], words: _Words) -> Iterator[Sql]:
    """What the grams alone do not prove is looked for in the text."""
    for ways in match:
        if all(way.is_proven for way in ways):
            continue
        sql = " OR ".join(f"({' AND '.join([words.contains] * len(way.texts))})" for way in ways)
        yield Sql(f"({sql})", tuple(text for way in ways for text in way.texts))


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
    join = words.join if indexed else "JOIN"
    joins = [f"{join} {name} {short} ON {short}.{key} = {identity}" for short, name, key in tables[1:]]
    return " ".join([f"{table} {alias}", *joins]), identity


def _order(by: str, descending: bool) -> str:
    """What has no value stands last either way: an empty cell is no answer."""
    if not by:
        return "{id}" if descending else "{id} DESC"
    return f"{by} {'DESC' if descending else 'ASC'} NULLS LAST, {{id}} DESC"


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
    """The customers of these names as they are compared, be it what they were called before, by id."""
    sql = (
        "SELECT name_key, customer_id FROM customer_index WHERE name_key IN (?)"
        " UNION SELECT name_key, customer_id FROM former_customer WHERE name_key IN (?)"
    )
    found = [row for some in engine.chunks(sorted(name_keys)) for row in engine.rows(Named, sql, some, some)]
    return sorted(found, key=lambda row: row.customer_id)

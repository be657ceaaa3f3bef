"""The customer index: grams for search as you type, and what lists sort by and show; all of it derived.

An index of short grams, because FTS5's own trigrams find no two-character name, and most Chinese names are.
SQLite cannot delete from such a table by id alone, so the text that the grams were made of is kept in
``CustomerIndex`` and given back (``queries.search``).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import starmap
from typing import Any
from zlib import crc32

from crm_desktop.core import grams, phones, texts
from crm_desktop.core.fields.registry import DECLARED, searched
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage.models.base import Record, plain
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.queries import search as queries
from crm_desktop.storage.queries.search import IndexRow, Match

INDEXED_TABLES = frozenset(
    {
        Table.CUSTOMER,
        Table.PHONE,
        Table.CONTACT_PERSON,
        Table.PRODUCT,
        Table.CALLBACK,
        Table.ATTEMPT,
        Table.SERVICE_ORDER,
        Table.COMPLAINT,
    }
)


_CHUNK = 500
OWNERS = ("callback", "complaint", "order", "letter")
"""The column of a record without a customer of its own that leads to one."""


def matching(terms: Sequence[str]) -> Match:
    """How to find the customers whose text contains every term: the grams narrow it down, and what they
    alone do not prove is verified in the text.
    """
    found: set[str] = set()
    verified = []
    for term in terms:
        wanted = grams.query_grams(term)
        if wanted != {term}:
            verified.append(term)
            wanted = {gram for gram in wanted if _tells(gram)} or wanted
        found |= wanted
    return Match(tuple(sorted(found, key=len, reverse=True)), tuple(verified))


def _tells(gram: str) -> bool:
    """Whether a gram narrows a search down: single characters and pairs of figures are in every third text,
    and reading through their long lists costs more than it saves."""
    return len(gram) > 1 and not (len(gram) == 2 and gram.isascii())


def named(name_keys: Iterable[str]) -> list[tuple[str, int]]:
    """The customers of these names as they are compared (``texts.comparable``): name and id, by id."""
    return [(row.name_key, row.customer_id) for row in queries.named(name_keys)]


def customers_behind(model: type[Record], rows: Iterable[Values]) -> set[int]:
    """The customers that rows without a customer column belong to, through their callback, order, …"""
    for field in OWNERS:
        if field in model._meta.fields:
            owners = {getattr(row.get(field), "id", row.get(field)) for row in rows}
            return queries.customers_of(
                model._meta.fields[field].rel_model, [owner for owner in owners if owner is not None]
            )
    return set()


def customers_of(model: type[Record], rows: Iterable[Values]) -> set[int]:
    """The customers that rows of a table are about; what a row does not say is not known of it."""
    key = "id" if model is Customer else "customer"
    if key == "customer" and "customer" not in model._meta.fields:
        return customers_behind(model, rows)
    return {plain(row[key]) for row in rows if row.get(key) is not None}


def reindex(
    customer_ids: Iterable[int], progress: Callable[[int, int], object] = lambda done, total: None
) -> None:
    """Make the index of these customers anew, inside the write that touched them."""
    ids = sorted(customer_ids)
    for start in range(0, len(ids), _CHUNK):
        _reindex_chunk(ids[start : start + _CHUNK])
        progress(min(start + _CHUNK, len(ids)), len(ids))


def forget(customer_ids: Sequence[int]) -> None:
    """Take customers out of the index before their rows go, and their texts with them."""
    for start in range(0, len(customer_ids), _CHUNK):
        kept = queries.kept_texts(customer_ids[start : start + _CHUNK])
        queries.take_out(list(starmap(_grams, kept.items())))
        queries.drop(kept)


def rebuild(progress: Callable[[int, int], None] = lambda done, total: None) -> None:
    """Make the whole index anew, as after a change of how grams are cut."""
    queries.make_empty()
    reindex(queries.customer_ids(), progress)
    queries.set_version(index_version())


def index_version() -> int:
    """Another number with another way of cutting grams, or other fields that customers are found by."""
    found = "\n".join(f"{table}.{column}" for table in sorted(DECLARED) for column in sorted(searched(table)))
    return grams.GRAMS_VERSION * 1_000_000 + crc32(found.encode()) % 1_000_000


def is_current() -> bool:
    return queries.version() == index_version()


def differences() -> list[int]:
    """The customers whose index is not what a rebuild would make, by id; inside a read transaction."""
    known = queries.known_ids()
    terms = _terms()
    wrong = []
    for start in range(0, len(known), _CHUNK):
        ids = known[start : start + _CHUNK]
        made = {entry.customer_id: entry for entry in _entries(ids)}
        kept = {row.customer_id: row for row in queries.kept(ids)}
        for customer_id in ids:
            entry = made.get(customer_id)
            found = _sum(grams.index_grams(entry.text)) if entry else (0, 0)
            if kept.get(customer_id) != entry or terms.pop(customer_id, (0, 0)) != found:
                wrong.append(customer_id)
    return sorted({*wrong, *terms})


def _terms() -> dict[int, tuple[int, int]]:
    """What the grams say of each customer, as ``_sum`` does: the table itself keeps no texts."""
    numbers: defaultdict[int, int] = defaultdict(int)
    mixed: defaultdict[int, int] = defaultdict(int)
    last, key = None, 0
    for term, row_id in queries.all_grams():  # millions, term by term: each is hashed once
        if term != last:
            last, key = term, hash(term)
        numbers[row_id] += 1
        mixed[row_id] ^= key
    return {row_id: (number, mixed[row_id]) for row_id, number in numbers.items()}


def _sum(terms: Iterable[str]) -> tuple[int, int]:
    """How many, and all of them mixed into one number: equal for equal sets, in one run of the program."""
    number = mixed = 0
    for term in terms:
        number += 1
        mixed ^= hash(term)
    return number, mixed


def _reindex_chunk(ids: Sequence[int]) -> None:
    old, entries = queries.kept_texts(ids), _entries(ids)
    differing = [entry for entry in entries if old.get(entry.customer_id) != entry.text]
    gone = old.keys() - {entry.customer_id for entry in entries}
    outdated = [entry.customer_id for entry in differing if entry.customer_id in old]
    queries.take_out([_grams(row_id, old[row_id]) for row_id in (*outdated, *gone)])
    queries.put_in([_grams(entry.customer_id, entry.text) for entry in differing])
    queries.drop(gone)
    queries.keep(entries)


def _grams(customer_id: int, text: str) -> tuple[int, str]:
    return customer_id, " ".join(grams.index_grams(text))


def _others(table: Table, *but: str) -> list[str]:
    """The searched columns of a table but these."""
    return [name for name in searched(table) if name not in but]


def _entries(ids: Sequence[int]) -> list[IndexRow]:
    """What the index says of these customers."""
    from crm_desktop.core import pinyin

    numbers = _grouped(queries.phones(ids))
    contacts = _grouped(queries.contacts(ids, _others(Table.CONTACT_PERSON, "name")))
    products = _grouped(queries.products(ids, _others(Table.PRODUCT, "model")))
    names = queries.names(ids, _others(Table.CUSTOMER, "name", "number", *queries.ADDRESS))
    last, following = queries.last_contacts(ids), queries.next_contacts(ids)
    entries = []
    for customer_id, name, number, address, others in names:
        keys = pinyin.keys(name)
        lines = [name, number, *keys.full, *keys.initials, address, *others.split("\n")]
        for phone_number, digits, _extension in numbers[customer_id]:
            lines += phones.spellings(phone_number, digits)
        for contact, more in contacts[customer_id]:
            contact_keys = pinyin.keys(contact)
            lines += [contact, *contact_keys.full, *contact_keys.initials, *more.split("\n")]
        for model, more in products[customer_id]:
            lines += [model, *more.split("\n")]
        text = grams.normalise("\n".join(dict.fromkeys(filter(None, lines))))
        first_phone = numbers[customer_id][0] if numbers[customer_id] else ("", "", "")
        models = [model for model, _more in products[customer_id]]
        entries.append(
            IndexRow(
                customer_id,
                text,
                keys.sort,
                texts.comparable(name),
                f"{first_phone[0]}转{first_phone[2]}" if first_phone[2] else first_phone[0],
                models[0] if models else "",
                len(models),
                last.get(customer_id),
                following.get(customer_id),
            )
        )
    return entries


def _grouped(rows: Iterable[tuple[Any, ...]]) -> defaultdict[int, list[tuple[Any, ...]]]:
    """Rows by the customer that they begin with."""
    groups: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row[1:])
    return groups

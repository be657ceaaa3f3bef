"""The customer index: grams for search as you type, and what lists sort by and show; all of it derived.

An index of short grams, because FTS5's own trigrams find no two-character name, and most Chinese names are.
SQLite cannot delete from such a table by id alone, so the text that the grams were made of is kept in
``CustomerIndex`` and given back (``queries.search``).
"""

from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing
from typing import Any, Final
from zlib import crc32

from crm_desktop.core import grams
from crm_desktop.core.customer_text import PARTS, CustomerValues, Made, grams_of, make
from crm_desktop.core.fields.registry import DECLARED, searched
from crm_desktop.core.grams import END, START
from crm_desktop.core.searching import Word
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.storage.models.base import Record, plain
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.queries import gram_index
from crm_desktop.storage.queries import search as queries
from crm_desktop.storage.queries import search_texts as queries_of_texts
from crm_desktop.storage.queries.gram_index import IndexRow
from crm_desktop.storage.queries.search import Match, Way
from crm_desktop.storage.queries.search_texts import PartOf

OWN_VALUES: Final = (Table.CUSTOMER_OWN_VALUE, Table.PRODUCT_OWN_VALUE)
"""What stands in fields of the office's own: in the section of whom or what it is about. Only the values are
in the index, so no field that is made, renamed or retired has it made anew."""
_SHOWN_TOO: Final = {
    Table.PHONE: ("number", "digits", "extension", "kind", "position"),
    Table.PRODUCT: ("purchase_date",),
    Table.IMPORT_DOUBT: ("settled_at",),
}
"""What the text, or what lists show, is made of besides what one searches for."""
_TEXTS: Final = {
    table: frozenset((*searched(table), *_SHOWN_TOO.get(table, ())))
    for table in (Table.CUSTOMER, Table.PHONE, Table.CUSTOMER_TAG, *PARTS)
} | dict.fromkeys(OWN_VALUES, frozenset({"text", "number"}))
_CONTACTS: Final = {
    Table.CALLBACK: frozenset({"state", "due_at", "done_at", "channel"}),
    Table.ATTEMPT: frozenset({"outcome", "at"}),
    Table.SERVICE_ORDER: frozenset({"finished_at"}),
    Table.COMPLAINT: frozenset({"received_at"}),
}
"""What says when a customer was last spoken to, and will be next."""
INDEXED_TABLES: Final = _TEXTS.keys() | _CONTACTS.keys()
_LINKS: Final = frozenset({"customer", "contact", "callback"})
"""A record that comes to belong to another one, comes to it whole."""

_CHUNK = 500
_MANY: Final = 5_000
"""From so many customers on it pays to start child processes."""
_MOST_PIECES: Final = 4
OWNERS = ("callback", "complaint", "order", "letter", "product")
"""The column of a record without a customer of its own that leads to one."""


def matching(query: Sequence[Word]) -> Match:
    """How to find the customers whose text has every word: the grams narrow it down, and what they alone do
    not prove is verified in the text.
    """
    letters = ["".join(filter(str.isalnum, word.text)) for word in query]
    whole = [name for name in dict.fromkeys(("".join(letters), *letters)) if name]
    starts = [word.text for word in query if grams.start_gram(word.text)]
    return Match(
        tuple(tuple(map(_way, word.ways)) for word in query),
        tuple(Way((grams.whole_gram(name),), (f"{START}{name}{END}",), is_proven=True) for name in whole),
        tuple(_begins(start) for start in starts),
    )


def _begins(word: str) -> Way:
    gram = grams.start_gram(word)
    return Way((gram,), (START + word,), is_proven=len(gram) == len(word) + 1)


def _way(texts: Sequence[str]) -> Way:
    found: set[str] = set()
    for text in texts:
        wanted = grams.query_grams(text)
        found |= wanted if wanted == {text} else {gram for gram in wanted if _tells(gram)} or wanted
    proven = len(texts) == 1 and found == {texts[0]}
    return Way(tuple(sorted(found, key=len, reverse=True)), tuple(texts), proven)


def _tells(gram: str) -> bool:
    """Whether a gram narrows a search down: single characters and pairs of figures are in every third text,
    and reading through their long lists costs more than it saves."""
    return len(gram) > 1 and not (len(gram) == 2 and gram.isascii())


class Outdated:
    """The customers of whom a write makes the index untrue: all of it, or only when they were spoken to."""

    def __init__(self) -> None:
        self._texts: set[int] = set()
        self._contacts: set[int] = set()

    def note(self, table: Table, columns: Iterable[str] | None, customer_ids: Iterable[int]) -> None:
        """These columns of a table changed for these customers (None: whole rows came or went)."""
        changed = None if columns is None or not _LINKS.isdisjoint(columns) else frozenset(columns)
        for told, ids in ((_TEXTS, self._texts), (_CONTACTS, self._contacts)):
            if table in told and (changed is None or told[table] & changed):
                ids.update(customer_ids)

    def reindex(self, progress: Callable[[int, int], object]) -> None:
        """Make true again what was noted, inside the write that noted it."""
        for chunk in _chunks(sorted(self._contacts - self._texts)):
            last, following = queries_of_texts.last_contacts(chunk), queries_of_texts.next_contacts(chunk)
            gram_index.set_contacts([(last.get(row_id), following.get(row_id), row_id) for row_id in chunk])
        reindex(self._texts, progress)


def named(name_keys: Iterable[str]) -> list[tuple[str, int]]:
    """The customers of these names as they are compared (``texts.comparable``): name and id, by id."""
    return [(row.name_key, row.customer_id) for row in queries.named(name_keys)]


def customers_behind(model: type[Record], rows: Iterable[Values]) -> set[int]:
    """The customers that rows without a customer column belong to, through their callback, order, …"""
    for field in OWNERS:
        if field in model._meta.fields:
            owners = {getattr(row.get(field), "id", row.get(field)) for row in rows}
            return queries_of_texts.customers_of(
                model._meta.fields[field].rel_model, [owner for owner in owners if owner is not None]
            )
    return set()


def customers_of(model: type[Record], rows: Iterable[Values]) -> set[int]:
    """The customers that rows of a table are about; what a row does not say is not known of it."""
    key = "id" if model is Customer else "customer"
    if key == "customer" and "customer" not in model._meta.fields:
        return customers_behind(model, rows)
    return {plain(row[key]) for row in rows if row.get(key) is not None}


def owners(model: type[Record]) -> list[str]:
    """The columns that say whose the rows of a table are."""
    return [name for name in ("customer", *OWNERS) if name in model._meta.fields]


def reindex(
    customer_ids: Iterable[int], progress: Callable[[int, int], object] = lambda done, total: None
) -> None:
    """Make the index of these customers anew, inside the write that touched them."""
    ids = sorted(customer_ids)
    done = 0
    with closing(_made(len(ids), map(_sources, _chunks(ids)))) as made:
        for chunk, results in zip(_chunks(ids), made, strict=True):
            _keep(chunk, results)
            done += len(chunk)
            progress(done, len(ids))


def _made(number: int, chunks: Iterable[Sequence[CustomerValues]]) -> Generator[list[Made], None, None]:
    if number < _MANY:
        return (list(map(make, chunk)) for chunk in chunks)
    from crm_desktop.storage import index_workers  # late: a start has nobody to index

    return index_workers.made(chunks, number)


def forget(customer_ids: Sequence[int]) -> None:
    """Take customers out of the index before their rows go, and their texts with them."""
    for some in _chunks(customer_ids):
        old = gram_index.kept_texts(some, index_version())
        gram_index.take_out([(row_id, grams_of(text)) for row_id, text in old.items()])
        gram_index.drop(some)


def begin_anew() -> None:
    """Throw away grams that another version cut; ``make_some`` makes them anew."""
    gram_index.begin(index_version())


def make_some(most: int = _CHUNK) -> int:
    """Make the grams of the next customers who wait for it; how many customers have not been looked at yet.

    Inside a write transaction. What others write meanwhile finds its place in the index by itself.
    """
    making = gram_index.making()
    if making is None or making.below == 0:
        return 0
    ids = gram_index.waiting(making.below, most)
    if ids:
        _reindex_chunk(ids)
    below = ids[-1] if len(ids) == most else 0
    gram_index.made_down_to(below)
    return max(below - 1, 0)


def is_in_pieces() -> bool:
    """Whether the lists of grams lie in so many places that each search is slower for it."""
    return gram_index.pieces() > _MOST_PIECES


def merge_some(*, first: bool) -> bool:
    """Lay some of them together, inside a write transaction; whether there is more to do."""
    return gram_index.merge_some(first=first)


def rebuild(progress: Callable[[int, int], object] = lambda done, total: None) -> None:
    """Make the whole index anew, whatever is in it now."""
    gram_index.make_empty()
    begin_anew()
    reindex(queries_of_texts.customer_ids(), progress)
    gram_index.made_down_to(0)


def index_version() -> int:
    """Another number with another way of cutting grams, or other fields that customers are found by."""
    found = "\n".join(f"{table}.{column}" for table in sorted(DECLARED) for column in sorted(searched(table)))
    return grams.GRAMS_VERSION * 1_000_000 + crc32(found.encode()) % 1_000_000


def is_begun() -> bool:
    """Whether the grams there are, of all customers or of some, are those of this version."""
    making = gram_index.making()
    return making is not None and making.version == index_version()


def is_current() -> bool:
    """Whether they are of all customers, too."""
    return is_begun() and gram_index.making() == (index_version(), 0)


def differences() -> list[int]:
    """The customers whose index is not what a rebuild would make, by id; inside a read transaction."""
    known = gram_index.known_ids()
    terms = _terms()
    wrong = []
    for ids in _chunks(known):
        made = {entry.customer_id: entry for entry in _entries(list(map(make, _sources(ids))))}
        kept = {row.customer_id: row for row in gram_index.kept(ids)}
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
    for term, row_id in gram_index.all_grams():  # millions, term by term: each is hashed once
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


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def _reindex_chunk(ids: Sequence[int]) -> None:
    _keep(ids, list(map(make, _sources(ids))))


def _keep(ids: Sequence[int], made: Sequence[Made]) -> None:
    """Put into the index what was made of these customers; those of whom nothing was made are gone."""
    gone = set(ids) - {each.customer_id for each in made}
    gram_index.take_out([(each.customer_id, each.old_grams) for each in made if each.old_grams])
    gram_index.put_in([(each.customer_id, each.grams) for each in made if each.grams])
    gram_index.keep(_entries(made))
    forget(sorted(gone))


def _others(table: Table, *but: str) -> list[str]:
    """The searched columns of a table but these."""
    return [name for name in searched(table) if name not in but]


def _entries(made: Sequence[Made]) -> list[IndexRow]:
    """What the index says of these customers."""
    ids = [each.customer_id for each in made]
    last, following = queries_of_texts.last_contacts(ids), queries_of_texts.next_contacts(ids)
    version = index_version()
    return [
        IndexRow(*each[:-2], last.get(each.customer_id), following.get(each.customer_id), version)
        for each in made
    ]


def _sources(ids: Sequence[int]) -> list[CustomerValues]:
    """What the index of these customers is made of."""
    old = gram_index.kept_texts(ids, index_version())
    numbers = _grouped(queries_of_texts.phones(ids))
    tags = _grouped(queries_of_texts.texts(Table.CUSTOMER_TAG, searched(Table.CUSTOMER_TAG), ids))
    of_own_fields = _grouped(queries_of_texts.own_values(Table.CUSTOMER, ids))
    parts = [_grouped(_records(table, ids)) for table in PARTS]
    return [
        CustomerValues(
            *row,
            numbers[row.customer_id],
            [tag for _number, tag in tags[row.customer_id]],
            [value for *_field, value in of_own_fields[row.customer_id]],
            [found[row.customer_id] for found in parts],
            old.get(row.customer_id),
        )
        for row in queries_of_texts.names(
            ids, _others(Table.CUSTOMER, "name", "number", *queries_of_texts.ADDRESS)
        )
    ]


def _records(table: Table, ids: Sequence[int]) -> Iterable[tuple[Any, ...]]:
    """Those of ``PARTS``, each with its customer, what it is called, and what else it is found by."""
    match table:
        case Table.CONTACT_PERSON:
            return queries_of_texts.contacts(ids, _others(table, "name"))
        case Table.PRODUCT:
            return _with_own_values(queries_of_texts.products(ids, _others(table, "model")), ids)
        case _:
            return queries_of_texts.texts(table, searched(table), ids)


def _with_own_values(products: Iterable[PartOf], ids: Sequence[int]) -> Iterator[PartOf]:
    """What stands in own fields of a customer's products, with the first of these."""
    held = _grouped(queries_of_texts.own_values(Table.PRODUCT, ids))
    for customer_id, model, others in products:
        values = (value for *_field, value in held.pop(customer_id, ()))
        yield PartOf(customer_id, model, "\n".join((others, *values)))


def _grouped(rows: Iterable[tuple[Any, ...]]) -> defaultdict[int, list[tuple[Any, ...]]]:
    """Rows by the customer that they begin with."""
    groups: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row[1:])
    return groups

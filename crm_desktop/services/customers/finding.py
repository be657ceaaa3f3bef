"""One search through everything: customers, and what of theirs is remembered, with where it was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import callers, customer_text, searching
from crm_desktop.core.fields.registry import searched
from crm_desktop.core.folding import fold
from crm_desktop.core.searchable import joined, name_lines, without_dashes
from crm_desktop.core.searching import Word, has_all, one_of
from crm_desktop.core.tables import Table
from crm_desktop.storage import search
from crm_desktop.storage.change import chunks
from crm_desktop.storage.queries import search as queries
from crm_desktop.storage.queries import search_texts
from crm_desktop.storage.queries.search import Hitting
from crm_desktop.storage.queries.search_texts import PartValues

LOOKED_THROUGH: Final = 40
"""So many customers, the best, are looked at for what of theirs is listed."""
MOST_OF_A_KIND: Final = 8
_OWN: Final = (Table.FORMER_CUSTOMER, Table.IMPORT_DOUBT)
"""Records that are not listed themselves: they tell of their customer."""
_AMONG_CUSTOMERS: Final = (Table.CONTACT_PERSON, Table.PRODUCT, Table.FORMER_OWNER, *_OWN)
"""Records that are listed in the place of their customer, and not kind by kind behind all of them."""
_CALLED: Final = {
    Table.CONTACT_PERSON: "name",
    Table.PRODUCT: "model",
    Table.FORMER_OWNER: "model",
    Table.PROMISE: "what",
}
"""The column by which a record is called, where it is not its number."""


class Hit(NamedTuple):
    """Where a search hit what the columns of a list do not show: a field, and what stands in it."""

    table: Table
    column: str
    text: str
    own_field: str = ""
    """The name of the field, where it is one of the office's own."""


class FoundRecord(NamedTuple):
    """One line of what was found: a record, what it is called, and whose it is."""

    id: int
    """Its place among the lines."""
    table: Table
    record_id: int
    title: str
    whose: Hitting
    """The customer."""
    hit: Hit | None
    """Where it was found, if not in the title, the name, the first number or the address."""
    phone: str = ""
    """The number beside it: a contact person's own, else the customer's."""


class Answer(NamedTuple):
    """What was found, and whether there are more customers than were looked at."""

    lines: list[FoundRecord]
    has_more: bool


class _Customer(NamedTuple):
    row: Hitting
    shown: str
    """What lists show of them, of the text that they are found by."""
    own: str
    """What else is their own."""
    parts: str
    """What belongs to them, in its sections."""

    def has(self, word: Word) -> bool:
        """Whether their own fields have a word."""
        return word.is_in(self.shown) or word.is_in(self.own)


Lines = dict[Table, dict[int, list[FoundRecord]]]
"""Lines by table and customer."""


def everything(query: str) -> Answer:
    """What fits a query: customers with their contact persons and products, the best first, then orders,
    complaints, letters and promises, those of the best customers first; of each of these kinds at most
    ``MOST_OF_A_KIND``. A telephone number that nobody has as it was typed is looked for in its other forms.
    """
    words = searching.words(query)
    if not words:
        return Answer([], has_more=False)
    with storage.reading():
        ids = queries.find_customers(search.matching(words), limit=LOOKED_THROUGH + 1)
        for form in () if ids else callers.other_forms(query):
            ids = ids or queries.find_customers(search.matching(searching.words(form)), limit=MOST_OF_A_KIND)
        customers = _customers(ids[:LOOKED_THROUGH])
        own, parts = _own_hits(customers, words), _hits_in_parts(customers, words)
        people = parts.get(Table.CONTACT_PERSON, {}).values()
        of_people = search_texts.phones_of_contacts([line.record_id for some in people for line in some])
    found: list[FoundRecord] = []
    for each in customers:
        row = each.row
        of_theirs = [line for table in parts for line in parts[table].get(row.id, ())]
        if not of_theirs or all(map(each.has, words)):
            found.append(FoundRecord(0, Table.CUSTOMER, row.id, row.name, row, own.get(row.id)))
        else:
            found += [line for line in of_theirs if line.table in (*_AMONG_CUSTOMERS, Table.CUSTOMER)]
    for table, of_customers in parts.items():
        if table not in _AMONG_CUSTOMERS:
            of_all = [line for each in customers for line in of_customers.get(each.row.id, ())]
            found += of_all[:MOST_OF_A_KIND]
    numbered = [line._replace(id=place, phone=_phone(line, of_people)) for place, line in enumerate(found)]
    return Answer(numbered, has_more=len(ids) > LOOKED_THROUGH)


def _phone(line: FoundRecord, of_people: Mapping[int, str]) -> str:
    return of_people.get(line.record_id, "") if line.table is Table.CONTACT_PERSON else line.whose.phone


def hits(ids: Sequence[int], query: str) -> dict[int, Hit]:
    """For each of these customers where a search found them, if not in what a list shows of them."""
    words = searching.words(query)
    if not words or not ids:
        return {}
    with storage.reading():
        customers = _customers(ids)
        own = _own_hits(customers, words)
        others = [each for each in customers if not all(map(each.has, words))]
        parts = _hits_in_parts(others, words)
    found = own
    for each in others:
        of_theirs = [line for table in parts for line in parts[table].get(each.row.id, ())]
        if of_theirs and each.row.id not in own and of_theirs[0].title != each.row.model:
            line = of_theirs[0]
            column = _CALLED.get(line.table, "number")
            found[each.row.id] = line.hit or Hit(line.table, column, line.title)
    return found


def by_who_they_are(query: str) -> set[int]:
    """The customers whose own fields or contact persons have every word of a query; inside reading()."""
    words = searching.words(query)
    if not words:
        return set()
    found: set[int] = set()
    for some in chunks(queries.find_customers(search.matching(words)), 500):
        for row in queries.hitting(some):
            if has_all("\n".join(row.text.split(customer_text.SECTION)[customer_text.WHO]), words):
                found.add(row.id)
    return found


def _customers(ids: Sequence[int]) -> list[_Customer]:
    found = []
    for row in queries.hitting(ids) if ids else ():
        sections = row.text.split(customer_text.SECTION, 2)
        found.append(_Customer(row, *sections, *[""] * (3 - len(sections))))
    return found


# -- in the customer's own fields ---------------------------------------------------------------------------


def _own_hits(customers: Iterable[_Customer], words: tuple[Word, ...]) -> dict[int, Hit]:
    """Where those were found whom the columns do not explain, in what is their own."""
    unexplained = {
        each.row.id: left
        for each in customers
        if (left := [word for word in words if not word.is_in(each.shown) and word.is_in(each.own)])
    }
    found: dict[int, Hit] = {}
    for table in (Table.CUSTOMER, Table.PHONE, Table.CUSTOMER_TAG):
        columns = searched(table)
        for row in search_texts.values_of(
            table, columns, [each for each in unexplained if each not in found]
        ):
            if row.customer_id not in found:
                hit = _hit(table, columns, row, unexplained[row.customer_id])
                if hit is not None:
                    found[row.customer_id] = hit
    return found


def _hit(table: Table, columns: Sequence[str], row: PartValues, words: Sequence[Word]) -> Hit | None:
    """The first field that has one of the words."""
    some = one_of(words)
    for column, value in zip(columns, row.values, strict=True):
        if value and _has(some, table, column, value):
            return Hit(table, column, value)
    for own in row.own:
        if _has(some, table, "", own.value):
            return Hit(table, "", own.value, own.field)
    return None


def _has(word: Word, table: Table, column: str, value: str) -> bool:
    """Whether the index has a word for such a value."""
    if column == "name":
        return word.is_in(joined(name_lines(value)))
    plain = fold(value)
    if table is Table.PHONE:
        return word.is_in(plain) or word.is_in("".join(filter(str.isdecimal, plain)))
    return word.is_in(plain) or word.is_in(without_dashes(plain))


# -- in what belongs to them -------------------------------------------------------------------------------


def _hits_in_parts(customers: Sequence[_Customer], words: tuple[Word, ...]) -> Lines:
    """The records of these customers in which one of the words is, and the others there or in the customer's
    own fields."""
    some = one_of(words)
    having = [(each, each.parts.split(customer_text.SECTION)) for each in customers if some.is_in(each.parts)]
    by_id = {each.row.id: each for each, _sections in having}
    found: Lines = {}
    for place, table in enumerate(customer_text.PARTS if having else ()):
        whose = [
            each.row.id for each, sections in having if place < len(sections) and some.is_in(sections[place])
        ]
        if whose:
            columns = searched(table)
            of_customers: defaultdict[int, list[FoundRecord]] = defaultdict(list)
            for row in search_texts.values_of(table, columns, whose):
                line = _part(table, columns, row, by_id[row.customer_id], words)
                if line is not None:
                    of_customers[row.customer_id].append(line)
            if of_customers:
                found[table] = dict(of_customers)
    return found


def _part(
    table: Table, columns: Sequence[str], row: PartValues, customer: _Customer, words: tuple[Word, ...]
) -> FoundRecord | None:
    called = _CALLED.get(table, "" if table in _OWN else "number")
    title = row.values[columns.index(called)] if called else ""
    left = [word for word in words if not (title and _has(word, table, called, title))]
    hit = _hit(table, columns, row, left) if left else None
    if len(left) == len(words) and hit is None:
        return None
    for word in left:
        if _hit(table, columns, row, [word]) is None and not customer.has(word):
            return None
    whose = customer.row
    if table in _OWN:
        return FoundRecord(0, Table.CUSTOMER, whose.id, whose.name, whose, hit)
    return FoundRecord(0, table, row.id, title, whose, hit)

"""Customers who are there twice: who they are and by what one sees it; who was told apart stays so."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import countries, phones
from crm_desktop.core.doubles import finding
from crm_desktop.core.doubles.entries import RawCustomer, RawNumber, entry
from crm_desktop.core.doubles.finding import Double
from crm_desktop.core.doubles.judging import Judgement, Reason, judge
from crm_desktop.core.enums import DoubleBand, DoubleKind
from crm_desktop.core.words import say
from crm_desktop.storage.models import Customer, ToldApart
from crm_desktop.storage.queries import doubles as queries

_CHUNK: Final = 2_000
_SHARES: Final = (0.1, 0.6)
"""Which part of the whole work is done when all is read, and when all is ready to be compared."""
_STEPS: Final = 1_000

Progress = Callable[[int, int], object]


class One(NamedTuple):
    """One of the two customers of a double."""

    id: int
    number: str
    name: str
    phone: str
    """The first one as it is kept; "" for none."""
    address: str


class FoundDouble(NamedTuple):
    """Two customers who may be one, the one entered first first."""

    first: One
    second: One
    kind: DoubleKind
    score: int
    """Up to 100."""
    band: DoubleBand
    reasons: tuple[Reason, ...]

    @property
    def ids(self) -> tuple[int, int]:
        return self.first.id, self.second.id

    def words(self, language: str) -> str:
        """Why they may be one."""
        comma = say("doubles.comma", language)
        return comma.join(reason_words(reason, language) for reason in self.reasons)


def reason_words(reason: Reason, language: str) -> str:
    """A reason in words; numbers as they are read aloud."""
    first, second = reason.first, reason.second
    if reason.key in _OF_NUMBERS:
        first, second = (
            phones.pretty(each, language=language, country=countries.here()) if each else ""
            for each in (first, second)
        )
    return say(reason.key, language, first=first, second=second)


_OF_NUMBERS: Final = frozenset(
    {"doubles.same_number", "doubles.local_number", "doubles.one_figure", "doubles.phone_end"}
)


def find(progress: Progress = lambda done, total: None) -> list[FoundDouble]:
    """All doubles of the archive but those that were told apart, the surest first.

    What ``progress(done, total)`` raises ends the search.
    """
    with storage.reading():
        raw = _raw(None)
        apart = {(row.first_id, row.second_id): row.facts for row in queries.told_apart()}
    read, compared = (int(_STEPS * share) for share in _SHARES)
    progress(read, _STEPS)
    entries = []
    for start in range(0, len(raw), _CHUNK):
        entries += [entry(each) for each in raw[start : start + _CHUNK]]
        progress(read + (compared - read) * len(entries) // len(raw), _STEPS)
    doubles = finding.find(
        entries,
        lambda done, total: progress(compared + (_STEPS - compared) * done // total, _STEPS),
    )
    by_id = {each.id: each for each in raw}
    return _told(doubles, by_id, apart)


def still_there(found: Sequence[FoundDouble]) -> list[FoundDouble]:
    """Of doubles found earlier those that are doubles as the two stand now, judged anew."""
    ids = sorted({customer_id for each in found for customer_id in each.ids})
    with storage.reading():
        raw = [each for start in range(0, len(ids), _CHUNK) for each in _raw(ids[start : start + _CHUNK])]
        apart = {(row.first_id, row.second_id): row.facts for row in queries.told_apart()}
    by_id = {each.id: each for each in raw}
    entries = {each.id: entry(each) for each in raw}
    doubles = []
    for each in found:
        one, other = (entries.get(customer_id) for customer_id in each.ids)
        judgement = judge(one, other) if one is not None and other is not None else None
        if judgement is not None:
            doubles.append(Double(*each.ids, judgement))
    return _told(doubles, by_id, apart)


def _told(
    doubles: Iterable[Double], raw: Mapping[int, RawCustomer], apart: Mapping[tuple[int, int], str]
) -> list[FoundDouble]:
    found = []
    for each in doubles:
        one, other = raw[each.first_id], raw[each.second_id]
        said = apart.get((one.id, other.id))
        if said is not None and said == facts(one, other):
            continue
        found.append(_found(one, other, each.found))
    return found


def _found(one: RawCustomer, other: RawCustomer, judgement: Judgement) -> FoundDouble:
    return FoundDouble(
        _one(one), _one(other), judgement.kind, judgement.score, judgement.band, judgement.reasons
    )


def _one(raw: RawCustomer) -> One:
    from crm_desktop.core.addresses import join_address

    phone = next((each.written for each in raw.numbers if not each.holder), "")
    address = join_address(raw.province, raw.city, raw.district, raw.street)
    return One(raw.id, raw.number, raw.name, phone, address)


def facts(one: RawCustomer, other: RawCustomer) -> str:
    """What is known of two customers, in a few letters: they differ where something of it changed."""
    known = repr((one._replace(number=""), other._replace(number="")))
    return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def tell_apart(first_id: int, second_id: int) -> None:
    """Remember that two customers are two; ``NotFound``. They are not proposed again as they stand now."""
    first_id, second_id = sorted((first_id, second_id))
    with storage.write("customer.told_apart") as change:
        first, second = (change.get(Customer, each) for each in (first_id, second_id))
        change.subject = first
        change.params |= {"name": first.name, "number": first.number, "other": second.name}
        change.params["other_number"] = second.number
        known = facts(*_raw([first_id, second_id]))
        earlier = ToldApart.get_or_none(ToldApart.first == first_id, ToldApart.second == second_id)
        if earlier is None:
            change.insert(ToldApart, first=first_id, second=second_id, facts=known)
        else:
            change.update(earlier, facts=known)


def _raw(ids: Sequence[int] | None) -> list[RawCustomer]:
    """What these customers, or all, are compared by; inside reading() or a write."""
    numbers: defaultdict[int, list[RawNumber]] = defaultdict(list)
    for number in queries.numbers(ids):
        numbers[number.customer_id].append(RawNumber(*number[1:]))
    contacts: defaultdict[int, list[str]] = defaultdict(list)
    for contact in queries.contacts(ids):
        contacts[contact.customer_id].append(contact.name)
    signs: defaultdict[int, list[str]] = defaultdict(list)
    for product in queries.signs(ids):
        signs[product.customer_id] += filter(None, (product.serial_number, product.plate))
    return [
        RawCustomer(
            row.id,
            row.number,
            row.name,
            row.kind,
            row.gender or "",
            row.province,
            row.city,
            row.district,
            row.street,
            (row.calendar, row.year, row.month, row.day) if row.calendar and row.month and row.day else (),
            tuple(filter(None, (row.email, row.wechat))),
            tuple(numbers.get(row.id, ())),
            tuple(contacts.get(row.id, ())),
            tuple(signs.get(row.id, ())),
        )
        for row in queries.customers(ids)
    ]

"""Which customers are compared with each other: those of one block, never each with each.

A block is what doubles of one kind have in common whatever else differs: a number, a name's sound with the
beginning or the end of a number, with the figures of the address, a serial number. Where a block is large
(a switchboard, a name that hundreds bear), it is put in order and each is compared with the next few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from crm_desktop.core import callers
from crm_desktop.core.doubles.entries import Entry
from crm_desktop.core.doubles.judging import Judgement, judge

_LARGE: Final = 24
"""So many customers of one block are compared each with each."""
_NEXT: Final = 6
_OF_MANY: Final = 4
"""A serial number or an address of e-mail that so many customers have is nobody's own."""

Key = tuple[str, ...]


class Double(NamedTuple):
    """Two customers by their ids, the one entered first first, and why they may be one."""

    first_id: int
    second_id: int
    found: Judgement


def find(
    entries: Sequence[Entry], progress: Callable[[int, int], object] = lambda done, total: None
) -> list[Double]:
    """All doubles among customers, the surest first; what ``progress`` raises ends the search."""
    entries = _without_shared_signs(sorted(entries, key=lambda each: each.id))
    judged: set[int] = set()
    found: list[Double] = []
    size = len(entries)
    for done, keys in enumerate(_FAMILIES):
        progress(done, len(_FAMILIES))
        for first, second in _pairs(entries, keys):
            pair = first * size + second
            if pair in judged:
                continue
            judged.add(pair)
            judgement = judge(entries[first], entries[second])
            if judgement is not None:
                found.append(Double(entries[first].id, entries[second].id, judgement))
    progress(len(_FAMILIES), len(_FAMILIES))
    return sorted(found, key=lambda each: (-each.found.score, each.first_id, each.second_id))


def _pairs(entries: Sequence[Entry], keys: Callable[[Entry], Iterable[Key]]) -> Iterator[tuple[int, int]]:
    """Places of two entries that have a key in common, the lower place first; some come more than once."""
    alone: dict[int, int] = {}
    blocks: dict[int, list[int]] = {}
    for place, each in enumerate(entries):
        for key in keys(each):
            mark = hash(key)
            first = alone.setdefault(mark, place)
            if first != place:
                blocks.setdefault(mark, [first]).append(place)
    for block in blocks.values():
        if len(block) <= _LARGE:
            reach, members = len(block), sorted(set(block))
        else:
            reach = _NEXT
            members = sorted(set(block), key=lambda place: _order(entries[place]))
        for start, place in enumerate(members):
            for other in members[start + 1 : start + 1 + reach]:
                yield (place, other) if place < other else (other, place)


def _order(each: Entry) -> tuple[object, ...]:
    """What brings doubles next to each other in a large block."""
    return each.sound, each.words, each.figures, each.numbers[0].digits if each.numbers else ""


def _without_shared_signs(entries: Sequence[Entry]) -> list[Entry]:
    """Without the serial numbers and addresses of e-mail that many have: a word, or the office's own."""
    counts: dict[str, int] = {}
    for each in entries:
        for sign in (*each.signs, *each.mails):
            counts[sign] = counts.get(sign, 0) + 1
    shared = {sign for sign, count in counts.items() if count > _OF_MANY}
    if not shared:
        return list(entries)
    return [
        each._replace(
            signs=tuple(sign for sign in each.signs if sign not in shared),
            mails=tuple(mail for mail in each.mails if mail not in shared),
        )
        if not shared.isdisjoint((*each.signs, *each.mails))
        else each
        for each in entries
    ]


# -- the blocks ---------------------------------------------------------------------------------------------


def _by_number(each: Entry) -> Iterator[Key]:
    for number in each.numbers:
        yield (number.digits,)
        if number.digits[:1] == "0":  # with an area code, or from abroad
            for form in callers.other_forms(number.digits):
                yield (form,)
            if number.digits[:2] == "00" and len(number.digits) >= 10:
                yield (number.digits[-8:],)


def _by_name_and_number(each: Entry) -> Iterator[Key]:
    """One figure off leaves the beginning or the end of a number as it was."""
    for number in each.numbers:
        digits = number.digits
        if len(digits) >= 7:
            for sound in dict.fromkeys((number.sound, each.sound)):
                yield sound, "end", digits[-4:]
                yield sound, "start", digits[: 6 if len(digits) >= 10 else 3]


def _by_name_and_address(each: Entry) -> Iterator[Key]:
    if not each.has_house:
        return
    if each.figures:
        yield each.sound, *each.figures
        yield each.sound, each.words[-4:], each.figures[0]
    yield each.sound, each.words[-4:]
    yield each.sound, each.words[:4]


def _by_surname_and_address(each: Entry) -> Iterator[Key]:
    if each.first and each.has_house and each.figures:
        yield each.first, each.words[-4:], *each.figures


def _by_company(each: Entry) -> Iterator[Key]:
    if each.is_company:
        yield (each.plain,)
        if each.also != each.plain:
            yield (each.also,)


def _by_sign(each: Entry) -> Iterator[Key]:
    for sign in (*each.signs, *each.mails):
        yield (sign,)
    if each.birthday and not each.is_company:
        yield each.sound, *map(str, each.birthday[2:])


_FAMILIES: Final = (
    _by_number,
    _by_name_and_number,
    _by_name_and_address,
    _by_surname_and_address,
    _by_company,
    _by_sign,
)

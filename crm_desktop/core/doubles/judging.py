"""What is thought of two customers: how sure it is that they are one, and by what.

A score is made of the name, and of what goes with it: number, address, serial number, e-mail, birthday. Names
that have nothing to do with each other make no double, whatever else is the same: a family has one address
and one telephone.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from crm_desktop.core.company_names import is_full_company_name
from crm_desktop.core.doubles.entries import Entry, Number
from crm_desktop.core.enums import DoubleBand, DoubleKind

SURE: Final = 85
LIKELY: Final = 65
PERHAPS: Final = 48
"""The least scores of the bands; what has less is not proposed."""
_NOT_SURE: Final = SURE - 1


class Reason(NamedTuple):
    """Why two customers may be one: a key of ``core/words/doubles.py``, and what it is filled with."""

    key: str
    first: str = ""
    second: str = ""


class Judgement(NamedTuple):
    kind: DoubleKind
    score: int
    """Up to 100."""
    reasons: tuple[Reason, ...]
    """The most telling first."""

    @property
    def band(self) -> DoubleBand:
        return band_of(self.score)


def band_of(score: int) -> DoubleBand:
    if score >= SURE:
        return DoubleBand.SURE
    return DoubleBand.LIKELY if score >= LIKELY else DoubleBand.PERHAPS


class _Sign(NamedTuple):
    """One thing that speaks for or against it."""

    weight: int
    reason: Reason | None = None
    kind: DoubleKind | None = None


_NOTHING: Final = _Sign(0)


class _Names(NamedTuple):
    weight: int
    most: int
    """The highest score that such names allow without another sign that is nobody else's."""
    reason: Reason
    kind: DoubleKind | None = None


def judge(one: Entry, other: Entry) -> Judgement | None:
    """What is thought of two customers; None where they are two."""
    names = _names(one, other)
    product = _product(one, other)
    if names is None:
        if product.weight and product.reason is not None:
            return _of_strangers(one, other, product)
        return None
    number, address = _number(one, other), _address(one, other, names)
    mail, birthday = _mail(one, other), _birthday(one, other)
    score = names.weight + sum(sign.weight for sign in (number, address, product, mail, birthday))
    if one.gender and other.gender and one.gender != other.gender:
        score -= 20
    own = product.weight or mail.weight or birthday.weight > 0
    score = min(score, 100 if own else names.most)
    if score < PERHAPS:
        return None
    signs = sorted((number, address, product, mail, birthday), key=lambda sign: -sign.weight)
    kind = names.kind or next((sign.kind for sign in signs if sign.kind is not None), DoubleKind.NAME)
    reasons = (names.reason, *(sign.reason for sign in signs if sign.reason is not None))
    return Judgement(kind, score, reasons)


def _of_strangers(one: Entry, other: Entry, product: _Sign) -> Judgement:
    """Names that are not alike, and one product: it may have a new owner."""
    assert product.reason is not None
    score, reasons = 50, [product.reason]
    for sign in (_number(one, other), _address(one, other, None)):
        if sign.reason is not None and sign.weight >= _NEAR:
            score, reasons = score + 7, [*reasons, sign.reason]
    return Judgement(DoubleKind.PRODUCT, score, tuple(reasons))


# -- names --------------------------------------------------------------------------------------------------


def _names(one: Entry, other: Entry) -> _Names | None:
    """How alike they are; None for names that are not."""
    if one.is_company and other.is_company:
        return _companies(one, other)
    if one.is_company or other.is_company:
        return _person_and_company(one, other)
    if not (one.plain and other.plain):  # 未知, ???
        return None
    if one.surname or other.surname:
        return _titles(one, other)
    return _same_person(one, other) if one.plain == other.plain else _alike(one, other)


def _same_person(one: Entry, other: Entry) -> _Names:
    if one.name == other.name:
        return _Names(40, 100, Reason("doubles.same_name", one.name))
    written = (one.name, other.name)
    if _differ_by_variants(*written):
        return _Names(40, 100, Reason("doubles.traditional", *written), DoubleKind.SOUND)
    return _Names(38, 100, Reason("doubles.remark", *written), DoubleKind.TITLE)


def _alike(one: Entry, other: Entry) -> _Names | None:
    """Homophones, a name with a remark behind it, and foreign names with a letter more or less."""
    written = (one.name, other.name)
    shorter, longer = sorted((one.plain, other.plain), key=len)
    if longer.startswith(shorter) and len(shorter) >= 2 and not shorter.isascii():  # 金琪红-楼上
        return _Names(28, _NOT_SURE, Reason("doubles.remark", *written), DoubleKind.TITLE)
    if one.sound == other.sound and not one.plain.isascii():
        return _Names(32, _NOT_SURE, Reason("doubles.sound", *written), DoubleKind.SOUND)
    if min(len(one.plain), len(other.plain)) >= 7 and one.plain.isascii() and other.plain.isascii():
        from rapidfuzz.distance import JaroWinkler

        if JaroWinkler.similarity(one.plain, other.plain) >= 0.93:
            return _Names(28, _NOT_SURE, Reason("doubles.near_name", *written))
    return None


def _differ_by_variants(one: str, other: str) -> bool:
    from crm_desktop.core.folding import simplified

    return "".join(simplified(one).split()) == "".join(simplified(other).split()) and one != other


def _titles(one: Entry, other: Entry) -> _Names | None:
    """王先生 may be any 王, as far as that is a man."""
    if not one.first or one.first != other.first:
        return None
    reason = Reason("doubles.title", one.name, other.name)
    if one.plain == other.plain:
        return _Names(35, 100, Reason("doubles.same_name", one.name), DoubleKind.TITLE)
    return _Names(25, _NOT_SURE, reason, DoubleKind.TITLE)


def _companies(one: Entry, other: Entry) -> _Names | None:
    is_same = one.plain == other.plain
    if not is_same:
        spellings = {one.plain, one.also}
        if not spellings & {other.plain, other.also} or len(one.also) < 3:
            return None
    is_full = is_full_company_name(one.name) or is_full_company_name(other.name)
    weight = (55 if is_full else 40) - (0 if is_same else 5)
    if one.name == other.name:
        return _Names(weight, 100, Reason("doubles.same_name", one.name))
    return _Names(weight, 100, Reason("doubles.company", one.name, other.name), DoubleKind.COMPANY)


def _person_and_company(one: Entry, other: Entry) -> _Names | None:
    """A person who is a contact person there, or whose name the company has."""
    person, company = (other, one) if one.is_company else (one, other)
    for name, sound in company.contacts:
        if person.plain == name or (person.sound == sound and not name.isascii()):
            reason = Reason("doubles.contact", person.name, company.name)
            return _Names(32, _NOT_SURE, reason, DoubleKind.CONTACT)
        if person.surname and sound.startswith(person.surname) and len(name) > 1:
            reason = Reason("doubles.contact", person.name, company.name)
            return _Names(20, _NOT_SURE, reason, DoubleKind.CONTACT)
    if len(person.plain) >= 2 and not person.surname and person.plain in company.plain:
        reason = Reason("doubles.in_company_name", person.name, company.name)
        return _Names(25, _NOT_SURE, reason, DoubleKind.CONTACT)
    return None


# -- numbers ------------------------------------------------------------------------------------------------

_SAME, _LOCAL, _OFF, _LONG_END, _END = 50, 42, 35, 30, 18


def _number(one: Entry, other: Entry) -> _Sign:
    """The two numbers that have most in common."""
    best = _NOTHING
    for first in one.numbers:
        for second in other.numbers:
            found = _two_numbers(first, second)
            if found.weight > best.weight:
                best = found
                if best.weight == _SAME:
                    return best
    return best


def _two_numbers(first: Number, second: Number) -> _Sign:
    one, other = first.digits, second.digits
    written = (first.written, second.written)
    if one == other:
        if first.extension and second.extension and first.extension != second.extension:
            return _NOTHING  # two desks behind one switchboard
        weight = _SAME if first.extension == second.extension else _LOCAL
        return _Sign(weight, Reason("doubles.same_number", first.written), DoubleKind.NUMBER)
    if min(len(one), len(other)) < 7:
        return _NOTHING
    if one.endswith(other) or other.endswith(one):  # one without its area code or its country's
        return _Sign(_LOCAL, Reason("doubles.local_number", *written), DoubleKind.NUMBER)
    from rapidfuzz.distance import OSA

    if OSA.distance(one, other, score_cutoff=1) <= 1:
        return _Sign(_OFF, Reason("doubles.one_figure", *written), DoubleKind.ONE_FIGURE)
    end = _common_end(one, other)
    weight = _LONG_END if end >= 7 else _END + 4 * (end - 4)
    return _Sign(weight, Reason("doubles.phone_end", *written)) if end >= 4 else _NOTHING


def _common_end(one: str, other: str) -> int:
    length = 0
    while length < min(len(one), len(other)) and one[-1 - length] == other[-1 - length]:
        length += 1
    return length


# -- addresses ----------------------------------------------------------------------------------------------

_SAME_HOUSE, _NEAR, _CLOSE_BY = 30, 25, 10


def _address(one: Entry, other: Entry, names: _Names | None) -> _Sign:
    """Another city speaks against it; another house of the same city does so for companies."""
    if not one.words or not other.words:
        return _NOTHING
    if _differ(one.place, other.place):
        return _Sign(-10)
    near = _NOTHING if _differ(one.district, other.district) else _houses(one, other)
    is_branch = names is not None and one.is_company and other.is_company
    return near if near.weight or not is_branch else _Sign(-5)


def _houses(one: Entry, other: Entry) -> _Sign:
    """How near two houses of one city are to each other."""
    likeness = _likeness(one.words, other.words)
    shorter, longer = sorted((one.figures, other.figures), key=len)
    if longer and shorter == longer and likeness >= 95:
        return _Sign(_SAME_HOUSE, Reason("doubles.same_address"), DoubleKind.ADDRESS)
    if likeness < (75 if longer and shorter == longer else 85):
        return _NOTHING
    if _are_neighbours(shorter, longer):
        return _Sign(_CLOSE_BY, Reason("doubles.close_by"), DoubleKind.ADDRESS)
    if shorter:
        is_part = longer[: len(shorter)] == shorter
        weight = _NEAR if is_part else 0
    else:
        weight = _NEAR if not longer and one.has_house and other.has_house else _CLOSE_BY
    return _Sign(weight, Reason("doubles.near_address"), DoubleKind.ADDRESS) if weight else _NOTHING


def _differ(one: str, other: str) -> bool:
    """Whether both are known, and neither is a part of the other."""
    return bool(one and other) and one not in other and other not in one


def _likeness(one: str, other: str) -> float:
    """0 to 100; one may have the district in front, or the name of the shop behind."""
    from rapidfuzz import fuzz

    likeness = fuzz.ratio(one, other)
    if likeness < 95 and min(len(one), len(other)) >= 3:
        return max(likeness, fuzz.partial_ratio(one, other) - 5)
    return likeness


def _are_neighbours(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether only one of the figures differs, the street's by a few houses."""
    if len(one) != len(other):
        return False
    differing = [place for place in range(len(one)) if one[place] != other[place]]
    if len(differing) != 1:
        return False
    place = differing[0]
    return place > 0 or abs(int(one[0][:9]) - int(other[0][:9])) <= 4


# -- other signs --------------------------------------------------------------------------------------------


def _product(one: Entry, other: Entry) -> _Sign:
    shared = next((sign for sign in one.signs if sign in other.signs), "")
    return _Sign(45, Reason("doubles.product", shared.upper()), DoubleKind.PRODUCT) if shared else _NOTHING


def _mail(one: Entry, other: Entry) -> _Sign:
    shared = next((mail for mail in one.mails if mail in other.mails), "")
    return _Sign(40, Reason("doubles.email", shared), DoubleKind.EMAIL) if shared else _NOTHING


def _birthday(one: Entry, other: Entry) -> _Sign:
    """The same day speaks for it, another one of the same calendar against it."""
    if not one.birthday or not other.birthday or one.is_company or other.is_company:
        return _NOTHING
    (calendar, year, *day), (other_calendar, other_year, *other_day) = one.birthday, other.birthday
    if calendar != other_calendar:
        return _NOTHING
    if day != other_day or (year and other_year and year != other_year):
        return _Sign(-20)
    return _Sign(20 if year and other_year else 12, Reason("doubles.birthday"), DoubleKind.EMAIL)

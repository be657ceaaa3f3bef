"""Records of one customer beside each other: which fields they have, whose value is to stay, and why that.

What is chosen reads the declarations of the fields, so that a new one is there as well. An address is one
choice, and so is a status with its days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from crm_desktop import storage
from crm_desktop.core import dates
from crm_desktop.core.company_names import without_form
from crm_desktop.core.doubles.entries import plain_name
from crm_desktop.core.enums import CustomerKind, CustomerStatus, Grade
from crm_desktop.core.errors import NotFound
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.fields.own import OwnDeclaration, OwnValue
from crm_desktop.core.fields.registry import DECLARED
from crm_desktop.core.fields.saying import say_value
from crm_desktop.core.folding import fold
from crm_desktop.core.names import understand
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.customers import deleting
from crm_desktop.services.customers.lists import phones_of
from crm_desktop.services.history.counted import listed
from crm_desktop.services.own_fields import own_fields, own_values
from crm_desktop.storage.models import Customer, Staff

BOTH: Final = -1
"""Chosen instead of one record: what all of them say, one below the other."""

TOGETHER: Final = {
    "street": ("province", "city", "district", "street", "postcode"),
    "status": ("status", "lost_at", "lost_reason", "won_back_at"),
}
"""What is chosen as one, by the field that gives it its name."""
_WITH_OTHERS: Final = frozenset(name for names in TOGETHER.values() for name in names) - TOGETHER.keys()
_SHORT: Final = frozenset({"name", "honorific", "email", "wechat", "source"})
"""Texts of which only one can stay."""
_OF_PERSON: Final = frozenset({"honorific", "gender", "birthday"})
"""What a company gets from no person: that becomes the contact person's."""
_STATUS: Final = (CustomerStatus.WON_BACK, CustomerStatus.ACTIVE, CustomerStatus.LOST)
"""The one to propose first: who was marked as lost under one record and comes under another is not."""


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """A field of which the records say something: its name, what each says in words, and whose is to stay."""

    field: FieldDeclaration
    values: tuple[str, ...]
    chosen: int
    """The place of a record, or ``BOTH``."""
    can_be_both: bool

    @property
    def differs(self) -> bool:
        """Whether there is something to choose."""
        return len(set(self.values)) > 1


@dataclass(frozen=True, slots=True)
class SideBySide:
    """The records as they stand, in the order asked for; the number of the one at ``keep`` stays."""

    ids: tuple[int, ...]
    numbers: tuple[str, ...]
    names: tuple[str, ...]
    versions: tuple[int, ...]
    choices: tuple[FieldChoice, ...]
    keep: int
    phones: tuple[tuple[str, ...], ...]
    """The numbers of each, those of contact persons too."""
    belongings: tuple[str, ...]
    """What belongs to each, in words."""


def side_by_side(ids: Sequence[int], language: str, *, keep: int | None = None) -> SideBySide:
    """The records with what is proposed to stay; ``NotFound`` where one is gone."""
    with storage.reading():
        customers = loaded(ids)
        people = {person.id: person.name for person in Staff.select()}
        referrers = {each.referred_by_id for each in customers} - {None}
        named = dict(Customer.select(Customer.id, Customer.name).where(Customer.id.in_(referrers)).tuples())
        numbers = phones_of([each.id for each in customers])
        belongings = [deleting.what_goes_along(each.id) for each in customers]
        kept = keep if keep is not None else to_keep(customers)
        own = own_choices(customers, kept, language)
    chosen = proposed(customers, kept)
    found: list[FieldChoice] = []
    for field in fields():
        words = tuple(_words(each, field, language, people, named) for each in customers)
        if any(has_value(each, name) for each in customers for name in columns(field)):
            both = can_be_both(field) and len(set(filter(None, words))) > 1
            found.append(FieldChoice(field, words, chosen[field.name], both))
    found += own
    return SideBySide(
        tuple(each.id for each in customers),
        tuple(each.number for each in customers),
        tuple(each.name for each in customers),
        tuple(each.version for each in customers),
        tuple(found),
        kept,
        tuple(numbers.get(each.id, ()) for each in customers),
        tuple(listed(belongs, language) for belongs in belongings),
    )


def own_choices(customers: Sequence[Customer], keep: int, language: str) -> list[FieldChoice]:
    """The office's own fields of which a record says something; proposed is what the one to keep says."""
    found = []
    for field, values in _own_values(customers):
        words = tuple(field.say(value, language) for value in values)
        found.append(FieldChoice(field.declaration, words, _place_of(values, keep), can_be_both=False))
    return found


def own_values_of(customers: Sequence[Customer], keep: int, chosen: Mapping[str, int]) -> ValueDict:
    """What is to stand in the office's own fields, by their keys."""
    return {
        field.key: values[chosen.get(field.key, _place_of(values, keep))]
        for field, values in _own_values(customers)
    }


def _own_values(customers: Sequence[Customer]) -> Iterator[tuple[OwnDeclaration, list[OwnValue | None]]]:
    own = own_values.of_records(Table.CUSTOMER, [each.id for each in customers])
    for field in own_fields.fields(Table.CUSTOMER, retired=True) if own else ():
        values = [own.get(each.id, {}).get(field.key) for each in customers]
        if any(value is not None for value in values):
            yield field, values


def _place_of(values: Sequence[object], keep: int) -> int:
    return next(place for place in (keep, *range(len(values))) if values[place] is not None)


def loaded(ids: Sequence[int]) -> list[Customer]:
    """The customers in this order; inside reading() or a write. ``NotFound``."""
    found = [Customer.by_id(each) for each in dict.fromkeys(ids)]
    if None in found:
        raise NotFound("error.not_found")
    return found


def fields() -> Iterator[FieldDeclaration]:
    """What is chosen: the fields of a customer but its number, an address and a status as one."""
    for field in DECLARED[Table.CUSTOMER]:
        if field.name != "number" and field.name not in _WITH_OTHERS:
            yield field


def columns(field: FieldDeclaration) -> tuple[str, ...]:
    """The columns that go with a choice."""
    return TOGETHER.get(field.name, field.columns)


def can_be_both(field: FieldDeclaration) -> bool:
    """Whether the texts of all records may stand below each other."""
    return field.kind is ValueKind.TEXT and field.name not in (*_SHORT, *TOGETHER)


def to_keep(customers: Sequence[Customer]) -> int:
    """Whose number stays: the company's where a person is merged into it, else who was entered first."""
    companies = [place for place, each in enumerate(customers) if each.kind == CustomerKind.COMPANY]
    places = companies or range(len(customers))
    return min(places, key=lambda place: customers[place].id)


def proposed(customers: Sequence[Customer], keep: int) -> dict[str, int]:
    """For each choice the place of the record whose value is to stay, or ``BOTH``."""
    kind = _best(customers, keep, lambda each: each.kind == CustomerKind.COMPANY)
    found = {}
    for field in fields():
        if field.name == "kind":
            found["kind"] = kind
        elif field.name in _OF_PERSON and customers[kind].kind == CustomerKind.COMPANY:
            companies = [each if each.kind == CustomerKind.COMPANY else None for each in customers]
            found[field.name] = _fullest(companies, kind, field)
        elif field.name in _RANKS:
            found[field.name] = _best(customers, keep, _RANKS[field.name])
        elif can_be_both(field):
            found[field.name] = _text(customers, keep, field)
        else:
            found[field.name] = _fullest(customers, keep, field)
    return found


def _best(customers: Sequence[Customer], keep: int, rank: Callable[[Customer], object]) -> int:
    """The highest by a rank; of equal ones the one to keep, then the first."""
    return max(range(len(customers)), key=lambda place: (rank(customers[place]), place == keep, -place))


def _fullest(customers: Sequence[Customer | None], keep: int, field: FieldDeclaration) -> int:
    """The one to keep where it says something, else the first that does."""
    places = [keep, *range(len(customers))]
    for place in places:
        customer = customers[place]
        if customer is not None and any(has_value(customer, name) for name in columns(field)):
            return place
    return keep


def has_value(customer: Customer, column: str) -> bool:
    return customer.__data__.get(column) not in (None, "", 0, False)


def _text(customers: Sequence[Customer], keep: int, field: FieldDeclaration) -> int:
    """All of the texts, unless one of them has what the others say."""
    texts = {place: str(getattr(each, field.name)).strip() for place, each in enumerate(customers)}
    for place in (keep, *texts):
        if texts[place] and all(other in texts[place] for other in texts.values()):
            return place
    return BOTH if any(texts.values()) else keep


def _name_rank(customer: Customer) -> tuple[bool, bool, int]:
    """A whole name before 王先生, one without a remark before 王芳(空调), a company's with its legal form."""
    name = customer.name
    letters = "".join(filter(str.isalnum, fold(name)))
    if customer.kind == CustomerKind.COMPANY:
        return True, letters.startswith(without_form(name)), len(letters)
    person = understand(name)
    return person.full != person.surname, plain_name(name) == letters, len(letters)


def _address_rank(customer: Customer) -> tuple[int, int]:
    parts = (customer.province, customer.city, customer.district, customer.street)
    return sum(map(bool, parts)), sum(map(len, parts))


_RANKS: Final[dict[str, Callable[[Customer], object]]] = {
    "name": lambda each: (each.kind == CustomerKind.COMPANY, _name_rank(each)),
    "street": _address_rank,
    "birthday": lambda each: (each.birthday is not None, bool(each.birthday_year)),
    "grade": lambda each: -list(Grade).index(each.grade) if each.grade else -len(Grade),
    "status": lambda each: -_STATUS.index(each.status),
    "customer_since": lambda each: -each.customer_since.toordinal(),
    "do_not_call": lambda each: each.do_not_call,
    "do_not_post": lambda each: each.do_not_post,
    "yearly_value_fen": lambda each: each.yearly_value_fen,
}
"""What makes the better value of two."""


def _words(
    customer: Customer,
    field: FieldDeclaration,
    language: str,
    people: dict[int, str],
    referrers: dict[int, str],
) -> str:
    if field.name == "street":
        return " ".join(filter(None, (customer.address, customer.postcode)))
    if field.name == "staff":
        return people.get(customer.staff_id, "")
    if field.name == "referred_by":
        return referrers.get(customer.referred_by_id, "")
    said = say_value(field, getattr(customer, field.name), language)
    if field.name == "status" and customer.status != CustomerStatus.ACTIVE:
        day = customer.lost_at if customer.status == CustomerStatus.LOST else customer.won_back_at
        more = (dates.say_date(day, language) if day else "", customer.lost_reason)
        return " · ".join(filter(None, (said, *more)))
    return said


def values_of(customers: Sequence[Customer], chosen: dict[str, int]) -> ValueDict:
    """The columns that the choices make."""
    found: ValueDict = {}
    for field in fields():
        place = chosen[field.name]
        if place == BOTH:
            texts = (str(getattr(each, field.name)).strip() for each in customers)
            found[field.name] = "\n".join(dict.fromkeys(filter(None, texts)))
        else:
            found |= {name: customers[place].__data__[name] for name in columns(field)}
    return found

"""Who is a customer already, of what is being typed of one: a number, an e-mail, a serial number, a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import callers, countries, phones, texts
from crm_desktop.core.company_names import is_full_company_name
from crm_desktop.core.enums import CustomerKind, Gender
from crm_desktop.core.folding import fold
from crm_desktop.core.names import understand
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage import search
from crm_desktop.storage.models import Customer, Phone, Product

_LOOKED_AT: Final = 12
"""So many customers who may have a text are looked at."""
_LEAST: Final = 4
"""Characters of an address or a number that is looked for: 1 and 无 say nothing."""


class KnownBy(StrEnum):
    """What of somebody was typed."""

    NUMBER = "number"
    EMAIL = "email"
    PRODUCT = "product"
    """A serial number or a plate."""
    NAME = "name"


class Typed(NamedTuple):
    """What stands in a form; ``without`` is the customer whom it is about, who is not meant."""

    name: str = ""
    numbers: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    """E-mail address and WeChat name."""
    signs: tuple[str, ...] = ()
    """Serial number and plate."""
    without: int | None = None


@dataclass(frozen=True, slots=True)
class KnownCustomer:
    """A customer who has already what is typed for another one, or for the same one again."""

    id: int
    number: str
    name: str
    gender: Gender | None
    same_name: bool
    by: KnownBy
    count: int = 1
    """How many have that name, where nothing but the name is known."""


def known(typed: Typed) -> KnownCustomer | None:
    """Who has one of the numbers (their own or a contact person's, in any spelling), else an address of
    e-mail, a serial number, else the name; of several one of that name first."""
    key = texts.comparable(texts.searched(typed.name))
    with storage.reading():
        for by, ids in (
            (KnownBy.NUMBER, _with_numbers(typed.numbers)),
            (KnownBy.EMAIL, _with_mails(typed.mails)),
            (KnownBy.PRODUCT, _with_signs(typed.signs)),
        ):
            ids.discard(typed.without or 0)
            if ids:
                rows = list(Customer.select().where(Customer.id.in_(ids)))
                first = min(rows, key=lambda row: (texts.comparable(row.name) != key, row.id))
                return _known(first, key, by)
        return _namesake(key, typed)


def _known(row: Customer, key: str, by: KnownBy, count: int = 1) -> KnownCustomer:
    gender = row.gender if row.kind == CustomerKind.PERSON else None
    same = texts.comparable(row.name) == key
    return KnownCustomer(row.id, row.number, row.name, gender, same, by, count)


def _with_numbers(numbers: Iterable[str]) -> set[int]:
    country = countries.here()
    digits = {phone.digits for number in numbers for phone in phones.parse_phones(number, country)}
    forms = {form for each in digits if each[:1] == "0" for form in callers.other_forms(each)}
    found = {row.customer_id for row in Phone.select().where(Phone.digits.in_(digits | forms))}
    for local in (each for each in digits if 7 <= len(each) <= 8):  # without its area code
        ids = customer_lists.find_customers(local, limit=_LOOKED_AT)
        kept = Phone.select().where(Phone.customer.in_(ids), Phone.digits.endswith(local))
        found |= {row.customer_id for row in kept}
    return found


def _with_mails(mails: Iterable[str]) -> set[int]:
    found = set()
    for wanted in _worth(mails):
        ids = customer_lists.find_customers(wanted, limit=_LOOKED_AT)
        rows = Customer.select(Customer.id, Customer.email, Customer.wechat).where(Customer.id.in_(ids))
        found |= {row.id for row in rows if wanted in (fold(row.email), fold(row.wechat))}
    return found


def _with_signs(signs: Iterable[str]) -> set[int]:
    found = set()
    for wanted in _worth(signs):
        ids = customer_lists.find_customers(wanted, limit=_LOOKED_AT)
        rows = Product.select().where(Product.customer.in_(ids))
        bare = _bare(wanted)
        found |= {row.customer_id for row in rows if bare in (_bare(row.serial_number), _bare(row.plate))}
    return found


def _worth(typed: Iterable[str]) -> Iterator[str]:
    yield from (fold(each.strip()) for each in typed if len(each.strip()) >= _LEAST)


def _bare(sign: str) -> str:
    return "".join(filter(str.isalnum, fold(sign)))


def _namesake(key: str, typed: Typed) -> KnownCustomer | None:
    """A customer of this name, or of this earlier name, where a new one is typed; 王先生 is no name."""
    person = understand(typed.name)
    whole = person.full and person.full != person.surname
    if typed.without is not None or len(key) < 2 or not (whole or is_full_company_name(typed.name)):
        return None
    ids = {customer_id for _key, customer_id in search.named([key])}
    if not ids:
        return None
    return _known(Customer.by_id(min(ids)), key, KnownBy.NAME, len(ids))

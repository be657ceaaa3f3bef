"""A customer taken down in passing: who calls for the first time is entered with what they call about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.values import ValueDict
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who is no customer yet, as told on the telephone."""

    name: str
    phone: str = ""
    street: str = ""


def parse(text: str) -> Newcomer:
    """Name and number of what was typed into a search: ``王五 13800001111``, in either order."""
    from crm_desktop.core import countries, phones

    country = countries.here()
    words = texts.searched(text)
    reading = phones.read_phones(words, country)
    found = " / ".join(
        phones.pretty(phone.number, phone.extension, country=country) for phone in reading.phones
    )
    return Newcomer(reading.leftover.strip() if found else words, found)


@contextmanager
def entered(customer: int | Newcomer | None, action: str, field: str = "customer") -> Iterator[int | None]:
    """The id of a customer, within the one write that also enters what follows; a newcomer is entered first.

    Nothing of it is kept where what follows is refused. ``action`` is what the whole is called in the record
    of changes. Raises ``InvalidFields`` by ``<field>.name`` and ``<field>.phone``.
    """
    if not isinstance(customer, Newcomer):
        yield customer
        return
    with storage.write(action) as change:
        customer_id = _enter(customer, field)
        change.subject = None  # what follows is what was done
        change.params.clear()
        yield customer_id


def _enter(newcomer: Newcomer, field: str) -> int:
    from crm_desktop.core.addresses import split_address
    from crm_desktop.core.company_names import kind_of

    values: ValueDict = {"name": newcomer.name, "kind": kind_of(newcomer.name)}
    values |= split_address(newcomer.street.strip())._asdict()
    try:
        return customers.save(None, values, phones=[PhoneEntry(newcomer.phone)])
    except InvalidFields as problem:
        names = {"name": f"{field}.name", "phones.0": f"{field}.phone"}
        raise InvalidFields({names.get(k, k): v for k, v in problem.problems.items()}) from problem

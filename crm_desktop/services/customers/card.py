"""What a customer's card and forms ask for: one customer with everything around it, and what fits a text."""

from dataclasses import dataclass
from typing import NamedTuple

from crm_desktop import storage
from crm_desktop.core import countries, phones
from crm_desktop.core.enums import CallbackState
from crm_desktop.core.fields.own import OwnDeclaration
from crm_desktop.core.tables import Table
from crm_desktop.services.attachments import attachments
from crm_desktop.services.attachments.attachments import Paper
from crm_desktop.services.customers import customers, family, referrals, timeline
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.family import Relative
from crm_desktop.services.customers.referrals import Referrals
from crm_desktop.services.customers.timeline import TimelineEntry
from crm_desktop.services.importing import doubts
from crm_desktop.services.importing.doubts import ToCheck
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import catalogue, owners, replacing
from crm_desktop.services.products.owners import HandedOn, Owner
from crm_desktop.services.products.replacing import Replaced
from crm_desktop.storage import word_counts
from crm_desktop.storage.models import Callback, Customer, FormerCustomer, Promise

SUGGESTED = 12
PROPOSED = 300
"""So many words of a field are proposed, those that were used most."""


class Former(NamedTuple):
    """What a customer was called in another record; empty: as today."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class Card:
    """A customer as ``customers.get`` fetches it, what comes next, open promises by due time, family, whom
    it referred, what an import left to be checked, pictures and papers, products that it had, its past."""

    customer: Customer
    next_callback: Callback | None
    promises: tuple[Promise, ...]
    family: tuple[Relative, ...]
    referrals: Referrals
    to_check: tuple[ToCheck, ...]
    papers: tuple[Paper, ...]
    own_fields: tuple[OwnDeclaration, ...]
    """The office's, the retired ones too: what stands in those is still told."""
    handed_on: tuple[HandedOn, ...]
    came_from: dict[int, Owner]
    """By their ids the products that somebody else had before."""
    replaced: dict[int, Replaced]
    """By their ids the products that came for another one, or for which another one came."""
    former: tuple[Former, ...]
    """Numbers and names that the customer is found by, too: those of records that were merged into it."""
    entries: tuple[TimelineEntry, ...]


def card(customer_id: int, language: str) -> Card:
    """Everything that the card of a customer shows, read in one transaction; raises ``NotFound``."""
    with storage.reading():
        open_promises = Promise.select().where(
            (Promise.customer == customer_id) & Promise.kept_at.is_null() & Promise.withdrawn_at.is_null()
        )
        planned = (Callback.customer == customer_id) & (Callback.state == CallbackState.PLANNED)
        customer = customers.get_customer(customer_id)
        return Card(
            customer,
            Callback.select().where(planned).order_by(Callback.due_at, Callback.id).first(),
            tuple(open_promises.order_by(Promise.due_at)),
            tuple(family.of_customer(customer_id)),
            referrals.of_customer(customer),
            tuple(doubts.of_customer(customer_id)),
            tuple(attachments.of_customer(customer_id)),
            tuple(own_fields.fields(retired=True)),
            tuple(owners.had(customer_id)),
            owners.came_from([product.id for product in customer.products]),
            replacing.around(customer.products),
            _former(customer),
            tuple(timeline.of_customer(customer_id, language)),
        )


def _former(customer: Customer) -> tuple[Former, ...]:
    """Without what the customer is called today."""
    rows = FormerCustomer.select().where(FormerCustomer.customer == customer).order_by(FormerCustomer.id)
    found = dict.fromkeys(
        Former(
            row.number if row.number != customer.number else "", row.name if row.name != customer.name else ""
        )
        for row in rows
    )
    return tuple(each for each in found if any(each))


def look_up(text: str, *, without: int | None = None) -> list[tuple[int, str]]:
    """Ids and words (name and first phone) of some customers that fit a text, for a field that completes."""
    ids = [row_id for row_id in customer_lists.find_customers(text, limit=SUGGESTED + 1) if row_id != without]
    return [
        (
            row.id,
            f"{row.name} · {phones.pretty(row.phone, country=countries.here()) if row.phone else row.number}",
        )
        for row in customer_lists.customer_rows(ids[:SUGGESTED])
    ]


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What was entered before, most used first, for fields that complete while typing; and which fields the
    office has declared for itself."""

    models: tuple[str, ...]
    installers: tuple[str, ...]
    sources: tuple[str, ...]
    tags: tuple[str, ...]
    own_fields: tuple[OwnDeclaration, ...] = ()


def known_words() -> KnownWords:
    """Models (of products, and of the catalogue), installers (staff and those of earlier products), sources
    and tags known to the office."""
    with storage.reading():
        staff = [person.name for person in office.staff()]
        return KnownWords(
            tuple(dict.fromkeys([*_most_used(Table.PRODUCT, "model"), *catalogue.names()])),
            tuple(dict.fromkeys([*_most_used(Table.PRODUCT, "installer"), *staff])),
            _most_used(Table.CUSTOMER, "source"),
            _most_used(Table.CUSTOMER_TAG, "tag"),
            tuple(own_fields.fields()),
        )


def _most_used(table: Table, field: str) -> tuple[str, ...]:
    return tuple(word_counts.most_used(table, field, PROPOSED))

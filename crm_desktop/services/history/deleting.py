"""Deleting any record, by its table: what would go with it, in words, and doing it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.services.attachments import deleting as attachments
from crm_desktop.services.callbacks import deleting as callbacks
from crm_desktop.services.complaints import deleting as complaints
from crm_desktop.services.customers import deleting as customers
from crm_desktop.services.customers import family
from crm_desktop.services.history.counted import listed
from crm_desktop.services.letters import deleting as letters
from crm_desktop.services.listing.many import Made, Progress
from crm_desktop.services.office.deleting import many_go_along
from crm_desktop.services.orders import deleting as orders
from crm_desktop.services.products import catalogue, readings
from crm_desktop.services.products import deleting as products
from crm_desktop.services.promises import deleting as promises


@dataclass(frozen=True, slots=True)
class Deletable:
    """How records of a table are deleted, and what goes with one."""

    goes_along: Callable[[int], dict[Table, int]]
    delete: Callable[[int], object]
    delete_many: Callable[[Sequence[int], Progress], Made] | None = None
    """Where they can be marked in a list."""


DELETABLE: Final[Mapping[Table, Deletable]] = {
    Table.CUSTOMER: Deletable(customers.what_goes_along, customers.delete, customers.delete_many),
    Table.CONTACT_PERSON: Deletable(customers.what_goes_along_with_contact, customers.delete_contact),
    Table.FAMILY_LINK: Deletable(lambda _link: {}, family.delete),
    Table.PRODUCT: Deletable(products.what_goes_along, products.delete, products.delete_many),
    Table.CATALOGUE_MODEL: Deletable(catalogue.nothing_goes_along, catalogue.delete),
    Table.ODOMETER_READING: Deletable(readings.nothing_goes_along, readings.delete),
    Table.SERVICE_ORDER: Deletable(orders.what_goes_along, orders.delete),
    Table.CALLBACK: Deletable(callbacks.what_goes_along, callbacks.delete, callbacks.delete_many),
    Table.COMPLAINT: Deletable(complaints.what_goes_along, complaints.delete, complaints.delete_many),
    Table.PROMISE: Deletable(promises.what_goes_along, promises.delete),
    Table.LETTER: Deletable(letters.what_goes_along, letters.delete),
    Table.ATTACHMENT: Deletable(attachments.what_goes_along, attachments.delete),
}
"""By table: whatever a user may delete."""


def announced(table: Table, record_id: int, language: str) -> str:
    """What a menu says: "Delete, with 2 orders and 5 calls"; raises ``NotFound``."""
    along = listed(DELETABLE[table].goes_along(record_id), language)
    return say("deletion.with", language, what=along) if along else say("deletion.alone", language)


def delete(table: Table, record_id: int, name: str, language: str) -> str:
    """Delete a record with what goes along; returns what was done, in words. Raises ``NotFound``."""
    along = listed(DELETABLE[table].goes_along(record_id), language)
    DELETABLE[table].delete(record_id)
    key = "deletion.done_with" if along else "deletion.done"
    what = f"{say(f'record.{table}', language)} {name}".strip()
    return say(key, language, name=name or what, what=along)


def along_with_many(table: Table, ids: Sequence[int], language: str) -> str:
    """What would go with many records, in words; "" for nothing."""
    return listed(many_go_along(table, ids), language)


def delete_many(table: Table, ids: Sequence[int], progress: Progress) -> Made:
    """Delete many records with what goes along, in one write; ``KeyError`` where they cannot be marked."""
    delete = DELETABLE[table].delete_many
    if delete is None:
        raise KeyError(table)
    return delete(ids, progress)

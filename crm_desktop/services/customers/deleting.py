"""Deleting customers and contact persons; Undo, and Restore in the history, bring them back whole."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.customers.many import Made, Progress, made, steps
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import ContactPerson, Customer
from crm_desktop.storage.queries import many as queries


def what_goes_along(customer_id: int) -> dict[Table, int]:
    """How many records of which table go with a customer; ``NotFound``."""
    return goes_along(Customer, customer_id)


def delete(customer_id: int, *, version: int | None = None) -> None:
    """Delete a customer with all that is known of it; ``NotFound``, ``Conflict``."""
    with storage.write("customer.deleted") as change:
        change.subject = customer = change.get(Customer, customer_id, version)
        change.params |= {"name": customer.name, "number": customer.number}
        deleting.delete(change, customer)


def what_goes_along_with_many(ids: Sequence[int]) -> dict[Table, int]:
    """How many records of which table go with many customers."""
    with storage.reading():
        return deleting.counts(deleting.of_records(Table.CUSTOMER, queries.there(ids)))


def delete_many(ids: Sequence[int], progress: Progress) -> Made:
    """Delete customers with all that is known of them, in one write."""
    count = 0
    with storage.write("customers.deleted") as change:
        for some in steps(ids, progress):
            there = queries.there(some)
            deleting.delete_many(change, Table.CUSTOMER, there)
            count += len(there)
        change.indexing = progress
        return made(change, Table.CUSTOMER, count)


def what_goes_along_with_contact(contact_id: int) -> dict[Table, int]:
    """How many records of which table go with a contact person; ``NotFound``."""
    return goes_along(ContactPerson, contact_id)


def delete_contact(contact_id: int, *, version: int | None = None) -> None:
    """Delete a contact person: numbers and what is planned go along, calls made and letters sent stay."""
    with storage.write("contact.deleted") as change:
        change.subject = contact = change.get(ContactPerson, contact_id, version)
        change.params |= {"name": contact.name, "customer": change.get(Customer, contact.customer_id).name}
        deleting.delete(change, contact)

"""Deleting customers and contact persons; Undo, and Restore in the history, bring them back whole."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.listing.many import Made, Progress
from crm_desktop.services.office.deleting import delete_many as delete_all
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import ContactPerson, Customer


def what_goes_along(customer_id: int) -> dict[Table, int]:
    """How many records of which table go with a customer; ``NotFound``."""
    return goes_along(Customer, customer_id)


def delete(customer_id: int, *, version: int | None = None) -> None:
    """Delete a customer with all that is known of it; ``NotFound``, ``Conflict``."""
    with storage.write("customer.deleted") as change:
        change.subject = customer = change.get(Customer, customer_id, version)
        change.params |= {"name": customer.name, "number": customer.number}
        deleting.delete(change, customer)


def delete_many(ids: Sequence[int], progress: Progress) -> Made:
    """Delete customers with all that is known of them, in one write."""
    with storage.write("customers.deleted") as change:
        return delete_all(change, Table.CUSTOMER, ids, progress)


def what_goes_along_with_contact(contact_id: int) -> dict[Table, int]:
    """How many records of which table go with a contact person; ``NotFound``."""
    return goes_along(ContactPerson, contact_id)


def delete_contact(contact_id: int, *, version: int | None = None) -> None:
    """Delete a contact person: numbers and what is planned go along, calls made and letters sent stay."""
    with storage.write("contact.deleted") as change:
        change.subject = contact = change.get(ContactPerson, contact_id, version)
        change.params |= {"name": contact.name, "customer": change.get(Customer, contact.customer_id).name}
        deleting.delete(change, contact)

"""Contact persons, each by itself: adding and changing one with all numbers."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.services.customers import numbers
from crm_desktop.services.customers.numbers import PhoneEntry
from crm_desktop.storage.models import ContactPerson, Customer, Phone
from crm_desktop.storage.models.birthday import in_columns


def get_contact(contact_id: int) -> ContactPerson:
    """A contact person with the numbers as a plain list; raises ``NotFound``."""
    with storage.reading():
        contact = ContactPerson.by_id(contact_id)
        if contact is None:
            raise NotFound("error.not_found")
        found = Phone.select().where(Phone.contact == contact_id)
        contact.phones = list(found.order_by(Phone.position, Phone.id))
        return contact


def save(
    contact_id: int | None,
    values: Values,
    phones: Sequence[PhoneEntry],
    *,
    customer_id: int | None = None,
    version: int | None = None,
) -> int:
    """Add a contact person to ``customer_id`` or change one; returns the id.

    ``values`` holds the fields by name, a ``birthday`` as one value. Raises ``InvalidFields`` (``name``,
    ``phones.0`` …), ``Conflict``, ``NotFound``.
    """
    values = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    values = in_columns(values)
    problems = texts.problems(values) | numbers.problems(phones)
    if not values.get("name"):
        problems["name"] = "error.name_missing"
    if problems:
        raise InvalidFields(problems, Table.CONTACT_PERSON)
    with storage.write("contact.added" if contact_id is None else "contact.changed") as change:
        if contact_id is None:
            customer = Customer.by_id(customer_id)
            if customer is None:
                raise NotFound("error.customer_missing")
            contact = change.insert(ContactPerson, customer=customer, **values)
        else:
            contact = change.get(ContactPerson, contact_id, version)
            customer = Customer.get_by_id(contact.customer_id)
            change.update(contact, **values)
        change.subject = contact
        change.params |= {"name": contact.name, "customer": customer.name}
        numbers.save(change, customer, contact, phones)
        return int(contact.id)

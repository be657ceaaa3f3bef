"""What a condition on a field can be chosen from: the values that there are, and the members of the staff."""

from typing import Final

from crm_desktop import storage
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.lists.registry import LISTS
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.services.office import office
from crm_desktop.storage.queries.listing import listing as queries
from crm_desktop.storage.queries.listing.customers import CUSTOMERS
from crm_desktop.storage.queries.listing.listing import KnownValue
from crm_desktop.storage.queries.listing.products import PRODUCTS
from crm_desktop.storage.queries.listing.work import CALLBACKS, COMPLAINTS, LETTERS

MOST_VALUES: Final = 1000
"""More than anybody looks through."""


_LISTINGS: Final = {
    Table.CUSTOMER: CUSTOMERS,
    Table.PRODUCT: PRODUCTS,
    Table.CALLBACK: CALLBACKS,
    Table.COMPLAINT: COMPLAINTS,
    Table.LETTER: LETTERS,
}


def known_values(listed: Table, field: str) -> list[KnownValue]:
    """The values that there are in a field of a list of these records, with how many have each; those of most
    records first, at most ``MOST_VALUES``."""
    with storage.reading():
        return queries.known_values(_LISTINGS[listed], field, MOST_VALUES)


def choices(listed: Table, field: str, language: str) -> list[tuple[str, str]]:
    """What may be ticked, with its words; the last one is no value."""
    none = ("", say("condition.none", language))
    if LISTS[listed][field].kind is ValueKind.RECORD:
        return [*((str(person.id), person.name) for person in office.staff()), none]
    return [*((each.value, each.value) for each in known_values(listed, field)), none]

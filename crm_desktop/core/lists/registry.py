"""All lists that can be filtered, by the records that they list."""

from collections.abc import Mapping
from typing import Final

from crm_desktop.core.lists.callbacks import CALLBACKS
from crm_desktop.core.lists.complaints import COMPLAINTS
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.core.lists.declaration import Fields
from crm_desktop.core.lists.letters import LETTERS
from crm_desktop.core.lists.products import PRODUCTS
from crm_desktop.core.tables import Table

LISTS: Final[Mapping[Table, Fields]] = {
    Table.CUSTOMER: CUSTOMERS,
    Table.PRODUCT: PRODUCTS,
    Table.CALLBACK: CALLBACKS,
    Table.COMPLAINT: COMPLAINTS,
    Table.LETTER: LETTERS,
}

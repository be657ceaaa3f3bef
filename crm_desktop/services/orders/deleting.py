"""Deleting a service order with its appointments, calls and letters; it can be undone."""

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import ServiceOrder


def what_goes_along(order_id: int) -> dict[Table, int]:
    """How many records of which table go with it; ``NotFound``."""
    return goes_along(ServiceOrder, order_id)


def delete(order_id: int, *, version: int | None = None) -> None:
    """Delete it with what goes along; ``NotFound``, ``Conflict``."""
    with storage.write("order.deleted") as change:
        change.subject = order = change.get(ServiceOrder, order_id, version)
        change.params |= {"number": order.number}
        deleting.delete(change, order)

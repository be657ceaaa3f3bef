"""Deleting a callback with its attempts; no run of the rules plans it again; it can be undone."""

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import Callback, Customer


def what_goes_along(callback_id: int) -> dict[Table, int]:
    """How many records of which table go with it; ``NotFound``."""
    return goes_along(Callback, callback_id)


def delete(callback_id: int, *, version: int | None = None) -> None:
    """Delete it with what goes along; ``NotFound``, ``Conflict``."""
    with storage.write("callback.deleted") as change:
        change.subject = callback = change.get(Callback, callback_id, version)
        change.params |= {"name": change.get(Customer, callback.customer_id).name}
        deleting.delete(change, callback)

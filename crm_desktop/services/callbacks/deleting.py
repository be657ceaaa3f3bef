"""Deleting a callback with its attempts; no run of the rules plans it again; it can be undone."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.services.listing.many import Made, Progress
from crm_desktop.services.office.deleting import delete_many as delete_all
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
        change.params |= {
            "name": change.get(Customer, callback.customer_id).name,
            "day": clock.local(callback.due_at).date().isoformat(),
            "callback_kind": callback.kind.value,
        }
        deleting.delete(change, callback)


def delete_many(ids: Sequence[int], progress: Progress) -> Made:
    """Delete many with what goes along, in one write."""
    with storage.write("callbacks.deleted") as change:
        return delete_all(change, Table.CALLBACK, ids, progress)

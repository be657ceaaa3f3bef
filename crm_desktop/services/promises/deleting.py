"""Deleting a promise; it can be undone."""

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import Promise


def what_goes_along(promise_id: int) -> dict[Table, int]:
    """How many records of which table go with it; ``NotFound``."""
    return goes_along(Promise, promise_id)


def delete(promise_id: int, *, version: int | None = None) -> None:
    """Delete it with what goes along; ``NotFound``, ``Conflict``."""
    with storage.write("promise.deleted") as change:
        change.subject = promise = change.get(Promise, promise_id, version)
        change.params |= {"what": promise.what}
        deleting.delete(change, promise)

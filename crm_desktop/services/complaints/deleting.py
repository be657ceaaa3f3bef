"""Deleting a complaint with its history, calls, promises and letters; it can be undone."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.listing.many import Made, Progress
from crm_desktop.services.office.deleting import delete_many as delete_all
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import Complaint


def what_goes_along(complaint_id: int) -> dict[Table, int]:
    """How many records of which table go with it; ``NotFound``."""
    return goes_along(Complaint, complaint_id)


def delete(complaint_id: int, *, version: int | None = None) -> None:
    """Delete it with what goes along; ``NotFound``, ``Conflict``."""
    with storage.write("complaint.deleted") as change:
        change.subject = complaint = change.get(Complaint, complaint_id, version)
        change.params |= {"number": complaint.number}
        deleting.delete(change, complaint)


def delete_many(ids: Sequence[int], progress: Progress) -> Made:
    """Delete many with what goes along, in one write."""
    with storage.write("complaints.deleted") as change:
        return delete_all(change, Table.COMPLAINT, ids, progress)

"""Changing many complaints at once: who is in charge of them."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.complaints.states import SETTLED
from crm_desktop.services.listing.many import Made, ManyChange, Progress, Reach, made, steps
from crm_desktop.storage.models import Complaint, Staff
from crm_desktop.storage.queries import many as queries


def assigning(staff_id: int | None) -> ManyChange:
    """Put somebody in charge of those that are not settled, or nobody."""

    def look(ids: Sequence[int]) -> Reach:
        found = queries.complaints_in_charge(ids)
        running = {row.id for row in found if row.state not in SETTLED}
        others = {row.id for row in found if row.id in running and row.staff_id != staff_id}
        left_out = {"settled": len(ids) - len(running), "item_has_it": len(running) - len(others)}
        return Reach([each for each in ids if each in others], left_out)

    def make(ids: Sequence[int], progress: Progress) -> Made:
        changed = 0
        action = "complaints.assigned" if staff_id is not None else "complaints.unassigned"
        with storage.write(action) as change:
            if staff_id is not None:
                change.params["staff"] = change.get(Staff, staff_id).name
            for some in steps(ids, progress):
                changed += len(change.set_alike(Complaint, look(some).ids, in_charge=staff_id))
            return made(change, Table.COMPLAINT, changed)

    return ManyChange(look, make)

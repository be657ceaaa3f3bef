"""Many callbacks at once: planning one for each of many customers, moving, assigning and cancelling many."""

from collections.abc import Sequence
from datetime import date, datetime

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CallbackSource, CallbackState, Channel
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.listing.many import Made, ManyChange, Progress, Reach, all_but, made, steps
from crm_desktop.storage.models import Callback, Staff
from crm_desktop.storage.numbers import NumberSeries
from crm_desktop.storage.queries import many as queries


def planning(
    kind: CallbackKind,
    due: datetime | date,
    *,
    channel: Channel = Channel.PHONE,
    subject: str = "",
    staff_id: int | None = None,
    remarks: str = "",
) -> ManyChange:
    """Plan a callback for each of many customers, as ``callbacks.add`` does for one.

    Left out are, of phone calls, who does not want to be called and who has no number; who has the same kind
    of callback planned for that day already; who is there no more. Whoever is in charge of the customer
    calls, unless ``staff_id`` says who. Raises ``InvalidFields`` (``due``).
    """
    due_at, all_day = callbacks.due_moment(due)
    if due_at < clock.now():
        raise InvalidFields({"due": "error.due_past"}, Table.CALLBACK)
    day = clock.local(due_at).date()
    span = clock.start_of_day(day), clock.end_of_day(day)

    def look(ids: Sequence[int]) -> Reach:
        left_out: dict[str, int] = {}
        kept = list(ids)
        unwilling: set[int] = set()
        if channel in callbacks.NEED_A_NUMBER:
            unwilling = queries.not_to_be_called(ids)
            kept, left_out["do_not_call"] = _without(kept, unwilling)
            numbered = queries.with_number(kept)
            kept, left_out["no_number"] = _without(kept, set(kept) - numbered)
        planned = queries.with_planned_callback(kept, kind, *span)
        kept, left_out["planned"] = _without(kept, planned)
        return Reach(kept, left_out)

    def make(ids: Sequence[int], progress: Progress) -> Made:
        planned = 0
        with storage.write("callbacks.added", day=day) as change:
            if staff_id is not None:
                change.get(Staff, staff_id)
            for some in steps(ids, progress):
                in_charge = queries.in_charge(look(some).ids)
                numbers = storage.next_numbers(NumberSeries.CALLBACK, len(in_charge))
                rows = [
                    {
                        "number": number,
                        "customer": customer_id,
                        "kind": kind,
                        "channel": channel,
                        "source": CallbackSource.BY_HAND,
                        "subject": subject.strip(),
                        "due_at": due_at,
                        "original_due_at": due_at,
                        "all_day": all_day,
                        "staff": staff_id if staff_id is not None else staff,
                        "remarks": remarks.strip(),
                    }
                    for number, (customer_id, staff) in zip(numbers, in_charge, strict=True)
                ]
                change.insert_many(Callback, rows)
                planned += len(rows)
            change.indexing = progress
            return made(change, Table.CALLBACK, planned)

    return ManyChange(look, make)


def _without(ids: Sequence[int], others: set[int]) -> tuple[list[int], int]:
    found = all_but(ids, others, "")
    return found.ids, found.left_out[""]


def move(ids: Sequence[int], to: datetime | date, reason: str, *, customer_asked: bool = False) -> Made:
    """Put planned callbacks off or forward, as ``callbacks.move`` does and raises."""
    with storage.write("callbacks.moved", day=clock.local(callbacks.due_moment(to)[0]).date()) as change:
        planned = _planned(ids)
        for each in planned:
            callbacks.move(each, to, reason, customer_asked=customer_asked)
        return made(change, Table.CALLBACK, len(planned))


def assign(ids: Sequence[int], staff_id: int | None) -> Made:
    """Let somebody make planned callbacks, or nobody yet."""
    action = "callbacks.assigned" if staff_id is not None else "callbacks.unassigned"
    with storage.write(action) as change:
        if staff_id is not None:
            change.params["staff"] = change.get(Staff, staff_id).name
        changed = change.set_alike(Callback, _planned(ids), staff=staff_id)
        return made(change, Table.CALLBACK, len(changed))


def cancel(ids: Sequence[int], reason: str) -> Made:
    """Cancel planned callbacks for a reason in words. Raises as ``callbacks.cancel``."""
    with storage.write("callbacks.cancelled") as change:
        planned = _planned(ids)
        for each in planned:
            callbacks.cancel(each, reason)
        return made(change, Table.CALLBACK, len(planned))


def _planned(ids: Sequence[int]) -> list[int]:
    found = Callback.select(Callback.id).where(
        Callback.id.in_(list(ids)), Callback.state == CallbackState.PLANNED
    )
    return [row_id for (row_id,) in found.order_by(Callback.id).tuples()]

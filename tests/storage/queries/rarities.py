"""Records that the sample office has none of, so that no query is compared on nothing."""

from datetime import date

from crm_desktop import storage
from crm_desktop.core.enums import Channel
from crm_desktop.storage.models import Callback, ColumnWord, Freight, ServiceOrder


def add() -> None:
    """Put them into the open office."""
    with storage.write("office.defaults") as change:
        change.insert(ColumnWord, word="电话号", field="phone")
        for order in ServiceOrder.select().limit(3):
            change.insert(
                Freight,
                order=order,
                destination="济南",
                planned_dispatch=date(2026, 3, 1),
                planned_arrival=date(2026, 3, 4),
                actual_arrival=date(2026, 3, order.id),
                documents_correct=order.id % 2 == 0,
            )
        for visited in Callback.select().where(Callback.done_at.is_null(False)).limit(2):
            change.update(visited, channel=Channel.VISIT)

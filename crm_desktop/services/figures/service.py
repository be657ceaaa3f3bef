"""Service orders of a month: received, finished, by mode, appointments kept (DOMAIN section 6, "service")."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, datetime

from crm_desktop.core.enums import ServiceMode
from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Figure,
    Period,
    ReportTable,
    Row,
    Section,
    Unit,
    counted,
    hours,
    mean,
    median,
    ratio,
    share,
)
from crm_desktop.storage.queries.figures import orders as query

KEPT, BROKEN = "kept", "broken"
Agreed = tuple[datetime, datetime, datetime]
"""When it was agreed, and the window's start and end."""

COLUMNS = (
    Column("number"),
    Column("customer_number"),
    Column("customer"),
    Column("service_mode", Unit.WORD, "service_mode"),
    Column("product"),
    Column("subject"),
    Column("owner"),
    Column("technician"),
    Column("received_at", Unit.TIME),
    Column("window_start", Unit.TIME),
    Column("window_end", Unit.TIME),
    Column("arrived_at", Unit.TIME),
    Column("finished_at", Unit.TIME),
    Column("is_received", Unit.FLAG),
    Column("is_finished", Unit.FLAG),
    Column("appointment", Unit.WORD, "appointment_outcome"),
    Column("fault_source", Unit.WORD, "fault_source"),
    Column("order_hours", Unit.HOURS),
    Column("fee", Unit.MONEY),
)


def section(period: Period) -> Section:
    table = orders(period)
    return Section("service", figures(table), (by_mode(table), *freight(period)), (table,))


def orders(period: Period) -> ReportTable:
    """Orders received or finished in the month, and those whose appointment fell in it."""
    agreed = appointments()
    ids = {order for order, found in agreed.items() if period.holds(_end(found))}
    rows = [_row(row, agreed.get(row.id, []), period) for row in query.orders(period.start, period.end, ids)]
    return ReportTable("orders", COLUMNS, [row for row in rows if row[13] or row[14] or row[15]])


def appointments() -> dict[int, list[Agreed]]:
    """Every window agreed for each order, in the order in which they were agreed."""
    agreed: dict[int, list[Agreed]] = defaultdict(list)
    for order, *times in query.appointments():
        at, start, end = times
        agreed[order].append((at, start, end))
    return agreed


def window_to_keep(agreed: list[Agreed]) -> tuple[datetime, datetime] | None:
    """The last window agreed before it began.

    An appointment is re-booked before its window starts (DOMAIN section 1): a window agreed after the one
    that it replaces had begun does not make a missed appointment good.
    """
    keep: tuple[datetime, datetime] | None = None
    for at, start, end in agreed:
        if at <= start and (keep is None or at <= keep[0]):
            keep = (start, end)
    return keep


def _end(agreed: list[Agreed]) -> datetime | None:
    window = window_to_keep(agreed)
    return window[1] if window else None


def _row(row: query.Order, agreed: list[Agreed], period: Period) -> Row:
    received, arrived, finished = row.received_at, row.arrived_at, row.finished_at
    window = window_to_keep(agreed)
    if (
        window is None
        and not agreed
        and row.appointment_start is not None
        and row.appointment_end is not None
    ):
        window = row.appointment_start, row.appointment_end
    outcome = None
    if window is not None and period.fell_due(window[1]):
        outcome = KEPT if arrived is not None and arrived <= window[1] else BROKEN
    done = period.holds(finished)
    return (
        row.number,
        row.customer_number,
        row.customer,
        row.mode,
        row.model,
        row.subject,
        row.owner,
        row.technician,
        received,
        window[0] if window else None,
        window[1] if window else None,
        arrived,
        finished,
        period.holds(received),
        done,
        outcome,
        row.fault_source,
        hours(finished - received) if done and finished else None,
        row.fee_fen or None,
    )


def figures(table: ReportTable) -> tuple[Figure, ...]:
    kept, broken = table.count("appointment", KEPT), table.count("appointment", BROKEN)
    place = table.index("order_hours")
    spans = [row[place] for row in table.rows if row[place] is not None]
    agreed = Behind("orders", "appointment", (KEPT, BROKEN))
    finished = Behind("orders", "is_finished", (True,))
    return (
        counted("service.received", table, "is_received"),
        Figure("service.finished", len(spans), behind=finished, better="up"),
        share("service.appointments_kept_rate", kept, kept + broken, agreed),
        Figure("service.hours_median", median(spans), Unit.HOURS, None, len(spans), finished, "down"),
        Figure("service.hours_mean", mean(spans), Unit.HOURS, None, len(spans), finished, "down"),
    )


def by_mode(table: ReportTable) -> ReportTable:
    """Orders received in the month by service mode, the most frequent first; every mode is listed."""
    mode, finished = table.index("service_mode"), table.index("is_finished")
    received = table.select("is_received", (True,))
    counts = Counter(row[mode] for row in received)
    done = Counter(row[mode] for row in table.rows if row[finished])
    order = [each.value for each in ServiceMode]
    rows = [
        (each, counts[each], ratio(counts[each], len(received)), done[each])
        for each in sorted(order, key=lambda each: (-counts[each], -done[each], order.index(each)))
    ]
    columns = (
        Column("service_mode", Unit.WORD, "service_mode"),
        Column("received", Unit.COUNT),
        Column("share", Unit.RATE),
        Column("finished", Unit.COUNT),
    )
    return ReportTable("orders_by_mode", columns, rows)


def freight(period: Period) -> tuple[ReportTable, ...]:
    """Dispatch, arrival, documents and damage of what was to arrive in the month, by destination.

    Nothing where the office does no freight.
    """
    rows = query.freight(period.first, period.days_over)
    if not rows:
        return ()
    places: dict[str, list[query.Shipment]] = defaultdict(list)
    for row in rows:
        places[row.destination].append(row)
    columns = (
        Column("destination"),
        Column("shipments", Unit.COUNT),
        Column("dispatched_in_time_rate", Unit.RATE),
        Column("arrived_in_time_rate", Unit.RATE),
        Column("documents_correct_rate", Unit.RATE),
        Column("damage_rate", Unit.RATE),
    )
    return (
        ReportTable("freight_by_destination", columns, [_freight_row(*place) for place in places.items()]),
    )


def _freight_row(place: str, shipments: list[query.Shipment]) -> Row:
    planned = [row for row in shipments if row.planned_dispatch]
    judged = [row for row in shipments if row.documents_correct is not None]
    return (
        place,
        len(shipments),
        ratio(sum(_by(row.actual_dispatch, row.planned_dispatch) for row in planned), len(planned)),
        ratio(sum(_by(row.actual_arrival, row.planned_arrival) for row in shipments), len(shipments)),
        ratio(sum(bool(row.documents_correct) for row in judged), len(judged)),
        ratio(sum(bool(row.damage) for row in shipments), len(shipments)),
    )


def _by(done: date | None, planned: date | None) -> bool:
    return done is not None and planned is not None and done <= planned

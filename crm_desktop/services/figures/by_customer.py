"""Per customer: orders, on-time rate, faults, complaints, satisfaction of the month (DOMAIN section 6)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from crm_desktop.core.enums import ServiceMode
from crm_desktop.services.figures.base import Column, Period, ReportTable, Row, Section, Unit, mean, ratio
from crm_desktop.services.figures.callbacks import ON_TIME
from crm_desktop.storage.queries.figures import customers

COLUMNS = (
    Column("customer_number"),
    Column("customer"),
    Column("orders_received", Unit.COUNT),
    Column("orders_3_months", Unit.COUNT),
    Column("orders_12_months", Unit.COUNT),
    Column("repairs", Unit.COUNT),
    Column("due", Unit.COUNT),
    Column("on_time_rate", Unit.RATE),
    Column("complaints", Unit.COUNT),
    Column("mean_satisfaction", Unit.SCORE),
)


def section(
    due: ReportTable, answers: ReportTable, orders: ReportTable, complaints: ReportTable, period: Period
) -> Section:
    """One row for each customer with an order, a callback due, a complaint or an answer in the month."""
    received = orders.select("is_received", (True,))
    mode = orders.index("service_mode")
    order_counts = _count(received, orders)
    repairs = _count([row for row in received if row[mode] == ServiceMode.REPAIR], orders)
    owed = _count(due.rows, due)
    in_time = _count(due.select("outcome", (ON_TIME,)), due)
    cases = _count(complaints.select("is_received", (True,)), complaints)
    marks: dict[str, list[int]] = defaultdict(list)
    number, mark = answers.index("customer_number"), answers.index("satisfaction")
    for row in answers.rows:
        if row[mark] is not None:
            marks[row[number]].append(row[mark])
    names = {
        row[table.index("customer_number")]: row[table.index("customer")]
        for table in (due, answers, orders, complaints)
        for row in table.rows
    }
    quarter, year = _orders_since(period, 2), _orders_since(period, 11)
    rows = [
        (
            each,
            names[each],
            order_counts[each],
            quarter[each],
            year[each],
            repairs[each],
            owed[each],
            ratio(in_time[each], owed[each]),
            cases[each],
            mean(marks.get(each, ())),
        )
        for each in sorted(order_counts.keys() | owed.keys() | cases.keys() | marks.keys())
    ]
    return Section("by_customer", (), (), (ReportTable("by_customer", COLUMNS, rows),))


def _count(rows: Sequence[Row], table: ReportTable) -> Counter[str]:
    place = table.index("customer_number")
    return Counter(row[place] for row in rows)


def _orders_since(period: Period, months_before: int) -> Counter[str]:
    """Orders received per customer number in the months that end with this one."""
    return Counter(dict(customers.orders_by_customer(period.back(months_before).start, period.end)))

"""Complaints of a month: received, closed, in time, hours, causes (DOMAIN section 6, "complaints")."""

from collections import Counter
from collections.abc import Callable
from itertools import accumulate

from crm_desktop.core.enums import ComplaintEventKind, Justified
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
    mean,
    median,
    ratio,
    share,
)
from crm_desktop.services.figures.complaint_rows import ComplaintFacts
from crm_desktop.storage.queries.figures import orders

MET, BREACHED = "met", "breached"
UNDECIDED = "undecided"

COLUMNS = (
    Column("number"),
    Column("customer_number"),
    Column("customer"),
    Column("subject"),
    Column("complaint_state", Unit.WORD, "complaint_state"),
    Column("in_charge"),
    Column("received_at", Unit.TIME),
    Column("acknowledged_at", Unit.TIME),
    Column("proposed_at", Unit.TIME),
    Column("first_closed_at", Unit.TIME),
    Column("is_received", Unit.FLAG),
    Column("is_closed", Unit.FLAG),
    Column("is_open", Unit.FLAG),
    Column("is_reopened", Unit.FLAG),
    Column("answer_due", Unit.TIME),
    Column("answer_in_time", Unit.WORD, "deadline_outcome"),
    Column("close_due", Unit.TIME),
    Column("close_in_time", Unit.WORD, "deadline_outcome"),
    Column("cause_group", Unit.WORD, "cause"),
    Column("cause", Unit.WORD, "cause"),
    Column("decision", Unit.WORD, "justified"),
    Column("reply_hours", Unit.HOURS),
    Column("answer_hours", Unit.HOURS),
    Column("close_hours", Unit.HOURS),
    Column("compensation", Unit.MONEY),
)
_YES_NO = {True: MET, False: BREACHED, None: None}


def section(cases: list[ComplaintFacts], period: Period) -> Section:
    table = concerned(cases, period)
    repeated = repeat_complainers(cases, period)
    figures = (
        *counts(table),
        *in_time(table),
        *durations(table),
        justified_rate(table),
        compensation(table),
        per_100_orders(table, orders.count_received(period.start, period.end)),
        counted("complaints.repeat_complainers", repeated, better="down"),
    )
    received = [case for case in cases if period.holds(case.received)]
    return Section("complaints", figures, (by_cause(received), by_group(received), repeated), (table,))


def concerned(cases: list[ComplaintFacts], period: Period) -> ReportTable:
    """One row for each complaint that something of the month's figures was counted from."""
    rows = [row for row in (_row(case, period) for case in cases) if any(map(_counts, row[10:]))]
    return ReportTable("complaints", COLUMNS, rows)


def _counts(value: object) -> bool:
    return value not in (None, False, "", 0)


def _row(case: ComplaintFacts, period: Period) -> Row:
    """Deadlines, hours, decision and money only where they fell in the month."""
    answered, closed = case.answered_in_time(period), case.closed_in_time(period)
    received = period.holds(case.received)
    return (
        case.number,
        case.customer_number,
        case.customer,
        case.subject,
        case.state,
        case.in_charge,
        case.received,
        case.acknowledged,
        case.proposed,
        case.first_closed,
        received,
        case.happened(ComplaintEventKind.CLOSED, period),
        case.open_at(period.end),
        case.happened(ComplaintEventKind.REOPENED, period),
        None if answered is None else case.answer_due,
        _YES_NO[answered],
        None if closed is None else case.close_due,
        _YES_NO[closed],
        (case.group or UNDECIDED) if received else None,
        (case.cause or UNDECIDED) if received else None,
        case.justified if period.holds(case.decided) else None,
        case.hours_to(case.acknowledged) if period.holds(case.acknowledged) else None,
        case.hours_to(case.answered) if period.holds(case.answered) else None,
        case.hours_to(case.first_closed) if period.holds(case.first_closed) else None,
        case.paid_fen or None,
    )


def counts(table: ReportTable) -> tuple[Figure, ...]:
    return (
        counted("complaints.received", table, "is_received", better="down"),
        counted("complaints.closed", table, "is_closed"),
        counted("complaints.open", table, "is_open", better="down"),
        counted("complaints.reopened", table, "is_reopened", better="down"),
    )


def in_time(table: ReportTable) -> tuple[Figure, ...]:
    """Of the deadlines that fell in the month, the share met."""

    def figure(key: str, column: str) -> Figure:
        met, breached = table.count(column, MET), table.count(column, BREACHED)
        return share(key, met, met + breached, Behind("complaints", column, (MET, BREACHED)))

    return (
        figure("complaints.answered_in_time_rate", "answer_in_time"),
        figure("complaints.closed_in_time_rate", "close_in_time"),
    )


def durations(table: ReportTable) -> tuple[Figure, ...]:
    """Median and mean hours from receipt, pauses taken off, of those that got there in the month."""
    figures = []
    ways: tuple[tuple[str, Callable[[list[float]], float | None]], ...] = (("median", median), ("mean", mean))
    for step in ("reply", "answer", "close"):
        column = f"{step}_hours"
        place = table.index(column)
        spans = [row[place] for row in table.rows if row[place] is not None]
        # Any number of hours was measured: the values themselves select the records.
        behind = Behind("complaints", column, tuple(set(spans)))
        for way, of in ways:
            key = f"complaints.{step}_hours_{way}"
            figures.append(Figure(key, of(spans), Unit.HOURS, None, len(spans), behind, "down"))
    return tuple(figures)


def justified_rate(table: ReportTable) -> Figure:
    """Justified or partly justified, of those decided in the month; a rejected one is not justified."""
    justified = table.count("decision", Justified.YES.value, Justified.PARTLY.value)
    decided = tuple(each.value for each in Justified)
    return share(
        "complaints.justified_rate",
        justified,
        table.count("decision", *decided),
        Behind("complaints", "decision", decided),
        better="",
    )


def compensation(table: ReportTable) -> Figure:
    place = table.index("compensation")
    paid = [row[place] for row in table.rows if row[place]]
    behind = Behind("complaints", "compensation", tuple(set(paid)))
    return Figure("complaints.compensation", sum(paid), Unit.MONEY, None, len(paid), behind, "down")


def per_100_orders(table: ReportTable, taken_in: int) -> Figure:
    received = table.count("is_received", True)
    per_order = ratio(received * 100, taken_in)
    behind = Behind("complaints", "is_received", (True,))
    return Figure(
        "complaints.per_100_orders", per_order, Unit.PER_HUNDRED, received, taken_in, behind, "down"
    )


def repeat_complainers(cases: list[ComplaintFacts], period: Period) -> ReportTable:
    """Customers with two complaints or more in the twelve months that end with this one."""
    since = period.back(11).start
    recent = [case for case in cases if since <= case.received < period.end]
    times = Counter(case.customer_number for case in recent)
    latest = {case.customer_number: case for case in recent}
    rows = [
        (number, latest[number].customer, latest[number].received, count)
        for number, count in sorted(times.items(), key=lambda item: (-item[1], item[0]))
        if count >= 2
    ]
    columns = (
        Column("customer_number"),
        Column("customer"),
        Column("latest_received_at", Unit.TIME),
        Column("complaints_12_months", Unit.COUNT),
    )
    return ReportTable("repeat_complainers", columns, rows)


def by_cause(received: list[ComplaintFacts]) -> ReportTable:
    """Pareto: the most frequent cause first, with the cumulative share; those without a cause come last."""
    columns = (
        Column("cause_group", Unit.WORD, "cause"),
        Column("cause", Unit.WORD, "cause"),
        Column("complaints", Unit.COUNT),
        Column("share", Unit.RATE),
        Column("cumulative", Unit.RATE),
    )
    return ReportTable(
        "complaints_by_cause", columns, pareto([(case.group, case.cause) for case in received])
    )


def by_group(received: list[ComplaintFacts]) -> ReportTable:
    columns = (
        Column("cause_group", Unit.WORD, "cause"),
        Column("complaints", Unit.COUNT),
        Column("share", Unit.RATE),
        Column("cumulative", Unit.RATE),
    )
    return ReportTable("complaints_by_group", columns, pareto([(case.group,) for case in received]))


def pareto(kinds: list[tuple[str, ...]]) -> list[Row]:
    """Kinds with count, share and cumulative share, falling by count; an empty kind stands last."""
    found = sorted(Counter(kinds).items(), key=lambda item: (not item[0][-1], -item[1], item[0]))
    sums = accumulate(count for _kind, count in found)
    named = ((tuple(each or UNDECIDED for each in kind), count) for kind, count in found)
    return [
        (*kind, count, count / len(kinds), total / len(kinds))
        for (kind, count), total in zip(named, sums, strict=True)
    ]

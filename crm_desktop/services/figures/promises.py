"""Promises of a month: due, kept in time, per staff member (DOMAIN section 6, "promises")."""

from collections import defaultdict

from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Period,
    ReportTable,
    Row,
    Section,
    Unit,
    counted,
    ratio,
    share,
)
from crm_desktop.storage.queries.figures import customers

KEPT, LATE, BROKEN = "kept", "late", "broken"

COLUMNS = (
    Column("customer_number"),
    Column("customer"),
    Column("promise"),
    Column("staff"),
    Column("due_at", Unit.DUE),
    Column("kept_at", Unit.TIME),
    Column("promise_outcome", Unit.WORD, "promise_outcome"),
)


def section(period: Period) -> Section:
    table = due_promises(period)
    kept = table.count("promise_outcome", KEPT)
    figures = (
        counted("promises.due", table),
        counted("promises.kept", table, "promise_outcome", KEPT, better="up"),
        share("promises.kept_rate", kept, len(table.rows), Behind("promises")),
    )
    return Section("promises", figures, (by_staff(table),), (table,))


def due_promises(period: Period) -> ReportTable:
    """Those due in the month; withdrawn by the month's end are left out."""
    found = customers.due_promises(period.start, period.until, period.end)
    return ReportTable("promises", COLUMNS, [_row(row, period) for row in found])


def _row(row: customers.DuePromise, period: Period) -> Row:
    due, kept = row.due_at, row.kept_at
    outcome = BROKEN
    if kept is not None and kept <= due:
        outcome = KEPT
    elif kept is not None and kept < period.end:
        outcome = LATE
    return (*row[:4], due, kept, outcome)


def by_staff(table: ReportTable) -> ReportTable:
    place, outcome = table.index("staff"), table.index("promise_outcome")
    people: dict[str, list[str]] = defaultdict(list)
    for row in table.rows:
        people[row[place] or ""].append(row[outcome])
    columns = (
        Column("staff"),
        Column("due", Unit.COUNT),
        Column("kept", Unit.COUNT),
        Column("kept_rate", Unit.RATE),
    )
    rows = [
        (person, len(outcomes), outcomes.count(KEPT), ratio(outcomes.count(KEPT), len(outcomes)))
        for person, outcomes in sorted(people.items(), key=lambda item: (not item[0], -len(item[1]), item[0]))
    ]
    return ReportTable("promises_by_staff", columns, rows)

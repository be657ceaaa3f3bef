"""The month's work of each person: the report to the manager (DOMAIN section 6, "workload")."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from crm_desktop.core.enums import Channel, StaffRole
from crm_desktop.services.figures.base import (
    Column,
    Period,
    ReportTable,
    Row,
    Section,
    Unit,
    mean,
    ratio,
    staff_names,
)
from crm_desktop.services.figures.callbacks import ON_TIME, credited
from crm_desktop.services.figures.complaint_rows import ComplaintFacts
from crm_desktop.storage.queries.figures import callbacks as called
from crm_desktop.storage.queries.figures import records

NOBODY = ""

COLUMNS = (
    Column("staff"),
    Column("role", Unit.WORD, "staff_role"),
    Column("calls", Unit.COUNT),
    Column("visits", Unit.COUNT),
    Column("orders", Unit.COUNT),
    Column("complaints_in_charge", Unit.COUNT),
    Column("due", Unit.COUNT),
    Column("on_time_rate", Unit.RATE),
    Column("answers", Unit.COUNT),
    Column("mean_satisfaction", Unit.SCORE),
)


def section(
    period: Period,
    due: ReportTable,
    attempts: ReportTable,
    answers: ReportTable,
    orders: ReportTable,
    cases: Sequence[ComplaintFacts],
) -> Section:
    """Calls tried, visits paid, orders finished, complaints in charge, callbacks in time, marks received.

    What a callback is worth goes to who made it; a missed one to whose it was. What belongs to nobody is in a
    row of its own, so that the columns add up to the month's figures.
    """
    work = (
        _count(attempts.select("channel", (Channel.PHONE.value,)), attempts.index("staff")),
        _visits(period),
        _count(orders.select("is_finished", (True,)), orders.index("technician")),
        Counter(case.in_charge or NOBODY for case in cases if case.worked_on_in(period)),
    )
    credit = credited(due)
    owed = Counter(person for person, _outcome in credit)
    in_time = Counter(person for person, outcome in credit if outcome == ON_TIME)
    marks: dict[str, list[int]] = defaultdict(list)
    staff, mark = answers.index("staff"), answers.index("satisfaction")
    for row in answers.rows:
        if row[mark] is not None:
            marks[row[staff] or NOBODY].append(row[mark])
    rows = []
    people: list[tuple[str, StaffRole | None, bool]] = [person[1:] for person in records.people()]
    for name, role, active in [*people, (NOBODY, None, False)]:
        counts = [each[name] for each in work]
        if not active and not any((*counts, owed[name], marks.get(name))):
            continue
        rate, score = ratio(in_time[name], owed[name]), mean(marks.get(name, ()))
        rows.append((name, role, *counts, owed[name], rate, len(marks.get(name, ())), score))
    return Section("staff", (), (ReportTable("workload", COLUMNS, rows),))


def _count(rows: Sequence[Row], place: int) -> Counter[str]:
    return Counter(row[place] or NOBODY for row in rows)


def _visits(period: Period) -> Counter[str]:
    """Callbacks paid as a visit in the month, by who paid them."""
    names = staff_names()
    return Counter(names.get(person or 0, NOBODY) for person in called.visits_paid(period.start, period.end))

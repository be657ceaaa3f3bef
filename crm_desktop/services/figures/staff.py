"""The month's work of each person: the report to the manager (DOMAIN section 6, "workload")."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from crm_desktop.core.enums import CallbackState, Channel
from crm_desktop.services.figures.base import (
    Column,
    Period,
    Row,
    Section,
    Table,
    Unit,
    mean,
    query,
    ratio,
)
from crm_desktop.services.figures.callbacks import ON_TIME
from crm_desktop.services.figures.complaint_rows import known

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


def section(period: Period, due: Table, attempts: Table, answers: Table, orders: Table) -> Section:
    """Calls tried, visits paid, orders finished, complaints in charge, callbacks in time, marks received."""
    calls = _count(attempts.select("channel", (Channel.PHONE.value,)), attempts.index("staff"))
    finished = _count(orders.select("is_finished", (True,)), orders.index("technician"))
    visits = _visits(period)
    charged = _complaints(period)
    owed = _count(due.rows, due.index("staff"))
    in_time = _count(due.select("outcome", (ON_TIME,)), due.index("staff"))
    marks: dict[str, list[int]] = defaultdict(list)
    staff, mark = answers.index("staff"), answers.index("satisfaction")
    for row in answers.rows:
        if row[staff] and row[mark] is not None:
            marks[row[staff]].append(row[mark])
    rows = []
    for name, role, active in query("SELECT name, role, active FROM staff ORDER BY role, name"):
        counts = [each.get(name, 0) for each in (calls, visits, finished, charged)]
        if not active and not any((*counts, owed.get(name), marks.get(name))):
            continue
        due_of = owed.get(name, 0)
        rate, score = ratio(in_time.get(name, 0), due_of), mean(marks.get(name, ()))
        rows.append((name, role, *counts, due_of, rate, len(marks.get(name, ())), score))
    return Section("staff", (), (Table("workload", COLUMNS, rows),))


def _count(rows: Sequence[Row], place: int) -> Counter[str]:
    return Counter(row[place] for row in rows if row[place])


def _visits(period: Period) -> dict[str, int]:
    """Callbacks paid as a visit in the month, per person."""
    rows = query(
        """SELECT staff.name, COUNT(*) FROM callback JOIN staff ON staff.id = callback.staff_id
            WHERE callback.channel = ? AND callback.state = ?
              AND callback.done_at >= ? AND callback.done_at < ?
            GROUP BY staff.name""",
        Channel.VISIT.value,
        CallbackState.DONE.value,
        period.low,
        period.high,
    )
    return dict(rows)


def _complaints(period: Period) -> dict[str, int]:
    """Complaints in charge that were open at any time in the month."""
    counts: dict[str, int] = defaultdict(int)
    for case in known(period):
        touched = case.open_at(period.start) or period.holds(case.received)
        touched = touched or any(period.holds(at) for at, _kind in case.turns)
        if case.in_charge and touched:
            counts[case.in_charge] += 1
    return counts

"""Callbacks of a month: due, on time, late, missed, reached (DOMAIN section 6, "callbacks")."""

from crm_desktop.core.enums import AttemptOutcome
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
    ratio,
    share,
    staff_names,
)
from crm_desktop.services.figures.past import changed_since
from crm_desktop.storage.models import Callback
from crm_desktop.storage.queries.figures import callbacks as called

ON_TIME, LATE, MISSED = "on_time", "late", "missed"

COLUMNS = (
    Column("number"),
    Column("customer_number"),
    Column("customer"),
    Column("callback_kind", Unit.WORD, "callback_kind"),
    Column("outcome", Unit.WORD, "outcome"),
    Column("channel", Unit.WORD, "channel"),
    Column("staff"),
    Column("made_by"),
    Column("original_due", Unit.DUE),
    Column("done", Unit.TIME),
)
ATTEMPT_COLUMNS = (
    Column("number"),
    Column("customer_number"),
    Column("customer"),
    Column("attempt_at", Unit.TIME),
    Column("staff"),
    Column("channel", Unit.WORD, "channel"),
    Column("dialled"),
    Column("attempt_outcome", Unit.WORD, "attempt_outcome"),
)


def section(period: Period) -> Section:
    due, attempts = due_callbacks(period), attempts_made(period)
    return Section(
        "callbacks",
        (*due_figures(due), reach_rate(attempts)),
        (by_kind(due),),
        (due, attempts),
    )


def due_callbacks(period: Period) -> ReportTable:
    """Those whose original due falls in the month; cancelled by the month's end are left out.

    A move that the customer asked for has set the original due anew, our own moves have not. ``staff`` is
    whose it was at the month's end, ``made_by`` who called.
    """
    owners = changed_since(Callback, frozenset({"staff"}), period)
    names = staff_names()
    found = []
    for row in called.due_callbacks(period.start, period.until, period.end):
        owner = owners.get(row.id, {}).get("staff", row.staff_id)
        people = (names.get(owner), names.get(owner if row.caller_id is None else row.caller_id))
        found.append(_due_row(row, people, period))
    return ReportTable("callbacks", COLUMNS, found)


def _due_row(row: called.DueCallback, people: tuple[str | None, str | None], period: Period) -> Row:
    due, done = row.original_due_at, row.done_at
    if done is not None and done <= due:
        outcome = ON_TIME
    elif done is not None and done < period.end:
        outcome = LATE
    else:
        outcome = MISSED
    owner, caller = people
    made_by = None if outcome == MISSED else caller
    return (
        row.number,
        row.customer_number,
        row.customer,
        row.kind,
        outcome,
        row.channel,
        owner,
        made_by,
        due,
        done,
    )


def credited(due: ReportTable) -> list[tuple[str, str]]:
    """For each callback whom it counts for, and its outcome.

    That is who made it, or whose it was where nobody did; "" where nobody is named.
    """
    outcome, owner, caller = (due.index(column) for column in ("outcome", "staff", "made_by"))
    return [(row[owner if row[outcome] == MISSED else caller] or "", row[outcome]) for row in due.rows]


def due_figures(due: ReportTable) -> tuple[Figure, ...]:
    return (
        counted("callbacks.due", due),
        counted("callbacks.on_time", due, "outcome", ON_TIME, better="up"),
        counted("callbacks.late", due, "outcome", LATE, better="down"),
        counted("callbacks.missed", due, "outcome", MISSED, better="down"),
        share("callbacks.on_time_rate", due.count("outcome", ON_TIME), len(due.rows), Behind("callbacks")),
    )


def attempts_made(period: Period) -> ReportTable:
    """Every attempt made in the month, whatever became of its callback."""
    return ReportTable("attempts", ATTEMPT_COLUMNS, called.attempts_made(period.start, period.end))


def reach_rate(attempts: ReportTable) -> Figure:
    reached = attempts.count("attempt_outcome", AttemptOutcome.REACHED.value)
    return share("callbacks.reach_rate", reached, len(attempts.rows), Behind("attempts"))


def by_kind(due: ReportTable) -> ReportTable:
    """Due, on time, late, missed and the rate of each kind of callback."""
    place, outcome = due.index("callback_kind"), due.index("outcome")
    counts: dict[str, dict[str, int]] = {}
    for row in due.rows:
        of_kind = counts.setdefault(row[place], {ON_TIME: 0, LATE: 0, MISSED: 0})
        of_kind[row[outcome]] += 1
    rows = [
        (kind, sum(of.values()), of[ON_TIME], of[LATE], of[MISSED], ratio(of[ON_TIME], sum(of.values())))
        for kind, of in sorted(counts.items(), key=lambda item: (-sum(item[1].values()), item[0]))
    ]
    columns = (
        Column("callback_kind", Unit.WORD, "callback_kind"),
        Column("due", Unit.COUNT),
        Column("on_time", Unit.COUNT),
        Column("late", Unit.COUNT),
        Column("missed", Unit.COUNT),
        Column("on_time_rate", Unit.RATE),
    )
    return ReportTable("callbacks_by_kind", columns, rows)

"""Callbacks of a month: due, on time, late, missed, reached (DOMAIN section 6, "callbacks")."""

from crm_desktop.core.enums import AttemptOutcome, CallbackState
from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Figure,
    Period,
    Row,
    Section,
    Table,
    Unit,
    as_time,
    counted,
    query,
    ratio,
    share,
)

ON_TIME, LATE, MISSED = "on_time", "late", "missed"

COLUMNS = (
    Column("number"),
    Column("customer_number"),
    Column("customer"),
    Column("callback_kind", Unit.WORD, "callback_kind"),
    Column("outcome", Unit.WORD, "outcome"),
    Column("channel", Unit.WORD, "channel"),
    Column("staff"),
    Column("original_due", Unit.TIME),
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


def due_callbacks(period: Period) -> Table:
    """Those whose original due falls in the month; cancelled by the month's end are left out.

    A move that the customer asked for has set the original due anew, our own moves have not.
    """
    rows = query(
        """SELECT callback.number, customer.number, customer.name, callback.kind, callback.channel,
                  staff.name, callback.original_due_at, callback.done_at
             FROM callback
             JOIN customer ON customer.id = callback.customer_id
             LEFT JOIN staff ON staff.id = callback.staff_id
            WHERE callback.original_due_at >= ? AND callback.original_due_at < ?
              AND NOT (callback.state = ? AND COALESCE(callback.cancelled_at, callback.created_at) < ?)
            ORDER BY callback.original_due_at, callback.id""",
        period.low,
        period.high,
        CallbackState.CANCELLED.value,
        period.high,
    )
    return Table("callbacks", COLUMNS, [_due_row(row, period) for row in rows])


def _due_row(row: Row, period: Period) -> Row:
    due, done = as_time(row[6]), as_time(row[7])
    if done is not None and due is not None and done <= due:
        outcome = ON_TIME
    elif done is not None and done < period.end:
        outcome = LATE
    else:
        outcome = MISSED
    return (*row[:4], outcome, *row[4:6], due, done)


def due_figures(due: Table) -> tuple[Figure, ...]:
    return (
        counted("callbacks.due", due),
        counted("callbacks.on_time", due, "outcome", ON_TIME, better="up"),
        counted("callbacks.late", due, "outcome", LATE, better="down"),
        counted("callbacks.missed", due, "outcome", MISSED, better="down"),
        share("callbacks.on_time_rate", due.count("outcome", ON_TIME), len(due.rows), Behind("callbacks")),
    )


def attempts_made(period: Period) -> Table:
    """Every attempt made in the month, whatever became of its callback."""
    rows = query(
        """SELECT callback.number, customer.number, customer.name, attempt.at, staff.name, callback.channel,
                  attempt.number, attempt.outcome
             FROM attempt
             JOIN callback ON callback.id = attempt.callback_id
             JOIN customer ON customer.id = callback.customer_id
             LEFT JOIN staff ON staff.id = attempt.staff_id
            WHERE attempt.at >= ? AND attempt.at < ?
            ORDER BY attempt.at, attempt.id""",
        period.low,
        period.high,
    )
    return Table("attempts", ATTEMPT_COLUMNS, [(*row[:3], as_time(row[3]), *row[4:]) for row in rows])


def reach_rate(attempts: Table) -> Figure:
    reached = attempts.count("attempt_outcome", AttemptOutcome.REACHED.value)
    return share("callbacks.reach_rate", reached, len(attempts.rows), Behind("attempts"))


def by_kind(due: Table) -> Table:
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
    return Table("callbacks_by_kind", columns, rows)

"""Callbacks of a month: due, on time, late, missed, reached (DOMAIN section 6, "callbacks")."""

from datetime import datetime
from typing import Any

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
    staff_names,
)
from crm_desktop.services.figures.past import changed_since

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


def due_callbacks(period: Period) -> Table:
    """Those whose original due falls in the month; cancelled by the month's end are left out.

    A move that the customer asked for has set the original due anew, our own moves have not. ``staff`` is
    whose it was at the month's end, ``made_by`` who called.
    """
    owners = changed_since("callback", frozenset({"staff"}), period)
    names = staff_names()
    rows = query(
        f"""SELECT callback.id, callback.number, customer.number, customer.name, callback.kind,
                   callback.channel, callback.staff_id, {CALLER}, callback.original_due_at, callback.done_at
             FROM callback
             JOIN customer ON customer.id = callback.customer_id
            WHERE callback.original_due_at >= ? AND callback.original_due_at < ?
              AND NOT (callback.state = ? AND COALESCE(callback.cancelled_at, callback.created_at) < ?)
            ORDER BY callback.original_due_at, callback.id""",
        period.low,
        period.due_high,
        CallbackState.CANCELLED.value,
        period.high,
    )
    found = []
    for callback, *head, owner_now, caller, due, done in rows:
        owner = owners.get(callback, {}).get("staff", owner_now)
        people = (names.get(owner), names.get(owner if caller is None else caller))
        found.append(_due_row(head, people, as_time(due), as_time(done), period))
    return Table("callbacks", COLUMNS, found)


LED_BY = """(SELECT CASE done.subject_table WHEN 'callback' THEN done.subject_id END
     FROM change_entry AS entry JOIN change_set AS done ON done.id = entry.change_set_id
    WHERE entry.table_name = 'callback' AND entry.first_id = callback.id AND entry.operation = 'update'
      AND instr(entry.old_values, '"state":"planned"')
    ORDER BY entry.id DESC LIMIT 1)"""
"""The callback whose call settled a done one: itself, or another of the customer that it was settled with.

The write that finished it says so; null where the record of changes does not know it.
"""

CALLER = f"""COALESCE(
    (SELECT COALESCE(led.staff_id, 0) FROM attempt AS led
      WHERE led.callback_id = COALESCE({LED_BY}, callback.id) AND led.outcome = 'reached'
        AND led.at <= callback.done_at
      ORDER BY led.at DESC, led.id DESC LIMIT 1),
    (SELECT COALESCE(visited.staff_id, 0) FROM callback AS visited
      WHERE visited.id = {LED_BY} AND visited.id <> callback.id),
    (SELECT COALESCE(other.staff_id, 0)
       FROM callback AS told JOIN attempt AS other ON other.callback_id = told.id
      WHERE {LED_BY} IS NULL AND told.customer_id = callback.customer_id
        AND told.done_at = callback.done_at AND other.outcome = 'reached'
      ORDER BY other.at DESC, other.id DESC LIMIT 1))"""
"""Who made the call that settled a callback: 0 where nobody is named, null where it was no call but a visit.

One call may settle several callbacks of a customer: only one of them has its attempt, all have its time.
"""


def _due_row(
    head: list[Any],
    people: tuple[str | None, str | None],
    due: datetime | None,
    done: datetime | None,
    period: Period,
) -> Row:
    if done is not None and due is not None and done <= due:
        outcome = ON_TIME
    elif done is not None and done < period.end:
        outcome = LATE
    else:
        outcome = MISSED
    owner, caller = people
    made_by = None if outcome == MISSED else caller
    return (*head[:4], outcome, head[4], owner, made_by, due, done)


def credited(due: Table) -> list[tuple[str, str]]:
    """For each callback whom it counts for, and its outcome.

    That is who made it, or whose it was where nobody did; "" where nobody is named.
    """
    outcome, owner, caller = (due.index(column) for column in ("outcome", "staff", "made_by"))
    return [(row[owner if row[outcome] == MISSED else caller] or "", row[outcome]) for row in due.rows]


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

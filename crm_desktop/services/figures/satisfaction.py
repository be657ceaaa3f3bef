"""What customers answered in a month: satisfaction and the five quality dimensions (DOMAIN section 6)."""

import json
from collections import Counter
from typing import Any

from crm_desktop.core.enums import CallbackState
from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Figure,
    Period,
    Section,
    Table,
    Unit,
    as_time,
    average,
    query,
    ratio,
    share,
    staff_names,
)
from crm_desktop.services.figures.callbacks import CALLER, LED_BY

DIMENSIONS = ("tangibles", "empathy", "expertise", "responsiveness", "reliability")
SATISFIED = (4, 5)

COLUMNS = (
    Column("number"),
    Column("customer_number"),
    Column("customer"),
    Column("callback_kind", Unit.WORD, "callback_kind"),
    Column("answered_at", Unit.TIME),
    Column("staff"),
    Column("suggestions"),
    Column("satisfied", Unit.FLAG),
    Column("satisfaction", Unit.COUNT),
    *(Column(dimension, Unit.COUNT) for dimension in DIMENSIONS),
)


def section(period: Period) -> Section:
    answers = answers_given(period)
    return Section("satisfaction", figures(answers), (distribution(answers),), (answers,))


def answers_given(period: Period) -> Table:
    """Callbacks done in the month in which the customer gave a mark of 1-5 for anything; by who called.

    A call that settled several callbacks of a customer is one answer: that of the callback it was made for.
    """
    names = staff_names()
    rows = query(
        f"""SELECT callback.number, customer.number, customer.name, callback.kind, callback.done_at,
                   COALESCE({CALLER}, callback.staff_id), callback.satisfaction, callback.answers,
                   callback.suggestions, {LED_BY} AS led_by
             FROM callback
             JOIN customer ON customer.id = callback.customer_id
            WHERE callback.state = ? AND callback.done_at >= ? AND callback.done_at < ?
              AND (callback.satisfaction IS NOT NULL OR callback.answers IS NOT NULL)
            ORDER BY callback.done_at, led_by <> callback.id, callback.answers IS NULL, callback.id""",
        CallbackState.DONE.value,
        period.low,
        period.high,
    )
    answers = []
    told: set[tuple[str, str, int | None]] = set()
    for *head, done, staff, satisfaction, raw, suggestions, led_by in rows:
        call = (head[1], done, led_by)
        kept = (json.loads(raw) if isinstance(raw, str) else raw) or {}
        marks = [mark(kept.get(dimension)) for dimension in DIMENSIONS]
        answered = satisfaction is not None or any(given is not None for given in marks)
        if answered and call not in told:
            told.add(call)
            satisfied, who = satisfaction in SATISFIED, names.get(staff)
            answers.append((*head, as_time(done), who, suggestions, satisfied, satisfaction, *marks))
    return Table("answers", COLUMNS, answers)


def mark(given: Any) -> int | None:
    """The mark of 1-5 given for a dimension, None where the question was not answered."""
    return int(given) if isinstance(given, (int, float)) and 1 <= given <= 5 else None


def figures(answers: Table) -> tuple[Figure, ...]:
    marks = given(answers, "satisfaction")
    satisfied = sum(each in SATISFIED for each in marks)
    behind = Behind("answers", "satisfaction", (1, 2, 3, 4, 5))
    return (
        Figure("satisfaction.answered", len(marks), behind=behind, better="up"),
        average("satisfaction.mean", marks, Unit.SCORE, behind, "up"),
        share("satisfaction.satisfied_rate", satisfied, len(marks), behind),
        *(
            average(
                f"satisfaction.{dimension}",
                given(answers, dimension),
                Unit.SCORE,
                Behind("answers", dimension, (1, 2, 3, 4, 5)),
                "up",
            )
            for dimension in DIMENSIONS
        ),
    )


def given(answers: Table, column: str) -> list[int]:
    place = answers.index(column)
    return [row[place] for row in answers.rows if row[place] is not None]


def distribution(answers: Table) -> Table:
    """How many gave each mark, 5 first; all five are listed."""
    marks = Counter(given(answers, "satisfaction"))
    total = sum(marks.values())
    columns = (Column("mark", Unit.WORD, "mark"), Column("answers", Unit.COUNT), Column("share", Unit.RATE))
    rows = [(str(mark), marks[mark], ratio(marks[mark], total)) for mark in (5, 4, 3, 2, 1)]
    return Table("satisfaction_marks", columns, rows)

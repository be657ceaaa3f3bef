"""What customers answered in a month: satisfaction and the five quality dimensions (DOMAIN section 6)."""

from collections import Counter
from datetime import datetime
from typing import Any

from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Figure,
    Period,
    Section,
    Table,
    Unit,
    average,
    ratio,
    share,
    staff_names,
)
from crm_desktop.storage.queries.figures import calls

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
    answers = []
    told: set[tuple[str, datetime, int | None]] = set()
    for row in calls.answers_given(period.start, period.end):
        call = (row.customer_number, row.done_at, row.led_by)
        kept = row.answers or {}
        marks = [mark(kept.get(dimension)) for dimension in DIMENSIONS]
        answered = row.satisfaction is not None or any(given is not None for given in marks)
        if answered and call not in told:
            told.add(call)
            satisfied, who = row.satisfaction in SATISFIED, names.get(row.staff_id or 0)
            answers.append((*row[1:6], who, row.suggestions, satisfied, row.satisfaction, *marks))
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

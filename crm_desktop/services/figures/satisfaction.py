"""What customers answered in a month: satisfaction and the five quality dimensions (DOMAIN section 6)."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Figure,
    Period,
    ReportTable,
    Section,
    Unit,
    average,
    ratio,
    share,
    staff_names,
)
from crm_desktop.storage.change import chunks
from crm_desktop.storage.kept import KeptTotals
from crm_desktop.storage.queries.figures import callbacks as called

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


def answers_given(period: Period) -> ReportTable:
    """Callbacks done in the month in which the customer gave a mark of 1-5 for anything; by who called.

    A call that settled several callbacks of a customer is one answer: that of the callback it was made for.
    """
    names = staff_names()
    answers = []
    told: set[tuple[str, datetime, int | None]] = set()
    for row in called.answers_given(period.start, period.end):
        call = (row.customer_number, row.done_at, row.led_by)
        kept = row.answers or {}
        marks = [mark(kept.get(dimension)) for dimension in DIMENSIONS]
        answered = row.satisfaction is not None or any(given is not None for given in marks)
        if answered and call not in told:
            told.add(call)
            satisfied, who = row.satisfaction in SATISFIED, names.get(row.staff_id or 0)
            answers.append((*row[1:6], who, row.suggestions, satisfied, row.satisfaction, *marks))
    return ReportTable("answers", COLUMNS, answers)


_Given = tuple[datetime, int]
"""When the month began, and the mark."""
_kept: Final[KeptTotals[_Given]] = KeptTotals(lambda: frozenset({Table.CALLBACK}))


def marks_of(period: Period) -> Counter[int]:
    """How often each mark of 1-5 for satisfaction was given in this month or the last; inside reading().

    The same answers as ``answers_given``, for whoever asks again and again. Nothing of another month.
    """
    now = clock.local(clock.now())
    running = Period(now.year, now.month)
    total = _kept.sum((now.year, now.month, running.start), lambda who: _marks(running, who))
    found: Counter[int] = Counter()
    for (start, given), times in total.items():
        if start == period.start and times:
            found[given] = times
    return found


def _marks(newest: Period, who: Collection[int] | None) -> Mapping[int, Counter[_Given]]:
    """By customer how often each mark was given in each of two months."""
    found: dict[int, Counter[_Given]] = {}
    for period in (newest, newest.previous):
        rows = [
            row
            for some in ([None] if who is None else chunks(sorted(who), 500))
            for row in called.marks_given(period.start, period.end, None if some is None else list(some))
        ]
        for row in _first_told(rows):
            if row.satisfaction is not None:
                found.setdefault(row.customer_id, Counter())[period.start, row.satisfaction] += 1
    return found


def _first_told(rows: Iterable[called.Marked]) -> Iterator[called.Marked | called.MarkedCall]:
    """Of those that one call settled the one that it was made for; which that was is asked only of these."""
    by_call: dict[tuple[int, datetime], list[called.Marked]] = {}
    for row in rows:
        by_call.setdefault((row.customer_id, row.done_at), []).append(row)
    for together in by_call.values():
        if len(together) == 1:
            yield together[0]
            continue
        told = set()
        for each in called.marks_by_call([row.id for row in together]):
            marks = (mark((each.answers or {}).get(dimension)) for dimension in DIMENSIONS)
            answered = each.satisfaction is not None or any(given is not None for given in marks)
            if answered and each.led_by not in told:
                told.add(each.led_by)
                yield each


def mark(given: object) -> int | None:
    """The mark of 1-5 given for a dimension, None where the question was not answered."""
    return int(given) if isinstance(given, (int, float)) and 1 <= given <= 5 else None


def figures(answers: ReportTable) -> tuple[Figure, ...]:
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


def given(answers: ReportTable, column: str) -> list[int]:
    place = answers.index(column)
    return [row[place] for row in answers.rows if row[place] is not None]


def distribution(answers: ReportTable) -> ReportTable:
    """How many gave each mark, 5 first; all five are listed."""
    marks = Counter(given(answers, "satisfaction"))
    total = sum(marks.values())
    columns = (Column("mark", Unit.WORD, "mark"), Column("answers", Unit.COUNT), Column("share", Unit.RATE))
    rows = [(str(mark), marks[mark], ratio(marks[mark], total)) for mark in (5, 4, 3, 2, 1)]
    return ReportTable("satisfaction_marks", columns, rows)

"""Letters of a month by kind: posted, returned, replied; the survey return rate (DOMAIN section 6)."""

from collections import Counter

from crm_desktop.core.enums import LetterKind, LetterState
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
    share,
)
from crm_desktop.storage.queries.figures import customers

ANSWERED, OPEN, UNDELIVERED = "replied", "open", "returned"

COLUMNS = (
    Column("number"),
    Column("customer_number"),
    Column("customer"),
    Column("letter_kind", Unit.WORD, "letter_kind"),
    Column("posted_at", Unit.TIME),
    Column("returned_at", Unit.TIME),
    Column("replied_at", Unit.TIME),
    Column("is_posted", Unit.FLAG),
    Column("is_returned", Unit.FLAG),
    Column("is_replied", Unit.FLAG),
    Column("survey", Unit.WORD, "survey_outcome"),
    Column("staff"),
)


def section(period: Period) -> Section:
    table = letters(period)
    return Section("letters", figures(table), (by_kind(table),), (table,))


def letters(period: Period) -> ReportTable:
    """Letters posted, returned undelivered or replied to in the month."""
    rows = [_row(row, period) for row in customers.letters(period.start, period.end)]
    return ReportTable("letters", COLUMNS, rows)


def _row(row: customers.LetterSent, period: Period) -> Row:
    posted, returned = row.posted_at, row.returned_at
    replied = row.replied_at or row.survey_replied_at
    survey = None
    if row.kind == LetterKind.SURVEY and period.holds(posted):
        if returned is not None or row.state == LetterState.RETURNED:
            survey = UNDELIVERED
        else:
            survey = ANSWERED if replied is not None else OPEN
    return (
        *row[:4],
        posted,
        returned,
        replied,
        period.holds(posted),
        period.holds(returned),
        period.holds(replied),
        survey,
        row.staff,
    )


def figures(table: ReportTable) -> tuple[Figure, ...]:
    answered, still_open = table.count("survey", ANSWERED), table.count("survey", OPEN)
    return (
        counted("letters.posted", table, "is_posted"),
        counted("letters.returned", table, "is_returned", better="down"),
        counted("letters.replied", table, "is_replied", better="up"),
        share(
            "letters.survey_return_rate",
            answered,
            answered + still_open,
            Behind("letters", "survey", (ANSWERED, OPEN)),
        ),
    )


def by_kind(table: ReportTable) -> ReportTable:
    kind = table.index("letter_kind")
    counts = {
        column: Counter(row[kind] for row in table.select(column, (True,)))
        for column in ("is_posted", "is_returned", "is_replied")
    }
    kinds = set().union(*counts.values())
    columns = (
        Column("letter_kind", Unit.WORD, "letter_kind"),
        Column("posted", Unit.COUNT),
        Column("returned", Unit.COUNT),
        Column("replied", Unit.COUNT),
    )
    rows = [
        (each, *(counted[each] for counted in counts.values()))
        for each in sorted(kinds, key=lambda each: (-counts["is_posted"][each], each))
    ]
    return ReportTable("letters_by_kind", columns, rows)

"""Letters of a month by kind: posted, returned, replied; the survey return rate (DOMAIN section 6)."""

from collections import Counter

from crm_desktop.core.enums import LetterKind, LetterState
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
    share,
)

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


def letters(period: Period) -> Table:
    """Letters posted, returned undelivered or replied to in the month."""
    rows = query(
        """SELECT letter.number, customer.number, customer.name, letter.kind, letter.posted_at,
                  letter.returned_at, letter.replied_at, letter.state, staff.name,
                  (SELECT MIN(received_at) FROM survey_reply WHERE survey_reply.letter_id = letter.id)
             FROM letter
             JOIN customer ON customer.id = letter.customer_id
             LEFT JOIN staff ON staff.id = letter.staff_id
            WHERE (letter.posted_at >= ? AND letter.posted_at < ?)
               OR (letter.returned_at >= ? AND letter.returned_at < ?)
               OR (letter.replied_at >= ? AND letter.replied_at < ?)
            ORDER BY letter.posted_at, letter.id""",
        *(period.low, period.high) * 3,
    )
    return Table("letters", COLUMNS, [_row(row, period) for row in rows])


def _row(row: Row, period: Period) -> Row:
    posted, returned = as_time(row[4]), as_time(row[5])
    replied = as_time(row[6] or row[9])
    survey = None
    if row[3] == LetterKind.SURVEY and period.holds(posted):
        if returned is not None or row[7] == LetterState.RETURNED:
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
        row[8],
    )


def figures(table: Table) -> tuple[Figure, ...]:
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


def by_kind(table: Table) -> Table:
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
    return Table("letters_by_kind", columns, rows)

"""Customers of a month: active, new, lost, won back, retention, grades (DOMAIN section 6, "customers")."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

from crm_desktop.core.enums import CustomerStatus, Grade
from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Figure,
    Period,
    Row,
    Section,
    Table,
    Unit,
    as_date,
    counted,
    query,
    ratio,
    share,
)

UNGRADED = "none"

COLUMNS = (
    Column("customer_number"),
    Column("customer"),
    Column("customer_since", Unit.DATE),
    Column("grade_at_end", Unit.WORD, "grade"),
    Column("active_at_start", Unit.FLAG),
    Column("is_new", Unit.FLAG),
    Column("is_lost", Unit.FLAG),
    Column("is_won_back", Unit.FLAG),
    Column("active_at_end", Unit.FLAG),
    Column("stayed", Unit.FLAG),
    Column("is_referral", Unit.FLAG),
    Column("lost_at", Unit.DATE),
    Column("lost_reason"),
    Column("yearly_value", Unit.MONEY),
)
Turn = tuple[date, str]


def section(period: Period) -> Section:
    table = customers(period)
    return Section("customers", figures(table), (by_grade(table),), (table,))


def customers(period: Period) -> Table:
    """Everyone who was a customer by the month's end, with what became of each by then."""
    rows = query(
        """SELECT id, number, name, customer_since, grade, referred_by_id, lost_at, won_back_at, lost_reason,
                  yearly_value_fen, status
             FROM customer WHERE customer_since < ? ORDER BY number""",
        period.after.isoformat(),
    )
    turns, grades = status_turns(), grades_at(period)
    return Table("customers", COLUMNS, [_row(row, turns.get(row[0]), grades, period) for row in rows])


def status_turns() -> dict[int, list[Turn]]:
    """Each customer's losses and returns in the order of their days."""
    turns: dict[int, list[Turn]] = defaultdict(list)
    for customer, day, status in query(
        "SELECT customer_id, on_date, status FROM customer_status_change ORDER BY on_date, id"
    ):
        on = as_date(day)
        if on is not None:
            turns[customer].append((on, status))
    return turns


def grades_at(period: Period) -> dict[int, str | None]:
    """The grade each customer had at the month's end; one that was set only later was not yet set."""
    grades: dict[int, str | None] = {}
    for customer, at, grade in query('SELECT customer_id, "at", grade FROM grade_change ORDER BY "at", id'):
        if str(at) < period.high:
            grades[customer] = grade
        else:
            grades.setdefault(customer, None)
    return grades


def lost_by(turns: list[Turn], day: date) -> bool:
    """Whether the last turn before ``day`` was a loss."""
    status = None
    for on, turned in turns:
        if on < day:
            status = turned
    return status == CustomerStatus.LOST


def _row(row: Row, told: list[Turn] | None, grades: dict[int, str | None], period: Period) -> Row:
    (customer, number, name, since, grade, referrer, lost_at, won_back_at, reason, value, status) = row
    day = as_date(since) or period.first
    turns = told or _turns_of_record(as_date(lost_at), as_date(won_back_at), status)
    if turns:
        at_start = day < period.first and not lost_by(turns, period.first)
        at_end = not lost_by(turns, period.after)
        lost = any(turned == CustomerStatus.LOST and period.has_day(on) for on, turned in turns)
        won = any(turned == CustomerStatus.WON_BACK and period.has_day(on) for on, turned in turns)
        losses = [on for on, turned in turns if turned == CustomerStatus.LOST and on < period.after]
        last_loss = losses[-1] if losses else None
    else:
        at_start, at_end, lost, won, last_loss = day < period.first, True, False, False, None
    new = period.first <= day
    return (
        number,
        name,
        day,
        grades.get(customer, grade) or UNGRADED,
        at_start,
        new,
        lost,
        won,
        at_end,
        at_start and at_end,
        new and referrer is not None,
        last_loss,
        reason if last_loss else "",
        value or None,
    )


def _turns_of_record(lost_at: date | None, won_back_at: date | None, status: str) -> list[Turn]:
    """For a customer entered as lost or won back, who has no changes of status."""
    if status == CustomerStatus.ACTIVE:
        return []
    turns = [(lost_at, CustomerStatus.LOST.value), (won_back_at, CustomerStatus.WON_BACK.value)]
    return sorted((on, turned) for on, turned in turns if on is not None)


def figures(table: Table) -> tuple[Figure, ...]:
    started = Behind("customers", "active_at_start", (True,))
    return (
        counted("customers.active_at_start", table, "active_at_start"),
        counted("customers.new", table, "is_new", better="up"),
        counted("customers.lost", table, "is_lost", better="down"),
        counted("customers.won_back", table, "is_won_back", better="up"),
        counted("customers.active_at_end", table, "active_at_end", better="up"),
        share(
            "customers.retention", table.count("stayed", True), table.count("active_at_start", True), started
        ),
        counted("customers.referrals", table, "is_referral", better="up"),
    )


def by_grade(table: Table) -> Table:
    """The customers active at the month's end by the grade that they had then."""
    place = table.index("grade_at_end")
    active = table.select("active_at_end", (True,))
    counts = Counter(row[place] for row in active)
    columns = (
        Column("grade_at_end", Unit.WORD, "grade"),
        Column("customers", Unit.COUNT),
        Column("share", Unit.RATE),
    )
    grades = (*(grade.value for grade in Grade), UNGRADED)
    rows = [(grade, counts[grade], ratio(counts[grade], len(active))) for grade in grades]
    return Table("customers_by_grade", columns, rows)

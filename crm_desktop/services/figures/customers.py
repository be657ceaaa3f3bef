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
    ReportTable,
    Row,
    Section,
    Unit,
    counted,
    ratio,
    share,
)
from crm_desktop.services.figures.past import changed_since
from crm_desktop.storage.models import Customer
from crm_desktop.storage.queries.figures import customers as query

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
Turn = tuple[date, str, str]
"""The day of a loss or a return, which it was, and the reason of a loss."""


def section(period: Period) -> Section:
    table = customers(period)
    return Section("customers", figures(table), (by_grade(table),), (table,))


def customers(period: Period) -> ReportTable:
    """Everyone who was a customer by the month's end, with what became of each by then."""
    turns, grades = status_turns(), grades_at(period)
    values = changed_since(Customer, frozenset({"yearly_value_fen"}), period)
    found = []
    for row in query.known_before(period.after):
        value = values.get(row.id, {}).get("yearly_value_fen", row.yearly_value_fen)
        found.append(_row(row, value, turns.get(row.id), grades, period))
    return ReportTable("customers", COLUMNS, found)


def status_turns() -> dict[int, list[Turn]]:
    """Each customer's losses and returns in the order of their days."""
    turns: dict[int, list[Turn]] = defaultdict(list)
    for customer, on, status, reason in query.status_turns():
        turns[customer].append((on, status, reason))
    return turns


def grades_at(period: Period) -> dict[int, str | None]:
    """The grade each customer had at the month's end; one that was set only later was not yet set.

    That with which a customer was entered is what was known of the time before: with the customer, it counts
    from customer-since on, be that years before the entry (an imported archive).
    """
    grades: dict[int, str | None] = {}
    for customer, at, grade, at_entry in query.grades_set():
        if at < period.end or (at_entry and customer not in grades):
            grades[customer] = grade
        else:
            grades.setdefault(customer, None)
    return grades


def lost_by(turns: list[Turn], day: date) -> bool:
    """Whether the last turn before ``day`` was a loss."""
    status = None
    for on, turned, _reason in turns:
        if on < day:
            status = turned
    return status == CustomerStatus.LOST


def _row(
    row: query.Known, value: int, told: list[Turn] | None, grades: dict[int, str | None], period: Period
) -> Row:
    turns = told or _turns_of_record(row)
    new = period.first <= row.customer_since
    at_start = not new and not lost_by(turns, period.first)
    at_end = not lost_by(turns, period.after)
    losses = [turn for turn in turns if turn[1] == CustomerStatus.LOST and turn[0] < period.after]
    last_loss, of_it = (losses[-1][0], losses[-1][2]) if losses else (None, "")
    return (
        row.number,
        row.name,
        row.customer_since,
        grades.get(row.id, row.grade) or UNGRADED,
        at_start,
        new,
        (at_start or new) and not at_end,
        at_end and not at_start and not new,
        at_end,
        at_start and at_end,
        new and row.referred_by_id is not None,
        last_loss,
        of_it,
        value or None,
    )


def _turns_of_record(row: query.Known) -> list[Turn]:
    """For a customer entered as lost or won back, who has no changes of status."""
    if row.status == CustomerStatus.ACTIVE:
        return []
    turns = [
        (row.lost_at, CustomerStatus.LOST, row.lost_reason),
        (row.won_back_at, CustomerStatus.WON_BACK, ""),
    ]
    return sorted((on, turned, why) for on, turned, why in turns if on is not None)


def figures(table: ReportTable) -> tuple[Figure, ...]:
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


def by_grade(table: ReportTable) -> ReportTable:
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
    return ReportTable("customers_by_grade", columns, rows)

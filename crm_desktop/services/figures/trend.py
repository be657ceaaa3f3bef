"""The twelve months that end with the report's, for its charts."""

from crm_desktop.services.figures import callbacks, satisfaction
from crm_desktop.services.figures.base import Column, Period, ReportTable, Row, Unit, mean, ratio
from crm_desktop.storage.queries.figures import complaints as cases
from crm_desktop.storage.queries.figures import orders

MONTHS = 12
COLUMNS = (
    Column("month", Unit.MONTH),
    Column("due", Unit.COUNT),
    Column("on_time", Unit.COUNT),
    Column("late", Unit.COUNT),
    Column("missed", Unit.COUNT),
    Column("on_time_rate", Unit.RATE),
    Column("mean_satisfaction", Unit.SCORE),
    Column("orders_received", Unit.COUNT),
    Column("complaints", Unit.COUNT),
)


def trend(period: Period) -> ReportTable:
    """One row a month, the oldest first; each by the same definitions as the report."""
    return ReportTable("trend", COLUMNS, [_row(period.back(back)) for back in range(MONTHS - 1, -1, -1)])


def _row(month: Period) -> Row:
    due = callbacks.due_callbacks(month)
    outcomes = [due.count("outcome", each) for each in (callbacks.ON_TIME, callbacks.LATE, callbacks.MISSED)]
    marks = satisfaction.given(satisfaction.answers_given(month), "satisfaction")
    received = orders.count_received(month.start, month.end)
    complaints = cases.count_received(month.start, month.end)
    rate = ratio(outcomes[0], len(due.rows))
    return (month, len(due.rows), *outcomes, rate, mean(marks), received, complaints)

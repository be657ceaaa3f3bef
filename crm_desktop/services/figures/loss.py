"""What losing customers costs, and whom to win back first (DOMAIN section 6, source 003)."""

from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Figure,
    ReportTable,
    Row,
    Section,
    Unit,
    counted,
    mean,
)

TOLD_BY_ONE = 11
"""A lost customer tells so many others (source 003 says 10-20 and takes 11, to be careful)."""
TOLD_BY_EACH = 5
LEAVING_PERCENT = 25
ODDS = (0.2, 0.4)
"""A sale to a lost customer succeeds with 20-40 %."""

HEARD = 1 + TOLD_BY_ONE + TOLD_BY_ONE * TOLD_BY_EACH
LEAVING = (HEARD * LEAVING_PERCENT + 50) // 100
"""25 % of the 67 who heard it, rounded half up: 17."""

COLUMNS = (
    Column("customer_number"),
    Column("customer"),
    Column("grade_at_end", Unit.WORD, "grade"),
    Column("lost_at", Unit.DATE),
    Column("lost_reason"),
    Column("yearly_value", Unit.MONEY),
    Column("win_back_low", Unit.ESTIMATE),
    Column("win_back_high", Unit.ESTIMATE),
)


def section(customers: ReportTable) -> Section:
    table = win_back(customers)
    return Section("loss", figures(customers, table), (), (table,))


def cost_of_one(yearly_value_fen: float) -> int:
    """What leaves with one lost customer in a year, in fen: the source's 50 a week is 44,200 a year."""
    return round(LEAVING * yearly_value_fen)


def figures(customers: ReportTable, table: ReportTable) -> tuple[Figure, ...]:
    """An estimate from the mean yearly value of the customers active at the month's end who have one."""
    place = customers.index("yearly_value")
    value = mean(row[place] for row in customers.select("active_at_end", (True,)) if row[place])
    lost = customers.count("is_lost", True)
    each = None if value is None else cost_of_one(value)
    cost = None if each is None else each * lost
    in_month = Behind("customers", "is_lost", (True,))
    return (
        Figure("loss.leaving", LEAVING),
        Figure("loss.yearly_value", None if value is None else round(value), Unit.ESTIMATE),
        Figure("loss.cost_of_one", each, Unit.ESTIMATE),
        Figure("loss.cost", cost, Unit.ESTIMATE, behind=in_month, better="down"),
        counted("loss.to_win_back", table, better="down"),
    )


def win_back(customers: ReportTable) -> ReportTable:
    """Customers lost by the month's end, by yearly value times the odds, the most promising first."""
    names = ("customer_number", "customer", "grade_at_end", "lost_at", "lost_reason", "yearly_value")
    places = [customers.index(name) for name in names]
    lost: list[Row] = [tuple(row[i] for i in places) for row in customers.select("active_at_end", (False,))]
    lost.sort(key=lambda row: (-(row[5] or 0), row[0]))
    rows = [(*row, *(round((row[5] or 0) * odds) or None for odds in ODDS)) for row in lost]
    return ReportTable("win_back", COLUMNS, rows)

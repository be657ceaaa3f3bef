"""What customers are worth in a year, for the grades that the 80/20 rule suggests."""

from datetime import datetime
from typing import NamedTuple

from crm_desktop.core.enums import Grade
from crm_desktop.storage.queries import engine


class WorthRow(NamedTuple):
    """``typed_fen`` is the customer's field, ``fees_fen`` the fees of the orders finished in the time."""

    id: int
    number: str
    name: str
    grade: Grade | None
    typed_fen: int
    fees_fen: int


def worth(start: datetime, end: datetime) -> list[WorthRow]:
    """All customers, with the fees of what was finished from ``start`` until before ``end``."""
    return engine.rows(
        WorthRow,
        "SELECT c.id, c.number, c.name, c.grade, c.yearly_value_fen, COALESCE(o.fees, 0) FROM customer c"
        " LEFT JOIN (SELECT customer_id, SUM(fee_fen) AS fees FROM service_order"
        " WHERE finished_at >= ? AND finished_at < ? GROUP BY customer_id) o ON o.customer_id = c.id",
        start,
        end,
    )

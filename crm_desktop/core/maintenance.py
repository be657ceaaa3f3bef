"""When something is maintained next by months, where nobody has said so."""

from datetime import date
from typing import Final

from crm_desktop.core import dates
from crm_desktop.core.values import Values

COUNTED_FROM: Final = frozenset({"install_date", "purchase_date", "maintenance_months"})
"""What of a product its next maintenance is counted from."""


def proposed(before: Values, after: Values, today: date) -> date | None:
    """The next maintenance of a product that has none, where what it is counted from has changed.

    That is the first from today on, so many months after installation (or purchase). It is proposed when
    interval or start are new, so that it can be taken away.
    """
    start, months = _counted_from(after)
    if not start or not months or after.get("next_maintenance") or (start, months) == _counted_from(before):
        return None
    return dates.next_turn(start, months, today)


def _counted_from(values: Values) -> tuple[date | None, int | None]:
    return values.get("install_date") or values.get("purchase_date"), values.get("maintenance_months")

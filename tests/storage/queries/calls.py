"""With what each query is called to be compared on both engines; a query that is not here fails the test."""

from collections.abc import Callable
from typing import Any

from crm_desktop.storage.queries import office

CALLS: dict[Callable[..., Any], list[tuple]] = {
    office.record_counts: [()],
    office.last_entered_at: [()],
}
"""The arguments of one or more calls."""

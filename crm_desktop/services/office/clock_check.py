"""Whether the computer's clock can be right, judged by what was entered last: rules plan by it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.words import say
from crm_desktop.storage.models import Setting
from crm_desktop.storage.queries import office as queries

BEHIND: Final = timedelta(days=1)
"""So much before the last entry is no summer time and no other zone."""
AHEAD: Final = timedelta(days=300)
"""An office is not left alone that long, and planning by a wrong year is not easily undone."""

_CONFIRMED: Final = "clock.confirmed"


@dataclass(frozen=True, slots=True)
class ClockDoubt:
    """The clock says ``now``, though the last thing was entered at ``last``."""

    now: datetime
    last: datetime

    def text(self, language: str) -> str:
        key = "clock.behind" if self.now < self.last else "clock.ahead"
        days = {"today": clock.local(self.now).date(), "last": clock.local(self.last).date()}
        return say(key, language, **days)


def doubt() -> ClockDoubt | None:
    """What speaks against today's date; None where nothing does.

    The last entry is the one made last, not the latest: that may be of a day on which the clock was wrong.
    """
    with storage.reading():
        last = queries.last_entered_at()
    now = clock.now()
    if last is None or last - BEHIND <= now <= last + AHEAD:
        return None
    return ClockDoubt(now, last)


def confirm() -> None:
    """Somebody said that the date is right: that is an entry of today, by which the clock is judged next."""
    with storage.write("clock.confirmed") as change:
        kept = Setting.get_or_none(Setting.name == _CONFIRMED)
        if kept is None:
            change.insert(Setting, name=_CONFIRMED, value=clock.now().isoformat())
        else:
            change.update(kept, value=clock.now().isoformat())

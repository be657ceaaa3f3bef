"""Settings that are days or moments: kept as text, given as what they are."""

from datetime import date, datetime

from crm_desktop.storage.fields import parse_day, parse_utc
from crm_desktop.storage.models.office import Setting


def day(name: str) -> date | None:
    """Raises ``CrmError`` where what is kept is no day; inside ``reading()``."""
    kept = Setting.get_or_none(Setting.name == name)
    return None if kept is None else parse_day(kept.value)


def moment(name: str) -> datetime | None:
    """Raises ``CrmError`` where what is kept is no time; inside ``reading()``."""
    kept = Setting.get_or_none(Setting.name == name)
    return None if kept is None else parse_utc(kept.value)

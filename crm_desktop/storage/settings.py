"""Settings that are moments: kept as text, given as what they are."""

from datetime import datetime

from crm_desktop.storage.fields import parse_utc
from crm_desktop.storage.models.office import Setting


def moment(name: str) -> datetime | None:
    """Raises ``CrmError`` where what is kept is no time; inside ``reading()``."""
    kept = Setting.get_or_none(Setting.name == name)
    return None if kept is None else parse_utc(kept.value)

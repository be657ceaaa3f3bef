"""The kinds of duties there are, in the order in which they are shown, and how many of each are due."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from crm_desktop import storage
from crm_desktop.core.enums import Due
from crm_desktop.core.tables import Table
from crm_desktop.services.due import birthdays, callbacks, complaints, letters, promises
from crm_desktop.services.due.duty import DueCount, Duty, DutyKind

KINDS: tuple[DutyKind, ...] = (
    callbacks.CALLBACK,
    callbacks.NO_NUMBER,
    complaints.COMPLAINT,
    complaints.ACTION,
    promises.PROMISE,
    birthdays.BIRTHDAY,
    letters.LETTER,
)


def counted(now: datetime, kinds: Iterable[DutyKind] | None = None) -> dict[Due, DueCount]:
    """Slug of each kind that the badges count (or of some of them) to how many are due; in one reading()."""
    found = {}
    with storage.reading():
        for kind in KINDS if kinds is None else kinds:
            asked = kind.counted(now)
            if asked is not None:
                found[kind.slug] = kind.count(asked)
    return found


def recounted_for(tables: frozenset[Table]) -> list[DutyKind]:
    """The kinds whose count a write to these tables may have changed."""
    return [kind for kind in KINDS if kind.counted_in & tables]


def listed(
    now: datetime, language: str, *, end: datetime | None = None, staff_id: int | None = None
) -> list[Duty]:
    """All that the first page would list or, with ``end``, all that is due by then; kind by kind."""
    found: list[Duty] = []
    with storage.reading():
        for kind in KINDS:
            asked = kind.listed(now, staff_id=staff_id, language=language)
            found += kind.rows(asked if end is None else replace(asked, end=end))
    return found

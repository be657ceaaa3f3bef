"""What the rail counts and names: what is due on each page, the office and the person at this desk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.core.words import label
from crm_desktop.gui.navigation import PAGE_OF, Rail
from crm_desktop.gui.status_line import StatusLine
from crm_desktop.services.office import office

if TYPE_CHECKING:
    from crm_desktop.core.enums import Due
    from crm_desktop.services.due.duty import DueCount
    from crm_desktop.services.office.clock_check import ClockDoubt


def due(tables: frozenset[Table] | None = None) -> dict[Due, DueCount]:
    """Slug of a kind of duty to how many are due, of all or of those that depend on some tables (reader)."""
    from crm_desktop.services.due import kinds

    return kinds.counted(clock.now(), None if tables is None else kinds.recounted_for(tables))


def badges(counted: Mapping[Due, DueCount]) -> dict[str, DueCount]:
    """Slug of a page to what waits there; on the first page all that is overdue."""
    from crm_desktop.services.due import kinds
    from crm_desktop.services.due.duty import DueCount

    late = total(counted).overdue
    found = {"today": DueCount(late, late)}
    for kind in kinds.KINDS:
        if kind.home is not None and kind.slug in counted:
            page = PAGE_OF[kind.home]
            found[page] = found.get(page, DueCount()) + counted[kind.slug]
    return found


def total(counted: Mapping[Due, DueCount]) -> DueCount:
    """All that is due, of whatever kind."""
    from crm_desktop.services.due.duty import DueCount

    return sum(counted.values(), DueCount())


def show(rail: Rail, line: StatusLine, counted: Mapping[Due, DueCount]) -> None:
    """Let the rail and the bottom line say it."""
    rail.set_counts(badges(counted))
    line.show_due(total(counted))


def ensure_defaults() -> None:
    """Give the office what each has, before it is planned for (writer thread)."""
    office.ensure_defaults()


def run_housekeeping() -> None:
    """Escalate what is overdue, let go of old history and of files that nothing names (writer thread)."""
    from crm_desktop.services.complaints import escalation
    from crm_desktop.services.history import pruning
    from crm_desktop.services.office import tidying

    escalation.escalate_overdue()
    tidying.run()  # first: what is forgotten now, a backup that is being made still names
    pruning.run()


def clock_doubt() -> ClockDoubt | None:
    """What speaks against the date that this computer shows (reader thread)."""
    from crm_desktop.services.office import clock_check

    return clock_check.doubt()


def confirm_clock() -> None:
    """Keep that somebody said the date is right (writer thread)."""
    from crm_desktop.services.office import clock_check

    clock_check.confirm()


NAMED_IN: Final = frozenset({Table.SETTING, Table.STAFF})
"""The tables that the names of office and person stand in."""


def whose(language: str) -> tuple[str, str]:
    """The office's name, and "name · role" of the person at this desk (reader thread)."""
    profile = office.profile()
    person = next((p for p in office.staff() if p.id == profile.desk_staff_id), None)
    return profile.name, f"{person.name} · {label(person.role, language)}" if person else ""

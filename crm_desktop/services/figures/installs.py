"""First-install repair rate per installer: the base of bonus or penalty (DOMAIN section 6)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, time, timedelta

from crm_desktop.core import clock
from crm_desktop.core.enums import FaultSource
from crm_desktop.services.figures.base import (
    Behind,
    Column,
    Period,
    ReportTable,
    Row,
    Section,
    Unit,
    ratio,
    share,
)
from crm_desktop.storage.queries.figures import orders

WINDOWS = (30, 90, 365)
"""Days after the installation within which a repair counts."""

INSIDE, REPAIRED, OUR_FAULT = "no_repair", "repaired", "installation_fault"

COLUMNS = (
    Column("customer_number"),
    Column("customer"),
    Column("model"),
    Column("serial_number"),
    Column("installer"),
    Column("installed_on", Unit.DATE),
    Column("first_repair_on", Unit.DATE),
    *(Column(f"within_{days}", Unit.WORD, "install_outcome") for days in WINDOWS),
    Column("days_to_repair", Unit.COUNT),
)


@dataclass(frozen=True, slots=True)
class Repair:
    on: date
    fault_source: str | None


def section(period: Period) -> Section:
    table = installed(period)
    figures = []
    for days in WINDOWS:
        column = f"within_{days}"
        repaired = table.count(column, REPAIRED, OUR_FAULT)
        ours = table.count(column, OUR_FAULT)
        inside = repaired + table.count(column, INSIDE)
        behind = Behind("installs", column, (INSIDE, REPAIRED, OUR_FAULT))
        figures += [
            share(f"installs.repair_rate_{days}", repaired, inside, behind, better="down"),
            share(f"installs.installation_rate_{days}", ours, inside, behind, better="down"),
        ]
    return Section("installs", tuple(figures), (by_installer(table),), (table,))


def cohort(period: Period, days: int) -> tuple[date, date]:
    """First day and first day after: the twelve months that end ``days`` days before the month's end.

    In a running month they end so many days before today: the days after a later one are not over.
    """
    after = period.days_over - timedelta(days=days)
    return _twelve_months_before(after), after


def _twelve_months_before(day: date) -> date:
    try:
        return day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return date(day.year - 1, 2, 28)


def installed(period: Period) -> ReportTable:
    """Products of the three cohorts; without an install date the purchase date stands for it."""
    cohorts = {days: cohort(period, days) for days in WINDOWS}
    low = min(first for first, _after in cohorts.values())
    high = max(after for _first, after in cohorts.values())
    repairs = _repairs(period, low)
    found = [_row(row, repairs.get(row.id, []), cohorts) for row in orders.installed(low, high)]
    return ReportTable("installs", COLUMNS, found)


def _repairs(period: Period, since: date) -> dict[int, list[Repair]]:
    repairs: dict[int, list[Repair]] = defaultdict(list)
    for product, received, source in orders.repairs(clock.at_local(since, time()), period.end):
        repairs[product].append(Repair(clock.local(received).date(), source))
    return repairs


def _row(row: orders.Installed, repairs: list[Repair], cohorts: dict[int, tuple[date, date]]) -> Row:
    on = row.installed_on
    later = [repair for repair in repairs if repair.on >= on]
    first = later[0].on if later else None
    return (
        *row[1:5],
        row.installer.strip(),
        on,
        first,
        *(_outcome(on, later, days, *cohorts[days]) for days in WINDOWS),
        (first - on).days if first else None,
    )


def _outcome(on: date, repairs: list[Repair], days: int, first: date, after: date) -> str | None:
    """What became of a product within so many days; None where it is not of that cohort."""
    if not first <= on < after:
        return None
    soon = [repair for repair in repairs if (repair.on - on).days <= days]
    if not soon:
        return INSIDE
    ours = any(repair.fault_source == FaultSource.INSTALLATION for repair in soon)
    return OUR_FAULT if ours else REPAIRED


def by_installer(table: ReportTable) -> ReportTable:
    """Per installer and window: installed, share repaired, share repaired for an installation fault."""
    place = table.index("installer")
    per_person: dict[str, list[Row]] = defaultdict(list)
    for row in table.rows:
        per_person[row[place]].append(row)
    columns = [Column("installer")]
    for days in WINDOWS:
        columns += [
            Column(f"installed_{days}", Unit.COUNT),
            Column(f"repair_rate_{days}", Unit.RATE),
            Column(f"installation_rate_{days}", Unit.RATE),
        ]
    rows = [
        (person, *(each for days in WINDOWS for each in _rates(table.index(f"within_{days}"), products)))
        for person, products in sorted(
            per_person.items(), key=lambda item: (not item[0], -len(item[1]), item[0])
        )
    ]
    return ReportTable("repair_rate_by_installer", tuple(columns), rows)


def _rates(place: int, products: list[Row]) -> tuple[int, float | None, float | None]:
    outcomes = [row[place] for row in products if row[place] is not None]
    ours = outcomes.count(OUR_FAULT)
    repaired = outcomes.count(REPAIRED) + ours
    return len(outcomes), ratio(repaired, len(outcomes)), ratio(ours, len(outcomes))

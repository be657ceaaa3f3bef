"""Offices of a million and of ten thousand customers with a year of work behind them, kept between runs."""

import os
import random
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from benchmarks import sample
from benchmarks.office_year import NOW, OfficeYear
from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.services.callbacks import planning
from crm_desktop.services.complaints import escalation
from crm_desktop.services.office import office

_CHUNK = 5_000
_KEEP = "CRM_BENCHMARK_OFFICES"
_SHAPE = 1
"""Goes up when what is built changes: what was kept is then built anew."""


def folder(customers: int) -> Path:
    """The data folder of the office with so many customers, which is closed; built now if there is none yet.

    It stands beside what the system keeps for programs, or where the environment says.
    """
    kept = os.environ.get(_KEEP)
    home = Path(kept) if kept else platformdirs.user_cache_path("crm-desktop-benchmarks")
    place = home / f"{customers}-{_SHAPE}"
    if not (place / "complete").exists():
        begun = time.perf_counter()
        with clock.at(NOW):
            _build(place, customers)
        (place / "complete").touch()
        print(f"office of {customers:,} customers built in {time.perf_counter() - begun:.0f} s", flush=True)
    return place


@contextmanager
def opened(place: Path) -> Iterator[None]:
    """The office open in this process, its clock standing still; an older one is upgraded."""
    with clock.at(NOW), sample.opened(place):
        shutil.rmtree(place / "backups", ignore_errors=True)
        yield


def _build(place: Path, customers: int) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    chance = random.Random(20261030)
    storage.open_office(place)
    storage.connect()
    try:
        with storage.without_fsync():
            office.set_up("测试", "zh_CN")
            for start in range(0, customers, _CHUNK):
                with storage.write("customer.added", name="") as change:
                    OfficeYear(change, chance, customers).fill(range(start, start + _CHUNK))
            planning.run()
            escalation.escalate_overdue()
    finally:
        storage.close_office()

"""The month's workbook of 100,000 customers against bare openpyxl writing the same cells.

Ours is all of it, from the database to the file: counting this month and the one before, the summary
with its charts, and every sheet of records. The floor gets the finished values row by row, without any look.
"""

import random
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from benchmarks import sample
from benchmarks.ratio import Ratio
from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, CallbackState, ServiceMode
from crm_desktop.services.figures import base, figures, wording
from crm_desktop.services.figures.base import Unit
from crm_desktop.storage.models import Callback, ServiceOrder, database

LIMIT = 1.3
ROUNDS = 2
MONTH = (2026, 10)
PER_MONTH = 20_000
"""Callbacks, and as many service orders: one in five customers."""


def measure(place: Path) -> list[Ratio]:
    """Seconds of both, the best of the rounds each, taken in turns."""
    with _busy_month(place) as folder, sample.opened(folder):
        report = figures.month(*MONTH)
        cells = [_plain(table) for section in report.sections for table in section.records]
        ours, floor = [], []
        for _ in range(ROUNDS):
            floor.append(_floor(cells, folder / "floor.xlsx"))
            ours.append(_ours(folder / "ours.xlsx"))
    return [Ratio("workbook", min(ours), min(floor), "s", LIMIT)]


def _ours(file: Path) -> float:
    from crm_desktop.documents.figures import workbook

    begun = time.perf_counter()
    workbook.write(file, figures.month(*MONTH), "zh_CN", "测试")
    return time.perf_counter() - begun


def _floor(tables: list[list[list[Any]]], file: Path) -> float:
    from openpyxl import Workbook

    begun = time.perf_counter()
    book = Workbook(write_only=True)
    for number, rows in enumerate(tables):
        sheet = book.create_sheet(f"T{number}")
        for row in rows:
            sheet.append(row)
    book.save(file)
    return time.perf_counter() - begun


def _plain(table: base.ReportTable) -> list[list[Any]]:
    """A table of records as the values that its sheet holds."""
    return [
        [wording.header(column, "zh_CN") for column in table.columns],
        *(
            [_value(value, column) for value, column in zip(row, table.columns, strict=True)]
            for row in table.rows
        ),
    ]


def _value(value: Any, column: base.Column) -> Any:
    if value is None or value == "":
        return None
    if column.unit in (Unit.WORD, Unit.FLAG):
        return wording.cell_text(value, column, "zh_CN") or None
    if column.unit in (Unit.TIME, Unit.DUE):
        return clock.local(value).replace(tzinfo=None)
    return value / 100 if column.unit in (Unit.MONEY, Unit.ESTIMATE) else value


@contextmanager
def _busy_month(place: Path) -> Iterator[Path]:
    """A copy of the office with a month's callbacks and service orders in it."""
    with tempfile.TemporaryDirectory(prefix="crm-workbook-") as name:
        folder = Path(name) / "office"
        shutil.copytree(place, folder)
        with sample.opened(folder), storage.write("order.saved") as change:
            rows = database.execute_sql("SELECT id FROM customer ORDER BY id")
            ids = [row[0] for row in islice(rows.fetchall(), 0, None, sample.CUSTOMERS // PER_MONTH)]
            chance = random.Random(7)
            change.insert_many(Callback, [_callback(chance, each) for each in ids])
            change.insert_many(ServiceOrder, [_order(chance, each) for each in ids])
        yield folder


def _moment(chance: random.Random) -> datetime:
    return datetime(*MONTH, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(30 * 24 * 60))


def _callback(chance: random.Random, customer: int) -> dict[str, Any]:
    due = _moment(chance)
    return {
        "number": f"H{customer}",
        "customer": customer,
        "kind": CallbackKind.AFTER_SERVICE,
        "due_at": due,
        "original_due_at": due,
        "state": CallbackState.DONE,
        "done_at": due + timedelta(hours=chance.randrange(-20, 10)),
        "satisfaction": chance.randrange(1, 6),
        "answers": {"empathy": 5, "responsiveness": 4},
    }


def _order(chance: random.Random, customer: int) -> dict[str, Any]:
    received = _moment(chance)
    return {
        "number": f"F{customer}",
        "customer": customer,
        "mode": chance.choice(list(ServiceMode)),
        "received_at": received,
        "finished_at": received + timedelta(hours=chance.randrange(1, 60)),
        "subject": "不出热水",
    }

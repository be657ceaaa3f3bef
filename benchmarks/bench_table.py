"""The list of 100,000 customers in twelve columns as a workbook, against openpyxl writing the same cells.

Ours is all of it, from the ids to the file; the floor gets the finished values (write-only, with lxml). Both
count processor time.
"""

import tempfile
import time
from pathlib import Path

from benchmarks import sample
from benchmarks.ratio import Ratio
from crm_desktop.core.list_table import Value
from crm_desktop.documents.lists import workbook
from crm_desktop.gui.customers.list import columns
from crm_desktop.gui.widgets.list_table import Meant
from crm_desktop.services.customers import lists

LIMIT = 0.3
ROUNDS = 2
COLUMNS = 12


def measure(place: Path) -> list[Ratio]:
    """Seconds of both, the best of the rounds each, taken in turns."""
    shown = [column for column in columns(lambda: "") if not column.check][:COLUMNS]
    more = [column.key for column in shown if column.optional]
    ours, floor = [], []
    with sample.opened(place), tempfile.TemporaryDirectory(prefix="crm-table-") as name:
        ids = lists.find_customers()
        asked = Meant("Customers", ids, tuple(shown), lambda some: lists.customer_rows(some, columns=more))
        cells = [list(row) for row in asked.table(_untold).rows]
        for turn in range(ROUNDS):
            floor.append(_floor([column.title for column in shown], cells, Path(name) / f"f{turn}.xlsx"))
            begun = time.process_time()
            workbook.write(Path(name) / f"o{turn}.xlsx", asked.table(_untold), "en")
            ours.append(time.process_time() - begun)
    return [Ratio(f"list of {COLUMNS} columns as a workbook", min(ours), min(floor), "s", LIMIT)]


def _untold(_done: int, _total: int) -> None:
    pass


def _floor(heads: list[str], rows: list[list[Value]], file: Path) -> float:
    from openpyxl import Workbook

    begun = time.process_time()
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Customers")
    sheet.append(heads)
    for row in rows:
        sheet.append(row)
    book.save(file)
    return time.process_time() - begun

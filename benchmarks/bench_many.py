"""A change of 100,000 customers at once against the same in bare SQL, with what the record of changes keeps.

Ours is all of it: the grade, the dates of the grades, an entry with the old value of each, versions, the
write as one set of changes that can be taken back. The floor is three statements on the same tables.
"""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import sample
from benchmarks.ratio import Ratio
from crm_desktop.core.enums import Grade
from crm_desktop.services.customers import lists, many

LIMIT = 3.0
ROUNDS = 3
_BARE = (
    """INSERT INTO change_entry (version, created_at, change_set_id, table_name, operation, first_id, last_id,
           old_values)
       SELECT 1, '2026-10-30T04:00:00', (SELECT MAX(id) FROM change_set), 'customer', 'update', id, id,
           json_object('grade', grade)
       FROM customer WHERE grade IS NOT :grade""",
    """INSERT INTO grade_change (version, created_at, customer_id, grade, at)
       SELECT 1, '2026-10-30T04:00:00', id, :grade, '2026-10-30T04:00:00'
       FROM customer WHERE grade IS NOT :grade""",
    "UPDATE customer SET grade = :grade, version = version + 1 WHERE grade IS NOT :grade",
)


def measure(place: Path) -> list[Ratio]:
    """Processor seconds of both, the best of the rounds each, taken in turns."""
    ours, floor = [], []
    with tempfile.TemporaryDirectory(prefix="crm-many-") as name:
        folder = Path(name) / "office"
        shutil.copytree(place, folder)
        for turn in range(ROUNDS):
            floor.append(_bare(folder, Grade.A if turn % 2 else Grade.B))
            ours.append(_ours(folder, Grade.C))
    return [Ratio("grade of all, at once", min(ours), min(floor), "s", LIMIT)]


def _ours(folder: Path, grade: Grade) -> float:
    with sample.opened(folder):
        ids = lists.find_customers()
        return _seconds(lambda: many.grading(grade).make(ids, lambda _done, _total: None))


def _bare(folder: Path, grade: Grade) -> float:
    database = sqlite3.connect(folder / "crm.sqlite3", isolation_level=None)

    def work() -> None:
        database.execute("BEGIN IMMEDIATE")
        for sql in _BARE:
            database.execute(sql, {"grade": grade.value})
        database.execute("COMMIT")

    try:
        return _seconds(work)
    finally:
        database.close()


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun

"""Kill -9 at any moment of an import leaves the whole import or nothing."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

import pytest

from crm_desktop import storage
from crm_desktop.services.office import office
from tests.paths import DATA, ROOT

IMPORT = """
import os, signal, sys
from pathlib import Path
from crm_desktop import storage
from crm_desktop.documents.importing.sheet_reader import read_table
from crm_desktop.services.importing import columns, importing
from crm_desktop.storage.models.base import database

folder, archive, moment = sys.argv[1:]
storage.open_office(Path(folder))
table = read_table(Path(archive))
steps = 0

def die(*_arguments):
    global steps
    steps += 1
    if str(steps) == moment:
        os.kill(os.getpid(), signal.SIGKILL)

with storage.database.connection():
    # Every thousand instructions of SQLite, and at each step of the import itself.
    database.connection().set_progress_handler(lambda: die() or 0, 1_000)
    importing.run(table, columns.analyse(table), die)
print(steps)
"""


def run(folder: Path, moment: int) -> "subprocess.CompletedProcess[str]":
    arguments = [sys.executable, "-c", IMPORT, str(folder), str(DATA / "customer-archive.xlsx"), str(moment)]
    return subprocess.run(arguments, capture_output=True, text=True, cwd=ROOT, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    storage.open_office(tmp_path / "office")
    office.set_up("济南阳光售后", "zh_CN")
    storage.close_office()
    return tmp_path / "office"


def counts(folder: Path) -> tuple[int, ...]:
    """Customers, products, their index and the imports in the history, after the program was opened again."""
    storage.open_office(folder)
    try:
        assert storage.check() == []
    finally:
        storage.close_office()
    queries = (
        "SELECT count(*) FROM customer",
        "SELECT count(*) FROM product",
        "SELECT count(*) FROM customer_index",
        "SELECT count(*) FROM change_set WHERE action = 'customers.imported'",
    )
    with closing(connect(folder / "crm.sqlite3")) as connection:
        return tuple(connection.execute(query).fetchone()[0] for query in queries)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
def test_killed_at_any_moment_an_import_is_there_or_not(folder: Path) -> None:
    steps = 0
    moment = 1
    while True:
        ended = run(folder, moment)
        if ended.returncode == 0:
            steps = int(ended.stdout)
            break
        assert ended.returncode == -9, ended.stderr
        assert counts(folder) == (0, 0, 0, 0)
        moment += max(moment, 1)
    assert moment > steps > 50
    assert counts(folder) == (278, 295, 278, 1)

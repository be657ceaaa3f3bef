"""Offices for tests of what happens to their files: one with a bit of everything, and what may befall it."""

import shutil
import sqlite3
from contextlib import closing

from crm_desktop import storage
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.storage import files
from tests.paths import DATA

OLD = DATA / "office-0.1.sqlite3"
"""A backup as version 0.1 wrote it: the database alone; two customers."""
LETTER = b"%PDF a letter as it was sent"


def fill(folder, *, names=("王建国", "李敏")):
    """Make an office with customers and one kept file, and close it."""
    storage.open_office(folder)
    offices.set_up("济南阳光售后", "zh_CN")
    for name in names:
        customers.save(None, {"name": name})
    with storage.write("letters.made", count=1) as change:
        files.keep(change, LETTER, "birthday.pdf")
    storage.close_office()
    return folder


def take_away(folder):
    (folder / "crm.sqlite3").unlink()


def make_empty(folder):
    (folder / "crm.sqlite3").write_bytes(b"")


def make_foreign(folder):
    (folder / "crm.sqlite3").unlink()
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection, connection:
        connection.execute("CREATE TABLE moz_places (url TEXT)")


def make_rubbish(folder):
    (folder / "crm.sqlite3").write_bytes(b"this is no database at all" * 400)


def make_cut(folder):
    file = folder / "crm.sqlite3"
    file.write_bytes(file.read_bytes()[: 40 * 4096 + 17])


def make_unnumbered(folder):
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection, connection:
        connection.execute("UPDATE schema_version SET version = 'eleven'")


def make_newer(folder):
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection, connection:
        connection.execute("UPDATE schema_version SET version = 999")


MISHAPS = {
    "missing": (take_away, "is missing", "少了数据文件"),
    "empty": (make_empty, "is empty", "是空的"),
    "foreign": (make_foreign, "another program", "别的程序"),
    "rubbish": (make_rubbish, "damaged", "已损坏"),
    "cut": (make_cut, "damaged", "已损坏"),
    "unnumbered": (make_unnumbered, "damaged", "已损坏"),
}
"""What befalls a database, and how that is told; each can be mended by a backup."""


def everything(folder):
    """Every file in a folder with its content."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != "crm-desktop.log"
    }


def names(folder):
    """The customers' names, read without the program."""
    with closing(sqlite3.connect(folder / "crm.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [name for (name,) in connection.execute("SELECT name FROM customer ORDER BY id")]


def copy(source, target):
    shutil.copytree(source, target)
    return target

"""What befalls an office under its open window, what the window says then, what is done in it."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop import storage
from crm_desktop.core.enums import LetterKind
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.services.letters.due import LetterDue
from tests import disks, offices

TABLES = "customer product callback complaint promise letter staff setting change_set"


class Place(NamedTuple):
    """Where things are: the window, its office, a folder for outputs, a disk that can be filled."""

    window: MainWindow
    folder: Path
    papers: Path
    disk: disks.SmallDisk
    settle: Callable[[], None]
    case: int
    """An open complaint, of a customer who has another one."""
    closed: int
    """One that is closed."""
    due: list[LetterDue]


def to_file(file):
    """Somebody chooses *Print to File* in the system's dialog, and this file."""

    def choose(dialog):
        dialog.printer().setOutputFileName(str(file))
        return 1

    return choose


def letters_are_saved(place):
    birthdays(place).save()


def letters_are_printed(place):
    birthdays(place).print_letters()


def birthdays(place):
    page = place.window.open_page("letters", LetterKind.BIRTHDAY)
    place.settle()
    assert page.save_button.isEnabled()
    return page


# -- what befalls -----------------------------------------------------------------------------------


@contextmanager
def removed(place):
    file = place.folder / "crm.sqlite3"
    file.rename(place.disk.place / "taken away")
    yield
    assert not file.exists()
    (place.disk.place / "taken away").rename(file)


@contextmanager
def replaced(place):
    file = place.folder / "crm.sqlite3"
    shutil.copy(offices.OLD, place.folder / "other")
    file.rename(place.disk.place / "taken away")
    (place.folder / "other").rename(file)
    yield
    assert file.read_bytes() == offices.OLD.read_bytes()
    (place.disk.place / "taken away").rename(file)


@contextmanager
def full(place):
    with closing(sqlite3.connect(place.folder / "crm.sqlite3")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    place.disk.fill()
    yield
    place.disk.make_room()


MISHAPS = {
    removed: ("was removed", "移走或删除"),
    replaced: ("was replaced", "换成了另一个"),
    full: ("The disk is full", "磁盘已满"),
}


def rows():
    """Everything that a user entered, and every write that the record of changes has."""
    with closing(sqlite3.connect(storage.folder() / "crm.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [
            connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TABLES.split()
        ]


def is_told(told: str, words: str) -> bool:
    """Whether the true sentence is there, and none of those that say nothing."""
    vague = ("Something went wrong", "Something unexpected", "出了点问题", "出了意外")
    return words in told and not any(each in told for each in vague)


def said(root: QWidget) -> str:
    """All words that can be seen in a window, in those of its dialogs too."""
    labels = (each for each in root.findChildren(QLabel) if each.isVisible())
    return "\n".join(each.text().replace("\u200b", "") for each in labels)

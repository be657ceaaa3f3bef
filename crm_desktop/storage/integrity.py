"""Whether a database hangs together, as SQLite sees it, and has all that the program reads."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from crm_desktop.storage.database import connection
from crm_desktop.storage.models import MODELS
from crm_desktop.storage.models.base import Record, database


@contextmanager
def _breaking_off(stopped: Callable[[], bool]) -> Iterator[None]:
    """Let this thread's query end by an error once ``stopped`` says so."""
    database.connection().set_progress_handler(stopped, 100_000)
    try:
        yield
    finally:
        database.connection().set_progress_handler(None, 0)


def check(stopped: Callable[[], bool] = lambda: False) -> list[str]:
    """What SQLite's integrity and foreign-key checks complain of; nothing when all is well.

    ``stopped`` is asked again and again and breaks it off, with no result that says anything.
    """
    with connection(), _breaking_off(stopped):
        return complaints(database.connection())


def complaints(opened: sqlite3.Connection) -> list[str]:
    """What is wrong with a database of the newest version: by SQLite's own checks, and by its tables."""
    problems: list[str] = []
    for pragma in ("integrity_check", "foreign_key_check"):
        try:
            for row in opened.execute(f"PRAGMA {pragma}"):
                if len(row) == 1:
                    problems += [text for text in row if text != "ok"]
                else:
                    problems.append(f"{row[0]} {row[1]} -> {row[2]}")
        except sqlite3.DatabaseError as error:
            problems.append(str(error))  # where much is broken, the check itself breaks off
    return problems or _of_another_shape(opened)


def _of_another_shape(opened: sqlite3.Connection) -> list[str]:
    """What a table lacks that the program reads, and what would be done in it that the program did not do."""
    problems = []
    for model in (each for each in MODELS if issubclass(each, Record)):
        name = model._meta.table_name
        found = {row[1] for row in opened.execute(f'PRAGMA table_info("{name}")')}
        missing = sorted(set(model._meta.columns) - found)
        problems += [f"no column {name}.{column}" for column in missing] if found else [f"no table {name}"]
    triggers = opened.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger' ORDER BY name")
    return problems + [f"trigger {name} on {table}" for name, table in triggers]

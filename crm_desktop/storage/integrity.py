"""Whether the pages of the open database hang together, as SQLite sees it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import peewee

from crm_desktop.storage.database import connection
from crm_desktop.storage.models.base import database


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
    problems: list[str] = []
    with connection(), _breaking_off(stopped):
        for pragma in ("integrity_check", "foreign_key_check"):
            try:
                for row in database.execute_sql(f"PRAGMA {pragma}"):
                    if len(row) == 1:
                        problems += [text for text in row if text != "ok"]
                    else:
                        problems.append(f"{row[0]} {row[1]} -> {row[2]}")
            except (sqlite3.DatabaseError, peewee.DatabaseError) as error:
                problems.append(str(error))  # where much is broken, the check itself breaks off
    return problems

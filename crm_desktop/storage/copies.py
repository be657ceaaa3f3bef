"""Copying a database as a whole, while others go on working with it; a copy counts once it was compared."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from crm_desktop.core.errors import CrmError
from crm_desktop.storage.fields import makes_sense
from crm_desktop.storage.models import ChangeSet
from crm_desktop.storage.unfinished import create, sync_folder


def copy(
    source: sqlite3.Connection, target: Path, look_again: Callable[[], None] = lambda: None
) -> dict[str, int]:
    """Write what ``source`` shows now to a new file ``target``; returns how many rows each table has.

    In one step (``pages=-1``): a stepped copy starts again at each foreign commit. The copy is a single file,
    for its owner only, on the disk when this returns. ``look_again`` is called before it is compared. Raises
    ``CrmError`` where the copy does not hold what the source does, ``sqlite3.DatabaseError`` where the source
    is damaged; no file is left then.
    """
    os.close(create(target))
    try:
        source.execute("BEGIN")  # what is counted and what is copied are one state
        try:
            wanted = counts(source)
            with closing(sqlite3.connect(target)) as made:
                source.backup(made, pages=-1)
                made.execute("PRAGMA journal_mode = delete")
        finally:
            with suppress(sqlite3.Error):  # over already, by the error that is told
                source.execute("ROLLBACK")
        look_again()
        with closing(sqlite3.connect(target)) as made:
            if counts(made) != wanted:
                raise CrmError("error.backup_differs", file=target)
            look_through(made)
        with target.open("rb+") as stream:
            os.fsync(stream.fileno())
    except BaseException:
        for left in (target, target.with_name(f"{target.name}-journal")):
            left.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)
    return wanted


def look_through(connection: sqlite3.Connection) -> None:
    """Raise ``sqlite3.DatabaseError`` where the pages of a database do not hang together."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != ("ok",):
        error = sqlite3.DatabaseError(*found)
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def counts(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows each table has; without those of SQLite and the search index."""
    names = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'customer_gram%' ORDER BY name"
        )
    ]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


class LastChange(NamedTuple):
    """The newest write in the record of changes: two databases that share it have one past."""

    id: int
    at: str
    action: str


def history_after(
    connection: sqlite3.Connection, known: LastChange | None
) -> tuple[datetime | None, int, bool]:
    """A database's newest write, how many it has after ``known``, and whether it has that itself.

    Raises ``sqlite3.DatabaseError``, ``ValueError`` or ``TypeError`` where it is damaged; a write without its
    time is none of that.
    """
    newest = connection.execute("SELECT at FROM change_set ORDER BY at DESC")
    at = next((each for (each,) in newest if makes_sense(ChangeSet.at, each)), None)
    query = "SELECT count(*) FROM change_set WHERE id > ?"
    (since,) = connection.execute(query, (known.id if known else 0,)).fetchone()
    is_same = True
    if known is not None:
        query = "SELECT 1 FROM change_set WHERE id = ? AND at = ? AND action = ?"
        is_same = connection.execute(query, (known.id, known.at, known.action)).fetchone() is not None
    return datetime.fromisoformat(at).replace(tzinfo=UTC) if at else None, since, is_same

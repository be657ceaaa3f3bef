"""Putting one database in the place of another: whole or not at all, and numbers never go back.

What takes the place is made ready beside it. The old database is held alone and without its -wal, so that a
kill at any moment leaves the old one or the new one, and never one with the other's log.
"""

import os
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, Final

from crm_desktop.core import interrupts
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.storage import faults, outputs
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.kept_files import is_whole
from crm_desktop.storage.unfinished import sync_folder

_BESIDE: Final = ("-wal", "-shm", "-journal")
_MADE_BY_ITSELF: Final = frozenset(
    {
        "schema_version",
        "gram_version",
        Table.CUSTOMER_INDEX,
        Table.RULE,
        Table.RULE_RUN,
        Table.CAUSE,
        Table.SEQUENCE,
        Table.CHANGE_SET,
        Table.CHANGE_STEP,
        Table.CHANGE_ENTRY,
        Table.KNOWN_OFFICE,
    }
)
"""Tables with rows in an office in which nobody has done anything yet."""


def is_empty(connection: sqlite3.Connection) -> bool:
    """Whether nobody has entered or changed anything yet: asked of every table, whatever it is."""
    tables = [
        name
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " AND name NOT LIKE 'customer_gram%'"
        )
    ]
    queries = [f'SELECT 1 FROM "{name}"' for name in tables if name not in _MADE_BY_ITSELF]
    queries += [f'SELECT 1 FROM "{name}" WHERE version > 1' for name in (Table.RULE, Table.CAUSE)]
    return all(connection.execute(f"{query} LIMIT 1").fetchone() is None for query in queries)


@contextmanager
def alone(file: Path) -> Iterator[sqlite3.Connection]:
    """The only connection to a database, which is a single file meanwhile.

    Raises ``CrmError`` where another program has it open.
    """
    existing = f"{file.resolve().as_uri()}?mode=rw"  # none is made where there is none
    with faults.named(file), closing(sqlite3.connect(existing, uri=True, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = delete")
        connection.execute("PRAGMA locking_mode = exclusive")
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")  # the lock stays
        if connection.execute("PRAGMA journal_mode").fetchone() != ("delete",):  # opened by another meanwhile
            raise CrmError("error.database_in_use", folder=file.parent)
        yield connection


def make_single(file: Path) -> None:
    """Fold the log of a closed database into its file, and that onto the disk."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = delete")
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def raise_numbers(file: Path, old: sqlite3.Connection) -> None:
    """Let numbers and ids of ``file`` go on above those of the database that it takes the place of."""
    with closing(sqlite3.connect(file)) as connection, connection:
        for name, last, made in _sensible(old, "SELECT name, last, created_at FROM sequence"):
            connection.execute(
                "INSERT INTO sequence (version, created_at, name, last) VALUES (1, ?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET last = max(last, excluded.last)",
                (made, name, last),
            )
        known = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        for name, last in _sensible(old, "SELECT name, seq FROM sqlite_sequence"):
            changed = connection.execute(
                "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, name)
            ).rowcount
            if not changed and name in known:
                connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, last))


def keep_uuid(file: Path, old: sqlite3.Connection) -> None:
    """Let the office in ``file`` be the one that it takes the place of, whatever UUID it was made with."""
    with closing(sqlite3.connect(file)) as connection, connection:
        kept = old.execute("SELECT uuid FROM known_office WHERE id = 1").fetchone()
        connection.execute("UPDATE known_office SET uuid = ? WHERE id = 1", kept)


def _sensible(old: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    """The rows that begin with a name and a number; what is damaged does not hide the others."""
    usual = old.text_factory
    old.text_factory = lambda raw: raw.decode(errors="replace")
    try:
        rows = old.execute(query).fetchall()
    finally:
        old.text_factory = usual
    return [row for row in rows if isinstance(row[1], int) and "\ufffd" not in str(row[0])]


def take_in(files: Path, home: Path) -> None:
    """Bring kept files into the office's; each is named by its content: none takes another's place."""
    for file in sorted(each for each in files.rglob("*") if each.is_file()):
        target = home / "files" / file.relative_to(files)
        if is_whole(target, target.name):
            continue
        for each in (home / "files", target.parent):
            each.mkdir(mode=0o700, exist_ok=True)
        outputs.sync(file)
        file.replace(target)
        sync_folder(target.parent)
    for folder in (home / "files", home):
        if folder.is_dir():
            sync_folder(folder)


def replace(file: Path, home: Path, before: Callable[[sqlite3.Connection], None] = lambda old: None) -> None:
    """Put the database ``file``, a single one, in the place of that in ``home``.

    ``before`` is called with the old one while nobody else can get at it; what it raises leaves all as it is.
    """
    target = home / DATABASE_NAME
    with ExitStack() as stack:
        old = stack.enter_context(alone(target))
        before(old)
        outputs.sync(file)
        if sys.platform == "win32":  # where what is open cannot be replaced
            stack.close()
        with interrupts.held():
            _clear_beside(target)
            file.replace(target)
            sync_folder(home)


def put_in(file: Path, home: Path) -> None:
    """Put the database ``file`` where there is none. Raises ``FileExistsError`` where another was faster."""
    target = home / DATABASE_NAME
    outputs.sync(file)
    with interrupts.held():
        try:
            os.link(file, target)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            if target.exists():
                raise FileExistsError(target) from None
            file.rename(target)
        else:
            file.unlink()
        sync_folder(home)


def put_aside(home: Path, stamp: str) -> Path | None:
    """Keep what stands in the database's place under another name; None where nothing does."""
    target = home / DATABASE_NAME
    kept = home / f"{DATABASE_NAME}.found-{stamp}"
    number = 1
    while any(kept.with_name(kept.name + suffix).exists() for suffix in ("", *_BESIDE)):
        number += 1
        kept = home / f"{DATABASE_NAME}.found-{stamp}-{number}"
    moved = False
    for suffix in ("", *_BESIDE):  # the file first: without it nobody takes the log for another's
        found = target.with_name(target.name + suffix)
        if found.exists() or found.is_symlink():
            found.rename(kept.with_name(kept.name + suffix))
            moved = True
    sync_folder(home)
    return kept if moved else None


def _clear_beside(target: Path) -> None:
    for suffix in _BESIDE:
        target.with_name(target.name + suffix).unlink(missing_ok=True)


def move_files(built: Path, home: Path) -> None:
    """Bring what an office built beside keeps in folders into the other's."""
    take_in(built / "files", home)
    for each in built.iterdir():
        if each.is_dir() and each.name != "files":
            shutil.copytree(each, home / each.name, copy_function=shutil.move, dirs_exist_ok=True)

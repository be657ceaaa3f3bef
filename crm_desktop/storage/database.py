"""Opening an office's data folder: one SQLite database in it, its pragmas, its connections per thread."""

import errno
import os
import shutil
import sqlite3
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import peewee

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError
from crm_desktop.storage import faults, folders, migrations, outputs, search, unfinished
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.models.base import database

_PRAGMAS = {
    "journal_mode": "wal",
    # WAL alone may lose the last commits in a power cut; FULL lost none of them.
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 15_000,
    "cache_size": -32_000,
    # Rows far apart, as in a list sorted by name, come from the mapped file as fast as neighbours.
    "mmap_size": 268_435_456,
    "temp_store": "memory",
}

_folder: Path | None = None
_open_threads: list[sqlite3.Connection] = []
_threads_lock = threading.Lock()
_users = 0
_no_users = threading.Condition()
"""Guards ``_folder`` and ``_users``: SQLite crashes where a connection is closed under a running query."""


def open_office(folder: Path) -> None:
    """Open (or create) the office in ``folder`` and bring its database up to date.

    Raises ``CrmError`` where the folder cannot hold a database, or the database cannot be read or is
    damaged, ``NewerDatabase`` where a later version of the program wrote it.
    """
    global _folder  # noqa: PLW0603 - one office is open per process, like its models
    folders.prepare(folder)
    file = folder / DATABASE_NAME
    with faults.named(file), folders.for_owner_only():
        migrations.upgrade(file)
    folders.make_private(folder)
    database.initialize(
        # Each thread uses its own connection; only closing the office closes those of all threads.
        _OfficeDatabase(str(file), pragmas=_PRAGMAS, autoconnect=False, check_same_thread=False)
    )
    _folder = folder
    outputs.guard(folder)
    try:
        with connection():
            if not search.is_current():
                with database.atomic("IMMEDIATE"):
                    search.rebuild()
            unfinished.settle(folder, _is_written)
    except CrmError:
        close_office()
        raise


def _is_written(write: unfinished.WriteKey) -> bool:
    """Whether the record of changes has a write."""
    query = "SELECT 1 FROM change_set WHERE id = ? AND at = ? AND action = ?"
    return database.execute_sql(query, write).fetchone() is not None


def close_office() -> None:
    """Close every connection of this process; the last one folds the write-ahead log into the database.

    What is being read or written now is waited for; whoever comes later finds no office.
    """
    global _folder  # noqa: PLW0603
    with _no_users:
        if _folder is None:
            return
        _folder = None
        outputs.guard(None)
        _no_users.wait_for(lambda: _users == 0)
    disconnect()
    with _threads_lock:
        for connection in _open_threads:
            connection.close()
        _open_threads.clear()


def folder() -> Path:
    """The open office's data folder."""
    if _folder is None:
        raise RuntimeError("no office is open")
    return _folder


def is_open() -> bool:
    return _folder is not None


class _OfficeDatabase(peewee.SqliteDatabase):
    """Remembers each thread's connection, so that closing the office closes them all."""

    def _connect(self) -> sqlite3.Connection:
        connection: sqlite3.Connection = super()._connect()
        with _threads_lock:
            _open_threads.append(connection)
        return connection

    def _close(self, conn: sqlite3.Connection) -> None:
        with _threads_lock:
            if conn in _open_threads:
                _open_threads.remove(conn)
        super()._close(conn)


def connect() -> None:
    """Keep a connection open in this thread, if an office is; else each ``reading()`` opens its own."""
    with _no_users:
        if _folder is not None:
            database.connect(reuse_if_open=True)


def disconnect() -> None:
    if not database.is_closed():
        database.close()


@contextmanager
def reading() -> Iterator[None]:
    """A read transaction in this thread: everything inside sees one state of the data. May be nested."""
    with connection(), database.atomic():
        yield


@contextmanager
def connection() -> Iterator[None]:
    """This thread's connection, opened here if there is none and then closed again.

    Raises ``CrmError`` for what the disk or another program does to the database meanwhile.
    """
    global _users  # noqa: PLW0603
    with _no_users:
        file = folder() / DATABASE_NAME
        _users += 1
    try:
        with faults.named(file):
            opened = database.is_closed()
            if opened:
                database.connect()
            try:
                yield
            finally:
                if opened:
                    database.close()
    finally:
        with _no_users:
            _users -= 1
            _no_users.notify_all()


@contextmanager
def busy_after(seconds: int) -> Iterator[None]:
    """How long this thread's connection waits for another program's transaction before it says so."""
    database.execute_sql(f"PRAGMA busy_timeout = {1000 * seconds}")
    try:
        yield
    finally:
        database.execute_sql(f"PRAGMA busy_timeout = {_PRAGMAS['busy_timeout']}")


@contextmanager
def swiftly() -> Iterator[None]:
    """Write without waiting for the disk, in one thread: for what can be made anew, as the sample office."""
    with connection():
        database.execute_sql("PRAGMA synchronous = off")
        try:
            yield
        finally:
            database.execute_sql("PRAGMA synchronous = full")


@contextmanager
def built_beside() -> Iterator[None]:
    """Let the block fill an office of its own that takes the place of the open, empty one when it is through.

    For what takes many writes and is wanted whole or not at all: where the block raises or the power fails,
    the open office is as empty as before. Nobody else may use it meanwhile.
    """
    home = folder()
    with tempfile.TemporaryDirectory(prefix="new-", dir=home, ignore_cleanup_errors=True) as name:
        close_office()
        try:
            open_office(Path(name))
            yield
            close_office()
            _move_in(Path(name), home)
        finally:
            close_office()
            open_office(home)


def _move_in(built: Path, home: Path) -> None:
    """Put an office in the place of an empty one; the database last, for it names the files."""
    for each in built.iterdir():
        if each.is_dir():
            shutil.copytree(each, home / each.name, copy_function=shutil.move, dirs_exist_ok=True)
    for suffix in ("-wal", "-shm"):  # SQLite would take them for the new database's
        (home / f"{DATABASE_NAME}{suffix}").unlink(missing_ok=True)
    with (built / DATABASE_NAME).open("rb+") as file:  # it may have been written swiftly
        os.fsync(file.fileno())
    (built / DATABASE_NAME).replace(home / DATABASE_NAME)


def backup(file: Path) -> None:
    """Write a consistent copy of the open database to ``file`` while others go on working.

    In one step (``pages=-1``): a stepped backup starts again at each foreign commit. Raises ``CrmError``
    where it cannot be written, or would take the place of the database itself.
    """
    try:
        with (
            outputs.writing(file, backup=True) as part,
            closing(sqlite3.connect(folder() / DATABASE_NAME)) as source,
            closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target, pages=-1)
            target.execute("PRAGMA journal_mode = delete")
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
            raise disk_faults.not_written(OSError(errno.ENOSPC, ""), file) from error
        raise CrmError("error.cannot_write_file", file=file, reason=error) from error


def check() -> list[str]:
    """What SQLite's integrity and foreign-key checks complain of; nothing when all is well."""
    problems: list[str] = []
    with connection():
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

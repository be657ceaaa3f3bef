"""Opening an office's data folder: one SQLite database in it, its pragmas, its connections per thread."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import peewee

from crm_desktop.core import clock
from crm_desktop.core.errors import CrmError, OfficeLost
from crm_desktop.storage import (
    faults,
    folders,
    identity,
    migrations,
    outputs,
    own_writes,
    replacing,
    scratch_folders,
    search,
    unfinished,
    word_counts,
)
from crm_desktop.storage.fields import utc_text
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.guard import DatabaseGuard
from crm_desktop.storage.identity import Found
from crm_desktop.storage.models.base import database
from crm_desktop.storage.models.office import ChangeSet
from crm_desktop.storage.queries import change_sets

if TYPE_CHECKING:
    from crm_desktop.storage.backup_file import Contents

_PRAGMAS = {
    "journal_mode": "wal",
    # WAL alone may lose the last commits in a power cut; FULL lost none of them.
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 15_000,
    "cache_size": -32_000,
    # Not mapped: a file that is cut short under a mapping ends the program (SIGBUS).
    "mmap_size": 0,
    "temp_store": "memory",
}

_folder: Path | None = None
_guard: DatabaseGuard | None = None
_open_threads: list[sqlite3.Connection] = []
_threads_lock = threading.Lock()
_users = 0
_no_users = threading.Condition()
"""Guards ``_folder`` and ``_users``: SQLite crashes where a connection is closed under a running query."""


def open_office(
    folder: Path, *, make: bool = True, also_on_network: bool = False, index_later: bool = False
) -> None:
    """Open the office in ``folder`` and bring its database up to date; ``make`` one where none ever was.

    Raises ``CrmError`` where the folder cannot hold a database, ``NoOffice`` where there is none to open,
    ``OfficeLost`` where one was here and its database is gone, empty, a stranger's or damaged,
    ``NewerDatabase`` where a later version of the program wrote it. On a network drive an office is opened
    only ``also_on_network``: to be backed up. A search index of another version is made anew before anything
    else; with ``index_later`` only its beginning, and the rest by ``finish_index`` beside the daily work.
    """
    global _folder, _guard
    found = identity.look(folder)
    if found is not Found.NOTHING or not make:
        identity.refuse(found, folder)
    folders.prepare(folder, also_on_network=also_on_network)
    file = folder / DATABASE_NAME
    outputs.guard(folder)
    try:
        folders.open_log(file)
        with faults.named(file), folders.for_owner_only():
            if found is Found.NOTHING:
                _make(folder)
            migrations.upgrade(file)
            identity.stamp(file)
    except BaseException:
        outputs.guard(None)
        raise
    folders.make_private(folder)
    database.initialize(
        # Each thread uses its own connection; only closing the office closes those of all threads. None of
        # them makes a file: one that was removed must not come to life again, empty.
        _OfficeDatabase(
            f"{file.resolve().as_uri()}?mode=rw",
            uri=True,
            pragmas=_PRAGMAS,
            autoconnect=False,
            check_same_thread=False,
        )
    )
    _folder, _guard = folder, DatabaseGuard(file)
    try:
        with connection():
            _begin_index()
            while not index_later and not search.is_current():
                make_some_index()
            unfinished.settle(folder, _is_written)
            own_writes.begin(change_sets.newest())
        scratch_folders.clear(folder)
    except CrmError as error:
        close_office()
        if error.key == "error.damaged_database":
            raise OfficeLost(Found.DAMAGED.value, file) from error
        raise


def _make(folder: Path) -> None:
    """Make an empty database beside its place and put it in whole: a kill leaves none, not half of one."""
    with scratch_folders.folder_in(folder) as built:
        file = built / DATABASE_NAME
        migrations.upgrade(file)
        identity.stamp(file)
        replacing.make_single(file)
        with suppress(FileExistsError):  # another process was faster: theirs is as empty
            replacing.put_in(file, folder)


def start_empty(folder: Path, stamp: datetime) -> Path | None:
    """Make a new office where one was lost, as the user decided; returns where what was found is kept."""
    kept = replacing.put_aside(folder, f"{stamp:%Y%m%d-%H%M%S}")
    with faults.named(folder / DATABASE_NAME), folders.for_owner_only():
        _make(folder)
    return kept


def unmake(folder: Path, *, folder_too: bool) -> None:
    """Take away an office that was made for what then failed, while nobody has entered anything into it."""
    file = folder / DATABASE_NAME
    with suppress(CrmError, OSError):
        if identity.look(folder) is Found.OURS:  # where it failed earlier there is none
            with replacing.alone(file) as connection:
                if replacing.is_empty(connection):
                    connection.close()
                    file.unlink()
    if folder_too:
        folders.remove_if_empty(folder)


def _is_written(write: unfinished.WriteKey) -> bool:
    """Whether the record of changes has a write."""
    change_set_id, at, action = write
    found = ChangeSet.by_id(change_set_id)
    return found is not None and (utc_text(found.at), found.action) == (at, action)


def close_office() -> None:
    """Close every connection of this process; the last one folds the write-ahead log into the database.

    What is being read or written now is waited for; whoever comes later finds no office.
    """
    global _folder, _guard  # noqa: PLW0603
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
    if _guard is not None:
        _guard.close()
        _guard = None


def folder() -> Path:
    """The open office's data folder."""
    if _folder is None:
        raise RuntimeError("no office is open")
    return _folder


def is_open() -> bool:
    return _folder is not None


def look_again() -> None:
    """Raise ``CrmError`` where the open database was removed, replaced or cut short since it was opened."""
    if _guard is not None:
        _guard.check()


class _OfficeDatabase(peewee.SqliteDatabase):
    """Remembers each thread's connection, so that closing the office closes them all."""

    def _connect(self) -> sqlite3.Connection:
        look_again()
        connection: sqlite3.Connection = super()._connect()
        with _threads_lock:
            _open_threads.append(connection)
        if _guard is not None:
            _guard.know_log()
        return connection

    def _close(self, conn: sqlite3.Connection) -> None:
        with _threads_lock:
            if conn in _open_threads:
                _open_threads.remove(conn)
            if not _open_threads and _guard is not None:
                _guard.forget_log()
        super()._close(conn)

    def rollback(self) -> None:
        # On a full disk SQLite has rolled back by itself: what it says then is not what went wrong.
        if self.connection().in_transaction:
            super().rollback()


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
    with connection():
        if database.in_transaction():  # not as a part of its own, which would have a name and two statements
            yield
            return
        with database.atomic():
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
        opened = database.is_closed()
        with faults.named(file):
            if opened:
                database.connect()
        try:
            with faults.named(file):  # before it is closed, which may give room to a disk that was full
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
def without_fsync() -> Iterator[None]:
    """Write without waiting for the disk, in one thread: for what can be made anew, as the sample office."""
    with connection():
        database.execute_sql("PRAGMA synchronous = off")
        try:
            yield
        finally:
            database.execute_sql("PRAGMA synchronous = full")


@contextmanager
def replace_office() -> Iterator[None]:
    """Let the block fill an office of its own that takes the place of the open, empty one when it is through.

    For what takes many writes and is wanted whole or not at all: where the block raises or the power fails,
    the open office is as empty as before. Raises ``CrmError`` where the open office is not empty, at the
    beginning or by then.
    """
    home = folder()
    if not is_empty():
        raise CrmError("error.office_not_empty")
    with scratch_folders.folder_in(home) as built:
        close_office()
        try:
            open_office(built)
            yield
            close_office()
            replacing.make_single(built / DATABASE_NAME)

            def move_in(old: sqlite3.Connection) -> None:
                if not replacing.is_empty(old):
                    raise CrmError("error.office_not_empty")
                replacing.raise_numbers(built / DATABASE_NAME, old)
                replacing.keep_uuid(built / DATABASE_NAME, old)
                replacing.move_files(built, home)

            replacing.replace(built / DATABASE_NAME, home, move_in)
        finally:
            close_office()
            open_office(home)


def is_empty() -> bool:
    """Whether nobody has entered anything into the open office yet; the tables are asked."""
    with reading():
        return replacing.is_empty(database.connection())


def backup(file: Path, progress: Callable[[int, int], object] = lambda done, total: None) -> "Contents":
    """Write a backup of the open office to ``file`` while others go on working.

    Raises ``CrmError`` where it cannot be written, would take the place of the office's own files, or does
    not hold what the office does.
    """
    from crm_desktop.storage import backup_file  # late: zipfile is not needed for the window to open

    look_again()
    home = folder()
    with faults.of_backup(home / DATABASE_NAME, file):
        existing = f"{(home / DATABASE_NAME).resolve().as_uri()}?mode=rw"
        with closing(sqlite3.connect(existing, uri=True, isolation_level=None)) as source:
            return backup_file.write(
                source, home, file, clock.now(), look_again=look_again, progress=progress
            )


def backup_as_it_lies(home: Path, file: Path) -> "Contents":
    """Back up an office that cannot be opened because nothing can be written in its folder ``home``.

    Nothing is written there. Raises ``CrmError`` as ``backup`` does, or where there is no office to read.
    """
    from crm_desktop.storage import backup_file

    found = identity.look(home)
    if found is not Found.OURS:
        identity.refuse(found, home)
    outputs.guard(home)
    try:
        with (
            faults.of_backup(home / DATABASE_NAME, file),
            closing(identity.read_only(home / DATABASE_NAME)) as source,
        ):
            source.isolation_level = None
            return backup_file.write(source, home, file, clock.now())
    finally:
        outputs.guard(None)


def _begin_index() -> None:
    if not search.is_begun():
        with database.atomic("IMMEDIATE"):
            search.begin_anew()
    if not search.is_current():
        make_some_index()


def make_some_index() -> int:
    """Make a part of the search index, in a write of its own; returns how many customers are still left."""
    with database.atomic("IMMEDIATE"):
        left = search.make_some()
        if not left:
            word_counts.rebuild()
    return left

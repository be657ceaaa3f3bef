"""What the database refused, called what it is: disk full, read-only, not permitted, in use, damaged."""

import errno
import logging
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import peewee

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError

log = logging.getLogger(__name__)

_DAMAGED: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_NO_TEXT: Final = "Could not decode to UTF-8"
"""How Python's own complaint of a broken text begins, which has no code."""
_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_REFUSED: Final = (
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
)
_LITTLE: Final = 1 << 17
"""Bytes: with less room than this SQLite cannot make its two files beside the database."""


@contextmanager
def named(file: Path) -> Iterator[None]:
    """Raise ``CrmError`` for what the disk or another program does to the database ``file``.

    What is left (a broken rule, a wrong statement) is a fault of ours and goes through as it came.
    """
    try:
        yield
    except UnicodeDecodeError as error:  # a text that is none
        log.error("no text in %s", file, exc_info=error)
        raise CrmError("error.damaged_database", file=file) from error
    except (sqlite3.Error, peewee.DatabaseError) as error:
        problem = _problem(error, file)
        if problem is None:
            raise
        # Where in the program it happened says nothing of a full disk, but of damage where that was met.
        log.error("%s (%s)", problem, error, exc_info=error if is_damage(error) else None)
        raise problem from error


@contextmanager
def of_backup(database: Path, target: Path) -> Iterator[None]:
    """The same while ``database`` is backed up to ``target``: either's disk may have refused it."""
    try:
        yield
    except sqlite3.Error as error:
        if is_damage(error):
            raise CrmError("error.damaged_database", file=database) from error
        if found := refused(error, target.parent):
            raise disk_faults.not_written(found, target) from error
        if found := refused(error, database.parent):
            raise disk_faults.folder_refused(found, database.parent) from error
        raise CrmError("error.cannot_write_file", file=target, reason=error) from error


def is_busy(error: BaseException) -> bool:
    """Whether another program's transaction was in the way."""
    return _code(error) in _BUSY


def is_damage(error: BaseException) -> bool:
    """Whether the file is no database, or a broken one."""
    return _code(error) in _DAMAGED or (_code(error) == 0 and str(error).startswith(_NO_TEXT))


def _code(error: BaseException) -> int:
    """SQLite's primary code: that of the first error, not of the rollback that it made impossible."""
    found = 0
    seen: BaseException | None = error
    while seen is not None:
        inner = seen.args[0] if seen.args and isinstance(seen.args[0], sqlite3.Error) else seen
        code = getattr(inner, "sqlite_errorcode", 0) & 0xFF
        if code > sqlite3.SQLITE_ERROR:
            found = code
        seen = seen.__context__
    return found


def _problem(error: BaseException, file: Path) -> CrmError | None:
    code = _code(error)
    if is_damage(error):
        return CrmError("error.damaged_database", file=file)
    if code in _BUSY:
        return CrmError("error.database_in_use", folder=file.parent)
    if code == sqlite3.SQLITE_FULL or code in _REFUSED:
        known = errno.EIO if code == sqlite3.SQLITE_IOERR else 0
        found = _at(file) or refused(error, file.parent) or OSError(known, str(error))
        return disk_faults.folder_refused(found, file.parent)
    return None


def refused(error: BaseException, folder: Path) -> OSError | None:
    """What the disk of ``folder`` refuses, after SQLite failed there; None where it is not that.

    SQLite says only that something failed: the system is asked what.
    """
    code = _code(error)
    if code == sqlite3.SQLITE_FULL:
        return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    if code not in _REFUSED:
        return None
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
        if shutil.disk_usage(folder).free < _LITTLE:
            return OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    except OSError as found:
        return found
    return None


def _at(file: Path) -> OSError | None:
    """What is wrong with a database's own files.

    The database itself is not opened: closing it would take SQLite's locks from this process's connections.
    """
    effective = os.access in os.supports_effective_ids
    if os.path.isdir(file):
        return OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    for end in ("", "-wal", "-shm"):
        each = file.with_name(f"{file.name}{end}")
        if os.path.exists(each) and not os.access(each, os.R_OK | os.W_OK, effective_ids=effective):
            return OSError(errno.EACCES, os.strerror(errno.EACCES))
    return None

"""What lies in a data folder: our database, nothing, an empty file, a stranger's, a damaged, a newer one."""

import logging
import sqlite3
from contextlib import closing, suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError, NewerDatabase, NoOffice, OfficeLost
from crm_desktop.core.tables import Table
from crm_desktop.storage import copies, faults, migrations
from crm_desktop.storage.folders import DATABASE_NAME

log = logging.getLogger(__name__)

APPLICATION_ID: Final = 0x43524D44
"""SQLite's mark of whose file it is, "CRMD": set when a database is made. Version 0.1 set none."""
ID_AT: Final = 68
"""Where it stands in the file: four bytes, the highest first (sqlite.org/fileformat2.html)."""

_OURS: Final = frozenset({"schema_version", Table.CUSTOMER, Table.CHANGE_SET})
"""Tables by which a database of version 0.1 is known."""
_BESIDE: Final = ("backups", "files", f"{DATABASE_NAME}-wal")
"""What shows that a database was here."""


class Found(StrEnum):
    """What a data folder holds."""

    NOTHING = "nothing"
    """No office, and no trace of one: one may be made."""
    MISSING = "missing"
    EMPTY = "empty"
    FOREIGN = "foreign"
    DAMAGED = "damaged"
    NEWER = "newer"
    OURS = "ours"


def look(folder: Path) -> Found:
    """What ``folder`` holds; nothing in it is made or changed. Raises ``CrmError`` if it cannot be read."""
    file = folder / DATABASE_NAME
    try:
        with faults.named(file):
            if file.is_file():
                return _tried(file)
            if file.exists():
                raise CrmError("error.database_no_file", file=file)
            is_lost = file.is_symlink() or any((folder / name).exists() for name in _BESIDE)
            return Found.MISSING if is_lost else Found.NOTHING
    except _Damaged as damage:
        log.error("not readable: %s", file, exc_info=damage.__cause__)
        return Found.DAMAGED
    except OSError as error:
        raise disk_faults.folder_refused(error, folder) from error


def look_at(file: Path) -> Found:
    """What a database file is. Raises ``sqlite3.OperationalError`` where it cannot be opened at all."""
    try:
        return _tried(file)
    except _Damaged:
        return Found.DAMAGED


def is_damaged(folder: Path) -> bool:
    """Whether the pages of the database in ``folder`` do not hang together: all of it is read."""
    try:
        with closing(read_only(folder / DATABASE_NAME)) as connection:
            copies.look_through(connection)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        error.__context__ = None  # the fault that made somebody ask is another one
        return isinstance(error, UnicodeDecodeError) or faults.is_damage(error)
    return False


class _Damaged(Exception):
    pass


def _tried(file: Path) -> Found:
    try:
        with closing(read_only(file)) as connection:
            return _tell(connection)
    except UnicodeDecodeError as error:  # in the list of its tables
        raise _Damaged from error
    except sqlite3.DatabaseError as error:
        if not faults.is_damage(error):
            raise
        raise _Damaged from error


def read_only(file: Path) -> sqlite3.Connection:
    """A connection that changes nothing, and leaves nothing beside a file that nobody else has open."""
    real = file.resolve()
    how = "mode=ro" if real.with_name(f"{real.name}-wal").exists() else "mode=ro&immutable=1"
    return sqlite3.connect(f"{real.as_uri()}?{how}", uri=True)


def _tell(connection: sqlite3.Connection) -> Found:
    (mark,) = connection.execute("PRAGMA application_id").fetchone()
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if mark == 0 and not tables:
        return Found.EMPTY
    if mark not in (0, APPLICATION_ID) or (mark == 0 and not tables >= _OURS):
        return Found.FOREIGN
    version = migrations.version(connection)
    if not tables >= _OURS or not version:
        return Found.DAMAGED
    return Found.NEWER if version > len(migrations.STEPS) else Found.OURS


def uuid_in(folder: Path) -> str:
    """The UUID of the office in ``folder``, which need not be open; "" where none can be read."""
    with suppress(sqlite3.Error, OSError), closing(read_only(folder / DATABASE_NAME)) as connection:
        for (uuid,) in connection.execute("SELECT uuid FROM known_office WHERE id = 1"):
            return str(uuid)
    return ""


def refuse(found: Found, folder: Path) -> None:
    """Raise what is to be said of a folder whose office cannot be opened."""
    file = folder / DATABASE_NAME
    if found is Found.NOTHING:
        raise NoOffice("error.no_office", folder=folder)
    if found is Found.NEWER:
        with closing(read_only(file)) as connection:
            version = migrations.version(connection)
        raise NewerDatabase("error.newer_database", found=version, known=len(migrations.STEPS))
    if found is not Found.OURS:
        raise OfficeLost(found.value, file)


def stamp(file: Path) -> None:
    """Mark a database as ours, if it is not yet: one of version 0.1, known by its tables."""
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        if connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,):
            return
        with suppress(sqlite3.OperationalError):  # in use by another program: at the next start, then
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # into the file itself

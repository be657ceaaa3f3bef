"""Bringing an office's database up to date: ordered steps, each in one transaction with its version."""

import logging
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from importlib import import_module
from pathlib import Path

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError, NewerDatabase
from crm_desktop.storage import copies, outputs
from crm_desktop.storage.unfinished import scratch

log = logging.getLogger(__name__)

STEPS: tuple[str, ...] = (
    "m0001_first",
    "m0002_words_for_the_customer",
    "m0003_letters",
    "m0004_card_fronts",
    "m0005_reasons",
    "m0006_remarks",
    "m0007_quick",
    "m0008_undo",
    "m0009_import_doubts",
    "m0010_forgone",
    "m0011_office_uuid",
    "m0012_rule_runs",
    "m0013_promises_of_a_record",
    "m0014_search",
    "m0015_grades_at_entry",
    "m0016_relations",
    "m0017_doubles",
    "m0018_saved_filters",
    "m0019_models_and_odometers",
    "m0020_attachments",
    "m0021_own_fields",
    "m0022_owners",
)
"""The modules of this package in order; the n-th brings a database from version n - 1 to n.

A step is plain SQL against the tables as they were then, never the live models: those move on.
"""


def upgrade(file: Path, steps: Sequence[str] = STEPS) -> None:
    """Create the database or bring it to the newest version; a backup beside it is made first.

    Raises ``NewerDatabase`` where its version is above the last step. A step that fails leaves the
    database at the version before it.
    """
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        found = version(connection)
        if found > len(steps):
            raise NewerDatabase("error.newer_database", found=found, known=len(steps))
        if found == len(steps):
            return
        if found:
            _back_up(connection, file, found)
        connection.execute("PRAGMA journal_mode = wal")
        for number, name in enumerate(steps[found:], start=found + 1):
            _run(connection, number, import_module(f"{__name__}.{name}").upgrade)


def version(connection: sqlite3.Connection) -> int:
    """The version of a database, 0 for a new one. Raises ``sqlite3.DatabaseError`` where it is no number."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_version'").fetchone():
        return 0
    try:
        ((found,),) = connection.execute("SELECT version FROM schema_version").fetchall()
    except ValueError:  # no line or several
        found = None
    if not isinstance(found, int) or found < 1:
        raise _no_number(found)
    return found


def _no_number(found: object) -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError(f"schema_version is no number: {found!r}")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _run(connection: sqlite3.Connection, number: int, step: Callable[[sqlite3.Connection], None]) -> None:
    # A step may rebuild tables that others refer to; the references are checked before the commit.
    connection.execute("PRAGMA foreign_keys = off")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        if version(connection) >= number:  # another process was faster
            connection.execute("ROLLBACK")
            return
        step(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError(f"migration {number} breaks a reference")
        connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
        connection.execute("DELETE FROM schema_version")
        connection.execute("INSERT INTO schema_version VALUES (?)", (number,))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # not where the commit itself was broken off, by Ctrl+C or a full disk
            connection.execute("ROLLBACK")
        raise
    log.info("database brought to version %d", number)


def _back_up(connection: sqlite3.Connection, file: Path, found: int) -> None:
    folder = file.parent / "backups"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except FileExistsError as error:
        raise CrmError("error.folder_no_folder", folder=folder) from error
    except OSError as error:
        raise disk_faults.folder_refused(error, folder) from error
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    with outputs.writing(folder / f"before-upgrade-v{found}-{stamp}.sqlite3", backup=True) as part:
        copies.copy(connection, scratch(part))
        scratch(part).replace(part)

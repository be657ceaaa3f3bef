"""Kept files: where one lies, whether it is whole, and which are named, by a record or by the history."""

import json
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from crm_desktop.core.patterns import late
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict

_NAMING: Final = (Table.STORED_FILE, Table.ATTACHMENT)
"""The tables whose rows name a kept file by ``sha256``, and what people call it by ``name``."""
_DIGEST: Final = late(r"[0-9a-f]{64}")


def path_in(home: Path, digest: str) -> Path:
    """Where the office in ``home`` keeps a file."""
    return home / "files" / digest[:2] / digest


def is_whole(file: Path, digest: str) -> bool:
    """Whether a kept file is there and as it was."""
    import hashlib  # late: nothing is looked through before the window is there

    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == digest
    except OSError:
        return False


def is_digest(text: str) -> bool:
    """Whether a text is a SHA-256 as kept files are called by it."""
    return _DIGEST.fullmatch(text) is not None


def all_named(connection: sqlite3.Connection) -> set[str]:
    """The SHA-256 of every kept file that an office of whatever version names, now or in its history."""
    found = {digest for table in _NAMING for digest in _by_rows(connection, table)}
    found |= {digest for digest, _name in gone(connection)}
    return set(filter(is_digest, found))


def gone(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """SHA-256 and name of files whose records were deleted: history can bring those back, so they stay."""
    from crm_desktop.storage import recording  # late: who opens an office needs none of it

    columns = {row[1] for row in connection.execute("PRAGMA table_info(change_entry)")}
    packed = "packed" if "packed" in columns else "NULL"  # the first versions packed nothing
    places = ", ".join("?" * len(_NAMING))
    found = []
    for old, blob in connection.execute(
        f"SELECT old_values, {packed} FROM change_entry"
        f" WHERE table_name IN ({places}) AND operation = 'delete' ORDER BY id",
        _NAMING,
    ):
        # A backup is made of a damaged history too.
        with suppress(ValueError, AttributeError, TypeError, zlib.error):
            rows: list[ValueDict] = recording.unpack(blob) if blob is not None else [json.loads(old or "{}")]
            files = [(row.get("sha256"), row.get("name", "")) for row in rows]
            found += [(digest, str(name)) for digest, name in files if isinstance(digest, str)]
    return found


def _by_rows(connection: sqlite3.Connection, table: Table) -> Iterator[str]:
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone():
        for (digest,) in connection.execute(f'SELECT sha256 FROM "{table}"'):
            yield str(digest)

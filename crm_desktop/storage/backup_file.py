"""A backup: one file that holds the database, every kept file, and a list of both with their hashes.

A ZIP archive with these members and no others: ``crm.sqlite3``; ``files/ab/abcd…`` for each kept file that
the database or its history names, by its SHA-256; ``manifest.json``, which says when it was made, by which
version, of which office, how many rows each table has, and the size and SHA-256 of each other member. Version
0.1 wrote the database alone; that is read as well.
"""

import hashlib
import json
import logging
import re
import sqlite3
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import crm_desktop
from crm_desktop.core import clock, texts
from crm_desktop.core.errors import CrmError, NewerDatabase
from crm_desktop.storage import copies, identity, kept_files, migrations, outputs
from crm_desktop.storage.copies import LastChange
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.identity import Found
from crm_desktop.storage.unfinished import scratch

log = logging.getLogger(__name__)

FORMAT: Final = "crm-desktop backup"
VERSION: Final = 1
MANIFEST: Final = "manifest.json"
_MEMBER: Final = re.compile(rf"{re.escape(DATABASE_NAME)}|files/([0-9a-f]{{2}})/\1[0-9a-f]{{62}}")
_PIECE: Final = 1 << 20
_LONGEST_MANIFEST: Final = 64 << 20
"""Bytes: some 400,000 kept files."""
_PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_LARGEST_ID: Final = (1 << 63) - 1

Progress = Callable[[int, int], object]


def no_progress(_done: int, _total: int) -> None:
    """For who does not want to know."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds."""

    file: Path
    made_at: datetime
    program: str
    office: str
    schema: int
    counts: Mapping[str, int]
    """Table to its number of rows."""
    last_change: LastChange | None
    parts: Mapping[str, tuple[int, str]] = field(default_factory=dict)
    """Member to its size in bytes and SHA-256; empty for a database alone."""
    uuid: str = ""
    """Which office in the world; empty in a backup of version 0.2 or before."""
    left_out: tuple[str, ...] = ()
    """Kept files that its database names and it does not hold, by their SHA-256: they were missing or altered
    when it was made, or it is a database alone."""


# -- writing ----------------------------------------------------------------------------------------


def write(
    source: sqlite3.Connection,
    home: Path,
    target: Path,
    made_at: datetime,
    *,
    look_again: Callable[[], None] = lambda: None,
    progress: Progress = no_progress,
) -> Contents:
    """Back up the office in ``home``, as ``source`` shows it now, to ``target``, while others go on working.

    It is there only once it was read back and agrees with the source. Raises ``CrmError`` where it cannot be
    written or does not agree; ``look_again`` may raise too.
    """
    with outputs.writing(target, backup=True) as part:
        copy = scratch(part)  # there, and not in the data folder: its disk may be full
        counts = copies.copy(source, copy, look_again)
        with closing(identity.read_only(copy)) as connection:
            facts, kept = _facts(connection), sorted(kept_files.all_named(connection))
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            parts = {DATABASE_NAME: _put_in(archive, DATABASE_NAME, copy)}
            copy.unlink()
            left_out = []
            for done, digest in enumerate(kept):
                progress(done, len(kept))
                member, file = f"files/{digest[:2]}/{digest}", kept_files.path_in(home, digest)
                if kept_files.is_whole(file, digest):
                    parts[member] = _put_in(archive, member, file)
                else:
                    left_out.append(digest)
            contents = Contents(
                target,
                made_at,
                crm_desktop.__version__,
                counts=counts,
                parts=parts,
                left_out=tuple(left_out),
                **facts,
            )
            archive.compression = zipfile.ZIP_DEFLATED
            with archive.open(MANIFEST, "w") as into:  # dated as no clock says: a ZIP knows few years
                into.write(json.dumps(_manifest(contents), ensure_ascii=False, indent=1).encode())
        if verified(part, progress).parts != parts:
            raise CrmError("error.backup_differs", file=target)
    return contents


def _put_in(archive: zipfile.ZipFile, member: str, file: Path) -> tuple[int, str]:
    digest = hashlib.sha256()
    size = 0
    with file.open("rb") as stream:
        piece = stream.read(_PIECE)
        archive.compression = zipfile.ZIP_DEFLATED if _shrinks(piece) else zipfile.ZIP_STORED
        with archive.open(member, "w", force_zip64=True) as into:
            while piece:
                digest.update(piece)
                size += len(piece)
                into.write(piece)
                piece = stream.read(_PIECE)
    return size, digest.hexdigest()


def _shrinks(piece: bytes) -> bool:
    """Whether packing is worth its time: photographs and archives are packed already."""
    return len(zlib.compress(piece, 1)) < 0.9 * len(piece)


def _facts(connection: sqlite3.Connection) -> dict[str, Any]:
    """Whose database it is, its version, and how far its record of changes goes."""
    name = connection.execute("SELECT value FROM setting WHERE name = 'name'").fetchone()
    last = connection.execute("SELECT id, at, action FROM change_set ORDER BY id DESC LIMIT 1").fetchone()
    return {
        "uuid": _uuid(connection),
        "office": str(json.loads(name[0]) or "") if name and name[0] else "",
        "schema": migrations.version(connection),
        "last_change": LastChange(last[0], str(last[1]), str(last[2])) if last else None,
    }


def _uuid(connection: sqlite3.Connection) -> str:
    try:
        found = connection.execute("SELECT uuid FROM known_office WHERE id = 1").fetchone()
    except sqlite3.OperationalError:  # made before offices had one
        return ""
    return found[0] if found else ""


def _manifest(contents: Contents) -> dict[str, object]:
    last = contents.last_change
    return {
        "format": FORMAT,
        "version": VERSION,
        "program": contents.program,
        "made_at": contents.made_at.isoformat(),
        "office": contents.office,
        "uuid": contents.uuid,
        "schema": contents.schema,
        "last_change": [last.id, last.at, last.action] if last else None,
        "counts": contents.counts,
        "parts": {name: {"size": size, "sha256": digest} for name, (size, digest) in contents.parts.items()},
        "left_out": contents.left_out,
    }


# -- reading ----------------------------------------------------------------------------------------


def contents(file: Path) -> Contents:
    """What a backup says that it holds, quickly: only its list is read. Raises ``CrmError``."""
    with _readable(file):
        start = _start(file)
        if start.startswith(_SQLITE):
            return _single(file)
        if not start.startswith(b"PK"):
            raise CrmError("error.no_backup", file=file)
        with _read(file), zipfile.ZipFile(file) as archive:
            return _listed(archive, file)


def verified(file: Path, progress: Progress = no_progress) -> Contents:
    """What a backup holds, once all of it was read and agrees with its list. Raises ``CrmError``."""
    found = contents(file)
    with _readable(file):
        if not found.parts:
            with closing(identity.read_only(file)) as connection:
                copies.look_through(connection)
            return found
        with zipfile.ZipFile(file) as archive:
            for done, (name, part) in enumerate(found.parts.items()):
                progress(done, len(found.parts))
                for _piece in _pieces(archive, name, part, file):
                    pass
    return found


def unpack(backup: Contents, folder: Path, progress: Progress = no_progress) -> Path:
    """Lay the database of a backup and its kept files into an empty folder; returns the database's file.

    Raises ``CrmError`` where the backup is damaged, ``OSError`` where the disk takes it not.
    """
    database = folder / DATABASE_NAME
    with _readable(backup.file):
        if backup.parts:
            with zipfile.ZipFile(backup.file) as archive:
                for done, (name, part) in enumerate(backup.parts.items()):
                    progress(done, len(backup.parts))
                    target = folder / name
                    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                    with target.open("xb") as stream:
                        for piece in _pieces(archive, name, part, backup.file):
                            stream.write(piece)
        else:
            with closing(identity.read_only(backup.file)) as source:
                source.isolation_level = None
                copies.copy(source, database)
        with closing(identity.read_only(database)) as connection:
            copies.look_through(connection)
            if copies.counts(connection) != backup.counts:
                raise _damaged(backup.file, "counts")
    return database


@contextmanager
def _readable(file: Path) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise _damaged(file, str(error)) from error


@contextmanager
def _read(file: Path) -> Iterator[None]:
    """For what only reads: the disk that a backup lies on may be at fault."""
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        raise CrmError("error.backup_unreadable", file=file, reason=reason) from error


_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    sqlite3.DatabaseError,
    EOFError,
    RuntimeError,  # a member with a password, a list that is nested without end
    ValueError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
)
"""What comes of reading an archive, a list or a database that is not whole."""


def _damaged(file: Path, reason: str) -> CrmError:
    log.warning("damaged backup: %s (%s)", file, texts.shown(reason))
    return CrmError("error.backup_damaged", file=file)


def _start(file: Path) -> bytes:
    with _read(file):
        try:
            if not stat.S_ISREG(file.stat().st_mode):  # a pipe would be waited for
                raise CrmError("error.no_backup", file=file)
        except FileNotFoundError as error:
            raise CrmError("error.file_missing", file=file) from error
        with file.open("rb") as stream:
            return stream.read(len(_SQLITE))


def _listed(archive: zipfile.ZipFile, file: Path) -> Contents:
    """The list of a backup, and that its members are those it names: each once, no other, nowhere else."""
    names = archive.namelist()
    if MANIFEST not in names or archive.getinfo(MANIFEST).file_size > _LONGEST_MANIFEST:
        raise CrmError("error.no_backup", file=file)
    found = json.loads(archive.read(MANIFEST))
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise CrmError("error.no_backup", file=file)
    program, office = texts.line(str(found["program"])), texts.line(str(found["office"]))
    if found["version"] > VERSION or found["schema"] > len(migrations.STEPS):
        raise NewerDatabase("error.newer_backup", file=file, program=program)
    parts = {str(name): (int(each["size"]), str(each["sha256"])) for name, each in found["parts"].items()}
    if sorted(names) != sorted([*parts, MANIFEST]) or DATABASE_NAME not in parts:
        raise _damaged(file, "members")
    if any(info.compress_type not in _PACKED for info in archive.infolist()):
        raise _damaged(file, "packed in another way")
    for name, (_size, digest) in parts.items():
        if not _MEMBER.fullmatch(name) or (name != DATABASE_NAME and not name.endswith(f"/{digest}")):
            raise _damaged(file, name)
    last = found["last_change"]
    made_at = datetime.fromisoformat(found["made_at"])
    if made_at.tzinfo is None or made_at.year not in clock.YEARS:
        raise _damaged(file, "made_at")
    if last and not 0 < int(last[0]) <= _LARGEST_ID:
        raise _damaged(file, "last_change")
    return Contents(
        file,
        made_at,
        program,
        office,
        int(found["schema"]),
        {str(table): int(count) for table, count in found["counts"].items()},
        LastChange(int(last[0]), texts.shown(str(last[1])), texts.shown(str(last[2]))) if last else None,
        parts,
        uuid=texts.line(str(found.get("uuid", ""))),
        left_out=tuple(map(str, found["left_out"])),
    )


def _pieces(archive: zipfile.ZipFile, name: str, part: tuple[int, str], file: Path) -> Iterator[bytes]:
    """A member piece by piece; raises ``ValueError`` at its end or before where it is not the one listed."""
    size, wanted = part
    digest = hashlib.sha256()
    with _read(file), archive.open(name) as stream:
        first = True
        while piece := stream.read(_PIECE):
            if first and name == DATABASE_NAME and _size_by_header(piece) != size:
                raise ValueError(name)  # before a few kilobytes become terabytes
            first = False
            size -= len(piece)
            if size < 0:
                break
            digest.update(piece)
            yield piece
    if size or digest.hexdigest() != wanted:
        raise ValueError(name)


_SQLITE: Final = b"SQLite format 3\0"


def _size_by_header(start: bytes) -> int:
    """How many bytes a database says that it has (sqlite.org/fileformat2.html); 0 where it is none."""
    if not start.startswith(_SQLITE) or len(start) < 100:
        return 0
    page_size, pages = struct.unpack_from(">H", start, 16)[0], struct.unpack_from(">I", start, 28)[0]
    return int(pages * (65_536 if page_size == 1 else page_size))


def _single(file: Path) -> Contents:
    """A database alone, as version 0.1 backed it up and as it is put aside before an upgrade."""
    found = identity.look_at(file)
    if found is Found.NEWER:
        raise NewerDatabase("error.newer_backup", file=file, program="?")
    if found is Found.FOREIGN:
        raise CrmError("error.no_backup", file=file)
    if found is not Found.OURS:
        raise _damaged(file, found.value)
    with closing(identity.read_only(file)) as connection:
        made_at = datetime.fromtimestamp(int(file.stat().st_mtime), UTC)
        return Contents(
            file,
            made_at,
            "",
            counts=copies.counts(connection),
            left_out=tuple(sorted(kept_files.all_named(connection))),
            **_facts(connection),
        )

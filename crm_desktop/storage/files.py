"""Files that the program keeps (letters as sent, pictures, papers), each once, by the hash of its content.

A kept file is never changed. It is on the disk before the write that names it commits: a crash leaves at
worst a file that nobody names, which ``sweep`` clears away.
"""

import hashlib
import os
import stat
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError
from crm_desktop.storage import kept_files, outputs
from crm_desktop.storage.change import Change
from crm_desktop.storage.database import connection, folder
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.models.base import database
from crm_desktop.storage.models.letters import StoredFile
from crm_desktop.storage.transaction import transaction
from crm_desktop.storage.unfinished import sync_folder

_PIECE: Final = 1 << 20
_DAY: Final = 24 * 3600
_OPENED_BY_SQLITE: Final = ("", "-wal", "-shm", "-journal")

Open = Callable[[], BinaryIO]
"""Opens what is to be kept, each time at its beginning."""
Read = Callable[[int], object]
"""Told how many bytes were read; what it raises ends the reading."""


class KeptContent(NamedTuple):
    """A content that is in its place on the disk, whether or not a record names it yet."""

    sha256: str
    size: int


def keep(change: Change, content: bytes, name: str) -> StoredFile:
    """Keep ``content`` under its hash and return its record; the same content is kept once.

    Raises ``CrmError`` where it cannot be written.
    """
    taken = take_up(partial(BytesIO, content), name)
    known: StoredFile | None = StoredFile.get_or_none(StoredFile.sha256 == taken.sha256)
    return known or change.insert(StoredFile, sha256=taken.sha256, name=name, size=taken.size)


def take_up(
    opened: Open, name: str, read: Read = lambda _bytes: None, *, most: int | None = None
) -> KeptContent:
    """Put a content in its place, on the disk when this returns; piece by piece, however large it is.

    ``name`` is what people call it: what goes wrong is told of that, and not of a hash.
    Raises ``CrmError`` where it cannot be written, or changes (or grows beyond ``most`` bytes) while it is
    read; ``OSError`` where it cannot be read.
    """
    size, digest = 0, hashlib.sha256()
    for piece in _pieces(opened, read):
        size += len(piece)
        if most is not None and size > most:
            raise CrmError("error.changed_while_read")
        digest.update(piece)
    content = KeptContent(digest.hexdigest(), size)
    target = path(content.sha256)
    try:
        for each in (target.parent.parent, target.parent):
            each.mkdir(mode=0o700, exist_ok=True)
        if kept_files.is_whole(target, content.sha256):
            os.utime(target)  # a sweep leaves it alone until the write that names it is through
        else:
            outputs.place(_checked(opened, read, content), target)
        for each in (target.parent, target.parent.parent, folder()):
            sync_folder(each)
    except OSError as error:
        raise disk_faults.not_written(error, folder() / (name or target.name)) from error
    return content


def _pieces(opened: Open, read: Read) -> Iterator[bytes]:
    with opened() as stream:
        while piece := stream.read(_PIECE):
            yield piece
            read(len(piece))


def _checked(opened: Open, read: Read, content: KeptContent) -> Iterator[bytes]:
    """The pieces once more; raises ``CrmError`` where they are others by now, or cannot be read any more."""
    size, digest = 0, hashlib.sha256()
    pieces = _pieces(opened, read)
    while size <= content.size:
        try:
            piece = next(pieces, b"")
        except OSError as error:
            raise CrmError("error.changed_while_read") from error
        if not piece:
            break
        size += len(piece)
        digest.update(piece)
        yield piece
    if digest.hexdigest() != content.sha256:
        raise CrmError("error.changed_while_read")


def is_our_database(file: Path) -> bool:
    """Whether a file, by whatever name, is one that only SQLite may open: closing it would free its locks."""
    for end in _OPENED_BY_SQLITE:
        with suppress(OSError):
            if file.samefile(folder() / f"{DATABASE_NAME}{end}"):
                return True
    return False


def gone() -> list[tuple[str, str]]:
    """SHA-256 and name of files that only the history of this office names; inside ``reading()``."""
    return kept_files.gone(database.connection())


def path(digest: str) -> Path:
    """Where a content is kept."""
    return kept_files.path_in(folder(), digest)


def is_there(content: KeptContent) -> bool:
    """Whether a content lies in its place, by its size; ``kept_files.is_whole`` reads it."""
    try:
        found = path(content.sha256).stat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == content.size


def sweep(spared: Collection[str] = ()) -> int:
    """Remove what no record names, and no history that could bring one back; returns how many files.

    ``spared`` are hashes that backups name without holding the files. What somebody took up within a day
    stays: the write that will name it, perhaps another program's, may be under way. Nobody writes meanwhile.
    """
    long_ago = time.time() - _DAY
    removed = 0
    with connection(), transaction():
        named = kept_files.all_named(database.connection()) | set(spared)
        for file in (folder() / "files").glob("??/*"):
            with suppress(OSError):  # in use by who shows it, or gone: tried again the next time
                if file.name in named or not kept_files.is_digest(file.name):
                    continue
                found = file.stat()
                if stat.S_ISREG(found.st_mode) and found.st_mtime < long_ago:
                    file.unlink()
                    removed += 1
    return removed

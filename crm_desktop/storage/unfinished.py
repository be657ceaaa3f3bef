"""Files in the making, each with a note in the data folder, so that a killed run's are finished or cleared.

A note lies in the data folder and is locked by the program that makes the file: what is not locked was left
by one that is gone. Its first line names the file in the making and the one it is to become; where a write to
the database goes with it, a second line names that write, and is on the disk before the write is.
"""

import json
import logging
import os
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from crm_desktop.core.values import ValueDict

log = logging.getLogger(__name__)

NOTES: Final = ".crm-"
"""How the names of notes and of files in the making begin."""
_SUFFIX: Final = ".note"
_HOUR: Final = 3600
_BEYOND: Final = 1 << 30
"""The byte that Windows locks: far behind the text, which others may read."""

WriteKey = tuple[int, str, str]
"""A write as the record of changes has it: id, time, action."""


def random_name() -> str:
    """What no other file is called, and nobody guesses beforehand."""
    return os.urandom(8).hex()


class Note:
    """The note of one file in the making."""

    def __init__(self, home: Path, part: Path, target: Path) -> None:
        """Raises ``OSError`` where the data folder takes no note."""
        self.path = home / f"{NOTES}{random_name()}{_SUFFIX}"
        self._handle = create(self.path)
        try:
            lock_handle(self._handle)
            self._add({"part": str(part), "target": str(target), "stood": _standing(target)})
        except OSError:
            self.remove()
            raise

    def bind(self, write: WriteKey) -> None:
        """From the commit of this write on the file has to be finished. Raises ``OSError``."""
        self._add({"write": write})
        os.fsync(self._handle)
        sync_folder(self.path.parent)

    def _add(self, line: dict[str, object]) -> None:
        os.write(self._handle, (json.dumps(line) + "\n").encode())

    def leave(self) -> None:
        """Let the next start finish the file."""
        os.close(self._handle)

    def remove(self) -> None:
        os.close(self._handle)
        with suppress(OSError):
            self.path.unlink()


def scratch(part: Path) -> Path:
    """Where a database may be made ready that a file in the making is made from; it goes with that."""
    return part.with_name(f"{part.name}.sqlite3")


def remove_scratch(part: Path) -> None:
    """Take away what was made ready beside a file in the making. Raises ``OSError``."""
    for end in ("", "-journal"):
        scratch(part).with_name(f"{scratch(part).name}{end}").unlink(missing_ok=True)


def settle(home: Path, is_written: Callable[[WriteKey], bool]) -> None:
    """Finish the files of writes that were committed, and clear away all others that nobody works at."""
    for path in home.glob(f"{NOTES}*{_SUFFIX}"):
        try:
            if path.is_file():  # a pipe would be waited for
                _settle(path, is_written)
        except OSError as error:
            log.warning("not finished, to be tried again: %s (%s)", path, error)
        except (LookupError, TypeError, ValueError) as error:
            log.warning("no note of ours: %s (%r)", path, error)


def _settle(path: Path, is_written: Callable[[WriteKey], bool]) -> None:
    # The commit decides, not the file: a note is on the disk before the write it names, so a write that is in
    # the record of changes means a finished part that only lacks its name. A target that somebody changed
    # meanwhile is theirs and is left alone.
    with path.open("rb") as stream:
        try:
            lock_handle(stream.fileno())
        except OSError:
            return  # somebody is at work
        made = os.fstat(stream.fileno()).st_mtime
        lines = stream.read().splitlines()
    names, *bound = [found for found in map(_line, lines) if found] or [{}]
    if not names and made > time.time() - _HOUR:
        return  # being written this moment
    if names:
        part, target = Path(names["part"]), Path(names["target"])
        if not (part.is_absolute() and part.name.startswith(NOTES) and part.parent == target.parent):
            raise ValueError(part)  # no file in the making, and not ours to touch
        keys = [(int(key[0]), str(key[1]), str(key[2])) for each in bound if (key := each.get("write"))]
        is_due = any(map(is_written, keys))
        if is_due and not part.parent.exists():  # on a drive that is not there now
            return
        if is_due and part.exists() and _standing(target) == names.get("stood"):
            part.replace(target)
            sync_folder(target.parent)
            log.info("finished %s", target)
        part.unlink(missing_ok=True)
        remove_scratch(part)
    path.unlink(missing_ok=True)


def _line(text: bytes) -> ValueDict:
    try:
        found = json.loads(text)
    except ValueError:  # the power failed while it was written
        return {}
    return found if isinstance(found, dict) else {}


def _standing(target: Path) -> list[int] | None:
    """What stands in a file's place, by its time and size: a clock that was set back makes it no newer one.

    Rounded, as the file systems of memory sticks do; these know no lasting number of a file either.
    """
    try:
        found = target.stat()
    except OSError:
        return None
    return [int(found.st_mtime) // 2, found.st_size]


def create(file: Path) -> int:
    """Make a file for its owner only, through no link and over nothing; returns its open handle."""
    flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    return os.open(file, flags, 0o600)


def sync_folder(folder: Path) -> None:
    """Return once the names in ``folder`` are on the disk, where the system can say so."""
    if sys.platform == "win32":  # NTFS keeps names by its own journal, and opens no folder
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder one may write to but not list
        return
    try:
        with suppress(OSError):  # network file systems know no such thing
            os.fsync(handle)
    finally:
        os.close(handle)


def lock_handle(handle: int) -> None:
    """Lock an open file for this process; raises ``OSError`` where another has it."""
    if sys.platform == "win32":
        import msvcrt

        at = os.lseek(handle, 0, os.SEEK_CUR)
        os.lseek(handle, _BEYOND, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, at, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""Notices that the open database or its log was removed, replaced or cut short, before anything is written.

The file is kept open for as long as the office is: opening it anew and closing it would take SQLite's locks
from it (sqlite.org/howtocorrupt.html, 2.2). So nothing else in the program opens it but SQLite.
"""

import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Final

from crm_desktop.core.errors import CrmError
from crm_desktop.storage.identity import APPLICATION_ID, ID_AT

_BESIDE: Final = ("-wal", "-shm")
"""What SQLite keeps beside a database that is open: the last changes, and who is at work."""


class DatabaseGuard:
    """Knows the database file as it was opened, and its log while a connection of ours uses that."""

    def __init__(self, file: Path) -> None:
        """Raises ``OSError`` where there is no such file."""
        self.file = file
        self._lock = threading.Lock()
        self._handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        found = os.fstat(self._handle)
        self._place = _place(found)
        self._beside: dict[Path, tuple[int, int]] = {}
        self._size = found.st_size
        self._marks = {APPLICATION_ID, self._mark()}  # one of version 0.1 may not be marked yet

    def check(self) -> None:
        """Raise ``CrmError`` where the file under this name is no longer the one that was opened.

        Its size never falls: the program never shrinks a database.
        """
        try:
            found = self.file.stat()
        except OSError as error:
            raise CrmError("error.database_gone", file=self.file) from error
        with self._lock:
            if _place(found) != self._place or self._mark() not in self._marks:
                raise CrmError("error.database_replaced", file=self.file)
            if found.st_size < self._size:
                raise CrmError("error.database_cut", file=self.file)
            self._size = found.st_size
            beside = tuple(self._beside.items())
        for file, place in beside:
            if _place_of(file) != place:
                raise CrmError("error.database_log_gone", file=file)

    def know_log(self) -> None:
        """A connection was opened: what is beside the database now stays until the last one is closed.

        SQLite goes on writing to a log that was removed, and what was saved there is lost in a crash.
        """
        with self._lock:
            for end in _BESIDE:
                file = self.file.resolve().with_name(f"{self.file.resolve().name}{end}")
                place = _place_of(file)
                if place is not None:
                    self._beside.setdefault(file, place)

    def forget_log(self) -> None:
        """The last connection is being closed: SQLite itself removes what is beside the database."""
        with self._lock:
            self._beside.clear()

    def _mark(self) -> int:
        os.lseek(self._handle, ID_AT, os.SEEK_SET)
        return int.from_bytes(os.read(self._handle, 4), "big")

    def close(self) -> None:
        """Let go of the file, after all connections to it."""
        os.close(self._handle)


def _place(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino


def _place_of(file: Path) -> tuple[int, int] | None:
    with suppress(OSError):
        return _place(file.stat())
    return None

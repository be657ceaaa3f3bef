"""Notices that the open database was removed, replaced or cut short, before anything is written to it.

The file is kept open for as long as the office is: opening it anew and closing it would take SQLite's locks
from it (sqlite.org/howtocorrupt.html, 2.2). So nothing else in the program opens it but SQLite.
"""

import os
import threading
from pathlib import Path

from crm_desktop.core.errors import CrmError
from crm_desktop.storage.identity import APPLICATION_ID, ID_AT


class DatabaseGuard:
    """Knows the database file as it was opened."""

    def __init__(self, file: Path) -> None:
        """Raises ``OSError`` where there is no such file."""
        self.file = file
        self._lock = threading.Lock()
        self._handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
        found = os.fstat(self._handle)
        self._place = (found.st_dev, found.st_ino)
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
            if (found.st_dev, found.st_ino) != self._place or self._mark() not in self._marks:
                raise CrmError("error.database_replaced", file=self.file)
            if found.st_size < self._size:
                raise CrmError("error.database_cut", file=self.file)
            self._size = found.st_size

    def _mark(self) -> int:
        os.lseek(self._handle, ID_AT, os.SEEK_SET)
        return int.from_bytes(os.read(self._handle, 4), "big")

    def close(self) -> None:
        """Let go of the file, after all connections to it."""
        os.close(self._handle)

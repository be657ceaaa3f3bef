"""The log: one file for what goes wrong, and how much that was where nobody looks at the window."""

import logging
import os
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Final

LOG_NAME: Final = "crm-desktop.log"
_LONGEST: Final = 500_000
"""Bytes, after which a new file is begun; the one before is kept beside it."""


class _LogFile(logging.FileHandler):
    """A file of limited length, for its owner only; what cannot be written there never stops the program.

    Not logging.handlers' own, which would load pickle and sockets at each start.
    """

    refused: OSError | None = None
    """Why the last line was not written."""

    def emit(self, record: logging.LogRecord) -> None:
        self.refused = None
        try:
            self._turn_over()
            super().emit(record)
        except OSError as error:
            self.refused = error

    def handleError(self, record: logging.LogRecord) -> None:
        """A full disk is no reason to print a traceback: whoever asks `current` learns of it."""
        import sys

        error = sys.exc_info()[1]
        if not isinstance(error, OSError):
            super().handleError(record)
            return
        self.refused = error
        with suppress(OSError):
            self._let_go()

    def _turn_over(self) -> None:
        """Begin a new file where this one is full, or where another program of ours has begun one."""
        file = Path(self.baseFilename)
        try:
            size = file.stat().st_size
        except FileNotFoundError:
            self._let_go()
            return
        if size > _LONGEST:
            self._let_go()
            with suppress(OSError):  # Windows: another program has it open, the next line tries again
                file.replace(file.with_name(f"{file.name}.1"))
        elif self.stream is not None and not os.path.samestat(os.fstat(self.stream.fileno()), file.stat()):
            self._let_go()

    def _let_go(self) -> None:
        stream, self.stream = self.stream, None  # the next line opens it again
        if stream is not None:
            stream.close()

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding=self.encoding, opener=_for_its_owner)


def _for_its_owner(name: str, flags: int) -> int:
    # Not waiting: in the place of the log there may be a pipe that nobody reads.
    more = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    return os.open(name, flags | more, 0o600)


def write_to(file: Path) -> None:
    """Write to this file from now on, and no longer to another; it is made with its first line."""
    handler = _LogFile(file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    for known in _files():
        root.removeHandler(known)
        known.close()
    root.addHandler(handler)


def elsewhere(what: str) -> Path | None:
    """A log in the system's place for what is gone soon; None where there is no such place."""
    import tempfile

    with suppress(OSError):
        return Path(tempfile.gettempdir()) / f"crm-desktop-{what}-{os.getpid()}.log"
    return None


def current() -> str:
    """The file that is written to; "" where there is none."""
    return next((handler.baseFilename for handler in _files()), "")


def refused() -> OSError | None:
    """Why the last line could not be written; None where it was."""
    return next((handler.refused for handler in _files()), None)


def _files() -> list[_LogFile]:
    return [handler for handler in logging.getLogger().handlers if isinstance(handler, _LogFile)]


class FaultCounter(logging.Handler):
    """Counts the faults that are logged while it is in use (``with``)."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1

    def __enter__(self) -> "FaultCounter":
        logging.getLogger().addHandler(self)
        return self

    def __exit__(self, *_fault: object) -> None:
        logging.getLogger().removeHandler(self)

"""The log: one file for what goes wrong, and how much that was where nobody looks at the window."""

import logging
from contextlib import suppress
from pathlib import Path
from typing import Final

LOG_NAME: Final = "crm-desktop.log"
_LONGEST: Final = 500_000


def write_to(file: Path) -> None:
    """Write to this file from now on, and no longer to another; it is made with its first line."""
    with suppress(OSError):
        if file.stat().st_size > _LONGEST:  # logging.handlers would load pickle and sockets
            file.replace(file.with_name(f"{file.name}.1"))
    handler = logging.FileHandler(file, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    for known in _files():
        root.removeHandler(known)
        known.close()
    root.addHandler(handler)


def current() -> str:
    """The file that is written to; "" where there is none."""
    return next((handler.baseFilename for handler in _files()), "")


def _files() -> list[logging.FileHandler]:
    return [handler for handler in logging.getLogger().handlers if isinstance(handler, logging.FileHandler)]


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

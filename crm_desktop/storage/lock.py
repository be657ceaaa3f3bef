"""One window or one restore per data folder: a lock that ends with whoever holds it, also when killed."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError
from crm_desktop.storage.unfinished import lock_handle

LOCK_NAME: Final = "crm-desktop.lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other windows and restores out of an existing ``folder``; raises ``CrmError`` where one is in it.

    Version 0.1 locks the same file in the same way.
    """
    file = folder / LOCK_NAME
    try:
        handle = _take(file)
    except (BlockingIOError, PermissionError) as error:
        if isinstance(error, PermissionError) and not file.exists():
            raise disk_faults.folder_refused(error, folder) from error
        raise CrmError("error.office_open_already") from error
    except OSError as error:
        raise disk_faults.folder_refused(error, folder) from error
    try:
        yield
    finally:
        with suppress(OSError):  # Windows keeps what is open; a file left there locks nobody out
            file.unlink()
        os.close(handle)


def _take(file: Path) -> int:
    while True:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            lock_handle(handle)
            if os.path.samestat(os.fstat(handle), file.stat()):
                return handle
        except FileNotFoundError:
            pass  # whoever had it has just gone, and its file with them
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)

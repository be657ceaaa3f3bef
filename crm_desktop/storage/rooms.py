"""Folders in which something is made ready beside the office; a killed run's are cleared away later."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

from crm_desktop.core import disk_faults
from crm_desktop.storage.unfinished import create, lock_handle

_PREFIX: Final = "new-"
_LOCK: Final = ".in-use"
_INSIDE: Final = "made"
_HOUR: Final = 3600


@contextmanager
def room(home: Path, prefix: str = _PREFIX) -> Iterator[Path]:
    """An empty folder in ``home``, for its owner only, that is gone afterwards. Raises ``OSError``."""
    place = Path(tempfile.mkdtemp(prefix=prefix, dir=home))
    handle = None
    try:
        handle = create(place / _LOCK)
        lock_handle(handle)
        inside = place / _INSIDE
        inside.mkdir()
        yield inside
    finally:
        if handle is not None:
            os.close(handle)
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def elsewhere(prefix: str) -> Iterator[Path]:
    """A room in the system's place for what is gone soon; those of killed runs are cleared away first.

    Raises ``CrmError`` where it cannot be made.
    """
    place = Path(tempfile.gettempdir())
    clear(place, prefix)
    with ExitStack() as stack:
        try:
            inside = stack.enter_context(room(place, prefix))
        except OSError as error:
            raise disk_faults.folder_refused(error, place) from error
        yield inside


def clear(home: Path, prefix: str = _PREFIX) -> None:
    """Remove the rooms in ``home`` that nobody works in; no folder of the user's, whatever its name."""
    for place in home.glob(f"{prefix}*"):
        with suppress(OSError):
            if place.is_dir() and not place.is_symlink() and _is_left(place):
                shutil.rmtree(place, ignore_errors=True)


def _is_left(place: Path) -> bool:
    try:
        handle = os.open(place / _LOCK, os.O_RDWR)
    except FileNotFoundError:  # just being made, or being cleared; version 0.1's are left: they have no mark
        is_bare = {each.name for each in place.iterdir()} <= {_INSIDE}
        return is_bare and place.stat().st_mtime < time.time() - _HOUR
    try:
        lock_handle(handle)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True

"""Folders in which something is made ready beside the office; a killed run's are cleared away later."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from crm_desktop.storage.unfinished import create, lock_handle

_PREFIX: Final = "new-"
_LOCK: Final = ".in-use"
_HOUR: Final = 3600


@contextmanager
def room(home: Path, prefix: str = _PREFIX) -> Iterator[Path]:
    """An empty folder in ``home``, for its owner only, that is gone afterwards. Raises ``OSError``."""
    place = Path(tempfile.mkdtemp(prefix=prefix, dir=home))
    handle = None
    try:
        handle = create(place / _LOCK)
        lock_handle(handle)
        inside = place / "made"
        inside.mkdir()
        yield inside
    finally:
        if handle is not None:
            os.close(handle)
        shutil.rmtree(place, ignore_errors=True)


def clear(home: Path, prefix: str = _PREFIX) -> None:
    """Remove the rooms in ``home`` that nobody works in."""
    for place in home.glob(f"{prefix}*"):
        with suppress(OSError):
            if place.is_dir() and not place.is_symlink() and _is_left(place):
                shutil.rmtree(place, ignore_errors=True)


def _is_left(place: Path) -> bool:
    try:
        handle = os.open(place / _LOCK, os.O_RDWR)
    except FileNotFoundError:  # just being made, or version 0.1's
        return place.stat().st_mtime < time.time() - _HOUR
    try:
        lock_handle(handle)
    except OSError:
        return False
    finally:
        os.close(handle)
    return True

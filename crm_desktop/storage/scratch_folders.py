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
from crm_desktop.core.patterns import late
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.unfinished import NOTES, create, lock_handle

_PREFIX: Final = f"{NOTES}new-"
_LOCK: Final = ".in-use"
_INSIDE: Final = "made"
_OF_0_1: Final = late(r"new-[a-z0-9_]{8}")
_HOUR: Final = 3600


@contextmanager
def folder_in(home: Path, prefix: str = _PREFIX) -> Iterator[Path]:
    """An empty folder in ``home``, for its owner only, that is gone afterwards. Raises ``OSError``."""
    place, handle = _make(home, prefix)
    try:
        inside = place / _INSIDE
        inside.mkdir()
        yield inside
    finally:
        os.close(handle)
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def temporary(prefix: str) -> Iterator[Path]:
    """A folder in the system's place for what is gone soon; those of killed runs are cleared away first.

    Raises ``CrmError`` where it cannot be made.
    """
    place = disk_faults.temporary_folder()
    clear(place, prefix)
    with ExitStack() as stack:
        try:
            inside = stack.enter_context(folder_in(place, prefix))
        except OSError as error:
            raise disk_faults.folder_refused(error, place) from error
        yield inside


def _make(home: Path, prefix: str) -> tuple[Path, int]:
    """A new folder and the handle of its lock."""
    while True:
        place = Path(tempfile.mkdtemp(prefix=prefix, dir=home))
        try:
            handle = create(place / _LOCK)
        except FileNotFoundError:
            continue  # another program took it for one that was left
        except OSError:
            place.rmdir()
            raise
        try:
            lock_handle(handle)
        except OSError:  # likewise
            os.close(handle)
            continue
        return place, handle


def clear(home: Path, prefix: str = _PREFIX) -> None:
    """Remove the folders in ``home`` that nobody works in, and nothing else: a folder may be named alike."""
    for place in home.glob(f"{prefix}*"):
        with suppress(OSError):
            if place.is_dir() and not place.is_symlink():
                _clear(place)
    if prefix == _PREFIX:
        for place in home.glob("new-*"):
            with suppress(OSError):
                if _is_of_0_1(place):
                    shutil.rmtree(place, ignore_errors=True)


def _clear(place: Path) -> None:
    names = {each.name for each in place.iterdir()}
    if not names:  # killed before there was a lock in it
        place.rmdir()
    elif names == {_INSIDE}:  # killed while it was being removed
        shutil.rmtree(place, ignore_errors=True)
    elif names <= {_LOCK, _INSIDE}:
        handle = os.open(place / _LOCK, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
        try:
            lock_handle(handle)  # kept meanwhile, so that nobody moves in
            shutil.rmtree(place, ignore_errors=True)
        finally:
            os.close(handle)
        shutil.rmtree(place, ignore_errors=True)  # Windows removes no open file


def _is_of_0_1(place: Path) -> bool:
    """Whether a folder is a sample office that version 0.1 was making when it was killed."""
    if not _OF_0_1.fullmatch(place.name) or place.is_symlink() or not place.is_dir():
        return False
    names = {each.name for each in place.iterdir()}
    known = {DATABASE_NAME, *(f"{DATABASE_NAME}{end}" for end in ("-wal", "-shm", "-journal"))}
    return (
        DATABASE_NAME in names
        and names <= {*known, "files", "backups"}
        and place.stat().st_mtime < time.time() - _HOUR
    )

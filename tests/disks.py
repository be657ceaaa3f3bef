"""A small disk for tests that can be filled to the last byte or made read-only, where one may be mounted."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest


class SmallDisk:
    """A disk of a few megabytes in the memory."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def fill(self, *, but: int = 0) -> None:
        """Leave no more than ``but`` bytes free."""
        filler = self.place / ".filler"
        with filler.open("ab", buffering=0) as stream, suppress(OSError):
            while stream.write(b"\0" * 4096):
                pass
        with filler.open("rb+") as stream:
            stream.truncate(max(filler.stat().st_size - but, 0))

    def make_room(self) -> None:
        (self.place / ".filler").unlink()

    def make_read_only(self) -> None:
        _mount("-o", "remount,ro", str(self.place))


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Mount a disk; the test is skipped where that is not allowed."""
    place.mkdir()
    if sys.platform != "linux":
        pytest.skip("needs a disk that can be mounted")
    try:
        _mount("-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("nothing may be mounted here")
    try:
        yield SmallDisk(place)
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False)


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True, capture_output=True)

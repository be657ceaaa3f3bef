"""The data folder: made if missing, refused where a database would be damaged."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError

DATABASE_NAME = "crm.sqlite3"

_NETWORK_FILE_SYSTEMS = frozenset(
    {"cifs", "smb3", "smbfs", "nfs", "nfs4", "afpfs", "webdav", "fuse.sshfs", "9p"}
)
_WINDOWS_REMOTE_DRIVE = 4


def prepare(folder: Path) -> None:
    """Make ``folder``, for its owner only, and see that a file can be written there.

    Raises ``CrmError`` where not. A folder that was there before is left as it is.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except FileExistsError as error:
        raise CrmError("error.folder_no_folder", folder=folder) from error
    except OSError as error:
        raise disk_faults.folder_refused(error, folder) from error
    if on_network(folder):
        raise CrmError("error.network_folder", folder=folder)


def make_private(folder: Path) -> None:
    """Keep others from reading what the program made; the folder itself is the user's."""
    if sys.platform == "win32":  # a user's folders are private there by their own rights
        return
    own = [file for file in folder.iterdir() if file.name.startswith((DATABASE_NAME, "crm-desktop.log"))]
    for each in (*own, folder / "files", folder / "backups"):
        with suppress(OSError):  # another user's: only they can
            mode = stat.S_IMODE(each.stat().st_mode)
            if mode & 0o077:
                each.chmod(mode & 0o700)


@contextmanager
def for_owner_only() -> Iterator[None]:
    """New files are their owner's within the block, also those that a library makes."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def on_network(folder: Path) -> bool:
    """Whether ``folder`` is on a network share, where SQLite's locks may seem to work and then fail."""
    if sys.platform == "win32":
        return _on_windows_network(folder)
    if Path("/proc/mounts").exists():
        mounts = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace")
        return file_system(folder.resolve(), mounts) in _NETWORK_FILE_SYSTEMS
    return False


def file_system(path: Path, mounts: str) -> str:
    """The file system that holds ``path``, from a table like ``/proc/mounts``; the longest mount wins."""
    best, kind = "", ""
    for line in mounts.splitlines():
        parts = line.split()
        if len(parts) < 3:
            continue
        place = parts[1].replace("\\040", " ")
        if path.is_relative_to(place) and len(place) >= len(best):
            best, kind = place, parts[2]
    return kind


def _on_windows_network(folder: Path) -> bool:
    import ctypes

    drive = os.path.splitdrive(folder.resolve())[0]
    if drive.startswith("\\\\"):
        return True
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return kind == _WINDOWS_REMOTE_DRIVE

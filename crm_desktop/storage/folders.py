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
from crm_desktop.storage import places

DATABASE_NAME = "crm.sqlite3"
WINDOW_STATE = "window.ini"
"""What the window remembers."""


def prepare(folder: Path, *, also_on_network: bool = False) -> None:
    """Make ``folder``, for its owner only, and see that a file can be written there.

    Raises ``CrmError`` where not, or where it is on a network drive: only an office that lies there already
    may be opened (``also_on_network``), to be backed up and moved. A folder that was there before is left
    as it is.
    """
    if places.on_network(folder):
        if not (folder / DATABASE_NAME).exists():
            raise CrmError("error.network_folder", folder=folder)
        if not also_on_network:
            raise CrmError("error.network_office", folder=folder)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:  # a name alone finds room on a full disk
            file.write(b"\0" * 4096)
    except FileExistsError as error:
        raise CrmError("error.folder_no_folder", folder=folder) from error
    except OSError as error:
        raise disk_faults.folder_refused(error, folder) from error


def remove_if_empty(folder: Path) -> None:
    """Take away a folder that was made for what then failed."""
    with suppress(OSError):
        folder.rmdir()


def make_private(folder: Path) -> None:
    """Keep others from reading what the program made; the folder itself is the user's."""
    if sys.platform == "win32":  # a user's folders are private there by their own rights
        return
    own = [
        file
        for file in folder.iterdir()
        if file.name.startswith((DATABASE_NAME, "crm-desktop.log", WINDOW_STATE))
    ]
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

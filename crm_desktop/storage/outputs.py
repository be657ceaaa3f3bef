"""Writing a file for the user: never over the office's own, and whole or not at all."""

import os
import secrets
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from crm_desktop.core import disk_faults
from crm_desktop.core.errors import CrmError

PART: Final = "part"
_DATABASE: Final = "crm.sqlite3"
_OWN_NAMES: Final = (_DATABASE, "crm-desktop.lock", "crm-desktop.log")
"""How the files in an office's folder begin: the database with its -wal and -shm, lock, logs."""
_OWN_FOLDERS: Final = ("files", "backups")

_home: Path | None = None


def guard(home: Path | None) -> None:
    """The folder of the open office, whose files no output may replace; None when it is closed."""
    global _home  # noqa: PLW0603 - one office is open per process
    _home = home


def refuse(file: Path, *, backup: bool = False) -> None:
    """Raise ``CrmError`` where ``file`` is an office's own, by whatever name, or is no plain file.

    Only a ``backup`` may take the place of an older backup in the office's own folder for them.
    """
    try:
        found: os.stat_result | None = file.stat()
    except FileNotFoundError:
        found = None
    except OSError as error:
        raise disk_faults.not_written(error, file) from error
    if (found is not None and not stat.S_ISREG(found.st_mode)) or _is_windows_device(file):
        raise CrmError("error.no_plain_file", file=file)
    real = _real(file)
    folders = _OWN_FOLDERS[:1] if backup else _OWN_FOLDERS
    if _is_in_an_office(real, folders) or (found is not None and _is_linked(found, folders)):
        raise CrmError("error.own_file", file=file)


@contextmanager
def writing(file: Path, *, backup: bool = False) -> Iterator[Path]:
    """Hand out a path beside ``file`` to write to; what is there takes its place once the block is through.

    Nobody else can read or guess the file in the making. It is on the disk before it gets its name, and the
    name before this returns. Where the block raises, or nothing can be written (``CrmError``), ``file`` is
    as it was and nothing is left beside it. A link stays one: what it points to is replaced.
    """
    refuse(file, backup=backup)
    target = _real(file)
    try:
        mode = _mode(target, private=backup)
        part = make_part(target.parent)
    except OSError as error:
        raise disk_faults.not_written(error, file) from error
    try:
        yield part
        sync(part)
        part.chmod(mode)
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise disk_faults.not_written(error, file) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def make_part(folder: Path) -> Path:
    """An empty new file in ``folder`` under a name that cannot be guessed, for its owner only."""
    part = folder / f".crm-{secrets.token_hex(8)}.{PART}"
    flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_NOFOLLOW", 0)
    os.close(os.open(part, flags, 0o600))
    return part


def sync(file: Path) -> None:
    """Return once what was written to ``file`` is on the disk, and its name in the folder too."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    """Return once the names in ``folder`` are on the disk, where the system can say so."""
    if sys.platform == "win32":  # NTFS keeps names by its own journal, and opens no folder
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder one may write to but not list
        return
    try:
        with suppress(OSError):  # network file systems know no such thing
            os.fsync(handle)
    finally:
        os.close(handle)


def _real(file: Path) -> Path:
    """Where ``file`` is once links and ``..`` are followed; what does not exist yet by its folder's."""
    try:
        return file.resolve()
    except (OSError, RuntimeError) as error:  # links in a circle
        raise CrmError("error.no_plain_file", file=file) from error


def _mode(target: Path, *, private: bool) -> int:
    """Whom the finished file is for: those who could read the old one, else as for any new file.

    Raises ``OSError`` where the old one is not to be written, or is locked by whoever shows it (Windows).
    """
    mask = os.umask(0o077)
    os.umask(mask)
    mode = 0o666 & ~mask
    with suppress(FileNotFoundError), target.open("r+b"):
        mode = stat.S_IMODE(target.stat().st_mode)
    return 0o600 if private else mode


def _is_windows_device(file: Path) -> bool:
    if sys.platform != "win32":
        return False
    stem = file.name.split(".")[0].split(":")[0].rstrip(" ").upper()
    return stem in {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} or (
        stem[:3] in {"COM", "LPT"} and stem[3:] in {*"123456789", "¹", "²", "³"}
    )


def _is_in_an_office(real: Path, folders: tuple[str, ...]) -> bool:
    """Whether a path is one of the files that make an office, this or another, in whatever letter case."""
    for folder in real.parents:
        inside = [part.casefold() for part in real.relative_to(folder).parts]
        mine = inside[0].startswith(_OWN_NAMES) if len(inside) == 1 else inside[0] in folders
        if mine and (_is_home(folder) or (folder / _DATABASE).exists()):
            return True
    return False


def _is_home(folder: Path) -> bool:
    with suppress(OSError):
        return _home is not None and folder.samefile(_home)
    return False


def _is_linked(found: os.stat_result, folders: tuple[str, ...]) -> bool:
    """Whether a file that has further names (hard links) has one of them in the open office."""
    if found.st_nlink < 2 or _home is None:
        return False
    own = [file for file in _home.iterdir() if file.name.startswith(_OWN_NAMES)]
    own += [file for name in folders for file in (_home / name).rglob("*")]
    return any(os.path.samestat(found, file.stat()) for file in own if file.is_file())

"""Writing a file for the user: never over the office's own, and whole or not at all."""

import os
import shutil
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Final

from crm_desktop.core import disk_faults, interrupts
from crm_desktop.core.errors import CrmError, Unfinished
from crm_desktop.core.patterns import late
from crm_desktop.storage import kept_files, unfinished
from crm_desktop.storage.folders import DATABASE_NAME, WINDOW_STATE
from crm_desktop.storage.unfinished import sync_folder

_OWN_NAMES: Final = (
    DATABASE_NAME,
    "crm-desktop.lock",
    "crm-desktop.log",
    WINDOW_STATE,
    unfinished.NOTES,
)
"""How the files in an office's folder begin: the database with its -wal and -shm, lock, logs, notes."""
SHOWN: Final = f"{unfinished.NOTES}shown"
"""The folder in an office's own where copies lie that other programs show."""
_OLD_PART: Final = late(r"[0-9a-f]{64}\.part")
"""What version 0.1 called a kept file in the making."""
_PIECE: Final = 1 << 20
_OWN_FOLDERS: Final = ("files", "backups", SHOWN)

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
    folders = tuple(each for each in _OWN_FOLDERS if not (backup and each == "backups"))
    if _is_in_an_office(real, folders) or (found is not None and _is_linked(found, folders)):
        raise CrmError("error.own_file", file=file)


@contextmanager
def writing(file: Path, *, backup: bool = False) -> Iterator[Path]:
    """Hand out a path beside ``file`` to write to; what is there takes its place once the block is through.

    Nobody else can read or guess the file in the making. It is on the disk before it gets its name, and the
    name before this returns. Where the block raises, or nothing can be written (``CrmError``), ``file`` is
    as it was and nothing is left beside it. A link stays one: what it points to is replaced.

    A ``storage.write`` inside the block goes with it: it commits only once what was written so far is on the
    disk, and after its commit the file gets its name whatever happens, at the next start at the latest.
    ``Unfinished`` says where it could not at once.
    """
    refuse(file, backup=backup)
    target = _real(file)
    try:
        output = _Output(target, _mode(target, private=backup))
    except OSError as error:
        raise disk_faults.not_written(error, file) from error
    token = _under_way.set(output)
    try:
        yield output.part
        with interrupts.held():
            output.finish()
    except OSError as error:
        if output.is_committed:
            raise Unfinished("error.output_unfinished", file=file) from error
        raise disk_faults.not_written(error, file) from error
    finally:
        _under_way.reset(token)
        output.close()


def place(pieces: Iterable[bytes], target: Path, mode: int = 0o600) -> None:
    """Put a file of the office's own in its place, on the disk when this returns. Raises ``OSError``."""
    output = _Output(target, mode)
    try:
        with output.part.open("wb") as stream:
            stream.writelines(pieces)
        output.finish()
    finally:
        output.close()


def pieces_of(file: Path) -> Iterator[bytes]:
    """What is in a file, piece by piece."""
    with file.open("rb") as stream:
        while piece := stream.read(_PIECE):
            yield piece


def show_copy(kept: Path, name: str) -> Path:
    """A copy of a kept file for another program to show, under a name for people, that cannot be written to.

    It lies in the data folder, for its owner only, and is cleared away at the next start of the window.
    Raises ``CrmError`` where it cannot be made.
    """
    if _home is None:
        raise RuntimeError("no office is open")
    from crm_desktop.core import file_names

    target = _home / SHOWN / kept.name[:16] / file_names.for_any_system(name)
    try:
        for each in (target.parent.parent, target.parent):
            each.mkdir(mode=0o700, exist_ok=True)
        if not kept_files.is_whole(target, kept.name):  # a viewer may lock what it shows
            _let_write(target)
            place(pieces_of(kept), target, mode=0o400)
    except OSError as error:
        raise disk_faults.not_written(error, target) from error
    return target


def _let_write(file: Path) -> None:
    """Windows neither replaces nor deletes what is read-only."""
    with suppress(OSError):
        file.chmod(0o600)


def clear_left(home: Path) -> None:
    """Clear away what a killed window left in its folder; for the window that has the folder to itself.

    What any program was writing is cleared or finished when an office is opened (``unfinished.settle``).
    """
    shown = home / SHOWN
    if shown.is_dir() and not shown.is_symlink():
        for each in shown.glob("*/*"):
            _let_write(each)
        shutil.rmtree(shown, ignore_errors=True)
    for each in (home / "files").glob("*/*.part"):
        if _OLD_PART.fullmatch(each.name):
            with suppress(OSError):
                each.unlink(missing_ok=True)


class _Output:
    """A file in the making beside the one it becomes; a note says so to the next start of the program."""

    def __init__(self, target: Path, mode: int) -> None:
        self.target = target
        self.mode = mode
        self.is_committed = False
        self._is_finished = False
        self.part = target.parent / f"{unfinished.NOTES}{unfinished.random_name()}.part"
        self._note: unfinished.Note | None = None
        with suppress(OSError):  # a full disk must not keep a backup from going to another one
            self._note = unfinished.Note(_home, self.part, target) if _home is not None else None
        try:
            os.close(unfinished.create(self.part))
        except OSError:
            self.close()
            raise

    def bind(self, write: unfinished.WriteKey) -> None:
        self.part.chmod(self.mode)  # whole by now, and perhaps finished by another run
        sync(self.part)
        if self._note is None and _home is not None:
            self._note = unfinished.Note(_home, self.part, self.target)
        if self._note is not None:
            self._note.bind(write)

    def finish(self) -> None:
        sync(self.part)
        self.part.chmod(self.mode)
        self.part.replace(self.target)
        self._is_finished = True
        sync_folder(self.target.parent)

    def close(self) -> None:
        with suppress(OSError):
            unfinished.remove_scratch(self.part)
        if self.is_committed and not self._is_finished:
            with suppress(OSError):  # an error between the commit and here
                self.finish()
            if not self._is_finished and self._note is not None:
                self._note.leave()
                return
        if not self._is_finished:
            with suppress(OSError):
                self.part.unlink(missing_ok=True)
        if self._note is not None:
            self._note.remove()


_under_way: ContextVar[_Output | None] = ContextVar("output_under_way", default=None)


def bind(write: unfinished.WriteKey) -> None:
    """Called before a commit: the output under way, if there is one, is on the disk and noted with it."""
    output = _under_way.get()
    if output is not None and not output.is_committed:
        try:
            output.bind(write)
        except OSError as error:
            raise disk_faults.not_written(error, output.target) from error


def committed() -> None:
    """Called after the commit."""
    output = _under_way.get()
    if output is not None:
        output.is_committed = True


def sync(file: Path) -> None:
    """Return once what was written to ``file`` is on the disk, and its name in the folder too."""
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())
    sync_folder(file.parent)


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
        if mine and (_is_home(folder) or (folder / DATABASE_NAME).exists()):
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

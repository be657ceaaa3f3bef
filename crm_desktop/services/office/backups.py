"""Backups of the office: making one, which there are, what one holds and would undo, bringing it back."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from crm_desktop import storage
from crm_desktop.core import clock, disk_faults
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.storage import backup_file, copies, identity, kept_files, restoring
from crm_desktop.storage.backup_file import Contents
from crm_desktop.storage.copies import LastChange
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.queries.office import RECORDS

FOLDER_NAME = "backups"
_KINDS: Final = {
    "crm-": "made_by_hand",
    "before-upgrade-": "before_upgrade",
    "before-restore-": "before_restore",
}
"""How the names of the files begin, and what that says."""
_SUFFIXES: Final = (".zip", ".sqlite3")
_TIME: Final = re.compile(r"(\d{8}-\d{6})")

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class Listed:
    """A file in the folder of backups; ``problem`` says what is wrong with it."""

    file: Path
    kind: str
    """``made_by_hand``, ``before_upgrade`` or ``before_restore``."""
    made_at: datetime
    contents: Contents | None
    problem: CrmError | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a restore would do: ``now`` is what the present office holds, None where there is none to read."""

    backup: Contents
    made_at: datetime
    records: Mapping[Table, int]
    now: Mapping[Table, int] | None
    same_office: bool
    """Whether the present office is a later state of the one in the backup."""
    changes_since: int
    """Writes that the present office has and the backup has not."""
    last_change_at: datetime | None
    """When the present office was last written to."""
    letters_missing: int
    """Letters as sent, of those in the backup's log, that are neither in it nor in the folder."""

    @property
    def would_lose(self) -> bool:
        """Whether the present office has anything that the backup has not."""
        return self.now is not None and bool(self.changes_since or self.lost)

    @property
    def lost(self) -> dict[Table, int]:
        """Of which records the present office has more than the backup, and how many."""
        now = self.now or {}
        if not self.same_office:
            return {name: count for name, count in now.items() if count}
        return {name: now[name] - count for name, count in self.records.items() if now.get(name, 0) > count}


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did; ``kept`` is the backup of the office before, or the file that was found there."""

    preview: Preview
    kept: Path | None
    files_missing: int = 0
    """Letters as sent, pictures and papers whose files are nowhere, though the backup did not say so."""

    def words(self, language: str) -> str:
        """What is missing, in a sentence; "" for nothing."""
        return say("backup.files_missing", language, count=self.files_missing) if self.files_missing else ""


def folder(home: Path | None = None) -> Path:
    """Where backups lie that were not sent elsewhere: beside the database."""
    return (home or storage.folder()) / FOLDER_NAME


def back_up(file: Path | None = None, progress: Progress = backup_file.no_progress) -> Contents:
    """Write a backup to ``file``, or to one in the folder of backups named after the office's time.

    Raises ``CrmError`` where it cannot be written or does not hold what the office does.
    """
    if file is not None:
        return storage.backup(file, progress)
    try:
        folder().mkdir(mode=0o700, exist_ok=True)
    except FileExistsError as error:
        raise CrmError("error.folder_no_folder", folder=folder()) from error
    except OSError as error:
        raise disk_faults.folder_refused(error, folder()) from error
    return storage.backup(folder() / f"crm-{clock.local(clock.now()):%Y%m%d-%H%M%S}.zip", progress)


def back_up_as_it_lies(home: Path, file: Path) -> Contents:
    """Back up the office in ``home`` to another disk where its own is full or read-only: it is not opened.

    Raises ``CrmError``.
    """
    return storage.backup_as_it_lies(home, file)


# -- which there are --------------------------------------------------------------------------------


def list_backups(home: Path) -> list[Listed]:
    """The backups in the folder for them, the newest first, as their lists say; none is read to its end."""
    try:
        files = [file for file in folder(home).iterdir() if file.suffix in _SUFFIXES and _kind(file)]
    except OSError:
        return []
    return sorted(map(_listed, files), key=lambda each: (each.made_at, each.file.name), reverse=True)


def newest_good(home: Path) -> Contents | None:
    """The newest backup that is whole, read to its end; what was put aside before a restore comes last."""
    found = list_backups(home)
    found.sort(key=lambda each: each.kind == "before_restore")
    return next(_good(found), None)


def last() -> datetime | None:
    """When the newest good backup of the open office was made by hand; None if there is none."""
    made = [each for each in list_backups(storage.folder()) if each.kind == "made_by_hand"]
    return next((each.made_at for each in made if _is_good(each)), None)


def _good(found: list[Listed]) -> Iterator[Contents]:
    yield from (each.contents for each in found if each.contents is not None and _is_good(each))


_seen: dict[tuple[Path, int, int], bool] = {}
"""Files read to their end already, by path, size and time of change: whether they are whole."""


def _is_good(each: Listed) -> bool:
    if each.contents is None:
        return False
    try:
        found = each.file.stat()
        key = (each.file, found.st_size, found.st_mtime_ns)
        if key not in _seen:
            _seen[key] = _is_whole(each.file)  # only once it is known: another thread may ask meanwhile
        return _seen[key]
    except OSError:
        return False


def _is_whole(file: Path) -> bool:
    try:
        backup_file.verified(file)
    except CrmError:
        return False
    return True


def _kind(file: Path) -> str:
    return next((kind for start, kind in _KINDS.items() if file.name.startswith(start)), "")


def _listed(file: Path) -> Listed:
    try:
        contents = backup_file.contents(file)
    except CrmError as problem:
        return Listed(file, _kind(file), _moment(file), None, problem)
    return Listed(file, _kind(file), _made_at(contents), contents)


def _made_at(contents: Contents) -> datetime:
    return contents.made_at if contents.parts else _moment(contents.file)


def _moment(file: Path) -> datetime:
    """When a backup of version 0.1 was made: its name says so, or the time of the file."""
    found = _TIME.search(file.name)
    with suppress(ValueError, OverflowError):
        if found:
            naive = datetime.strptime(found[1], "%Y%m%d-%H%M%S")  # noqa: DTZ007 - the office's own clock
            return clock.at_local(naive.date(), naive.time())
    try:
        return datetime.fromtimestamp(int(file.stat().st_mtime), UTC)
    except (OSError, ValueError, OverflowError):
        return datetime.fromtimestamp(0, UTC)


# -- bringing one back ------------------------------------------------------------------------------


def preview(file: Path, home: Path, progress: Progress = backup_file.no_progress) -> Preview:
    """What a backup holds, read to its end, beside what the office in ``home`` has now; nothing is changed.

    Raises ``CrmError`` where the file is no backup, damaged, or of a newer version.
    """
    _not_the_office(file, home)
    backup = backup_file.verified(file, progress)
    now, last_change, since, is_same = _present(home, backup.last_change)
    return Preview(
        backup,
        _made_at(backup),
        counted(backup.counts),
        counted(now) if now is not None else None,
        is_same,
        since,
        last_change,
        sum(not kept_files.path_in(home, digest).exists() for digest in backup.left_out),
    )


def counted(counts: Mapping[str, int]) -> dict[Table, int]:
    """How many of each record that a user counts."""
    return {name: counts.get(name, 0) for name in RECORDS}


def _present(
    home: Path, known: LastChange | None
) -> tuple[Mapping[str, int] | None, datetime | None, int, bool]:
    """The present office's counts, its newest write, its writes after ``known``, whether it has that."""
    if storage.look(home) is not storage.Found.OURS:
        return None, None, 0, True
    try:
        with closing(identity.read_only(home / DATABASE_NAME)) as connection:
            counts = copies.counts(connection)
            moment, since, is_same = copies.history_after(connection, known)
    except (sqlite3.DatabaseError, ValueError, TypeError):  # damaged further in: nothing can be said about it
        return None, None, 0, True
    if not is_same:
        since = counts.get(Table.CHANGE_SET, 0)
    return counts, moment, since, is_same


def _not_the_office(file: Path, home: Path) -> None:
    database = home / DATABASE_NAME
    with suppress(OSError):
        if file.exists() and database.exists() and file.samefile(database):
            raise CrmError("error.backup_is_the_office", file=file)


def restore(file: Path, home: Path, progress: Progress = backup_file.no_progress) -> Restored:
    """Bring back the office of a backup into ``home``; the present one is backed up first.

    The caller sees to it that nobody else opens an office there meanwhile (``storage.locked``); one that is
    open in this process is closed and opened again. What ``progress`` raises leaves everything as it was.
    Raises ``CrmError``.
    """
    was_open = storage.is_open()
    if was_open:
        storage.close_office()
    try:
        shown = preview(file, home, progress)
        kept = restoring.bring_back(shown.backup, home, clock.now(), progress)
        with closing(identity.read_only(home / DATABASE_NAME)) as connection:
            named = kept_files.all_named(connection)
        unlisted = named.difference(shown.backup.left_out)
        missing = sum(not kept_files.path_in(home, digest).exists() for digest in unlisted)
    finally:
        if was_open:
            storage.open_office(home)
    return Restored(shown, kept, missing)

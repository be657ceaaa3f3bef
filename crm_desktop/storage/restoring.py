"""Bringing an office back from a backup: the present one is kept, and its numbers are never used again."""

import errno
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Final

from crm_desktop.core import clock, disk_faults, interrupts, texts
from crm_desktop.core.errors import CrmError
from crm_desktop.storage import (
    backup_file,
    faults,
    folders,
    identity,
    integrity,
    migrations,
    outputs,
    replacing,
    scratch_folders,
)
from crm_desktop.storage.backup_file import Contents, Progress, no_progress
from crm_desktop.storage.folders import DATABASE_NAME
from crm_desktop.storage.identity import Found

_SENSELESS: Final = (ValueError, TypeError, LookupError, ArithmeticError)
"""What comes of reading an office in which texts, numbers or times are no such."""
_FEW: Final = 3
"""So many problems say what it is about."""


def bring_back(
    backup: Contents, home: Path, made_at: datetime, progress: Progress = no_progress
) -> Path | None:
    """Put the office of a backup in the place of the one in ``home``, which is closed and kept from others.

    Returns where the present one is kept: a backup of it, or the file that was found; None where there was
    nothing to keep. What ``progress`` raises leaves everything as it was. Raises ``CrmError`` where the
    backup is damaged or its database is not sound, the present office cannot be backed up first, or a newer
    version wrote it.
    """
    found = identity.look(home)
    if found is Found.NEWER:
        identity.refuse(found, home)
    outputs.guard(home)
    try:
        with (
            faults.named(home / DATABASE_NAME),
            folders.for_owner_only(),
            scratch_folders.folder_in(home) as room,
        ):
            _have_room(backup, home)
            interrupts.prepare()  # what is made ready in that room is nothing that lasts
            file = backup_file.unpack(backup, room, progress)
            migrations.upgrade(file)
            identity.stamp(file)
            replacing.make_single(file)
            _refuse_unsound(file, backup)
            interrupts.begin()
            if found is Found.OURS:
                with suppress(_DamagedOffice):
                    return _in_place_of_ours(file, home, made_at, progress)
            if found is Found.NOTHING:
                replacing.take_in(file.parent / "files", home)
                replacing.put_in(file, home)
                return None
            return _in_place_of_what_was_found(file, home, made_at)
    except FileExistsError as error:  # another program made an office there meanwhile
        raise CrmError("error.database_in_use", folder=home) from error
    except OSError as error:
        raise disk_faults.folder_refused(error, home) from error
    finally:
        outputs.guard(None)


def _refuse_unsound(file: Path, backup: Contents) -> None:
    with closing(identity.read_only(file)) as connection:
        problems = integrity.complaints(connection)
    if problems:
        said = "; ".join(problems[:_FEW]) + (" …" if len(problems) > _FEW else "")
        raise CrmError("error.backup_unsound", file=backup.file, problems=texts.shown(said))


def _have_room(backup: Contents, home: Path) -> None:
    """Raise ``OSError`` where it is known beforehand that the disk takes not what is in the backup."""
    size = sum(size for size, _digest in backup.parts.values()) or backup.file.stat().st_size
    if size > shutil.disk_usage(home).free:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class _DamagedOffice(Exception):
    """The present office cannot be read to its end, and so is no backup made of it."""


def _in_place_of_ours(file: Path, home: Path, made_at: datetime, progress: Progress) -> Path | None:
    kept = _free(home / "backups" / f"before-restore-{clock.local(made_at):%Y%m%d-%H%M%S}.zip")
    saved = False

    def before(old: sqlite3.Connection) -> None:
        nonlocal saved
        try:
            if not replacing.is_empty(old):
                kept.parent.mkdir(mode=0o700, exist_ok=True)
                backup_file.write(old, home, kept, made_at, progress=progress)
                saved = True
                interrupts.begin()  # what is there now is kept, but nothing is brought back yet
            replacing.raise_numbers(file, old)
        except _SENSELESS as error:
            raise _DamagedOffice from error
        except sqlite3.DatabaseError as error:
            if not (faults.is_damage(error) or isinstance(error, sqlite3.IntegrityError)):
                raise
            raise _DamagedOffice from error
        replacing.take_in(file.parent / "files", home)

    replacing.replace(file, home, before)
    return kept if saved else None


def _in_place_of_what_was_found(file: Path, home: Path, made_at: datetime) -> Path | None:
    with suppress(sqlite3.Error, *_SENSELESS), closing(identity.read_only(home / DATABASE_NAME)) as old:
        replacing.raise_numbers(file, old)  # as far as it can be read; a stranger's has none
    replacing.take_in(file.parent / "files", home)
    kept = replacing.put_aside(home, f"{clock.local(made_at):%Y%m%d-%H%M%S}")
    replacing.put_in(file, home)
    return kept


def _free(file: Path) -> Path:
    """This name, or the next of its kind that nothing has yet."""
    names = (file.with_name(f"{file.stem}-{number}{file.suffix}") for number in count(2))
    return file if not file.exists() else next(name for name in names if not name.exists())

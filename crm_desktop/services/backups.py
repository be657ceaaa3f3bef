"""Backups of the office's database: making one, and when the last one was made."""

from datetime import UTC, datetime
from pathlib import Path

from crm_desktop import storage
from crm_desktop.core import clock, disk_faults
from crm_desktop.core.errors import CrmError

FOLDER_NAME = "backups"


def folder() -> Path:
    """Where backups lie that were not sent elsewhere: beside the database."""
    return storage.folder() / FOLDER_NAME


def back_up() -> Path:
    """Write a backup named after the office's time; raises ``CrmError`` where it cannot be written."""
    try:
        folder().mkdir(mode=0o700, exist_ok=True)
    except FileExistsError as error:
        raise CrmError("error.folder_no_folder", folder=folder()) from error
    except OSError as error:
        raise disk_faults.folder_refused(error, folder()) from error
    file = folder() / f"crm-{clock.local(clock.now()):%Y%m%d-%H%M%S}.sqlite3"
    storage.backup(file)
    return file


def last() -> datetime | None:
    """When the newest backup was made; None if there is none."""
    if not folder().is_dir():
        return None
    times = [file.stat().st_mtime for file in folder().glob("crm-*.sqlite3")]
    return datetime.fromtimestamp(int(max(times)), UTC) if times else None

"""Files that the program keeps (letters as sent, attachments), each once, by the hash of its content."""

import hashlib
from pathlib import Path

from crm_desktop.core import disk_faults
from crm_desktop.storage import outputs
from crm_desktop.storage.change import Change
from crm_desktop.storage.database import folder
from crm_desktop.storage.models.letters import StoredFile
from crm_desktop.storage.unfinished import sync_folder


def keep(change: Change, content: bytes, name: str) -> StoredFile:
    """Keep ``content`` under its hash and return its record; the same content is kept once.

    The file and the names of it and of its folders are on the disk before the write commits: a crash leaves
    at worst a file that nobody names. Raises ``CrmError`` where it cannot be written.
    """
    digest = hashlib.sha256(content).hexdigest()
    known = StoredFile.get_or_none(StoredFile.sha256 == digest)
    target = path(digest)
    try:
        for each in (target.parent.parent, target.parent):
            each.mkdir(mode=0o700, exist_ok=True)
        if not target.exists() or target.read_bytes() != content:
            outputs.place(content, target)
        for each in (target.parent, target.parent.parent, folder()):
            sync_folder(each)
    except OSError as error:
        raise disk_faults.not_written(error, target) from error
    if known is not None:
        return known
    return change.insert(StoredFile, sha256=digest, name=name, size=len(content))


def path(digest: str) -> Path:
    return folder() / "files" / digest[:2] / digest

"""Files that the program keeps (letters as sent, attachments), each once, by the hash of its content."""

import hashlib
import os
from pathlib import Path

from crm_desktop.storage.change import Change
from crm_desktop.storage.database import folder
from crm_desktop.storage.models.letters import StoredFile


def keep(change: Change, content: bytes, name: str) -> StoredFile:
    """Keep ``content`` under its hash and return its record; the same content is kept once.

    The file is on the disk before the write commits: a crash leaves at worst a file that nobody names.
    """
    digest = hashlib.sha256(content).hexdigest()
    known = StoredFile.get_or_none(StoredFile.sha256 == digest)
    target = path(digest)
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_suffix(".part")
        with part.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(target)
    if known is not None:
        return known
    return change.insert(StoredFile, sha256=digest, name=name, size=len(content))


def path(digest: str) -> Path:
    return folder() / "files" / digest[:2] / digest

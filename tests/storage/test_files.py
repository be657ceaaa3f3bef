"""Files are kept once each, by the hash of what is in them."""

import hashlib

from crm_desktop import storage
from crm_desktop.storage import files
from crm_desktop.storage.models import StoredFile


def keep(content, name="letter.pdf"):
    with storage.write("office.changed") as change:
        return files.keep(change, content, name)


def test_a_file_is_found_by_its_record_after_a_restart(empty_office, reopen):
    digest = keep(b"%PDF first").sha256
    reopen()
    assert digest == hashlib.sha256(b"%PDF first").hexdigest()
    assert files.path(digest).read_bytes() == b"%PDF first"
    with storage.reading():
        record = StoredFile.get()
    assert (record.name, record.size) == ("letter.pdf", 10)


def test_the_same_content_is_kept_once(empty_office):
    first, second = keep(b"same", "a.pdf"), keep(b"same", "b.pdf")
    assert first.id == second.id
    assert keep(b"other").id != first.id
    kept = [path for path in (empty_office / "files").rglob("*") if path.is_file()]
    assert len(kept) == 2


def test_a_kept_file_that_was_deleted_is_written_again(empty_office):
    record = keep(b"same")
    files.path(record.sha256).unlink()
    keep(b"same")
    assert files.path(record.sha256).read_bytes() == b"same"


def test_no_half_written_file_is_left(empty_office):
    keep(b"whole")
    assert not list((empty_office / "files").rglob("*.part"))

"""Backups of the office's database."""

import pytest

from crm_desktop.core.errors import CrmError
from crm_desktop.services import backups


def test_a_backup_lies_beside_the_database_and_is_the_last_one(office):
    assert backups.last() is None
    file = backups.back_up()
    assert file.parent == office / "backups"
    assert file.read_bytes().startswith(b"SQLite format 3")
    assert backups.last() is not None


def test_a_folder_that_cannot_be_made_is_told(office):
    (office / "backups").write_text("")
    with pytest.raises(CrmError) as refused:
        backups.back_up()
    assert refused.value.key == "error.folder_no_folder"

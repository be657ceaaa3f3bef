"""Where the tests' PostgreSQL lives: as root it needs a folder that another user can enter."""

import os
import tempfile

import pytest

from tests import postgres

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no root")


def test_as_root_a_private_folder_for_temporary_files_is_passed_by(monkeypatch, tmp_path):
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o700)
    monkeypatch.setattr(tempfile, "tempdir", str(shut))
    monkeypatch.setattr(postgres, "_as_root", lambda: True)
    place = postgres.new_folder().parent
    assert place != shut
    assert not list(shut.iterdir())


def test_where_no_folder_can_be_entered_it_is_said_what_to_do(monkeypatch, tmp_path):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(postgres, "_as_root", lambda: True)
    monkeypatch.setattr(postgres, "_PLACES", ())
    tmp_path.chmod(0o700)
    with pytest.raises(RuntimeError, match="set TMPDIR"):
        postgres.new_folder()

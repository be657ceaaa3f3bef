"""What killed runs left beside the office is cleared away, and never a folder that is somebody's own."""

import os
import signal
import subprocess
import sys
import time

import pytest

from crm_desktop import storage
from crm_desktop.storage import scratch_folders
from tests import offices

OWN = ("new-house/plan.txt", "new-pictures/cat.jpg", ".crm-new-ideas/list.txt", "shown/holiday.jpg")
"""Files of a user who keeps the office among other things, in folders named as those of the program are."""


def age(folder):
    long_ago = time.time() - 90_000
    os.utime(folder, (long_ago, long_ago))


def test_a_users_own_folders_stay_whatever_they_are_called(tmp_path):
    for name in OWN:
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("mine", encoding="utf-8")
    (tmp_path / "new-").mkdir()
    (tmp_path / "new-letters").mkdir()
    for folder in tmp_path.iterdir():
        age(folder)
    offices.fill(tmp_path)
    storage.open_office(tmp_path)
    storage.close_office()
    assert [name for name in OWN if not (tmp_path / name).exists()] == []
    assert (tmp_path / "new-").is_dir()
    assert (tmp_path / "new-letters").is_dir()


def test_what_a_killed_sample_office_of_version_0_1_left_is_cleared(tmp_path):
    offices.fill(tmp_path)
    for name in ("new-ab1_cd2e", "new-zz1_cd2e"):
        offices.fill(tmp_path / name)
    age(tmp_path / "new-ab1_cd2e")
    storage.open_office(tmp_path)
    storage.close_office()
    assert not (tmp_path / "new-ab1_cd2e").exists()
    assert (tmp_path / "new-zz1_cd2e").exists()  # it may be in the making


KILLED = """
import os, signal, sys, tempfile
from pathlib import Path
from crm_desktop.storage import scratch_folders
if sys.argv[2] == "before the lock":
    scratch_folders.create = lambda file: os.kill(os.getpid(), signal.SIGKILL)
with scratch_folders.folder_in(Path(sys.argv[1])) as place:
    (place / "half").write_bytes(b"x")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9")
@pytest.mark.parametrize("moment", ["before the lock", "at work"])
def test_a_killed_runs_room_is_gone_after_the_next_start(tmp_path, moment):
    ended = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), moment], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert len(list(tmp_path.iterdir())) == 1
    scratch_folders.clear(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_room_in_use_stays(tmp_path):
    with scratch_folders.folder_in(tmp_path) as place:
        scratch_folders.clear(tmp_path)
        assert place.is_dir()
    assert list(tmp_path.iterdir()) == []

"""The data folder is made where it can be, and refused where a database would be damaged."""

import pytest

from crm_desktop.core.errors import CrmError
from crm_desktop.storage import folders

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/share /mnt/team cifs rw 0 0
server:/home /mnt/team/home\\040dirs nfs4 rw 0 0
/dev/sdb1 /mnt/team/usb vfat rw 0 0
broken line
"""


def test_a_missing_folder_is_made(tmp_path):
    folders.prepare(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    assert list((tmp_path / "a" / "b").iterdir()) == []


def test_a_file_in_its_place_is_refused_with_the_reason(tmp_path):
    (tmp_path / "office").write_text("a file")
    with pytest.raises(CrmError) as refused:
        folders.prepare(tmp_path / "office")
    assert refused.value.key == "error.folder_no_folder"
    assert str(tmp_path / "office") in refused.value.text("zh_CN")


def test_a_network_drive_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "on_network", lambda folder: True)
    with pytest.raises(CrmError) as refused:
        folders.prepare(tmp_path)
    assert refused.value.key == "error.network_folder"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/office", "ext4"),
        ("/mnt/team", "cifs"),
        ("/mnt/team/data", "cifs"),
        ("/mnt/team/home dirs/li", "nfs4"),
        ("/mnt/team/usb/data", "vfat"),
        ("/mnt/teamwork", "ext4"),
    ],
)
def test_the_longest_mount_that_holds_the_folder_decides(tmp_path, path, kind):
    assert folders.file_system(type(tmp_path)(path), MOUNTS) == kind


def test_this_computers_own_folder_is_no_network(tmp_path):
    assert not folders.on_network(tmp_path)

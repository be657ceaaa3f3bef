"""Network drives and the folders of clouds are told from this computer's own."""

import json
from pathlib import Path, PurePosixPath

import pytest

from crm_desktop.storage import places

LINUX = """\
/dev/sda1 / ext4 rw 0 0
//server/share /mnt/team cifs rw 0 0
server:/home /mnt/team/home\\040dirs nfs4 rw 0 0
/dev/sdb1 /mnt/team/usb vfat rw 0 0
broken line
cloud:office /mnt/rclone fuse.rclone rw 0 0
https://dav.example.com/office /mnt/dav fuse rw 0 0
share /mnt/box vboxsf rw 0 0
C: /mnt/c drvfs rw 0 0
C:\\134 /mnt/d 9p rw,aname=drvfs 0 0
li@server:/srv /mnt/ssh fuse.sshfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
/dev/sdc1 /mnt/stick fuseblk rw 0 0
one:two /mnt/pool fuse.mergerfs rw 0 0
/home/li/.crypt /mnt/secret fuse.gocryptfs rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/x /mnt/\\345\\205\\261\\344\\272\\253 nfs rw 0 0
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
//li@server._smb._tcp.local/Team%20Share on /Volumes/Team Share (smbfs, nodev, nosuid, mounted by li)
server:/export on /Volumes/export (nfs)
//li@old/afp on /Volumes/afp (afpfs, nodev, nosuid, mounted by li)
https://dav.example.com/ on /Volumes/dav (webdav, nodev, noexec, nosuid, mounted by li)
li@server:/srv on /Users/li/srv (macfuse, nodev, nosuid, synchronous, mounted by li)
/dev/disk4s1 on /Volumes/Stick (1) (exfat, local, nodev, nosuid, noowners)
"""


@pytest.mark.parametrize(
    ("path", "kind", "remote"),
    [
        ("/home/office", "ext4", False),
        ("/mnt/team", "cifs", True),
        ("/mnt/team/data", "cifs", True),
        ("/mnt/team/home dirs/li", "nfs4", True),
        ("/mnt/team/usb/data", "vfat", False),
        ("/mnt/teamwork", "ext4", False),
        ("/mnt/rclone/data", "fuse.rclone", True),
        ("/mnt/dav/data", "fuse", True),
        ("/mnt/box", "vboxsf", True),
        ("/mnt/c/Users/li", "drvfs", True),
        ("/mnt/d/data", "9p", True),
        ("/mnt/ssh", "fuse.sshfs", True),
        ("/run/user/1000/gvfs/smb-share", "fuse.gvfsd-fuse", True),
        ("/mnt/stick", "fuseblk", False),
        ("/mnt/pool", "fuse.mergerfs", False),
        ("/mnt/secret", "fuse.gocryptfs", False),
        ("/tmp/x", "tmpfs", False),
        ("/mnt/共享/数据", "nfs", True),
    ],
)
def test_on_linux_the_longest_mount_that_holds_the_folder_decides(path, kind, remote):
    mount = places.mount_of(PurePosixPath(path), LINUX)
    assert (mount.kind, mount.is_remote) == (kind, remote)


@pytest.mark.parametrize(
    ("path", "kind", "remote"),
    [
        ("/Users/li/office", "apfs", False),
        ("/Volumes/Team Share/office", "smbfs", True),
        ("/Volumes/export", "nfs", True),
        ("/Volumes/afp/x", "afpfs", True),
        ("/Volumes/dav/x", "webdav", True),
        ("/Users/li/srv/office", "macfuse", True),
        ("/Volumes/Stick (1)/x", "exfat", False),
    ],
)
def test_on_macos_what_mount_prints_decides(path, kind, remote):
    mount = places.mount_of(PurePosixPath(path), MAC)
    assert (mount.kind, mount.is_remote) == (kind, remote)


def test_this_computers_own_folder_is_no_network(tmp_path):
    assert not places.on_network(tmp_path)


@pytest.fixture
def home(tmp_path, monkeypatch):
    for variable in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("folder", "cloud"),
    [
        ("OneDrive/office", "OneDrive"),
        ("OneDrive - 济南阳光/Documents/office", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/office", "iCloud"),
        ("iCloudDrive/office", "iCloud"),
        ("Dropbox (Sunshine)/office", "Dropbox"),
        ("Google Drive/office", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-li@example.com/My Drive/office", "Google Drive"),
        ("Library/CloudStorage/Box-Box/office", "Box"),
        ("Nutstore Files/office", "Nutstore"),
        ("我的坚果云/office", "Nutstore"),
        ("BaiduSyncdisk/office", "Baidu Netdisk"),
        ("百度同步盘/office", "Baidu Netdisk"),
        ("Documents/office", ""),
        ("dropbox-notes/onedriver", ""),
    ],
)
def test_a_clouds_folder_is_known_by_its_name(home, folder, cloud):
    (home / folder).mkdir(parents=True)
    assert places.cloud(home / folder) == cloud


def test_a_clouds_folder_of_another_name_is_known_by_what_the_cloud_says(home, monkeypatch):
    for name in ("mine/office", "shared", "work"):
        (home / name).mkdir(parents=True)
    (home / "mine" / ".dropbox.cache").mkdir()
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(json.dumps({"personal": {"path": str(home / "shared")}}))
    monkeypatch.setenv("OneDriveCommercial", str(home / "work"))
    names = ("mine/office", "shared/office", "work/office", "other")
    assert [places.cloud(home / name) for name in names] == ["Dropbox", "Dropbox", "OneDrive", ""]

"""What kind of place a folder is: on a network drive, or kept alike on several computers by a cloud."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple

from crm_desktop.core.patterns import late
from crm_desktop.core.words import has, say

_NETWORK: Final = frozenset(
    (
        *("9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "davfs2", "drvfs", "ftp"),
        *("glusterfs", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "prl_fs", "smb2", "smb3", "smbfs"),
        *("vboxsf", "vmhgfs", "webdav", "webdavfs"),
    )
)
_NETWORK_FUSE: Final = frozenset(
    (
        *("ceph", "cifs", "curlftpfs", "davfs", "davfs2", "gcsfuse", "glusterfs", "google-drive-ocamlfuse"),
        *("goofys", "gvfsd-fuse", "juicefs", "kio-fuse", "onedriver", "rclone", "s3fs", "smbnetfs", "sshfs"),
        *("vmhgfs-fuse",),
    )
)
_LOCAL_FUSE: Final = frozenset(("mergerfs", "unionfs", "bindfs", "gocryptfs", "encfs", "ntfs-3g"))
"""File systems in the user's space: each is ``fuse.`` and one of these, or plain ``fuse`` (davfs2)."""
_FUSE: Final = frozenset(("fuse", "macfuse", "osxfuse"))
_REMOTE_SOURCE: Final = late(r"\w+://|[\w.@-]{2,}:")
"""What is mounted through fuse from elsewhere: ``https://dav.example.com/`` (davfs2), ``remote:folder``."""
_MAC_MOUNT: Final = late(r"(?P<source>.*?) on (?P<place>.*) \((?P<kind>[^,)]+)[^)]*\)$")
_WINDOWS_REMOTE_DRIVE: Final = 4

_CLOUDS: Final = {
    "OneDrive": r"onedrive( - .+)?",
    "iCloud": r"icloud ?drive|icloud云盘|com~apple~clouddocs|mobile documents",
    "Dropbox": r"dropbox( \(.+\))?",
    "Google Drive": r"google ?drive|my drive|我的云端硬盘|googledrive(-.+)?",
    "Nutstore": r"nutstore( files)?|nutstore-.+|我的坚果云|坚果云",
    "Baidu Netdisk": r"baidusyncdisk|baidunetdiskworkspace|百度(网盘|同步盘|云)(同步空间)?",
}
"""How the folders are called that a service synchronizes, in small letters; each by its English name."""
_MARKS: Final = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.drivedownload": "Google Drive",
    ".nutstore": "Nutstore",
}
"""Files and folders by which a service knows its own folder, whatever that is called."""


# -- on a network drive -----------------------------------------------------------------------------


def on_network(folder: Path) -> bool:
    """Whether ``folder`` is on a network share, where SQLite's locks may seem to work and then fail."""
    try:
        real = folder.resolve()
    except (OSError, RuntimeError):  # links in a circle: no place at all
        return False
    if sys.platform == "win32":
        return _on_windows_network(real)
    mount = mount_of(real, _mounts())
    return mount is not None and mount.is_remote


class Mount(NamedTuple):
    """A line of the table of what is mounted where."""

    source: str
    place: str
    kind: str

    @property
    def is_remote(self) -> bool:
        family, _dot, name = self.kind.partition(".")
        if family not in _FUSE or name in _LOCAL_FUSE:
            return self.kind in _NETWORK
        return name in _NETWORK_FUSE or _REMOTE_SOURCE.match(self.source) is not None


def mount_of(path: Path, mounts: str) -> Mount | None:
    """What holds ``path``, from a table like ``/proc/mounts`` or what ``mount`` prints on macOS.

    The longest place wins, and of the same the last.
    """
    best: Mount | None = None
    for mount in map(_parsed, mounts.splitlines()):
        longer = mount is not None and (best is None or len(mount.place) >= len(best.place))
        if mount is not None and longer and path.is_relative_to(mount.place):
            best = mount
    return best


def _parsed(line: str) -> Mount | None:
    parts = line.split()
    if len(parts) >= 4 and parts[1].startswith("/"):
        return Mount(_unescaped(parts[0]), _unescaped(parts[1]), parts[2])
    found = _MAC_MOUNT.match(line)
    return Mount(found["source"], found["place"], found["kind"]) if found else None


def _unescaped(text: str) -> str:
    """The kernel writes blanks and the like as octal numbers, each byte of a character by itself."""
    return re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), os.fsencode(text)).decode(
        errors="surrogateescape"
    )


def _mounts() -> str:
    table = Path("/proc/mounts")
    with suppress(OSError):
        if table.exists():
            return table.read_bytes().decode(errors="surrogateescape")
        import subprocess  # late: most systems have the table

        done = subprocess.run(["/sbin/mount"], capture_output=True, check=False, timeout=10)  # macOS
        return done.stdout.decode(errors="surrogateescape")
    return ""


def _on_windows_network(real: Path) -> bool:
    import ctypes

    drive = os.path.splitdrive(real)[0]
    if drive.startswith("\\\\"):
        return True
    kind: int = ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\")  # type: ignore[attr-defined,unused-ignore]
    return kind == _WINDOWS_REMOTE_DRIVE


# -- in a cloud's folder ----------------------------------------------------------------------------


def cloud(folder: Path) -> str:
    """The service that keeps ``folder`` alike on several computers ("OneDrive", "Nutstore", …); "" for none.

    Such a service copies the database while it is being written, and puts old copies in its place.
    """
    real = folder.resolve()
    for each in (real, *real.parents):
        for name, pattern in _CLOUDS.items():
            if re.fullmatch(pattern, each.name.casefold()):
                return name
        with suppress(OSError, RuntimeError):
            for mark, name in _MARKS.items():
                if (each / mark).exists() and each != Path.home():  # ~/.dropbox holds only its settings
                    return name
    if "CloudStorage" in real.parts:  # where macOS keeps those of all services
        return real.parts[min(real.parts.index("CloudStorage") + 1, len(real.parts) - 1)].split("-")[0]
    return next((name for name, place in _told_places() if real.is_relative_to(place)), "")


def cloud_warning(folder: Path, service: str, language: str) -> str:
    """What is to be feared in a folder that ``service`` keeps alike."""
    own = f"cloud.{service}"
    name = say(own, language) if has(own) else service
    return say("warning.cloud_folder", language, folder=folder, cloud=name)


def _told_places() -> Iterator[tuple[str, Path]]:
    """Folders that the services themselves tell: OneDrive by the environment, Dropbox by a file."""
    import json

    for variable in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        if os.environ.get(variable):
            yield "OneDrive", Path(os.environ[variable]).resolve()
    homes = [Path.home() / ".dropbox"]
    homes += [
        Path(os.environ[each]) / "Dropbox" for each in ("APPDATA", "LOCALAPPDATA") if each in os.environ
    ]
    for home in homes:
        with suppress(OSError, ValueError, AttributeError):
            for account in json.loads((home / "info.json").read_text(encoding="utf-8")).values():
                if account.get("path"):
                    yield "Dropbox", Path(account["path"]).resolve()

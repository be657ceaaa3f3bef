"""One window per office: a second start, and `crm-desktop show`, are handed to the one that is open.

The lock of the data folder says whether there is one (``storage.lock``); this is how it is reached. What a
window that crashed has left behind answers nobody, and the next one takes its place.
"""

from __future__ import annotations

import json
import sys
from functools import partial
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from crm_desktop import storage

PATIENCE_MS = 5_000
"""So long a second start waits for the window that is open."""
_LONGEST = 4_096
_SHOWN = b"shown\n"


def _name(folder: Path) -> str:
    """Where the window of an office listens: by its UUID, and by its folder, for a copy has the same UUID."""
    return f"crm-desktop-{storage.uuid_in(folder)}-{crc32(str(folder.resolve()).encode()):08x}"


class OneWindow(QObject):
    """Listens for other starts; `asked(number)` when one wants this window, "" where nobody calls."""

    asked = Signal(str)

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._come)
        name = _name(folder)
        QLocalServer.removeServer(name)  # whoever had it is gone: the folder is locked by us
        self._server.listen(name)

    def _come(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(partial(self._read, socket))
            socket.disconnected.connect(socket.deleteLater)

    def _read(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        try:
            number = str(json.loads(bytes(socket.readLine(_LONGEST).data()))["show"])
        except (ValueError, KeyError, TypeError):
            socket.abort()
            return
        socket.write(_SHOWN)
        socket.flush()
        self.asked.emit(number)


def hand_over(folder: Path, number: str = "") -> bool:
    """Ask the window that is open to come forward and show who has a number; False where none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(PATIENCE_MS):
        return False
    if sys.platform == "win32":  # else Windows keeps the window of another program behind
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    socket.write(json.dumps({"show": number}).encode() + b"\n")
    while not socket.canReadLine():
        if not socket.waitForReadyRead(PATIENCE_MS):
            return False
    return socket.readLine().data() == _SHOWN

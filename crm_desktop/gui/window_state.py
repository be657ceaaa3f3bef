"""What the window remembers between two starts: an .ini file in the data folder, not the user's registry."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

FILE_NAME = "window.ini"
_state: dict[str, QSettings] = {}


def open_in(folder: Path) -> None:
    """Use the file in this data folder from now on; none in one whose name Qt cannot write."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        _state.clear()
        return
    _state["file"] = QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)


def close() -> None:
    """Write what is remembered and forget the file."""
    if "file" in _state:
        _state.pop("file").sync()


def get(name: str, default: str = "") -> str:
    """A remembered word."""
    return str(_state["file"].value(name, default)) if "file" in _state else default


def get_bytes(name: str) -> QByteArray | None:
    """A remembered geometry or splitter state."""
    value: Any = _state["file"].value(name) if "file" in _state else None
    return value if isinstance(value, QByteArray) else None


def put(name: str, value: str | QByteArray) -> None:
    """Remember a word or a state."""
    if "file" in _state:
        _state["file"].setValue(name, value)

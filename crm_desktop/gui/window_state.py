"""What the window remembers between two starts: an .ini file in the data folder, not the user's registry."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from crm_desktop.storage.folders import WINDOW_STATE

_state: dict[str, QSettings] = {}


def open_in(folder: Path) -> None:
    """Use the file in this data folder from now on; none in one whose name Qt cannot write."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        _state.clear()
        return
    _state["file"] = QSettings(str(folder / WINDOW_STATE), QSettings.Format.IniFormat)


def close() -> None:
    """Write what is remembered and forget the file."""
    if "file" in _state:
        _state.pop("file").sync()


def remembered(name: str, default: str = "") -> str:
    """A remembered word."""
    return str(_state["file"].value(name, default)) if "file" in _state else default


def get_bytes(name: str) -> QByteArray | None:
    """A remembered geometry or splitter state."""
    value: object = _state["file"].value(name) if "file" in _state else None
    return value if isinstance(value, QByteArray) else None


def language_in(folder: Path) -> str:
    """The language that the window of this data folder spoke last; nothing is made or changed."""
    file = folder / WINDOW_STATE
    return (
        str(QSettings(str(file), QSettings.Format.IniFormat).value("language", "")) if file.is_file() else ""
    )


def put(name: str, value: str | QByteArray) -> None:
    """Remember a word or a state."""
    if "file" in _state:
        _state["file"].setValue(name, value)

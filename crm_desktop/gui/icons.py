"""Our own line icons, drawn from SVG in the colour that the palette asks for, at any scale."""

from __future__ import annotations

import functools

from PySide6.QtCore import QPoint, QRect, QRectF, QResource, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from crm_desktop.gui import theme


@functools.cache
def _source(name: str) -> str:
    file = QResource(f":/icons/{name}.svg")
    if not file.isValid():
        raise KeyError(f"no icon {name!r}")
    return bytes(file.uncompressedData().data()).decode("utf-8")


@functools.lru_cache(maxsize=512)
def _renderer(name: str, code: str) -> QSvgRenderer:
    return QSvgRenderer(_source(name).replace("#000000", code).encode("utf-8"))


def paint(painter: QPainter, name: str, rect: QRectF, token: str = "text") -> None:
    """Draw the icon into the rectangle in the colour of the token."""
    _renderer(name, theme.hex_of(token)).render(painter, rect)


class _Engine(QIconEngine):
    """Draws the icon anew for each size and mode, so that it is crisp and follows the theme."""

    def __init__(self, name: str, token: str, on_token: str) -> None:
        super().__init__()
        self._name = name
        self._tokens = (token, on_token)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = self._tokens[state == QIcon.State.On]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mode == QIcon.Mode.Disabled:  # the ground of a disabled button is grey, also that of a primary one
            token = "muted"
            painter.setOpacity(0.7)
        paint(painter, self._name, QRectF(rect), token)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        result = QPixmap(size)
        result.fill(Qt.GlobalColor.transparent)
        painter = QPainter(result)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return result

    def clone(self) -> QIconEngine:
        return _Engine(self._name, *self._tokens)


def icon(name: str, token: str = "text", on_token: str | None = None) -> QIcon:
    """The icon in the colour of a theme token (`on_token` while the button is checked).

    KeyError where there is no such drawing.
    """
    _source(name)
    return QIcon(_Engine(name, token, on_token or token))


def pixmap(name: str, size: int, token: str, ratio: float) -> QPixmap:
    """A still picture of the icon for labels; draw it again when the theme changes."""
    result = QPixmap(round(size * ratio), round(size * ratio))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter, name, QRectF(0, 0, result.width(), result.height()), token)
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def program_icon() -> QIcon:
    """The mark of the program for window frames and task bars."""
    return QIcon(":/icons/program.svg")

"""Where the main window stands and how large it is: at the first start, and as it was left the last time."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from crm_desktop.gui import theme, window_state

# Sizes for a text of 13 px; a screen that is smaller is never left.
LEAST, FIRST = (960, 600), (1280, 760)
FRAME = 32  # px: the title bar that the window's system puts above it


def restore(window: QMainWindow) -> None:
    """Put it where it was left; Qt brings it back onto a screen that is there."""
    screen = window.screen().availableGeometry().size() - QSize(0, FRAME)
    window.setMinimumSize(QSize(theme.px(LEAST[0]), theme.px(LEAST[1])).boundedTo(screen))
    window.resize(QSize(theme.px(FIRST[0]), theme.px(FIRST[1])).boundedTo(screen))
    geometry = window_state.get_bytes("geometry")
    if geometry is not None:
        window.restoreGeometry(geometry)


def remember(window: QMainWindow) -> None:
    """Keep it for the next start."""
    window_state.put("geometry", QByteArray(window.saveGeometry()))

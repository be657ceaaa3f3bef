"""A short word in a tone: overdue, due today, done, planned, cancelled."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.core.enums import Grade
from crm_desktop.gui import theme
from crm_desktop.gui.widgets.painting import badge_size, paint_badge

GRADE_TONES = {Grade.A: "green", Grade.B: "blue", Grade.C: "grey"}


class Badge(QWidget):
    """A pill with text; `tone` is red, amber, green, blue or grey. `square` for a grade's letter."""

    def __init__(
        self, text: str = "", tone: str = "grey", parent: QWidget | None = None, *, square: bool = False
    ) -> None:
        super().__init__(parent)
        self._square = square
        self._text = ""
        self._tone = "grey"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, tone)
        theme.notifier.changed.connect(self.update)

    def set(self, text: str, tone: str) -> None:
        """Show another text in another tone; an empty text hides the badge."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self._appear()
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """What the badge says."""
        return self._text

    def tone(self) -> str:
        """The tone it says it in."""
        return self._tone

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ParentChange:
            self._appear()

    def _appear(self) -> None:
        if self.parent() is not None:  # shown without one it would be a window of its own
            self.setVisible(bool(self._text))

    def sizeHint(self) -> QSize:
        if self._square:
            return QSize(theme.px(20), theme.px(20))
        size = badge_size(self._text)
        return QSize(int(size.width() + 0.99), int(size.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(painter, QRectF(self.rect()), self._text, self._tone, square=self._square)
        painter.end()

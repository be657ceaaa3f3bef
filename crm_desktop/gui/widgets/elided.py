"""Words of any length in a place that must not grow with them: shortened with …, whole in the tooltip."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QPushButton, QSizePolicy, QWidget

from crm_desktop.gui.widgets.card_row import plain_tip

ROUNDED = 3  # px: words, the same shortened and what stands around them are rounded each by itself


class _Elided:
    """What all have in common; `full` is what they say, `text()` what there is room for."""

    full = ""
    tail = ""  # what stands behind it and is never shortened
    cut_in_the_middle = False

    def say(self, words: str) -> None:
        """Say something else."""
        assert isinstance(self, (QLabel, QAbstractButton))
        self.full = words
        self.setAccessibleName(words)
        self.setToolTip(plain_tip(words))
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        assert isinstance(self, (QLabel, QAbstractButton))
        where = Qt.TextElideMode.ElideMiddle if self.cut_in_the_middle else Qt.TextElideMode.ElideRight
        room = max(self.width() - self._around() - self.fontMetrics().horizontalAdvance(self.tail), 0)
        words = self.fontMetrics().elidedText(self.full, where, room) + self.tail
        shown = words if isinstance(self, QLabel) else words.replace("&", "&&")
        if shown != self.text():
            self.setText(shown)

    def _around(self) -> int:
        """What stands beside the words: box, edge, padding."""
        assert isinstance(self, (QLabel, QAbstractButton))
        words = self.text() if isinstance(self, QLabel) else self.text().replace("&&", "&")
        return max(self._own_hint().width() - self.fontMetrics().horizontalAdvance(words), 0)

    def _own_hint(self) -> QSize:
        raise NotImplementedError

    def _hint(self) -> QSize:
        assert isinstance(self, QWidget)
        words = self.fontMetrics().horizontalAdvance(self.full + self.tail)
        wide = self._around() + words + ROUNDED
        return QSize(wide, self._own_hint().height())


class ElidedLabel(_Elided, QLabel):
    """A line of text, never markup; `middle` keeps both ends, as of a path."""

    def __init__(self, words: str = "", role: str = "", *, middle: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.cut_in_the_middle = middle
        self.say(words)

    def _own_hint(self) -> QSize:
        return QLabel.sizeHint(self)

    def sizeHint(self) -> QSize:
        return self._hint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._own_hint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)


class ElidedBox(_Elided, QCheckBox):
    """A box to tick, with words that somebody typed."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.say(words)

    def _own_hint(self) -> QSize:
        return QCheckBox.sizeHint(self)

    def sizeHint(self) -> QSize:
        return self._hint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._around(), self._own_hint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)


class ElidedButton(_Elided, QPushButton):
    """A button or a link with a name in it; `least` is what is read of it where room is short."""

    least = ""

    def __init__(self, parent: QWidget | None = None, *, role: str = "link") -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        if role == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _own_hint(self) -> QSize:
        return QPushButton.sizeHint(self)

    def sizeHint(self) -> QSize:
        return self._hint()

    def minimumSizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.least + self.tail)
        return QSize(self._around() + words, self._own_hint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

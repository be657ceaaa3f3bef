"""The way of a complaint from new to closed as a row of segments: what is behind, where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.core.enums import ComplaintState
from crm_desktop.gui import theme
from crm_desktop.gui.icons import paint as paint_icon
from crm_desktop.gui.language import label
from crm_desktop.gui.widgets.painting import CENTRE, paint_text
from crm_desktop.services.complaints.states import PATH

PAD = 12
TICK = 14


class StatePath(QWidget):
    """Painted, because it shows a state and sets none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = ComplaintState.NEW
        self._live = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.notifier.changed.connect(self.update)

    def show_state(self, state: ComplaintState, *, live: bool = True) -> None:
        """Where it stands; `live` False where it left the path (waiting, rejected, duplicate)."""
        self._state, self._live = state, live
        self.setAccessibleName(label(state))
        self.updateGeometry()
        self.update()

    def _widths(self) -> list[float]:
        metrics = QFontMetricsF(theme.font(12, bold=True))
        extra = theme.px(2 * PAD)
        return [
            metrics.horizontalAdvance(label(state)) + extra + (theme.px(TICK) if self._behind(state) else 0)
            for state in PATH
        ]

    def _behind(self, state: ComplaintState) -> bool:
        if self._state not in PATH:
            return False
        last = self._state == ComplaintState.CLOSED
        return PATH.index(state) < PATH.index(self._state) or (last and state == self._state)

    def sizeHint(self) -> QSize:
        return QSize(int(sum(self._widths())) + 2, theme.px(27))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        outline = QPainterPath()
        outline.addRoundedRect(frame, 6, 6)
        painter.setClipPath(outline)
        left = 0.0
        for state, width in zip(PATH, self._widths(), strict=True):
            rect = QRectF(left, 0, width, self.height())
            self._segment(painter, rect, state)
            left += width
            if state != PATH[-1]:
                painter.fillRect(QRectF(left - 0.5, 0, 1, self.height()), theme.color("line"))
        painter.setClipping(False)
        painter.setPen(QPen(theme.color("field_line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(outline)
        painter.end()

    def _segment(self, painter: QPainter, rect: QRectF, state: ComplaintState) -> None:
        here = state == self._state and self._live and state != ComplaintState.CLOSED
        behind = self._behind(state)
        if here:
            painter.fillRect(rect, theme.color("accent_soft"))
        words = rect
        if behind:
            size = theme.px(12)
            place = QRectF(rect.left() + theme.px(PAD - 2), rect.center().y() - size / 2, size, size)
            paint_icon(painter, "check", place, "green")
            words = rect.adjusted(theme.px(TICK), 0, 0, 0)
        token = "accent_text" if here else "green" if behind else "muted"
        paint_text(painter, words, label(state), token, font=theme.font(12, bold=here), align=CENTRE)

"""The upper line of a day in the month, behind its number: how many more there are, and what day it is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.painting import CENTRE, RIGHT, paint_text


@dataclass(frozen=True, slots=True)
class Note:
    """The corner of a day: lunar date or festival, and 休 or 班 (off, work)."""

    text: str = ""
    day_kind: str = ""
    off: bool = False


def paint_corner(painter: QPainter, rect: QRectF, more: str, note: Note) -> None:
    """Paint `more` ("+3", or nothing) at the left, and of the note what has room at the right.

    That is all of it, or only whether the day is off, or nothing.
    """
    metrics = QFontMetricsF(theme.font(12))
    room = rect.width()
    if more:
        pill = QRectF(rect.left(), rect.center().y() - theme.px(8), 0, theme.px(16))
        pill.setWidth(metrics.horizontalAdvance(more) + theme.px(8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("grey_soft"))
        painter.drawRoundedRect(pill, theme.px(8), theme.px(8))
        paint_text(painter, pill, more, "grey", font=theme.font(12), align=CENTRE)
        room -= pill.width() + theme.px(4)
    words = (" ".join(filter(None, (note.text, note.day_kind))), note.day_kind or note.text)
    fitting = next((each for each in words if metrics.horizontalAdvance(each) <= room), "")
    paint_text(painter, rect, fitting, "muted", font=theme.font(12), align=RIGHT)

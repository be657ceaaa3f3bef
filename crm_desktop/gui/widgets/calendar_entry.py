"""An entry of the month: a bar in the colour of its kind, and in the tone of its state time, kind and name.

What is done or cancelled stands back: without a ground, muted, so that what is to be done stands out.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackKind, CallbackState
from crm_desktop.gui import theme
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets.painting import LEFT, paint_text
from crm_desktop.services.callbacks import CallbackRow

KIND_COLOURS: Final[dict[CallbackKind, str]] = {
    CallbackKind.AFTER_SERVICE: "kind_service",
    CallbackKind.USAGE: "kind_service",
    CallbackKind.MAINTENANCE: "kind_product",
    CallbackKind.WARRANTY_END: "kind_product",
    CallbackKind.DESIGN_LIFE_END: "kind_product",
    CallbackKind.AFTER_COMPLAINT: "kind_complaint",
    CallbackKind.GREETING: "kind_greeting",
    CallbackKind.BIRTHDAY: "kind_greeting",
    CallbackKind.FESTIVAL: "kind_greeting",
    CallbackKind.VISIT: "kind_visit",
    CallbackKind.MANAGER_VISIT: "kind_visit",
    CallbackKind.REFERRAL: "kind_sale",
    CallbackKind.WIN_BACK: "kind_sale",
    CallbackKind.OTHER: "kind_other",
}
"""Kinds that are done in the same spirit share a colour; the word beside it tells them apart."""

BAR: Final = 4  # its width


def tone_of(row: CallbackRow, today: date) -> str:
    """A state as a tone: overdue red, due today amber, planned blue; what is over is muted."""
    if row.state != CallbackState.PLANNED:
        return "muted"
    if row.overdue(clock.now()):
        return "red"
    return "amber" if row.day == today else "blue"


def entry_words(row: CallbackRow, *, kind: bool = True, time: bool = True) -> str:
    """What an entry says: how it stands (not by its colour alone), time, kind, name."""
    mark = ""
    if row.state == CallbackState.DONE:
        mark = "✓"
    elif row.state == CallbackState.CANCELLED:
        mark, time = say("callback_short.cancelled"), False
    elif row.overdue(clock.now()):
        mark = say("callback_short.overdue")
    at = dates.say_time(row.due_at) if time and not row.all_day else ""
    about = say(f"callback_short.{row.kind}") if kind else ""
    return " ".join(filter(None, (mark, at, about, row.name)))


def paint_entry(painter: QPainter, rect: QRectF, row: CallbackRow, today: date) -> None:
    """Paint an entry into its line of the month."""
    tone = tone_of(row, today)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if row.state == CallbackState.PLANNED:
        painter.setBrush(theme.color(f"{tone}_soft"))
        painter.drawRoundedRect(rect, theme.px(3), theme.px(3))
    paint_kind(painter, QRectF(rect.left(), rect.top(), theme.px(BAR), rect.height()), row)
    room = rect.adjusted(theme.px(BAR + 5), 0, -theme.px(3), 0)
    font = theme.font(12)
    font.setStrikeOut(row.state == CallbackState.CANCELLED)
    paint_text(painter, room, _fitting(row, room.width()), tone, font=font, align=LEFT)
    painter.restore()


def paint_kind(painter: QPainter, bar: QRectF, row: CallbackRow) -> None:
    """Paint the bar that says what kind of callback it is, paler where it is over."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(KIND_COLOURS[row.kind]))
    if row.state != CallbackState.PLANNED:
        painter.setOpacity(0.45)
    painter.drawRoundedRect(bar, theme.px(2), theme.px(2))
    painter.restore()


def _fitting(row: CallbackRow, room: float) -> str:
    """The name matters most: where not all fits, the time goes first, then the kind (its bar remains)."""
    metrics = QFontMetricsF(theme.font(12))
    words = [entry_words(row), entry_words(row, time=False), entry_words(row, kind=False, time=False)]
    return next((each for each in words if metrics.horizontalAdvance(each) <= room), words[-1])

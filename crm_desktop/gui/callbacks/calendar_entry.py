"""An entry of the month: a bar in its kind's colour, and in the tone of its state time, kind and name.

What is done or cancelled stands back: without a ground, muted, so that what is to be done stands out.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackKind, CallbackState
from crm_desktop.gui import icons, theme
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets.painting import LEFT, paint_text
from crm_desktop.services.callbacks.lists import CallbackRow

_SERVICE, _PRODUCT, _GREETING = (
    ("kind_service", "wrench"),
    ("kind_product", "product"),
    ("kind_greeting", "cake"),
)
_VISIT, _SALE = ("kind_visit", "pin"), ("kind_sale", "star")

KINDS: Final[dict[CallbackKind, tuple[str, str]]] = {
    CallbackKind.AFTER_SERVICE: _SERVICE,
    CallbackKind.USAGE: _SERVICE,
    CallbackKind.MAINTENANCE: _PRODUCT,
    CallbackKind.WARRANTY_END: _PRODUCT,
    CallbackKind.DESIGN_LIFE_END: _PRODUCT,
    CallbackKind.AFTER_COMPLAINT: ("kind_complaint", "complaint"),
    CallbackKind.GREETING: _GREETING,
    CallbackKind.BIRTHDAY: _GREETING,
    CallbackKind.FESTIVAL: _GREETING,
    CallbackKind.VISIT: _VISIT,
    CallbackKind.MANAGER_VISIT: _VISIT,
    CallbackKind.REFERRAL: _SALE,
    CallbackKind.WIN_BACK: _SALE,
    CallbackKind.OTHER: ("kind_other", "phone"),
}
"""The colour and the icon of each kind; those in the same spirit share them, and differ by their word."""

BAR: Final = 4  # its width
_NAME: Final = 75
"""Room that a name has at least where words stand for kinds."""
ICON: Final = 13


def tone_of(row: CallbackRow) -> str:
    """Its tone; what is over is muted."""
    return row.term.tone(clock.now()).value if row.term.is_pending else "muted"


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


def paint_entry(painter: QPainter, rect: QRectF, row: CallbackRow) -> None:
    """Paint an entry into its line of the month."""
    tone = tone_of(row)
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
    words, with_kind = _fitting(row, room.width())
    if not with_kind:
        token, name = KINDS[row.kind]
        mark = QRectF(room.left(), room.center().y() - theme.px(ICON) / 2, theme.px(ICON), theme.px(ICON))
        icons.paint(painter, name, mark, token if row.state == CallbackState.PLANNED else "muted")
        room.setLeft(mark.right() + theme.px(3))
    paint_text(painter, room, words, tone, font=font, align=LEFT)
    painter.restore()


def paint_kind(painter: QPainter, bar: QRectF, row: CallbackRow) -> None:
    """Paint the bar that says what kind of callback it is, paler where it is over."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(KINDS[row.kind][0]))
    if row.state != CallbackState.PLANNED:
        painter.setOpacity(0.45)
    painter.drawRoundedRect(bar, theme.px(2), theme.px(2))
    painter.restore()


def _fitting(row: CallbackRow, room: float) -> tuple[str, bool]:
    """What an entry says in its room, and whether its kind is named; where it is not, its icon is painted.

    The name matters most: where not all fits, the time goes first, then the word for the kind. Where most
    of these words have no room beside a name, none is shown: one among icons would stand out.
    """
    metrics = QFontMetricsF(theme.font(12))
    kinds = sorted(metrics.horizontalAdvance(say(f"callback_short.{kind}")) for kind in KINDS)
    for words in (entry_words(row), entry_words(row, time=False)):
        if kinds[len(kinds) // 2] + theme.px(_NAME) <= room and metrics.horizontalAdvance(words) <= room:
            return words, True
    timed = entry_words(row, kind=False)
    fits = metrics.horizontalAdvance(timed) <= room - theme.px(ICON + 3)
    return (timed if fits else entry_words(row, kind=False, time=False)), False

"""A cell of a list as it is painted, and the whole of it for who rests the mouse there."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from crm_desktop.gui import theme
from crm_desktop.gui.icons import paint as paint_icon
from crm_desktop.gui.widgets.painting import LEFT, RIGHT, badge_size, letters_middle, paint_badge, paint_text
from crm_desktop.gui.widgets.record_model import Cell


def tip(cell: Cell, room: float) -> str:
    """The tooltip of a cell that is painted `room` pixels wide: its whole text where that was shortened."""
    if cell.badge:
        width = badge_size(cell.text).width()
    else:
        width = QFontMetricsF(theme.font(bold=cell.bold)).horizontalAdvance(cell.text)
    shortened = width + (theme.px(22) if cell.icon else 0) > room and cell.text not in cell.tooltip
    return "\n".join(filter(None, (cell.text if shortened else "", cell.tooltip)))


def paint_cell(painter: QPainter, rect: QRectF, cell: Cell, *, right: bool, chosen: bool) -> None:
    """Icon, then badge or text, with what stands behind it."""
    align = RIGHT if right else LEFT
    if cell.icon:
        rect = _icon(painter, rect, cell, right=right)
    if cell.badge and cell.text:
        paint_badge(painter, rect, cell.text, cell.badge, align=align, square=cell.square, raised=chosen)
    else:
        font = theme.font(bold=cell.bold)
        font.setStrikeOut(cell.struck)
        if cell.behind:
            rect = _behind(painter, rect, cell, QFontMetricsF(font).horizontalAdvance(cell.text))
        paint_text(
            painter,
            rect,
            cell.text,
            cell.token,
            font=font,
            align=align,
            mark=cell.mark,
            strong=cell.strong,
        )


def _icon(painter: QPainter, rect: QRectF, cell: Cell, *, right: bool) -> QRectF:
    """Paint an icon before a cell's words, at their height; returns the room that is left for them."""
    size, gap, font = theme.px(16), theme.px(6), theme.font(bold=cell.bold)
    left = rect.left()
    if right:
        words = QFontMetricsF(font).horizontalAdvance(cell.text)
        left = max(left, rect.right() - words - 1 - gap - size)
    place = QRectF(left, letters_middle(rect, font) - size / 2, size, size)
    paint_icon(painter, cell.icon, place, cell.badge or cell.token)
    return rect.adjusted(place.right() + gap - rect.left(), 0, 0, 0)


def _behind(painter: QPainter, rect: QRectF, cell: Cell, wide: float) -> QRectF:
    """Paint what stands behind a cell's text; returns the room that is left for that."""
    words = f"  ·  {cell.behind}"
    room = rect.width() - QFontMetricsF(theme.font()).horizontalAdvance(words) - 1
    text = QRectF(rect.left(), rect.top(), max(min(wide, room), theme.px(60)), rect.height())
    paint_text(painter, rect.adjusted(text.width(), 0, 0, 0), words, "muted")
    return text


def paint_box(painter: QPainter, rect: QRectF, *, ticked: bool, partly: bool = False) -> None:
    """The box by which a record is ticked, or all of them are; ``partly`` where only some are."""
    size = theme.px(16)
    box = QRectF(rect.left(), rect.center().y() - size / 2, size, size)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.color("accent" if ticked or partly else "muted"))
    painter.setBrush(theme.color("accent" if ticked or partly else "field"))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked or partly:
        paint_icon(painter, "check" if ticked else "minus", box.adjusted(2, 2, -2, -2), "on_accent")

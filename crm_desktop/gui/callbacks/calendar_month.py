"""The month of the calendar, painted by hand: a cell for each day with up to four entries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackState
from crm_desktop.gui import theme
from crm_desktop.gui.callbacks.calendar_corner import Note, paint_corner
from crm_desktop.gui.callbacks.calendar_entry import paint_entry
from crm_desktop.gui.language import is_chinese, label, language
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.painting import paint_text
from crm_desktop.services.callbacks.lists import CallbackRow, DayEntries
from crm_desktop.services.callbacks.terms import say_standing

TOP = 29
"""Where the entries of a day begin, below its number."""


class MonthView(QWidget):
    """A month of days; arrows and the mouse choose one, an entry is dragged to another day."""

    day_chosen = Signal(object)
    opened = Signal(object)  # a day, by Enter or a double click
    entry_opened = Signal(int)  # the id of a callback
    entry_dropped = Signal(object, object)  # a CallbackRow, the day it fell on
    month_asked = Signal(object)  # a day of the month to show
    menu_asked = Signal(object, object)  # a CallbackRow, where

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.today = clock.today()
        self.selected = self.today
        self.month = self.today.replace(day=1)
        self.entries: Mapping[date, DayEntries] = {}
        self.notes: Mapping[date, Note] = {}
        self._hit: tuple[date | None, CallbackRow | None] = (None, None)  # by the last press
        self._pressed: tuple[CallbackRow, QPointF] | None = None
        self._dragged: CallbackRow | None = None
        self._at = QPointF()
        self.setAccessibleName(self.tr("Month"))
        theme.notifier.changed.connect(self.update)

    # -- what is shown ------------------------------------------------------------------------------

    def first(self) -> date:
        """The Monday of the first week shown."""
        return self.month - timedelta(days=self.month.weekday())

    def weeks(self) -> int:
        """How many weeks the month touches, 4 to 6."""
        following = dates.add_months(self.month, 1)
        return ((following - timedelta(days=1)) - self.first()).days // 7 + 1

    def last(self) -> date:
        """The Sunday of the last week shown."""
        return self.first() + timedelta(days=self.weeks() * 7 - 1)

    def show_month(self, month: date) -> None:
        """Turn to another month; its entries arrive with `set_entries`."""
        self.month = month.replace(day=1)
        self.entries = {}
        self.update()

    def set_entries(
        self, entries: Mapping[date, DayEntries], notes: Mapping[date, Note], today: date
    ) -> None:
        """Show what the days hold."""
        self.entries, self.notes, self.today = entries, notes, today
        self._describe()
        self.update()

    def choose(self, day: date) -> None:
        """Select a day, telling; one of another month asks for that month."""
        self.selected = day
        self._describe()
        self.update()
        if not self.first() <= day <= self.last() or day.month != self.month.month:
            self.month_asked.emit(day)
        self.day_chosen.emit(day)

    def _describe(self) -> None:
        held = self.entries.get(self.selected)
        words = [dates.say_day_and_weekday(self.selected, language())]
        words.append(self.tr("Callbacks: {}").format(held.count if held else 0))
        self.setAccessibleDescription(" ".join(words))

    # -- geometry -----------------------------------------------------------------------------------

    def _head(self) -> float:
        return theme.px(26)

    def cell(self, day: date) -> QRectF:
        """Where a day is painted; empty for one that is not shown."""
        number = (day - self.first()).days
        if not 0 <= number < self.weeks() * 7:
            return QRectF()
        width, height = self.width() / 7, (self.height() - self._head()) / self.weeks()
        row, column = divmod(number, 7)
        return QRectF(column * width, self._head() + row * height, width, height)

    def day_at(self, point: QPointF) -> date | None:
        """The day under a point."""
        if point.y() < self._head() or not self.rect().contains(point.toPoint()):
            return None
        column = int(point.x() / (self.width() / 7))
        row = int((point.y() - self._head()) / ((self.height() - self._head()) / self.weeks()))
        return self.first() + timedelta(days=row * 7 + min(column, 6))

    def _line(self, cell: QRectF) -> int:
        """The height of an entry with the gap below it: a little less where so one more fits."""
        room = cell.height() - theme.px(TOP)
        return theme.px(21) if room >= 3 * theme.px(21) else theme.px(19)

    def _room(self, cell: QRectF) -> int:
        """How many entries fit; how many more there are stands beside the day's number."""
        return max(0, int((cell.height() - theme.px(TOP)) // self._line(cell)))

    def entry_rects(self, day: date) -> list[tuple[CallbackRow, QRectF]]:
        """The entries of a day that are painted, each with its place."""
        held, cell = self.entries.get(day), self.cell(day)
        if held is None or cell.isEmpty():
            return []
        left, top, line = cell.left() + theme.px(5), cell.top() + theme.px(TOP), self._line(cell)
        wide, high = int(cell.width() - theme.px(10)), min(theme.px(19), line - 1)
        return [
            (row, QRectF(left, top + number * line, wide, high))
            for number, row in enumerate(held.entries[: self._room(cell)])
        ]

    def entry_at(self, point: QPointF) -> CallbackRow | None:
        """The callback under a point."""
        day = self.day_at(point)
        if day is None:
            return None
        return next((row for row, rect in self.entry_rects(day) if rect.contains(point)), None)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(760), theme.px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(420), theme.px(320))

    # -- painting -----------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("ground"))
        for column in range(7):
            rect = QRectF(column * self.width() / 7, 0, self.width() / 7, self._head())
            words = self._weekday(self.first() + timedelta(days=column))
            paint_text(painter, rect.adjusted(theme.px(9), 0, 0, 0), words, "muted", font=theme.font(12))
        target = self._target()
        for number in range(self.weeks() * 7):
            self._paint_cell(painter, self.first() + timedelta(days=number), target)
        if self._dragged is not None:
            ghost = QRectF(
                self._at.x() - theme.px(40), self._at.y() - theme.px(9), theme.px(130), theme.px(19)
            )
            painter.setOpacity(0.85)
            paint_entry(painter, ghost, self._dragged)
        painter.end()

    def _weekday(self, day: date) -> str:
        words = dates.say_weekday(day, language())
        return words.replace("星期", "周") if is_chinese() else words[:3]

    def _paint_cell(self, painter: QPainter, day: date, target: date | None) -> None:
        cell, note = self.cell(day), self.notes.get(day, Note())
        inside = day.month == self.month.month
        off = note.off if note.day_kind else day.weekday() >= 5
        if off and inside:
            painter.fillRect(cell, theme.color("weekend"))
        if day == self.selected:
            painter.fillRect(cell, theme.color("accent_soft"))
        painter.setPen(theme.color("line"))
        painter.drawLine(cell.topLeft(), cell.topRight())
        if day.weekday() < 6:
            painter.drawLine(cell.topRight(), cell.bottomRight())
        self._paint_number(painter, cell, day, inside)
        shown = self.entry_rects(day)
        held = self.entries.get(day)
        more = f"+{held.count - len(shown)}" if held is not None and held.count > len(shown) else ""
        rect = QRectF(
            cell.left() + theme.px(31), cell.top() + theme.px(4), cell.width() - theme.px(37), theme.px(22)
        )
        paint_corner(painter, rect, more, note if inside else Note())
        for row, place in shown:
            if self._dragged is None or row.id != self._dragged.id:
                paint_entry(painter, place, row)
        if day == target or (day == self.selected and self.hasFocus()):
            painter.setPen(theme.color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -2, -2))

    def _paint_number(self, painter: QPainter, cell: QRectF, day: date, inside: bool) -> None:
        circle = QRectF(cell.left() + theme.px(5), cell.top() + theme.px(4), theme.px(22), theme.px(22))
        painter.setFont(theme.font(13, bold=day == self.today))
        if day == self.today:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(circle)
            painter.setPen(theme.color("on_accent"))
        else:
            painter.setPen(theme.color("text" if inside else "muted"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(day.day))

    # -- the mouse ----------------------------------------------------------------------------------

    def _target(self) -> date | None:
        """The day a dragged callback would fall on; not one that has passed."""
        if self._dragged is None:
            return None
        day = self.day_at(self._at)
        return day if day is not None and day >= self.today else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day, row = self._hit = self.day_at(event.position()), self.entry_at(event.position())
        if day is None:
            return
        left = event.button() == Qt.MouseButton.LeftButton
        if left and row is not None:
            self._pressed = (row, event.position())
        # Another button leaves the month: the menu is to be that of the callback which was clicked.
        if day != self.selected and (left or day.month == self.month.month):
            self.choose(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position()
        if self._pressed is not None and self._dragged is None:
            row, start = self._pressed
            far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
            if far and row.state == CallbackState.PLANNED:
                self._dragged = row
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragged is not None:
            allowed = self._target() is not None
            shape = Qt.CursorShape.ClosedHandCursor if allowed else Qt.CursorShape.ForbiddenCursor
            self.setCursor(shape)
            self.update()
            return
        over = self.entry_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._at = event.position()
        row, day = self._dragged, self._target()
        self._end_drag()
        if row is not None and day is not None and day != row.day:
            self.entry_dropped.emit(row, day)

    def _end_drag(self) -> None:
        self._pressed = self._dragged = None
        self.unsetCursor()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._end_drag()
        day, row = self._hit  # the first press may have turned the month: another day is under the mouse now
        if row is not None:
            self.entry_opened.emit(row.id)
        elif day is not None:
            self.opened.emit(day)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The mouse means an entry; the key for menus none, for only days are chosen by keys."""
        row = self.entry_at(QPointF(event.pos()))
        if row is not None and event.reason() != event.Reason.Keyboard:
            self.menu_asked.emit(row, event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        turns = event.angleDelta().y()
        if abs(turns) >= 120:
            self._turn(-1 if turns > 0 else 1)
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.entry_at(QPointF(event.pos()))
            if row is None:
                QToolTip.hideText()
            else:
                when = say_standing(row, clock.now(), language())
                parts = (row.name, label(row.kind), row.subject, when, row.staff)
                QToolTip.showText(event.globalPos(), plain_tip(" · ".join(filter(None, parts))), self)
            return True
        return super().event(event)

    # -- the keyboard -------------------------------------------------------------------------------

    def _turn(self, months: int) -> None:
        self.choose(dates.add_months(self.selected, months))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps: dict[int, int] = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        key = event.key()
        if key == Qt.Key.Key_Escape and self._dragged is not None:
            self._end_drag()
        elif key in steps:
            self.choose(self.selected + timedelta(days=steps[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key == Qt.Key.Key_Home:
            self.choose(self.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.selected)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

"""Dates and times typed any way that core understands ("10-3", "腊月廿三", "tomorrow"), or picked."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from PySide6.QtCore import QDate, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.core import clock
from crm_desktop.core.patterns import late
from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon

_TIME = late(r"(\d{1,2})(?:[:：.点时h]?(\d{2})?)(?:分)?")


class DateField(QLineEdit):
    """A date, or nothing. What was typed is understood when the field is left, then shown as 2026-10-03."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picker: QWidget | None = None  # the last one that was opened; it goes when it is closed
        self.setPlaceholderText(self.tr("10-3, tomorrow…"))
        self.setToolTip(self.tr("Type a date in any way, or press Alt+Down to pick one."))
        self.setMinimumWidth(theme.px(130))
        action = self.addAction(icon("calendar", "muted"), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("Pick a date"))
        action.triggered.connect(self.pick)
        self.editingFinished.connect(self._tidy)

    def value(self) -> date | None:
        """The date; None when empty or not understood (then `problem()` is true)."""
        text = self.text().strip()
        if not text:
            return None
        from crm_desktop.core.dates import parse_date

        return parse_date(text, clock.today())

    def problem(self) -> bool:
        """True when something is typed that is no date."""
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, value: date | None) -> None:
        """Show a date."""
        self.setText("" if value is None else value.isoformat())

    def pick(self) -> None:
        """Open a calendar under the field."""
        picker = QWidget(self, Qt.WindowType.Popup)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(picker)
        calendar.setDateRange(QDate(1900, 1, 1), QDate(2199, 12, 31))  # as far as typed dates go
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setAccessibleName(self.tr("Pick a date"))
        shown = self.value() or clock.today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        calendar.activated.connect(self._picked)
        calendar.clicked.connect(self._picked)
        box = QVBoxLayout(picker)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(calendar)
        picker.adjustSize()
        picker.setGeometry(QRect(self._place_for(picker.size()), picker.size()))
        picker.show()
        calendar.setFocus()
        self._picker = picker

    def _place_for(self, size: QSize) -> QPoint:
        """Below the field, or above it where the screen ends, and never over the screen's edge."""
        room = self.screen().availableGeometry()
        corner = self.mapToGlobal(QPoint(0, self.height() + 2))
        if corner.y() + size.height() > room.y() + room.height():
            corner.setY(self.mapToGlobal(QPoint(0, -2)).y() - size.height())
        left = min(corner.x(), room.x() + room.width() - size.width())
        return QPoint(max(left, room.x()), max(corner.y(), room.y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.pick()
        else:
            super().keyPressEvent(event)

    def _picked(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        if self._picker is not None:
            self._picker.close()
            self._picker = None
        self.setFocus()
        self.changed.emit()

    def _tidy(self) -> None:
        value = self.value()
        if value is not None and value.isoformat() != self.text():
            self.set_value(value)
        self.changed.emit()


class TimeField(QLineEdit):
    """A time of day typed as 9, 930, 9:30 or 9点半; None when empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("9:30"))
        self.setFixedWidth(theme.px(76))
        self.editingFinished.connect(self._tidy)

    def value(self) -> time | None:
        """The time of day; None when empty or not understood (then `problem()` is true)."""
        text = self.text().strip().lower().replace("半", "30").replace(" ", "")
        afternoon = text.startswith(("下午", "晚上")) or text.endswith("pm")
        text = re.sub(r"^(上午|下午|晚上|早上)|(am|pm)$", "", text)
        if re.fullmatch(r"\d{3}", text):
            text = f"0{text}"
        found = _TIME.fullmatch(text)
        if not found:
            return None
        hour, minute = int(found[1]), int(found[2] or 0)
        if afternoon and hour < 12:
            hour += 12
        return time(hour, minute) if hour < 24 and minute < 60 else None

    def problem(self) -> bool:
        """True when something is typed that is no time."""
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, value: time | None) -> None:
        """Show a time of day."""
        self.setText("" if value is None else f"{value:%H:%M}")

    def _tidy(self) -> None:
        value = self.value()
        if value is not None:
            self.set_value(value)


class MomentField(QWidget):
    """A date with a time of day beside it, in the office's zone; the value is an aware UTC datetime.

    A date without a time means the end of that day: what is due then is overdue only after it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.date = DateField(self)
        self.time = TimeField(self)
        self.without_time = time(23, 59, 59)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(self.date, 1)
        row.addWidget(self.time)
        self.setFocusProxy(self.date)
        self.date.changed.connect(self.changed)
        self.time.editingFinished.connect(self.changed)
        self.setAccessibleName("")

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.date.setAccessibleName(name or self.tr("Date"))
        self.time.setAccessibleName(" ".join(part for part in (name, self.tr("Time")) if part))

    def value(self) -> datetime | None:
        """The moment in UTC; None without a date."""
        day = self.date.value()
        return clock.at_local(day, self.time.value() or self.without_time) if day else None

    def problem(self) -> bool:
        """True when date or time is not understood, or a time stands without a date."""
        return self.date.problem() or self.time.problem() or (not self.date.text() and bool(self.time.text()))

    def text_of(self, value: datetime) -> str:
        """What is shown for a moment: its day and, unless it is the end of that, its time."""
        moment = clock.local(value)
        shown = moment.time() != self.without_time
        return f"{moment:%Y-%m-%d %H:%M}" if shown else moment.date().isoformat()

    def set_value(self, value: datetime | None) -> None:
        """Show a moment on the office's wall clock; the end of a day shows no time."""
        moment = clock.local(value) if value is not None else None
        self.date.set_value(moment.date() if moment else None)
        shown = moment is not None and moment.time() != self.without_time
        self.time.set_value(moment.time() if moment and shown else None)

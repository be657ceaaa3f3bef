"""One day's callbacks beside the month: a card for each, painted, so that a full day stays quick."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackState
from crm_desktop.gui import theme
from crm_desktop.gui.callbacks.calendar_entry import paint_kind
from crm_desktop.gui.callbacks.call_who import state_badge
from crm_desktop.gui.callbacks.no_number import SettleBox
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language, phone_words
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.painting import RIGHT, badge_size, paint_badge, paint_text
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.lists import CallbackRow

ROW = Qt.ItemDataRole.UserRole + 1
_Index = QModelIndex | QPersistentModelIndex


def short_badge(row: CallbackRow) -> tuple[str, str]:
    """On a card of its day the time alone is enough."""
    words, tone = state_badge(row)
    if row.term.is_pending:
        words = row.term.words_of_day(clock.now(), language())
    return words, tone


class DayModel(QAbstractListModel):
    """The callbacks of one day; holds rows, asks nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[CallbackRow] = []

    def set_rows(self, rows: Sequence[CallbackRow]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            parts = (row.name, label(row.kind), callback_lists.about(row, language()), state_badge(row)[0])
            return " · ".join(filter(None, parts))
        if role == Qt.ItemDataRole.ToolTipRole:
            about = callback_lists.about(row, language())
            when = dates.say_datetime(row.due_at, language())
            return plain_tip("\n".join(filter(None, (f"{row.number}  {when}", about, row.staff))))
        return None


class CardDelegate(QStyledItemDelegate):
    """Paints a callback as a card: name and state above, what it is about and the phone below."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return QSize(theme.px(200), theme.px(64))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, CallbackRow):
            return
        style: Any = option
        selected = bool(style.state & QStyle.StateFlag.State_Selected)
        focused = bool(style.state & QStyle.StateFlag.State_HasFocus)
        frame = QRectF(style.rect).adjusted(0.5, 3.5, -0.5, -3.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.color("accent" if focused else "line"))
        painter.setBrush(theme.color("accent_soft" if selected else "ground"))
        painter.drawRoundedRect(frame, theme.px(8), theme.px(8))
        bar = QRectF(frame.left(), frame.top() + theme.px(6), theme.px(3), frame.height() - theme.px(12))
        paint_kind(painter, bar, row)
        inner = frame.adjusted(theme.px(11), theme.px(6), -theme.px(11), -theme.px(6))
        half = inner.height() / 2
        upper = QRectF(inner.left(), inner.top(), inner.width(), half)
        lower = QRectF(inner.left(), inner.top() + half, inner.width(), half)
        words, tone = short_badge(row)
        paint_badge(painter, upper, words, tone, align=RIGHT, raised=selected)
        name = upper.adjusted(0, 0, -badge_size(words).width() - theme.px(8), 0)
        planned = row.state == CallbackState.PLANNED
        paint_text(painter, name, row.name, "text" if planned else "muted", font=theme.font(13, bold=planned))
        number = phone_words(row.phone) if row.phone else ""
        painter.setFont(theme.font(12))
        width = painter.fontMetrics().horizontalAdvance(number)
        paint_text(painter, lower, number, "muted", font=theme.font(12), align=RIGHT)
        about = " · ".join(filter(None, (label(row.kind), callback_lists.about(row, language()))))
        room = lower.adjusted(0, 0, -width - theme.px(10), 0)
        paint_text(painter, room, about, "muted", font=theme.font(12))
        painter.restore()


class CardList(QListView):
    """The cards; Enter opens the current one."""

    opened = Signal(int)
    menu_asked = Signal(object, object)
    delete_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayModel(self)
        self.setModel(self.days)
        self.setItemDelegate(CardDelegate(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Callbacks of the day"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda _index: self.open_current())
        theme.notifier.changed.connect(self.viewport().update)

    def current(self) -> CallbackRow | None:
        """The row that is chosen."""
        row = self.currentIndex().data(ROW)
        return row if isinstance(row, CallbackRow) else None

    def marked(self) -> list[CallbackRow]:
        """Those that are marked, in the order shown."""
        rows = [index.data(ROW) for index in sorted(self.selectedIndexes(), key=lambda each: each.row())]
        return [row for row in rows if isinstance(row, CallbackRow)]

    def planned(self) -> list[CallbackRow]:
        """Those that are marked, as far as they are planned."""
        return [row for row in self.marked() if row.state == CallbackState.PLANNED]

    def open_current(self) -> None:
        row = self.current()
        if row is not None:
            self.opened.emit(row.id)

    def choose(self, callback_id: int | None, *, otherwise: int = 0) -> None:
        """Make a callback current, or what stands in a row where it is not there."""
        rows = [row.id for row in self.days.rows]
        if rows:
            number = rows.index(callback_id) if callback_id in rows else min(otherwise, len(rows) - 1)
            self.setCurrentIndex(self.days.index(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        elif event.matches(QKeySequence.StandardKey.Delete):
            if not event.isAutoRepeat():  # held down it would delete one callback after another
                self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = index.data(ROW)
        if isinstance(row, CallbackRow):
            self.scrollTo(index)
            place = self.visualRect(index).center() if by_key else event.pos()
            self.menu_asked.emit(row, self.viewport().mapToGlobal(place))


class DayPanel(QFrame):
    """One day: its date, how many, the cards, and the button that starts the calls."""

    start_asked = Signal()
    move_asked = Signal()
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.heading = card.text("", "heading")
        self.counted = card.text("", "muted")
        self.list = CardList(self)
        self.empty = EmptyState("calendar", "", self.tr("New callback"), self.new_asked.emit, self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.settle = SettleBox(self)
        self.start_button = QPushButton(self.tr("Start calling  F5"), self)
        self.start_button.setProperty("role", "primary")
        self.start_button.clicked.connect(self.start_asked)
        self.move_button = QPushButton(self.tr("Move…"), self)
        self.move_button.setIcon(icon("move"))
        self.move_button.clicked.connect(self.move_asked)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.heading)
        head.addWidget(self.counted)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE)
        buttons.addWidget(self.start_button, 1)
        buttons.addWidget(self.move_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(theme.SPACE)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addWidget(self.settle)
        column.addLayout(buttons)
        self.setMinimumWidth(theme.px(230))
        self.list.selectionModel().currentChanged.connect(lambda _new, _old: self._enable())
        self.start_button.hide()
        self._enable()

    def show_day(self, day: date, rows: Sequence[CallbackRow], *, today: date) -> None:
        """Show a day's callbacks; the chosen one stays chosen, or what stands in its place now."""
        chosen, row = self.list.current(), self.list.currentIndex().row()
        place = row if chosen is not None and day == self._day else 0
        self._day = day
        self.heading.setText(dates.say_day_and_weekday(day, language()))
        now = clock.now()
        overdue = sum(row.overdue(now) for row in rows)
        counted = self.tr("Callbacks: {}").format(len(rows)) if rows else ""
        if overdue:
            counted = self.tr("{count} · overdue: {overdue}").format(count=counted, overdue=overdue)
        self.counted.setText(counted)
        self.list.days.set_rows(rows)
        self.list.choose(chosen.id if chosen is not None else None, otherwise=place)
        if day == today:
            self.empty.set_text(self.tr("Nobody to call today."))
        elif day > today:
            self.empty.set_text(self.tr("Nothing is planned for this day yet."))
        else:
            self.empty.set_text(self.tr("Nobody was to be called on this day."))
        self.empty.button.setVisible(day >= today)
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        words = self.tr("Start calling  F5") if day <= today else self.tr("Call these now")
        self.start_button.setText(words)
        self.start_button.setVisible(any(row.state == CallbackState.PLANNED for row in rows))
        self._enable()

    def _enable(self) -> None:
        row = self.list.current()
        self.move_button.setVisible(row is not None)
        self.move_button.setEnabled(row is not None and row.state == CallbackState.PLANNED)

"""The lines of the history: days stand among them, and a line opens in place, with what it did below it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from crm_desktop.core import clock, dates
from crm_desktop.gui import theme
from crm_desktop.gui.history.line_detail import LineDetail
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.painting import LEFT, fill, hairline, paint_text
from crm_desktop.gui.widgets.record_list import EDGE, PAD, RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, Index, RecordModel
from crm_desktop.services.history import lines
from crm_desktop.services.history.lines import HistoryIds, HistoryLine


class DayBand(NamedTuple):
    """A day and how many lines it has, in words."""

    day: str
    how_many: str


class LinesModel(RecordModel):
    """Lines as they are seen, and the days between them; the newest day stands in the head of the list.

    A day's row has an id that no line has.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        super().__init__(columns, lambda ids: lines.fetch([each for each in ids if each > 0], language()))
        self._lines: list[int] = []
        self._bands: list[DayBand] = []
        self._starts: list[int] = []  # the row at which each day's lines begin

    def lay_out(self, found: HistoryIds, how_many: Callable[[int], str]) -> list[int]:
        """The ids of all rows: each day but the first above its lines."""
        ids: list[int] = []
        self._lines = found.ids
        days = zip(found.days, found.told, strict=True)
        self._bands = [DayBand(day_words(day), how_many(count)) for (_place, day, _length), count in days]
        self._starts = []
        for place, _day, length in found.days:
            if ids:
                ids.append(-place)
            self._starts.append(len(ids))
            ids += found.ids[place : place + length]
        return ids

    def ids(self) -> list[int]:
        """The ids of the lines alone."""
        return self._lines

    def id_at(self, row: int) -> int | None:
        found = super().id_at(row)
        return found if found is not None and found > 0 else None

    def band_at(self, row: int) -> DayBand | None:
        """The day that a row shows; None where it shows a line."""
        place = bisect_right(self._starts, row + 1) - 1
        return self._bands[place] if place > 0 and self._starts[place] == row + 1 else None

    def band_over(self, row: int) -> DayBand | None:
        """The day of the line in a row."""
        place = bisect_right(self._starts, row) - 1
        return self._bands[place] if place >= 0 else None

    def line_at(self, row: int) -> HistoryLine | None:
        """The line in a row; None while it is being fetched, and of a day."""
        found: HistoryLine | None = self.record_at(row)
        return found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        band = self.band_at(index.row())
        if band is None:
            return super().data(index, role)
        told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return " ".join(band) if told else None

    def cell(self, row: int, column: int) -> Cell | None:
        return None if self.band_at(row) else super().cell(row, column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self.band_at(index.row()) else super().flags(index)


class LineList(RecordList):
    """A click or Enter opens a line and closes it, as Right and Left do; several may be open.

    `made(detail)` when a line was opened: whoever shows the list connects its links. `take_back(line)` is
    asked for by a click on its last column, and by Space.
    """

    made = Signal(object)
    take_back = Signal(object)

    def __init__(self, model: LinesModel, *, label: str) -> None:
        super().__init__(model, label=label)
        self.lines = model
        self._details: dict[int, LineDetail] = {}
        self._second = False  # what comes now is the second click of two
        self.clicked.connect(self._line_clicked)
        self.verticalScrollBar().valueChanged.connect(self._move_details)
        model.dataChanged.connect(lambda *_places: self._tell_lines())

    def make_header(self) -> QHeaderView:
        return _DayHeader(self)

    # -- what is shown ------------------------------------------------------------------------------

    def show_lines(self, found: HistoryIds, how_many: Callable[[int], str]) -> None:
        """Show other lines; those that are open stay open where they are still there."""
        place = self.verticalScrollBar().value()
        kept = self.current_id()
        for detail in self._details.values():
            self._set_height(detail.row, 0)
        self.lines.forget()
        self.show_ids(self.lines.lay_out(found, how_many))
        for line_id, detail in [*self._details.items()]:
            detail.row = self.lines.row_of(line_id)
            if detail.row < 0:
                self._details.pop(line_id).deleteLater()
            else:
                detail.is_new = False  # who opened it may have scrolled away since
                detail.reload()
        self._arrange()
        if kept is not None and self.current_id() == kept:
            self.verticalScrollBar().setValue(place)

    def top_band(self) -> DayBand | None:
        """The day of the line that is seen first."""
        return self.lines.band_over(max(self.rowAt(0), 0))

    def paint_row(self, painter: QPainter, rect: QRectF, row: int) -> bool:
        band = self.lines.band_at(row)
        if band is None:
            return False
        painter.setClipRect(rect)
        paint_band(painter, QRectF(0, rect.top(), self.viewport().width(), rect.height()), band)
        return True

    # -- opening and closing ------------------------------------------------------------------------

    def is_open(self, line_id: int) -> bool:
        """Whether what a line did stands below it."""
        return line_id in self._details and self._details[line_id].is_open

    def detail_of(self, line_id: int) -> LineDetail | None:
        """What stands below a line."""
        return self._details.get(line_id)

    def open_line(self, line_id: int) -> None:
        """Open a line in place, and bring what it says into sight."""
        if line_id in self._details:
            self._details[line_id].open_up()
        else:
            self._put_below(line_id, opened=True)

    def tell_why_not(self, line_id: int) -> None:
        """Say below a line what is in the way of taking it back."""
        if line_id not in self._details:
            self._put_below(line_id, opened=False)

    def close_line(self, line_id: int) -> None:
        """Close a line; the list has the focus again."""
        detail = self._details.pop(line_id, None)
        if detail is None:
            return
        if detail.isAncestorOf(self.window().focusWidget()):
            self.setFocus()
        self._set_height(detail.row, 0)
        detail.hide()
        detail.deleteLater()
        self._arrange()

    def _put_below(self, line_id: int, *, opened: bool) -> None:
        row = self.lines.row_of(line_id)
        if row < 0:
            return
        detail = LineDetail(line_id, self.viewport(), opened=opened)
        detail.row = row
        detail.closed.connect(lambda: self.close_line(line_id))
        detail.grown.connect(lambda: self._grown(detail))
        self._details[line_id] = detail
        self.made.emit(detail)
        self._tell_lines()
        detail.reload()
        self.viewport().update()

    def _toggle(self, line_id: int | None) -> None:
        if line_id is None:
            return
        if self.is_open(line_id):
            self.close_line(line_id)
        else:
            self.open_line(line_id)

    def _tell_lines(self) -> None:
        """Tell what stands below lines whose it is, once those have been fetched."""
        for detail in self._details.values():
            line = self.lines.line_at(detail.row)
            if line is not None:
                detail.show_line(line)

    # -- hands --------------------------------------------------------------------------------------

    def _line_clicked(self, index: QModelIndex) -> None:
        line_id = self.lines.id_at(index.row())
        if self._second or line_id is None:
            return
        if index.column() == len(self.lines.columns) - 1:
            self._ask_to_take_back()
        else:
            self._toggle(line_id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._second = False
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The first click did it: a second would close what was opened, or do again what was undone."""
        super().mouseDoubleClickEvent(event)
        self._second = True

    def _ask_to_take_back(self) -> None:
        line = self.lines.line_at(self.currentIndex().row())
        if line is not None and line.blocked:
            self.tell_why_not(line.id)
        elif line is not None:
            self.take_back.emit(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current, key = self.current_id(), event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(current)
        elif key == Qt.Key.Key_Right:
            if current is not None:
                self.open_line(current)
        elif key == Qt.Key.Key_Left or (key == Qt.Key.Key_Escape and current in self._details):
            if current is not None:
                self.close_line(current)
        elif key == Qt.Key.Key_Space:
            self._ask_to_take_back()
        elif key == Qt.Key.Key_Down and self._goes_on_below():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + 2 * theme.px(theme.ROW_HEIGHT))
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """A page further may be a day, which cannot be chosen: the line beside it can."""
        found = super().moveCursor(action, modifiers)
        if self.lines.band_at(found.row()) is None:
            return found
        beside = 1 if found.row() > self.currentIndex().row() else -1
        return self.lines.index(found.row() + beside, found.column())

    def _goes_on_below(self) -> bool:
        """Whether the chosen line is open and longer than what is seen of it: Down reads on first."""
        row = self.currentIndex().row()
        if self.current_id() not in self._details:
            return False
        return self.rowViewportPosition(row) + self.rowHeight(row) > self.viewport().height()

    # -- places -------------------------------------------------------------------------------------

    def _grown(self, detail: LineDetail) -> None:
        """Give a line room for what it says, and show that where it was just opened."""
        self._arrange()
        if detail.is_new:
            top = self.rowViewportPosition(detail.row)
            below = top + self.rowHeight(detail.row) - self.viewport().height()
            if below > 0:  # all of it, or as much as there is room for under its line
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + min(below, top))

    def _set_height(self, row: int, more: int) -> None:
        self.verticalHeader().resizeSection(row, theme.px(theme.ROW_HEIGHT) + more)

    def behind_last(self) -> int:
        """The list is as wide as the page: its lines end where what stands above it ends."""
        return max(theme.px(EDGE) - (self.width() - self.viewport().width()), theme.px(PAD))

    def _arrange(self) -> None:
        """Give each line the height of what stands below it, and that its place."""
        what = next(place for place, column in enumerate(self.lines.columns) if column.stretch)
        left = self.columnViewportPosition(what) + theme.px(PAD)
        wide = self.viewport().width()
        for detail in self._details.values():
            detail.indent(left, self.behind_last())
            height = detail.heightForWidth(wide) if detail.knows else 0
            self._set_height(detail.row, height)
            detail.resize(wide, height)
        self._move_details()

    def _move_details(self) -> None:
        for detail in self._details.values():
            detail.move(0, self.rowViewportPosition(detail.row) + theme.px(theme.ROW_HEIGHT))
            detail.setVisible(detail.knows)
        self.horizontalHeader().viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class _DayHeader(QHeaderView):
    """The head of the list: the day of the line that is seen first, while its lines pass by below."""

    def __init__(self, shown: LineList) -> None:
        super().__init__(Qt.Orientation.Horizontal, shown)
        self._shown = shown
        self.setFixedHeight(theme.px(theme.ROW_HEIGHT))
        self.setMinimumSectionSize(theme.px(28))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # no column is dragged by its day
        self.setAccessibleName(self.tr("Day"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        band = self._shown.top_band()
        if band is not None:
            painter = QPainter(self.viewport())
            paint_band(painter, QRectF(self.viewport().rect()), band)
            painter.end()


def paint_band(painter: QPainter, rect: QRectF, band: DayBand) -> None:
    """A day and how many lines it has."""
    fill(painter, rect, "rail")
    fill(painter, hairline(rect), "line")
    inner = rect.adjusted(theme.px(EDGE), 0, -theme.px(EDGE), 0)
    bold = theme.font(bold=True)
    paint_text(painter, inner, band.day, "text", font=bold, align=LEFT)
    inner.setLeft(inner.left() + QFontMetricsF(bold).horizontalAdvance(band.day) + theme.px(10))
    paint_text(painter, inner, band.how_many, "muted", align=LEFT)


def day_words(day: date) -> str:
    """ "Today, Thursday 29 Oct"; what is long ago has its year."""
    translate = QCoreApplication.translate
    today, spoken = clock.today(), language()
    said = dates.say_day(day, spoken) if day.year == today.year else dates.say_date(day, spoken)
    words = {
        0: translate("LineList", "Today, {weekday} {day}"),
        1: translate("LineList", "Yesterday, {weekday} {day}"),
    }.get((today - day).days, translate("LineList", "{weekday} {day}"))
    return words.format(weekday=dates.say_weekday(day, spoken), day=said)

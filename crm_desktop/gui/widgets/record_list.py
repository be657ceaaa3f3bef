"""The list of a page: 36 px rows with hairlines, one record chosen, painted from its model's cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from crm_desktop.gui import theme
from crm_desktop.gui.icons import paint as paint_icon
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.cell_painting import paint_box, paint_cell, tip
from crm_desktop.gui.widgets.column_layout import ColumnLayout
from crm_desktop.gui.widgets.marking import Marking, in_any_order
from crm_desktop.gui.widgets.painting import LEFT, RIGHT, fill, hairline, paint_focus, paint_text
from crm_desktop.gui.widgets.record_model import NOTHING, RecordModel
from crm_desktop.gui.widgets.takes_letters import TakesLetters

if TYPE_CHECKING:
    from PySide6.QtGui import QContextMenuEvent, QHelpEvent

EDGE = 20  # before the first column
PAD = 8


class _Delegate(QStyledItemDelegate):
    """Paints a cell: ground, hairline, then text or badge."""

    def __init__(self, view: RecordList) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = self._view
        whole = QRectF(option.rect)
        rect = QRectF(whole)
        rect.setHeight(theme.px(theme.ROW_HEIGHT))  # what stands below is no part of it
        painter.save()
        if view.paint_row(painter, rect, index.row()):
            painter.restore()
            return
        # Not read from option.state: loading QStyle with its eleven enums takes a twentieth of the start.
        current = view.selectionModel().isSelected(index)  # whole rows are chosen
        ticked = view.records.is_checked(index.row())  # where some are, they stand out: it has its frame
        chosen = ticked if view.marks and view.records.marks() != NOTHING else current
        if chosen:
            fill(painter, rect, "accent_soft")
        elif index.row() == view.hovered:
            fill(painter, rect, "hover")
        elif current:
            fill(painter, rect, "ground")  # over what Qt has painted for it
        fill(painter, hairline(whole), "line")
        inner = view.inner(rect, index.column())
        column = view.records.columns[index.column()]
        if column.check:
            paint_box(painter, inner, ticked=ticked)
        else:
            cell = view.records.cell(index.row(), index.column())
            if cell is not None:
                paint_cell(painter, inner, cell, right=column.right, chosen=chosen)
        if (view.hasFocus() or (current and not chosen)) and index.row() == view.currentIndex().row():
            paint_focus(painter, rect)
        painter.restore()

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.px(theme.ROW_HEIGHT))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        cell = self._view.records.cell(index.row(), index.column())
        if event.type() != QEvent.Type.ToolTip or cell is None:
            return super().helpEvent(event, view, option, index)
        from PySide6.QtWidgets import QToolTip  # not at the start: the first list is to be there soon

        room = self._view.inner(QRectF(option.rect), index.column()).width()
        QToolTip.showText(event.globalPos(), plain_tip(tip(cell, room) or view.toolTip()), view)
        return True


class _Header(QHeaderView):
    """Muted titles over a hairline, aligned like their columns; a small arrow says what is sorted by."""

    def __init__(self, view: RecordList) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(theme.px(32))
        self.setMinimumSectionSize(theme.px(28))
        self.setAccessibleName(self.tr("Columns"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self._view.records.columns[section]
        painter.save()
        place = QRectF(rect)
        fill(painter, place, "ground")
        fill(painter, hairline(place), "line")
        inner = self._view.inner(place, section)
        if column.check:
            ticked = self._view.records.count_checked()
            whole = ticked == len(self._view.records.ids())
            paint_box(painter, inner, ticked=bool(ticked) and whole, partly=bool(ticked) and not whole)
            painter.restore()
            return
        sorted_by = bool(column.sort) and column.sort == self._view.sorted_by
        if sorted_by:
            size = theme.px(12)
            left = inner.right() - size if column.right else inner.left()
            name = "chevron-down" if self._view.descending else "chevron-up"
            paint_icon(painter, name, QRectF(left, inner.center().y() - size / 2, size, size), "accent_text")
            shift = size + 3
            inner = inner.adjusted(0 if column.right else shift, 0, -shift if column.right else 0, 0)
        token = "accent_text" if sorted_by else "muted"
        align = RIGHT if column.right else LEFT
        paint_text(painter, inner, column.title, token, font=theme.font(12), align=align)
        painter.restore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        section = self.logicalIndexAt(event.pos())
        if section >= 0:
            self._view.head_menu_asked.emit(self._view.records.columns[section].key, event.globalPos())


class RecordList(QTableView):
    """Signals `chosen(id|None)` when another record becomes current, `picked(id)` when a row is clicked (but
    not its box), `opened(id)` on Enter or a double click, `sort_asked(sort, descending)` when a header is
    clicked, `menu_asked(point)` when the chosen one's menu is to open there on the screen, `delete_asked` by
    the key for it, and `head_menu_asked(key, point)` for a column's menu."""

    chosen = Signal(object)
    picked = Signal(object)
    opened = Signal(object)
    sort_asked = Signal(str, bool)
    menu_asked = Signal(QPoint)
    head_menu_asked = Signal(str, QPoint)
    delete_asked = Signal()

    def __init__(
        self, model: RecordModel, parent: QWidget | None = None, *, label: str = "", marks: bool = False
    ) -> None:
        super().__init__(parent)
        self.records = model
        self.marks = marks
        self.marking = Marking(self, model)
        self.sorted_by = ""
        self.descending = False
        self.hovered = -1
        self._told: object = object()
        self._silent = False  # while rows are exchanged
        self._asked: object = None  # what these records are the answer to
        if model.parent() is None:
            model.setParent(self)
        header = self.make_header()
        self.setHorizontalHeader(header)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setShowGrid(False)
        self.setAccessibleName(label)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(theme.ROW_HEIGHT))
        self.layout_of_columns = ColumnLayout(self, header, model.columns)
        header.sectionClicked.connect(self._header_clicked)
        self.selectionModel().currentRowChanged.connect(lambda _new, _old: self._tell())
        self.doubleClicked.connect(lambda _index: self._open())
        self.clicked.connect(self._clicked)
        model.checks_changed.connect(lambda: header.headerDataChanged(Qt.Orientation.Horizontal, 0, 0))

    def make_header(self) -> QHeaderView:
        """What stands over the columns."""
        return _Header(self)

    def paint_row(self, _painter: QPainter, _rect: QRectF, _row: int) -> bool:
        """Paint a row that is no record, cell by cell; False where it is one."""
        return False

    def behind_last(self) -> int:
        """How much room there is behind the last column's words."""
        return theme.px(PAD)

    def inner(self, rect: QRectF, column: int) -> QRectF:
        """The room for the words of a cell."""
        before = theme.px(EDGE if column == self.layout_of_columns.first else PAD)
        behind = self.behind_last() if column == self.layout_of_columns.last else theme.px(PAD)
        return rect.adjusted(before, 0, -behind, 0)

    # -- what is chosen -----------------------------------------------------------------------------

    def current_id(self) -> int | None:
        """The id of the chosen record."""
        return self.records.id_at(self.currentIndex().row())

    def current_record(self) -> Any:
        """The chosen record; None while there is none or it is being fetched."""
        return self.records.record_at(self.currentIndex().row())

    def meant(self) -> list[int]:
        """The ids that are ticked, or the chosen one where none is."""
        return self.records.checked_ids() or [each for each in [self.current_id()] if each is not None]

    def copy(self) -> None:
        """Put what is meant on the clipboard."""
        from crm_desktop.gui.widgets.copying import copy_table

        copy_table(self, self.records, self.meant())

    def choose(self, record_id: int | None) -> bool:
        """Choose a record and bring it into sight; False when it is not in the list."""
        row = -1 if record_id is None else self.records.row_of(record_id)
        if row < 0:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
            return False
        self.selectRow(row)
        self.setCurrentIndex(self.records.index(row, 0))
        self.scrollTo(self.records.index(row, 0))
        return True

    def show_ids(
        self, ids: list[int], rows: Any = (), *, asked: object = None, is_head: bool = False
    ) -> None:
        """Show other records; the chosen one stays chosen, and where it was seen, if it is still there.

        Where it is not, the first is chosen; but what stands in its place now where the same was ``asked``
        again, for then it is that one record that went. Of the head of a list the rest is shown soon.
        """
        again = asked is not None and asked == self._asked
        if in_any_order(asked) != in_any_order(self._asked):
            self.marking.none()  # they were of another list
        self._asked = asked
        kept, row = self.current_id(), self.currentIndex().row()
        bar, top = self.verticalScrollBar(), self.rowViewportPosition(row)
        place, in_sight = bar.value(), 0 <= top < self.viewport().height()
        self._silent = True
        self.records.set_ids(ids, rows, is_head=is_head)
        if kept is not None and self.choose(kept):
            if in_sight and place:
                bar.setValue(bar.value() + self.rowViewportPosition(self.currentIndex().row()) - top)
            else:  # who looks at the head of the list sees what is new there
                bar.setValue(place)
            if in_sight:
                self.scrollTo(self.currentIndex())
        elif ids:
            self.choose(ids[min(row, len(ids) - 1)] if again and kept is not None else ids[0])
        self._silent = False
        self.repaint()  # before whoever shows the chosen one asks for it and takes the processor
        self._tell()

    def set_sort(self, sort: str, descending: bool) -> None:
        """Show in the header what the list is sorted by."""
        self.sorted_by, self.descending = sort, descending
        # Not its viewport(): PySide readies every kind of widget before it hands out one that Qt made itself.
        self.horizontalHeader().headerDataChanged(Qt.Orientation.Horizontal, 0, len(self.records.columns) - 1)

    # -- events -------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.layout_of_columns.fit(event.size().width())
        super().resizeEvent(event)

    def _tell(self) -> None:
        if self._silent:
            return
        current = self.current_id()
        if current != self._told:
            self._told = current
            self.chosen.emit(current)

    def _open(self) -> None:
        if self.current_id() is not None:
            self.opened.emit(self.current_id())

    def _clicked(self, index: QModelIndex) -> None:
        if self.records.columns[index.column()].check:
            self.marking.toggle(index.row())
        else:
            self.picked.emit(self.records.id_at(index.row()))

    def _header_clicked(self, section: int) -> None:
        column = self.records.columns[section]
        if column.check:
            self.marking.all()
        elif column.sort:
            descending = not self.descending if column.sort == self.sorted_by else False
            self.set_sort(column.sort, descending)
            self.sort_asked.emit(column.sort, descending)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Delete):
            if not event.isAutoRepeat():  # held down it would delete one record after another
                self.delete_asked.emit()
        elif not self.marking.key(event, super().keyPressEvent):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.marking.pressed(event):
            super().mousePressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last record: a row is chosen whole, not its cells."""
        if action == QAbstractItemView.CursorAction.MoveHome:
            return self.records.index(0, 0)
        if action == QAbstractItemView.CursorAction.MoveEnd:
            return self.records.index(self.records.rowCount() - 1, 0)
        return super().moveCursor(action, modifiers)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The key for menus means the chosen row; its event's point is no place in a list with a header."""
        by_key = event.reason() == event.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        record_id = self.records.id_at(index.row())
        if record_id is not None:
            self.choose(record_id)
            place = self.visualRect(index).bottomLeft() if by_key else event.pos()
            self.menu_asked.emit(self.viewport().mapToGlobal(place))

    def keyboardSearch(self, search: str) -> None:
        """Letters go on into the page's search box; Qt would look through all rows, and so fetch them."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, TakesLetters) and not above.isWindow():
            above = above.parentWidget()
        if isinstance(above, TakesLetters) and search.strip() and search.isprintable():
            above.type_to_search(search)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

"""What stands below a line of the history: from what to what, what goes with it, what is in its way."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card, keys
from crm_desktop.gui.widgets.picture import Picture
from crm_desktop.services.history import detail
from crm_desktop.services.history.detail import HistoryDetail
from crm_desktop.services.history.lines import HistoryLine

FIELD_WIDTH, OLD_WIDTH = 108, 204


class LineDetail(QFrame):
    """`shows(id)` asks for another line, `opens(line)` for its record, `records(line)` for its history.

    `grown` when it has another height, `closed` on Esc or when there is nothing to say any more.

    Of a line that is not open it says only what is in its way.
    """

    shows = Signal(int)
    opens = Signal(object)
    records = Signal(object)
    grown = Signal()
    closed = Signal()

    def __init__(self, line_id: int, parent: QWidget, *, opened: bool) -> None:
        super().__init__(parent)
        self.line_id = line_id
        self.row = -1  # where the list has its line
        self.is_open = opened
        self.is_new = True  # it is still to be brought into sight
        self._line: HistoryLine | None = None
        self._found: HistoryDetail | None = None
        self.setObjectName("lineDetail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()  # until it knows what to say
        self.fields = QGridLayout()
        self.fields.setHorizontalSpacing(theme.px(theme.MARGIN))
        self.fields.setVerticalSpacing(theme.px(6))
        self.notes = QVBoxLayout()
        self.notes.setSpacing(theme.GAP)
        self.notes.setContentsMargins(0, theme.px(2), 0, 0)  # a link's words begin so far below its top
        self.show_blocker = card.link("", self._show_blocker)
        self.open = card.link("", lambda: self.opens.emit(self._line))
        self.all = card.link(self.tr("All of its history"), lambda: self.records.emit(self._line))
        last = QHBoxLayout()
        last.setSpacing(theme.MARGIN)
        last.addLayout(self.notes, 1)
        for each in (self.show_blocker, self.all, self.open):
            last.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.SPACE)
        self._column.addLayout(self.fields)
        self._column.addLayout(last)

    def indent(self, left: int, right: int) -> None:
        """Stand under the words of the line."""
        self._column.setContentsMargins(left, theme.px(6), right, theme.px(10))

    @property
    def knows(self) -> bool:
        """Whether it has something to say yet."""
        return self._found is not None

    # -- showing ------------------------------------------------------------------------------------

    def show_line(self, line: HistoryLine) -> None:
        """Name the record that the links lead to."""
        self._line = line
        self.open.setText(opening(line))
        self._show_links()

    def reload(self) -> None:
        """Read what it did and what is in its way, be it again."""
        tasks.read(self, detail.of_set, self.line_id, language()).then(self._arrived)

    def open_up(self) -> None:
        """Say all, after it was said only what is in the way."""
        self.is_open = self.is_new = True
        if self._found is not None:
            self._fill(self._found)

    def _arrived(self, found: HistoryDetail | None) -> None:
        self._found = found
        if found is None or not (self.is_open or found.blocked):
            self.closed.emit()  # it is forgotten, or nothing is in its way any more
        else:
            self._fill(found)

    def _fill(self, found: HistoryDetail) -> None:
        card.clear(self.fields)
        card.clear(self.notes)
        self.setProperty("opened", self.is_open)
        theme.restyle(self)
        if self.is_open:
            self._show_fields(found)
        if found.blocked:
            self._note("info", found.blocked, role="")
        if self.is_open:
            if found.more:
                self._note("", self.tr("and {} more").format(f"{found.more:,}"))
            for words in found.counts:
                self._note("", words)
            for words in found.along:
                said = self.tr("With it, by the program: {}. Undo takes both back.").format(words)
                self._note("refresh", said)
        self._show_links()
        self.grown.emit()

    def _show_links(self) -> None:
        line, found = self._line, self._found
        blocking = found.blocked_at if found is not None else None
        if blocking is not None:
            self.show_blocker.setText(self.tr("Show {}").format(_when(blocking)))
        self.show_blocker.setVisible(blocking is not None)
        self.open.setVisible(line is not None and line.opens)
        self.all.setVisible(self.is_open and line is not None and line.record_id is not None)

    def _show_fields(self, found: HistoryDetail) -> None:
        """Field, from, to; a record that is not the line's own stands above its fields.

        Of what was added or deleted alone there is one column: what stands, or stood, in it.
        """
        if not found.changes:
            return
        grid = self.fields
        came = any(each.new for each in found.changes)
        went = any(each.old for each in found.changes)
        titles = [self.tr("Field"), self.tr("From"), self.tr("To")]
        if not (came and went):
            titles[1:] = [self.tr("Value")]
        grid.setColumnMinimumWidth(0, theme.px(FIELD_WIDTH))
        grid.setColumnMinimumWidth(1, theme.px(OLD_WIDTH))
        grid.setColumnStretch(1, 3 if came and went else 10)
        grid.setColumnStretch(2, 7 if came and went else 0)
        for column, title in enumerate(titles):
            self._put(0, column, card.text(title, "label"))
        row, above = 1, ""
        for each in found.changes:
            if each.record != above:
                above = each.record
                if above:
                    self._put(row, 0, card.text(above, "section", wrap=True), columns=3)
                    row += 1
            name = each.field[:1].upper() + each.field[1:]
            old, new = (each.old or "—", "muted"), (each.new or "—", "strong" if each.new else "muted")
            values = [old, new] if came and went else [new] if came else [old]
            cells = [(name, "muted"), *values]
            for column, (words, role) in enumerate(cells):
                self._put(row, column, card.text(words, role, wrap=True, select=column > 0))
            row += 1

    def _put(self, row: int, column: int, label: QLabel, *, columns: int = 1) -> None:
        self.fields.addWidget(label, row, column, 1, columns, Qt.AlignmentFlag.AlignTop)
        label.show()  # else a layout counts it only later

    def _note(self, sign: str, words: str, *, role: str = "muted") -> None:
        place = QHBoxLayout()
        place.setSpacing(theme.px(6))
        self.notes.addLayout(place)
        told = card.text(words, role, wrap=True, select=True)
        if sign:
            picture = Picture(sign, "muted", 16)
            picture.setFixedHeight(
                told.fontMetrics().height() + theme.px(1)
            )  # in the middle of the first line
            place.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            picture.show()
        place.addWidget(told, 1, Qt.AlignmentFlag.AlignTop)
        told.show()

    # -- doing --------------------------------------------------------------------------------------

    def _show_blocker(self) -> None:
        if self._found is not None and self._found.blocked_by is not None:
            self.shows.emit(self._found.blocked_by)

    def event(self, event: QEvent) -> bool:
        """Words are measured anew once the style sheet has dressed them, or another font is chosen."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.grown.emit()
            self.is_new = False
        return done

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the words is none on the line, which it would close."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means the link that has the focus; the list would open or close its line."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() not in keys.ENTER or not keys.enter(self):
            super().keyPressEvent(event)


def opening(line: HistoryLine) -> str:
    """What opens a line's record is called: "Open customer 000141"."""
    record = f"{line.record[:1].lower()}{line.record[1:]}"
    return QCoreApplication.translate("LineDetail", "Open {}").format(record)


def undo_words(line: HistoryLine) -> str:
    """What taking a line back is called."""
    translate = QCoreApplication.translate
    if line.undone is not None:
        return translate("LineDetail", "Redo")
    return translate("LineDetail", "Restore") if line.deletes else translate("LineDetail", "Undo")


def _when(moment: datetime) -> str:
    """The time of today, the day and time of any other."""
    if clock.local(moment).date() == clock.today():
        return dates.say_time(moment)
    return dates.say_datetime(moment, language())

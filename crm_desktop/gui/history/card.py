"""One line of the history in full: who, when, from what to what; Undo, or what stands in its way."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core import dates
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.history import undoing
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.services.history import detail
from crm_desktop.services.history.detail import HistoryDetail
from crm_desktop.services.history.lines import HistoryLine

OPENS = {
    "customer": "customers",
    "callback": "calendar",
    "complaint": "complaints",
}
"""Tables whose records have a page that opens them; the others are opened with their customer."""


class HistoryCard(QWidget):
    """`shows(id)` asks for another line, `opens(table, id)` for a record, `records(table, id, name)` for its
    whole history."""

    shows = Signal(int)
    opens = Signal(str, int)
    records = Signal(str, int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: HistoryLine | None = None
        self.scroller = card.Scroll(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroller)
        self.title = card.text("", "heading", wrap=True, select=True)
        self.who = card.text("", "muted", wrap=True)
        self.undo = QPushButton()
        self.undo.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.undo.clicked.connect(self._take_back)
        self.open = QPushButton()
        self.open.clicked.connect(self._open)
        self.all = QPushButton(self.tr("All of its history"))
        self.all.clicked.connect(self._all)
        self.buttons = FlowLayout(gap=6)
        for button in (self.undo, self.open, self.all):
            button.setProperty("compact", True)
            self.buttons.add(button)
        self.blocked = card.Box(role="note-amber")
        self.blocked_words = card.text("", wrap=True)
        self.show_blocker = card.link(self.tr("Show it"), self._show_blocker)
        self.open_blocked = card.link(self.tr("Open the record"), self._open)
        self.blocked.content.addWidget(self.blocked_words)
        links = QHBoxLayout()
        links.setSpacing(theme.MARGIN)
        links.addWidget(self.show_blocker)
        links.addWidget(self.open_blocked)
        links.addStretch(1)
        self.blocked.content.addLayout(links)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.SPACE)
        content = self.scroller.content
        content.addWidget(self.title)
        content.addWidget(self.who)
        content.addLayout(self.buttons)
        content.addWidget(self.blocked)
        content.addLayout(self.body)
        self._blocking: int | None = None
        self.scroller.hide()

    # -- showing ------------------------------------------------------------------------------------

    def show_line(self, line: HistoryLine | None) -> None:
        """Show a line; its fields come when they have been read."""
        self._line = line
        self.scroller.setVisible(line is not None)
        if line is None:
            return
        self.title.setText(line.told.whole)
        when = dates.say_datetime(line.at, language())
        said = f"{line.who} · {when}"
        if line.undone is not None:
            back = dates.say_datetime(line.undone.at, language())
            said += "\n" + self.tr("Undone by {} · {}").format(line.undone.who, back)
        self.who.setText(said)
        undone = line.undone is not None
        self.undo.setText(
            self.tr("Redo") if undone else self.tr("Restore") if line.deletes else self.tr("Undo")
        )
        self.undo.setIcon(icon("redo" if undone else "undo"))
        self.undo.setEnabled(True)
        self.open.setText(opening(line))
        self.open.setVisible(line.opens)
        self.open_blocked.setVisible(line.opens)
        self.all.setVisible(line.record_id is not None)
        self.blocked.hide()
        card.clear(self.body)
        tasks.read(self, detail.of_set, line.id, language()).then(partial(self._arrived, line.id))

    def _arrived(self, asked: int, found: HistoryDetail | None) -> None:
        if self._line is None or self._line.id != asked or found is None:
            return
        card.clear(self.body)
        self._blocking = found.blocked_by
        self.blocked.setVisible(bool(found.blocked))
        self.blocked_words.setText(found.blocked)
        self.show_blocker.setVisible(found.blocked_by is not None)
        self.undo.setEnabled(not found.blocked)
        if found.changes:
            self.body.addWidget(self._fields(found))
        if found.more:
            self.body.addWidget(card.text(self.tr("and {} more").format(found.more), "muted"))
        for kind, count in found.counts:
            self.body.addWidget(card.text(f"{kind}: {count:,}", "muted"))
        for words in found.along:
            said = self.tr("With it, by the program: {}. Undo takes both back.").format(words)
            self.body.addWidget(card.text(said, "muted", wrap=True))

    def _fields(self, found: HistoryDetail) -> QWidget:
        """Field, from, to; a record that is not the line's own stands above its fields."""
        place = QWidget()
        grid = QGridLayout(place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for column, stretch in ((0, 2), (1, 3), (2, 3)):
            grid.setColumnStretch(column, stretch)
        for column, title in enumerate((self.tr("Field"), self.tr("From"), self.tr("To"))):
            grid.addWidget(card.text(title, "label"), 0, column)
        row, above = 1, ""
        for each in found.changes:
            if each.record != above:
                above = each.record
                if above:
                    grid.addWidget(card.text(above, "section", wrap=True), row, 0, 1, 3)
                    row += 1
            name = each.field[:1].upper() + each.field[1:]
            self._put(grid, row, 0, card.text(name, "muted", wrap=True))
            self._put(grid, row, 1, card.text(each.old or "—", "muted", wrap=True, select=True))
            self._put(grid, row, 2, card.text(each.new or "—", "strong", wrap=True, select=True))
            row += 1
        return place

    def _put(self, grid: QGridLayout, row: int, column: int, label: QLabel) -> None:
        grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)

    # -- doing --------------------------------------------------------------------------------------

    def _take_back(self) -> None:
        if self._line is not None:
            take_back(self, self._line)

    def _open(self) -> None:
        if self._line is not None and self._line.record_id is not None:
            self.opens.emit(self._line.table, self._line.record_id)

    def _all(self) -> None:
        line = self._line
        if line is not None and line.record_id is not None:
            self.records.emit(line.table, line.record_id, line.name)

    def _show_blocker(self) -> None:
        if self._blocking is not None:
            self.shows.emit(self._blocking)


def take_back(widget: QWidget, line: HistoryLine) -> None:
    """Undo a line; one that is undone is done again."""
    undoing.take_back(widget, line.undone.id if line.undone is not None else line.id)


def opening(line: HistoryLine) -> str:
    """What opens a line's record is called: "Open customer 000141"."""
    record = f"{line.record[:1].lower()}{line.record[1:]}"
    return QCoreApplication.translate("HistoryCard", "Open {}").format(record)

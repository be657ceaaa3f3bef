"""A column of a file becomes a new field of the office's own: what it is called, whose it is, its kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.fields.own import OWN_TABLES, read_new
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.language import label, language, say
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.importing import own_field_columns
from crm_desktop.services.importing.column_values import Sample

NEW_OWN = "own…"
"""The choice above a column that opens the strip."""


class OwnFieldStrip(QFrame):
    """One line above the sheet; ``taken`` tells column and key once the name is one that a field can have."""

    taken = Signal(int, str)
    closed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self._column = 0
        self.name = QLineEdit(self)
        self.name.setMinimumWidth(theme.px(200))
        self.name.returnPressed.connect(self._take)
        self.table = ChoiceBox(self)
        names = {Table.CUSTOMER: self.tr("Customers"), Table.PRODUCT: self.tr("Products")}
        self.table.set_choices([(each, names[each]) for each in OWN_TABLES])
        self.kind = ChoiceBox(self)
        self.kind.fill(OwnFieldKind)
        self.problem = text("", "error", wrap=True)
        self.problem.hide()
        self.done = QPushButton(self.tr("Make this field"), self)
        self.leave = QPushButton(self.tr("No new field"), self)
        self.done.clicked.connect(self._take)
        self.leave.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        for widget, words in (
            (self.name, self.tr("New own &field")),
            (self.table, self.tr("&of")),
            (self.kind, self.tr("&kind")),
        ):
            title = text(words, "label")
            title.setTextFormat(Qt.TextFormat.AutoText)
            title.setBuddy(widget)
            widget.setAccessibleName(words.replace("&", ""))
            row.addWidget(title)
            row.addWidget(widget)
        row.addStretch(1)
        for button in (self.leave, self.done):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.hide()

    def ask(self, column: int, header: str, cells: Sequence[Cell]) -> None:
        """Open for a column, with its header as the name and the kind that its values are."""
        new = own_field_columns.propose(header, Table.CUSTOMER, Sample(cells))
        self._column = column
        self.name.setText(new.name)
        self.table.set_value(new.table)
        self.kind.set_value(new.kind)
        self.problem.hide()
        self.show()
        QTimer.singleShot(0, self.name.setFocus)  # after Enter has gone on to the next column

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.name.hasFocus():
            super().keyPressEvent(event)

    def _take(self) -> None:
        wanted = (self.name.text(), Table(self.table.value()), OwnFieldKind(self.kind.value()))
        tasks.read(self, own_field_columns.wanted, *wanted).then(self._taken).otherwise(self._refused)

    def _taken(self, key: str) -> None:
        self.hide()
        self.taken.emit(self._column, key)
        self.closed.emit(self._column)

    def _refused(self, error: Exception) -> None:
        words = error.texts(language())["name"] if isinstance(error, InvalidFields) else error_text(error)
        self.problem.setText(words)
        self.problem.show()
        self.name.setFocus()

    def _leave(self) -> None:
        self.hide()
        self.closed.emit(self._column)


def own_words(key: str) -> str:
    """What stands above a column that becomes a new field: its name and kind."""
    new = read_new(key)
    return say("import.own.new", name=new.name, kind=label(new.kind)) if new is not None else "…"

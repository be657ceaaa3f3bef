"""The text of one letter, to be changed by hand: salutation, text with a paragraph a line, closing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.letters.edits import LetterText
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.fields import TextArea
from crm_desktop.gui.widgets.letters_of_labels import LettersOfLabels


class LetterEditor(QWidget):
    """Three fields and what is wrong with them; `typed` with each change, `proposed` to take all back."""

    typed = Signal()
    proposed = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letterEditor")
        self.salutation = QLineEdit(self)
        self.body = QPlainTextEdit(self)
        self.body.setTabChangesFocus(True)
        self.body.setMinimumHeight(self.body.fontMetrics().lineSpacing() * 4)
        self.body.setAccessibleName(self.tr("Text of the letter"))
        self.closing = TextArea(self)
        self.closing.set_rows(2)
        self.error = QLabel(self)
        self.error.setProperty("role", "error")
        self.error.setTextFormat(Qt.TextFormat.PlainText)
        self.error.setWordWrap(True)
        self.error.hide()
        self.back = QPushButton(icon("undo"), self.tr("Back to the proposed text"), self)
        self.back.setProperty("role", "link")
        self.back.clicked.connect(lambda _on=False: self.proposed.emit())
        self.insert = QPushButton(self.tr("Insert"), self)
        self.insert.setToolTip(self.tr("What stands in your own fields of this customer"))
        self.insert.setProperty("menu", True)
        self.insert.setMenu(QMenu(self.insert))
        self.insert.hide()
        self.ready = QPushButton(self.tr("Done"), self)
        self.ready.setToolTip("Esc")
        self.ready.clicked.connect(lambda _on=False: self.done.emit())
        self._closing_label = self._label(self.tr("C&losing"), self.closing)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._label(self.tr("Sal&utation"), self.salutation), 0, 0)
        grid.addWidget(self.salutation, 0, 1)
        grid.addWidget(self.body, 1, 0, 1, 2)
        grid.addWidget(self._closing_label, 2, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.closing, 2, 1)
        grid.setRowStretch(1, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.insert)
        foot.addWidget(self.ready)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 10)
        column.setSpacing(6)
        column.addLayout(grid, 1)
        column.addWidget(self.error)
        column.addLayout(foot)
        LettersOfLabels(self)
        self.salutation.textEdited.connect(lambda _text: self.typed.emit())
        self.body.textChanged.connect(self.typed)
        self.closing.textChanged.connect(self.typed)

    def _label(self, words: str, field: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("role", "muted")
        label.setBuddy(field)
        return label

    def fill(self, text: LetterText, *, closing: bool, changed: bool) -> None:
        """Show a text; the cursor stays where it is when the text is the one that stands here."""
        self.closing.setVisible(closing)
        self._closing_label.setVisible(closing)
        self.back.setEnabled(changed)
        if text == self.text():
            return
        with QSignalBlocker(self.salutation), QSignalBlocker(self.body), QSignalBlocker(self.closing):
            self.salutation.setText(text.salutation)
            self.body.setPlainText(text.body)
            self.closing.setPlainText(text.closing)

    def offer(self, own: Sequence[tuple[str, str]]) -> None:
        """Names and values of own fields, to be put into the text where the cursor is."""
        menu = self.insert.menu()
        menu.clear()
        for name, value in own:
            words = f"{shorten(name, 30)}  {shorten(value, 40)}".replace("&", "&&")
            menu.addAction(words, partial(self._put, value))
        self.insert.setVisible(bool(own))

    def _put(self, value: str) -> None:
        self.body.insertPlainText(value)
        self.body.setFocus()

    def text(self) -> LetterText:
        """What stands in the fields."""
        return LetterText(self.salutation.text(), self.body.toPlainText(), self.closing.toPlainText())

    def show_errors(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong; nothing takes it away again."""
        names = {"salutation": self.tr("Salutation"), "body": "", "closing": self.tr("Closing")}
        words = [f"{names[name]}: {text}" if names[name] else text for name, text in problems.items()]
        self.error.setText("\n".join(words))
        self.error.setVisible(bool(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

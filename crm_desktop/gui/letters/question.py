"""The bar over the letters: what was written a moment ago and asks to be dealt with, or what still waits."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.words import joined
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.flow import FlowLayout


class LetterQuestion(QWidget):
    """Printed? Posted? It blocks nothing and can be answered later: the letters wait in the log."""

    printed = Signal()
    posted = Signal()
    opened = Signal()
    undone = Signal()
    later = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        box = QFrame(self)
        box.setProperty("role", "note")
        flow = FlowLayout(gap=8)
        self._flow = flow
        self.open = self._button(self.tr("Open"), self.opened)
        self.as_printed = self._button(self.tr("Printed"), self.printed)
        self.as_posted = self._button(self.tr("Posted"), self.posted)
        self.undo = self._button(self.tr("Undo"), self.undone)
        self.show_them = self._button(self.tr("Show them"), self.shown)
        self.close_button = QPushButton(icon("close", "muted"), "", self)
        self.close_button.setProperty("role", "quiet")
        self.close_button.setToolTip(self.tr("Answer later"))
        self.close_button.setAccessibleName(self.tr("Answer later"))
        self.close_button.clicked.connect(lambda _on=False: self.later.emit())
        flow.add(self.words)
        for button in (self.as_printed, self.as_posted, self.open, self.undo, self.show_them):
            flow.add(button)
        row = QHBoxLayout(box)
        row.setContentsMargins(14, 8, 8, 8)
        row.addLayout(flow, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 20, 4)
        column.addWidget(box)
        self.hide()

    def _button(self, words: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(lambda _on=False: signal.emit())
        return button

    def ask_about_written(self, count: int, *, has_file: bool, more: str = "") -> None:
        """Letters were written a moment ago: printed, posted?"""
        words = self.tr("One letter written.") if count == 1 else self.tr("{} letters written.").format(count)
        words = joined((words, self.tr("Printed? Posted?"), more))
        self._say(words, {self.as_printed, self.as_posted, self.undo, self.close_button}, has_file)

    def ask_about_printed(self, count: int, *, has_file: bool) -> None:
        """They are printed now: posted?"""
        words = self.tr("One letter printed.") if count == 1 else self.tr("{} letters printed.").format(count)
        words = joined((words, self.tr("Posted?")))
        self._say(words, {self.as_posted, self.undo, self.close_button}, has_file)

    def tell_waiting(self, count: int) -> None:
        """Letters of before wait; nothing where there are none."""
        if not count:
            self.hide()
            return
        words = self.tr("One letter is written and not yet printed.")
        if count > 1:
            words = self.tr("{} letters are written and not yet printed.").format(count)
        self._say(words, {self.show_them}, False)

    def _say(self, words: str, buttons: set[QPushButton], has_file: bool) -> None:
        self.words.setText(words)
        self.words.setAccessibleName(words)
        wanted = buttons | {self.open} if has_file else buttons
        for button in (
            self.as_printed,
            self.as_posted,
            self.open,
            self.undo,
            self.show_them,
            self.close_button,
        ):
            button.setVisible(button in wanted)
        self._flow.invalidate()
        self.show()

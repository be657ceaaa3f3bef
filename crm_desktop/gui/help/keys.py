"""Two small dialogs of the Help menu: the keys, and what program this is."""

from __future__ import annotations

import platform

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from crm_desktop import __version__
from crm_desktop.gui.icons import program_icon
from crm_desktop.gui.navigation import pages
from crm_desktop.gui.widgets import layouts
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.letters_of_labels import LettersOfLabels


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class KeysDialog(Dialog):
    """Every key that works everywhere, and those of lists and forms."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        everywhere = [
            (f"Ctrl+{number}", entry.words())
            for number, entry in enumerate(pages(), 1)
            if entry.slug != "settings" and entry.in_rail
        ]
        everywhere += [
            ("Ctrl+,", self.tr("Settings")),
            ("Ctrl+K", self.tr("Find anything, also over a form")),
            ("Ctrl+F", self.tr("Search this page")),
            ("Ctrl+N", self.tr("Make a new record on this page")),
            ("Ctrl+Shift+N", self.tr("New service order")),
            ("F5", self.tr("Start calling")),
            ("Ctrl+I", self.tr("Import an archive")),
            ("Ctrl+V", self.tr("Keep a copied picture or file with the customer")),
            ("Ctrl+Z", self.tr("Undo what was done last")),
            ("Ctrl+Shift+Z", self.tr("Redo")),
            ("Ctrl+Shift+H", self.tr("History")),
            ("Ctrl+B", self.tr("Collapse the page list")),
            ("Ctrl+Q", self.tr("Quit")),
        ]
        lists = [
            ("Up", self.tr("Previous record")),
            ("Down", self.tr("Next record; from the search box into the list")),
            ("Home", self.tr("First record; End leads to the last one")),
            ("Return", self.tr("Open the record, or a line of the history")),
            ("Menu", self.tr("What else the record offers: its history, Delete")),
            ("Space", self.tr("Tick the box; undo or redo a line of the history")),
            ("Ctrl+A", self.tr("Tick all boxes, or none")),
            ("Ctrl+P", self.tr("Print the ticked letters, or the customer's sheet")),
            ("Ctrl+Shift+F", self.tr("Filter the list; Delete on a chip takes it off")),
            ("Esc", self.tr("Clear the search box")),
        ]
        forms = [
            ("Return", self.tr("On to the next field; takes what fits")),
            ("Ctrl+S", self.tr("Save")),
            ("Esc", self.tr("Close; asks only if something was typed")),
            ("Alt+Down", self.tr("Pick a date or a choice")),
        ]
        complaint = [
            ("Ctrl+Return", self.tr("Take the next step")),
            ("Esc", self.tr("Save, and back to the list")),
        ]
        right = QVBoxLayout()
        right.setSpacing(20)
        groups = [
            self._group(self.tr("In lists"), lists),
            self._group(self.tr("In forms"), forms),
            self._group(self.tr("In a complaint"), complaint),
        ]
        for group in groups:
            right.addLayout(group)
        right.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(40)
        left = QVBoxLayout()
        left.addLayout(self._group(self.tr("Everywhere"), everywhere))
        left.addStretch(1)
        row.addLayout(left)
        row.addLayout(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(20)
        column.addLayout(row)
        wide = max(_widest(group) for group in groups)
        for group in groups:
            group.setColumnMinimumWidth(0, wide)  # the words of all begin at one line
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _group(self, title: str, keys: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        grid.addWidget(text(title, "section"), 0, 0, 1, 2)
        for row, (key, words) in enumerate(keys, 1):
            grid.addWidget(text(_native(key), "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(text(words), row, 1)
        return grid


def _widest(group: QGridLayout) -> int:
    widest = 0
    for row in range(1, group.rowCount()):
        key = layouts.at(group, row, 0)
        if isinstance(key, QWidget):
            key.ensurePolished()  # its frame counts
            widest = max(widest, key.sizeHint().width())
    return widest


class AboutDialog(Dialog):
    """Name, version, licence and what the program stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About CRM Desktop"))
        picture = QLabel(self)
        picture.setPixmap(program_icon().pixmap(64, 64))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(text(self.tr("CRM Desktop"), "title"))
        words.addWidget(text(self.tr("Version {}").format(__version__), "muted"))
        words.addSpacing(8)
        about = self.tr("Customers, callbacks, complaints and letters of an after-sales team.")
        words.addWidget(text(about, wrap=True))
        words.addWidget(text(self.tr("Free software under the MIT licence."), "help"))
        made = self.tr("Made with Python {}, Qt for Python {} (LGPL) and Peewee.")
        words.addWidget(text(made.format(platform.python_version(), PySide6.__version__), "help"))
        words.addWidget(text(self.tr("Fonts: Noto Sans SC, LXGW WenKai and EB Garamond (OFL)."), "help"))
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        licences = buttons.addButton(self.tr("&Licences"), QDialogButtonBox.ButtonRole.ActionRole)
        licences.clicked.connect(self._show_licences)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.setMinimumWidth(480)
        LettersOfLabels(self)

    def _show_licences(self) -> None:
        """In the place of this dialog, not over it."""
        from crm_desktop.gui.help.licences import LicencesDialog

        self.accept()
        LicencesDialog(self.parentWidget()).exec()

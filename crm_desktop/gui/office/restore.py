"""Bringing back a backup: which there are, what one holds, what would be lost; also where data is missing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core import clock, dates
from crm_desktop.core.errors import OfficeLost
from crm_desktop.core.words import say
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.card import Box, clear, hairline, text
from crm_desktop.gui.widgets.dialog import Dialog, agreed
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.office import backups
from crm_desktop.services.office.backups import Listed, Preview

_LISTED = Qt.ItemDataRole.UserRole


class RestoreDialog(Dialog):
    """Accepted with `chosen`, the backup to be brought back into `home`, or with `start_empty`.

    `lost` says what is the matter where the office could not be opened: starting empty is offered only then.
    """

    def __init__(self, parent: QWidget | None, home: Path, lost: OfficeLost | None = None) -> None:
        super().__init__(parent)
        self._home, self._lost = home, lost
        self.chosen: Path | None = None
        self.start_empty = False
        self._asked = 0  # answers to earlier questions come too late
        self._trying = True  # until one is found to be good, or the user chooses
        self.setWindowTitle(self.tr("CRM Desktop"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addLayout(self._middle(), 1)
        column.addWidget(hairline(self))
        column.addLayout(self._foot())
        self.setMinimumSize(theme.px(720), theme.px(500))
        self._say(self.tr("Looking for backups…"))
        tasks.read(self, backups.list_backups, home).then(self._show_files)

    # -- building -----------------------------------------------------------------------------------

    def _head(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(24, 20, 24, 14)
        column.setSpacing(4)
        if self._lost is None:
            column.addWidget(text(self.tr("Restore a backup"), "heading"))
            words = self.tr("Everything goes back to how it was then. What is here now is backed up first.")
        else:
            column.addWidget(text(self.tr("Your data could not be opened"), "heading"))
            words = (
                self._lost.text(language()) + "\n" + self.tr("Nothing has been changed. Choose how to go on.")
            )
        self.words = text(words, "muted", wrap=True, select=True)
        column.addWidget(self.words)
        return column

    def _middle(self) -> QHBoxLayout:
        self.files = QListWidget(self)
        self.files.setAccessibleName(self.tr("Backups"))
        self.files.setObjectName("backups")
        self.files.setFixedWidth(theme.px(230))
        self.files.currentItemChanged.connect(self._choose_item)
        self.files.itemActivated.connect(lambda _item: self.restore.setFocus())  # Enter goes on
        self.other = QPushButton(self.tr("Another backup file…"), self)
        self.other.setIcon(icon("folder"))
        self.other.setAutoDefault(False)
        self.other.clicked.connect(self._ask_for_file)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.files, 1)
        left.addWidget(self.other)
        box = Box("", self)
        self.when = text("", "section", wrap=True)
        self.whose = text("", "muted", wrap=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(20)
        self.grid.setVerticalSpacing(4)
        self.note = text("", "", wrap=True)
        box.content.setSpacing(theme.GAP)
        for part in (self.when, self.whose):
            box.content.addWidget(part)
        box.content.addSpacing(theme.GAP)
        box.content.addLayout(self.grid)
        box.content.addSpacing(theme.GAP)
        box.content.addWidget(self.note)
        box.content.addStretch(1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 16)
        row.setSpacing(16)
        row.addLayout(left)
        row.addWidget(box, 1)
        return row

    def _foot(self) -> QHBoxLayout:
        self.leave = QPushButton(self.tr("Quit") if self._lost else self.tr("Cancel"), self)
        self.leave.setAutoDefault(False)
        self.leave.clicked.connect(self.reject)
        self.empty = QPushButton(self.tr("Start empty…"), self)
        self.empty.setAutoDefault(False)
        self.empty.setVisible(self._lost is not None)
        self.empty.clicked.connect(self._ask_to_start_empty)
        self.restore = QPushButton(self.tr("Restore this backup"), self)
        self.restore.setProperty("role", "primary")
        self.restore.setDefault(True)
        self.restore.setEnabled(False)
        self.restore.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(8)
        foot.addWidget(self.empty)
        foot.addStretch(1)
        foot.addWidget(self.leave)
        foot.addWidget(self.restore)
        return foot

    # -- the list -----------------------------------------------------------------------------------

    def _show_files(self, found: list[Listed]) -> None:
        for each in found:
            self._add(each)
        if not found:
            self._say(self.tr("There are no backups in the folder that this office keeps them in."))
            self.other.setFocus()
            return
        self.files.setFocus()
        usual = [row for row, each in enumerate(found) if each.kind != "before_restore" and each.contents]
        self.files.setCurrentRow(usual[0] if usual else 0)

    def _add(self, each: Listed) -> QListWidgetItem:
        kind = say(f"backup.{each.kind}", language()) if each.kind else each.file.name
        item = QListWidgetItem(f"{dates.say_datetime(each.made_at, language())}\n{kind}", self.files)
        item.setData(_LISTED, each)
        item.setToolTip(str(each.file))
        if each.problem is not None:
            self._mark_bad(item)
        return item

    def _mark_bad(self, item: QListWidgetItem) -> None:
        first = item.text().partition("\n")[0]
        bad = self.tr("Damaged")
        item.setText(f"{first}\n{bad}")
        item.setForeground(theme.color("muted"))

    def _choose_item(self, item: QListWidgetItem | None, _before: object = None) -> None:
        if item is not None:
            self._look_at(item.data(_LISTED).file)

    def _ask_for_file(self) -> None:
        kinds = self.tr("Backups") + " (*.zip *.sqlite3);;" + self.tr("All files") + " (*)"
        typed, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Another backup file"), str(self._home), kinds
        )
        if typed:
            self._trying = False
            self.files.setCurrentRow(-1)
            self._look_at(Path(typed))

    # -- one backup ---------------------------------------------------------------------------------

    def _look_at(self, file: Path) -> None:
        self.chosen = file
        self._asked += 1
        self.restore.setEnabled(False)
        self._say(self.tr("Reading the backup…"))
        asked = self._asked
        reading = tasks.read(self, backups.preview, file, self._home)
        reading.then(partial(self._show, asked)).otherwise(partial(self._failed, asked))

    def _show(self, asked: int, shown: Preview) -> None:
        if asked != self._asked:
            return
        self._trying = False
        now = clock.now()
        self.when.show()
        self.when.setText(
            self.tr("{date} ({relative})").format(
                date=dates.say_datetime(shown.made_at, language()),
                relative=dates.say_relative(shown.made_at, now, language()),
            )
        )
        self.whose.setText(shown.backup.office)
        self.whose.setVisible(bool(shown.backup.office))
        self._fill(shown)
        self.note.setText("\n".join(self._notes(shown)))
        self.restore.setEnabled(True)
        if self.focusWidget() is None:
            self.restore.setFocus()

    def _fill(self, shown: Preview) -> None:
        clear(self.grid)
        heads = ["", self.tr("In the backup")]
        if shown.now is not None:
            heads += [self.tr("Now"), self.tr("Would be lost")]
        for column, head in enumerate(heads):
            self._cell(text(head, "label"), 0, column)
        for row, (name, count) in enumerate(shown.records.items(), 1):
            cells = [text(say(f"backup.records.{name}", language()), "muted"), text(f"{count:,}")]
            if shown.now is not None:
                gone = shown.lost.get(name, 0)
                cells += [text(f"{shown.now[name]:,}", "muted"), text(f"{gone:,}" if gone else "–")]
                if gone:
                    cells[-1] = text(f"{gone:,}", "strong")
                else:
                    cells[-1].setProperty("role", "muted")
            for column, cell in enumerate(cells):
                self._cell(cell, row, column)
            cells[1].setAccessibleName(f"{cells[0].text()}: {count}")
        self.grid.setColumnStretch(0, 1)

    def _cell(self, label: QLabel, row: int, column: int) -> None:
        side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
        self.grid.addWidget(label, row, column, side)

    def _notes(self, shown: Preview) -> list[str]:
        notes = []
        if shown.now is not None and not shown.same_office:
            notes.append(say("backup.another_office", language()))
        elif shown.changes_since:
            notes.append(say("backup.changes_since", language(), count=shown.changes_since))
        if shown.letters_missing:
            notes.append(say("backup.letters_missing", language(), count=shown.letters_missing))
        if shown.would_lose:
            notes.append(self.tr("Numbers given out since then are not given out again."))
        return notes

    def _failed(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        item = self.files.currentItem()
        if item is not None:
            self._mark_bad(item)
            row = self.files.row(item) + 1
            if self._trying and row < self.files.count():  # the newest good one is proposed
                self.files.setCurrentRow(row)
                return
        self._trying = False
        self._say(error_text(error))

    def _say(self, words: str) -> None:
        clear(self.grid)
        self.when.hide()
        self.whose.hide()
        self.note.setText(words)

    # -- the end ------------------------------------------------------------------------------------

    def _ask_to_start_empty(self) -> None:
        words = self.tr(
            "A new, empty office is made in {}. The file found there is kept beside it under another name."
        ).format(self._home)
        self._trying = False
        if agreed(self, self.tr("Start empty"), words, self.tr("Start empty"), self.tr("Back")):
            self.start_empty = True
            self.accept()

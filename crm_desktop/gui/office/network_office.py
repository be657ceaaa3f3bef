"""An office on a network drive: not opened, but backed up from here, to be moved to this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout

from crm_desktop import storage
from crm_desktop.core.errors import Cancelled
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.icons import program_icon
from crm_desktop.gui.status_line import JobLine
from crm_desktop.gui.widgets.card import breakable, hairline, text
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import error_text


class NetworkOffice(QDialog):
    """Says why the office in `folder` is not opened, and backs it up to where the user wants."""

    def __init__(self, folder: Path) -> None:
        super().__init__(None)
        theme.dress(self)
        self._folder = folder
        self.setWindowTitle(self.tr("CRM Desktop"))
        self.setWindowIcon(program_icon())
        self.words = text(
            self.tr(
                "{} is on a network drive, where a database gets damaged. Back up what is there, then start "
                "CRM Desktop with a folder on this computer and restore the backup."
            ).format(breakable(folder)),
            wrap=True,
            select=True,
        )
        self.job = JobLine(self)
        self.leave = QPushButton(self.tr("Quit"), self)
        self.leave.clicked.connect(self.reject)
        self.back_up = QPushButton(self.tr("Back up to…"), self)
        self.back_up.setProperty("role", "primary")
        self.back_up.setDefault(True)
        self.back_up.clicked.connect(self._ask)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 20, 24, 16)
        inside.setSpacing(8)
        inside.addWidget(text(self.tr("This office is on a network drive"), "heading"))
        inside.addWidget(self.words)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(8)
        foot.addWidget(self.job, 1)
        foot.addStretch(0)
        foot.addWidget(self.leave)
        foot.addWidget(self.back_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside)
        column.addStretch(1)
        column.addWidget(hairline(self))
        column.addLayout(foot)
        self.setMinimumWidth(520)
        self.back_up.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self) -> None:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file = ask_where_to_save(self, self.tr("Back up"), Path(documents) / "crm-backup.zip")
        if file is not None:
            self.write(file)

    def write(self, file: Path) -> None:
        """Back the office up to a file, in the background."""
        self.back_up.setEnabled(False)
        folder = self._folder
        job = tasks.long_job(self, self.tr("Backing up"), lambda _progress: _back_up(folder, file))
        self.job.follow(job.then(lambda _result: self._written(file)).otherwise(self._failed))

    def _written(self, file: Path) -> None:
        self._say(
            self.tr(
                "Backed up to {}. Now start CRM Desktop with a folder on this computer "
                "and restore this backup."
            ).format(breakable(file))
        )
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: Exception) -> None:
        self.back_up.setEnabled(True)
        if not isinstance(error, Cancelled):
            self._say(error_text(error))

    def _say(self, words: str) -> None:
        self.words.setText(words)
        self.adjustSize()

    def reject(self) -> None:
        if tasks.idle():  # a backup under way is not left behind
            super().reject()


def _back_up(folder: Path, file: Path) -> None:
    """Open the office for as long as the backup takes (writer's thread)."""
    storage.open_office(folder, also_on_network=True)
    try:
        storage.backup(file)
    finally:
        storage.close_office()

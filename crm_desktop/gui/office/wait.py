"""Shows how far something is that has to end before the window opens; it can be cancelled."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from crm_desktop.core.errors import Cancelled
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.icons import program_icon
from crm_desktop.gui.tasks import Progress
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.toast import error_text

T = TypeVar("T")


class WaitDialog(QDialog, Generic[T]):
    """Accepted when `work(progress)` is done, on the writer's thread; `result_` is then what it returned."""

    def __init__(self, heading: str, words: str, work: Callable[[Progress], T]) -> None:
        super().__init__(None)
        theme.dress(self)
        self.setWindowTitle(self.tr("CRM Desktop"))
        self.result_: T | None = None
        picture = QLabel(self)
        picture.setPixmap(program_icon().pixmap(44, 44))
        self.words = text(words, "muted", wrap=True, select=True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAutoDefault(False)  # nothing to be proposed: it goes on by itself
        self.cancel.clicked.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(text(heading, "heading"))
        column.addWidget(self.words)
        column.addSpacing(4)
        column.addWidget(self.bar)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 16)
        row.setSpacing(20)
        row.addWidget(picture)
        row.addLayout(column, 1)
        self.setMinimumWidth(440)
        self._job = tasks.long_job(self, "", work).then(self._done).otherwise(self._failed)
        self._job.progressed.connect(self._show)

    def _show(self, done: int, total: int, _text: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _done(self, result: T) -> None:
        self.result_ = result
        self.accept()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            super().reject()
            return
        self.words.setText(error_text(error))
        self.bar.hide()
        self.cancel.setText(self.tr("Close"))
        self.adjustSize()

    def reject(self) -> None:
        if self.bar.isHidden():
            super().reject()
        elif not self._job.cancelled:
            self._job.cancel()

"""Shows how far the sample office is while it is made; it can be cancelled."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from crm_desktop.core.errors import Cancelled
from crm_desktop.gui import tasks
from crm_desktop.gui.icons import program_icon
from crm_desktop.gui.tasks import Progress
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.toast import error_text


class SampleDialog(QDialog):
    """Accepted when the open, empty office is filled with the sample's two years up to `on`."""

    def __init__(self, on: date, language: str) -> None:
        super().__init__(None)
        self.setWindowTitle(self.tr("CRM Desktop"))
        picture = QLabel(self)
        picture.setPixmap(program_icon().pixmap(44, 44))
        self.words = text(self.tr("Making up two years of an office's work."), "muted", wrap=True)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress"))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)  # nothing to be proposed: it goes on by itself
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(text(self.tr("Preparing the sample office"), "heading"))
        column.addWidget(self.words)
        column.addSpacing(4)
        column.addWidget(self.bar)
        column.addSpacing(8)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        column.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 16)
        row.setSpacing(20)
        row.addWidget(picture)
        row.addLayout(column, 1)
        self.setMinimumWidth(440)

        def work(progress: Progress) -> None:
            from crm_desktop import demo

            demo.build(on, language, progress)

        done = self._done
        self._job = tasks.long_job(self, "", work, then=lambda _result: done(None), failed=done)
        self._job.progressed.connect(self._show)

    def _show(self, done: int, total: int, _text: str) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _done(self, error: Exception | None) -> None:
        if error is None:
            self.accept()
        elif isinstance(error, Cancelled):
            super().reject()
        else:
            self.words.setText(error_text(error))
            self.bar.hide()

    def reject(self) -> None:
        if self.bar.isVisible() and not self._job.cancelled:
            self._job.cancel()
        elif not self.bar.isVisible():
            super().reject()

"""The bottom line: which data, last backup, what works in the background with Cancel, and the date."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from crm_desktop.core import clock
from crm_desktop.gui import lunar_notes, tasks, theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.tasks import Job

if TYPE_CHECKING:
    from crm_desktop.services.due.duty import DueCount


class JobLine(QWidget):
    """The newest of the long jobs that run: what it is at, how far it is, and Cancel.

    Dialogs show their own job with it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running: dict[Job[Any], tuple[int, int, str]] = {}  # how far each is, the newest last
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)  # it may name a file
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Background work"))
        self.bar.setFixedWidth(theme.px(140))
        self.cancel = QToolButton(self)
        self.cancel.setIcon(icon("close", "muted"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        self.cancel.setToolTip(self.tr("Cancel"))
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self.hide()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(200)  # what is done sooner needs no bar
        self._wait.timeout.connect(self.show)

    def follow(self, job: Job[Any]) -> None:
        """Show this job until it ends, then the one before it that still runs."""
        self._running[job] = (0, 0, "")
        job.progressed.connect(self._progress)
        job.finished.connect(self._ended)  # no lambda: the connection has to end with this line
        self._show_newest()
        self._wait.start()

    def _show_newest(self) -> None:
        job, (done, total, text) = next(reversed(self._running.items()))
        figures = f"{done:,} / {total:,}" if total else ""
        told = "  ".join(part for part in (job.title, text or figures) if part)
        self.words.setText(self.tr("Stopping…") if job.cancelled else told)
        self.bar.setAccessibleName(job.title)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.cancel.setEnabled(not job.cancelled)

    def _progress(self, done: int, total: int, text: str) -> None:
        job = self.sender()
        if isinstance(job, Job) and job in self._running:
            self._running[job] = (done, total, text)
            self._show_newest()

    def _cancel(self) -> None:
        if self._running:
            next(reversed(self._running)).cancel()
            self._show_newest()

    def _ended(self) -> None:
        job = self.sender()
        if isinstance(job, Job):
            self._running.pop(job, None)
        if self._running:
            self._show_newest()
        else:
            self._wait.stop()
            self.hide()


DUE_FROM = 1150
"""Narrower than this (for a text of 13 px) the line does not say what is due."""


class StatusLine(QFrame):
    """The line at the bottom of the main window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setFixedHeight(theme.px(26))
        self.office = QLabel(self.tr("Data on this computer"), self)
        self.backup = QLabel(self)
        self.due = QLabel(self)
        self.job = JobLine(self)
        self.date = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(18)
        row.addWidget(self.office)
        row.addWidget(self.backup)
        row.addWidget(self.due)
        row.addStretch(1)
        row.addWidget(self.job)
        row.addWidget(self.date)
        tasks.job_started().connect(self.job.follow)
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.show_date)
        lunar_notes.notifier.changed.connect(self.show_date)
        self._minute.start()

    def show_due(self, count: DueCount) -> None:
        """Say how much is due and how much of it overdue, on whatever page somebody is."""
        words = self.tr("{} to do").format(count.due) if count.due else ""
        if count.overdue:
            words = self.tr("{due} to do, {overdue} overdue").format(due=count.due, overdue=count.overdue)
        self.due.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a narrow window the badges say it; the room belongs to background work and the date."""
        self.due.setVisible(bool(self.due.text()) and self.width() >= theme.px(DUE_FROM))

    def show_backup(self) -> None:
        """Say when the last backup was made."""
        from crm_desktop.services.office import backups

        tasks.read(self, backups.last).then(self._backup_known)

    def _backup_known(self, moment: datetime | None) -> None:
        from crm_desktop.core import dates

        if moment is None:
            self.backup.setText(self.tr("No backup yet"))
        else:
            when = dates.say_relative(moment, clock.now(), language())
            self.backup.setText(self.tr("Last backup {} ✓").format(when))

    def show_date(self) -> None:
        """The office's date with the lunar one, whose tables take as long to load as a list of customers."""
        tasks.read(self, _say_day, clock.today(), language()).then(self._show_day)

    def _show_day(self, words: dict[str, str]) -> None:
        self.date.setText(
            self.tr("{date} · {lunar}").format(**words) if lunar_notes.shown() else words["date"]
        )


def _say_day(day: date, spoken: str) -> dict[str, str]:
    from crm_desktop.core import dates, lunar

    return {"date": dates.say_day_and_weekday(day, spoken), "lunar": lunar.lunar_label(day, spoken)}

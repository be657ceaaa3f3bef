"""The step of the import assistant that shows the work itself: what it is at and how far."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.tasks import Progress
from crm_desktop.gui.widgets.card import text


class ImportWork(QWidget):
    """The import under way: what it is at and how far."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = text("", "heading")
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Import"))
        self.bar.setFixedWidth(theme.px(420))
        self.rest = text(self.tr("Saved in one go: if you cancel, nothing is kept."), "muted")
        self.rest.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(self.words)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.rest)
        column.addStretch(3)

    def begin(self) -> None:
        """A new job: nothing is known of it yet."""
        self.bar.setRange(0, 0)
        self.words.setText(self.tr("Importing…"))

    def stopping(self) -> None:
        """Cancel was pressed; the work ends at its next step."""
        self.words.setText(self.tr("Stopping…"))

    def show_progress(self, done: int, total: int, text: str) -> None:
        """How far it is, in the words that the window's bottom line shows too."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        if text:
            self.words.setText(text)

    def counting_rows(self, progress: Progress) -> Callable[[int, int], None]:
        """`progress` in rows: the import goes through them three times, to compare, write and index them."""
        phases = (
            self.tr("Comparing rows: {done} of {all}"),
            self.tr("Writing rows: {done} of {all}"),
            self.tr("Making them searchable: {done} of {all}"),
        )

        def step(done: int, total: int) -> None:
            rows = total // len(phases)
            phase = min(done // max(rows, 1), len(phases) - 1)
            words = phases[phase].format(done=f"{done - phase * rows:,}", all=f"{rows:,}")
            progress(done, total, words if rows else "")

        return step

"""The two days between which letters fall due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from crm_desktop.gui.widgets.date_field import DateField

Span = tuple[date | None, date | None]


class LetterSpan(QWidget):
    """From a day to a day; `changed` when one of them was typed or picked."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.start, self.end = DateField(), DateField()
        self.start.setAccessibleName(self.tr("From"))
        self.end.setAccessibleName(self.tr("To"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, field in ((self.tr("Due from"), self.start), (self.tr("to"), self.end)):
            words = QLabel(text)
            words.setProperty("role", "muted")
            words.setBuddy(field)
            row.addWidget(words)
            row.addWidget(field)
            field.changed.connect(self.changed)

    def span(self) -> Span:
        """The days; None for one that is empty or unclear."""
        return self.start.value(), self.end.value()

    def set_span(self, span: Span) -> None:
        """Show these days."""
        self.start.set_value(span[0])
        self.end.set_value(span[1])

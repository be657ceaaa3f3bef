"""A figure in a box: what it is, how much, and one line about it."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from crm_desktop.gui.widgets.card import Box, set_tone, text


class Tile(Box):
    """One of the figures at the top of the first page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", parent)
        self.name = text("", "muted")
        self.figure = text("", "figure")
        self.words = text("", "muted")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Share"))
        self.bar.setRange(0, 100)
        self.bar.hide()
        for widget in (self.name, self.figure, self.words, self.bar):
            self.content.addWidget(widget)
        self.content.setSpacing(3)
        self.content.insertSpacing(3, 3)
        self.content.addStretch(1)

    def show_figure(self, name: str, figure: str, words: str, tone: str = "") -> None:
        """Show a figure with one line about it, in a tone where it is news."""
        self.name.setText(name)
        self.figure.setText(figure)
        self.words.setText(words)
        set_tone(self.words, tone)
        self.words.show()
        self.bar.hide()
        self.setAccessibleName(f"{name}: {figure}, {words}")

    def show_rate(self, name: str, rate: float, figure: str) -> None:
        """Show a share, in words as `figure`, over a bar."""
        percent = int(rate * 100)
        self.show_figure(name, figure, "")
        self.words.hide()
        self.bar.setValue(percent)
        self.bar.setAccessibleName(name)
        set_tone(self.bar, "green" if percent >= 90 else "amber")
        self.bar.show()

"""Short advice from the sources for where a complaint stands, and for a vexatious one its signs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card import Box


class Guidance(QWidget):
    """What to do at this moment; under it, where it is wanted, the four signs of a vexatious complaint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._now = Box(role="note")
        self._signs = Box(role="note-amber")
        column.addWidget(self._now)
        column.addWidget(self._signs)
        self._fill(self._signs, _vexatious())
        self._signs.hide()

    def show_state(self, state: str, *, vexatious: bool) -> None:
        """Advice for a state's slug."""
        lines = [("strong", say("guidance.title"))]
        lines += [("", line) for line in say(f"guidance.{state}").split("\n")]
        self._fill(self._now, lines)
        self._signs.setVisible(vexatious)

    def _fill(self, box: Box, lines: list[tuple[str, str]]) -> None:
        card.clear(box.content)
        box.content.setSpacing(theme.GAP)
        for role, words in lines:
            box.content.addWidget(card.text(words, role, wrap=True))


def _vexatious() -> list[tuple[str, str]]:
    lines = [("strong", say("vexatious.signs"))]
    lines += [("", f"{number}  {say(f'vexatious.sign.{number}')}") for number in range(1, 5)]
    lines.append(("strong", say("vexatious.advice")))
    lines += [("", f"{number}  {say(f'vexatious.advice.{number}')}") for number in range(1, 5)]
    return lines

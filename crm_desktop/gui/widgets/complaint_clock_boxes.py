"""The clocks of a complaint as boxes: what is left in large figures, and how that is computed."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.words import label as word_of
from crm_desktop.gui import theme
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card import Box
from crm_desktop.services.complaints import ClockState

SOON = timedelta(hours=4)


def tone_of(state: ClockState) -> str:
    """Red once it has run out, amber in the last hours, grey while it stands still, green when it is done."""
    if state.took is not None:
        return "red" if state.breached else "green"
    if state.breached:
        return "red"
    if state.paused:
        return "grey"
    return "amber" if (state.remaining or SOON) <= SOON else ""


class ClockBox(Box):
    """One clock; a link unfolds how its time is computed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.head.setSpacing(theme.SPACE)
        self._name = card.text("", "muted")
        self._left = card.text("", "heading")
        self._done = Badge(parent=self)
        self._due = card.text("", "help")
        self._how = card.link(self.tr("How is it worked out?"), self._toggle)
        self._sum = card.text("", "help", wrap=True, select=True)
        self._sum.hide()
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertLayout(0, self.head)
            layout.setSpacing(theme.GAP)
        self.head.addWidget(self._name)
        self.head.addStretch(1)
        self.head.addWidget(self._left)
        self.head.addWidget(self._done)
        line = QHBoxLayout()
        line.addWidget(self._due)
        line.addStretch(1)
        line.addWidget(self._how)
        self.content.addLayout(line)
        self.content.addWidget(self._sum)

    def show_clock(self, state: ClockState, now: datetime) -> None:
        """Show a clock as it stands."""
        tone = tone_of(state)
        text = state.text(language())
        done = state.took is not None
        self._name.setText(word_of(state.which, language()))
        self._done.set(f"✓ {text}" if done and not state.breached else text if done else "", tone or "grey")
        self._done.setVisible(done)
        self._left.setVisible(not done)
        self._left.setText("" if done else text)
        card.set_tone(self._left, tone)
        self._due.setText(dates.say_relative(state.due_at, now, language()))
        self._due.setToolTip(dates.say_datetime(state.due_at, language()))
        self._due.setVisible(not done)
        self._how.setVisible(not done)
        self._sum.setText(state.explain(language()))
        if done:
            self._sum.hide()
        self.setAccessibleName(f"{self._name.text()}: {text}")

    def _toggle(self) -> None:
        self._sum.setVisible(self._sum.isHidden())


class ClockBoxes(QWidget):
    """First reply, answer, close."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.boxes = [ClockBox(self) for _number in range(3)]
        for box in self.boxes:
            column.addWidget(box)

    def show_clocks(self, states: list[ClockState], now: datetime | None = None) -> None:
        """Show them as they stand; none for a duplicate."""
        moment = now or clock.now()
        for box, state in zip(self.boxes, states, strict=False):
            box.show_clock(state, moment)
        for number, box in enumerate(self.boxes):
            box.setVisible(number < len(states))

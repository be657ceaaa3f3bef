"""The clocks of a complaint as boxes: what is left in large figures, and how that is computed."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.urgency import in_text
from crm_desktop.core.words import label as word_of
from crm_desktop.gui import theme
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card import Box
from crm_desktop.services.complaints.clocks import ClockState

FAR = timedelta(days=7)  # from here on a deadline is shown as its day


class ClockBox(Box):
    """One clock; a link unfolds how its time is computed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._name = card.text("", "muted")
        self._left = card.text("", "heading", wrap=True)
        self._done = Badge(parent=self)
        self._due = card.text("", "help")
        self._how = card.link(self.tr("How so?"), self._toggle, tip=self.tr("How is it worked out?"))
        self._sum = card.text("", "help", wrap=True, select=True)
        self._sum.hide()
        self.head.addWidget(self._name)
        self.head.addStretch(1)
        self.head.addWidget(self._how)
        self.content.setSpacing(theme.GAP)
        self.content.addLayout(self.head)
        line = QHBoxLayout()
        line.addWidget(self._left, 1)
        line.addWidget(self._done)
        line.addStretch(0)
        self.content.addLayout(line)
        self.content.addWidget(self._due)
        self.content.addWidget(self._sum)
        self.content.addStretch(1)

    def show_clock(self, state: ClockState, now: datetime) -> None:
        """Show a clock as it stands."""
        tone = state.tone
        text = state.text(language())
        done = state.took is not None
        name = word_of(state.which, language())
        self._name.setText(name)
        self._how.setAccessibleName(": ".join((name, self.tr("How is it worked out?"))))
        self._done.set(f"✓ {text}" if done and not state.breached else text if done else "", tone)
        self._done.setVisible(done)
        self._left.setVisible(not done)
        self._left.setText("" if done else text)
        card.set_tone(self._left, in_text(tone))
        full = dates.say_datetime(state.due_at, language())
        self._due.setText(self._due_words(state, now))
        self._due.setVisible(bool(self._due.text()))
        for shown in (self._due, self._left):
            shown.setToolTip(full)
        self._sum.setText(state.explain(language()))
        self.setAccessibleName(f"{name}: {text}")

    def _due_words(self, state: ClockState, now: datetime) -> str:
        """The moment itself, where the large figures say only how far it is."""
        if state.took is not None or state.due_at - now >= FAR:
            return ""
        if state.due_at - now <= timedelta(days=1):
            return dates.say_relative(state.due_at, now, language())
        day = dates.say_day(clock.local(state.due_at).date(), language())
        return f"{day} {dates.say_time(state.due_at)}"

    def _toggle(self) -> None:
        self._sum.setVisible(self._sum.isHidden())


class ClockBoxes(QWidget):
    """First reply, answer, close: side by side, or one under the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self.boxes = [ClockBox(self) for _number in range(3)]
        for box in self.boxes:
            self._row.addWidget(box, 1)

    def stack(self, *, upright: bool) -> None:
        """One under the other where they stand in a side column."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if upright else across)

    def show_clocks(self, states: list[ClockState], now: datetime | None = None) -> None:
        """Show them as they stand; none for a duplicate."""
        moment = now or clock.now()
        for box, state in zip(self.boxes, states, strict=False):
            box.show_clock(state, moment)
        for number, box in enumerate(self.boxes):
            box.setVisible(number < len(states))

"""What the letters page looks at: a kind of letter, or the log."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.core.enums import LetterKind
from crm_desktop.gui import theme
from crm_desktop.gui.language import label
from crm_desktop.gui.widgets.chip import Segments
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.services.letters import kinds

LOG: Final = "log"
SIDE_BY_SIDE: Final = 4
"""Kinds that have a segment each; a window of 1366 pixels has no room for more."""


class LetterWays(Segments):
    """Segments for the first kinds and the log; where there are more kinds, a box with the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        offered = kinds.kinds()
        first: list[tuple[Any, str]] = [(kind, label(kind)) for kind in offered[:SIDE_BY_SIDE]]
        super().__init__([*first, (LOG, self.tr("Letter log"))], parent, label=self.tr("Kind of letter"))
        self.others = ChoiceBox(self)
        self.others.set_choices(
            [(kind, label(kind)) for kind in offered[SIDE_BY_SIDE:]], empty=self.tr("Other letters")
        )
        self.others.setAccessibleName(self.tr("Other letters"))
        self.others.setVisible(len(offered) > SIDE_BY_SIDE)
        self.others.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        row = self.layout()
        if isinstance(row, QHBoxLayout) and len(offered) > SIDE_BY_SIDE:
            row.addSpacing(theme.GAP)
            row.addWidget(self.others)
        self.others.chosen.connect(self._other)
        self.changed.connect(self.set_value)

    def value(self) -> Any:
        """The kind that is chosen, or `LOG`."""
        pressed = super().value()
        if pressed is not None:
            return pressed
        other = self.others.value()  # a box of Qt's keeps a member of an enum as its text
        return LetterKind(other) if other is not None else None

    def set_value(self, value: Any) -> None:
        """Choose without telling."""
        super().set_value(value)
        self.others.set_value(value)

    def _other(self, kind: str | None) -> None:
        chosen = LetterKind(kind) if kind is not None else kinds.kinds()[0]
        self.set_value(chosen)
        self.changed.emit(chosen)

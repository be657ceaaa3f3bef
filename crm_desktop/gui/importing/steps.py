"""The names of the steps above the import assistant, the present one standing out."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel

from crm_desktop.gui.widgets.card import set_tone, text


class StepPath(QHBoxLayout):
    """Numbered names in a row."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.setSpacing(8)
        self._marks: list[QLabel] = []
        for number, name in enumerate(names, start=1):
            if number > 1:
                self.addWidget(text("›", "muted"))
            mark = text(f"{number}  {name}", "muted")
            self.addWidget(mark)
            self._marks.append(mark)
        self.addStretch(1)

    def show_step(self, step: int) -> None:
        """Let a step (from 0) stand out."""
        for number, mark in enumerate(self._marks):
            set_tone(mark, "strong" if number == step else "muted", "role")

"""What records of one customer say, field by field, with a button before each value: whose is to stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from crm_desktop.core.texts import line
from crm_desktop.gui import theme
from crm_desktop.gui.language import language, phone_words
from crm_desktop.gui.widgets import card
from crm_desktop.services.doubles.side_by_side import BOTH, FieldChoice, SideBySide

_LONGEST = 300
"""Characters of a value that are shown; the card has the rest."""
_BESIDE = 2
"""So many records stand beside each other; of more, the values of a field stand below each other."""
_TOP = Qt.AlignmentFlag.AlignTop


class _Value(QLabel):
    """What a record says; a click anywhere on it chooses it."""

    def __init__(self, words: str, button: QRadioButton) -> None:
        super().__init__(_short(words))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._button = button

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._button.click()
        self._button.setFocus(Qt.FocusReason.MouseFocusReason)


class Choices(QWidget):
    """The fields that differ come first, each with its choice; then what is the same, and what is kept of
    all. `opened(id)` when a record is to be opened."""

    opened = Signal(int)

    def __init__(self, found: SideBySide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups: dict[str, QButtonGroup] = {}
        """The buttons of each choice by its field; ``number`` is which record number stays."""
        self._found = found
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(theme.SPACE)
        self._grid.setColumnMinimumWidth(0, theme.px(84))
        beside = len(found.ids) <= _BESIDE
        for column in range(1, len(found.ids) + 1 if beside else 2):
            self._grid.setColumnStretch(column, 1)
        self._add("", [self._head(place) for place in range(len(found.ids))])
        self._choose("number", self.tr("Number that stays"), found.numbers, found.keep)
        for each in (each for each in found.choices if each.differs):
            self._choose(each.field.name, _word(each), each.values, each.chosen, both=each.can_be_both)
        for each in (each for each in found.choices if not each.differs):
            self._same(_word(each), each.values[0])
        self._kept(self.tr("Phone"), ["\n".join(map(phone_words, each)) for each in found.phones])
        self._kept(self.tr("Belongs to it"), found.belongings)

    def chosen(self) -> dict[str, int]:
        """Whose value stays, by the field."""
        marked = {name: group.checkedId() for name, group in self.groups.items() if name != "number"}
        return {name: BOTH if place == len(self._found.ids) else place for name, place in marked.items()}

    def keep(self) -> int:
        """The place of the record whose number stays."""
        return self.groups["number"].checkedId()

    def start(self) -> QWidget:
        """Where choosing begins."""
        return self.groups["number"].checkedButton() or self

    # -- rows ---------------------------------------------------------------------------------------

    def _add(self, word: str, cells: Sequence[QWidget | QHBoxLayout], role: str = "muted") -> None:
        """A row: its word, and a cell for each record, beside each other or below."""
        row = self._grid.rowCount()
        if word:
            self._grid.addWidget(card.text(word, role, wrap=True), row, 0, _TOP)
        beside = len(self._found.ids) <= _BESIDE
        for place, cell in enumerate(cells):
            at = (row, place + 1) if beside else (row + place, 1)
            if isinstance(cell, QWidget):
                self._grid.addWidget(cell, *at, _TOP)
            else:
                self._grid.addLayout(cell, *at)

    def _head(self, place: int) -> QPushButton:
        words = line(self._found.names[place])
        short = words if len(words) <= 24 else f"{words[:23]}…"
        button = card.link(
            short.replace("&", "&&"),
            lambda: self.opened.emit(self._found.ids[place]),
            tip=self.tr("Open the card"),
        )
        button.setAccessibleName(self.tr("Open the card of {}").format(words))
        return button

    def _choose(
        self, name: str, word: str, values: Sequence[str], chosen: int, *, both: bool = False
    ) -> None:
        """A field of which the records say different things."""
        group = self.groups[name] = QButtonGroup(self)
        cells = []
        for place, words in [*enumerate(values), *([(BOTH, self.tr("all of it"))] if both else [])]:
            button = QRadioButton()
            said = words or self.tr("nothing")
            button.setAccessibleName(f"{word}: {line(said)}")
            button.setChecked(place == chosen)
            group.addButton(button, place if place != BOTH else len(values))
            shown = _Value(said, button)
            if not words:
                shown.setProperty("role", "muted")
            cell = QHBoxLayout()
            cell.setSpacing(theme.GAP)
            cell.addWidget(button, 0, _TOP)
            cell.addWidget(shown, 1, _TOP)
            cells.append(cell)
        self._add(word, cells, "strong")

    def _same(self, word: str, words: str) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(card.text(word, "muted", wrap=True), row, 0, _TOP)
        self._grid.addWidget(card.text(_short(words), "muted", wrap=True), row, 1, 1, -1)

    def _kept(self, word: str, values: Sequence[str]) -> None:
        self._add(word, [card.text(words or self.tr("nothing"), "muted", wrap=True) for words in values])


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"


def _word(choice: FieldChoice) -> str:
    return choice.field.chinese if language() != "en" else choice.field.english

"""Chips: what a list is filtered by, each removable, and segments: one of a few ways to look at it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStyleOptionButton, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.card_row import plain_tip

LONGEST = 320  # px


class Chip(QPushButton):
    """A filter in force; a click (or Delete) takes it away where it is removable."""

    removed = Signal()

    def __init__(
        self, text: str, parent: QWidget | None = None, *, removable: bool = False, chosen: bool = False
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "chip")
        self.setCheckable(not removable)
        self.setChecked(chosen and not removable)
        self._removable = removable
        if removable:
            self.setProperty("removable", True)
            self.setIcon(icon("close", "accent_text"))
            self.setIconSize(QSize(theme.px(12), theme.px(12)))
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            self.clicked.connect(self.removed)
        self.say(text)

    def say(self, words: str) -> None:
        """Name the filter; a name of any length is shortened, and whole in the tooltip."""
        metrics = QFontMetrics(theme.font(12))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, theme.px(LONGEST))
        self.setText(shown.replace("&", "&&"))
        if self._removable:
            self.setAccessibleName(self.tr("Remove filter {}").format(words))
            self.setToolTip(plain_tip(self.accessibleName()))

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self._removable:
            option.text += "\N{FOUR-PER-EM SPACE}"  # the cross stands too near otherwise

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class _Segment(QPushButton):
    """Wide enough for its words in bold, which they are while it is down."""

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        bold = QFontMetrics(theme.font(bold=True)).horizontalAdvance(self.text())
        return QSize(max(hint.width(), bold + theme.px(26)), hint.height())


class Segments(QWidget):
    """Buttons joined in a row of which exactly one is down; arrow keys move along them."""

    changed = Signal(object)

    def __init__(
        self, choices: list[tuple[Any, str]], parent: QWidget | None = None, *, label: str = ""
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values = [value for value, _text in choices]
        self.setAccessibleName(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, (_value, text) in enumerate(choices):
            button = _Segment(text, self)
            button.setCheckable(True)
            button.setAutoDefault(False)  # Enter goes on; Space and the arrow keys choose
            button.setProperty("role", "segment")
            if number in (0, len(choices) - 1):
                button.setProperty("edge", "first" if number == 0 else "last")
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self.setFocusProxy(self._group.button(0))
        self._group.idClicked.connect(lambda number: self.changed.emit(self._values[number]))

    def value(self) -> Any:
        """The value of the button that is down; None while none is."""
        number = self._group.checkedId()
        return self._values[number] if number >= 0 else None

    def offer(self, words: Mapping[Any, tuple[str, str]]) -> None:
        """Show only these, each under its words, with a tooltip; the others are not there to be chosen."""
        shown = [number for number, value in enumerate(self._values) if value in words]
        for number, value in enumerate(self._values):
            button = self._group.button(number)
            button.setVisible(number in shown)
            if number in shown:
                said, tip = words[value]
                button.setText(said)
                button.setToolTip(tip)
                edge = "first" if number == shown[0] else "last" if number == shown[-1] else ""
                button.setProperty("edge", edge)
                theme.restyle(button)
        if shown:
            self.setFocusProxy(self._group.button(shown[0]))

    def set_value(self, value: object) -> None:
        """Press a button without telling; None lets all of them up."""
        self._group.setExclusive(False)
        for number, own in enumerate(self._values):
            self._group.button(number).setChecked(own == value)
        self._group.setExclusive(True)

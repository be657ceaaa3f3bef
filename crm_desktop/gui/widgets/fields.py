"""Fields of forms: choices that complete while typing, money, many lines; one way to read and fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QStyleOptionComboBox,
    QWidget,
)

from crm_desktop.core.money import amount, read_money
from crm_desktop.core.plain_numbers import number_text, read_number
from crm_desktop.gui.language import label
from crm_desktop.gui.widgets.chip import Segments
from crm_desktop.gui.widgets.completions import is_shown, style_completions
from crm_desktop.gui.widgets.date_field import DateField, MomentField, TimeField
from crm_desktop.gui.widgets.look_up import LookUp

SEARCHED_FROM = 9  # more choices than this are completed while typing
_AROUND_CHOICE = 1 + 11 + 24 + 24 + 1 + 2
"""Pixels of a choice beside its words, as the style sheet has them: frame, padding, arrow, padding, frame;
and two for the last letter."""


class ChoiceBox(QComboBox):
    """One of several values; a long list is completed while typing, anywhere in its words."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._completer: QCompleter | None = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.activated.connect(lambda _index: self.chosen.emit(self.value()))

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        """What is too long for the box ends with …, not in the middle of a letter."""
        super().initStyleOption(option)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self.width() - _AROUND_CHOICE
        )

    def set_choices(self, choices: Iterable[tuple[object, str]], *, empty: str | None = None) -> None:
        """Offer (value, text) pairs; `empty` is the text of a first choice None. Keeps what stands there."""
        kept = self.value() if self.count() else None
        typed = self.currentText() if self.problem() else ""
        self.blockSignals(True)
        self.clear()
        if empty is not None:
            self.addItem(empty, None)
        for value, text in choices:
            self.addItem(text, value)
        self._complete(self.count() >= SEARCHED_FROM)
        self.set_value(kept)
        if typed and self.isEditable():
            self.setEditText(typed)
        self.blockSignals(False)

    def fill(self, enum: type[StrEnum], *, empty: str | None = None) -> None:
        """Offer all members of an enumeration under the catalogue's words."""
        self.set_choices([(member, label(member)) for member in enum], empty=empty)

    def value(self) -> Any:
        """The chosen value; None when nothing is chosen or nothing fitting was typed (see `problem()`)."""
        return self.itemData(self._meant())

    def text_of(self, value: object) -> str:
        """What is shown where this value is chosen."""
        return self.itemText(self._place_of(value))

    def _place_of(self, value: object) -> int:
        """The place of a value; of the empty choice where it is not offered, -1 where there is none."""
        index = next((i for i in range(self.count()) if self.itemData(i) == value), -1)
        return 0 if index < 0 and self.count() and self.itemData(0) is None else index

    def problem(self) -> bool:
        """True when something is typed that is none of the choices."""
        return self.isEditable() and bool(self.currentText().strip()) and self._meant() < 0

    def settle(self, *, by_enter: bool = False) -> bool:
        """Take the single choice that fits what is typed; False where it fits none, or several.

        Where nothing stands any more, that is the empty choice, if there is one.
        """
        if not self.isEditable():
            return True
        emptied = not self.currentText().strip()
        fitting = [self._place_of(None)] if emptied else self._fitting()
        if len(fitting) == 1:
            if fitting[0] != self.currentIndex() or self.currentText() != self.itemText(fitting[0]):
                self.setCurrentIndex(fitting[0])
                self.setEditText(self.itemText(fitting[0]))
                self.chosen.emit(self.value())
            return True
        if by_enter and fitting and self._completer is not None:
            self._completer.complete()
        return False

    def is_open(self) -> bool:
        """True while the choices that fit are shown."""
        return self.isEditable() and is_shown(self._completer)

    def _fitting(self) -> list[int]:
        """The place of the choice that is typed in full, else of all that the typed text is a part of."""
        meant = self._meant()
        if meant >= 0:
            return [meant]
        typed = self.currentText().strip().casefold()
        offered = (place for place in range(self.count()) if self.itemData(place) is not None)
        return [place for place in offered if typed in self.itemText(place).casefold()]

    def _meant(self) -> int:
        """The place of the choice that is chosen, or typed in full; -1 for none."""
        if self.isEditable():
            typed = self.currentText().strip()
            if typed != self.itemText(self.currentIndex()).strip():
                return self.findText(typed, Qt.MatchFlag.MatchFixedString)
        return self.currentIndex()

    def set_value(self, value: object) -> None:
        """Choose without telling; a value that is not offered chooses the empty choice or nothing."""
        index = self._place_of(value)
        self.setCurrentIndex(index)
        edit = self.lineEdit()
        if edit is None:
            return
        if index < 0:
            self.setEditText("")
        edit.setCursorPosition(0)  # of a text that is too long the beginning is seen

    def _complete(self, searched: bool) -> None:
        if searched != self.isEditable():
            self._be_typed_into(searched)
        edit = self.lineEdit()
        if edit is not None:
            edit.setAccessibleName(self.accessibleName())

    def _be_typed_into(self, searched: bool) -> None:
        if self._completer is not None:
            self._completer.disconnect(self)  # Qt connects it anew, and would tell each choice twice
        self.setEditable(searched)
        if not searched:
            return
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        if self._completer is None:  # one for all lists to come: nobody takes an old one away
            self._completer = QCompleter(self.model(), self)
            self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            style_completions(self._completer)
        self.setCompleter(self._completer)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.settle()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a form must not change what stands in it


class MoneyField(QLineEdit):
    """An amount in yuan as typed ("1,280.5"), kept as whole fen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._tidy)

    def value(self) -> int | None:
        """The amount in fen; None when empty or not understood (then `problem()` is true)."""
        text = self.text().strip()
        try:
            return read_money(text) if text else None
        except ValueError:
            return None

    def problem(self) -> bool:
        """True when something is typed that is no amount."""
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, fen: int | None) -> None:
        """Show an amount given in fen."""
        self.setText("" if fen is None else amount(fen))

    def _tidy(self) -> None:
        if not self.problem():
            self.set_value(self.value())


class NumberField(QLineEdit):
    """A number as typed ("1,280.5"), whole or broken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.editingFinished.connect(self._tidy)

    def value(self) -> float | None:
        """The number; None when empty or not understood (then `problem()` is true)."""
        text = self.text().strip()
        try:
            return read_number(text) if text else None
        except ValueError:
            return None

    def problem(self) -> bool:
        """True when something is typed that is no number."""
        return bool(self.text().strip()) and self.value() is None

    def set_value(self, number: float | None) -> None:
        """Show a number."""
        self.setText("" if number is None else number_text(number))

    def _tidy(self) -> None:
        if not self.problem():
            self.set_value(self.value())


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.set_rows(3)

    def set_rows(self, rows: int) -> None:
        """Be this many lines high."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + 18)


_WITH_VALUE = (
    ChoiceBox,
    DateField,
    TimeField,
    MomentField,
    MoneyField,
    NumberField,
    LookUp,
    Segments,
)
"""Fields that say themselves what stands in them."""


def read_value(widget: QWidget) -> Any:
    """What stands in a field: text (stripped), bool, int, date, a choice's value."""
    if isinstance(widget, _WITH_VALUE):
        return widget.value()
    if isinstance(widget, QLineEdit):
        return widget.text().strip()
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText().strip()
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    if isinstance(widget, QSpinBox):
        return widget.value()
    if isinstance(widget, QComboBox):
        return widget.currentData()
    raise TypeError(f"no field: {widget!r}")


def write_value(widget: QWidget, value: Any) -> None:
    """Fill a field; None empties it."""
    if isinstance(widget, LookUp):
        widget.set_value(*(value if isinstance(value, tuple) else (value,)))
    elif isinstance(widget, _WITH_VALUE):
        widget.set_value(value)
    elif isinstance(widget, QLineEdit):
        widget.setText("" if value is None else str(value))
        widget.setCursorPosition(0)
    elif isinstance(widget, QPlainTextEdit):
        widget.setPlainText("" if value is None else str(value))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(value))
    elif isinstance(widget, QSpinBox):
        widget.setValue(widget.minimum() if value is None else int(value))
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex(max(0, widget.findData(value)))
    else:
        raise TypeError(f"no field: {widget!r}")


def words_of(widget: QWidget, value: Any) -> str:
    """What a field would show for a value that may be another than stands in it."""
    if value is None and not isinstance(widget, ChoiceBox):
        return ""
    if isinstance(widget, (ChoiceBox, MomentField)):
        return widget.text_of(value)
    if isinstance(widget, MoneyField):
        return amount(value)
    if isinstance(widget, NumberField):
        return number_text(value)
    return str(value)


def is_field(widget: QWidget | None) -> bool:
    """True for what `read_value` understands."""
    kinds = (
        QLineEdit,
        QPlainTextEdit,
        QCheckBox,
        QSpinBox,
        QComboBox,
        DateField,
        TimeField,
        MomentField,
        Segments,
    )
    return isinstance(widget, kinds)


def misunderstood(widget: QWidget) -> bool:
    """True when a field holds something typed that it cannot understand."""
    return isinstance(widget, _WITH_VALUE) and not isinstance(widget, Segments) and widget.problem()


def problem_words(widget: QWidget) -> str:
    """What is wrong with what is typed into a field that does not understand it."""
    translate = QCoreApplication.translate
    if isinstance(widget, MomentField):
        if not widget.date.problem() and not widget.date.text().strip():
            return translate("Form", "Which day? The time alone is not enough.")
        return problem_words(widget.date if widget.date.problem() else widget.time)
    words: dict[type[QWidget], str] = {
        DateField: translate("Form", 'Not a date: try 10-3, 2026-10-3 or "tomorrow".'),
        TimeField: translate("Form", "Not a time: try 9:30."),
        MoneyField: translate("Form", "Not an amount: try 1280 or 1280.50."),
        NumberField: translate("Form", "Not a number: try 1280 or 12.5."),
    }
    if type(widget) in words:
        return words[type(widget)]
    if isinstance(widget, LookUp) and widget.offers_new():
        return translate("Form", "Choose somebody from the list, or press Enter for a new customer.")
    return translate("Form", "Please choose one from the list.")


def tell_changes(widget: QWidget, call: Callable[[], object]) -> None:
    """Have `call` called whenever what stands in a field changes."""
    if isinstance(widget, MomentField):
        signals = [widget.date.textChanged, widget.time.textChanged]
    elif isinstance(widget, QComboBox):
        signals = [widget.currentIndexChanged, widget.editTextChanged]
    elif isinstance(widget, (QLineEdit, QPlainTextEdit)):
        signals = [widget.textChanged]
    elif isinstance(widget, QCheckBox):
        signals = [widget.toggled]
    elif isinstance(widget, QSpinBox):
        signals = [widget.valueChanged]
    elif isinstance(widget, Segments):
        signals = [widget.changed]
    else:
        raise TypeError(f"no field: {widget!r}")
    for signal in signals:
        signal.connect(lambda *_values: call())

"""Fields of forms: choices that complete while typing, money, many lines; one way to read and fill them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSpinBox,
    QStyledItemDelegate,
    QWidget,
)

from crm_desktop.core.money import amount
from crm_desktop.gui import tasks
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label
from crm_desktop.gui.widgets.chip import Segments
from crm_desktop.gui.widgets.date_field import DateField, MomentField, TimeField

SEARCHED_FROM = 9  # more choices than this are completed while typing


def style_completions(completer: QCompleter) -> None:
    """Let the list under a field look like ours.

    The list is Qt's own: one that we make is taken out of its parent by Qt without telling Python, is then
    deleted by both, and the program crashes when the field goes.
    """
    popup = completer.popup()
    if popup is not None:
        popup.setObjectName("completions")
        popup.setItemDelegate(QStyledItemDelegate(popup))  # Qt's own delegate here knows no style sheet


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

    def set_choices(self, choices: Iterable[tuple[Any, str]], *, empty: str | None = None) -> None:
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

    def text_of(self, value: Any) -> str:
        """What is shown where this value is chosen."""
        return self.itemText(self._place_of(value))

    def _place_of(self, value: Any) -> int:
        """The place of a value; of the empty choice where it is not offered, -1 where there is none."""
        index = next((i for i in range(self.count()) if self.itemData(i) == value), -1)
        return 0 if index < 0 and self.count() and self.itemData(0) is None else index

    def problem(self) -> bool:
        """True when something is typed that is none of the choices."""
        return self.isEditable() and bool(self.currentText().strip()) and self._meant() < 0

    def _meant(self) -> int:
        """The place of the choice that is chosen, or typed in full; -1 for none."""
        if self.isEditable():
            typed = self.currentText().strip()
            if typed != self.itemText(self.currentIndex()).strip():
                return self.findText(typed, Qt.MatchFlag.MatchFixedString)
        return self.currentIndex()

    def set_value(self, value: Any) -> None:
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
        from decimal import Decimal, InvalidOperation

        text = self.text().strip().translate(str.maketrans("", "", ",，¥￥元 "))
        try:
            return int((Decimal(text) * 100).quantize(Decimal(1))) if text else None
        except (InvalidOperation, ValueError, OverflowError):
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


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.set_rows(3)

    def set_rows(self, rows: int) -> None:
        """Be this many lines high."""
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + 18)


class LookUp(QLineEdit):
    """A record looked up while typing: `search(text)` gives (id, text) pairs and runs on a reader thread."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search: Callable[[str], list[tuple[int, str]]] | None = None
        self._found: list[tuple[int, str]] = []
        self._value: int | None = None
        self._shown = ""
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        style_completions(completer)
        completer.activated[QModelIndex].connect(lambda index: self._choose(index.row()))  # type: ignore[index]
        self.setCompleter(completer)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(120)
        self._timer.timeout.connect(self.look_up)
        self.textEdited.connect(self._typed)

    def set_search(self, search: Callable[[str], list[tuple[int, str]]]) -> None:
        """What is asked for the records that fit a text."""
        self._search = search

    def value(self) -> int | None:
        """The id of the chosen record."""
        return self._value

    def set_value(self, value: int | None, text: str = "") -> None:
        """Show a chosen record without telling."""
        self._value, self._shown = value, text
        self.setText(text)

    def problem(self) -> bool:
        """True when something is typed that was not chosen from the list."""
        return self._value is None and bool(self.text().strip())

    def look_up(self) -> None:
        """Ask for what fits what is typed now."""
        self._timer.stop()
        text = self.text().strip()
        if text and self._search is not None:
            tasks.read(self, self._search, text, then=lambda found: self._offer(text, found))

    def _typed(self, _text: str) -> None:
        self._value = None
        self._timer.start()

    def _offer(self, asked: str, found: list[tuple[int, str]]) -> None:
        if asked != self.text().strip():
            return
        self._found = found
        self._model.setStringList([text for _id, text in found])
        if self.hasFocus() and found:
            self.completer().complete()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.set_value(*self._found[row])
            self.chosen.emit(self._value)


def read_value(widget: QWidget) -> Any:
    """What stands in a field: text (stripped), bool, int, date, a choice's value."""
    if isinstance(widget, (ChoiceBox, DateField, TimeField, MomentField, MoneyField, LookUp, Segments)):
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
    if isinstance(widget, (ChoiceBox, DateField, TimeField, MomentField, MoneyField, Segments)):
        widget.set_value(value)
    elif isinstance(widget, LookUp):
        widget.set_value(*(value if isinstance(value, tuple) else (value,)))
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
    kinds = (ChoiceBox, DateField, TimeField, MomentField, MoneyField, LookUp)
    return isinstance(widget, kinds) and widget.problem()

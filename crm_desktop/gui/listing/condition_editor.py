"""The editor of a condition: in which way a field is asked for, and for which values."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.lists.declaration import BIRTHDAY_MONTHS, Condition, How, ListField
from crm_desktop.core.lists.saying import say_value
from crm_desktop.core.lists.spans import DAYS, MONTHS, MOST, Span, read_span
from crm_desktop.core.odometer import MOST_KM
from crm_desktop.core.plain_numbers import number_text
from crm_desktop.core.texts import LONGEST_SEARCH
from crm_desktop.gui import theme
from crm_desktop.gui.language import language, say
from crm_desktop.gui.listing.tick_list import TickList
from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.fields import ChoiceBox, MoneyField, NumberField, misunderstood, problem_words

Choices = Callable[[ListField], Sequence[tuple[str, str]]]
"""The values of a field that are picked, with their words; runs on a reader thread."""
_VALUELESS = (How.SET, How.UNSET, How.YES, How.NO)


def fixed_choices(field: ListField) -> list[tuple[str, str]]:
    """The values that a field can have whatever the office holds."""
    values = list(BIRTHDAY_MONTHS) if field.kind is ValueKind.BIRTHDAY else []
    if field.choices is not None:
        values = [*field.choices] + ([""] if field.may_lack else [])
    return [(str(value), say_value(field, value, language(), lambda _field, name: name)) for value in values]


class ConditionEditor(QWidget):
    """`changed` when it says something else. A field without a condition shows its usual way, empty."""

    changed = Signal()

    def __init__(self, field: ListField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        name = field.called(language())
        self.how = ChoiceBox(self)
        empty = self.tr("makes no difference") if field.kind is ValueKind.FLAG else None
        self.how.set_choices([(how, say(f"how.{how}")) for how in field.ways], empty=empty)
        self.how.setAccessibleName(name)
        self.how.setVisible(len(field.ways) > 1)
        self.how.currentIndexChanged.connect(self._turn)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "error")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._inputs: dict[How, QWidget] = {}
        self._stack = QStackedWidget(self)
        self._nothing = QWidget()
        self._stack.addWidget(self._nothing)
        title = QLabel(name, self)
        title.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(title)
        column.addWidget(self.how)
        column.addWidget(self._stack, 1)
        column.addWidget(self.problem)
        self._turn()

    # -- building -----------------------------------------------------------------------------------

    @property
    def ticks(self) -> TickList | None:
        """The values to tick, where the field has some."""
        found = self._inputs.get(How.IS)
        return found if isinstance(found, TickList) else None

    def _input(self, how: How) -> QWidget:
        """What takes the values of a way; ways that take the same share it."""
        if how not in self._inputs:
            made, ways = self._make(how)
            self._stack.addWidget(made)
            self._inputs |= dict.fromkeys(ways, made)
        return self._inputs[how]

    def _make(self, how: How) -> tuple[QWidget, Sequence[How]]:
        name = self.field.called(language())
        if how in _VALUELESS:
            return QWidget(), _VALUELESS
        if how in (How.IS, How.IS_NOT):
            ticks = TickList(name)
            ticks.set_choices(fixed_choices(self.field))
            ticks.changed.connect(self.changed)
            return ticks, (How.IS, How.IS_NOT)
        if how is How.HAS:
            text = _Text(name)
            text.edit.textChanged.connect(self.changed)
            return text, (how,)
        if how is How.BETWEEN:
            ends = _Ends(self.field)
            for edit in ends.edits:
                edit.textChanged.connect(self.changed)
            return ends, (how,)
        span = _SpanInput(name)
        span.number.valueChanged.connect(self.changed)
        span.unit.currentIndexChanged.connect(self.changed)
        return span, (How.LAST, How.NEXT, How.NOT_FOR)

    def _how(self) -> How | None:
        value = self.how.value()
        return None if value is None else How(value)  # a combo box hands out plain texts

    def _turn(self) -> None:
        how = self._how()
        self._stack.setCurrentWidget(self._input(how) if how is not None else self._nothing)
        self.changed.emit()

    # -- what it says -------------------------------------------------------------------------------

    def condition(self) -> Condition | None:
        """What is asked; None where nothing is."""
        how = self._how()
        if how is None:
            return None
        if how in _VALUELESS:
            return Condition(self.field.name, how)
        made = self._inputs[how]
        assert isinstance(made, (TickList, _Text, _Ends, _SpanInput))
        values = made.values()
        return Condition(self.field.name, how, values) if values else None

    def set_condition(self, condition: Condition | None) -> None:
        """Show what is asked."""
        self.blockSignals(True)
        usual = None if self.field.kind is ValueKind.FLAG else self.field.ways[0]
        self.how.set_value(condition.how if condition is not None else usual)
        for made in self._inputs.values():
            if isinstance(made, (TickList, _Text, _Ends, _SpanInput)):
                made.set_values(())
        if condition is not None and condition.how not in _VALUELESS:
            made = self._input(condition.how)
            assert isinstance(made, (TickList, _Text, _Ends, _SpanInput))
            made.set_values(condition.values)
        self._turn()
        self.blockSignals(False)
        self.show_problem("")

    def check(self) -> bool:
        """Whether all that is typed is understood; what is not is said."""
        how = self._how()
        made = self._inputs.get(how) if how is not None else None
        wrong = next((e for e in made.edits if misunderstood(e)), None) if isinstance(made, _Ends) else None
        self.show_problem(problem_words(wrong) if wrong is not None else "")
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def show_problem(self, words: str) -> None:
        """Say under the values what is wrong with them."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def first_focus(self) -> QWidget:
        """Where one begins: at the values, as long as the way is the usual one."""
        how = self._how()
        made = self._inputs.get(how) if how is not None else None
        if isinstance(made, TickList):
            return made.focusProxy() or made
        if isinstance(made, _Text):
            return made.edit
        if isinstance(made, _SpanInput):
            return made.number
        return made.edits[0] if isinstance(made, _Ends) else self.how


class _Text(QWidget):
    """One text to look for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.edit = QLineEdit(self)
        self.edit.setAccessibleName(name)
        self.edit.setMaxLength(LONGEST_SEARCH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.edit)
        column.addStretch(1)

    def values(self) -> tuple[str, ...]:
        text = self.edit.text().strip()
        return (text,) if text else ()

    def set_values(self, values: Sequence[str]) -> None:
        self.edit.setText(values[0] if values else "")


class _Ends(QWidget):
    """From and to, either of which may be empty: days, amounts, counts."""

    def __init__(self, field: ListField) -> None:
        super().__init__()
        self._kind = field.kind
        self.edits = [self._edit(), self._edit()]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words, edit in zip((self.tr("From"), self.tr("To")), self.edits, strict=True):
            name = QLabel(words, self)
            name.setProperty("role", "label")
            name.setBuddy(edit)
            edit.setAccessibleName(f"{field.called(language())} {words}")
            column.addWidget(name)
            column.addWidget(edit)
        column.addStretch(1)

    def _edit(self) -> QLineEdit:
        if self._kind in (ValueKind.DAY, ValueKind.MOMENT):
            return DateField(self)
        if self._kind is ValueKind.MONEY:
            return MoneyField(self)
        if self._kind is ValueKind.NUMBER:
            return NumberField(self)
        edit = QLineEdit(self)
        edit.setValidator(QIntValidator(0, MOST_KM, edit))
        return edit

    def values(self) -> tuple[str, ...]:
        values = tuple(map(self._said, self.edits))
        return values if any(values) else ()

    def _said(self, edit: QLineEdit) -> str:
        value = edit.value() if isinstance(edit, (DateField, MoneyField)) else edit.text().strip()
        if isinstance(edit, NumberField):
            value = number_text(number) if (number := edit.value()) is not None else ""
        return "" if value is None else str(value)

    def set_values(self, values: Sequence[str]) -> None:
        for edit, value in zip(self.edits, values or ("", ""), strict=True):
            if isinstance(edit, MoneyField):
                edit.set_value(int(value) if value else None)
            else:
                edit.setText(value)


class _SpanInput(QWidget):
    """So many days or months."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.number = QSpinBox(self)
        self.number.setRange(0, MOST)
        self.number.setAccessibleName(name)
        self.unit = ChoiceBox(self)
        self.unit.set_choices([(MONTHS, self.tr("months")), (DAYS, self.tr("days"))])
        self.unit.setAccessibleName(self.tr("Unit"))
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self.number)
        row.addWidget(self.unit)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addStretch(1)

    def values(self) -> tuple[str, ...]:
        return (str(Span(self.number.value(), self.unit.value())),) if self.number.value() else ()

    def set_values(self, values: Sequence[str]) -> None:
        span = read_span(values[0]) if values else Span(0)
        self.number.setValue(span.number)
        self.unit.set_value(span.unit)

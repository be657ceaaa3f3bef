"""A compiled form (`ui/*.ui`) with the behaviour of fields: required marks, help, errors under the field.

In the form each field is an editor with a label that is its buddy; the editor's object name is the field's
name in `InvalidFields`. Dynamic properties on the editor: `required` (bool) marks the label, `help` (text) is
the muted line. What is longer than an editor's `maxLength` is not cut off: it stays, and is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLayout, QLineEdit, QWidget

from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui import theme
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets import fields
from crm_desktop.gui.widgets.letters_of_labels import LettersOfLabels


class Form(QWidget):
    """A compiled form with the behaviour of fields; usable in a dialog or inside a page."""

    def __init__(self, ui: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = ui
        ui.setupUi(self)
        LettersOfLabels(self)
        self.fields: dict[str, QWidget] = {}
        self._labels: dict[str, QLabel] = {}
        self._errors: dict[str, QLabel] = {}
        self.readers: dict[str, Callable[[], str]] = {}
        """By plain fields that read what is typed: what they do not understand, in words."""
        self._watched: set[int] = set()
        self._lasting: set[str] = set()
        self._buddies()
        for widget in self.findChildren(QWidget):
            if fields.is_field(widget) and widget.objectName() and widget.objectName() not in self.fields:
                named = widget.objectName()
                if not named.startswith("qt_") and not isinstance(widget.parent(), tuple(_COMPOSED)):
                    self.fields[named] = widget
        for name, widget in self.fields.items():
            _cut_nothing(widget)
            if widget.property("help"):
                self.set_help(name, str(widget.property("help")))
        self.start = self.values()

    def values(self) -> ValueDict:
        """Field name to what stands in it."""
        return {name: fields.read_value(widget) for name, widget in self.fields.items()}

    def set_values(self, values: Values) -> None:
        """Fill the fields named in `values`; others stay. What stands there now counts as not yet changed."""
        for name, value in values.items():
            if name in self.fields:
                fields.write_value(self.fields[name], value)
        self.mark_clean()

    def fill_in(self, values: Values) -> None:
        """Fill in what becomes known while the user types already: only fields that nobody has touched.

        What was filled in does not count as changed; what was typed stays, and goes on counting.
        """
        for name, value in values.items():
            widget = self.fields.get(name)
            if widget is None or fields.misunderstood(widget):
                continue
            if fields.read_value(widget) == self.start.get(name):
                fields.write_value(widget, value)
                self.start[name] = fields.read_value(widget)

    def propose(self, name: str, value: object) -> None:
        """Fill in a field that is empty; that does not count as changed."""
        widget = self.fields[name]
        if fields.read_value(widget) is None and not fields.misunderstood(widget):
            fields.write_value(widget, value)
            self.start[name] = fields.read_value(widget)

    def mark_clean(self) -> None:
        """What stands in the fields now counts as not changed."""
        self.start = self.values()

    def is_dirty(self) -> bool:
        """True when something was typed or chosen since."""
        return self.values() != self.start

    def label_of(self, name: str) -> QLabel | None:
        """The label above a field."""
        return self._labels.get(name)

    def show_field(self, name: str, shown: bool) -> None:
        """Show a field with its label, or leave it out: a hidden field is not checked."""
        label = self._labels.get(name)
        parts = [self.fields[name], label]
        if label is not None:
            parts.append(self.findChild(QLabel, f"{label.objectName()}_star"))
        for part in parts:
            if part is not None:
                part.setVisible(shown)
        if not shown and name in self._errors:
            self._errors[name].hide()
        help_line = self.__dict__.get("_helps", {}).get(name)
        if help_line is not None:
            help_line.setVisible(shown and bool(help_line.text()))

    def set_help(self, name: str, text: str) -> None:
        """The muted line under a field (an empty text takes it away)."""
        self._line_under(name, "help").setText(text)
        self._line_under(name, "help").setVisible(bool(text))

    def check(self) -> dict[str, str]:
        """Required fields that are empty and values that cannot be understood: field name to words."""
        problems = {}
        for name, widget in self.fields.items():
            left_out = widget.isHidden() and widget.testAttribute(
                Qt.WidgetAttribute.WA_WState_ExplicitShowHide
            )
            if left_out or not widget.isEnabled():
                continue
            words = self._problem(name, widget)
            if words:
                problems[name] = words
        return problems

    def accepts(self, part: QWidget) -> bool:
        """False where a field, or a part of one, does not understand what is typed: that is said now."""
        for name, read in self.readers.items():
            words = read() if self.fields[name] is part else ""
            if words:
                self._say(name, words)
                return False
        around = (name for name, each in self.fields.items() if each is part or each.isAncestorOf(part))
        name = next(around, "")
        words = self._typed_problem(name, part)
        if words and name:
            self._say(name, words)
        return not words

    def settle(self, then: Callable[[], object]) -> None:
        """Let every picker take what can only be meant, then go on; one may have to ask the office first."""
        for widget in self.fields.values():
            if not isinstance(widget, (fields.ChoiceBox, fields.LookUp)) or widget.settle():
                continue
            if isinstance(widget, fields.LookUp) and not widget.is_known():
                once, typed = Qt.ConnectionType.SingleShotConnection, widget.text()
                widget.answered.connect(partial(self._answered, widget, typed, then), once)
                return
        then()

    def _answered(self, picker: fields.LookUp, typed: str, then: Callable[[], object]) -> None:
        """Go on, unless the user went on typing instead."""
        if picker.value() is not None or picker.text() == typed:
            self.settle(then)

    def show_errors(self, problems: Mapping[str, str], *, lasting: bool = False) -> None:
        """Show each problem under its field and put the focus on the first; those of no field are dropped.

        A problem goes away when its field is changed and is right by itself; a `lasting` one when told so.
        A field that was left out is shown: else nobody would read what is said of it, nor could mend it.
        """
        for name in self._errors:
            if name not in problems:
                self._unsay(name)
        first = None
        for name, widget in self.fields.items():
            if name in problems:
                if widget.isHidden():
                    self.show_field(name, True)
                self._say(name, problems[name])
                (self._lasting.add if lasting else self._lasting.discard)(name)
                first = first or widget
        if first is not None:
            first.setFocus()

    def _problem(self, name: str, widget: QWidget) -> str:
        if words := self._typed_problem(name, widget):
            return words
        if widget.property("required") and fields.read_value(widget) in (None, ""):
            return self.tr("Please fill this in.")
        return ""

    def _typed_problem(self, name: str, widget: QWidget) -> str:
        """What is wrong with what is typed: it is not understood, or longer than it may be (and was)."""
        if fields.misunderstood(widget):
            return fields.problem_words(widget)
        longest = widget.property("longest")
        if longest is None or not isinstance(widget, QLineEdit):
            return ""
        typed = fields.read_value(widget)
        if len(typed) <= longest or typed == self.start.get(name):
            return ""
        return say("error.text_too_long", longest=longest, length=len(typed))

    def _say(self, name: str, words: str) -> None:
        widget = self.fields[name]
        line = self._line_under(name, "error")
        line.setText(words)
        line.show()
        self._mark(widget, True)
        widget.setAccessibleDescription(words)
        if id(widget) not in self._watched:
            self._watched.add(id(widget))
            fields.tell_changes(widget, partial(self._changed, widget))

    def _unsay(self, name: str) -> None:
        self._errors[name].hide()
        self._lasting.discard(name)
        if name in self.fields:
            self._mark(self.fields[name], False)

    def _changed(self, widget: QWidget) -> None:
        """What was said of a field goes once it is changed and holds no more."""
        name = next((name for name, each in self.fields.items() if each is widget), "")
        if not self.error_of(name) or name in self._lasting:
            return
        words = self._problem(name, widget)
        if words:
            self._say(name, words)
        else:
            self._unsay(name)

    def error_of(self, name: str) -> str:
        """The words under a field now, empty when it is right."""
        line = self._errors.get(name)
        return line.text() if line is not None and not line.isHidden() else ""

    def error_line(self, part: QWidget) -> QLabel | None:
        """The line that says now what is wrong with a field, or with the one it is a part of."""
        for name, line in self._errors.items():
            widget = self.fields[name]
            if not line.isHidden() and (widget is part or widget.isAncestorOf(part)):
                return line
        return None

    def insert_below(self, name: str, widget: QWidget) -> None:
        """Put something under a field."""
        layout, index = _place(self, self.fields[name])
        if isinstance(layout, QBoxLayout):
            layout.insertWidget(index + 1, widget)

    def set_rows(self, prefix: str, rows: Mapping[str, QWidget], *, after: str) -> None:
        """Take editors that come and go (`phones.0`, `phones.1`) as fields, read behind the field `after`."""
        for name in [name for name in self.fields if name.startswith(f"{prefix}.")]:
            self._mark(self.fields.pop(name), False)
            line = self._errors.pop(name, None)
            if line is not None:
                line.hide()
                line.deleteLater()
        names = list(self.fields)
        place = names.index(after) + 1
        ordered = {name: self.fields[name] for name in names[:place]} | dict(rows)
        self.fields = ordered | {name: self.fields[name] for name in names[place:]}
        for widget in rows.values():
            _cut_nothing(widget)
        for name in rows:  # a row that was added and not typed in is no change
            self.start.setdefault(name, "")
        gone = [n for n in self.start if n.startswith(f"{prefix}.") and n not in rows and not self.start[n]]
        for name in gone:
            del self.start[name]

    def _buddies(self) -> None:
        for label in self.findChildren(QLabel):
            widget = label.buddy()
            if widget is None or not widget.objectName():
                continue
            name = widget.objectName()
            label.setProperty("role", "label")
            if not widget.accessibleName():
                widget.setAccessibleName(label.text().replace("&", ""))
            self._labels[name] = label
            if fields.is_field(widget):
                self.fields[name] = widget
            if widget.property("required"):
                self._star(label)

    def _star(self, label: QLabel) -> None:
        """A red star behind the label, in a label of its own: markup would swallow the mnemonic."""
        layout, index = _place(self, label)
        if isinstance(layout, QBoxLayout):
            star = QLabel("*", self)
            star.setProperty("role", "error")
            star.setObjectName(f"{label.objectName()}_star")
            row = QHBoxLayout()
            row.setSpacing(theme.GAP)
            row.addWidget(label)
            row.addWidget(star)
            row.addStretch(1)
            layout.insertLayout(index, row)

    def _line_under(self, name: str, role: str) -> QLabel:
        known = self._errors if role == "error" else self.__dict__.setdefault("_helps", {})
        if name not in known:
            line = QLabel(self)
            line.setTextFormat(Qt.TextFormat.PlainText)  # it may say what somebody typed
            line.setProperty("role", role)
            line.setWordWrap(True)
            line.hide()
            widget = self.fields.get(name) or self._labels[name].buddy()
            layout, index = _place(self, widget)
            if isinstance(layout, QBoxLayout):
                layout.insertWidget(index + 1, line)
            known[name] = line
        result: QLabel = known[name]
        return result

    def _mark(self, widget: QWidget, wrong: bool) -> None:
        for part in (widget, *widget.findChildren(QLineEdit)):
            part.setProperty("wrong", wrong)
            theme.restyle(part)
        if not wrong:
            widget.setAccessibleDescription("")


_COMPOSED = (fields.MomentField, fields.ChoiceBox)
_NO_LIMIT = 32_767  # Qt's own


def _cut_nothing(widget: QWidget) -> None:
    """Qt cuts off what is pasted and too long without a word; the limit is kept to be told."""
    if isinstance(widget, QLineEdit) and widget.maxLength() < _NO_LIMIT:
        widget.setProperty("longest", widget.maxLength())
        widget.setMaxLength(_NO_LIMIT)


def _place(form: QWidget, widget: QWidget) -> tuple[QLayout | None, int]:
    """The layout of the form that holds the widget, and where."""
    for layout in form.findChildren(QLayout):
        index = layout.indexOf(widget)
        if index >= 0:
            return layout, index
    return None, -1

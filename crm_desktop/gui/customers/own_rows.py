"""The fields of the office's own in the forms of customers and products: an editor of its kind for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.core.fields.own import OwnDeclaration, OwnValue, is_own
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.gui import theme
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets.card import breakable, clear, text
from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.fields import ChoiceBox, NumberField, read_value, write_value
from crm_desktop.gui.widgets.form import Form

_ABREAST = 2


class OwnRows(QObject):
    """The last group of a form; it is not there where the office has no fields of its own.

    Each editor is a field of the form under the key of its declaration: so an error of that key finds it.
    `grown` when there are others.
    """

    grown = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__(form)
        self._form = form
        self.group = QWidget(form)
        column = QVBoxLayout(self.group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(text(QCoreApplication.translate("OwnRows", "Own fields"), "section"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(32)  # as between the groups above
        self._grid.setVerticalSpacing(12)
        for each in range(_ABREAST):
            self._grid.setColumnStretch(each, 1)
        column.addLayout(self._grid)
        layout = form.layout()
        assert layout is not None
        layout.addWidget(self.group)
        self.group.hide()

    def show(self, fields: Sequence[OwnDeclaration], values: Mapping[str, OwnValue]) -> None:
        """Offer these fields with what stands in them, in the place of those before."""
        form = self._form
        clear(self._grid)
        editors = {field.key: own_editor(field, values.get(field.key)) for field in fields}
        for place, field in enumerate(fields):
            row, column = divmod(place, _ABREAST)
            self._grid.addLayout(self._cell(field, editors[field.key]), row, column)
        after = next(name for name in reversed(form.fields) if not is_own(name))
        form.set_rows("own", editors, after=after)
        for key, editor in editors.items():
            write_value(editor, values.get(key))
            form.start[key] = read_value(editor)
            for edit in [editor] if isinstance(editor, QLineEdit) else editor.findChildren(QLineEdit):
                edit.installEventFilter(form.window())  # a field that has the focus is scrolled to
        self.group.setVisible(bool(fields))
        if fields:
            self.grown.emit()

    def _cell(self, field: OwnDeclaration, editor: QWidget) -> QVBoxLayout:
        label = QLabel(breakable(field.name).replace("&", "&&"))
        label.setProperty("role", "label")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setBuddy(editor)
        editor.setAccessibleName(field.name)
        cell = QVBoxLayout()  # the error line stands under its editor
        cell.setSpacing(theme.GAP)
        cell.addWidget(label)
        cell.addWidget(editor)
        cell.addStretch(1)
        return cell


def own_editor(field: OwnDeclaration, value: OwnValue | None = None) -> QWidget:
    """What is typed or chosen in; a choice that is offered no more is, where it is chosen."""
    if field.kind is OwnFieldKind.NUMBER:
        return NumberField()
    if field.kind is OwnFieldKind.DATE:
        return DateField()
    if field.kind is OwnFieldKind.TEXT:
        return QLineEdit()
    box = ChoiceBox()
    if field.kind is OwnFieldKind.YES_NO:
        box.set_choices([(True, say("history.yes")), (False, say("history.no"))], empty="—")
    else:
        offered = dict.fromkeys([*field.choices, *([str(value)] if value else [])])
        box.set_choices([(choice, choice) for choice in offered], empty="—")
    return box

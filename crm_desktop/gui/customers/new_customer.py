"""A new customer taken down in place of the picker of a form, and saved with what the form is about."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from crm_desktop.core import texts
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import theme
from crm_desktop.gui.customers.known_note import KnownNote
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.look_up import LookUp
from crm_desktop.services.customers import newcomers
from crm_desktop.services.customers.known import Typed
from crm_desktop.services.customers.newcomers import Newcomer


class NewCustomer(card.Box):
    """Opens where the picker `field` of a form is; Esc goes back to it with what was typed.

    Its editors are fields of the form, `<field>.name`, `<field>.phone`, `<field>.street`; `narrow` puts each
    on a line of its own. `begun` when it opens, `left` when it closes.
    """

    begun = Signal()
    left = Signal()

    def __init__(self, form: Form, field: str = "customer", *, narrow: bool = False) -> None:
        super().__init__(self.tr("New customer"), form)
        picker = form.fields[field]
        if not isinstance(picker, LookUp):
            raise TypeError(f"no picker: {field}")
        self._form, self._field, self._picker = form, field, picker
        self._typed = ""
        self._parsed = Newcomer("")
        self.name = self._editor(self.tr("Name"), required=True)
        self.phone = self._editor(self.tr("Phone"))
        self.street = self._editor(self.tr("Address"))
        self.note = KnownNote(self._typed_now, self, action=self.tr("Take this one"))
        self._build(narrow)
        picker.offer_new(self.tr("+ New customer: {}"))
        picker.new_wanted.connect(self.begin)
        self.note.wanted.connect(lambda known: self._take(known.id, known.name))
        self.note.watch(self.name, self.phone)
        form.insert_below(field, self)
        self.hide()

    def _editor(self, words: str, *, required: bool = False) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setMaxLength(texts.LONGEST_NAME)
        edit.setAccessibleName(self.tr("New customer: {}").format(words))
        edit.setProperty("label", words)
        edit.setProperty("required", required)
        return edit

    def _build(self, narrow: bool) -> None:
        back = card.link(self.tr("Back to the search"), self.back, tip="Esc")
        back.setAutoDefault(False)
        self.head.addWidget(back)
        row: QBoxLayout = QVBoxLayout() if narrow else QHBoxLayout()
        row.setSpacing(theme.SPACE if narrow else 12)
        row.addLayout(self._column(self.name), 1)
        row.addLayout(self._column(self.phone), 1)
        self.content.setSpacing(theme.SPACE)
        self.content.addLayout(row)
        self.content.addLayout(self._column(self.street))
        self.content.addWidget(self.note)

    def _column(self, edit: QLineEdit) -> QVBoxLayout:
        above = QHBoxLayout()
        above.setSpacing(theme.GAP)
        label = QLabel(str(edit.property("label")), self)
        label.setProperty("role", "label")
        label.setBuddy(edit)
        above.addWidget(label)
        if edit.property("required"):
            above.addWidget(card.text("*", "error"))
        above.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        column.addLayout(above)
        column.addWidget(edit)
        column.addStretch(1)
        return column

    # -- opening and closing ------------------------------------------------------------------------

    def begin(self, typed: str) -> None:
        """Open with what was typed into the picker: a name, a number, or both."""
        self._typed, self._parsed = typed, newcomers.parse(typed)
        self.name.setText(self._parsed.name)
        self.phone.setText(self._parsed.phone)
        self._form.set_rows(self._field, self._fields(), after=self._field)
        self._form.show_field(self._field, False)
        self.show()
        self.note.look()
        empty = (edit for edit in (self.name, self.phone, self.street) if not edit.text())
        next(empty, self.street).setFocus()
        self.begun.emit()

    def back(self) -> None:
        """Go back to the picker with what was typed, here or there."""
        now = (self.name.text(), self.phone.text())
        same = now == (self._parsed.name, self._parsed.phone)
        self._close(None, self._typed if same else " ".join(filter(None, now)))

    def _take(self, customer_id: int, name: str) -> None:
        self._close(customer_id, name)
        self._picker.chosen.emit(customer_id)

    def _close(self, customer_id: int | None, text: str) -> None:
        self._form.show_field(self._field, True)
        self._picker.set_value(customer_id, text)
        self._picker.setFocus()
        self.hide()
        self._form.set_rows(self._field, {}, after=self._field)
        self.left.emit()

    def _fields(self) -> dict[str, QLineEdit]:
        parts = {"name": self.name, "phone": self.phone, "street": self.street}
        return {f"{self._field}.{part}": edit for part, edit in parts.items()}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back()
        else:
            super().keyPressEvent(event)

    # -- saving -------------------------------------------------------------------------------------

    def before_saving(self, save: Callable[[], object]) -> None:
        """Save; but say first who has this number already, where that was not said yet."""
        if self.isHidden():
            save()
        else:
            self.note.before_saving(save)

    def value(self, values: ValueDict) -> int | Newcomer | None:
        """Who is meant by the values of the form: the id of the one chosen, or the new one."""
        if f"{self._field}.name" not in values:
            chosen: int | None = values[self._field]
            return chosen
        return Newcomer(*(values[name] for name in self._fields()))

    def _typed_now(self) -> Typed:
        return Typed(self.name.text().strip(), (self.phone.text().strip(),))

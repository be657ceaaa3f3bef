"""The form of a contact person: name, post, numbers, birthday."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.form_fields import HONORIFICS, Conflicting, complete
from crm_desktop.gui.customers.parts.birthday import BirthdayPart
from crm_desktop.gui.customers.parts.phones import PhonesPart
from crm_desktop.gui.forms.ui_contact_form import Ui_ContactForm
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.customers import contacts
from crm_desktop.storage.models import ContactPerson


class ContactForm(Conflicting, FormDialog[int]):
    """Add a contact person to a customer, or change one; `result_value` is its id."""

    ui_class = Ui_ContactForm
    wide = 640

    def __init__(
        self, parent: QWidget | None, contact_id: int | None = None, *, customer_id: int | None = None
    ) -> None:
        super().__init__(parent, "")
        self._contact_id, self._customer_id = contact_id, customer_id
        self._version: int | None = None
        self.ui = self.form.ui
        self.ui.remarks.set_rows(2)
        complete(self.ui.honorific, HONORIFICS)
        self.phones = PhonesPart(self.form, None, after="post")
        self.birthday = BirthdayPart(self.form, None)
        new = self.tr("New contact person")
        self.setWindowTitle(new if contact_id is None else self.tr("Contact person"))
        self.add_reload_button()
        self.form.mark_clean()

    def name(self) -> str:
        """The name that stands in the form."""
        return str(self.ui.name.text().strip())

    def load(self) -> None:
        self.fetch()

    def fetch(self) -> None:
        if self._contact_id is not None:
            self.wait_for(tasks.read(self, contacts.get_contact, self._contact_id), self._fill)

    def _fill(self, contact: ContactPerson) -> None:
        self._version = contact.version
        special = {**self.phones.fill(contact), **self.birthday.fill(contact)}
        names = [name for name in self.form.fields if "." not in name and name not in special]
        self.form.set_values(values_of(contact, names) | special)
        self.birthday.filled()
        self.grow()

    def check(self, values: ValueDict) -> dict[str, str]:
        return self.birthday.problems(values)

    def save(self, values: ValueDict) -> int:
        kept = {name: value for name, value in values.items() if "." not in name}
        self.birthday.take(kept)
        return contacts.save(
            self._contact_id,
            kept,
            self.phones.entries(),
            customer_id=self._customer_id,
            version=self._version,
        )

"""The customer's own numbers in its form, a row for each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.values import ValueDict
from crm_desktop.gui.customers.form_rows import Rows
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.form import Form
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.storage.models import ContactPerson, Customer, Phone

translate = QCoreApplication.translate


class PhonesPart(FormPart):
    """What was left in a row as it was shown is kept as it was."""

    def __init__(self, form: Form, customer_id: int | None, *, after: str = "honorific") -> None:
        super().__init__(form, customer_id)
        self.rows = Rows(
            form,
            self.ui.phones_rows,
            "phones",
            [
                ("", translate("CustomerForm", "Phone"), "138 0531 2210", 3),
                (
                    "whose",
                    translate("CustomerForm", "Whose number"),
                    translate("CustomerForm", "Whose, e.g. wife"),
                    2,
                ),
            ],
            after=after,
            add=translate("CustomerForm", "+ Another number"),
        )
        self.rows.set([])

    def fill(self, customer: Customer | ContactPerson) -> ValueDict:
        self.rows.set([(phone.id, [written(phone), phone.whose]) for phone in customer.phones])
        return {}

    def entries(self) -> list[PhoneEntry]:
        """The phones as the service takes them."""
        return [
            PhoneEntry(row.text(""), row.record_id, row.left(""), row.text("whose")) for row in self.rows.rows
        ]

    def take(self, values: ValueDict) -> None:
        values["phones"] = self.entries()


def written(phone: Phone) -> str:
    """A number as a form shows it, with its extension."""
    from crm_desktop.core import countries, phones

    return phones.written(phone, language=language(), country=countries.here())

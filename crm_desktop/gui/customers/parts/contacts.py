"""The contact persons in a customer's form, a row for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui.customers.form_rows import Rows
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.customers.parts.phones import written
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.form import Form
from crm_desktop.services.customers.customers import ContactEntry
from crm_desktop.storage.models import Customer

if TYPE_CHECKING:
    from crm_desktop.core.birthday import Birthday

translate = QCoreApplication.translate


class ContactsPart(FormPart):
    """Shown for a company, and where somebody is entered."""

    def __init__(self, form: Form, customer_id: int | None) -> None:
        super().__init__(form, customer_id)
        self._birthdays: dict[int | None, tuple[str, Birthday]] = {}
        name, post = translate("CustomerForm", "Name"), translate("CustomerForm", "Post")
        phone, born = translate("CustomerForm", "Phone"), translate("CustomerForm", "Birthday")
        self.rows = Rows(
            form,
            self.ui.contacts_rows,
            "contacts",
            [
                ("name", translate("CustomerForm", "Name of contact"), name, 4),
                ("post", translate("CustomerForm", "Post of contact"), post, 4),
                ("phone", translate("CustomerForm", "Phone of contact"), phone, 4),
                ("birthday", translate("CustomerForm", "Birthday of contact"), born, 3),
            ],
            after="tags",
            add=translate("CustomerForm", "+ Another person"),
        )
        self.rows.set([])
        self.ui.kind.currentIndexChanged.connect(lambda _index: self.filled())
        self.filled()

    def fill(self, customer: Customer) -> ValueDict:
        self._birthdays = {}
        rows = []
        for person in customer.contacts:
            birthday = person.birthday
            if birthday is not None:
                from crm_desktop.core.birthdays import say_birthday

                self._birthdays[person.id] = say_birthday(birthday, language()), birthday
            words, _birthday = self._birthdays.get(person.id, ("", None))
            phones = " / ".join(map(written, person.phones))
            rows.append((person.id, [person.name, person.post, phones, words]))
        self.rows.set(rows)
        return {}

    def filled(self) -> None:
        entered = any(any(texts) for _id, texts in self.rows.texts())
        self.ui.people.setVisible(self.ui.kind.value() == CustomerKind.COMPANY or entered)

    def problems(self, values: Values) -> dict[str, str]:
        from crm_desktop.core.birthdays import parse_birthday

        return {
            f"contacts.{number}.birthday": say("error.birthday_unclear")
            for number, (record_id, (*_others, typed)) in enumerate(self.rows.texts())
            if typed and typed != self._birthdays.get(record_id, ("",))[0] and parse_birthday(typed) is None
        }

    def take(self, values: ValueDict) -> None:
        from crm_desktop.core.birthdays import parse_birthday

        entries = []
        for row, (record_id, (name, post, phone, typed)) in zip(
            self.rows.rows, self.rows.texts(), strict=True
        ):
            words, birthday = self._birthdays.get(record_id, ("", None))
            if typed != words:
                birthday = parse_birthday(typed) if typed else None
            entries.append(ContactEntry(name, post, phone, record_id, birthday, row.left("phone")))
        values["contacts"] = entries

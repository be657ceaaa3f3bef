"""The birthday in a customer's form: what was understood stands under it, and when it is next."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer

from crm_desktop.core import clock
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.form import Form
from crm_desktop.storage.models import ContactPerson, Customer

translate = QCoreApplication.translate


class BirthdayPart(FormPart):
    """What is left as it was shown stays as it was."""

    def __init__(self, form: Form, customer_id: int | None) -> None:
        super().__init__(form, customer_id)
        self._shown = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(200)
        self._pause.timeout.connect(self.echo)
        self.ui.birthday.textChanged.connect(lambda _text: self._pause.start())
        form.readers["birthday"] = self._unclear
        self.echo()

    def fill(self, customer: Customer | ContactPerson) -> ValueDict:
        birthday = customer.birthday
        if birthday is not None:
            from crm_desktop.core.birthdays import say_birthday

            self._shown = say_birthday(birthday, language())
        return {"birthday": self._shown}

    def filled(self) -> None:
        self.echo()

    def echo(self) -> None:
        """Say under the field what was understood, when it is next, and why then."""
        typed = self.ui.birthday.text().strip()
        if not typed:
            help_line = translate("CustomerForm", "Solar or lunar, with or without the year.")
            self.form.set_help("birthday", help_line)
            return
        from crm_desktop.core import birthdays

        birthday = birthdays.parse_birthday(typed)
        if birthday is None:
            self.form.set_help("birthday", translate("CustomerForm", "Not understood yet."))
            return
        coming, reason = birthdays.say_next(birthday, clock.today(), language()), ""
        if coming:
            day = birthdays.next_occurrence(birthday, clock.today())
            reason = birthdays.say_fallback(birthday, day, language())
        said = [birthdays.say_birthday(birthday, language()), coming, reason]
        self.form.set_help("birthday", " · ".join(part for part in said if part))

    def _unclear(self) -> str:
        from crm_desktop.core import birthdays

        typed = self.ui.birthday.text().strip()
        return "" if not typed or birthdays.parse_birthday(typed) else say("error.birthday_unclear")

    def problems(self, values: Values) -> dict[str, str]:
        words = self._unclear()
        return {"birthday": words} if words else {}

    def take(self, values: ValueDict) -> None:
        from crm_desktop.core.birthdays import parse_birthday

        typed = values.pop("birthday")
        if typed != self._shown:
            values["birthday"] = parse_birthday(typed)

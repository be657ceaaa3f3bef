"""What a part of the customer's form does: it fills its fields, says what is wrong, gives what is saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui.widgets.form import Form
from crm_desktop.services.customers.card import KnownWords
from crm_desktop.storage.models import Customer


class FormPart(QObject):
    """The base of all parts; `grown` when one needs another height."""

    grown = Signal()

    def __init__(self, form: Form, customer_id: int | None) -> None:
        """`customer_id` is None for a new customer."""
        super().__init__(form)
        self.form, self.ui, self.customer_id = form, form.ui, customer_id

    def offer(self, known: KnownWords) -> None:
        """Offer words that the office used before."""

    def fill(self, customer: Customer) -> ValueDict:
        """Show a customer; returns the values of the fields that do not show a column as it is."""
        return {}

    def filled(self) -> None:
        """All fields show the customer now."""

    def settle(self) -> None:
        """Saving begins: what can only be meant is done."""

    def problems(self, values: Values) -> dict[str, str]:
        """What is wrong besides what each field says itself: field to words."""
        return {}

    def take(self, values: ValueDict) -> None:
        """Put what `customers.save` takes in the place of this part's fields; runs on the writer thread."""

    def save(self, customer_id: int) -> None:
        """Save what is kept beside the customer, in the same write."""

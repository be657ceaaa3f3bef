"""The office's own fields in the form of a customer."""

from __future__ import annotations

from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui.customers.own_rows import OwnRows
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.widgets.form import Form
from crm_desktop.services.customers.card import KnownWords
from crm_desktop.storage.models import Customer


class OwnFieldsPart(FormPart):
    """An editor of its kind for each; what stands there is saved under its key."""

    def __init__(self, form: Form, customer_id: int | None) -> None:
        super().__init__(form, customer_id)
        self.rows = OwnRows(form)
        self.rows.grown.connect(self.grown)

    def offer(self, known: KnownWords) -> None:
        self._fields = [field for field in known.own_fields if field.table is Table.CUSTOMER]
        if self.customer_id is None:
            self.rows.show(self._fields, {})

    def fill(self, customer: Customer) -> ValueDict:
        self.rows.show(self._fields, customer.own)
        return {}

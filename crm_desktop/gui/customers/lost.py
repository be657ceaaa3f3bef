"""Asking why a customer left, before it is marked as lost."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core.values import ValueDict
from crm_desktop.gui.forms.ui_customer_lost import Ui_CustomerLostForm
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.customers import customers


class CustomerLostDialog(FormDialog[None]):
    """One field: the reason."""

    ui_class = Ui_CustomerLostForm
    wide = 460

    def __init__(self, parent: QWidget | None, customer_id: int, name: str) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("{} is lost").format(name))
        self.save_button.setText(self.tr("Mark as lost"))
        self._customer_id = customer_id
        self.ui = self.form.ui

    def save(self, values: ValueDict) -> None:
        customers.mark_lost(self._customer_id, values["reason"])

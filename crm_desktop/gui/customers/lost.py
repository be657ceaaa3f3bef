"""Asking since when and why, before a customer is marked as lost or won back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock
from crm_desktop.core.values import ValueDict
from crm_desktop.gui.forms.ui_customer_lost import Ui_CustomerLostForm
from crm_desktop.gui.forms.ui_customer_won_back import Ui_CustomerWonBackForm
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.customers import customers


class _StatusDialog(FormDialog[None]):
    """The day, which is today unless something else is said, and the reason."""

    wide = 460

    def __init__(self, parent: QWidget | None, customer_id: int) -> None:
        super().__init__(parent, "")
        self._customer_id = customer_id
        self.ui = self.form.ui
        self.ui.on_date.set_value(clock.today())
        self.form.mark_clean()


class CustomerLostDialog(_StatusDialog):
    """Since when, and why."""

    ui_class = Ui_CustomerLostForm

    def __init__(self, parent: QWidget | None, customer_id: int, name: str) -> None:
        super().__init__(parent, customer_id)
        self.setWindowTitle(self.tr("{} is lost").format(name))
        self.save_button.setText(self.tr("Mark as lost"))

    def save(self, values: ValueDict) -> None:
        customers.mark_lost(self._customer_id, values["reason"], values["on_date"])


class CustomerWonBackDialog(_StatusDialog):
    """Since when; how it came may be left out."""

    ui_class = Ui_CustomerWonBackForm

    def __init__(self, parent: QWidget | None, customer_id: int, name: str) -> None:
        super().__init__(parent, customer_id)
        self.setWindowTitle(self.tr("{} is back").format(name))
        self.save_button.setText(self.tr("Mark as won back"))

    def save(self, values: ValueDict) -> None:
        customers.mark_won_back(self._customer_id, values["reason"], values["on_date"])

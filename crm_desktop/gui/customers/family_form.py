"""Entering that two customers are of one family."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core.enums import FamilyRelation
from crm_desktop.core.values import ValueDict
from crm_desktop.gui.forms.ui_family_form import Ui_FamilyForm
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers import family


class FamilyForm(FormDialog[int]):
    """Who, and what they are to the customer."""

    ui_class = Ui_FamilyForm
    wide = 560

    def __init__(self, parent: QWidget | None, customer_id: int) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("A relative who is a customer, too"))
        self._customer_id = customer_id
        self.ui = self.form.ui
        self.ui.relative.set_search(lambda text: customer_card.look_up(text, without=customer_id))
        self.ui.relation.fill(FamilyRelation)
        self.ui.relation.set_value(FamilyRelation.SPOUSE)
        self.form.mark_clean()

    def save(self, values: ValueDict) -> int:
        return family.save(self._customer_id, values["relative"], values["relation"])

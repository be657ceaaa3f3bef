"""The dialog for one member of the staff."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core.enums import StaffRole
from crm_desktop.core.values import ValueDict
from crm_desktop.gui.forms.ui_staff_form import Ui_StaffForm
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.office import office
from crm_desktop.storage.models import Staff


class StaffDialog(FormDialog[int]):
    """Add a person, or change one; who left is switched off and stays on old records."""

    ui_class = Ui_StaffForm
    wide = 420

    def __init__(self, parent: QWidget | None, person: Staff | None = None) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Member of the staff") if person else self.tr("New member of the staff"))
        self._person = person
        ui: Ui_StaffForm = self.form.ui
        ui.role.fill(StaffRole)
        self.form.set_values({"role": StaffRole.AGENT, "active": True})
        if person is not None:
            self.form.set_values(values_of(person, ("name", "role", "phone", "active")))

    def save(self, values: ValueDict) -> int:
        if self._person is None:
            return office.save_staff(None, values)
        return office.save_staff(self._person.id, values, version=self._person.version)

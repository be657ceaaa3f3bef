"""A promise to a customer: what, by when, by whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.forms.ui_promise_form import Ui_PromiseForm
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.office import office
from crm_desktop.services.office.office import Profile
from crm_desktop.services.promises import promises
from crm_desktop.storage.models import Staff


class PromiseForm(FormDialog[int]):
    """Note a promise; `source` is the table and id of the record it was made in. `result_value` is its id."""

    ui_class = Ui_PromiseForm
    wide = 560

    def __init__(
        self, parent: QWidget | None, customer_id: int, source: tuple[Table, int] | None = None
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("New promise"))
        self._customer_id = customer_id
        self._source = source or (None, None)
        self.form.ui.what.set_rows(2)

    def load(self) -> None:
        tasks.read(self, office.staff).then(self._staff_came)

    def _staff_came(self, people: list[Staff]) -> None:
        self.form.ui.staff.set_choices([(person.id, person.name) for person in people], empty="—")
        tasks.read(self, office.profile).then(self._desk_came)

    def _desk_came(self, profile: Profile) -> None:
        self.form.fill_in({"staff": profile.desk_staff_id})

    def save(self, values: ValueDict) -> int:
        due = values["due"]
        day = clock.local(due).date()
        table, record_id = self._source
        return promises.add(
            self._customer_id,
            values["what"],
            day if due == clock.end_of_day(day) else due,
            staff_id=values["staff"],
            source_table=table,
            source_id=record_id,
        )

"""The form by which a callback is planned for each of many customers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, Channel
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.callbacks.forms import MADE_BY_HAND
from crm_desktop.gui.callbacks.questionnaire import as_due
from crm_desktop.gui.forms.ui_callback_form import Ui_CallbackForm
from crm_desktop.gui.language import label
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.callbacks import many
from crm_desktop.services.listing.many import ManyChange, Reach, reach
from crm_desktop.services.office import office


def _staff() -> list[tuple[int, str]]:
    return [(int(person.id), str(person.name)) for person in office.staff()]


class ManyCallbacksForm(FormDialog[tuple[ManyChange, Reach]]):
    """Nothing is planned here: `result_value` is what would be done, and for whom."""

    ui_class = Ui_CallbackForm
    wide = 560

    def __init__(self, parent: QWidget | None, customer_ids: Sequence[int]) -> None:
        super().__init__(parent, "")
        self._ids = customer_ids
        self.setWindowTitle(self.tr("A callback for each of {} customers").format(f"{len(customer_ids):,}"))
        self.save_button.setText(self.tr("Go on"))
        self.ui = self.form.ui
        self.form.show_field("customer", shown=False)
        self.ui.kind.set_choices([(kind, label(kind)) for kind in MADE_BY_HAND])
        self.ui.channel.fill(Channel)
        self.ui.remarks.set_rows(2)
        due = clock.end_of_day(clock.today())
        self.form.set_values({"kind": CallbackKind.OTHER, "channel": Channel.PHONE, "due": due})

    def load(self) -> None:
        words = self.tr("Who is in charge of each")
        tasks.read(self, _staff).then(lambda people: self.ui.staff.set_choices(people, empty=words))

    def save(self, values: ValueDict) -> tuple[ManyChange, Reach]:
        change = many.planning(
            values["kind"],
            as_due(values["due"]),
            channel=values["channel"],
            subject=values["subject"],
            staff_id=values["staff"],
            remarks=values["remarks"],
        )
        return change, reach(change, self._ids)

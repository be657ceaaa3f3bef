"""Taking a complaint down: from the page, a customer's card, a dissatisfied callback or a service order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import Channel, CustomerType, Motive, Severity
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.complaints.guidance import Guidance
from crm_desktop.gui.customers.new_customer import NewCustomer
from crm_desktop.gui.forms.ui_complaint_form import Ui_ComplaintForm
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets.card import set_tone
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import intake as complaint_intake
from crm_desktop.services.complaints.intake import Draft, IntakeChoices
from crm_desktop.services.customers import newcomers
from crm_desktop.services.office import office
from crm_desktop.services.office.office import Profile
from crm_desktop.storage.models import Staff

MOTIVES = {f"motive_{motive.value}": motive for motive in Motive}


def prepare_said(form: Form, rows: int) -> None:
    """Fill the channels and motives; so many lines for what the customer said."""
    ui = form.ui
    ui.channel.fill(Channel)
    set_tone(ui.group1_title, "label", "role")
    for name, motive in MOTIVES.items():
        box = form.fields[name]
        if isinstance(box, QCheckBox):
            box.setText(label(motive))
    ui.description.set_rows(rows)


def prepare_details(ui: Any) -> None:
    """Fill the choices that do not depend on the customer."""
    ui.severity.fill(Severity)
    ui.customer_type.fill(CustomerType, empty="—")


def show_choices(form: Form, choices: IntakeChoices) -> None:
    """Offer the customer's products, orders and contact persons, where the form asks for them."""
    for name, found in (
        ("product", choices.products),
        ("order", choices.orders),
        ("contact", choices.contacts),
    ):
        box = form.fields.get(name)
        if isinstance(box, ChoiceBox):
            box.set_choices(found, empty="—")


def from_fields(values: ValueDict) -> ValueDict:
    """Columns of the intake from the form's fields: ticked motives as one list."""
    result = {name: value for name, value in values.items() if name not in MOTIVES}
    result["motives"] = [motive.value for name, motive in MOTIVES.items() if values[name]]
    return result


def to_fields(motives: list[str]) -> dict[str, bool]:
    """The motive boxes of a record."""
    return {name: motive.value in motives for name, motive in MOTIVES.items()}


class ComplaintForm(FormDialog[int]):
    """A new complaint, filled in with what is known; `result_value` is its id."""

    ui_class = Ui_ComplaintForm
    wide = 940

    def __init__(
        self,
        parent: QWidget | None,
        customer_id: int | None = None,
        callback_id: int | None = None,
        order_id: int | None = None,
    ) -> None:
        super().__init__(parent, "", "")
        self.setWindowTitle(self.tr("New complaint"))
        self.save_button.setText(self.tr("Record complaint"))
        self._known = {"customer_id": customer_id, "callback_id": callback_id, "order_id": order_id}
        self._callback_id = callback_id
        self._customer_id = customer_id
        self._inherited: set[str] = set()  # the fields filled in from what it began with
        self.ui: Ui_ComplaintForm = self.form.ui
        prepare_said(self.form, 3)
        prepare_details(self.ui)
        self.ui.customer.set_search(complaint_intake.find_customers)
        self.ui.customer.chosen.connect(self._customer_chosen)
        self.newcomer = NewCustomer(self.form)
        self.newcomer.begun.connect(lambda: self._customer_chosen(None))
        self.newcomer.begun.connect(self.grow)
        self.ui.vexatious.toggled.connect(self._vexatious_changed)
        self.form.set_values(
            {"channel": Channel.PHONE, "severity": Severity.NORMAL, "received_at": clock.now()}
        )
        self.guidance = Guidance()
        self.guidance.show_state("new", vexatious=False)
        self._stand_beside(self.guidance)

    def _stand_beside(self, guidance: QWidget) -> None:
        box = self.inside.layout()
        if isinstance(box, QVBoxLayout):
            box.removeWidget(self.form)
            row = QHBoxLayout()
            row.setSpacing(theme.WIDE)
            side = QVBoxLayout()
            side.addWidget(guidance)
            side.addStretch(1)
            guidance.setFixedWidth(theme.px(230))
            row.addWidget(self.form, 1)
            row.addLayout(side)
            box.insertLayout(0, row)

    def load(self) -> None:
        tasks.read(self, office.staff).then(self._staff_came)

    def _staff_came(self, people: list[Staff]) -> None:
        named = [(person.id, person.name) for person in people]
        self.ui.owner.set_choices(named, empty="—")
        self.ui.in_charge.set_choices(named, empty="—")
        tasks.read(self, office.profile).then(self._desk_came)
        if any(value is not None for value in self._known.values()):
            tasks.read(self, lambda: complaint_intake.draft(**self._known)).then(self._draft_came)

    def _desk_came(self, profile: Profile) -> None:
        if self.ui.owner.value() is None:
            self.form.fill_in({"owner": profile.desk_staff_id})

    def _draft_came(self, draft: Draft) -> None:
        values = dict(draft.values)
        customer_id = values.pop("customer", None)
        self._customer_id, self._inherited = customer_id, set(values)
        self.form.fill_in({"customer": (customer_id, draft.customer_name), **values})
        if customer_id is not None:
            self._fetch_choices(customer_id, values)
        if self.focusWidget() is self.ui.customer:
            self.ui.description.setFocus()

    def _customer_chosen(self, customer_id: int | None) -> None:
        if customer_id != self._customer_id:
            self._forget_other_matter()
        self._customer_id = customer_id
        if customer_id is not None:
            self._fetch_choices(customer_id, {})
        else:
            show_choices(self.form, IntakeChoices("", "", [], [], [], []))
            self.form.set_help("customer", "")

    def _forget_other_matter(self) -> None:
        """Another customer's complaint is another matter: what was filled in and not touched goes."""
        self._callback_id = None
        empty = {"channel": Channel.PHONE}
        self.form.fill_in({name: empty.get(name) for name in self._inherited})
        self._inherited.clear()

    def _fetch_choices(self, customer_id: int, values: ValueDict) -> None:
        def came(found: IntakeChoices) -> None:
            if customer_id == self.ui.customer.value():
                self._choices_came(found, values)

        tasks.read(self, complaint_intake.choices, customer_id, language()).then(came)

    def _choices_came(self, choices: IntakeChoices, values: ValueDict) -> None:
        show_choices(self.form, choices)
        self.form.fill_in({name: values[name] for name in ("product", "order") if name in values})
        if len(choices.products) == 1:
            self.form.propose("product", choices.products[0][0])
        known = "  ".join(part for part in (choices.phone, self._earlier(choices)) if part)
        self.form.set_help("customer", known)

    def _earlier(self, choices: IntakeChoices) -> str:
        if not choices.complaints:
            return ""
        return self.tr("Complained before: {}").format(choices.complaints[0][1])

    def _vexatious_changed(self, vexatious: bool) -> None:
        self.guidance.show_state("new", vexatious=vexatious)

    def before_saving(self, save: Callable[[], object]) -> None:
        self.newcomer.before_saving(save)

    def save(self, values: ValueDict) -> int:
        intake = {name: value for name, value in values.items() if "." not in name}
        with newcomers.entered(self.newcomer.value(values), "complaint.opened") as customer_id:
            return complaints.open(
                {**from_fields(intake), "customer": customer_id, "callback": self._callback_id}
            )

    def saved(self, result: int) -> None:
        window = self.parentWidget()
        if window is not None:
            show_saved(window, self.tr("Complaint recorded"))

"""Small dialogs of a complaint: a reason, beyond my authority, the original of a duplicate, an action, …"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import ActionKind, Justified
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.forms.ui_complaint_action_form import Ui_ComplaintActionForm
from crm_desktop.gui.forms.ui_complaint_cause_form import Ui_ComplaintCauseForm
from crm_desktop.gui.forms.ui_complaint_compensation_form import Ui_ComplaintCompensationForm
from crm_desktop.gui.forms.ui_complaint_duplicate_form import Ui_ComplaintDuplicateForm
from crm_desktop.gui.forms.ui_complaint_escalation_form import Ui_ComplaintEscalationForm
from crm_desktop.gui.forms.ui_complaint_found_form import Ui_ComplaintFoundForm
from crm_desktop.gui.forms.ui_complaint_message_form import Ui_ComplaintMessageForm
from crm_desktop.gui.forms.ui_complaint_reason_form import Ui_ComplaintReasonForm
from crm_desktop.gui.language import language, say
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.complaints import causes, complaints, escalation, intake
from crm_desktop.services.complaints import correction as complaint_correction
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import reply as complaint_reply
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.intake import IntakeChoices
from crm_desktop.services.complaints.lists import Case
from crm_desktop.services.office import office
from crm_desktop.storage.models import Complaint, ComplaintAction, Staff


def tomorrow_morning() -> datetime:
    """Nine o'clock tomorrow: "an answer tomorrow morning" (source 002)."""
    return clock.at_local(clock.today() + timedelta(days=1), time(9))


def staff_choices(people: list[Staff], *, managers_first: bool = False) -> list[tuple[int, str]]:
    """The staff for a choice box."""
    if managers_first:
        people = sorted(people, key=lambda person: person.role.value != "manager")
    return [(person.id, person.name) for person in people]


class ReasonDialog(FormDialog[object]):
    """Asks why, or what is waited for, then takes the step."""

    ui_class = Ui_ComplaintReasonForm
    wide = 460

    def __init__(
        self, parent: QWidget | None, title: str, question: str, action: str, step: Callable[[str], object]
    ) -> None:
        super().__init__(parent, title, action)
        self._step = step
        label: QLabel | None = self.form.label_of("reason")
        if label is not None:
            label.setText(question)
        self.form.ui.reason.setAccessibleName(question)
        self.form.ui.reason.set_rows(3)

    def save(self, values: ValueDict) -> object:
        return self._step(values["reason"])


class EscalationDialog(FormDialog[int | None]):
    """Beyond my authority: why, and by when the customer has an answer."""

    ui_class = Ui_ComplaintEscalationForm
    wide = 520

    def __init__(self, parent: QWidget | None, complaint_id: int, number: str) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(say("complaint_step.escalate"))
        self.save_button.setText(self.tr("Pass it on"))
        self._complaint_id = complaint_id
        promised = say("complaint.promise.answer", number=number)
        self.form.set_values({"due": tomorrow_morning(), "what": promised})

    def save(self, values: ValueDict) -> int | None:
        return escalation.escalate(
            self._complaint_id, values["reason"], values["due"], what=values["what"], language=language()
        )


class DuplicateDialog(FormDialog[None]):
    """Which complaint of the same customer this one repeats."""

    ui_class = Ui_ComplaintDuplicateForm
    wide = 460

    def __init__(self, parent: QWidget | None, complaint_id: int, customer_id: int) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(say("complaint_step.mark_duplicate"))
        self.save_button.setText(self.tr("Mark as duplicate"))
        self._complaint_id, self._customer_id = complaint_id, customer_id

    def load(self) -> None:
        tasks.read(self, intake.choices, self._customer_id, language()).then(self._choices_came)

    def _choices_came(self, found: IntakeChoices) -> None:
        others = [choice for choice in found.complaints if choice[0] != self._complaint_id]
        self.form.ui.duplicate_of.set_choices(others)
        if not others:
            self.form.set_help("duplicate_of", self.tr("This customer has no other complaint."))
            self.save_button.setEnabled(False)
            self.resize(self.fitting())

    def save(self, values: ValueDict) -> None:
        complaints.mark_duplicate(self._complaint_id, values["duplicate_of"])


class ActionDialog(FormDialog[None]):
    """Something to be done about a complaint: at once, to correct it, or so that it does not come back."""

    ui_class = Ui_ComplaintActionForm
    wide = 560

    def __init__(self, parent: QWidget | None, case: Case, action: ComplaintAction | None = None) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Action") if action else self.tr("New action"))
        self._case, self._action = case, action
        self.form.ui.kind.fill(ActionKind)
        self.form.set_values({"kind": ActionKind.IMMEDIATE})

    def load(self) -> None:
        if self._action is None:
            tasks.read(self, office.staff).then(self._staff_came)
        else:
            self.wait_for(tasks.read(self, office.staff), self._staff_came)

    def _staff_came(self, people: list[Staff]) -> None:
        self.form.ui.owner.set_choices(staff_choices(people), empty="—")
        if self._action is None:
            self.form.fill_in({"owner": self._case.complaint.in_charge_id})
            return
        action = self._action
        self.form.set_values(
            {"kind": action.kind, "what": action.what, "owner": action.owner_id, "due": action.due}
        )

    def save(self, values: ValueDict) -> None:
        if self._action is not None:
            complaint_work.change_action(self._action.id, values, version=self._action.version)
            return
        complaint_work.add_action(
            self._case.complaint.id,
            values["what"],
            kind=values["kind"],
            owner_id=values["owner"],
            due=values["due"],
        )


class CompensationDialog(FormDialog[None]):
    """A symbolic compensation: what is given, its value, and who approved it."""

    ui_class = Ui_ComplaintCompensationForm
    wide = 520

    def __init__(self, parent: QWidget | None, complaint: Complaint) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(say("complaint.history.compensation"))
        self._complaint = complaint

    def load(self) -> None:
        self.wait_for(tasks.read(self, office.staff), self._staff_came)

    def _staff_came(self, people: list[Staff]) -> None:
        complaint = self._complaint
        choices = staff_choices(people, managers_first=True)
        self.form.ui.compensation_approved_by.set_choices(choices)
        self.form.set_values(
            {
                "compensation_kind": complaint.compensation_kind,
                "compensation_fen": complaint.compensation_fen or None,
                "compensation_approved_by": complaint.compensation_approved_by_id,
            }
        )

    def save(self, values: ValueDict) -> None:
        complaint_work.compensate(
            self._complaint.id,
            values["compensation_kind"],
            values["compensation_fen"] or 0,
            values["compensation_approved_by"],
        )


class CorrectionDialog(FormDialog[int]):
    """The findings of a closed complaint, put right; its history keeps the old words."""

    ui_class = Ui_ComplaintFoundForm
    wide = 640

    def __init__(self, parent: QWidget | None, complaint_id: int) -> None:
        super().__init__(parent, say("complaint_step.correct"))
        self._complaint_id, self._version = complaint_id, 0
        self.form.ui.justified.fill(Justified, empty="—")
        self.form.ui.findings.set_rows(3)
        self.form.ui.root_cause.set_rows(2)

    def load(self) -> None:
        self.wait_for(tasks.read(self, _to_correct, self._complaint_id, language()), self._came)

    def _came(self, found: tuple[Complaint, list[Staff], list[causes.CauseNode]]) -> None:
        complaint, people, nodes = found
        self._version = complaint.version
        self.form.ui.cause.set_choices(
            [(node.id, node.full_name) for node in nodes if not node.is_group], empty="—"
        )
        self.form.ui.responsible_staff.set_choices(staff_choices(people), empty="—")
        links = ("cause", "responsible_staff")
        plain = [name for name in self.form.fields if name not in links]
        self.form.set_values(values_of(complaint, plain, links))

    def save(self, values: ValueDict) -> int:
        return complaint_correction.correct_findings(self._complaint_id, values, version=self._version)


def _to_correct(complaint_id: int, spoken: str) -> tuple[Complaint, list[Staff], list[causes.CauseNode]]:
    complaint = complaint_lists.get_case(complaint_id).complaint
    return complaint, office.staff(active_only=False), causes.tree(spoken)


class MessageDialog(FormDialog[int]):
    """What the customer is told in the reply, beside what they said and what is proposed."""

    ui_class = Ui_ComplaintMessageForm
    wide = 560

    def __init__(self, parent: QWidget | None, complaint_id: int) -> None:
        super().__init__(parent, say("complaint_field.message_to_customer"))
        self._complaint_id, self._version = complaint_id, 0
        self.form.ui.message_to_customer.set_rows(6)
        for label in (self.form.ui.said, self.form.ui.solution):
            label.setTextFormat(Qt.TextFormat.PlainText)  # what somebody typed
        for label in (self.form.ui.said_title, self.form.ui.solution_title):
            card.set_tone(label, "label", "role")

    def load(self) -> None:
        self.wait_for(tasks.read(self, complaint_lists.get_case, self._complaint_id), self._came)

    def _came(self, case: Case) -> None:
        complaint = case.complaint
        self._version = complaint.version
        self.form.ui.said.setText(f"{case.customer.name}  {complaint.number}\n{complaint.description}")
        self.form.ui.solution.setText(complaint.proposed_solution or "—")
        self.form.set_values({"message_to_customer": complaint.message_to_customer})
        for inner in (self.form.layout(), self.inside.layout()):
            if inner is not None:
                inner.activate()  # the texts above it have grown
        self.resize(self.fitting())

    def fitting(self) -> QSize:
        """The texts above wrap: how high they are is known with the width."""
        size = super().fitting()
        room = self.screen().availableGeometry().height() - 80
        return QSize(size.width(), min(self.inside.heightForWidth(size.width() - 16) + theme.px(70), room))

    def save(self, values: ValueDict) -> int:
        return complaint_reply.set_message(
            self._complaint_id, values["message_to_customer"], version=self._version
        )


def ask_for_message(parent: QWidget | None, complaint_id: int) -> bool:
    """Ask for the words that the reply waits for; True once they are saved."""
    return bool(MessageDialog(parent, complaint_id).exec())


class CauseDialog(FormDialog[int]):
    """A cause of the office's own, under one of the groups or causes; `result_value` is its id."""

    ui_class = Ui_ComplaintCauseForm
    wide = 460

    def __init__(self, parent: QWidget | None, under: int | None = None) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("New cause"))
        self._under = under

    def load(self) -> None:
        tasks.read(self, causes.tree, language()).then(self._tree_came)

    def _tree_came(self, nodes: list[causes.CauseNode]) -> None:
        self.form.ui.parent.set_choices([(node.id, node.full_name) for node in nodes])
        self.form.fill_in({"parent": self._under if self._under is not None else nodes[0].id})

    def save(self, values: ValueDict) -> int:
        return causes.add(values["name"], values["parent"])

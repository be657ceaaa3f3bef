"""The three sections of a complaint, edited in place: each field is saved when it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from crm_desktop.core.enums import ComplaintState, Justified
from crm_desktop.core.errors import Conflict, InvalidFields
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.complaints.form import (
    MOTIVES,
    from_fields,
    prepare_details,
    prepare_said,
    show_choices,
    to_fields,
)
from crm_desktop.gui.forms.ui_complaint_details_form import Ui_ComplaintDetailsForm
from crm_desktop.gui.forms.ui_complaint_done_form import Ui_ComplaintDoneForm
from crm_desktop.gui.forms.ui_complaint_found_form import Ui_ComplaintFoundForm
from crm_desktop.gui.forms.ui_complaint_said_form import Ui_ComplaintSaidForm
from crm_desktop.gui.language import language, say
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets import card, fields
from crm_desktop.gui.widgets.card import Section
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.toast import show_error
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.causes import CauseNode
from crm_desktop.services.complaints.intake import IntakeChoices
from crm_desktop.services.complaints.lists import Case
from crm_desktop.services.complaints.states import SETTLED
from crm_desktop.storage.models import Complaint, Staff

IDLE = 5000  # ms without a key before what was typed is saved
S = ComplaintState


class ComplaintSections(QWidget):
    """What the customer said, what was found, what is done. `saved` after each save.

    `not_saved` where a round through the sections ended with something that could not be saved.
    """

    saved = Signal()
    not_saved = Signal()
    new_cause = Signal()
    correction = Signal()  # of the findings of a closed complaint
    focused = Signal(object)  # the field that the user is in now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = Form(Ui_ComplaintSaidForm(), self)
        self.details = Form(Ui_ComplaintDetailsForm(), self)
        self.found = Form(Ui_ComplaintFoundForm(), self)
        self.done = Form(Ui_ComplaintDoneForm(), self)
        self.details.hide()
        self._savers: list[tuple[Form, Callable[..., int]]] = [
            (self.said, complaints.change_intake),
            (self.details, complaints.change_intake),
            (self.found, complaint_work.set_findings),
            (self.done, complaint_work.change_remedy),
        ]
        self.said_section = Section(
            say("complaint_section.said"), action=self.tr("All details"), call=self._unfold
        )
        self.found_section = Section(
            say("complaint_section.found"), action=self.tr("New cause…"), call=self._found_action
        )
        self.done_section = Section(say("complaint_section.done"))
        self._found_later = card.text(self.tr("To be filled in once it is acknowledged."), "muted", wrap=True)
        self._done_later = card.text(
            self.tr("To be filled in after the findings: solution, actions, symbolic compensation."),
            "muted",
            wrap=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.MARGIN)
        for section, form, later in (
            (self.said_section, self.said, None),
            (self.found_section, self.found, self._found_later),
            (self.done_section, self.done, self._done_later),
        ):
            section.content.setSpacing(12)
            if later is not None:
                section.content.addWidget(later)
            section.content.addWidget(form)
            column.addWidget(section)
        self.said_section.content.addWidget(self.details)
        self._prepare()
        self._closed = False
        self._complaint_id = 0
        self._version = 0
        self._known: ValueDict = {}  # as it was when it was shown last
        self._saving = False
        self._disputed: set[str] = set()
        self._refused: dict[str, str] = {}  # in this round: field name to what is wrong with it
        self._unclear: set[Form] = set()  # they say of a field that it is not understood
        self._then: list[Callable[[], object]] = []
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE)
        self._idle.timeout.connect(self.save_quietly)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def _prepare(self) -> None:
        prepare_said(self.said, 2)
        prepare_details(self.details.ui)
        self.found.ui.justified.fill(Justified, empty="—")
        self.found.ui.findings.set_rows(2)
        self.found.ui.root_cause.set_rows(2)
        self.done.ui.proposed_solution.set_rows(2)
        self.done.ui.message_to_customer.set_rows(4)
        self.done.ui.customer_answer.set_rows(2)
        self.done.ui.lesson.set_rows(2)
        for form, _save in self._savers:
            for widget in form.fields.values():
                if isinstance(widget, fields.ChoiceBox):
                    widget.chosen.connect(lambda _value: self.save_quietly())
                elif isinstance(widget, fields.QCheckBox):
                    widget.clicked.connect(lambda _on: self.save_quietly())
                elif isinstance(widget, (fields.QLineEdit, fields.TextArea)):
                    widget.textChanged.connect(lambda *_text: self._idle.start())

    # -- showing ------------------------------------------------------------------------------------

    def offer(self, people: list[Staff], nodes: list[CauseNode], choices: IntakeChoices) -> None:
        """Fill the choices; what is chosen stays chosen."""
        named = [(person.id, person.name) for person in people]
        for box in (self.said.ui.owner, self.details.ui.in_charge, self.found.ui.responsible_staff):
            box.set_choices(named, empty="—")
        show_choices(self.said, choices)
        show_choices(self.details, choices)
        causes = [(node.id, node.full_name) for node in nodes if not node.is_group]
        self.found.ui.cause.set_choices(causes, empty="—")

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Show a complaint; what is being typed into one that is shown already stays."""
        if fresh:
            self._disputed.clear()
            for form, _save in self._savers:
                form.show_errors({})
        self._complaint_id, self._version = case.complaint.id, case.complaint.version
        values = _values(case.complaint)
        for form, _save in self._savers:
            self._merge(form, values, fresh)
        self._known = values
        self._open_fields(case)

    def _merge(self, form: Form, values: ValueDict, fresh: bool) -> None:
        problems = {}
        for name, widget in form.fields.items():
            theirs = values[name]
            mine, start = fields.read_value(widget), form.start.get(name)
            if fresh or mine == start:
                if fresh or theirs != mine:
                    fields.write_value(widget, theirs)
                    form.start[name] = fields.read_value(widget)
                continue
            if theirs == self._known.get(name):
                continue  # a field may show less of it, a moment without its seconds
            if theirs not in (start, mine):
                self._disputed.add(name)
                problems[name] = self.tr(
                    'Somebody else changed this meanwhile to "{}". Ctrl+S keeps yours.'
                ).format(fields.words_of(widget, theirs) or "—")
            form.start[name] = theirs
        if problems:
            form.show_errors(problems, lasting=True)

    def _unfold(self) -> None:
        shown = self.details.isHidden()
        self.details.setVisible(shown)
        self.said_section.action.setText(self.tr("Fewer details") if shown else self.tr("All details"))

    def _open_fields(self, case: Case) -> None:
        state, shown = case.complaint.state, case.shown_state
        self.said.setEnabled(state not in SETTLED)
        self.details.setEnabled(state not in SETTLED)
        began = (shown != S.NEW and state not in {S.REJECTED, S.DUPLICATE}) or bool(case.complaint.findings)
        self.found.setVisible(began)
        self._closed = state == S.CLOSED
        self.found_section.action.setVisible(began and (self._closed or state not in SETTLED))
        self.found_section.action.setText(self.tr("Correct…") if self._closed else self.tr("New cause…"))
        ended = state in {S.REJECTED, S.DUPLICATE}
        self.found_section.setVisible(began or not ended)
        self._found_later.setVisible(not began)
        self.found.setEnabled(state not in SETTLED)
        answering = shown in {S.INVESTIGATING, S.PROPOSED, S.RESOLVED, S.CLOSED}
        answering = answering or bool(case.complaint.proposed_solution)
        worked = bool(case.actions or case.promises or case.complaint.compensation_kind)
        self.done_section.setVisible(answering or worked or not ended)
        self.done.setVisible(answering)
        self._done_later.setVisible(not answering and not ended)
        for name in ("proposed_solution", "customer_answer"):
            self.done.fields[name].setEnabled(state not in SETTLED)
        self.done.fields["message_to_customer"].setEnabled(not ended and not case.reply_number)
        self.done.set_help("message_to_customer", self._message_help(case))

    def _message_help(self, case: Case) -> str:
        if case.reply_number:
            return self.tr("Stands in the letter {}.").format(case.reply_number)
        return str(self.done.fields["message_to_customer"].property("help"))

    def _found_action(self) -> None:
        (self.correction if self._closed else self.new_cause).emit()

    # -- saving -------------------------------------------------------------------------------------

    def is_dirty(self) -> bool:
        """True while something typed is not saved yet."""
        return self._saving or any(form.is_dirty() or _misunderstood(form) for form, _save in self._savers)

    def save_quietly(self) -> None:
        """Save what changed, but not over what somebody else wrote meanwhile."""
        self.save(None, quietly=True)

    def save(self, then: Callable[[], object] | None, *, quietly: bool = False) -> None:
        """Save what changed, then go on; where something is wrong it is shown and `then` is not called."""
        if then is not None:
            self._then.append(then)
        if not quietly:
            self._disputed.clear()
        if not self._saving:
            self._refused.clear()
            self._save_next()

    def discard(self) -> None:
        """Let go what is not saved."""
        self._disputed.clear()
        for form, _save in self._savers:
            form.show_errors({})
            form.set_values(dict(form.start))

    def _save_next(self) -> None:
        """Write the next section with something new in it; after the last one, go on with what waits."""
        self._idle.stop()
        self._saving = True  # also while errors are shown: they move the focus, and that asks to save again
        for form, saver in self._savers:
            self._refuse_misunderstood(form)
            changed = self._changed(form)
            if changed:
                self._write(form, saver, changed)
                return
        self._saving = False
        waiting, self._then = self._then, []
        if (self._refused or self._disputed) and self.is_dirty():  # it may have been discarded meanwhile
            self.not_saved.emit()
            return
        for call in waiting:
            call()

    def _refuse_misunderstood(self, form: Form) -> None:
        """Say at its field what was typed and is not understood, and no more once that is right."""
        wrong = {name: words for name, words in _misunderstood(form).items() if name not in self._disputed}
        if wrong.keys() - self._refused.keys() or (form in self._unclear and not wrong):
            self._refuse(form, wrong)
        if wrong:
            self._unclear.add(form)
        else:
            self._unclear.discard(form)

    def _changed(self, form: Form) -> ValueDict:
        return {
            name: value
            for name, value in form.values().items()
            if value != form.start[name] and name not in self._disputed and name not in self._refused
        }

    def _write(self, form: Form, saver: Callable[..., int], changed: ValueDict) -> None:
        columns = dict(changed)
        if form is self.said and changed.keys() & MOTIVES.keys():
            columns = from_fields({**dict.fromkeys(MOTIVES, False), **form.values()})
            columns = {name: columns[name] for name in (*changed, "motives") if name in columns}
        tasks.write(self, saver, self._complaint_id, columns, version=self._version).then(
            lambda version: self._written(form, changed, version)
        ).otherwise(lambda error: self._failed(form, changed, error))

    def _written(self, form: Form, changed: ValueDict, version: int) -> None:
        self._version = version
        form.start.update(changed)
        self._refuse(form, {})
        self.saved.emit()
        self._save_next()

    def _failed(self, form: Form, changed: ValueDict, error: Exception) -> None:
        if isinstance(error, Conflict):
            tasks.read(self, complaint_lists.get_case, self._complaint_id).then(self._again).otherwise(
                lambda fault: self._failed(form, changed, fault)
            )
            return
        texts = error.texts(language()) if isinstance(error, InvalidFields) else {}
        if not texts:
            show_error(self, error)
        mine = {name: words for name, words in texts.items() if name in changed}
        self._refuse(form, {**({} if mine else dict.fromkeys(changed, "")), **texts})
        self._save_next()

    def _refuse(self, form: Form, problems: dict[str, str]) -> None:
        """Leave these fields out of this round and say what is wrong with them; the others are saved."""
        self._refused |= problems
        form.show_errors({name: words for name, words in self._refused.items() if words})

    def _again(self, case: Case) -> None:
        self.show_case(case, fresh=False)
        self._save_next()

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.focused.emit(new)
        if old is not None and self.isAncestorOf(old):
            self.save_quietly()


def _misunderstood(form: Form) -> dict[str, str]:
    return {name: words for name, words in form.check().items() if fields.misunderstood(form.fields[name])}


def _values(complaint: Complaint) -> ValueDict:
    plain = (
        "received_at", "channel", "subject", "severity", "description", "requested_remedy", "customer_type",
        "department", "vexatious", "justified", "findings", "root_cause", "responsible_department",
        "proposed_solution", "message_to_customer", "customer_answer", "lesson",
    )  # fmt: skip
    links = ("owner", "in_charge", "contact", "product", "order", "cause", "responsible_staff")
    return values_of(complaint, plain, links) | to_fields(complaint.motives)

"""What the buttons and menu of a complaint do: steps, dialogs, the form on paper, the letter of reply."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QPrinter
from shiboken6 import isValid

from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.complaints.promise_form import PromiseForm
from crm_desktop.gui.complaints.record_base import RecordBase
from crm_desktop.gui.complaints.step_forms import (
    ActionDialog,
    CauseDialog,
    CompensationDialog,
    CorrectionDialog,
    DuplicateDialog,
    EscalationDialog,
    ReasonDialog,
    ask_for_message,
)
from crm_desktop.gui.history.record_menu import add_record_entries
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.complaints.lists import Case
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.storage.models import ComplaintAction

C = ComplaintStep


class RecordSteps(QObject):
    """The doings of one record view."""

    def __init__(self, record: RecordBase) -> None:
        super().__init__(record)
        self._record = record
        self._own: list[QAction] = []

    def others(self) -> list[tuple[str, Callable[[], object]]]:
        """What the menu offers besides steps."""
        return [
            ("", lambda: None),
            (self.tr("Promise…"), self.promise),
            (self.tr("Note…"), self.note),
            ("", lambda: None),
            (self.tr("Letter of reply…"), self.reply_letter),
            (self.tr("Print the complaint form…"), self.print_form),
            (self.tr("Save the complaint form as PDF…"), self.save_form),
        ]

    def add_record_entries(self) -> None:
        """History and Delete at the end of the menu, each time it opens: what goes along may be more now."""
        menu = self._record.bar.menu
        for action in self._own:
            if isValid(action):
                menu.removeAction(action)
        before = set(menu.actions())
        complaint = self._case().complaint
        add_record_entries(menu, self._record, Table.COMPLAINT, complaint.id, complaint.number)
        self._own = [action for action in menu.actions() if action not in before]

    # -- steps --------------------------------------------------------------------------------------

    def take(self, step: ComplaintStep) -> None:
        """Take an open step, once what was typed is saved."""
        self._record.after_saving(partial(self._take, step))

    def _take(self, step: ComplaintStep) -> None:
        case = self._case()
        key = case.complaint.id
        done = self._record.sections.done.values()
        at_once: dict[ComplaintStep, Callable[[], object]] = {
            C.ACKNOWLEDGE: lambda: complaints.acknowledge(key),
            C.PROPOSE: lambda: complaints.propose(
                key, done["proposed_solution"], done["message_to_customer"]
            ),
            C.TELL_RESULT: lambda: complaints.tell_result(key, done["customer_answer"]),
            C.RESOLVE: lambda: complaints.resolve(key),
            C.CLOSE: lambda: complaints.close(key),
            C.RESUME: lambda: complaints.resume(key),
        }
        if case.complaint.state == ComplaintState.ACKNOWLEDGED:
            at_once[C.INVESTIGATE] = lambda: complaints.investigate(key)
        if step in at_once:
            tasks.write(self._record, at_once[step]).then(lambda _result: self._done(step)).otherwise(
                self._record.failed
            )
            return
        self._ask(step, case)

    def _ask(self, step: ComplaintStep, case: Case) -> None:
        key = case.complaint.id
        words = self._record.bar.words(step)
        if step is C.ESCALATE:
            dialog: EscalationDialog | DuplicateDialog | CorrectionDialog | ReasonDialog
            dialog = EscalationDialog(self._record, key, case.complaint.number)
        elif step is C.MARK_DUPLICATE:
            dialog = DuplicateDialog(self._record, key, case.customer.id)
        elif step is C.CORRECT:
            dialog = CorrectionDialog(self._record, key)
        else:
            asked: dict[ComplaintStep, tuple[str, Callable[[int, str], object]]] = {
                C.HOLD: (self.tr("What are you waiting for?"), complaints.hold),
                C.REJECT: (self.tr("Why is it not justified?"), complaints.reject),
                C.REOPEN: (self.tr("Why is it reopened?"), complaints.reopen),
                C.INVESTIGATE: (self.tr("Why is it investigated again?"), complaints.investigate),
            }
            question, service = asked[step]
            dialog = ReasonDialog(self._record, words, question, words, partial(service, key))
        if dialog.exec():
            self._done(step, dialog.written)

    def _done(self, step: ComplaintStep, written: int | None = None) -> None:
        case = self._case()
        show_saved(self._record, f"{case.complaint.number}  {self._record.bar.words(step)} ✓", written)
        self._record.stepped()

    def correct(self) -> None:
        """Correct the findings of a closed complaint."""
        self.take(C.CORRECT)

    # -- what belongs to it -------------------------------------------------------------------------

    def action(self, action: ComplaintAction | None = None) -> None:
        """Add an action, or change one."""
        self._open(lambda case: ActionDialog(self._record, case, action))

    def compensation(self) -> None:
        """Give a symbolic compensation, or change it."""
        self._open(lambda case: CompensationDialog(self._record, case.complaint))

    def promise(self) -> None:
        """Note a promise made in this complaint."""
        self._open(
            lambda case: PromiseForm(self._record, case.customer.id, (Table.COMPLAINT, case.complaint.id))
        )

    def note(self) -> None:
        """Add a line to the history."""
        self._open(
            lambda case: ReasonDialog(
                self._record,
                self.tr("Note"),
                self.tr("What is worth remembering?"),
                self.tr("Note it"),
                partial(complaint_work.note, case.complaint.id),
            )
        )

    def new_cause(self) -> None:
        """Add a cause of the office's own and choose it."""
        found = self._record.sections.found

        def open_dialog() -> None:
            dialog = CauseDialog(self._record, found.values()["cause"])
            if dialog.exec():
                key = self._case().complaint.id
                tasks.write(self._record, complaint_work.set_findings, key, {"cause": dialog.result_value})

        self._record.after_saving(open_dialog)

    def _open(self, make: Callable[[Case], FormDialog[Any]]) -> None:
        def show() -> None:
            dialog = make(self._case())
            words = self.tr("Saved: {}").format(dialog.windowTitle())
            if dialog.exec():
                show_saved(self._record, words, dialog.written)
                self._record.load()

        self._record.after_saving(show)

    # -- paper --------------------------------------------------------------------------------------

    def reply_letter(self) -> None:
        """The letters page, with the reply to this complaint; its words are asked first where it has none."""
        from crm_desktop.core.enums import LetterKind
        from crm_desktop.gui.letters.letter_for import open_letter_for

        def go_there() -> None:
            case, page = self._case(), self._record.page
            key, wordless = case.complaint.id, not self._record.sections.done.values()["message_to_customer"]
            if wordless and case.complaint.proposed_at and not ask_for_message(self._record, key):
                return
            open_letter_for(page, case.customer.id, LetterKind.COMPLAINT_REPLY, record_id=key)

        self._record.after_saving(go_there)

    def save_form(self) -> None:
        """Keep the complaint form as a PDF where the user wants it."""
        number = self._case().complaint.number
        title = self.tr("Save the complaint form")
        target = ask_where_to_save(self._record, title, Path(f"{number}.pdf"))
        if target is not None:
            self._record.after_saving(lambda: self._write(target))

    def _write(self, target: Path) -> None:
        key, spoken = self._case().complaint.id, language()
        tasks.long_job(
            self._record,
            self.tr("Writing the complaint form"),
            lambda _progress: _save_pdf(target, key, spoken),
            writes=False,
        ).then(lambda _result: show_message(self._record, self.tr("Saved as {}").format(target.name)))

    def print_form(self) -> None:
        """Print the complaint form on a printer of the user's choice."""
        self._record.after_saving(self._print)

    def _print(self) -> None:
        from crm_desktop.gui.letters.printing import ask_printer

        case = self._case()
        printer = ask_printer(self._record, say("form.complaint"))
        if printer is None:
            return
        key, spoken = case.complaint.id, language()
        tasks.long_job(
            self._record,
            self.tr("Printing the complaint form"),
            lambda _progress: _print_pdf(printer, key, spoken),
            writes=False,
        ).then(lambda _pages: show_message(self._record, self.tr("Sent to the printer.")))

    def _case(self) -> Case:
        case = self._record.case
        if case is None:
            raise RuntimeError("no complaint is open")
        return case


def _save_pdf(target: Path, complaint_id: int, spoken: str) -> None:
    from crm_desktop.documents.paper.forms import write_pdf
    from crm_desktop.services.complaints import sheet as complaint_sheet
    from crm_desktop.storage import outputs

    with outputs.writing(target) as part:
        write_pdf(part, complaint_sheet.form(complaint_id, spoken), spoken)


def _print_pdf(printer: QPrinter, complaint_id: int, spoken: str) -> int:
    from crm_desktop.documents.paper.forms import write_pdf
    from crm_desktop.gui.letters.printing import print_pages
    from crm_desktop.services.complaints import sheet as complaint_sheet

    paper = BytesIO()
    result = write_pdf(paper, complaint_sheet.form(complaint_id, spoken), spoken)
    return print_pages(paper.getvalue(), range(result.pages), printer)

"""One complaint on the whole page: who, where it stands, what is known, clocks, history, the next step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from crm_desktop.core import clock, dates, phones
from crm_desktop.core.enums import ComplaintState, Severity
from crm_desktop.core.errors import InvalidFields
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language, say
from crm_desktop.gui.pages.complaints_steps import RecordSteps
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card import Scroll, Section
from crm_desktop.gui.widgets.complaint_clock_boxes import ClockBoxes
from crm_desktop.gui.widgets.complaint_guidance import Guidance
from crm_desktop.gui.widgets.complaint_path import StatePath
from crm_desktop.gui.widgets.complaint_sections import ComplaintSections
from crm_desktop.gui.widgets.complaint_step_bar import StepBar
from crm_desktop.gui.widgets.complaint_work_lists import WorkLists
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.timeline import Entry, Timeline
from crm_desktop.gui.widgets.toast import error_text, show_message
from crm_desktop.services import causes, complaints, office
from crm_desktop.services.complaint_states import PATH
from crm_desktop.services.complaints import ActionState, Case

SIDE = 300
TICK = 30_000
SEVERITY_TONES = {Severity.MINOR: "grey", Severity.NORMAL: "blue", Severity.IMPORTANT: "red"}


class ComplaintRecord(QWidget):
    """Shows and edits one complaint. `back` to the list, `go(slug, id)` to another page.

    `unsaved` where the user has to see what could not be saved, `can_leave` once the window may close.
    """

    back = Signal()
    go = Signal(str, object)
    unsaved = Signal()
    can_leave = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.case: Case | None = None
        self._wanted = 0
        self._leaving = False  # while the window waits for what was typed
        self.sections = ComplaintSections()
        self.lists = WorkLists()
        self.clocks = ClockBoxes()
        self.guidance = Guidance()
        self.timeline = Timeline(when_width=56)
        self.bar = StepBar(self)
        self.steps = RecordSteps(self)
        self.sections.done_section.content.addWidget(self.lists)
        self.sections.new_cause.connect(self.steps.new_cause)
        self.sections.not_saved.connect(self._not_saved)
        self.sections.details.ui.vexatious.toggled.connect(lambda _on: self._advise())
        self._build()
        self._gates = card.text("", "small", wrap=True, tone="amber")
        self._side.insertWidget(1, self._gates)
        self.bar.step.connect(self.steps.take)
        self.bar.refused.connect(self._point_out)
        self.bar.set_others(self.steps.others())
        self.lists.action_wanted.connect(self.steps.action)
        self.lists.compensation_wanted.connect(self.steps.compensation)
        self.lists.promise_wanted.connect(self.steps.promise)
        self.lists.callback_wanted.connect(lambda key: self.go.emit("calendar", key))
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()
        for keys, call in (("Ctrl+S", self.save), ("Alt+Left", self.leave), ("Esc", self.leave)):
            QShortcut(QKeySequence(keys), self).activated.connect(call)

    def _build(self) -> None:
        left = Scroll(margins=(20, 16, 20, 16))
        left.content.addWidget(self.sections)
        self.sections.focused.connect(lambda field: left.ensureWidgetVisible(field, 0, theme.px(64)))
        right = Scroll(margins=(16, 16, 16, 16))
        right.setFixedWidth(theme.px(SIDE + 32))
        right.content.setSpacing(12)
        self._side = right.content
        right.content.addWidget(self.clocks)
        right.content.addWidget(self.guidance)
        self._history = Section(self.tr("History"), action=self.tr("Add a note"), call=self.steps.note)
        self._history.content.addWidget(self.timeline)
        right.content.addWidget(self._history)
        line = QFrame(self)
        line.setProperty("role", "hairline")
        line.setFixedWidth(1)
        line.setMaximumHeight(16_777_215)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(left, 1)
        middle.addWidget(line)
        middle.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header())
        column.addLayout(middle, 1)
        column.addWidget(self.bar)

    def _header(self) -> QFrame:
        header = QFrame(self)
        header.setObjectName("pageHeader")
        header.setFixedHeight(theme.px(58))
        self._back = card.link("", self.leave, tip=self.tr("Back to the list (Esc)"))
        self._back.setIcon(icon("chevron-left", "muted"))
        self._back.setAccessibleName(self.tr("Back to the list"))
        self.title = card.text("", "title")
        self.severity = Badge(parent=header)
        self.state = Badge(parent=header)
        self.escalated = Badge(parent=header)
        self._who = card.link("", self._open_customer, tip=self.tr("Open the customer"))
        self._phone = card.text("", "muted", select=True)
        self.path = StatePath()
        row = QHBoxLayout(header)
        row.setContentsMargins(12, 0, 20, 0)
        row.setSpacing(theme.SPACE)
        for widget in (
            self._back,
            self.title,
            self.severity,
            self.escalated,
            self.state,
            self._who,
            self._phone,
        ):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.path)
        return header

    # -- showing ------------------------------------------------------------------------------------

    def open(self, complaint_id: int) -> None:
        """Show a complaint once what was typed into the one before is saved; if it cannot be, that stays."""

        def show() -> None:
            self._wanted = complaint_id
            self.load()

        if self.case is not None and self.sections.is_dirty():
            self.sections.save(show)
        else:
            show()

    def load(self) -> None:
        """Fetch the wanted complaint (again)."""
        if self._wanted:
            tasks.read(self, _fetch, self._wanted, language(), then=self._came)

    def _came(self, fetched: tuple[Case, list[Any], list[causes.CauseNode], Any]) -> None:
        case, people, nodes, choices = fetched
        if case.complaint.id != self._wanted:
            return
        fresh = self.case is None or self.case.complaint.id != case.complaint.id
        self.case = case
        self.sections.offer(people, nodes, choices)
        self.sections.show_case(case, fresh=fresh)
        self.lists.show_case(case)
        self.lists.setVisible(case.complaint.state != ComplaintState.NEW)
        self.bar.show_case(case)
        self._show_head(case)
        self._show_gates(case)
        self._show_history(case)
        self._advise()
        self.tick()
        if fresh and self.isVisible() and (self._back.hasFocus() or self.window().focusWidget() is None):
            self.start_focus().setFocus()

    def _show_head(self, case: Case) -> None:
        complaint = case.complaint
        state = complaint.state
        self.title.setText(self.tr("Complaint {}").format(complaint.number))
        self.severity.set(label(complaint.severity), SEVERITY_TONES[complaint.severity])
        self.escalated.set(self.tr("Escalated") if complaint.escalated_at else "", "amber")
        off_path = state not in PATH
        self.state.set(
            label(state) if off_path else "", "amber" if state == ComplaintState.WAITING else "grey"
        )
        self._who.setText(case.customer.name)
        self._phone.setText(phones.pretty(case.phones[0]) if case.phones else "")
        self.path.show_state(case.shown_state, live=not off_path)
        self.path.setVisible(state not in {ComplaintState.REJECTED, ComplaintState.DUPLICATE})

    def _show_gates(self, case: Case) -> None:
        lines = [say(key, **params) for key, params in case.gates]
        words = ""
        if lines:
            words = "\n".join([self.tr("Before it can be closed:"), *(f"○ {line}" for line in lines)])
        complaint = case.complaint
        if complaint.state == ComplaintState.REJECTED:
            words = self.tr("Rejected: {}").format(complaint.rejection_reason)
        elif case.original_number:
            words = self.tr("The original is {}.").format(case.original_number)
        elif complaint.state == ComplaintState.WAITING and case.holds:
            words = self.tr("Waiting for: {}").format(case.holds[-1].reason)
        self._gates.setText(words)
        self._gates.setVisible(bool(words))

    def _show_history(self, case: Case) -> None:
        today = clock.today()
        entries = []
        for each in complaints.history(case, language()):
            here = clock.local(each.at)
            when = f"{here:%H:%M}" if here.date() == today else dates.say_day(here.date(), language())
            full = dates.say_datetime(each.at, language())
            entries.append(Entry(when, each.tone, "", each.text, each.detail, full))
        self.timeline.set_entries(entries)

    def _advise(self) -> None:
        if self.case is not None:
            vexatious = self.sections.details.ui.vexatious.isChecked()
            self.guidance.show_state(self.case.complaint.state.value, vexatious=vexatious)

    def tick(self) -> None:
        """Let the clocks show the present; the database is not asked."""
        if self.case is not None:
            self.clocks.show_clocks(self.case.clocks())

    def start_focus(self) -> QWidget:
        """Where the keyboard starts: the next step."""
        return self.bar.next_button() or self._back

    # -- doing --------------------------------------------------------------------------------------

    def save(self) -> None:
        """Save what was typed, over what somebody else wrote meanwhile if need be."""
        self.sections.save(None)

    def after_saving(self, call: Callable[[], object]) -> None:
        """Save what was typed, then go on."""
        self.sections.save(call)

    def leave(self) -> None:
        """Back to the list, with everything typed saved."""
        self.sections.save(self.back.emit)

    def may_leave(self) -> bool:
        """False while something typed is not saved; it is saved now: `can_leave` follows, or a question."""
        if not self.sections.is_dirty():
            return True
        if not self._leaving:
            self._leaving = True
            show_message(self, self.tr("What you typed is still being saved. One moment…"))
            self.sections.save(self._let_leave, quietly=True)
        return False

    def _let_leave(self) -> None:
        self._leaving = False
        self.can_leave.emit()

    def _not_saved(self) -> None:
        if not self._leaving:
            return
        self._leaving = False
        self.unsaved.emit()
        box = QMessageBox(self.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.title.text())
        box.setText(self.tr("Some of what you typed could not be saved."))
        keep = box.addButton(self.tr("Keep editing"), QMessageBox.ButtonRole.RejectRole)
        drop = box.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        drop.clicked.connect(self._drop)
        box.open()

    def _drop(self) -> None:
        self.sections.discard()
        self.can_leave.emit()

    def failed(self, error: Exception) -> None:
        """Why a step could not be taken: at its field, or beside the buttons."""
        if isinstance(error, InvalidFields):
            texts = error.texts(language())
            sections = self.sections
            for form in (sections.said, sections.details, sections.found, sections.done):
                mine = {name: text for name, text in texts.items() if name in form.fields}
                if mine:
                    form.show_errors(mine)
        self.bar.say_reason(error_text(error))
        self.load()

    def _point_out(self, state: ActionState) -> None:
        where = {
            "complaint.gate.findings_missing": (self.sections.found, "findings"),
            "complaint.gate.root_cause_missing": (self.sections.found, "root_cause"),
            "complaint.gate.not_told": (self.sections.done, "customer_answer"),
        }.get(state.reason_key)
        if where is not None:
            form, name = where
            form.show_errors({name: state.reason(language())})

    def _open_customer(self) -> None:
        if self.case is not None:
            self.go.emit("customers", self.case.customer.id)

    def hideEvent(self, event: QHideEvent) -> None:
        self.sections.save_quietly()
        super().hideEvent(event)


def _fetch(complaint_id: int, spoken: str) -> tuple[Case, list[Any], list[causes.CauseNode], Any]:
    case = complaints.get(complaint_id)
    people = office.staff(active_only=False)
    return case, people, causes.tree(spoken), complaints.choices(case.customer.id, spoken)

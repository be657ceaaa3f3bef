"""The card of one complaint: whose it is, where it stands, what is known, its clocks and its next step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ComplaintState
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.complaints.clock_boxes import ClockBoxes
from crm_desktop.gui.complaints.gates import Gates
from crm_desktop.gui.complaints.guidance import Guidance
from crm_desktop.gui.complaints.head import ComplaintHead
from crm_desktop.gui.complaints.in_sight import InSight
from crm_desktop.gui.complaints.record_base import RecordBase
from crm_desktop.gui.complaints.steps import RecordSteps
from crm_desktop.gui.complaints.work_lists import WorkLists
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.card import Scroll, Section
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.timeline import Entry, Timeline
from crm_desktop.gui.widgets.toast import error_text, show_error, show_message
from crm_desktop.services.complaints import causes, complaints, intake
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints.lists import Case
from crm_desktop.services.complaints.states import ActionState, ComplaintStep
from crm_desktop.services.office import office
from crm_desktop.storage.models import Staff

SIDE = 300
WIDE = 900  # from here on clocks, guidance and history stand in a column of their own
TICK = 30_000

Fetched = tuple[Case, list[Staff], list[causes.CauseNode], intake.IntakeChoices]


class ComplaintRecord(RecordBase):
    """Shows and edits one complaint. `back` to the list, `go(slug, id)` to another page.

    `came` when it is shown as it stands, `stays` where another cannot be because what was typed into this one
    could not be saved, `unsaved` where the user has to see that, `can_leave` once the window may close.
    """

    back = Signal()
    stays = Signal()
    gone = Signal()
    go = Signal(str, object)
    came = Signal()
    unsaved = Signal()
    can_leave = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._wanted = 0
        self._leaving = False  # while the window waits for what was typed
        self._wide: bool | None = None
        self.head = ComplaintHead(self)
        self.title = self.head.title
        self.lists = WorkLists()
        self.clocks = ClockBoxes()
        self.gates = Gates()
        self.guidance = Guidance()
        self.timeline = Timeline(when_width=92)
        self.steps = RecordSteps(self)
        self.sections.done_section.content.addWidget(self.lists)
        self._build()
        self._connect()
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK)
        self._ticking.timeout.connect(self.tick)
        self._ticking.start()

    def _build(self) -> None:
        self._main = Scroll(margins=(20, 16, 20, 16))
        self._in_sight = InSight(self._main, self._error_line)
        self._side = Scroll(margins=(16, 16, 16, 16))
        self._side.setFixedWidth(theme.px(SIDE + 32))
        self._side.content.setSpacing(12)
        self._history = Section(self.tr("Timeline"), action=self.tr("Add a note"), call=self.steps.note)
        self._history.content.addWidget(self.timeline)
        self._line = card.hairline(self)
        self._line.setFixedWidth(1)
        self._line.setMaximumHeight(16_777_215)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._main, 1)
        middle.addWidget(self._line)
        middle.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        self._arrange(wide=False)

    def _connect(self) -> None:
        self.head.customer_wanted.connect(self._open_customer)
        self.sections.new_cause.connect(self.steps.new_cause)
        self.sections.correction.connect(self.steps.correct)
        self.sections.not_saved.connect(self._not_saved)
        self.sections.details.ui.vexatious.toggled.connect(lambda _on: self._advise())
        self.sections.focused.connect(lambda _field: self._in_sight.follow())
        self.gates.settle.connect(self._settle)
        self.bar.step.connect(self.steps.take)
        self.bar.refused.connect(self._refused)
        self.bar.set_others(self.steps.others())
        self.bar.menu.aboutToShow.connect(self.steps.add_record_entries)
        self.lists.action_wanted.connect(self.steps.action)
        self.lists.compensation_wanted.connect(self.steps.compensation)
        self.lists.promise_wanted.connect(self.steps.promise)
        self.lists.callback_wanted.connect(lambda key: self.go.emit("calendar", key))
        for keys, call in (("Ctrl+S", self.save), ("Alt+Left", self.leave), ("Esc", self.leave)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    def _arrange(self, *, wide: bool) -> None:
        """One column, or the forms with clocks, guidance and history beside them where there is room."""
        if wide == self._wide:
            return
        self._wide = wide
        main, side = self._main.content, self._side.content
        beside = side if wide else main
        order = [(main, self.gates), (beside, self.clocks), (main, self.sections)]
        order += [(beside, self.guidance), (beside, self._history)]
        for place, widget in order:
            place.addWidget(widget)
        self.clocks.stack(upright=wide)
        self._side.setVisible(wide)
        self._line.setVisible(wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange(wide=event.size().width() >= theme.px(WIDE))
        super().resizeEvent(event)

    # -- showing ------------------------------------------------------------------------------------

    @property
    def wanted(self) -> int:
        """The complaint that is shown, or is being fetched; 0 where there is none."""
        return self._wanted

    def open(self, complaint_id: int) -> None:
        """Show a complaint once what was typed into the one before is saved; if it cannot be, that stays."""

        def show() -> None:
            self._wanted = complaint_id
            self.load()

        if self.case is not None and self.sections.is_dirty():
            self.sections.save(show)
        else:
            show()

    def load(self, *, still_said: str = "") -> None:
        """Fetch the wanted complaint (again); what is ``still_said`` beside the buttons stays there."""

        def came(fetched: Fetched) -> None:
            self._came(fetched)
            if still_said:
                self.bar.say_reason(still_said)

        if self._wanted:
            missing = partial(self._missing, self._wanted)
            tasks.read(self, _fetch, self._wanted, language()).then(came).otherwise(missing)

    def _missing(self, asked: int, error: Exception) -> None:
        """It was deleted, here or elsewhere: what was shown of it is shown no more."""
        if not isinstance(error, NotFound):
            show_error(self, error)
        elif asked == self._wanted:
            self._wanted, self.case = 0, None
            self.gone.emit()

    def _came(self, fetched: Fetched) -> None:
        case, people, nodes, choices = fetched
        if case.complaint.id != self._wanted:
            return
        fresh = self.case is None or self.case.complaint.id != case.complaint.id
        self.case = case
        inside = self._has_focus()
        if fresh:  # not where the one before was left
            for place in (self._main, self._side):
                place.verticalScrollBar().setValue(0)
        self.sections.offer(people, nodes, choices)
        self.sections.show_case(case, fresh=fresh)
        self.lists.show_case(case)
        self.lists.setVisible(case.complaint.state != ComplaintState.NEW)
        self.head.show_case(case)
        self.gates.show_case(case)
        self._show_history(case)
        self._advise()
        self.tick()
        self.bar.show_case(case)
        if inside and (fresh or not self._has_focus() or self._stepping):
            self.start_focus().setFocus()
            self._in_sight.follow()
        self._stepping = False
        self.came.emit()
        if self._again is not None:
            step, self._again = self._again, None
            self.bar.choose(step)

    _stepping = False  # a step was taken: the keyboard goes where the next one is
    _again: ComplaintStep | None = None  # to be tried with what has just been saved

    def stepped(self) -> None:
        """Show what a step has made of the complaint, and go on from there."""
        self._stepping = True
        self.load()

    def take_focus(self) -> None:
        """Put the keyboard where the work goes on, once the complaint has come."""
        self._stepping = True
        self.setFocus()
        if self.case is not None and self.case.complaint.id == self._wanted:
            self.start_focus().setFocus()

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus)) and focus.isVisible()

    def _error_line(self, field: QWidget) -> QWidget | None:
        sections = self.sections
        forms = (sections.said, sections.details, sections.found, sections.done)
        return next((line for form in forms if (line := form.error_line(field)) is not None), None)

    def _show_history(self, case: Case) -> None:
        today = clock.today()
        entries = []
        for each in complaint_history.history(case, language()):
            here = clock.local(each.at)
            day = "" if here.date() == today else f"{dates.say_day(here.date(), language())} "
            when = f"{day}{here:%H:%M}"  # the clocks count hours
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
        """Where the keyboard starts: the next step, or the field without which it is not open."""
        field = self._field_of(self.bar.next_reason())
        return field or self.bar.next_button() or self.head.who

    def _field_of(self, key: str) -> QWidget | None:
        found = self._fields.get(key)
        if found is None:
            return None
        form, name = found
        return form.fields[name] if form.isVisibleTo(self) and form.fields[name].isEnabled() else None

    @property
    def _fields(self) -> dict[str, tuple[Form, str]]:
        """The field that settles what a step waits for."""
        found, done = self.sections.found, self.sections.done
        return {
            "complaint.gate.findings_missing": (found, "findings"),
            "complaint.gate.decision_missing": (found, "justified"),
            "complaint.gate.root_cause_missing": (found, "root_cause"),
            "complaint.gate.not_told": (done, "customer_answer"),
        }

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
        self.stays.emit()
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
        self.load(still_said=error_text(error))

    def _refused(self, state: ActionState) -> None:
        """A step that is not open: what was typed just now may open it; else say at the field why not."""
        if not self.sections.is_dirty():
            self._point_out(state)
            return

        def again() -> None:
            self._again = state.action
            self.load()

        self.bar.say_reason("")
        self.sections.save(again)

    def _point_out(self, state: ActionState) -> None:
        where = self._fields.get(state.reason_key)
        if where is not None:
            form, name = where
            form.show_errors({name: state.reason(language())})
            self._in_sight.follow()

    def _settle(self, key: str) -> None:
        """Do what a gate's link says, or go where it is done."""
        case = self.case
        if case is None:
            return
        field = self._field_of(key)
        if key == "complaint.gate.not_told":
            self.bar.choose(ComplaintStep.TELL_RESULT)
        elif key == "complaint.gate.dissatisfied":
            self.bar.choose(ComplaintStep.INVESTIGATE)
        elif field is not None:
            field.setFocus()
        elif key == "complaint.gate.actions_open":
            self.lists.focus_open_action()
        elif key == "complaint.gate.after_callback_missing":
            planned = tasks.write(self, complaints.plan_after_callback, case.complaint.id)
            planned.then(lambda _id: show_saved(self, self.tr("Callback planned")))
        elif case.after_callback.callback_id is not None:
            self.go.emit("calendar", case.after_callback.callback_id)

    def _open_customer(self) -> None:
        if self.case is not None:
            self.go.emit("customers", self.case.customer.id)

    def hideEvent(self, event: QHideEvent) -> None:
        self.sections.save_quietly()
        super().hideEvent(event)


def _fetch(complaint_id: int, spoken: str) -> Fetched:
    case = complaint_lists.get_case(complaint_id)
    people = office.staff(active_only=False)
    return case, people, causes.tree(spoken), intake.choices(case.customer.id, spoken)

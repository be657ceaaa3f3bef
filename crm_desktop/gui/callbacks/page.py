"""The calendar of callbacks: the month, the chosen day beside it, and calling one after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CallbackState
from crm_desktop.core.tables import Table
from crm_desktop.gui import lunar_notes, tasks, theme
from crm_desktop.gui.callbacks.calendar_corner import Note
from crm_desktop.gui.callbacks.calendar_day import DayPanel
from crm_desktop.gui.callbacks.calendar_month import MonthView
from crm_desktop.gui.callbacks.marked import ManyCallbacks
from crm_desktop.gui.callbacks.row_menu import callback_menu, called
from crm_desktop.gui.history.record_menu import delete
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import focus
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.page import Page
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks import no_number
from crm_desktop.services.callbacks.lists import CallbackRow, DayEntries, MonthCounts
from crm_desktop.services.callbacks.no_number import Settle
from crm_desktop.services.figures import wording
from crm_desktop.services.figures.base import Unit
from crm_desktop.services.office import office


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything the page shows of a month, fetched at once on a reader thread."""

    month: date
    today: date
    entries: Mapping[date, DayEntries]
    notes: Mapping[date, Note]
    counts: MonthCounts
    staff: list[tuple[int, str]]
    lines: list[Settle]


def fetch_month(
    month: date, first: date, last: date, staff_id: int | None, spoken: str, with_lunar: bool
) -> Shown:
    """A month's entries, counts, what waits for a number and the notes in the corners of its days."""
    from crm_desktop.core import holidays, lunar

    notes = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        kind = holidays.say_day_kind(day, spoken)
        note = lunar.cell_note(day, spoken)
        words = note.text if with_lunar or note.kind == lunar.NoteKind.FESTIVAL else ""
        notes[day] = Note(words, kind, bool(kind) and not holidays.is_working_day(day))
    return Shown(
        month,
        clock.today(),
        callback_lists.days(first, last, staff_id),
        notes,
        callback_lists.month_counts(month.year, month.month, staff_id),
        [(int(person.id), str(person.name)) for person in office.staff()],
        no_number.list_to_settle(last, staff_id) if last >= clock.today() else [],
    )


def fetch_day(day: date, staff_id: int | None) -> list[CallbackRow]:
    """A day's callbacks, what is open first; today's list starts with what is overdue."""
    found = callback_lists.list_callbacks(day, day, staff_id=staff_id)
    if day == clock.today():
        due = callback_lists.due_rows(clock.now(), staff_id)
        known = {row.id for row in due}
        found = due + [row for row in found if row.id not in known]
    found.sort(key=lambda row: row.state != CallbackState.PLANNED)
    return found


class CalendarPage(Page):
    """Month and day list; F5 goes through what is due today."""

    tables = frozenset(
        {
            Table.CALLBACK,
            Table.ATTEMPT,
            Table.CUSTOMER,
            Table.PHONE,
            Table.STAFF,
            Table.SERVICE_ORDER,
            Table.RULE,
        }
    )

    def __init__(self) -> None:
        super().__init__("")
        self.month = MonthView(self)
        self.day = DayPanel(self)
        self._wanted: int | None = None
        self._staff_id: int | None = None
        self._lines: list[Settle] = []
        self._add_turning()
        self.staff = ChoiceBox(self.header)
        self.staff.setAccessibleName(self.tr("Whose callbacks"))
        self.staff.set_choices([], empty=self.tr("Everyone"))
        self.staff.setMinimumWidth(theme.px(120))
        self.staff.chosen.connect(self._choose_staff)
        self.head.addWidget(self.staff)
        self.options = QToolButton(self.header)
        self.options.setIcon(icon("settings"))
        self.options.setProperty("role", "framed")
        self.options.setAccessibleName(self.tr("Rules and view"))
        self.options.setToolTip(self.options.accessibleName())
        self.options.clicked.connect(lambda _checked=False: self._ask_options())
        self.head.addWidget(self.options)
        lunar_notes.notifier.changed.connect(self.load)
        self.add_button(self.tr("New callback"), self.new, icon_name="plus", primary=True)
        sides = self.add_list_and_card(
            self.month, self.day, "calendar", least=(600, 260), share=0.77, most=1440
        )
        sides.lead_back_to(self.month)
        self.month.day_chosen.connect(lambda _day: self._load_day())
        self.month.month_asked.connect(self._turn_to)
        self.month.opened.connect(self._open_day)
        self.month.entry_opened.connect(self.open_record)
        self.month.entry_dropped.connect(self._dropped)
        self.month.menu_asked.connect(self._menu)
        self.day.list.opened.connect(self.open_record)
        self.many = ManyCallbacks(self, self.day.list)
        self.day.list.menu_asked.connect(self._menu_of_day)
        self.day.list.delete_asked.connect(self._delete)
        self.day.start_asked.connect(self._call_shown)
        self.day.move_asked.connect(self._move_current)
        self.day.new_asked.connect(self.new)
        # What is overdue changes with the time alone.
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self._tick)
        self._minute.start()
        self._say_month()

    def _add_turning(self) -> None:
        for place, (name, words, months) in enumerate(
            (("chevron-left", self.tr("Previous month"), -1), ("chevron-right", self.tr("Next month"), 1))
        ):
            button = QToolButton(self.header)
            button.setIcon(icon(name))
            button.setProperty("role", "framed")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _on=False, months=months: self._turn(months))
            self.head.insertWidget(1 + place, button)
        self.today_button = self.add_button(self.tr("Today"), self._go_today, tip=self.tr("Home"))
        self.head.removeWidget(self.today_button)
        self.head.insertWidget(2, self.today_button)

    # -- loading ------------------------------------------------------------------------------------

    def load(self) -> None:
        asked = (self.month.month, self._staff_id)

        def arrived(shown: Shown) -> None:
            if asked == (self.month.month, self._staff_id):
                self._show_month(shown)

        tasks.read(
            self,
            fetch_month,
            self.month.month,
            self.month.first(),
            self.month.last(),
            self._staff_id,
            language(),
            lunar_notes.shown(),
        ).then(arrived)
        self._load_day()

    def _show_month(self, shown: Shown) -> None:
        self._lines = shown.lines
        self._show_lines()
        self.month.set_entries(shown.entries, shown.notes, shown.today)
        counts = shown.counts
        parts = []
        if counts.due:
            rate = wording.value_text(counts.rate, Unit.RATE, language())
            said = self.tr("Due {due} · done {done} · on time {rate}")
            parts.append(said.format(due=counts.due, done=counts.done, rate=rate))
        if counts.to_come:
            parts.append(self.tr("{} still to come").format(counts.to_come))
        self.count.setText(" · ".join(parts))
        self.staff.set_choices(shown.staff, empty=self.tr("Everyone"))
        self.staff.set_value(self._staff_id)

    def _show_lines(self) -> None:
        day = self.month.selected
        self.day.settle.show_lines([line for line in self._lines if line.day == day], self)

    def _load_day(self) -> None:
        self._show_lines()
        asked = (self.month.selected, self._staff_id)

        def arrived(rows: list[CallbackRow]) -> None:
            if asked == (self.month.selected, self._staff_id):
                self.day.show_day(asked[0], rows, today=clock.today())
                if self._wanted in {row.id for row in rows}:
                    self.day.list.choose(self._wanted)
                    self._wanted = None

        tasks.read(self, fetch_day, *asked).then(arrived)

    def _tick(self) -> None:
        if self.isVisible():
            self.load()

    # -- turning and choosing -----------------------------------------------------------------------

    def _say_month(self) -> None:
        self.title.setText(dates.say_month(self.month.month.year, self.month.month.month, language()))

    def _turn_to(self, day: date) -> None:
        self.month.show_month(day)
        self._say_month()
        self.load()

    def _turn(self, months: int) -> None:
        self.month.choose(dates.add_months(self.month.selected, months))

    def _go_today(self) -> None:
        self.month.choose(clock.today())
        self.month.setFocus()

    def _open_day(self, day: date) -> None:
        """Into the day's list; where nothing is planned on it, a callback is."""

        def arrived(rows: list[CallbackRow]) -> None:
            if rows or day < clock.today():
                self._enter_day()
            elif day == self.month.selected:
                self.new()

        if self.month.entries.get(day) is not None:
            self._enter_day()
        else:  # the month may have been turned by the click, and not be read yet
            tasks.read(self, callback_lists.list_callbacks, day, day, staff_id=self._staff_id).then(arrived)

    def _enter_day(self) -> None:
        if self.sides is not None:
            self.sides.show_card()
        focus.give(self.day.list if self.day.list.days.rows else self.day.empty.button)

    def _choose_staff(self, staff_id: int | None) -> None:
        self._staff_id = staff_id
        self.load()

    def start_focus(self) -> QWidget:
        return self.month

    # -- doing --------------------------------------------------------------------------------------

    def new(self) -> None:
        """Plan a callback by hand on the chosen day."""
        from crm_desktop.gui.callbacks.forms import CallbackForm

        CallbackForm(self, day=self.month.selected).open()

    def _ask_options(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rules that make callbacks…"), self.show_rules)
        menu.addAction(self.tr("All callbacks as a list"), lambda: self.go.emit("calls", None))
        menu.addSeparator()
        lunar = menu.addAction(self.tr("Lunar dates"))
        lunar.setCheckable(True)
        lunar.setChecked(lunar_notes.shown())
        lunar.toggled.connect(lunar_notes.show)
        menu.popup(self.options.mapToGlobal(self.options.rect().bottomLeft()))

    def show_rules(self) -> None:
        """Show the rules that make callbacks."""
        from crm_desktop.gui.callbacks.rules import RulesDialog

        RulesDialog(self).open()

    def open_record(self, record_id: Any) -> None:
        """Open a callback, on its day."""
        self._wanted = int(record_id)

        def arrived(rows: list[CallbackRow]) -> None:
            if not rows:
                return
            if rows[0].day != self.month.selected:
                self.month.choose(rows[0].day)
            self._call([rows[0].id])

        tasks.read(self, callback_lists.callback_rows, [self._wanted]).then(arrived)

    def start_calling(self) -> None:
        """Go through what is due today and what is overdue, one after another (F5)."""
        self._call_day(clock.today())

    def _call_shown(self) -> None:
        self._call_day(max(self.month.selected, clock.today()))

    def _call_day(self, day: date) -> None:
        def arrived(rows: list[CallbackRow]) -> None:
            ids = [row.id for row in rows if row.state == CallbackState.PLANNED]
            if ids:
                self._call(ids)
            else:
                from crm_desktop.gui.widgets.toast import show_message

                show_message(self, self.tr("Nobody to call today."))

        tasks.read(self, fetch_day, day, self._staff_id).then(arrived)

    def _call(self, ids: list[int]) -> None:
        from crm_desktop.gui.callbacks.call import CallDialog
        from crm_desktop.gui.callbacks.call_round import open_call

        # Whoever presses F5 twice before the answer is there wants to call once.
        if not any(each.isVisible() for each in self.findChildren(CallDialog)):
            open_call(self, ids)

    def _dropped(self, row: CallbackRow, day: date) -> None:
        """Moved by dragging: the time of day stays, the reason is asked for."""
        due = clock.end_of_day(day)
        if not row.all_day:
            due = clock.at_local(day, clock.local(row.due_at).time())
            if due < clock.now():
                due = clock.end_of_day(day)
        self._move(row, due)

    def _move_current(self) -> None:
        row = self.day.list.current()
        if len(self.day.list.planned()) > 1:
            self.many.move()
        elif row is not None:
            self._move(row, None)

    def _move(self, row: CallbackRow, due: datetime | None) -> None:
        from crm_desktop.gui.callbacks.forms import MoveCallback

        MoveCallback(self, row.id, row.name, due, version=row.version).open()

    def _menu_of_day(self, row: CallbackRow, where: QPoint) -> None:
        if len(self.day.list.planned()) > 1 and row in self.day.list.planned():
            self.many.pop_up(where)
        else:
            self._menu(row, where)

    def _delete(self) -> None:
        row = self.day.list.current()
        if len(self.day.list.marked()) > 1:
            self.many.delete()
        elif row is not None:
            delete(self, Table.CALLBACK, row.id, called(row))

    def _menu(self, row: CallbackRow, where: QPoint) -> None:
        callback_menu(self, row, lambda: self._call([row.id])).popup(where)

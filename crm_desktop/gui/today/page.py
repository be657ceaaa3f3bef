"""The first page: what is to be done today, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core import clock
from crm_desktop.gui import language, lunar_notes, tasks, theme
from crm_desktop.gui.callbacks.no_number import SettleMenu
from crm_desktop.gui.letters.letter_for import WAITING
from crm_desktop.gui.widgets.card import Box, Scroll, clear, hairline, link, text
from crm_desktop.gui.widgets.due_row import OUT, DueRow, DueRows, align_names
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.tile import Tile

if TYPE_CHECKING:
    from crm_desktop.services.due.today import BirthdayRow, LettersDueRow, Overview

SHOWN_CALLBACKS, SHOWN, SHOWN_FIRST = 40, 4, 3
HEAD = 30  # as high as a button: boxes side by side begin their rows on one line
THREE_COLUMNS = 1400
"""From this width of the page on, for a text of 13 px."""


def fetch() -> Overview:
    """What the page shows (reader thread; its services are imported late)."""
    from crm_desktop.services.due import today

    return today.overview()


class TodayPage(Page):
    """Callbacks due and overdue, complaints, promises, birthdays, letters; each row leads to its record."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.greeting(""))
        search = self.add_search(self.tr("Name, pinyin, phone, address, model"))
        search.entered.connect(self._search)
        self.stack = QStackedWidget(self)
        self.body.addWidget(self.stack)
        self.stack.addWidget(self._board())
        self.empty = EmptyState(
            "customers",
            self.tr("No customers yet. Bring your list along, or enter the first one when the phone rings."),
            self.tr("Import an Excel file"),
            lambda: self._window_does("import_archive"),
            self,
        )
        self.stack.addWidget(self.empty)
        lunar_notes.notifier.changed.connect(self.load)
        for box in (self.promised, self.birthdays, self.without_number):
            box.asked_for_all.connect(self.load)
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self.load)

    # -- building -----------------------------------------------------------------------------------

    def _board(self) -> QWidget:
        scroll = Scroll(self, margins=(20, 14, 20, 16), fill=True, widest=1760)
        self.tiles = [Tile(self) for _ in range(4)]
        top = QHBoxLayout()
        top.setSpacing(12)
        for tile in self.tiles:
            top.addWidget(tile, 1)
        scroll.content.addLayout(top)
        self.calling = QPushButton(self.tr("Start calling  F5"), self)
        self.calling.setProperty("role", "primary")
        self.calling.clicked.connect(lambda _on=False: self._window_does("start_calling"))
        self.calls = _List(self.tr("Callbacks"), self.tr("Nobody to call today."), self, self.calling)
        self.without_number = _List(self.tr("No number"), "", self)
        self.without_number.hide()
        self.settling = SettleMenu(self)
        self.cases = _List(self.tr("Complaints"), self.tr("No open complaint."), self)
        self.promised = _List(self.tr("Promises"), self.tr("No promise is open."), self)
        self.birthdays = _List(self.tr("Birthdays"), self.tr("No birthday in the next seven days."), self)
        self.write = link(self.tr("Write them"), partial(self.go.emit, "letters", None))
        self.mail = _List(self.tr("Letters"), self.tr("No letter to write."), self, self.write)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.calls, 1)
        left.setSpacing(14)
        left.addWidget(self.without_number)
        right.setSpacing(14)
        right.addWidget(self.cases)
        right.addWidget(self.promised)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(14)
        self._beside.addWidget(self.birthdays, 1)
        self._beside.addWidget(self.mail, 1)
        right.addLayout(self._beside, 1)
        self._right = right
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.MARGIN)
        self._columns.addLayout(left, 5)
        self._columns.addLayout(right, 4)
        scroll.content.addLayout(self._columns, 1)
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a wide window what stands in the lower right becomes a third column."""
        super().resizeEvent(event)
        wide = event.size().width() >= theme.px(THREE_COLUMNS)
        if wide == (self._columns.count() == 3):
            return
        here, there = (self._right, self._columns) if wide else (self._columns, self._right)
        here.removeItem(self._beside)
        self._beside.setParent(None)
        there.addLayout(self._beside, 3 if wide else 1)
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.TopToBottom if wide else ways.LeftToRight)
        self._beside.setStretch(0, int(not wide))  # all columns end at the bottom, with their last box
        self._right.setStretchFactor(self.promised, int(wide))

    # -- showing ------------------------------------------------------------------------------------

    def load(self) -> None:
        tasks.read(self, fetch).then(self._show)

    def start_focus(self) -> QWidget:
        if self.stack.currentWidget() is self.empty:
            return self.empty.button
        first = self.calls.rows()
        return first[0] if first else self

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        super().hideEvent(event)

    def greeting(self, person: str) -> str:
        """Good morning, noon, afternoon or evening, by the office's clock."""
        hour = clock.local(clock.now()).hour
        if 5 <= hour < 11:
            words = self.tr("Good morning")
        elif 11 <= hour < 13:
            words = self.tr("Good day")
        elif 13 <= hour < 18:
            words = self.tr("Good afternoon")
        else:
            words = self.tr("Good evening")
        return self.tr("{greeting}, {person}").format(greeting=words, person=person) if person else words

    def _show(self, found: Overview) -> None:
        from crm_desktop.core import dates, lunar

        spoken, today = language.language(), clock.today()
        self.title.setText(self.greeting(found.person))
        words = dates.say_day_and_weekday(today, spoken)
        if lunar_notes.shown():
            words = self.tr("{date} · {lunar}").format(date=words, lunar=lunar.lunar_label(today, spoken))
        self.count.setText(words)
        self.stack.setCurrentIndex(0 if found.customers else 1)
        self._show_tiles(found)
        now = clock.now()
        self.calls.show_rows(
            [self._callback(row, now) for row in found.callbacks[:SHOWN_CALLBACKS]],
            len(found.callbacks),
            partial(self.go.emit, "calendar", None),
        )
        self.calling.setVisible(bool(found.callbacks))
        lines = found.without_number
        self.without_number.show_rows(
            [self.settling.row(line, dated=True) for line in lines[:SHOWN_CALLBACKS]],
            len(lines),
            partial(self.go.emit, "calendar", None) if len(lines) > SHOWN_CALLBACKS else None,
            first=SHOWN_FIRST,
        )
        self.without_number.setVisible(bool(lines))
        self.cases.show_rows(
            [self._complaint(row, now) for row in found.complaints[:SHOWN]],
            len(found.complaints),
            partial(self.go.emit, "complaints", None),
        )
        self.promised.show_rows(
            [self._promise(row, now) for row in found.promises], len(found.promises), first=SHOWN_FIRST
        )
        self.birthdays.show_rows(
            [self._birthday(row) for row in found.birthdays], len(found.birthdays), first=SHOWN_FIRST
        )
        waiting = [self._waiting(found.letters_waiting)] if found.letters_waiting else []
        self.mail.show_rows([*waiting, *(self._letter(row) for row in found.letters)], None)
        self.write.setVisible(bool(found.letters))

    def _show_tiles(self, found: Overview) -> None:
        from crm_desktop.core import dates
        from crm_desktop.services.figures import wording
        from crm_desktop.services.figures.base import Unit

        now, spoken = clock.now(), language.language()
        late = sum(row.due_at < now for row in found.callbacks)
        self.tiles[0].show_figure(
            self.tr("To call today"),
            str(len(found.callbacks)),
            self.tr("{} overdue").format(late) if late else self.tr("nothing overdue"),
            "red" if late else "green",
        )
        running = [row for row in found.complaints if row.due_at is not None and not row.paused]
        words, tone = self.tr("no clock is running"), ""
        if running:
            due = running[0].due_at
            assert due is not None
            words = dates.say_deadline(due, now, spoken)
            tone = running[0].tone(now).replace("blue", "")
        self.tiles[1].show_figure(self.tr("Open complaints"), str(len(found.complaints)), words, tone)
        rate = found.month.rate
        self.tiles[2].show_rate(self.tr("Callbacks on time this month"), rate, self.tr("none was due yet"))
        mark = found.satisfaction
        before = (
            self.tr("last month {}").format(wording.value_text(mark.before, Unit.SCORE, spoken))
            if mark.before is not None
            else ""
        )
        answered = self.tr("{} answers").format(mark.answered) if mark.answered else self.tr("no answer yet")
        if mark.answered == 1:
            answered = self.tr("one answer")
        self.tiles[3].show_figure(
            self.tr("Satisfaction this month"),
            "–" if mark.mean is None else wording.value_text(mark.mean, Unit.SCORE, spoken),
            " · ".join(part for part in (before, answered) if part),
        )

    # -- rows ---------------------------------------------------------------------------------------

    def _row(self, slug: str, record_id: Any, row: DueRow) -> DueRow:
        row.clicked.connect(lambda _on=False: self.go.emit(slug, record_id))
        return row

    def _callback(self, row: Any, now: datetime) -> DueRow:
        from crm_desktop.core import dates
        from crm_desktop.services.callbacks.lists import about

        spoken = language.language()
        if row.due_at < now:
            badge, tone = dates.say_due(row.due_at, now, spoken), "red"
        else:
            badge, tone = self.tr("today") if row.all_day else dates.say_time(row.due_at), "amber"
        words = " · ".join(p for p in (language.label(row.kind), about(row, spoken), row.staff) if p)
        tip = dates.say_datetime(row.due_at, spoken)
        return self._row("calendar", row.id, DueRow(row.name, words, badge, tone, tooltip=tip))

    def _complaint(self, row: Any, now: datetime) -> DueRow:
        from crm_desktop.core import dates

        badge, tip = self.tr("clock stopped"), ""
        if row.due_at is not None and not row.paused:
            badge = dates.say_deadline(row.due_at, now, language.language())
            tip = dates.say_datetime(row.due_at, language.language())
        words = " · ".join(part for part in (row.subject, language.label(row.state)) if part)
        shown = DueRow(row.name, words, badge, row.tone(now) or "grey", name_width=90, tooltip=tip)
        return self._row("complaints", row.id, shown)

    def _promise(self, row: Any, now: datetime) -> DueRow:
        from crm_desktop.core import dates

        today = clock.local(row.due_at).date() == clock.today()
        tone = "red" if row.overdue(now) else "amber" if today else "blue"
        badge = dates.say_due(row.due_at, now, language.language())
        if row.all_day and not row.overdue(now):
            badge = dates.say_relative(clock.local(row.due_at).date(), now, language.language())
        where = ("complaints", row.source_id) if row.source_table == "complaint" else None
        slug, record_id = where or ("customers", row.customer_id)
        words = " · ".join(part for part in (row.what, row.staff_name) if part)
        return self._row(slug, record_id, DueRow(row.customer_name, words, badge, tone, name_width=90))

    def _birthday(self, row: BirthdayRow) -> DueRow:
        from crm_desktop.core import birthdays, dates
        from crm_desktop.core.enums import Calendar

        spoken, today = language.language(), clock.today()
        badge = dates.say_relative(row.day, clock.now(), spoken)
        words = tip = birthdays.say_birthday(row.birthday, spoken)
        if row.birthday.calendar == Calendar.SOLAR:  # as the others: without its year, which the tooltip has
            words = dates.say_day(row.day, spoken)
        tone = "amber" if row.day == today else "blue"
        if row.company:  # a contact person: where they are is what the desk knows
            shown = DueRow(row.name, row.company, badge, tone, tooltip=tip, name_width=70)
            return self._row("customers", row.customer_id, shown)
        if not language.is_chinese():  # names are longer: the date stands in the tooltip
            return self._row("customers", row.customer_id,
                             DueRow(row.name, "", badge, tone, tooltip=tip, name_width=140))  # fmt: skip
        shown = DueRow(row.name, words, badge, tone, tooltip=tip, name_width=70)
        return self._row("customers", row.customer_id, shown)

    def _letter(self, row: LettersDueRow) -> DueRow:
        names = (self.tr(", ")).join(row.names) + (" …" if row.count > len(row.names) else "")
        late = self.tr("{} late").format(row.late) if row.late else ""
        tone = "red" if row.late else "blue"
        kind, room = language.label(row.kind), 80 if language.is_chinese() else 130
        shown = DueRow(kind, late, str(row.count), tone, tooltip=names, name_width=room)
        return self._row("letters", row.kind, shown)

    def _waiting(self, count: int) -> DueRow:
        """Letters that were written and are not printed yet; leads to just these in the log."""
        shown = DueRow(self.tr("Written, not yet printed"), "", str(count), "amber", name_width=170)
        return self._row("letters", WAITING, shown)

    # -- doing --------------------------------------------------------------------------------------

    def _search(self) -> None:
        query = self.search_box.text().strip() if self.search_box is not None else ""
        if query:
            show = getattr(self.window(), "search_customers", None)
            if show is not None:
                show(query)

    def _window_does(self, name: str) -> None:
        call = getattr(self.window(), name, None)
        if call is not None:
            call()


class _List(Box):
    """A box with rows, one sentence in its head where there are none, and a link to the rest."""

    asked_for_all = Signal()

    def __init__(self, title: str, nothing: str, page: TodayPage, button: QWidget | None = None) -> None:
        super().__init__(title, page)
        self._title = title
        self.setAccessibleName(title)
        self.heading.setMinimumHeight(theme.px(HEAD))
        self.nothing = text(nothing, "muted")
        self.nothing.hide()
        self.head.addWidget(self.nothing)
        if button is not None:
            self.head.addWidget(button)
        self._rows: list[DueRow] = []
        self._all = False
        self._line = hairline(self)
        self.content.addWidget(self._line)
        self._column = DueRows()
        self.content.addLayout(self._column)
        self.content.addStretch(1)

    def rows(self) -> list[DueRow]:
        """The rows that are shown."""
        return self._rows

    def show_rows(
        self,
        rows: Sequence[DueRow],
        count: int | None,
        more: Callable[[], object] | None = None,
        *,
        first: int | None = None,
    ) -> None:
        """Show these rows of `count`, only the `first` of them until asked for all."""
        clear(self._column)
        self._rows = list(rows if first is None or self._all else rows[:first])
        for row in rows[len(self._rows) :]:
            row.deleteLater()
        self.heading.setText(f"{self._title} {count}" if count else self._title)
        self.nothing.setVisible(not rows)
        self._line.setVisible(bool(rows))
        align_names(self._rows)
        for row in self._rows:
            self._column.addWidget(row)
        if count is not None and count > len(self._rows):
            self._column.addLayout(self._rest(count - len(self._rows), more or self._show_all))

    def _rest(self, number: int, more: Callable[[], object]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(OUT), 6, theme.px(OUT), 0)
        line.addWidget(link(self.tr("{} more").format(number), more))
        line.addStretch(1)
        return line

    def _show_all(self) -> None:
        self._all = True
        self.asked_for_all.emit()

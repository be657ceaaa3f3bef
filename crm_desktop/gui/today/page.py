"""The first page: what is to be done today, and where it leads."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import Due
from crm_desktop.core.urgency import Tone, in_text
from crm_desktop.core.words import has
from crm_desktop.gui import language, lunar_notes, tasks, theme
from crm_desktop.gui.callbacks.no_number import SettleMenu
from crm_desktop.gui.finding.in_place import FoundInPlace
from crm_desktop.gui.navigation import PAGE_OF
from crm_desktop.gui.widgets.card import Box, Scroll, clear, hairline, link, text
from crm_desktop.gui.widgets.due_row import OUT, DueRow, DueRows, align_names
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.tile import Tile
from crm_desktop.gui.window_services import WindowServices, window_of

if TYPE_CHECKING:
    from crm_desktop.services.due.duty import Duty
    from crm_desktop.services.due.today import DueSection, Overview

MOST: Final = 40
"""So many of a kind are fetched until somebody asks for all of them."""
HEAD = 30  # as high as a button: boxes side by side begin their rows on one line
THREE_COLUMNS = 1400
"""From this width of the page on, for a text of 13 px."""


class Place(Enum):
    """Which column a box stands in."""

    LEFT = "left"
    RIGHT = "right"
    BESIDE = "beside"
    """Two in a row under the right column, or a third column in a wide window."""


@dataclass(frozen=True, slots=True)
class BoxLook:
    """How the duties of a kind are shown."""

    place: Place = Place.RIGHT
    first: int = 3
    """So many are shown; a link leads to the others."""
    leads: bool = False
    """The link leads to their page, which shows them all, and not to more rows here."""
    times_only: bool = False
    """They are today's: the time of day is enough."""
    name_width: int = 90
    english_width: int = 90
    """Names are longer there: where both have no room, what it is about is left out and not the name cut."""


LOOKS: Final[dict[Due, BoxLook]] = {
    Due.CALLBACK: BoxLook(Place.LEFT, MOST, leads=True, times_only=True, name_width=106, english_width=106),
    Due.NO_NUMBER: BoxLook(Place.LEFT),
    Due.COMPLAINT: BoxLook(first=4, leads=True),
    Due.COMPLAINT_ACTION: BoxLook(),
    Due.PROMISE: BoxLook(),
    Due.BIRTHDAY: BoxLook(Place.BESIDE, name_width=70, english_width=140),
    Due.LETTER: BoxLook(Place.BESIDE, MOST, name_width=80, english_width=130),
}
"""What is not named here looks like any other kind."""


def _look(slug: Due) -> BoxLook:
    return LOOKS.get(slug, BoxLook())


def fetch(spoken: str, whole: Collection[str] = ()) -> Overview:
    """What the page shows (reader thread; its services are imported late)."""
    from crm_desktop.services.due import today

    return today.overview(spoken, most=MOST, whole=whole)


class TodayPage(Page):
    """Callbacks due and overdue, complaints, promises, birthdays, letters; each row leads to its record."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.greeting(""))
        search = self.add_search(self.tr("Name, pinyin, phone, address, model"))
        self.stack = QStackedWidget(self)
        self.body.addWidget(FoundInPlace(search, self.stack))
        self.stack.addWidget(self._board())
        self.empty = EmptyState(
            "customers",
            self.tr("No customers yet. Bring your list along, or enter the first one when the phone rings."),
            self.tr("Import an Excel file"),
            lambda: self._ask_window(WindowServices.import_archive),
            self,
        )
        self.stack.addWidget(self.empty)
        lunar_notes.notifier.changed.connect(self.load)
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
        self.calling.clicked.connect(lambda _on=False: self._ask_window(WindowServices.start_calling))
        self.write = link(self.tr("Write them"), partial(self.go.emit, "letters", None))
        self.settling = SettleMenu(self)
        self.boxes: dict[Due, _List] = {}
        self._left, self._right, self._lower = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for column in (self._left, self._right, self._lower, self._beside):
            column.setSpacing(14)
        self._right.addLayout(self._lower)
        self._right.addLayout(self._beside, 1)
        for slug in Due:
            self.box(slug)
        self._left.setStretch(0, 1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(theme.MARGIN)
        self._columns.addLayout(self._left, 5)
        self._columns.addLayout(self._right, 4)
        scroll.content.addLayout(self._columns, 1)
        return scroll

    def box(self, slug: Due) -> _List:
        """The box of a kind of duty, built if it is not yet there."""
        if slug not in self.boxes:
            look = _look(slug)
            title, nothing = language.say(f"due.{slug}"), f"due.{slug}.none"
            button = {Due.CALLBACK: self.calling, Due.LETTER: self.write}.get(slug)
            words = language.say(nothing) if has(nothing) else ""
            box = _List(title, words, self, look.first, button)
            box.asked_for_all.connect(self.load)
            places = {Place.LEFT: self._left, Place.RIGHT: self._lower, Place.BESIDE: self._beside}
            places[look.place].addWidget(box, int(look.place is Place.BESIDE))
            self.boxes[slug] = box
        return self.boxes[slug]

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
        self._right.setStretchFactor(self._lower, int(wide))
        self._end_with_last()

    # -- showing ------------------------------------------------------------------------------------

    def load(self) -> None:
        whole = [slug for slug, box in self.boxes.items() if box.shows_all]
        tasks.read(self, fetch, language.language(), whole).then(self._show)

    def start_focus(self) -> QWidget:
        if self.stack.currentWidget() is self.empty:
            return self.empty.button
        first = self.boxes[Due.CALLBACK].rows()
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
        self.stack.setCurrentIndex(0 if found.has_customers else 1)
        self._show_tiles(found)
        for section in found.sections:
            self._show_section(section)
        self._end_with_last()
        self.calling.setVisible(bool(found.section(Due.CALLBACK).duties))
        from crm_desktop.services.due.letters import WAITING

        letters = found.section(Due.LETTER).duties
        self.write.setVisible(any(each.opens.record != WAITING for each in letters))

    def _end_with_last(self) -> None:
        """In a wide window the middle column ends at the bottom, as the others do."""
        wide = self._columns.count() == 3
        boxes = [box for slug, box in self.boxes.items() if _look(slug).place is Place.RIGHT]
        last = [box for box in boxes if not box.isHidden()][-1]
        for box in boxes:
            self._lower.setStretchFactor(box, int(wide and box is last))

    def _show_section(self, section: DueSection) -> None:
        box, look = self.box(section.slug), _look(section.slug)
        now = clock.now()
        rows = [self._row(duty, now, look) for duty in section.duties]
        many = any(duty.count is not None for duty in section.duties)  # each says how many it stands for
        page = PAGE_OF[section.home] if section.home is not None else ""
        lead = partial(self.go.emit, page, None) if look.leads and page else None
        box.show_rows(rows, None if many else section.count.due, lead)

    def _show_tiles(self, found: Overview) -> None:
        from crm_desktop.services.figures import wording
        from crm_desktop.services.figures.base import Unit

        now, spoken = clock.now(), language.language()
        calls, cases = found.section(Due.CALLBACK), found.section(Due.COMPLAINT)
        late = calls.count.overdue
        self.tiles[0].show_figure(
            self.tr("To call today"),
            str(calls.count.due),
            self.tr("{} overdue").format(late) if late else self.tr("nothing overdue"),
            Tone.RED if late else Tone.GREEN,
        )
        words, tone = self.tr("no clock is running"), ""
        term = cases.duties[0].term if cases.duties else None  # the one that runs out first
        if term is not None and (term.paused_at is None or term.overdue(now)):
            words, tone = term.words(now, spoken), in_text(term.tone(now))
        self.tiles[1].show_figure(self.tr("Open complaints"), str(cases.count.due), words, tone)
        rate = found.month.rate
        name = self.tr("Callbacks on time this month")
        if rate is None:
            self.tiles[2].show_figure(name, "–", self.tr("none was due yet"))
        else:
            self.tiles[2].show_rate(name, rate, wording.value_text(rate, Unit.RATE, spoken))
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

    def _row(self, duty: Duty, now: datetime, look: BoxLook) -> DueRow:
        spoken, term = language.language(), duty.term
        tone, badge, tip = Tone.BLUE, "", duty.hint
        if term is not None:
            tone, tip = term.tone(now), tip or term.moment(spoken)
            badge = term.words_of_day(now, spoken) if look.times_only else term.words(now, spoken)
        if duty.count is not None:
            badge = str(duty.count)
        width = look.name_width if language.is_chinese() else look.english_width
        row = DueRow(duty.name, duty.about, badge, tone, tooltip=tip, name_width=width)
        if duty.opens.table is None:
            row.clicked.connect(lambda _on=False: self.settling.ask(duty.opens.record, row))
        else:
            page = PAGE_OF[duty.opens.table]
            row.clicked.connect(lambda _on=False: self.go.emit(page, duty.opens.record))
        return row

    # -- doing --------------------------------------------------------------------------------------

    def _ask_window(self, call: Callable[[WindowServices], object]) -> None:
        window = window_of(self)
        if window is not None:
            call(window)


class _List(Box):
    """A box with rows, one sentence in its head where there are none (or no box), and a link to the rest."""

    asked_for_all = Signal()

    def __init__(
        self, title: str, nothing: str, page: TodayPage, first: int, button: QWidget | None = None
    ) -> None:
        super().__init__(title, page)
        self._title = title
        self._first = first
        self.shows_all = False
        self.setAccessibleName(title)
        self.heading.setMinimumHeight(theme.px(HEAD))
        self.nothing = text(nothing, "muted")
        self.nothing.hide()
        self.head.addWidget(self.nothing)
        if button is not None:
            self.head.addWidget(button)
        self._rows: list[DueRow] = []
        self._line = hairline(self)
        self.content.addWidget(self._line)
        self._column = DueRows()
        self.content.addLayout(self._column)
        self.content.addStretch(1)
        self.setVisible(bool(nothing))

    def rows(self) -> list[DueRow]:
        """The rows that are shown."""
        return self._rows

    def show_rows(
        self, rows: Sequence[DueRow], count: int | None, more: Callable[[], object] | None = None
    ) -> None:
        """Show the first of these rows of `count`, all once asked for; `more` leads elsewhere instead."""
        clear(self._column)
        self._rows = list(rows if self.shows_all else rows[: self._first])
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
        self.setVisible(bool(rows) or bool(self.nothing.text()))

    def _rest(self, number: int, more: Callable[[], object]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(theme.px(OUT), 6, theme.px(OUT), 0)
        line.addWidget(link(self.tr("{} more").format(number), more))
        line.addStretch(1)
        return line

    def _show_all(self) -> None:
        self.shows_all = True
        self.asked_for_all.emit()

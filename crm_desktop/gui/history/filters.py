"""What the history is filtered by: whose lines, of which kinds, of which days, of which record."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QFrame, QMenu, QPushButton

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.gui import theme
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.date_field import DateField
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.services.history.lines import PROGRAM, HistoryFilter, LineKind

ONE_DAY, THIS_WEEK = "day", "week"
MINE: Final = -2
"""Stands for whoever sits at the desk when the lines are asked for; see also ``PROGRAM``."""


class RecordNamed(NamedTuple):
    """A record whose history is wanted."""

    table: Table
    id: int
    name: str

    def words(self) -> str:
        """ "Customer Karen Hall"."""
        return f"{say(f'record.{self.table}')} {self.name}".strip()


class HistoryFilters(QObject):
    """Chips for what is in force, a menu for more, and what comes first; `changed` when others are wanted.

    ``chosen_record`` is that of the line that is chosen in the list.
    """

    changed = Signal()

    def __init__(
        self, place: FlowLayout, chosen_record: Callable[[], RecordNamed | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._chosen_record = chosen_record
        self._place = place
        self.whose: int | None = None
        self.kinds: frozenset[LineKind] = frozenset()
        self.when = ""
        self.record: RecordNamed | None = None
        self._people: dict[int, str] = {}
        self._build_whose()
        self.person_chip = self._removable(lambda: self.show_whose(None))
        self.kind_chip = self._removable(lambda: self.show_kinds(()))
        self.time_chip = self._removable(lambda: self.show_time(""))
        self.day = DateField()
        self.day.setAccessibleName(self.tr("Day"))
        self.day.changed.connect(self.changed)
        self._place.addWidget(self.day)
        self.record_chip = self._removable(lambda: self.show_record(None))
        self._build_menu()
        self._build_order()
        self.refresh()

    # -- building -----------------------------------------------------------------------------------

    def _build_whose(self) -> None:
        self._group = QButtonGroup(self)
        self.everybody = self._whose(self.tr("Everybody"), None)
        self.mine = self._whose(self.tr("Mine"), MINE)
        self.programs = self._whose(self.tr("The program"), PROGRAM)
        line = QFrame()
        line.setProperty("role", "between")
        line.setFixedSize(1, theme.px(16))
        self._place.addWidget(line)

    def _whose(self, words: str, whose: int | None) -> Chip:
        chip = Chip(words)
        chip.clicked.connect(partial(self.show_whose, whose))
        self._group.addButton(chip)
        self._place.addWidget(chip)
        return chip

    def _removable(self, drop: Callable[[], object]) -> Chip:
        def removed() -> None:
            drop()
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

        chip = Chip("", removable=True)
        chip.removed.connect(removed)
        self._place.addWidget(chip)
        return chip

    def _button(self, words: str) -> tuple[QPushButton, QMenu]:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.setProperty("menu", True)
        menu = QMenu(button)
        button.setMenu(menu)
        self._place.addWidget(button)
        return button, menu

    def _build_menu(self) -> None:
        self.button, menu = self._button(self.tr("+ Filter"))
        menu.aboutToShow.connect(self._tick)
        self.people_menu = menu.addMenu(self.tr("Person"))
        kinds = menu.addMenu(self.tr("Kind"))
        self._kind_actions = {kind: kinds.addAction(self._kind_words(kind)) for kind in LineKind}
        for kind, action in self._kind_actions.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self._toggle_kind, kind))
        times = menu.addMenu(self.tr("Time"))
        self._times = {
            "today": self.tr("Today"),
            "yesterday": self.tr("Yesterday"),
            THIS_WEEK: self.tr("This week"),
            "7": self.tr("Last 7 days"),
            "30": self.tr("Last 30 days"),
            ONE_DAY: self.tr("One day"),
        }
        self._time_actions = {each: times.addAction(words) for each, words in self._times.items()}
        for each, action in self._time_actions.items():
            action.setCheckable(True)
            action.triggered.connect(partial(self.show_time, each))
        self._record_action = menu.addAction("", self._of_chosen)

    def _build_order(self) -> None:
        self._place.addStretch(1)
        self._order_button, menu = self._button("")
        group = QActionGroup(menu)
        self._orders: list[QAction] = []
        for words in (self.tr("Newest first"), self.tr("Oldest first")):
            action = group.addAction(words)
            action.setCheckable(True)
            action.triggered.connect(self._changed)
            menu.addAction(action)
            self._orders.append(action)
        self._orders[0].setChecked(True)

    def _kind_words(self, kind: LineKind) -> str:
        return {
            LineKind.CUSTOMERS: self.tr("Customers"),
            LineKind.PRODUCTS: self.tr("Products"),
            LineKind.ORDERS: self.tr("Service orders"),
            LineKind.CALLBACKS: self.tr("Callbacks and rules"),
            LineKind.COMPLAINTS: self.tr("Complaints"),
            LineKind.PROMISES: self.tr("Promises"),
            LineKind.LETTERS: self.tr("Letters"),
            LineKind.OFFICE: self.tr("Office and staff"),
        }[kind]

    def set_people(self, found: Iterable[tuple[int, str]]) -> None:
        """Offer everybody who may have done something."""
        self._people = dict(found)
        self.people_menu.clear()
        for staff_id, name in self._people.items():
            action = self.people_menu.addAction(name.replace("&", "&&"), partial(self.show_whose, staff_id))
            action.setData(staff_id)
            action.setCheckable(True)
        self.refresh()

    # -- what is wanted -----------------------------------------------------------------------------

    def wanted(self) -> HistoryFilter:
        """Which lines are wanted by all of this."""
        since, until = self._days()
        return HistoryFilter(
            staff_id=self._staff_id(),
            since=since,
            until=until,
            kinds=self.kinds,
            record=self.record[:2] if self.record is not None else None,
            oldest_first=self._orders[1].isChecked(),
        )

    def _staff_id(self) -> int | None:
        return storage.acting_staff() if self.whose == MINE else self.whose

    def _days(self) -> tuple[date | None, date | None]:
        today = clock.today()
        first, last = {
            "today": (0, 0),
            "yesterday": (1, 1),
            THIS_WEEK: (today.weekday(), 0),
            "7": (6, 0),
            "30": (29, 0),
        }.get(self.when, (None, None))
        if first is None or last is None:
            return (self.day.value(), self.day.value()) if self.when == ONE_DAY else (None, None)
        return today - timedelta(days=first), today - timedelta(days=last)

    def show_whose(self, whose: int | None, *_checked: bool) -> None:
        """Want the lines of one person, of whoever sits here (``MINE``), of the program, or of everybody."""
        self.whose = whose
        self._changed()

    def show_kinds(self, kinds: Iterable[LineKind]) -> None:
        """Want lines of these kinds; of all where there are none."""
        self.kinds = frozenset(kinds)
        self._changed()

    def show_time(self, when: str, *_checked: bool) -> None:
        """Want the lines of a time by its name; of any where that is empty."""
        self.when = when
        if when == ONE_DAY and self.day.value() is None:
            self.day.set_value(clock.today())
        self._changed()
        if when == ONE_DAY:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            self.day.selectAll()

    def show_record(self, record: RecordNamed | None) -> None:
        """Want the lines of one record."""
        self.record = record
        self._changed()

    def clear(self) -> None:
        """Want everything again, in the order that was chosen."""
        self.whose, self.kinds, self.when, self.record = None, frozenset(), "", None
        self._changed()

    def _toggle_kind(self, kind: LineKind) -> None:
        self.show_kinds(self.kinds ^ {kind})

    def _of_chosen(self) -> None:
        self.show_record(self._chosen_record())

    def _changed(self, *_checked: bool) -> None:
        self.refresh()
        self.changed.emit()

    # -- showing ------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show what is in force, for who sits at the desk now; where nobody does, nothing is theirs."""
        seated = storage.acting_staff() is not None
        if self.whose == MINE and not seated:
            self.whose = None
        self.mine.setVisible(seated)
        down = {MINE: self.mine, None: self.everybody, PROGRAM: self.programs}.get(self.whose)
        self._group.setExclusive(False)
        for chip in self._group.buttons():
            chip.setChecked(chip is down)
        self._group.setExclusive(True)
        person = self._people.get(self.whose or 0, "") if down is None else ""
        _say(self.person_chip, person)
        kinds = say("history.comma").join(self._kind_words(each) for each in LineKind if each in self.kinds)
        _say(self.kind_chip, kinds[:1] + kinds[1:].lower())
        _say(self.time_chip, self._times.get(self.when, ""))
        _say(self.record_chip, self.record.words() if self.record is not None else "")
        self.day.setVisible(self.when == ONE_DAY)
        self._order_button.setText(next(each.text() for each in self._orders if each.isChecked()))

    def _tick(self) -> None:
        """Show in the menu what is in force, and what the chosen line offers."""
        for action in self.people_menu.actions():
            action.setChecked(action.data() == self._staff_id())
        for kind, action in self._kind_actions.items():
            action.setChecked(kind in self.kinds)
        for when, action in self._time_actions.items():
            action.setChecked(when == self.when)
        record = self._chosen_record()
        self._record_action.setEnabled(record is not None)
        words = self.tr("Only one record")
        if record is not None:
            named = record.words()
            words = self.tr("Only {}").format(f"{named[:1].lower()}{named[1:]}")
        self._record_action.setText(words.replace("&", "&&"))


def _say(chip: Chip, words: str) -> None:
    """What a chip stands for; without words it is away."""
    chip.say(words)
    chip.setVisible(bool(words))

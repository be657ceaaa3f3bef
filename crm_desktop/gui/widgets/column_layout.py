"""Which columns of a list are in sight, in what order and how wide: by what there is room for, or by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from crm_desktop.gui import theme, window_state
from crm_desktop.gui.widgets.record_model import Column


class ColumnLayout(QObject):
    """The columns of a `RecordList`; `chosen` when the user has chosen others.

    As long as nobody has, those without room leave, beginning with the one that `leaves` first. Columns that
    were chosen by hand stay, and the list scrolls sideways. What was chosen, the order and the widths are
    kept on this computer under the list's name, if it has one.
    """

    chosen = Signal()

    def __init__(self, view: QTableView, header: QHeaderView, columns: tuple[Column, ...]) -> None:
        super().__init__(view)
        self._view, self._header = view, header
        self._number(columns)
        self._boxes = tuple(column.key for column in columns if column.check)
        """They stand first, and are no choice."""
        self._wanted: tuple[str, ...] = ()
        """What was chosen by hand, in its order; empty: what the list shows by itself."""
        self._name = ""
        self._arranging = False
        self.first, self.last = 0, len(self._columns) - 1
        """The columns at the edges, by their numbers."""
        for number, column in enumerate(self._columns):
            if column.optional:  # it gets its width when it is shown
                header.hideSection(number)
            else:
                header.resizeSection(number, self._widths[number])
        header.sectionResized.connect(self._resized)
        header.sectionMoved.connect(self._moved)

    def _number(self, columns: tuple[Column, ...]) -> None:
        self._columns = columns
        self._places = {column.key: number for number, column in enumerate(columns)}
        self._widths = [theme.px(column.width) for column in columns]

    def take_columns(self, columns: tuple[Column, ...]) -> None:
        """The list has got other columns; what was chosen, and their widths, are as they were kept."""
        self._arranging = True
        self._number(columns)
        for number, column in enumerate(columns):
            if column.optional:
                self._header.hideSection(number)
        self._arranging = False
        self.remember_as(self._name)
        self.fit(self._view.viewport().width())

    # -- what is in sight ---------------------------------------------------------------------------

    def usual(self) -> tuple[str, ...]:
        """What the list shows by itself."""
        return tuple(column.key for column in self._columns if not column.optional and not column.check)

    def wanted(self) -> tuple[str, ...]:
        """What it is to show, in its order, whether there is room for it or not."""
        return self._wanted or self.usual()

    def choose(self, keys: Iterable[str]) -> None:
        """Show these, in this order; nothing, or what it shows anyway: as if nobody had chosen."""
        self._take(keys)
        self._keep("columns", " ".join(self._wanted))
        self.fit(self._view.viewport().width())
        self.chosen.emit()

    def _take(self, keys: Iterable[str]) -> None:
        known = tuple(dict.fromkeys(key for key in keys if key in self._places))
        wanted = tuple(key for key in known if key not in self._boxes)
        self._wanted = () if wanted == self.usual() else wanted
        self._arrange()

    def _arrange(self) -> None:
        shown = [*self._boxes, *self.wanted()]
        order = [*shown, *(key for key in self._places if key not in shown)]
        self._arranging = True
        for place, key in enumerate(order):
            self._header.moveSection(self._header.visualIndex(self._places[key]), place)
        self._arranging = False

    def remember_as(self, name: str) -> None:
        """Take up what was chosen in this list before, and keep what will be."""
        self._name = name
        self._header.setSectionsMovable(True)
        for word in window_state.remembered(f"list/{name}/widths").split():
            key, _colon, width = word.rpartition(":")
            if key in self._places and width.isdecimal():
                self._widths[self._places[key]] = max(int(width), self._header.minimumSectionSize())
        self._take(window_state.remembered(f"list/{name}/columns").split())

    def _keep(self, what: str, words: str) -> None:
        if self._name:
            window_state.put(f"list/{self._name}/{what}", words)

    # -- how wide -----------------------------------------------------------------------------------

    def fit(self, room: int) -> None:
        """Leave out the columns that have no room beside those that matter more; one fills what is left."""
        columns = self._columns
        numbers = [self._places[key] for key in (*self._boxes, *self.wanted())]
        shown = self._with_room(numbers, room) if not self._wanted else set(numbers)
        room -= sum(self._widths[number] for number in shown)
        fills = [number for number in shown if columns[number].stretch]
        if not fills and any(columns[number].stretch for number in numbers):  # it had to leave
            fills = [min(number for number in shown if not columns[number].check)]
        if not fills and self._wanted:
            fills = numbers[-1:]
        self._arranging = True
        for number in range(len(columns)):
            if number not in shown and self._header.isSectionHidden(number):
                continue  # of three dozen columns most are never seen
            self._view.setColumnHidden(number, number not in shown)
            stretch = number in fills and room >= 0  # else all keep their width, and the list scrolls
            self._let_fill(number, stretch)
        self._arranging = False
        in_order = [number for number in self._in_order() if number in shown]
        self.first, self.last = (in_order[0], in_order[-1]) if in_order else (0, 0)

    def _with_room(self, numbers: Sequence[int], room: int) -> set[int]:
        shown: set[int] = set()
        for number in sorted(numbers, key=lambda n: self._columns[n].leaves):
            if not self._columns[number].leaves or self._widths[number] <= room:
                room -= self._widths[number]
                shown.add(number)
        return shown

    def _let_fill(self, number: int, fills: bool) -> None:
        mode = QHeaderView.ResizeMode.Stretch if fills else QHeaderView.ResizeMode.Interactive
        if self._header.sectionResizeMode(number) != mode:
            self._header.setSectionResizeMode(number, mode)
        if not fills and self._header.sectionSize(number) != self._widths[number]:
            self._header.resizeSection(number, self._widths[number])

    def _in_order(self) -> list[int]:
        return [self._header.logicalIndex(place) for place in range(len(self._columns))]

    # -- by hand ------------------------------------------------------------------------------------

    def _resized(self, number: int, _old: int, width: int) -> None:
        """Keep what the user's hand made of a column."""
        mode = self._header.sectionResizeMode(number)
        if width and not self._arranging and mode != QHeaderView.ResizeMode.Stretch:
            self._widths[number] = width
            words = (f"{column.key}:{self._widths[n]}" for n, column in enumerate(self._columns))
            self._keep("widths", " ".join(words))

    def _moved(self, _number: int, _old: int, _new: int) -> None:
        if not self._arranging:
            keys = [self._columns[number].key for number in self._in_order()]
            self.choose(key for key in keys if key in self.wanted())

"""Where names and values of a card stand: in as many columns as have room, in one where there is little."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from crm_desktop.gui import theme

NAMES_SHARE = 0.4
"""Of a single column the names take no more than this: a longer one is wrapped, whatever stands there."""
_OF_SEVERAL = 0.5
_BESIDE, _BELOW = 12, 6  # px between cells


class Fact(NamedTuple):
    """A name, its value, whether that takes the whole width, and whether it fills what it takes."""

    name: QWidget
    value: QWidget
    wide: bool
    fills: bool


class FactsLayout(QLayout):
    """Facts in up to `columns` columns, the names of each as wide as the longest of them."""

    def __init__(self, parent: QWidget, columns: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._facts: list[Fact] = []
        self._most = columns
        self._placed: dict[int, tuple[list[tuple[QWidget, QRect]], int]] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def set_facts(self, facts: Sequence[Fact]) -> None:
        """Lay out these; those that stood there before were taken out."""
        self._facts = list(facts)
        for fact in facts:
            for widget in (fact.name, fact.value):
                self.addChildWidget(widget)
                self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._placed.clear()
        super().invalidate()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._at(width)[1]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for widget, place in self._at(rect.width())[0]:
            widget.setGeometry(place.translated(rect.topLeft()))

    def minimumSize(self) -> QSize:
        value = max((_least(fact.value) for fact in self._facts), default=0)
        name = max((_least(fact.name) for fact in self._facts), default=0)
        return QSize(max(name + _BESIDE + value, round((_BESIDE + value) / (1 - NAMES_SHARE))), 0)

    def sizeHint(self) -> QSize:
        width = max(self.minimumSize().width(), theme.px(320))
        return QSize(width, self.heightForWidth(width))

    # -- where what stands --------------------------------------------------------------------------

    def _at(self, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        """The places of all at a width, and their height in all."""
        if width not in self._placed:
            columns = next((n for n in range(self._most, 1, -1) if self._have_room(n, width)), 1)
            self._placed[width] = self._place(columns, width)
        return self._placed[width]

    def _rows(self, columns: int) -> list[list[Fact]]:
        rows: list[list[Fact]] = []
        for fact in self._facts:
            alone = fact.wide or not rows or rows[-1][0].wide or len(rows[-1]) == columns
            if alone:
                rows.append([fact])
            else:
                rows[-1].append(fact)
        return rows

    def _names(self, columns: int, width: int) -> tuple[list[int], int]:
        """How wide the names are in each column, and a column in all."""
        whole = (width - _BESIDE * (columns - 1)) // columns
        widest = [theme.px(64)] * columns
        for row in self._rows(columns):
            for column, fact in enumerate(row):
                widest[column] = max(widest[column], fact.name.sizeHint().width())
        share = NAMES_SHARE if columns == 1 else _OF_SEVERAL
        return [min(each, int(whole * share)) for each in widest], whole

    def _have_room(self, columns: int, width: int) -> bool:
        names, whole = self._names(columns, width)
        return all(
            fact.name.sizeHint().width() <= names[column]
            and (fact.wide or _least(fact.value) <= whole - names[column] - _BESIDE)
            for row in self._rows(columns)
            for column, fact in enumerate(row)
        )

    def _place(self, columns: int, width: int) -> tuple[list[tuple[QWidget, QRect]], int]:
        places = []
        names, whole = self._names(columns, width)
        top = 0
        for row in self._rows(columns):
            lowest = top
            for column, fact in enumerate(row):
                left = column * (whole + _BESIDE)
                beside = left + names[column] + _BESIDE
                room = (width if fact.wide else left + whole) - beside
                wide = room if fact.fills else min(fact.value.sizeHint().width(), room)
                for widget, x, w in ((fact.name, left, names[column]), (fact.value, beside, wide)):
                    place = QRect(x, top, w, _height(widget, w))
                    places.append((widget, place))
                    lowest = max(lowest, place.y() + place.height())
            top = lowest + _BELOW
        return places, max(0, top - _BELOW)


def _least(widget: QWidget) -> int:
    return widget.minimumSizeHint().width()


def _height(widget: QWidget, width: int) -> int:
    widget.ensurePolished()
    return widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()

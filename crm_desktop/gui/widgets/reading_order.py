"""Tab goes through what stands on a page in the order in which it is read, whenever it was built."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QScrollArea, QSplitter, QStackedWidget, QWidget


def follow_reading(root: QWidget) -> None:
    """Chain everything in `root` that Tab stops at, from its layouts: top to bottom, left to right.

    Called when Tab is pressed, so that rows that come and go need not care, and nothing is done before.
    """
    tab = Qt.FocusPolicy.TabFocus
    stops = [each for each in _read(root) if each.focusPolicy() & tab or each.focusProxy() is not None]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def first_stop(root: QWidget) -> QWidget | None:
    """What Tab stops at first in `root`: the first control in sight that can be used."""
    tab = Qt.FocusPolicy.TabFocus
    usable = (each for each in _read(root) if each.isVisibleTo(root) and each.isEnabled())
    return next((each for each in usable if each.focusPolicy() & tab), None)


def _read(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    if widget.focusProxy() is not None:  # a field of several parts: Qt moves it as one
        return
    if isinstance(widget, (QSplitter, QStackedWidget)):
        for place in range(widget.count()):
            part = widget.widget(place)
            if part is not None:
                yield from _read(part)
    elif isinstance(widget, QScrollArea):
        inside = widget.widget()
        if inside is not None:
            yield from _read(inside)
    elif (layout := widget.layout()) is not None:
        yield from _read_layout(layout)


def _read_layout(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda place: tuple(layout.getItemPosition(place))[:2])  # type: ignore[arg-type]
    for place in places:
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _read(widget)
        elif inner is not None:
            yield from _read_layout(inner)

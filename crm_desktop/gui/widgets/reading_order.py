"""Tab goes through what stands in a window in the order in which it is read, whenever it was built."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QGridLayout,
    QLayout,
    QLineEdit,
    QMainWindow,
    QMenuBar,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTableView,
    QWidget,
)

from crm_desktop.gui.widgets import layouts

ROUND_A_FIELD = 24, 48
"""So much of its surroundings is shown with a field that was scrolled into sight, in pixels."""


@functools.cache
def _whole() -> tuple[type[QWidget], ...]:
    """What is inside these is theirs: they have the focus as one."""
    # Late: the first list is painted before anybody presses Tab, and has none of the fields of forms.
    from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QPlainTextEdit

    return QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QMenuBar, QPlainTextEdit


def usable(widget: QWidget | None) -> bool:
    """True for what can be seen and worked with now."""
    return widget is not None and widget.isVisible() and widget.isEnabled()


def stops(root: QWidget) -> list[QWidget]:
    """Where Tab stops in `root` now, in reading order: top to bottom, left to right within the groups."""
    return [each for each in _read(root) if _is_stop(each)]


def first_stop(root: QWidget) -> QWidget | None:
    """What Tab stops at first in `root`, be it on a page that is not in front."""
    tab = Qt.FocusPolicy.TabFocus
    inside = (each for each in _read(root) if each.isVisibleTo(root) and each.isEnabled())
    return next((each for each in inside if each.focusPolicy() & tab), None)


def step(window: QWidget, forward: bool) -> bool:
    """Go to the next place in reading order, or to the one before, and round at the ends."""
    here = window.focusWidget()
    read = list(_read(window))
    place = _place(read, here)
    ahead = [*read[place + 1 :], *read[: max(place, 0)]]
    if not forward:
        ahead = [*reversed(read[: max(place, 0)]), *reversed(read[place + 1 :])]
    wanted = next((each for each in ahead if _is_stop(each)), None)
    if wanted is None:
        return False
    go_to(wanted, Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    return True


def after(root: QWidget, here: QWidget) -> list[QWidget]:
    """Where Tab would stop in `root` behind a widget, up to the end."""
    read = list(_read(root))
    return [each for each in read[_place(read, here) + 1 :] if _is_stop(each)]


def go_to(widget: QWidget, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
    """Give a widget the focus and bring it into sight, wherever it has to be scrolled to."""
    widget.setFocus(reason)
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget, *ROUND_A_FIELD)
        elif isinstance(above, QTableView):
            _scroll_rows(above, widget)
        above = above.parentWidget()


def _scroll_rows(table: QTableView, inside: QWidget) -> None:
    """Bring into sight what stands below a row."""
    top = inside.mapTo(table, QPoint(0, 0)).y() - table.viewport().y()
    beyond = top + inside.height() + ROUND_A_FIELD[1] - table.viewport().height()
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() + min(top, max(beyond, min(top - ROUND_A_FIELD[1], 0))))


def _place(read: list[QWidget], here: QWidget | None) -> int:
    """Where a widget stands in the order, or what it is part of; -1 for one that is not read."""
    while here is not None:
        if here in read:
            return read.index(here)
        here = here.parentWidget()
    return -1


def _is_stop(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or not usable(widget):
        return False
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is None or not group.exclusive():
        return True
    # Of buttons of which one is down Tab stops at that one; the arrow keys lead to the others.
    down = group.checkedButton()
    if down is None or not usable(down):
        down = next((each for each in group.buttons() if usable(each)), None)
    return widget is down


def _read(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QTableView):
        yield from _over_columns(widget)
    yield widget
    if isinstance(widget, QTableView):
        yield from _below_row(widget)
    if isinstance(widget, _whole()):
        return
    read: list[QWidget] = []
    for part in _parts(widget):
        read.append(part)
        yield from _read(part)
    # What has its place from no layout stands in front of the rest: a card over a list, a message.
    if not isinstance(widget, (QScrollArea, QSplitter, QStackedWidget, QMainWindow)):
        more = [each for each in widget.children() if isinstance(each, QWidget) and each not in read]
        for each in sorted(more, key=lambda one: (one.y(), one.x())):
            if each.isVisible() and not each.isWindow():
                yield from _read(each)


def _over_columns(table: QTableView) -> Iterator[QWidget]:
    """What stands in the head of a table, such as a choice for each column: it is read before the cells."""
    inside = [each for each in table.horizontalHeader().viewport().children() if isinstance(each, QWidget)]
    yield from sorted((each for each in inside if each.isVisible()), key=lambda each: each.x())


def _below_row(table: QTableView) -> Iterator[QWidget]:
    """What stands open below the chosen row; what stands below others is come to from them."""
    row = table.visualRect(table.currentIndex())
    for each in table.viewport().children():
        if isinstance(each, QWidget) and each.isVisible() and row.contains(row.left(), each.y()):
            yield from _read(each)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, (QSplitter, QStackedWidget)):
        found = [widget.widget(place) for place in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        found = [widget.widget()]
    elif isinstance(widget, QMainWindow):
        loose = [each for each in widget.children() if isinstance(each, QWidget) and not each.isWindow()]
        found = [widget.centralWidget(), *(each for each in loose if each is not widget.centralWidget())]
    else:
        layout = widget.layout()
        found = list(_in_layout(layout)) if layout is not None else []
    yield from (each for each in found if each is not None)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    parts = layouts.held(layout)
    if isinstance(layout, QGridLayout):
        parts.sort(key=functools.partial(layouts.cell, layout))
    for part in parts:
        if isinstance(part, QLayout):
            yield from _in_layout(part)
        else:
            yield part

"""Whether Tab goes as people read: top to bottom, left to right within each group, by what stands where."""

from itertools import pairwise
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollBar,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QWidget,
)

from crm_desktop.gui.widgets import layouts

Path = list[tuple[int, QRect]]


def around(qtbot: Any, window: QWidget) -> list[QWidget]:
    """Where Tab stops, once around."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found: list[QWidget] = []
    while (here := window.focusWidget()) not in found:
        assert here is not None
        found.append(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return found


def paths(root: QWidget) -> dict[QWidget, Path]:
    """For each widget the places around it, from the outermost inwards: what holds it, and where."""
    found: dict[QWidget, Path] = {}

    def widget(each: QWidget, path: Path) -> None:
        found[each] = path
        inside: set[QWidget] = set()
        own = each.layout()
        if own is not None and not isinstance(each, (QSplitter, QStackedWidget)):
            layout(own, each, path, inside)
        for child in each.children():
            if isinstance(child, QWidget) and child not in inside and not child.isWindow():
                widget(child, [*path, (id(child), QRect(child.mapTo(root, QPoint()), child.size()))])

    def layout(each: QLayout, owner: QWidget, path: Path, inside: set[QWidget]) -> None:
        for part in layouts.held(each):
            rect = QRect(part.geometry())
            rect.translate(owner.mapTo(root, QPoint()))
            there = [*path, (id(part), rect)]
            if isinstance(part, QLayout):
                layout(part, owner, there, inside)
            else:
                inside.add(part)
                widget(part, there)

    widget(root, [])
    return found


def reads_on(here: Path, there: Path) -> bool:
    """True where the eye does not go back from one place to the other."""
    for (one, left), (other, right) in zip(here, there, strict=False):
        if one != other:
            above = right.bottom() < left.top()
            beside = right.bottom() >= left.top() and right.top() <= left.bottom()
            return not above and not (beside and right.right() < left.left())
    return True


def backwards(root: QWidget, stops: list[QWidget]) -> list[tuple[str, str]]:
    """The steps at which the eye goes back, of a walk once around; one is the way to the beginning."""
    where = paths(root)
    steps = pairwise([*stops, stops[0]])
    return [(name(a), name(b)) for a, b in steps if not reads_on(where[a], where[b])]


def left_out(root: QWidget, stops: list[QWidget]) -> list[str]:
    """What Tab can reach by its nature and did not; of buttons that exclude each other one is enough."""
    groups = {each.group() for each in stops if isinstance(each, QAbstractButton) and each.group()}
    found = []
    for each in root.findChildren(QWidget):
        by_tab = each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.focusProxy() is None
        if not by_tab or not each.isVisibleTo(root) or not each.isEnabled() or each in stops:
            continue
        part = isinstance(each.parentWidget(), (QComboBox, QAbstractSpinBox)) or isinstance(
            each, (QScrollBar, QTabBar)
        )
        grouped = isinstance(each, QAbstractButton) and each.group() in groups and each.group() is not None
        if not part and not grouped:
            found.append(name(each))
    return found


def name(widget: QWidget) -> str:
    """What a widget is called, for who reads a failed test."""
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or words or widget.objectName()}"

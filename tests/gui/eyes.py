"""Looks for what is cut off in a window: words wider than their place, and what its surroundings clip."""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QWidget,
)

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.elided import ElidedBox, ElidedButton, ElidedLabel
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.painting import badge_size
from crm_desktop.gui.widgets.record_list import RecordList

WORDED = (QLabel, QAbstractButton, Badge, QTabBar)
SLACK = 1  # px, for widths that are rounded


def cut(root: QWidget) -> list[str]:
    """What cannot be read whole in `root`, a line for each."""
    found = []
    shown = [each for each in root.findChildren(QWidget) if each.isVisible() and not _is_part(each)]
    for widget in shown:
        if isinstance(widget, (*WORDED, QLineEdit, ChoiceBox)):
            found += [f"{_name(widget)}: {fault}" for fault in (*_too_small(widget), *_clipped(widget, root))]
        if isinstance(widget, RecordList):
            found += [f"{_name(widget)}: {fault}" for fault in _cells(widget)]
        if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QPlainTextEdit):
            across = _beyond(widget)
            if across > SLACK:
                found.append(f"{_name(widget)}: {across} px lie to the right of what is shown")
    return found + list(_on_top(shown))


def _is_part(widget: QWidget) -> bool:
    """True for what Qt itself puts into a field, or keeps at hand for what does not fit."""
    return isinstance(widget.parentWidget(), (QLineEdit, QTabBar)) or widget.objectName().startswith("qt_")


def _beyond(area: QAbstractScrollArea) -> int:
    inside = area.widget() if isinstance(area, QScrollArea) else None
    hidden = inside.width() - area.viewport().width() if inside is not None else 0
    return max(hidden, area.horizontalScrollBar().maximum())


def _too_small(widget: QWidget) -> Iterator[str]:
    """Words that are wider or higher than their widget; names of any length may be shortened with …."""
    if isinstance(widget, (ElidedBox, ElidedButton, ElidedLabel)) or not widget.width():  # left out
        return
    if isinstance(widget, QLabel):
        if not widget.text() or not widget.pixmap().isNull():
            return
        if widget.wordWrap():
            words = re.split(r"[\s\u200b\u2e80-\uffff]+", widget.text())
            wide = max((widget.fontMetrics().horizontalAdvance(word) for word in words), default=0)
            high = widget.heightForWidth(widget.width())
            if wide > widget.width() + SLACK:
                yield f"a word needs {wide} of {widget.width()} px"
        else:
            wide, high = widget.sizeHint().width(), widget.sizeHint().height()
            if wide > widget.width() + SLACK:
                yield f"needs {wide} of {widget.width()} px"
        if high > widget.height() + SLACK:
            yield f"needs {high} of {widget.height()} px in height"
    elif isinstance(widget, (QPushButton, QToolButton, Badge, QTabBar)):
        hint = widget.sizeHint()
        if hint.width() > widget.width() + SLACK or hint.height() > widget.height() + SLACK:
            yield f"needs {_size(hint)} of {_size(widget.size())}"
    elif isinstance(widget, (ChoiceBox, QLineEdit)):
        yield from _hint_too_long(widget)


def _hint_too_long(widget: ChoiceBox | QLineEdit) -> Iterator[str]:
    """The program's own words in a field: its placeholder, or the first choice that means none of them."""
    if isinstance(widget, QLineEdit):
        edit, hint = widget, "" if widget.text() else widget.placeholderText()
    elif widget.isEditable() and widget.value() is None:
        edit, hint = widget.lineEdit(), widget.currentText()
    else:
        return
    wide = edit.fontMetrics().horizontalAdvance(hint)
    if wide > edit.width():
        yield f"its {hint!r} needs {wide} of {edit.width()} px"


def _clipped(widget: QWidget, root: QWidget) -> Iterator[str]:
    """What lies outside the widgets that it stands in; what can be scrolled down to does not count."""
    place = QRect(QPoint(0, 0), widget.size())
    inner = widget
    above = widget.parentWidget()
    down = True
    while inner is not root and above is not None:
        place.translate(inner.pos())
        room = above.rect()
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            down = False
        if place.left() < room.left() - SLACK or place.right() > room.right() + SLACK:
            yield f"ends {place.right() - room.right()} px beyond {_name(above)}"
            return
        if down and (place.top() < room.top() - SLACK or place.bottom() > room.bottom() + SLACK):
            yield f"ends {place.bottom() - room.bottom()} px below {_name(above)}"
            return
        inner, above = above, above.parentWidget()


def _cells(shown: RecordList) -> Iterator[str]:
    """Badges and titles that are shortened: a name may be, it stands in the tooltip."""
    header = shown.horizontalHeader()
    metrics, pressed = QFontMetricsF(theme.font(12)), QFontMetricsF(theme.font())
    for place, column in enumerate(shown.records.columns):
        if shown.isColumnHidden(place):
            continue
        room = shown.inner(QRectF(0, 0, header.sectionSize(place), 0), place).width()
        if metrics.horizontalAdvance(column.title) > room + SLACK:
            yield f"the title {column.title!r} has {room} px"
        for row in range(min(shown.records.rowCount(), 12)):
            cell = shown.records.cell(row, place)
            if cell is not None and cell.badge and not cell.square:
                wide = badge_size(cell.text).width()
            elif cell is not None and cell.icon and cell.text:  # something to press
                wide = pressed.horizontalAdvance(cell.text) + theme.px(22)
            else:
                continue
            if wide > room + SLACK:
                yield f"{cell.text!r} needs {wide:.0f} of {room} px"
    if shown.horizontalScrollBar().isVisible():
        yield "scrolls to the side"


def _on_top(shown: list[QWidget]) -> Iterator[str]:
    """Words that lie on others: a layout with too little room pushes them together."""
    places: dict[QWidget, list[QWidget]] = {}
    for each in shown:
        above = each.parentWidget()
        if above is not None and isinstance(each, (*WORDED, QLineEdit)) and not isinstance(above, WORDED):
            places.setdefault(above, []).append(each)
    for together in places.values():
        for one, other in combinations(together, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > SLACK and both.height() > SLACK and not _inside(one, other):
                yield f"{_name(one)} lies on {_name(other)}"


def _inside(one: QWidget, other: QWidget) -> bool:
    return isinstance(one, QLineEdit) and one.geometry().contains(other.geometry())


def _size(size: QSize) -> str:
    return f"{size.width()}×{size.height()}"


def _name(widget: QWidget) -> str:
    words = ""
    if isinstance(widget, (QLabel, QAbstractButton, Badge)):
        words = widget.text()
    words = words or widget.accessibleName() or widget.objectName()
    above = widget.parentWidget()
    steps = [type(widget).__name__]
    while above is not None and len(steps) < 3:
        steps.append(type(above).__name__)
        above = above.parentWidget()
    return f"{' in '.join(steps)} {words[:50]!r}"

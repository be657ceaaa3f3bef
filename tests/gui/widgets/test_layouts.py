"""What a layout holds is told in its order, and Qt's own items are never asked for."""

import gc
import re

import shiboken6
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget

from crm_desktop.gui.navigation import PAGES
from crm_desktop.gui.widgets import layouts
from crm_desktop.gui.widgets.flow import FlowLayout
from tests.paths import ROOT


def test_parts_are_told_as_they_stand_and_what_is_loose_is_not(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    loose, first, last, within = QLabel(place), QLabel(), QLabel(), QLabel()
    row = QHBoxLayout()
    column.addWidget(last)
    column.insertWidget(0, first)
    column.insertStretch(1)
    column.insertLayout(2, row)
    row.addWidget(within)
    assert layouts.held(column) == [first, row, last]
    assert layouts.held(row) == [within]
    assert loose not in layouts.held(column)
    column.removeWidget(first)
    assert layouts.held(column) == [row, last]


def test_grids_and_rows_that_wrap_are_told_too(qtbot):
    place = QWidget()
    qtbot.addWidget(place)
    one, two, three = QLabel(), QLabel(), QLabel()
    flow = FlowLayout()
    grid = QGridLayout(place)
    grid.addWidget(one, 0, 1)
    grid.addLayout(flow, 0, 0)
    flow.add(two)
    flow.addStretch()
    flow.add(three)
    assert layouts.held(grid) == [one, flow]
    assert (layouts.at(grid, 0, 0), layouts.at(grid, 0, 1), layouts.at(grid, 1, 0)) == (flow, one, None)
    assert layouts.held(flow) == [two, three]
    assert layouts.held(QVBoxLayout()) == []


def held_items() -> set[int]:
    """Qt's items that Python holds: each may be taken for what comes to stand in its place."""
    items = (each for each in gc.get_objects() if isinstance(each, QLayoutItem))
    qts = (each for each in items if not isinstance(each, QLayout) and not shiboken6.createdByPython(each))
    return {id(each) for each in qts}


def test_walking_and_widening_asks_for_none_of_qts_items(window, settle):
    for entry in PAGES:
        window.open_page(entry.slug)
        settle()
        before = held_items()
        window.focusNextPrevChild(True)
        window.resize(window.width() + 10, window.height())
        settle()
        assert held_items() <= before, entry.slug


def test_nobody_asks_a_layout_for_its_items():
    sources = (ROOT / "crm_desktop" / "gui").rglob("*.py")
    asking = [each.name for each in sources if re.search(r"\.itemAt(Position)?\(", each.read_text("utf-8"))]
    assert asking == []

"""What a layout holds, without Qt's own items.

PySide keeps what it handed out of `itemAt` for as long as the layout, but learns nothing of the item's end:
once a widget stands where the item stood in memory, it takes that widget for the item, and Qt crashes.
"""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QGridLayout, QLayout, QWidget


def held(layout: QLayout) -> list[QWidget | QLayout]:
    """The widgets and layouts in a layout, in its order."""
    owner = layout.parentWidget()
    known: list[QWidget | QLayout] = [each for each in layout.children() if isinstance(each, QLayout)]
    if owner is not None:
        known += [each for each in owner.children() if isinstance(each, QWidget)]
    places = {place: each for each in known if (place := layout.indexOf(each)) >= 0}
    return [places[place] for place in sorted(places)]


def at(grid: QGridLayout, row: int, column: int) -> QWidget | QLayout | None:
    """What begins in a cell of a grid; None where nothing does."""
    return next((each for each in held(grid) if cell(grid, each) == (row, column)), None)


def cell(grid: QGridLayout, part: QWidget | QLayout) -> tuple[int, int]:
    """The row and the column in which a part of a grid begins."""
    row, column, _rows, _columns = cast(tuple[int, int, int, int], grid.getItemPosition(grid.indexOf(part)))
    return row, column

"""A row of buttons or badges that goes on in the next line where the place is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QSpacerItem, QWidget, QWidgetItem


class FlowLayout(QLayout):
    """Lays its widgets out from left to right like words, `gap` pixels apart.

    What was added after `addStretch` stands at the right as long as everything has room in one line; where it
    has not, it begins a line of its own.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._right: QLayoutItem | None = None  # the stretch
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def insertWidget(self, place: int, widget: QWidget) -> None:
        """Put a widget before the one at `place`."""
        self.add(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addStretch(self, _stretch: int = 0) -> None:
        """What comes after it stands at the right."""
        self._right = QSpacerItem(0, 0)
        self.addItem(self._right)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + self._gap * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place line by line, each widget in the middle of its line; returns the height in all."""
        edges = self.contentsMargins()
        rect = rect.marginsRemoved(edges)
        top = rect.y()
        lines = self._lines(rect.width())
        for line in lines:
            height = max(size.height() for _item, size in line)
            left = rect.x()
            spare = rect.width() - self._width(line)
            for item, size in line:
                if item is self._right:
                    left += spare if len(lines) == 1 else 0
                    continue
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
                left += size.width() + self._gap
            top += height + self._gap
        return max(0, top - self._gap - rect.y()) + edges.top() + edges.bottom()

    def _width(self, line: list[tuple[QLayoutItem, QSize]]) -> int:
        shown = [size.width() for item, size in line if item is not self._right]
        return sum(shown) + self._gap * max(0, len(shown) - 1)

    def _lines(self, room: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """What stands in each line; what belongs to the right begins one of its own where all is too much."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        shown = [
            (item, _natural(item, room)) for item in self._items if not item.isEmpty() or item is self._right
        ]
        wraps = self._width(shown) > room
        for item, size in shown:
            if item is self._right:
                if wraps:
                    used = room + 1
                elif lines:
                    lines[-1].append((item, size))
                continue
            if not lines or used + size.width() > room:
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return lines


def _natural(item: QLayoutItem, room: int) -> QSize:
    """The item's size; a text that may wrap takes its whole line if there is room for it."""
    widget = item.widget()
    size = item.sizeHint()
    if isinstance(widget, QLabel) and widget.wordWrap():
        widget.ensurePolished()
        width = min(widget.fontMetrics().horizontalAdvance(widget.text()) + 4, room)
        return QSize(width, widget.heightForWidth(width))
    return QSize(min(size.width(), room), size.height())

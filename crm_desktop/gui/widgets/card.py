"""The parts of a record's card: section headings with a count and a link, facts, boxes, hairlines."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.facts_layout import Fact, FactsLayout

_LONG_WORD = re.compile(r"[^\s\u200b\u2e80-\uffff\U00020000-\U0003ffff]{19,}")
"""Letters and figures of scripts that set spaces, more than an ordinary word has; Han breaks anywhere."""
_IN_WORD = re.compile(r"(?:[^/\\]{0,11}[/\\]|[^/\\]{12})(?=.)")
"""Twelve letters, or up to the end of a folder's name."""


def text(words: str, role: str = "", *, wrap: bool = False, tone: str = "", select: bool = False) -> QLabel:
    """A label in one of the roles of the style sheet; plain text, never markup."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    if tone:
        label.setProperty("tone", tone)
    label.setWordWrap(wrap)
    if select:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def breakable(words: object) -> str:
    """The same text with places (invisible ones) to break in what no line can hold: paths, long words."""
    return _LONG_WORD.sub(lambda found: _IN_WORD.sub("\\g<0>\u200b", found[0]), str(words))


def set_tone(label: QWidget, tone: str, name: str = "tone") -> None:
    """Give a label another tone (or another dynamic property) while it is shown."""
    label.setProperty(name, tone)
    theme.restyle(label)


def hairline(parent: QWidget | None = None) -> QFrame:
    """A line between two things."""
    line = QFrame(parent)
    line.setProperty("role", "hairline")
    return line


def link(words: str, call: Callable[[], object], *, tip: str = "") -> QPushButton:
    """A button that looks like a link."""
    button = QPushButton(words)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(lambda _checked=False: call())
    if tip:
        button.setToolTip(tip)
    return button


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; what is built again replaces it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            break
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            clear(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()


class Section(QWidget):
    """A heading over a hairline, with an optional count and link, and a column for what belongs to it."""

    def __init__(
        self,
        title: str,
        count: int | None = None,
        action: str = "",
        call: Callable[[], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        self._title = title
        self.heading = text("", "section")
        head.addWidget(self.heading)
        head.addStretch(1)
        self.action = link(action, call or (lambda: None))
        self.action.setParent(self)  # shown without one it would be a window of its own
        self.action.setVisible(bool(action))
        head.addWidget(self.action)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, theme.SPACE, 0, 0)
        self.content.setSpacing(theme.GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GAP)
        column.addLayout(head)
        column.addWidget(hairline(self))
        column.addLayout(self.content)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """How many stand under the heading."""
        self.heading.setText(self._title if count is None else f"{self._title} {count}")

    def clear(self) -> None:
        """Take everything out that stands under the heading."""
        clear(self.content)


class Facts(QWidget):
    """Names and values side by side, in one or two columns; a value is a text or a widget.

    Those whose names are in `wide` take the whole width.
    """

    def __init__(
        self,
        pairs: Sequence[tuple[str, str | QWidget]],
        columns: int = 2,
        parent: QWidget | None = None,
        *,
        wide: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._wide = wide
        self._layout = FactsLayout(self, columns)
        self.set_pairs(pairs)

    def set_pairs(self, pairs: Sequence[tuple[str, str | QWidget]]) -> None:
        """Show other facts; those with an empty text are left out."""
        clear(self._layout)
        self._layout.set_facts([self._fact(name, value) for name, value in pairs if value != ""])

    def _fact(self, name: str, value: str | QWidget) -> Fact:
        label = text(breakable(name), "muted", wrap=True)
        wide = name in self._wide
        if isinstance(value, QWidget):
            expands = value.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Expanding
            return Fact(label, value, wide, expands)
        shown = text(breakable(value), wrap=True, select=True)
        shown.setAccessibleName(f"{name}: {value}")
        return Fact(label, shown, wide, True)


class Box(QFrame):
    """A framed group with an optional heading; `content` is its column. Role "note" is for guidance."""

    def __init__(self, title: str = "", parent: QWidget | None = None, *, role: str = "box") -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(theme.SPACE)
        self.head = QHBoxLayout()
        self.heading = text(title, "section")
        if title:
            self.head.addWidget(self.heading)
            self.head.addStretch(1)
            column.addLayout(self.head)
        self.content = QVBoxLayout()
        self.content.setSpacing(0)
        column.addLayout(self.content)


class Scroll(QScrollArea):
    """A column that scrolls when it is longer than its place; `fill` stretches it to the place's height.

    Wider than `widest` (for a text of 13 px) it does not become: lines would be too long to follow.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        margins: tuple[int, int, int, int] = (20, 16, 20, 16),
        fill: bool = False,
        widest: int = 0,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("role", "plain")
        if widest:
            inside.setMaximumWidth(theme.px(widest))
        column = QVBoxLayout(inside)
        column.setContentsMargins(*margins)
        self.content = QVBoxLayout()
        self.content.setSpacing(theme.MARGIN)
        column.addLayout(self.content, 1 if fill else 0)
        if not fill:
            column.addStretch(1)
        self.setWidget(inside)

"""One timeline for everything that happened with a customer or a complaint: when, a dot in a tone, what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.card import clear
from crm_desktop.gui.widgets.painting import RIGHT, paint_focus, paint_text


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `when` short (full date in the tooltip), the tone of its dot, a bold head, text, muted rest.

    `key` is given back when the entry is opened (None: it leads nowhere); `name` says which record it is,
    where the head does not.
    """

    when: str
    tone: str
    head: str
    text: str = ""
    rest: str = ""
    tooltip: str = ""
    key: object = None
    name: str = ""

    @property
    def called(self) -> str:
        """What its record is called."""
        return self.name or self.head


class _Line(QWidget):
    """Paints one entry; its text wraps."""

    opened = Signal(object, str)
    menu_asked = Signal(object, str, QPoint)
    delete_asked = Signal(object, str)

    def __init__(self, entry: Entry, left: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry = entry
        self._left = left
        # Not fixed: what it would need in a narrow place must not become the least height in a wide one.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(
            " ".join(part for part in (entry.when, entry.head, entry.text, entry.rest) if part)
        )
        self.setToolTip(entry.tooltip)
        if entry.key is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.notifier.changed.connect(self.update)

    def _indent(self) -> int:
        return theme.px(self._left) + theme.px(30)

    def _layout(self, width: int) -> QTextLayout:
        entry = self._entry
        parts = [(entry.head, "text", True), (entry.text, "text", False), (entry.rest, "muted", False)]
        words, formats, at = "", [], 0
        for part, token, bold in parts:
            if not part:
                continue
            piece = part.replace("\n", "\u2028")  # a line of its own: a layout knows no line feed
            piece = f" {piece}" if words else piece
            span = QTextLayout.FormatRange()
            span.start, span.length = at, len(piece.encode("utf-16-le")) // 2
            style = span.format
            style.setForeground(theme.color(token))
            style.setFont(theme.font(bold=bold))
            span.format = style
            formats.append(span)
            words += piece
            at += span.length
        layout = QTextLayout(words, theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(line.position().__class__(0, top))
            top += max(line.height(), theme.px(18))
        layout.endLayout()
        return layout

    def heightForWidth(self, width: int) -> int:
        layout = self._layout(width - self._indent())
        last = layout.lineAt(layout.lineCount() - 1)
        return int(last.position().y() + max(last.height(), theme.px(18))) + theme.px(6)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), self.heightForWidth(self.width() or theme.px(300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, line = theme.px(self._left), theme.px(20)
        paint_text(painter, QRectF(0, 1, left, line), self._entry.when, "muted", align=RIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._entry.tone))
        dot = theme.px(9)
        painter.drawEllipse(QRectF(left + theme.px(11), 1 + (line - dot) / 2, dot, dot))
        layout = self._layout(self.width() - self._indent())
        layout.draw(painter, QRectF(self._indent(), 2, 0, 0).topLeft())
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()).adjusted(0, 0, 0, -2))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        if left and self._entry.key is not None and self.rect().contains(event.position().toPoint()):
            QToolTip.hideText()
            self.opened.emit(self._entry.key, self._entry.called)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._entry.key is not None:
            self.menu_asked.emit(self._entry.key, self._entry.called, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self._entry
        if entry.key is None:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(entry.key, entry.called)
        elif event.matches(QKeySequence.StandardKey.Delete):
            if not event.isAutoRepeat():
                self.delete_asked.emit(entry.key, entry.called)
        else:
            super().keyPressEvent(event)


class Timeline(QWidget):
    """Entries from newest to oldest; `opened(key, name)` when one is clicked or chosen by keyboard.

    `menu_asked(key, name, where)` when the menu of one is asked for, `delete_asked(key, name)` by the key.
    """

    opened = Signal(object, str)
    menu_asked = Signal(object, str, QPoint)
    delete_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None, *, when_width: int = 76) -> None:
        super().__init__(parent)
        self._when_width = when_width
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these entries in this order."""
        clear(self._column)
        for entry in entries:
            line = _Line(entry, self._when_width, self)
            line.opened.connect(self.opened)
            line.menu_asked.connect(self.menu_asked)
            line.delete_asked.connect(self.delete_asked)
            self._column.addWidget(line)

"""The one box that finds everything, over whatever is open (Ctrl+K)."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.finding.found_list import FoundLine, FoundList
from crm_desktop.gui.finding.taking import take
from crm_desktop.gui.widgets import keys
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.search_box import SearchBox
from crm_desktop.gui.window_services import window_of

WIDE, HIGH = 820, 470


_STEPS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})


class _Box(SearchBox):
    """The search box of the finder: the arrows step through the list, Enter takes from it, Esc closes."""

    steps = Signal(int)
    taken = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.steps.emit(event.key())
        elif event.key() in keys.ENTER:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Finder(Dialog):
    """Type, choose with the arrows, Enter opens; a telephone number shows who calls."""

    def __init__(self, parent: QWidget | None = None, text: str = "") -> None:
        super().__init__(parent)
        self._takes_first = False
        self.setWindowTitle(self.tr("Search"))
        self.box = _Box(self.tr("Name, pinyin, phone, address, product, number, remarks …"), self)
        self.box.setMaximumWidth(theme.px(WIDE))
        self.list = FoundList(self)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows choose in it while one types
        self.box.steps.connect(self._step)
        self.box.taken.connect(self._take)
        self.box.searched.connect(self.list.look)
        self.list.looked.connect(self._looked)
        self.list.taken.connect(self._go)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(
            EmptyState(
                "search",
                self.tr(
                    "Whatever is remembered of somebody: a piece of the name or its pinyin, of a number or "
                    "an address, model, serial number, plate, installer, remarks, tags, an order's number"
                ),
            )
        )
        self.stack.addWidget(self.list)
        help_line = QLabel(self._help(), self)
        help_line.setProperty("role", "help")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 12)
        column.setSpacing(12)
        for widget in (self.box, self.stack, help_line):
            row = QHBoxLayout()
            row.setContentsMargins(*((0, 0, 0, 0) if widget is self.stack else (20, 0, 20, 0)))
            row.addWidget(widget)
            column.addLayout(row, 1 if widget is self.stack else 0)
        self.resize(theme.px(WIDE), theme.px(HIGH))
        if parent is not None:
            self.move(_place(parent, self))
        if text:
            self.look_for(text)

    def look_for(self, text: str) -> None:
        """Show what fits a text, such as the number of whoever calls."""
        self.box.setText(text)
        self.box.selectAll()
        self.box.search_now()
        self.box.setFocus()

    def start_focus(self) -> QWidget:
        return self.box

    def _help(self) -> str:
        if isinstance(QApplication.activeModalWidget(), QDialog):
            return self.tr("Enter opens it as soon as the form behind is closed · Esc leads back to the form")
        return self.tr("Up and Down choose · Enter opens · Esc closes")

    def _step(self, key: int) -> None:
        self.list.keyPressEvent(QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier))

    def _take(self) -> None:
        """Enter: open what is chosen, or what will be first once the answer is there."""
        self.box.search_now()
        self._takes_first = self.list.is_waiting()
        if not self._takes_first:
            self.list.take()

    def _looked(self) -> None:
        self.stack.setCurrentIndex(1 if self.list.answered else 0)
        if self._takes_first:
            self._takes_first = False
            self.list.take()

    def _go(self, line: FoundLine, query: str) -> None:
        window = window_of(self)
        self.accept()
        if window is not None:
            take(window, line, query)


def open_finder(window: QWidget, text: str = "") -> None:
    """Open it over the dialog that is open, or over the main window; one that is open looks for the text."""
    others = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, Finder) and each.isVisible()
    ]
    for finder in others:
        finder.look_for(text or finder.box.text())
        finder.activateWindow()
    if not others:
        Finder(QApplication.activeModalWidget() or window, text).open()


def _place(behind: QWidget, finder: QWidget) -> QPoint:
    """In the middle of the window behind, near its top, and on its screen."""
    frame = behind.window().frameGeometry()
    room = behind.screen().availableGeometry()
    left = frame.center().x() - finder.width() // 2
    top = frame.top() + min(theme.px(96), max((frame.height() - finder.height()) // 2, 0))
    return QPoint(
        max(room.left(), min(left, room.right() - finder.width())),
        max(room.top(), min(top, room.bottom() - finder.height())),
    )

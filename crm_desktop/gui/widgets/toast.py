"""The small bar at the bottom that says what was done and goes away by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QPushButton, QWidget
from shiboken6 import isValid

from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.gui import theme
from crm_desktop.gui.language import language

SECONDS = 5


class Toast(QFrame):
    """One bar per window, in front of its lower middle; a new message takes the place of the old one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self.window_ = window
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)  # names are shown as they were typed
        self._text.setWordWrap(True)
        self._button = QPushButton(self)
        self._call: Callable[[], object] | None = None
        self._button.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        row.addWidget(self._text)
        row.addWidget(self._button)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(16)
        shadow.setOffset(0, 3)
        self.setGraphicsEffect(shadow)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: str = "", call: Callable[[], object] | None = None) -> None:
        """Show `text`, with a button `action` that runs `call`; longer texts stay longer."""
        self._text.setText(text)
        self._text.setMinimumWidth(min(self._text.fontMetrics().horizontalAdvance(text) + 4, theme.px(560)))
        self._text.setAccessibleName(text)
        self.setAccessibleName(text)
        self._call = call
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._place()
        self.show()
        self.raise_()
        self._timer.start(1000 * (SECONDS + len(text) // 40))

    def text(self) -> str:
        """What the bar says now; empty when it is gone."""
        return self._text.text() if not self.isHidden() else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.window_
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - theme.px(48))
        top = min((each.top() for each in self._covered()), default=None)
        if top is not None:
            self.move(self.x(), max(top - self.height() - theme.GAP, 0))

    def _covered(self) -> list[QRect]:
        """Where the buttons are that it would lie on: they are for the next step."""
        places = []
        for button in self.window_.findChildren(QPushButton):
            if button.isVisible() and button.property("role") != "link" and not self.isAncestorOf(button):
                seen = button.visibleRegion().boundingRect()
                places.append(seen.translated(button.mapTo(self.window_, QPoint(0, 0))))
        return [place for place in places if place.intersects(self.geometry())]

    def _pressed(self) -> None:
        self.hide()
        if self._call is not None:
            self._call()


def toast_of(widget: QObject) -> Toast:
    """The bar of the window that the widget stands in."""
    window = widget.window() if isinstance(widget, QWidget) else None
    if window is None:
        raise ValueError("a message needs a window")
    found = window.findChild(Toast, "toast", Qt.FindChildOption.FindDirectChildrenOnly)
    return found if isinstance(found, Toast) else Toast(window)


def show_message(
    widget: QObject, text: str, action: str = "", call: Callable[[], object] | None = None
) -> None:
    """Say in the bar of the widget's window what was done."""
    toast_of(widget).say(text, action, call)


def show_waiting(widget: QObject, cancel: Callable[[], object]) -> Callable[[], object] | None:
    """Say that a change waits for another program, and offer to give it up; returns what takes this back."""
    if not isinstance(widget, QWidget):
        return None
    toast = toast_of(widget)
    text = QCoreApplication.translate(
        "Toast", "Another program is writing to this data. Your change waits until it is through."
    )
    toast.say(text, QCoreApplication.translate("Toast", "Cancel"), cancel)

    def take_back() -> None:
        if isValid(toast) and toast.text() == text:
            toast.hide()

    return take_back


def error_text(error: Exception) -> str:
    """What the user is told: the words of an expected problem, one friendly line for a fault of ours."""
    if isinstance(error, CrmError):
        return error.text(language())
    if isinstance(error, Cancelled):
        return QCoreApplication.translate("Toast", "Cancelled; nothing was saved.")
    return QCoreApplication.translate(
        "Toast", "Something went wrong here, and nothing was changed. The log file has the details."
    )


def show_fault(widget: QWidget, fault: Exception) -> None:
    """Say that the window itself stumbled: perhaps after something was saved, which stays saved."""
    if isinstance(fault, (CrmError, Cancelled)):
        show_error(widget, fault)
        return
    text = QCoreApplication.translate(
        "Toast", "Something went wrong here. What was saved stays saved; the log file has the details."
    )
    show_message(widget, text)


def show_error(widget: QObject, error: Exception) -> None:
    """Say in the bar of the widget's window why something could not be done."""
    if isinstance(widget, QWidget):
        show_message(widget, error_text(error))

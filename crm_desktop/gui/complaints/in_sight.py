"""The field that has the focus stays in sight while the column around it still finds its heights."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget
from shiboken6 import isValid

from crm_desktop.gui import theme


class InSight(QObject):
    """Scrolls an area to the field that has the focus, with its label and with what is wrong with it.

    `error_line` finds the line that says what is wrong with a field. Texts that wrap ask for their height
    again and again, so the field is looked for anew whenever it is moved, until someone scrolls. The range
    of the scroll bar does not tell: what grows above the field may be made up for by what shrinks below.
    """

    def __init__(self, area: QScrollArea, error_line: Callable[[QWidget], QWidget | None]) -> None:
        super().__init__(area)
        self._area = area
        self._error_line = error_line
        self._followed: QWidget | None = None
        self._watched: list[QWidget] = []  # the field and what it lies in, up to the area's viewport
        area.verticalScrollBar().actionTriggered.connect(lambda _action: self._let_go())

    def follow(self) -> None:
        """Bring the field that has the focus now into sight, once what appears with it has its place."""
        self._let_go()
        self._followed = self._area.window().focusWidget()
        step: QWidget | None = self._followed
        while step is not None and step is not self._area:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._soon()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for the field anew when it, or what it lies in, has another place or size."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._soon()
        return super().eventFilter(watched, event)

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._bring)

    def _let_go(self) -> None:
        for each in self._watched:
            if isValid(each):
                each.removeEventFilter(self)
        self._watched.clear()
        self._followed = None

    def _bring(self) -> None:
        field = self._area.window().focusWidget()
        if field is None or field is not self._followed or not self._area.isAncestorOf(field):
            return
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        wrong = self._error_line(field)
        if wrong is not None:
            self._area.ensureWidgetVisible(wrong, 0, theme.px(12))
        self._area.ensureWidgetVisible(field, 0, theme.px(40))  # with its label

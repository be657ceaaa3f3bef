"""The field that has the focus stays in sight while the column around it still finds its heights."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from crm_desktop.gui import theme


class InSight(QObject):
    """Scrolls an area to the field that has the focus, with its label and with what is wrong with it.

    `error_line` finds the line that says what is wrong with a field. Texts that wrap ask for their height
    again and again, so the field is looked for anew whenever the column changes, until someone scrolls.
    """

    def __init__(self, area: QScrollArea, error_line: Callable[[QWidget], QWidget | None]) -> None:
        super().__init__(area)
        self._area = area
        self._error_line = error_line
        self._followed: QWidget | None = None
        bar = area.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, _most: self._soon())
        bar.actionTriggered.connect(lambda _action: self._let_go())

    def follow(self) -> None:
        """Bring the field that has the focus now into sight, once what appears with it has its place."""
        self._followed = self._area.window().focusWidget()
        self._soon()

    def _soon(self) -> None:
        QTimer.singleShot(0, self, self._bring)

    def _let_go(self) -> None:
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

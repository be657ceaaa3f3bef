"""A part of the window onto which pictures and papers can be dropped; it says for whom they would be kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop.gui.attachments import given as given_files
from crm_desktop.services.attachments.attachments import GivenFile


class DropPlace(QObject):
    """Lets `whole` take what is dropped: `words` says what would be done (empty: nothing), `take` does it."""

    def __init__(
        self, whole: QWidget, words: Callable[[], str], take: Callable[[Sequence[GivenFile]], object]
    ) -> None:
        super().__init__(whole)
        self._whole, self._words, self._take = whole, words, take
        self.sign = QLabel(whole)
        self.sign.setObjectName("dropHere")
        self.sign.setTextFormat(Qt.TextFormat.PlainText)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign.setWordWrap(True)
        self.sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sign.hide()
        whole.setAcceptDrops(True)
        whole.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            words = self._words() if given_files.fits(event.mimeData()) else ""
            if not words:
                return False
            self.sign.setText(words)
            self.sign.setGeometry(self._whole.rect().adjusted(8, 8, -8, -8))
            self.sign.show()
            self.sign.raise_()
            self._accept(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.sign.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.sign.hide()
            given = given_files.from_mime(event.mimeData())
            if given:
                self._accept(event)
                self._take(given)
            return True
        return super().eventFilter(watched, event)

    def _accept(self, event: QDropEvent) -> None:
        event.setDropAction(Qt.DropAction.CopyAction)  # a file manager must not take it for moved
        event.accept()

"""A file that is dropped anywhere on the main window is imported; what cannot be is refused in words."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop.gui.widgets.toast import show_message


class FileDrop(QObject):
    """Opens the assistant with the file; parts of the window that take files for themselves come first."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.sign = QLabel(self.tr("Drop the file to import it"), window)
        self.sign.setObjectName("dropHere")
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sign.hide()
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            if not _files(event.mimeData()):
                return False
            self.sign.setGeometry(self._window.rect().adjusted(8, 8, -8, -8))
            self.sign.show()
            self.sign.raise_()
            _accept(event)
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.sign.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.sign.hide()
            files = _files(event.mimeData())
            if files:
                _accept(event)
                # Later: whoever drags the file waits for the end of the drop.
                QTimer.singleShot(0, self, lambda: self.take(files))
            return bool(files)
        return super().eventFilter(watched, event)

    def take(self, files: list[Path]) -> None:
        """Import a file, or say why not."""
        from crm_desktop.gui.importing.assistant import SUFFIXES, ImportAssistant

        file = files[0]
        if len(files) > 1:
            show_message(
                self._window, self.tr("One file at a time, please: {} were dropped.").format(len(files))
            )
        elif file.is_dir():
            show_message(self._window, self.tr("{} is a folder. Please drop a file.").format(file.name))
        elif file.suffix.lower() not in SUFFIXES:
            words = self.tr("{name} cannot be imported. These files can: {kinds}")
            kinds = self.tr(", ").join(each.removeprefix(".") for each in SUFFIXES)
            show_message(self._window, words.format(name=file.name, kinds=kinds))
        else:
            ImportAssistant(self._window, file).exec()


def _files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _accept(event: QDropEvent) -> None:
    event.setDropAction(Qt.DropAction.CopyAction)  # a file manager must not take it for moved
    event.accept()

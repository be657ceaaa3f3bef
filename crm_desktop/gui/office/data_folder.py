"""What the window says of its data: damage found after an unclean end, a folder that a cloud synchronizes."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QWidget

from crm_desktop import storage
from crm_desktop.core.words import say
from crm_desktop.gui import tasks, window_state
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.gui.window_services import window_of
from crm_desktop.storage import outputs, places
from crm_desktop.storage.folders import DATABASE_NAME

if TYPE_CHECKING:
    from crm_desktop.storage.backup_file import Contents

_TOLD = "cloud/told"


def ended_badly(folder: Path) -> bool:
    """Whether the last window was killed, or the power failed: what it takes away at its end is there."""
    return any(os.path.exists(folder / name) for name in ("crm-desktop.lock", f"{DATABASE_NAME}-wal"))


def told(made: Contents) -> str:
    """What is said once a backup was written: where it is, and what could not go into it."""
    words = QCoreApplication.translate("DataFolder", "Backed up to {}").format(made.file)
    if not made.left_out:
        return words
    left_out = say("backup.left_out", language(), count=len(made.left_out))
    return f"{words}\n{left_out}"


def look_over(window: QWidget, folder: Path, *, after_bad_end: bool) -> None:
    """Look at the data in the background once the window stands; say something only where all is not well."""

    def named(cloud: str) -> None:
        if cloud and window_state.remembered(_TOLD) != str(folder):
            window_state.put(_TOLD, str(folder))
            _tell(window, places.cloud_warning(folder, cloud, language()))

    def checked(problems: list[str]) -> None:
        if problems:
            _tell(window, _damage(folder), way_back=True)

    tasks.read(window, _put_in_order, folder).then(named)
    if after_bad_end:
        tasks.read(window, storage.check, tasks.closing).then(checked).otherwise(
            lambda error: _tell(window, error_text(error), way_back=True)
        )


def _put_in_order(folder: Path) -> str:
    """Clear away what a killed window left; returns the cloud that synchronizes the folder."""
    outputs.clear_left(folder)
    return places.cloud(folder)


def _damage(folder: Path) -> str:
    found = QCoreApplication.translate(
        "DataFolder", "The program was not closed properly last time, and the data was looked over."
    )
    return f"{found}\n\n{say('error.damaged_database', language(), file=folder / DATABASE_NAME)}"


def _tell(window: QWidget, text: str, *, way_back: bool = False) -> None:
    """A box that stays until it is read, with the ``way_back`` where there is damage."""
    from PySide6.QtWidgets import QMessageBox  # late: a start that goes well has nothing to tell

    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle("CRM Desktop")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    translate = QCoreApplication.translate
    if way_back:
        restore = box.addButton(
            translate("DataFolder", "Restore a backup…"), QMessageBox.ButtonRole.ActionRole
        )
        restore.clicked.connect(lambda: QTimer.singleShot(0, window, _restore(window)))
        later = box.addButton(translate("DataFolder", "Later"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(restore)
        box.setEscapeButton(later)
    else:
        box.addButton(translate("DataFolder", "Understood"), QMessageBox.ButtonRole.AcceptRole)
    box.open()


def _restore(window: QWidget) -> Callable[[], object]:
    services = window_of(window)
    return services.restore_backup if services is not None else lambda: None

"""Opening the office before there is a window: what is to be done where it is lost, and bringing back a backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.errors import OfficeLost
from crm_desktop.gui.dialogs.restore import RestoreDialog
from crm_desktop.gui.dialogs.wait import WaitDialog
from crm_desktop.gui.tasks import Progress
from crm_desktop.services import backups, office
from crm_desktop.services.backups import Restored

T = TypeVar("T")


def open_or_ask(folder: Path) -> bool:
    """Open the office; where it is lost, ask what is to be done until it is open. False: the user leaves it.

    Raises ``CrmError`` for what no backup mends.
    """
    while not storage.is_open():
        try:
            storage.open_office(folder)
        except OfficeLost as lost:
            dialog = RestoreDialog(None, folder, lost)
            if not dialog.exec():
                return False
            if dialog.start_empty:
                _wait_for(lambda _progress: storage.start_empty(folder, clock.local(clock.now())))
            elif dialog.chosen is not None:
                bring_back(dialog.chosen, folder)
    return True


def bring_back(file: Path, folder: Path) -> Restored | None:
    """Bring back a backup and say how far that is; None where it was cancelled or could not be done."""

    def work(progress: Progress) -> Restored:
        try:
            return backups.restore(file, folder, progress)
        finally:
            if storage.is_open():
                office.enter()

    return _wait_for(work)


def ask_and_bring_back(folder: Path) -> Restored | None:
    """Let the user choose a backup and bring it back."""
    dialog = RestoreDialog(None, folder)
    if not dialog.exec() or dialog.chosen is None:
        return None
    return bring_back(dialog.chosen, folder)


def told(done: Restored) -> str:
    """What is said once a backup was brought back."""
    translate = QCoreApplication.translate
    if done.kept is None:
        return translate("Opening", "The backup was restored.")
    return translate("Opening", "The backup was restored. What was here before is kept in {}").format(
        done.kept.name
    )


def _wait_for(work: Callable[[Progress], T]) -> T | None:
    translate = QCoreApplication.translate
    dialog = WaitDialog(
        translate("Opening", "Preparing the data"),
        translate("Opening", "This takes a moment. Until the end everything stays as it is."),
        work,
    )
    dialog.exec()
    result: T | None = dialog.result_
    return result

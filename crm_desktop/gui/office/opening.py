"""What comes before the window: the first start, an office that is lost, and bringing back a backup."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.errors import OfficeLost
from crm_desktop.gui import language as languages
from crm_desktop.gui import tasks, theme, window_state
from crm_desktop.gui.tasks import Progress
from crm_desktop.services.office import office

if TYPE_CHECKING:
    from crm_desktop.services.office.backups import Restored

T = TypeVar("T")


def open_or_ask(folder: Path, spoken: str | None = None) -> bool:
    """Open the office; where it is lost, ask what is to be done until it is open. False: the user leaves it.

    Raises ``CrmError`` for what no backup mends. `spoken` is the language asked for, if one is.
    """
    while not storage.is_open():
        try:
            storage.open_office(folder, index_later=True)
        except OfficeLost as lost:
            _dress(folder, spoken)
            try:
                if not _mend(folder, lost):
                    return False
            finally:
                tasks.stop()
    return True


def _dress(folder: Path, spoken: str | None) -> None:
    """Speak and look as the last window did: what it remembered lies beside the database."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        window_state.open_in(folder)
        languages.set_language(app, spoken or window_state.remembered("language") or languages.language())
        theme.apply(app, window_state.remembered("theme", "system"))


def _mend(folder: Path, lost: OfficeLost) -> bool:
    from crm_desktop.gui.office.restore import RestoreDialog  # late: most starts need none of it

    dialog = RestoreDialog(None, folder, lost)
    if not dialog.exec():
        return False
    if dialog.start_empty:
        _wait_for(lambda _progress: storage.start_empty(folder, clock.local(clock.now())))
    elif dialog.chosen is not None:
        bring_back(dialog.chosen, folder)
    return True


def first_start(folder: Path) -> str:
    """Ask until answered, also in another language; how the office begins, "" when the user quits."""
    from crm_desktop.gui.office.first_start import FirstStart

    name, way, country = "", "", office.profile().country
    while True:
        here = None if storage.is_empty() else office.records()
        dialog = FirstStart(name=name, country=country, way=way, here=here)
        accepted = dialog.exec()
        values, way = dialog.form.values(), dialog.way
        name, country = values["name"], values["country"] or country
        if accepted and way != "restore":
            return way
        if not accepted and not dialog.other_language:
            return ""
        if not accepted:
            _speak(dialog.other_language)
        elif _restore_first(folder):
            return way if storage.is_open() else ""


def _restore_first(folder: Path) -> bool:
    """Bring back a backup before there was any work; True where it is the office now, or nothing is open."""
    from crm_desktop.gui.office.restore import RestoreDialog  # late: most starts need none of it

    dialog = RestoreDialog(None, folder)
    if dialog.exec() and dialog.chosen is not None:
        bring_back(dialog.chosen, folder)
    return not open_or_ask(folder) or bool(office.profile().name)


def _speak(spoken: str) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        languages.set_language(app, spoken)


def offer_backup(folder: Path) -> None:
    """For an office on a network drive, which is not opened."""
    from crm_desktop.gui.office.network_office import NetworkOffice

    NetworkOffice(folder).exec()
    tasks.stop()


def bring_back(file: Path, folder: Path) -> Restored | None:
    """Bring back a backup and say how far that is; None where it was cancelled or could not be done."""
    from crm_desktop.services.office import backups

    def work(progress: Progress) -> Restored:
        try:
            return backups.restore(file, folder, progress)
        finally:
            if storage.is_open():
                office.activate()

    return _wait_for(work)


def told(done: Restored) -> str:
    """What is said once a backup was brought back."""
    translate = QCoreApplication.translate
    words = translate("Opening", "The backup was restored.")
    if done.kept is not None:
        words = translate("Opening", "The backup was restored. What was here before is kept in {}").format(
            done.kept.name
        )
    return "\n".join(filter(None, (words, done.words(languages.language()))))


def _wait_for(work: Callable[[Progress], T]) -> T | None:
    from crm_desktop.gui.office.wait import WaitDialog

    translate = QCoreApplication.translate
    dialog = WaitDialog[T](
        translate("Opening", "Preparing the data"),
        translate("Opening", "This takes a moment. Until the end everything stays as it is."),
        work,
    )
    dialog.exec()
    return dialog.result_

"""Starts the window on an office: fonts, languages, colours, log, one program per data folder."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import cast

from PySide6.QtCore import QEventLoop, QLockFile, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from crm_desktop import __version__, storage
from crm_desktop.core.errors import CrmError
from crm_desktop.gui import language, tasks, theme, window_state
from crm_desktop.gui.icons import program_icon
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.services import office

log = logging.getLogger(__name__)


class Program:
    """The program around its one window: opens it, and builds it again in another language."""

    def __init__(self, folder: Path, wanted_language: str | None = None) -> None:
        self.app = application()
        self.folder = folder
        window_state.open_in(folder)
        profile = office.enter()
        spoken = wanted_language or window_state.get("language") or (profile.language if profile.name else "")
        language.set_language(self.app, spoken or language.of_system())
        theme.apply(self.app, window_state.get("theme", "system"))
        self.window: MainWindow | None = None

    def open_window(self, slug: str = "today") -> MainWindow:
        """Build and show the main window on a page."""
        window = MainWindow()
        window.rebuild.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        window.open_page(slug if slug in window.rail.buttons else next(iter(window.rail.buttons)))
        window.show()
        self.window = window
        QTimer.singleShot(0, window, window.start)
        return window

    def _rebuild(self, wanted: str) -> None:
        old = self.window
        if old is None:
            return
        old.remember()
        language.set_language(self.app, wanted)
        self.app.setStyleSheet(self.app.styleSheet())
        self.open_window(old.current_slug())
        old.close()
        old.deleteLater()

    def close(self) -> None:
        """Wait for what is being written and let go of the office."""
        if self.window is not None:
            self.window.close()
        tasks.stop()
        window_state.close()


def application() -> QApplication:
    """The one QApplication, with its names."""
    app = QApplication.instance()
    if app is None:
        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        app = QApplication(sys.argv[:1])
        app.setApplicationName("crm-desktop")
        app.setApplicationDisplayName("CRM Desktop")
        app.setApplicationVersion(__version__)
        app.setDesktopFileName("crm-desktop")
        app.setWindowIcon(program_icon())
    return cast(QApplication, app)


def run(folder: Path, *, wanted_language: str | None = None, smoke: bool = False) -> int:
    """Open the window on the office in `folder` and stay until it is closed; returns the exit code.

    0 when closed, 2 when the office cannot be opened or is open already (a message says why).
    """
    app = application()
    language.set_language(app, wanted_language or language.of_system())
    theme.apply(app, "system")
    folder.mkdir(parents=True, exist_ok=True)
    start_log(folder)
    lock = QLockFile(str(folder / "crm-desktop.lock"))
    lock.setStaleLockTime(0)
    if not lock.tryLock(100):
        _say(app.translate("App", "This office is already open in another window."))
        return 2
    try:
        storage.open_office(folder)
    except CrmError as error:
        _say(error.text(language.language()))
        return 2
    program = Program(folder, wanted_language)
    _catch_faults(program)
    try:
        if smoke:
            return _smoke(program)
        if not office.profile().name and not _first_start():
            return 0
        program.open_window()
        return app.exec()
    finally:
        program.close()
        storage.close_office()
        lock.unlock()


def _first_start() -> bool:
    from crm_desktop.gui.dialogs.first_start import FirstStart

    return bool(FirstStart().exec())


def _say(text: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, "CRM Desktop", text)
    box.exec()


def start_log(folder: Path) -> None:
    """Write what goes wrong to a file in the data folder."""
    file = folder / "crm-desktop.log"
    handler = RotatingFileHandler(file, maxBytes=500_000, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def _catch_faults(program: Program) -> None:
    """A fault of ours goes to the log; the user gets one friendly line instead of a crash."""

    def caught(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        log.critical("fault in the window", exc_info=(kind, fault, trace))
        if program.window is not None and isinstance(fault, Exception):
            from crm_desktop.gui.widgets.toast import show_error

            show_error(program.window, fault)

    sys.excepthook = caught


def wait_until(done: Callable[[], bool], seconds: float = 10.0) -> bool:
    """Let the window work until `done()`; False when it took too long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if done():
            return True
    return False


def _smoke(program: Program) -> int:
    """Start, show the window, write one paper, leave: what the packaged program is tried with."""
    program.open_window()
    ready = wait_until(tasks.idle)
    return 0 if ready else 2


def grab_pages(out_dir: Path, folder: Path, *, wanted_language: str | None = None) -> list[Path]:
    """Write a picture of each page of the open office at 1366×768 into `out_dir`; returns the files."""
    program = Program(folder, wanted_language)
    files = []
    try:
        window = program.open_window()
        window.resize(1366, 768)
        wait_until(tasks.idle)
        for slug in window.rail.buttons:
            window.open_page(slug)
            wait_until(tasks.idle)
            wait_until(tasks.idle)  # a page asks for rows once it knows the ids
            file = out_dir / f"{slug}.png"
            window.grab().save(str(file))
            files.append(file)
    finally:
        program.close()
    return files

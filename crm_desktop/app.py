"""Starts the window on an office: fonts, languages, colours, log, one program per data folder."""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QEventLoop,
    QMessageLogContext,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from crm_desktop import __version__, logs, storage
from crm_desktop.core import clock
from crm_desktop.core.errors import CrmError
from crm_desktop.gui import language as languages
from crm_desktop.gui import tasks, theme, window_state
from crm_desktop.gui.garbage import GarbageCollector
from crm_desktop.gui.icons import program_icon
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.office import opening
from crm_desktop.gui.office.data_folder import ended_badly, look_over
from crm_desktop.gui.widgets import focus
from crm_desktop.services.office import office
from crm_desktop.storage import folders

if TYPE_CHECKING:
    from crm_desktop.gui.office.one_window import OneWindow

log = logging.getLogger(__name__)

DONE, NOT_DONE = 0, 2


class Program:
    """The program around its one window: opens it, and builds it again in another language."""

    def __init__(self, folder: Path, language: str | None = None) -> None:
        self.app = application()
        self.folder = folder
        self.window: MainWindow | None = None
        self._listening: OneWindow | None = None
        window_state.open_in(folder)
        self.profile = profile = office.activate()
        spoken = language or window_state.remembered("language") or (profile.language if profile.name else "")
        languages.set_language(self.app, spoken or languages.of_system())
        theme.apply(self.app, window_state.remembered("theme", "system"))

    def open_window(self, slug: str = "today") -> MainWindow:
        """Build and show the main window on a page."""
        self.window = window = MainWindow()
        window.rebuild.connect(self._rebuild, Qt.ConnectionType.QueuedConnection)
        window.bring_back.connect(self._bring_back, Qt.ConnectionType.QueuedConnection)
        window.open_page(slug if slug in window.rail.buttons else next(iter(window.rail.buttons)))
        window.show()
        tasks.once_idle(window, window.start)
        tasks.once_idle(window, lambda: _take_files(window))
        return window

    def listen(self) -> None:
        """Be found by a second start, and by `crm-desktop show`."""
        from crm_desktop.gui.office.one_window import OneWindow  # late: nothing waits for it

        if self._listening is not None:
            self._listening.deleteLater()
        self._listening = OneWindow(self.folder, self.app)
        self._listening.asked.connect(self.come_forward)

    def come_forward(self, number: str = "") -> None:
        """Bring the window before all others, or flash where the system keeps it behind; show who calls."""
        window = self.window
        if window is None:
            return
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        (QApplication.activeModalWidget() or window).activateWindow()
        QApplication.alert(window)
        if number:
            window.find_anything(number)

    def _rebuild(self, language: str) -> None:
        old = self.window
        if old is None:
            return
        old.remember()
        languages.set_language(self.app, language)
        self.open_window(old.current_slug())
        old.close()
        old.deleteLater()

    def _bring_back(self, file: Path) -> None:
        """Bring back a backup while there is no window that would ask for data, then open it again."""
        from crm_desktop.gui.widgets.toast import show_message

        old = self.window
        if old is None:
            return
        slug = old.current_slug()
        self.app.setQuitOnLastWindowClosed(False)
        old.remember()
        old.close()
        self._let_go(old)
        done = opening.bring_back(file, self.folder)
        self.app.setQuitOnLastWindowClosed(True)
        try:
            if not opening.open_or_ask(self.folder):
                self.app.quit()
                return
        except CrmError as error:
            _tell(error.text(languages.language()))
            self.app.quit()
            return
        window = self.open_window(slug)
        self.listen()  # it may be another office's backup
        if done is not None:
            show_message(window, opening.told(done))

    def _let_go(self, window: MainWindow) -> None:
        window.deleteLater()
        self.window = None
        # Now, and not in the next event loop: a window that lives on would go on asking a closed office.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Wait for what is being written and let go of the window's memory."""
        if self.window is not None:
            self.window.close()
        tasks.stop()
        if self._listening is not None:
            self._listening.deleteLater()
            self._listening = None
        window_state.close()
        if self.window is not None:
            self._let_go(self.window)


def application() -> QApplication:
    """The one QApplication, with its names."""
    app = QApplication.instance()
    if app is None:
        QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
        # The style by its option: setStyle() returns it, for which PySide loads every style with its enums.
        app = QApplication([*sys.argv[:1], "-style", "Fusion"])
        app.setProperty("crm_fusion", True)
        app.setApplicationName("crm-desktop")
        app.setApplicationDisplayName("CRM Desktop")
        app.setApplicationVersion(__version__)
        QGuiApplication.setDesktopFileName("crm-desktop")
        QGuiApplication.setWindowIcon(program_icon())
        GarbageCollector(app)
        focus.keep(app)
    return cast(QApplication, app)


def _take_files(window: MainWindow) -> None:
    from crm_desktop.gui.importing.dropping import FileDrop  # late: nobody drops one before there are rows

    FileDrop(window)


def has_display() -> bool:
    """True where a window can be shown to somebody."""
    if sys.platform in ("win32", "darwin"):
        return True
    if _draws_unseen():
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _draws_unseen() -> bool:
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in ("offscreen", "minimal")


def draw_unseen_without_display() -> None:
    """Let Qt draw where nobody sees it if there is no display; what was chosen for it (its size) stays."""
    if not has_display() and not _draws_unseen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def run(folder: Path, *, language: str | None = None, smoke: bool = False, show: str = "") -> int:
    """Open the window on the office in `folder` and stay until it is closed; returns the exit code.

    0 when closed, or when the window that is open already came forward; 2 when the office cannot be opened (a
    message says why). `show` is the number of whoever calls. `smoke` shows the window, writes one paper and
    leaves: what a packaged program is tried with.
    """
    if smoke:
        draw_unseen_without_display()
    app = application()
    languages.set_language(app, language or window_state.language_in(folder) or languages.of_system())
    theme.apply(app, "system")
    after_bad_end = ended_badly(folder)
    with ExitStack() as stack:
        try:
            if not clock.is_possible():
                raise CrmError("error.clock_impossible", now=f"{clock.now():%Y-%m-%d}")
            folders.prepare(folder)
            stack.enter_context(storage.locked(folder))
            start_log(folder)
            if smoke:
                storage.open_office(folder)
            elif not opening.open_or_ask(folder, language):
                return NOT_DONE
        except CrmError as error:
            if error.key == "error.office_open_already" and not smoke and _hand_over(folder, show):
                return DONE
            if error.key == "error.network_office" and not smoke:
                opening.offer_backup(folder)
            else:
                _tell(error.text(languages.language()), silent=smoke)
            return NOT_DONE
        try:
            return _smoke(folder, language) if smoke else _stay(folder, language, after_bad_end, show)
        finally:
            tasks.stop()
            storage.close_office()


def _hand_over(folder: Path, number: str) -> bool:
    from crm_desktop.gui.office.one_window import hand_over  # late: only a second start needs it

    return hand_over(folder, number)


def _stay(folder: Path, language: str | None, after_bad_end: bool, show: str) -> int:
    program = Program(folder, language)
    catch_faults(program)
    way = ""
    if not program.profile.name:
        way = opening.first_start(folder)
        if not way:
            return DONE
    window = program.open_window()
    tasks.once_idle(window, program.listen)
    tasks.once_idle(window, lambda: look_over(window, folder, after_bad_end=after_bad_end))
    if show:
        QTimer.singleShot(0, window, lambda: program.come_forward(show))
    if way == "import":
        QTimer.singleShot(0, window, window.import_archive)
    code = program.app.exec()
    program.close()
    return code


def _tell(text: str, *, silent: bool = False) -> None:
    if silent:
        print(text, file=sys.stderr)
    else:
        from PySide6.QtWidgets import QMessageBox  # late: a start that goes well has nothing to tell

        box = QMessageBox(QMessageBox.Icon.NoIcon, "CRM Desktop", text)
        theme.dress(box)
        box.exec()


def start_log(folder: Path) -> None:
    """Write what goes wrong to a file in the data folder."""
    logs.write_to(folder / logs.LOG_NAME)
    qInstallMessageHandler(log_qt)


def log_qt(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    level = logging.INFO if kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) else logging.WARNING
    logging.getLogger("qt").log(level, text)


def _log_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    log.critical("fault in the window", exc_info=(kind, fault, trace))


@contextmanager
def no_faults() -> Iterator[None]:
    """Raise ``CrmError`` where something went wrong meanwhile: in a slot, in background work, or here.

    For runs that nobody looks at: Qt goes on after an exception in a slot, and the run would seem to be done.
    """
    hook, sys.excepthook = sys.excepthook, _log_fault
    try:
        with logs.FaultCounter() as faults:
            try:
                yield
            except CrmError:
                raise
            except Exception as fault:
                _log_fault(type(fault), fault, fault.__traceback__)
    finally:
        sys.excepthook = hook
    if faults.count:
        raise CrmError("error.faults", count=faults.count, log=logs.current())


def catch_faults(program: Program) -> None:
    """A fault of ours goes to the log; the user gets one friendly line instead of a crash."""

    def caught(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        _log_fault(kind, fault, trace)
        if program.window is not None and isinstance(fault, Exception):
            from crm_desktop.gui.widgets.toast import show_fault

            show_fault(program.window, fault)

    sys.excepthook = caught


def wait_until(done: Callable[[], bool], seconds: float = 60.0) -> bool:
    """Let the window work until `done()`; False when it took too long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if done():
            return True
    return False


def _smoke(folder: Path, language: str | None) -> int:
    import tempfile

    from crm_desktop.gui import showcase
    from crm_desktop.gui.attachments import drawing_child

    ready = False
    try:
        with no_faults(), ExitStack() as stack:
            program = Program(folder, language)
            stack.callback(program.close)  # also where something goes wrong: no window is left behind
            window = program.open_window()
            ready = wait_until(tasks.idle)
            with tempfile.TemporaryDirectory() as name:
                paper = Path(name) / "paper.pdf"
                showcase.write_test_paper(paper, languages.language())
                drawing_child.draw(paper, 100)
            window.close()
    except CrmError as error:
        _tell(error.text(languages.language()), silent=True)
        return NOT_DONE
    return DONE if ready else NOT_DONE

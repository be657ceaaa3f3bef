"""The window on a fresh office, and waiting until what it asked for has arrived."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop import app as program
from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.gui import counts, language, main_window, tasks, theme
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.widgets import toast
from tests.gui.desk import PATIENCE, Desk


@pytest.fixture(autouse=True)
def no_boxes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A box that waits for a click would hang the tests: who expects one puts an answer in its place."""

    def asked(box: QMessageBox) -> int:
        raise AssertionError(f"nobody is there to answer: {box.text()}")

    monkeypatch.setattr(QMessageBox, "exec", asked)


@pytest.fixture(autouse=True)
def bars_that_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a bar says is read after all that follows has come, for which a busy machine may need longer than
    a bar stays: it goes when the next is said, or when a test hides it."""
    monkeypatch.setattr(toast, "SECONDS", 3_600)


@pytest.fixture(autouse=True, scope="session")
def focus_only_on_what_is_in_sight() -> Iterator[None]:
    """A focus that waits for its widget to be shown is forgotten once another gets it: see `focus.give`."""
    take = QWidget.setFocus

    def taken(widget: QWidget, *reason: Qt.FocusReason) -> None:
        assert not _is_to_come(widget), f"not in sight yet: {widget}"
        take(widget, *reason)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QWidget, "setFocus", taken)
        yield


def _is_to_come(widget: QWidget) -> bool:
    """Whether a layout of a window in sight will show a widget in a later turn."""
    if widget.isVisible() or not widget.window().isVisible():
        return False
    hidden = [each for each in (widget, *_around(widget)) if each.isHidden()]
    return not any(each.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide) for each in hidden)


def _around(widget: QWidget) -> Iterator[QWidget]:
    while not widget.isWindow():
        widget = widget.parentWidget()
        yield widget


class PatientBot(QtBot):
    """Waits as long for what it is told to wait for as a busy machine may need; what comes ends it.

    What it is given stands alone, and is dressed as the window would dress it.
    """

    def addWidget(
        self, widget: QWidget, *, before_close_func: Callable[[QWidget], None] | None = None
    ) -> None:
        super().addWidget(widget, before_close_func=before_close_func)
        if widget.parentWidget() is None:
            theme.dress(widget)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


def _turn(how: QEventLoop.ProcessEventsFlag = QEventLoop.ProcessEventsFlag.AllEvents) -> None:
    """One turn of the loop, as in `exec`: with what was to be deleted."""
    QApplication.processEvents(how)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[], None]:
    """Wait until everything that was asked for in the background was handed over."""

    def wait() -> None:
        for _ in range(3):  # an answer may lead to the next question
            _turn()
            late = QTimer(singleShot=True)
            late.start(PATIENCE)
            while not tasks.idle():
                assert late.isActive(), "still at work"
                _turn(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QApplication.processEvents()  # what came last is laid out, too

    return wait


@pytest.fixture
def themed(qtbot: QtBot) -> Callable[[str, str], None]:
    """Speak a language and wear a theme: `themed("en", "dark")`."""
    app = program.application()

    def dress(spoken: str, colours: str) -> None:
        language.set_language(app, spoken)
        theme.apply(app, colours)

    dress("en", "light")
    return dress


@pytest.fixture
def window(
    office: Path,
    qtbot: QtBot,
    settle: Callable[[], None],
    themed: Callable[[str, str], None],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    """The main window in English, shown on its first page.

    It does not doubt the clock: the office is made today, and many tests then go to another day. Nor does it
    look after the office a while after its start: whether a test lasts that long, the machine would decide.
    """
    monkeypatch.setattr(counts, "clock_doubt", lambda: None)
    monkeypatch.setattr(main_window, "LATER_MS", 3_600_000)
    running = program.Program(office, "en")
    shown = running.open_window()
    settle()
    yield shown
    settle()
    running.close()
    if running.window is not None:
        running.window.deleteLater()


@pytest.fixture
def behind(qtbot: QtBot, themed: Callable[[str, str], None]) -> QWidget:
    """The window that a dialog stands in front of."""
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1300, 740)
    widget.show()
    return widget


@pytest.fixture
def forms(
    qtbot: QtBot, themed: Callable[[str, str], None], settle: Callable[[], None]
) -> Iterator[Callable[..., Any]]:
    """Open forms that stand alone: `forms(ProductForm, ...)`; they are closed without a question."""
    opened: list[Any] = []

    def make(kind: type[Any], *arguments: Any, **named: Any) -> Any:
        dialog = kind(None, *arguments, **named)
        opened.append(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        settle()
        return dialog

    yield make
    for dialog in opened:
        dialog.form.mark_clean()
        dialog.close()
        dialog.deleteLater()
    settle()


@pytest.fixture
def desk(
    tmp_path: Path, qtbot: QtBot, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """A computer on which the program was never started, in an office whose clock can be set."""
    monkeypatch.setattr(clock._settings, "ahead", timedelta(0))
    monkeypatch.setattr(language, "of_system", lambda: "en")
    for name in ("start_log", "catch_faults"):  # what goes wrong is for the test to see
        monkeypatch.setattr(program, name, lambda _what: None)
    yield Desk(tmp_path / "office", tmp_path, qtbot, settle, monkeypatch)
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)
    language.set_language(program.application(), "en")
    theme.apply(program.application(), "light")

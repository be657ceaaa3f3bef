"""Hands, eyes and a watch for a whole day at the desk: real widgets, real dialogs, keys and clicks."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, QTimerEvent
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid

from crm_desktop import app as program
from crm_desktop.core import clock
from crm_desktop.gui import main_window
from crm_desktop.gui.callbacks.planner import CallbackPlanner
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.record_list import RecordList
from tests.gui.keys import type_in

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 60_000  # ms, for a machine that is busy
TICKS = 30_000  # ms; timers as slow as this one show the time passing


class Desk:
    """One person at one desk, with the program in front of them."""

    def __init__(
        self, folder: Path, papers: Path, qtbot: Any, settle: Callable[[], None], patch: Any
    ) -> None:
        self.folder, self.papers = folder, papers
        self.qtbot, self._settle, self._patch = qtbot, settle, patch
        patch.setattr(main_window, "LATER_MS", 0)  # nobody here minds what it looks after at once

    def settle(self) -> None:
        """Wait until the program has nothing more to do, its planner with its little patience too."""
        self._settle()
        for planner in self._planners():
            if planner._waiting.isActive():
                planner.run()
                self._settle()

    def _planners(self) -> list[CallbackPlanner]:
        window = self._main_window()
        return window.findChildren(CallbackPlanner) if window is not None else []

    # -- the program --------------------------------------------------------------------------------

    @property
    def window(self) -> MainWindow:
        """The main window that is open."""
        found = self._main_window()
        assert found is not None
        return found

    @property
    def page(self) -> Any:
        """The page that is open."""
        return self.window.stack.currentWidget()

    def works(self, *deeds: tuple[type[QWidget], Callable[[Any, Any], object]]) -> int:
        """Start the program, do one thing after another as soon as its window is there, leave with Ctrl+Q.

        Returns the exit code. What goes wrong is raised here, after the program has been left.
        """
        wrong: list[BaseException] = []
        waiting = list(deeds)
        left = False

        def look() -> None:
            if left:
                return
            kind, deed = waiting[0] if waiting else (MainWindow, _leaves)
            front = QApplication.activeModalWidget() or self._main_window()
            if not isinstance(front, kind):
                QTimer.singleShot(5, look)
                return
            try:
                if kind is MainWindow:  # it looks after the calendar once it stands
                    self.qtbot.waitUntil(lambda: bool(self._planners()), timeout=PATIENCE)
                self.settle()
                deed(self, front)
                if not waiting:
                    return
                waiting.pop(0)
            except BaseException as error:
                wrong.append(error)
                for widget in QApplication.topLevelWidgets():
                    widget.hide()
                QApplication.quit()
                return
            QTimer.singleShot(0, look)

        QTimer.singleShot(0, look)
        code = program.run(self.folder)
        left = True
        if wrong:
            raise wrong[0]
        return code

    def _main_window(self) -> MainWindow | None:
        windows = (each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
        return next((each for each in windows if each.isVisible()), None)

    def starts_it_twice(self) -> str:
        """Start the program a second time on the same folder; what it says."""
        said: list[str] = []
        self._patch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
        assert program.run(self.folder) == program.NOT_DONE
        return said[0]

    def it_is(self, moment: str) -> None:
        """Let the clock on the wall show another time, and what shows the time notice it."""
        clock.start_from(clock.at_local(*_split(moment)))
        if self._main_window() is not None:
            for timer in self.window.findChildren(QTimer):
                if isValid(timer) and timer.isActive() and timer.interval() >= TICKS:
                    QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
            self.settle()

    def asks_the_database(self, statement: str) -> Any:
        """The one value of a SQL statement, straight from the file."""
        with closing(sqlite3.connect(self.folder / "crm.sqlite3")) as connection:
            return connection.execute(statement).fetchone()[0]

    # -- keys and clicks ----------------------------------------------------------------------------

    def press(self, keys: str, widget: QWidget | None = None) -> None:
        """Press a key or a shortcut, in a widget or in the window; wait for what follows."""
        self._in_front(widget or self.window)
        QTest.keySequence(widget or self.window, QKeySequence(keys))
        self.settle()
        self._can_go_on(keys)

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on something that can be seen; wait for what follows."""
        assert widget.isVisible(), widget
        assert widget.isEnabled(), widget
        self._in_front(widget)
        what = widget.accessibleName() or type(widget).__name__
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, at or QPoint())
        self.settle()
        self._can_go_on(what)

    def _can_go_on(self, deed: str) -> None:
        """After each deed the focus is where work goes on: in the page or the dialog, never in the rail."""
        front: Any = QApplication.activeModalWidget() or self._main_window()
        if front is None or QApplication.activePopupWidget() is not None:
            return
        if not front.isActiveWindow():  # a dialog is gone, and nobody gave the window its place back
            front.activateWindow()
            self.qtbot.waitUntil(front.isActiveWindow, timeout=PATIENCE)
            self.settle()
        here = front.focusWidget()
        place = front.stack.currentWidget() if isinstance(front, MainWindow) else front
        assert here is not None, f"{deed}: {front}"
        assert here.isVisible() and here.isEnabled(), f"{deed}: {here}"  # noqa: PT018
        assert place.isAncestorOf(here), f"{deed}: {here} {here.accessibleName()}"

    def _in_front(self, widget: QWidget) -> None:
        """Without a window manager nobody gives the window back its place when a dialog is gone."""
        if not widget.window().isActiveWindow():
            widget.window().activateWindow()
            self.qtbot.waitUntil(widget.window().isActiveWindow, timeout=PATIENCE)

    def write(self, words: str, widget: Any) -> None:
        """Type into a field, over what stands there."""
        assert widget.isVisible(), widget
        self._in_front(widget)
        if isinstance(widget, QLineEdit):
            widget.selectAll()
        type_in(widget, words)

    def pick(self, words: str, box: ChoiceBox) -> None:
        """Go to a choice with the arrow keys."""
        assert box.isVisible(), box
        texts = [box.itemText(place) for place in range(box.count())]
        fits = [n for n, text in enumerate(texts) if text == words or text.startswith(f"{words} ")]
        fits += [n for n, text in enumerate(texts) if text.endswith(words)]
        assert fits, (words, texts)
        wanted = fits[0]
        box.setFocus()
        way = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
        for _step in range(abs(wanted - box.currentIndex())):
            QTest.keyClick(box, way)
        assert box.currentIndex() == wanted
        self.settle()

    def choose_in_menu(self, menu: QMenu, words: str) -> None:
        """Choose an entry of a menu by its words."""
        menu.aboutToShow.emit()
        action = next(each for each in menu.actions() if each.text().replace("&", "").startswith(words))
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def menu_entry(self, words: str) -> QAction:
        """An entry of the window's menus."""
        entries = [each for menu in self.window.menuBar().findChildren(QMenu) for each in menu.actions()]
        return next(each for each in entries if each.text().replace("&", "") == words)

    def in_dialog(
        self, kind: type[QWidget], opens: Callable[[], object], do: Callable[[Any], object]
    ) -> None:
        """Open a dialog and do something in it, whether or not the program waits for its end."""
        done: list[BaseException | None] = []

        def look() -> None:
            dialog = next((d for d in QApplication.topLevelWidgets()
                           if isinstance(d, kind) and d.isVisible()), None)  # fmt: skip
            if dialog is None:
                QTimer.singleShot(5, look)
                return
            try:
                self.settle()
                do(dialog)
                done.append(None)
            except BaseException as error:
                done.append(error)
                if isValid(dialog):
                    dialog.hide()
                    dialog.done(0)  # type: ignore[attr-defined]

        QTimer.singleShot(0, look)
        opens()
        self.qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE)
        if done[0] is not None:
            raise done[0]
        self.settle()

    def save(self, dialog: Any) -> None:
        """Ctrl+S; what is wrong is told by the failing test."""
        self.press("Ctrl+S", dialog)
        if not isValid(dialog) or not dialog.isVisible():
            return
        wrong = {
            name: dialog.form.error_of(name) for name in dialog.form.fields if dialog.form.error_of(name)
        }
        raise AssertionError((wrong, dialog.problem_line.text()))

    def chooses_file(self, name: str) -> Path:
        """What the next file dialog of the system will answer."""
        path = self.papers / name
        for asked in ("getSaveFileName", "getOpenFileName"):
            self._patch.setattr(QFileDialog, asked, lambda *_arguments: (str(path), ""))
        return path

    # -- eyes ---------------------------------------------------------------------------------------

    def reads(self, widget: QWidget) -> list[str]:
        """All words that can be seen inside a widget."""
        shown = [each for each in widget.findChildren(QWidget) if each.isVisible()]
        worded = [each.text() for each in shown if isinstance(each, (QLabel, Badge, QAbstractButton))]
        return [*worded, *(each.accessibleName() for each in shown)]

    def toast(self) -> str:
        """What the bar at the bottom says."""
        return self.window.toast.text()

    def button(self, words: str, inside: QWidget | None = None) -> QAbstractButton:
        """The button with these words that can be seen."""
        buttons = (inside or self.window).findChildren(QAbstractButton)
        found = [each for each in buttons if each.isVisible() and each.text().replace("&", "") == words]
        assert found, (words, [each.text() for each in buttons if each.isVisible()])
        return found[0]

    def cells(self, shown: RecordList, key: str) -> list[str]:
        """What stands in a column of a list."""
        model = shown.records
        place = next(n for n, column in enumerate(model.columns) if column.key == key)
        found = [model.cell(row, place) for row in range(model.rowCount())]
        return [cell.text if cell else "" for cell in found]

    def click_row(self, shown: RecordList, words: str, key: str = "name") -> None:
        """Click on a row of a list."""
        row = self.cells(shown, key).index(words)
        place = next(n for n, column in enumerate(shown.records.columns) if column.key == key)
        shown.scrollTo(shown.records.index(row, place))
        self.click(shown.viewport(), shown.visualRect(shown.records.index(row, place)).center())


def _leaves(_desk: Desk, window: Any) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+Q"))


def _split(moment: str) -> tuple[Any, Any]:
    there = datetime.fromisoformat(moment)
    return there.date(), there.time()

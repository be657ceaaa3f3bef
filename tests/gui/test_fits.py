"""Nothing is cut: every page and dialog in small and large windows, in both languages, by geometry."""

import inspect
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from crm_desktop import app as program
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.tables import Table
from crm_desktop.gui import theme
from crm_desktop.gui.history import record_menu
from crm_desktop.gui.language import language
from crm_desktop.gui.letters.ways import LOG
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.office.wait import WaitDialog
from crm_desktop.services.figures.base import Period
from tests.gui.eyes import cut
from tests.gui.full_office import fill, fill_hard
from tests.gui.test_accessible import _dialogs, records

SIZES = ((960, 600), (1024, 700), (1366, 720), (1920, 1080))


@pytest.fixture(params=["zh_CN", "en"])
def window(
    request: pytest.FixtureRequest,
    noon: datetime,
    office: Path,
    settle: Callable[[], None],
    themed: Callable[[str, str], None],
) -> Iterator[MainWindow]:
    """The main window on a full office, in both languages."""
    fill(request.param, noon)
    running = program.Program(office, request.param)
    shown = running.open_window()
    settle()
    yield shown
    settle()
    running.close()


def in_order(window: MainWindow, where: str, looked_at: Any = None) -> list[str]:
    """What is cut, with the place; the window itself must have the size that it was given."""
    return [f"{where}: {fault}" for fault in cut(looked_at or window)]


def test_no_page_cuts_anything(window: MainWindow, settle: Callable[[], None]) -> None:
    found = []
    for width, height in SIZES:
        window.resize(width, height)
        assert window.size() == QSize(width, height)
        for slug in window.rail.buttons:
            page = window.open_page(slug)
            settle()
            where = f"{slug} at {width}×{height}"
            found += in_order(window, where)
            if page.sides is not None and page.sides.show_card():
                settle()
                found += in_order(window, f"{where}, the card over the list")
                page.sides.show_list()
    assert not found, "\n".join(found)


def second_looks(window: MainWindow, customer: int, product: int) -> Iterator[str]:
    """Go where the first look at a page does not lead, and to these two; the name of each place."""
    for slug, record in (("customers", customer), ("products", product), ("grades", None), ("models", None)):
        page = window.open_page(slug, record)
        if page.sides is not None:
            page.sides.show_card()
        yield f"{slug}, the longest of everything"
    for kind in (LetterKind.THANK_YOU, LetterKind.BIRTHDAY, LetterKind.COMPLAINT_REPLY):
        window.open_page("letters", kind)
        yield str(kind)
    letters = window.open_page("letters")
    letters.ways.set_value(LOG)
    letters._way(LOG)
    yield "the letter log"
    window.open_page("complaints", 1)
    yield "a complaint"
    reports = window.open_page("reports")
    reports._show_month(Period(2026, 10))
    yield "the running month"
    reports.list.choose_key("callbacks.due")
    yield "a figure"
    history = window.open_page("history")
    yield "the history"
    history.list.choose(history.model.ids()[0])
    history.list.open_line(history.model.ids()[0])
    yield "a change"
    window.open_page("doubles", (1, 2, 3))
    yield "three customers side by side"
    record_menu.delete(window, Table.CUSTOMER, 3, "")
    window.open_page("history", "deleted")
    yield "what was deleted"


def test_nothing_is_cut_behind_the_first_look(window: MainWindow, settle: Callable[[], None]) -> None:
    found = []
    hard = fill_hard(language())
    for width, height in SIZES[:3]:
        window.resize(width, height)
        for place in second_looks(window, *hard):
            settle()
            where = f"{place} at {width}×{height}"
            # The table of the records behind a figure has as many columns as they: it may scroll to the side.
            found += [each for each in in_order(window, where) if "FigureDetail" not in each]
    assert not found, "\n".join(found)


def test_with_larger_letters_the_least_window_grows_and_cuts_nothing(
    window: MainWindow, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme._Look, "base", 16)
    app = program.application()
    usual, larger = app.font(), app.font()
    larger.setPixelSize(theme.px(13))
    app.setFont(larger)
    theme.apply(app, "light")
    large = MainWindow()
    large.open_page("today")
    large.show()
    large.resize(large.minimumSize())
    found = []
    for slug in large.rail.buttons:
        large.open_page(slug)
        settle()
        found += in_order(large, slug)
    least = large.minimumSize()
    large.close()
    large.deleteLater()
    settle()
    monkeypatch.undo()
    app.setFont(usual)
    theme.apply(app, "light")
    assert not found, "\n".join(found)
    assert least == QSize(round(960 * 16 / 13), round(600 * 16 / 13))


def _made(kind: type[QDialog], window: MainWindow) -> QDialog:
    known = {**records(), "parent": window}
    wanted = inspect.signature(kind).parameters.values()
    needed = [each.name for each in wanted if each.default is each.empty or each.name == "customer_id"]
    return kind(**{name: known[name] for name in needed if name in known})


def test_no_dialog_cuts_anything_and_its_buttons_stay_in_sight(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    found = []
    for kind in _dialogs():
        if issubclass(kind, WaitDialog):  # works as soon as it is there
            continue
        dialog = _made(kind, window)
        dialog.show()
        settle()
        wanted = dialog.size()
        for width, height in ((960, 600), (1366, 720)):
            dialog.resize(wanted.boundedTo(QSize(width, height)))
            settle()
            assert dialog.width() <= width, kind
            assert dialog.height() <= height, kind
            found += in_order(window, f"{kind.__name__} at {width}×{height}", dialog)
        dialog.hide()
        dialog.deleteLater()
    assert not found, "\n".join(found)

"""Work outside the window's thread: results, faults, long jobs with Cancel, owners that are gone."""

import threading
from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.core import clock
from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.gui import language, tasks
from crm_desktop.gui.tasks import Progress
from crm_desktop.gui.widgets.toast import toast_of


@pytest.fixture
def owner(qtbot: QtBot, themed: Callable[[str, str], None]) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_results_come_back_in_the_windows_thread(owner, settle):
    seen = []
    tasks.read(owner, lambda a, b: (a + b, threading.current_thread().name), 1, b=2).then(
        lambda result: seen.append((*result, threading.current_thread()))
    )
    settle()
    total, worker, receiver = seen[0]
    assert total == 3
    assert worker.startswith("readers")
    assert receiver is threading.main_thread()


def test_a_job_is_there_until_it_is_let_go_of_and_goes_in_the_windows_thread(owner, qtbot, settle):
    ended = []
    job = tasks.read(owner, lambda: 1)
    job.destroyed.connect(
        lambda: ended.append(threading.current_thread()), Qt.ConnectionType.DirectConnection
    )
    settle()
    assert shiboken6.isValid(job)
    assert ended == []
    del job
    qtbot.waitUntil(lambda: bool(ended))  # the thread that worked lets go of it after its result has come
    assert ended == [threading.main_thread()]


def test_writes_are_done_one_after_another_in_order(owner, settle):
    done = []
    for number in range(20):
        tasks.write(owner, done.append, number)
    settle()
    assert done == list(range(20))


def test_a_stopped_clock_stays_stopped_in_the_thread(owner, settle, noon):
    seen = []
    tasks.read(owner, clock.now).then(seen.append)
    settle()
    assert seen == [noon]


def test_an_expected_problem_is_told_in_its_own_words(owner, settle):
    language._Spoken.language = "en"

    def fail() -> None:
        raise CrmError("error.conflict")

    tasks.write(owner, fail)
    settle()
    assert toast_of(owner).text() == CrmError("error.conflict").text("en")


def test_a_fault_is_logged_and_told_in_one_friendly_line(owner, settle, caplog):
    def fail() -> None:
        raise ZeroDivisionError

    tasks.read(owner, fail).then(lambda _result: None)
    settle()
    assert "went wrong" in toast_of(owner).text()
    assert "ZeroDivisionError" in caplog.text


def test_a_fault_is_logged_even_where_nobody_is_left_to_be_told(owner, qtbot, settle, caplog):
    go = threading.Event()

    def fail(fault: Exception) -> None:
        go.wait(5)
        raise fault

    widget = QWidget()
    tasks.write(widget, fail, OSError("disk full"))
    shiboken6.delete(widget)
    tasks.write(owner, fail, OSError("disk gone"))
    go.set()
    tasks.stop()  # as when the window closes: no answer arrives any more
    assert "disk full" in caplog.text
    assert "disk gone" in caplog.text


@pytest.mark.parametrize("expected", [CrmError("error.conflict"), Cancelled()])
def test_what_is_expected_is_no_fault_for_the_log(owner, settle, caplog, expected):
    def fail() -> None:
        raise expected

    tasks.write(owner, fail)
    settle()
    assert caplog.text == ""


def test_results_for_an_owner_that_is_gone_are_dropped(qtbot, settle):
    seen, go = [], threading.Event()
    widget = QWidget()
    tasks.read(widget, go.wait, 5).then(seen.append)
    widget.deleteLater()
    qtbot.wait(1)
    go.set()
    settle()
    assert seen == []


def test_a_long_job_tells_how_far_it_is_and_can_be_cancelled(owner, qtbot, settle):
    told, ended, go = [], [], threading.Event()

    def work(progress: Progress) -> None:
        progress(1, 10, "first")
        go.wait(5)
        progress.step(2, 10)

    job = tasks.long_job(owner, "Working", work).otherwise(ended.append)
    job.progressed.connect(lambda *words: told.append(words))
    qtbot.waitUntil(lambda: bool(told))
    job.cancel()
    go.set()
    settle()
    assert told == [(1, 10, "first")]
    assert isinstance(ended[0], Cancelled)


@pytest.mark.parametrize("ways", ["the same", "made anew"])
def test_an_older_answer_does_not_take_the_place_of_a_newer_one(owner, settle, qtbot, ways):
    newer_is_shown, asked, shown = threading.Event(), [], []

    def ask() -> str:
        asked.append(None)
        if len(asked) > 1:
            return "newer"
        assert newer_is_shown.wait(20)
        return "older"

    def load() -> None:
        def show(answer: str) -> None:
            shown.append(answer)

        tasks.read(owner, ask).then(shown.append if ways == "the same" else show)

    load()
    qtbot.waitUntil(lambda: len(asked) == 1)
    load()
    qtbot.waitUntil(lambda: shown == ["newer"])
    newer_is_shown.set()
    settle()
    assert shown == ["newer"]


def test_two_places_that_ask_the_same_are_both_told(owner, settle, qtbot):
    second_is_told, asked, told = threading.Event(), [], []

    def ask() -> None:
        asked.append(None)
        assert len(asked) > 1 or second_is_told.wait(20)

    for place in ("first", "second"):
        tasks.read(owner, ask).then(lambda _answer, place=place: told.append(place))
        qtbot.waitUntil(lambda: bool(asked))
    qtbot.waitUntil(lambda: told == ["second"])
    second_is_told.set()
    settle()
    assert told == ["second", "first"]

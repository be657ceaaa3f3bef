"""The story of letters that are written and not yet sent, as a user lives it at the desk."""

import threading
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog

from crm_desktop import app as program
from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.gui.complaints.step_forms import MessageDialog
from crm_desktop.gui.letters.aside_form import LetterAsideDialog
from crm_desktop.gui.letters.page import LettersPage
from crm_desktop.gui.letters.ways import LOG
from crm_desktop.gui.today.page import TodayPage
from crm_desktop.services.complaints import complaints
from crm_desktop.services.due.letters import WAITING
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.storage.models import Complaint
from tests.documents import pdf
from tests.gui.letters.test_page import choose, column
from tests.letter_rows import list_letters
from tests.services.letters import letter_cases as cases

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window, settle):
    with clock.at(cases.NOW):
        for hours, name in enumerate(("王䶮", "陈静")):
            person = cases.customer(name)
            cases.finished_order(person, cases.NOW - timedelta(hours=20 - hours))
        angry = cases.customer("何超")
        cases.finished_order(angry, cases.NOW - timedelta(hours=10))
        complaints.open({"customer": angry, "subject": "漏水", "description": "漏水"})
        window.open_page("letters")
        settle()
        yield window.findChild(LettersPage)
        settle()


@pytest.fixture
def click(qtbot, settle):
    def press(button) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        qtbot.mouseClick(button, LEFT)
        settle()

    return press


@pytest.fixture
def saved(page, click, tmp_path: Path, monkeypatch) -> Path:
    """The ticked letters were saved as PDF."""
    out = tmp_path / "letters.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    click(page.save_button)
    return out


def states() -> dict[str, LetterState]:
    return {row.customer: row.state for row in list_letters()}


def test_written_asked_posted_taken_back_and_written_again(
    window, page: LettersPage, settle, click, saved: Path, monkeypatch
) -> None:
    bar = page.question
    assert bar.words.text() == "2 letters written. Printed? Posted?"
    assert window.focusWidget() is not None  # it blocks nothing
    assert states() == {"王䶮": LetterState.GENERATED, "陈静": LetterState.GENERATED}
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    click(bar.open)
    assert [url.toLocalFile() for url in opened] == [str(saved)]
    click(bar.as_printed)
    assert set(states().values()) == {LetterState.PRINTED}
    assert bar.words.text() == "2 letters printed. Posted?"
    click(bar.undo)
    assert set(states().values()) == {LetterState.GENERATED}
    click(bar.as_posted)
    assert set(states().values()) == {LetterState.POSTED}
    assert not bar.isVisible()
    assert window.toast.text() == "Marked as posted: 2"
    click(window.toast._button)
    assert set(states().values()) == {LetterState.GENERATED}
    assert bar.words.text() == "2 letters written. Printed? Posted?"
    click(bar.undo)
    assert states() == {}
    assert saved.exists()
    assert page.print_button.text() == "Print 2"
    assert window.toast.text() == "Taken back. Letters to be written again: 2"


def test_an_answer_fetched_before_a_mark_was_taken_back_does_not_end_the_question(
    page: LettersPage, click, saved: Path, qtbot, settle, monkeypatch
) -> None:
    bar = page.question
    click(bar.as_printed)
    fetched, taken_back = threading.Event(), threading.Event()
    waiting = letter_log.waiting

    def slow() -> list[int]:
        answer = waiting()
        if not fetched.is_set():
            fetched.set()
            assert taken_back.wait(20)
        return answer

    monkeypatch.setattr(letter_log, "waiting", slow)
    page.writing.load()
    qtbot.waitUntil(fetched.is_set)
    qtbot.mouseClick(bar.undo, LEFT)
    qtbot.waitUntil(lambda: bar.words.text() == "2 letters written. Printed? Posted?")
    taken_back.set()
    settle()
    assert bar.words.text() == "2 letters written. Printed? Posted?"
    assert bar.as_posted.isVisible()


def test_the_question_can_wait_and_today_leads_back_to_it(
    window, page: LettersPage, settle, click, saved: Path, qtbot
) -> None:
    click(page.question.close_button)
    assert page.question.words.text() == "2 letters are written and not yet printed."
    assert column(page.due.list, "note")[-2:] == ["Not yet printed", "Not yet printed"]
    assert page.due.chips["waits"].text() == "Not yet printed 2"
    assert "already_sent" not in page.due.chips
    assert window.open_page("today")
    settle()
    today = window.findChild(TodayPage)
    rows = {row.accessibleName(): row for row in today.box("letter").rows()}
    [name] = [words for words in rows if words.startswith("Written, not yet printed")]
    assert "2" in name
    click(rows[name])
    assert window.current_slug() == "letters"
    assert page.ways.value() == LOG
    assert column(page.log.list, "customer") == ["陈静", "王䶮"]
    assert page.log.state.value() == WAITING
    assert not page.question.isVisible()  # the list says it
    assert window.focusWidget() is page.log.list
    click(page.log.printed)  # all of them are ticked
    assert set(states().values()) == {LetterState.PRINTED}
    assert window.toast.text() == "State entered: 2 letters"
    click(window.toast._button)
    assert set(states().values()) == {LetterState.GENERATED}


def test_waiting_letters_are_discarded_and_put_back(
    window, page: LettersPage, settle, click, saved: Path, qtbot
) -> None:
    choose(page, LOG, settle, qtbot)
    letter_log.mark_printed([list_letters("王䶮")[0].id])
    settle()
    page.log.list.choose(list_letters("王䶮")[0].id)
    settle()
    assert not page.log.discard.isEnabled()
    assert not page.log.write_again.isEnabled()
    page.log.list.choose(list_letters("陈静")[0].id)
    settle()
    click(page.log.discard)
    assert column(page.log.list, "customer") == ["王䶮"]
    assert window.toast.text() == "Discarded: X2026-00002"
    click(window.toast._button)
    assert column(page.log.list, "number") == ["X2026-00002", "X2026-00001"]
    page.log.list.choose(list_letters("陈静")[0].id)
    settle()
    click(page.log.discard)
    choose(page, LetterKind.THANK_YOU, settle, qtbot)
    assert [row.due.name for row in page.due.ticked()] == ["陈静"]


def test_written_again_with_what_was_changed_since(
    page: LettersPage, settle, click, saved: Path, qtbot, tmp_path: Path, monkeypatch
) -> None:
    choose(page, LOG, settle, qtbot)
    page.log.list.choose(list_letters("陈静")[0].id)
    settle()
    click(page.log.write_again)
    assert page.only_chip.text() == "To write again: 1"
    assert [row.due.name for row in page.due.ticked()] == ["陈静"]
    click(page.preview.edit)
    page.side.editor.body.setPlainText("A better text.")
    again = tmp_path / "again.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(again), ""))
    click(page.save_button)
    assert "Abettertext." in pdf.text_of(str(again))
    rows = list_letters()
    assert [(row.number, row.customer) for row in rows] == [("X2026-00003", "陈静"), ("X2026-00001", "王䶮")]
    assert page.question.words.text() == "One letter written. Printed? Posted?"


def test_a_restart_and_a_second_run_find_them_waiting(
    window, page: LettersPage, settle, saved: Path, office: Path, tmp_path: Path, qtbot, themed
) -> None:
    second = letter_run.write_due(
        LetterKind.THANK_YOU,
        *kinds.declared(LetterKind.THANK_YOU).span(clock.today()),
        tmp_path / "second.pdf",
        language="en",
    )
    assert second.letters == 0
    themed("zh_CN", "dark")
    running = program.Program(office, "zh_CN")
    again = running.open_window()
    settle()
    again.open_page("letters")
    settle()
    found = again.findChild(LettersPage)
    assert found.question.words.text() == "2 封信已写好，还没打印。"
    assert column(found.due.list, "note") == ["有投诉", "还没打印", "还没打印"]
    assert "还没打印 2" in {chip.text() for chip in found.due.chips.values()}  # written is not posted
    found.writing._ask(letter_log.waiting(), None, "")
    qtbot.mouseClick(found.question.as_printed, LEFT)
    settle()
    assert found.question.words.text() == "已打印 2 封信。寄出了吗？"
    assert column(found.due.list, "note") == ["有投诉", "还没寄出", "还没寄出"]
    again.close()
    settle()
    again.deleteLater()


def test_what_another_program_wrote_meanwhile_is_told_and_the_rest_can_be_written(
    window, page: LettersPage, settle, click, office: Path, tmp_path: Path, monkeypatch
) -> None:
    assert page.print_button.text() == "Print 2"
    first = letters.on_desk(LetterKind.THANK_YOU).to_send[0]
    with monkeypatch.context() as unseen:  # another program's change is not told to this window
        unseen.setattr("crm_desktop.storage.telling._listeners", [])
        letter_run.make([first], "en", out=tmp_path / "theirs.pdf")
    out = tmp_path / "ours.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    click(page.save_button)
    assert window.toast.text() == (
        "This letter to 王䶮 was already written (X2026-00001); it was not written again."
    )
    assert not out.exists()
    assert page.print_button.text() == "Print 1"
    click(page.save_button)
    assert [row.customer for row in list_letters()] == ["陈静", "王䶮"]


def test_who_complained_is_listed_and_ticked_only_by_hand(page: LettersPage, settle, qtbot) -> None:
    assert column(page.due.list, "name") == ["王䶮", "陈静", "何超"]
    assert column(page.due.list, "note") == ["today 14:00", "today 15:00", "Complained"]
    assert page.print_button.text() == "Print 2"
    page.due.list.setFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.due.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.print_button.text() == "Print 2"  # nor by Ctrl+A
    page.due.list.choose(page.due._rows[2].id)
    settle()
    assert page.preview.shown() == "何超"
    qtbot.keyClick(page.due.list, Qt.Key.Key_Space)
    assert page.print_button.text() == "Print 3"
    page.reload()
    settle()
    assert page.print_button.text() == "Print 3"


def in_dialog(kind, do, settle) -> None:
    """Do something in the dialog as soon as it is there."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            settle()
            do(dialog)
        else:
            QTimer.singleShot(5, look)

    QTimer.singleShot(0, look)


def test_put_aside_with_the_reason_and_back(window, page: LettersPage, settle, click, qtbot) -> None:
    page.due.list.setFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Space)  # one is ticked: no question which are meant

    def why(dialog: LetterAsideDialog) -> None:
        dialog.form.ui.reason.setText("搬家了")
        qtbot.mouseClick(dialog.save_button, LEFT)

    in_dialog(LetterAsideDialog, why, settle)
    click(page.due.aside)
    assert window.toast.text() == "Put aside: 王䶮"
    assert column(page.due.list, "name") == ["陈静", "何超", "王䶮"]
    assert column(page.due.list, "note")[2] == "Put aside"
    assert "搬家了" in page.due._rows[2].left.text("en")
    click(window.toast._button)  # Undo
    assert column(page.due.list, "note") == ["today 14:00", "today 15:00", "Complained"]
    in_dialog(LetterAsideDialog, lambda dialog: qtbot.mouseClick(dialog.save_button, LEFT), settle)
    page.due.list.choose(page.due._rows[0].id)
    settle()
    click(page.due.aside)
    page.due.list.choose(page.due._rows[2].id)
    settle()
    click(page.due.take_up)
    assert window.toast.text() == "To be written again: 王䶮"
    assert column(page.due.list, "name") == ["王䶮", "陈静", "何超"]
    click(window.toast._button)  # Undo
    assert column(page.due.list, "note")[2] == "Put aside"


def test_late_letters_stay_on_the_page_and_on_today(window, page: LettersPage, settle, qtbot) -> None:
    with clock.at(cases.NOW + timedelta(days=30)):
        page.reload()
        settle()
        assert column(page.due.list, "name") == ["王䶮", "陈静", "何超"]
        assert column(page.due.list, "note") == ["30 days overdue", "30 days overdue", "Complained"]
        assert page.due.chips["late"].text() == "Overdue 2"
        qtbot.mouseClick(page.due.chips["late"], LEFT)
        assert column(page.due.list, "name") == ["王䶮", "陈静"]
        window.open_page("today")
        settle()
        names = [row.accessibleName() for row in window.findChild(TodayPage).box("letter").rows()]
        assert any(name.startswith("Thank-you letter") and "2 late" in name for name in names)


def test_a_reply_without_words_leads_to_where_they_are_written(
    window, page: LettersPage, settle, click, qtbot
) -> None:
    case = cases.answered_complaint(cases.customer("孙丽"), cases.NOW - timedelta(days=2), timedelta(hours=4))
    with storage.write("test") as change:  # as version 0.1 left it
        change.update(Complaint.get_by_id(case), message_to_customer="")
    choose(page, LetterKind.COMPLAINT_REPLY, settle, qtbot)
    assert column(page.due.list, "note") == ["No words yet"]
    assert not page.print_button.isEnabled()

    def words(dialog: MessageDialog) -> None:
        dialog.form.ui.message_to_customer.setPlainText("我们给您换一台新的。")
        qtbot.mouseClick(dialog.save_button, LEFT)

    in_dialog(MessageDialog, words, settle)
    click(page.due.say_words)
    assert column(page.due.list, "note") == ["1 day overdue"]
    assert page.print_button.text() == "Print 1"
    assert "我们给您换一台新的。" in page.preview.text()

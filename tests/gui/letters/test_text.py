"""The text of one letter changed by hand beside its paper: it follows, is kept, and is what is written."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTimerEvent
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox

from crm_desktop import app as program
from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.fields.own import key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.gui.letters.editor import LetterEditor
from crm_desktop.gui.letters.page import LettersPage
from crm_desktop.services.customers import customers
from crm_desktop.services.letters import drafts as letter_drafts
from crm_desktop.services.letters import letters
from crm_desktop.services.own_fields import own_fields
from tests.documents import pdf
from tests.gui.letters.test_page import choose, column
from tests.services.letters import letter_cases as cases

LEFT = Qt.MouseButton.LeftButton
HOSTILE = "<b>粗</b> &amp; =1+1 䶮𠮷"


@pytest.fixture
def page(window, settle):
    with clock.at(cases.NOW):
        for hours, name in enumerate(("王䶮", "陈静")):
            person = cases.customer(name, **cases.solar_birthday(10, 23 + hours))
            cases.finished_order(person, cases.NOW - timedelta(hours=20 - hours))
        window.resize(1366, 768)
        window.open_page("letters")
        settle()
        yield window.findChild(LettersPage)
        settle()


@pytest.fixture
def editor(page: LettersPage, settle, qtbot):
    """The text is open beside the paper."""
    qtbot.mouseClick(page.preview.edit, LEFT)
    settle()
    assert page.side.editor.isVisible()
    return page.side.editor


@pytest.fixture
def pause(page: LettersPage, settle):
    """The user stops typing: the paper follows, and the text is kept."""

    def wait() -> None:
        for timer in (page.side._paper, page.side._keeping):
            if timer.isActive():
                QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
        settle()

    return wait


def retype(field, words: str) -> None:
    field.setFocus()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.SelectAll))
    QTest.keyClick(field, Qt.Key.Key_Delete)
    field.insertPlainText(words) if hasattr(field, "insertPlainText") else field.insert(words)
    if not hasattr(field, "insertPlainText"):
        field.textEdited.emit(field.text())


def kept(name: str, language: str = "en"):
    due = letters.on_desk(LetterKind.THANK_YOU)
    letter = next(each for each in due.to_send if each.name == name)
    return letter_drafts.get_draft(letter, language)


def test_the_paper_follows_the_typing_and_the_text_is_that_letters_alone(
    page: LettersPage, editor, pause, settle, qtbot
) -> None:
    assert editor.salutation.text() == "Dear Mr Wang,"
    assert editor.body.hasFocus()
    assert not editor.back.isEnabled()
    retype(editor.salutation, "Dear old friend,")
    retype(editor.body, f"First paragraph.\n{HOSTILE}")
    pause()
    assert "Dear old friend," in page.preview.text()
    assert "First paragraph." in page.preview.text()
    assert HOSTILE.split(maxsplit=1)[0] in page.preview.text()
    page.due.list.choose(page.due._rows[1].id)
    settle()
    assert "Dear Mr Chen," in page.preview.text()
    assert editor.salutation.text() == "Dear Mr Chen,"
    page.due.list.choose(page.due._rows[0].id)
    settle()
    assert editor.salutation.text() == "Dear old friend,"
    assert editor.body.toPlainText() == f"First paragraph.\n{HOSTILE}"
    model = page.due.model
    assert model.cell(0, 1) is not None
    assert page.due._rows[0].due.edited
    assert not page.due._rows[1].due.edited


def test_what_is_typed_last_is_in_what_is_written(
    page: LettersPage, editor, settle, qtbot, tmp_path: Path, monkeypatch
) -> None:
    retype(editor.body, "Only a moment ago.")  # no pause: the button comes at once
    out = tmp_path / "letters.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    qtbot.mouseClick(page.save_button, LEFT)
    settle()
    text = pdf.text_of(str(out))
    assert "Onlyamomentago." in text
    assert text.count("Wearegratefulforyourtrust") + text.count("wearegratefulforyourtrust") == 1


def test_back_to_the_proposed_text(page: LettersPage, editor, pause, settle, qtbot) -> None:
    proposed = editor.body.toPlainText()
    retype(editor.body, "Something else.")
    pause()
    assert kept("王䶮") is not None
    qtbot.mouseClick(editor.back, LEFT)
    settle()
    assert editor.body.toPlainText() == proposed
    assert kept("王䶮") is None
    assert not page.due._rows[0].due.edited
    assert editor.body.hasFocus()
    retype(editor.body, proposed + "\n\n")  # typed back by hand is the same
    pause()
    assert kept("王䶮") is None


def test_esc_closes_the_text_and_goes_back_to_the_list(
    window, page: LettersPage, editor, settle, qtbot
) -> None:
    retype(editor.body, "Kept all the same.")
    qtbot.keyClick(editor.body, Qt.Key.Key_Escape)
    settle()
    assert not editor.isVisible()
    assert window.focusWidget() is page.due.list
    assert kept("王䶮").body == "Kept all the same."


def test_the_languages_have_their_own_texts(page: LettersPage, editor, pause, settle) -> None:
    retype(editor.body, "English text.")
    page.spoken.set_value("zh_CN")
    page.spoken.chosen.emit("zh_CN")
    settle()
    assert editor.salutation.text() == "尊敬的王先生："
    assert kept("王䶮").body == "English text."
    assert kept("王䶮", "zh_CN") is None


def test_a_card_has_no_closing_and_says_when_it_is_full(
    page: LettersPage, editor, pause, settle, qtbot, monkeypatch
) -> None:
    choose(page, LetterKind.BIRTHDAY, settle, qtbot)
    assert editor.isVisible()
    assert not editor.closing.isVisible()
    page.preview.turn(1)
    retype(editor.body, "Many happy returns!")
    pause()
    assert "Many happy returns!" in page.preview.text()  # the page that was looked at
    retype(editor.body, "祝" * 401)
    pause()
    assert "401" in editor.error.text()
    monkeypatch.setattr(page, "_print", lambda _letters: pytest.fail("printed"))
    page.due.list.choose(page.due._rows[1].id)
    settle()
    qtbot.mouseClick(page.print_button, LEFT)
    settle()
    assert editor.body.toPlainText() == "祝" * 401  # shown again, and nothing typed is lost
    assert "401" in editor.error.text()
    qtbot.mouseClick(editor.back, LEFT)
    settle()
    assert not editor.error.isVisible()


def test_ten_thousand_characters_are_no_fault(page: LettersPage, editor, pause) -> None:
    retype(editor.body, "很长。" * 3333)
    pause()
    assert len(kept("王䶮").body) == 9999
    assert not editor.error.isVisible()


def test_a_restart_shows_what_was_typed_when_the_window_was_closed(
    window, page: LettersPage, editor, settle, office: Path, themed
) -> None:
    retype(editor.body, "Typed a moment before leaving.")
    window.close()
    settle()
    assert not window.isVisible()
    again = program.Program(office, "en").open_window()
    settle()
    again.open_page("letters")
    settle()
    found = again.findChild(LettersPage)
    assert "Typed a moment before leaving." in found.preview.text()
    assert column(found.due.list, "name") == ["王䶮", "陈静"]
    again.close()
    settle()
    again.deleteLater()


def test_what_cannot_be_printed_is_asked_about_before_the_window_closes(
    window, page: LettersPage, editor, settle, monkeypatch
) -> None:
    retype(editor.body, " ")
    asked: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    window.close()
    assert asked == ["The changed text for 王䶮 cannot be printed, and is not kept."]
    assert window.isVisible()
    assert editor.body.toPlainText() == " "
    retype(editor.body, "A text.")


def test_where_the_paper_covers_the_list_the_text_stands_with_it(
    window, page: LettersPage, settle, qtbot
) -> None:
    page.sides._least = (600, 500)  # as with large letters
    window.resize(1000, 640)
    settle()
    assert page.sides.is_narrow()
    page.due.list.setFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Return)
    settle()
    qtbot.mouseClick(page.preview.edit, LEFT)
    settle()
    editor = page.side.editor
    assert editor.isVisible()
    assert editor.parentWidget() is page.side
    retype(editor.body, "In a small window.")
    qtbot.keyClick(editor.body, Qt.Key.Key_Escape)
    settle()
    assert page.sides.is_over()
    assert kept("王䶮").body == "In a small window."


def test_its_chinese_labels_show_their_letters_only_with_alt(themed, qtbot) -> None:
    themed("zh_CN", "light")
    editor = LetterEditor()
    qtbot.addWidget(editor)
    editor.show()
    assert {label.text() for label in editor.findChildren(QLabel)} == {"称呼", "结尾", ""}


def test_what_stands_in_own_fields_is_put_where_the_cursor_is(page: LettersPage, editor, pause, settle):
    assert editor.insert.isHidden()  # the office has none
    field = own_fields.save(None, name="小区 <b>&", table=Table.CUSTOMER, kind=OwnFieldKind.TEXT)
    due = next(each for each in letters.on_desk(LetterKind.THANK_YOU).to_send if each.name == "王䶮")
    customers.save(due.customer_id, {key_of(Table.CUSTOMER, field): HOSTILE})
    settle()
    page.side.show_due(due, None, "en", "a4")
    settle()
    (entry,) = editor.insert.menu().actions()
    assert entry.text().startswith("小区 <b>&&")
    editor.body.setPlainText("Your quarter: ")
    editor.body.moveCursor(QTextCursor.MoveOperation.End)
    entry.trigger()
    assert editor.body.toPlainText() == f"Your quarter: {HOSTILE}"
    pause()
    assert kept("王䶮").body == f"Your quarter: {HOSTILE}"

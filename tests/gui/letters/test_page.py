"""The letters page as a user works with it: looking over, saving, printing, the log."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind, LetterState
from crm_desktop.gui.letters import log_view
from crm_desktop.gui.letters import page as page_module
from crm_desktop.gui.letters.letter_for import open_letter_for
from crm_desktop.gui.letters.page import LettersPage
from crm_desktop.gui.letters.ways import LOG
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters import log as letter_log
from tests.documents import pdf
from tests.letter_rows import list_letters
from tests.services.letters import letter_cases as cases


@pytest.fixture
def page(window, settle):
    with clock.at(cases.NOW):
        wang = cases.customer("王䶮", **cases.lunar_birthday(9, 12))
        cases.finished_order(wang, cases.NOW - timedelta(hours=20))
        chen = cases.customer("陈静", honorific="女士", **cases.solar_birthday(10, 23))
        cases.finished_order(chen, cases.NOW - timedelta(hours=19))
        none = cases.customer("赵磊", street="")
        cases.finished_order(none, cases.NOW - timedelta(hours=18))
        never = cases.customer("李娜", do_not_post=True)
        cases.finished_order(never, cases.NOW - timedelta(hours=17))
        sun = cases.customer("孙丽", honorific="女士")
        cases.answered_complaint(sun, cases.NOW - timedelta(days=2), timedelta(hours=4))
        window.open_page("letters")
        settle()
        yield window.findChild(LettersPage)
        settle()


def column(listed, key: str) -> list[str]:
    model = listed.model()
    place = next(n for n, each in enumerate(model.columns) if each.key == key)
    cells = (model.cell(row, place) for row in range(model.rowCount()))
    return [cell.text if cell else "" for cell in cells]


def choose(page: LettersPage, way: object, settle, qtbot) -> None:
    """Press the segment of a kind of letter, or of the log."""
    values = [*kinds.kinds(), LOG]
    button = page.ways._group.button(values.index(way))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def test_everyone_is_listed_with_what_speaks_against_a_letter(page: LettersPage) -> None:
    assert column(page.due.list, "name") == ["王䶮", "陈静", "赵磊", "李娜"]
    assert column(page.due.list, "note") == ["today 14:00", "today 15:00", "No address", "Wants no post"]
    assert [chip.text() for chip in page.due.chips.values()] == [
        "Can be posted 2",
        "No address 1",
        "Wants no post 1",
    ]
    assert page.count.text() == "2 of 4 can be posted"
    assert page.print_button.text() == "Print 2"
    assert "王䶮" in page.preview.shown()
    assert "Dear Mr Wang" in page.preview.text()


def test_the_preview_follows_the_chosen_row(page: LettersPage, settle, qtbot) -> None:
    page.due.list.setFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Down)
    settle()
    assert page.preview.shown() == "陈静"
    assert "Dear Ms Chen" in page.preview.text()
    page.spoken.set_value("zh_CN")
    page.spoken.chosen.emit("zh_CN")
    settle()
    assert "尊敬的陈女士" in page.preview.text()
    assert column(page.due.list, "salutation")[1] == "尊敬的陈女士"


def test_the_chosen_letter_stays_chosen_when_another_comes_before_it(
    page: LettersPage, settle, qtbot
) -> None:
    page.due.list.setFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Down)
    settle()
    assert page.preview.shown() == "陈静"
    cases.finished_order(cases.customer("何超"), cases.NOW - timedelta(hours=21))
    settle()
    assert column(page.due.list, "name")[:3] == ["何超", "王䶮", "陈静"]
    assert page.due.list.current_record().due.name == "陈静"
    assert page.preview.shown() == "陈静"


def test_a_chip_shows_only_its_rows_and_ticks_stay(page: LettersPage, settle, qtbot) -> None:
    page.due.list.setFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Space)  # takes the tick of the first away
    assert page.print_button.text() == "Print 1"
    qtbot.mouseClick(page.due.chips["no_address"], Qt.MouseButton.LeftButton)
    assert column(page.due.list, "name") == ["赵磊"]
    qtbot.keyClick(page.due.list, Qt.Key.Key_Space)  # cannot be ticked
    assert not page.print_button.isEnabled()
    qtbot.mouseClick(page.due.chips["no_address"], Qt.MouseButton.LeftButton)
    page.reload()
    settle()
    assert [row.due.name for row in page.due.ticked()] == ["陈静"]


def test_ctrl_a_ticks_whoever_can_get_a_letter_and_once_more_nobody(page: LettersPage, qtbot) -> None:
    page.due.list.setFocus()
    qtbot.keyClick(page.due.list, Qt.Key.Key_Space)
    assert page.print_button.text() == "Print 1"
    qtbot.keyClick(page.due.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.print_button.text() == "Print 2"
    qtbot.keyClick(page.due.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not page.print_button.isEnabled()


def test_saving_writes_the_file_and_enters_the_log(
    page: LettersPage, settle, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "thanks.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(out), ""))
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    settle()
    text = pdf.text_of(str(out))
    assert "王䶮" in text
    assert "陈静" in text
    assert "赵磊" not in text
    assert column(page.due.list, "note") == [
        "No address",
        "Wants no post",
        "Not yet printed",
        "Not yet printed",
    ]
    assert not page.print_button.isEnabled()
    choose(page, LOG, settle, qtbot)
    assert page.count.text() == "2 letters"
    assert column(page.log.list, "customer") == ["陈静", "王䶮"]
    assert column(page.log.list, "state") == ["Written", "Written"]
    assert page.preview.shown() == "陈静"
    assert "Dear Ms Chen" in page.preview.text()


def test_what_the_log_has_not_shown_yet_is_asked_for_when_it_is_ticked_or_chosen(
    page: LettersPage, settle, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in a log so long that most of it was never in sight."""
    monkeypatch.setattr(log_view, "FIRST_ROWS", 0)
    monkeypatch.setattr(page.log.model, "_want", lambda _row: None)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(tmp_path / "a.pdf"), ""))
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    settle()
    choose(page, LOG, settle, qtbot)
    assert column(page.log.list, "customer") == ["", ""]
    assert page.preview.shown() == "陈静"
    qtbot.keyClick(page.log.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not page.log.posted.isEnabled()
    settle()
    assert page.log.posted.isEnabled()
    assert [row.customer for row in page.log.marked()] == ["陈静", "王䶮"]
    qtbot.mouseClick(page.log.posted, Qt.MouseButton.LeftButton)
    settle()
    assert [row.state for row in list_letters()] == [LetterState.POSTED] * 2
    assert not page.log.posted.isEnabled()
    assert page.log.replied.isEnabled()


def test_printing_sends_the_pages_and_asks_whether_they_are_printed(
    page: LettersPage, settle, qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "printed.pdf"
    monkeypatch.setattr(page_module, "ask_printer", lambda *_args, **_named: to_file(paper))
    choose(page, LetterKind.BIRTHDAY, settle, qtbot)
    assert column(page.due.list, "why") == ["21 Oct (lunar 9-12)", "23 Oct"]
    qtbot.keyClick(page.due.list, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle()
    settle()
    assert paper.read_bytes().count(b"/Type /Page\n") == 4
    assert [row.state for row in list_letters()] == [LetterState.GENERATED, LetterState.GENERATED]
    assert page.question.words.text() == "2 letters written. Printed? Posted?"
    qtbot.mouseClick(page.question.as_printed, Qt.MouseButton.LeftButton)
    settle()
    assert [row.state for row in list_letters()] == [LetterState.PRINTED, LetterState.PRINTED]


def test_a_card_can_be_folded_from_a5(page: LettersPage, settle, qtbot) -> None:
    choose(page, LetterKind.BIRTHDAY, settle, qtbot)
    assert page.preview.document.pagePointSize(0).toSize().width() == 842
    page.card.set_value("a5")
    page.card.chosen.emit("a5")
    settle()
    assert page.preview.document.pagePointSize(0).toSize().width() == 595
    page.preview.turn(1)
    assert "Dear Mr Wang" in page.preview.text()


def to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_a_letter_goes_from_made_to_posted_to_answered(page: LettersPage, settle, qtbot) -> None:
    enter(settle)
    choose(page, LOG, settle, qtbot)
    assert not page.log.replied.isEnabled()
    qtbot.mouseClick(page.log.posted, Qt.MouseButton.LeftButton)
    settle()
    assert column(page.log.list, "state") == ["Posted", "Written"]
    assert not page.log.posted.isEnabled()
    qtbot.mouseClick(page.log.replied, Qt.MouseButton.LeftButton)
    settle()
    assert column(page.log.list, "state") == ["Replied", "Written"]


def test_a_letter_that_came_back_keeps_the_reason(page: LettersPage, settle, qtbot) -> None:
    from crm_desktop.gui.letters.return_form import LetterReturnDialog

    ids = enter(settle)
    letter_log.mark_posted(ids)
    dialog = LetterReturnDialog(page, ids[:1])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.form.ui.reason.setText("查无此人")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settle()
    rows = {row.id: row for row in list_letters()}
    assert rows[ids[0]].state == LetterState.RETURNED
    assert rows[ids[0]].return_reason == "查无此人"


def test_one_letter_for_one_customer(page: LettersPage, settle, qtbot) -> None:
    sun = customer_lists.find_customers("孙丽")[0]
    open_letter_for(page, sun, LetterKind.COMPLAINT_REPLY)
    settle()
    assert page.ways.value() is LetterKind.COMPLAINT_REPLY
    assert column(page.due.list, "name") == ["孙丽"]
    assert page.only_chip.text() == "Only 孙丽"
    assert "Re: 热水器漏水" in page.preview.text()
    qtbot.mouseClick(page.only_chip, Qt.MouseButton.LeftButton)
    settle()
    assert not page.only_chip.isVisible()
    assert page.start.isVisible()


def test_a_letter_asked_for_is_shown_whatever_was_searched_for_before(
    window, page: LettersPage, settle, qtbot
) -> None:
    wang = next(row.due for row in page.due._rows if row.due.name == "王䶮")
    qtbot.mouseClick(page.due.chips["no_address"], Qt.MouseButton.LeftButton)
    page.search("陈")
    settle()
    customers = window.open_page("customers")
    open_letter_for(customers, wang.customer_id, LetterKind.BIRTHDAY)
    settle()
    assert column(page.due.list, "name") == ["王䶮"]
    assert page.print_button.text() == "Print 1"
    assert page.search_box.text() == ""
    qtbot.mouseClick(page.only_chip, Qt.MouseButton.LeftButton)
    settle()
    assert column(page.due.list, "name") == ["王䶮", "陈静"]


def test_a_letter_of_the_log_is_shown_whatever_was_searched_for_before(
    page: LettersPage, settle, qtbot
) -> None:
    ids = enter(settle)
    choose(page, LOG, settle, qtbot)
    page.search("nobody")
    settle()
    page.open_record(ids[0])
    settle()
    assert page.search_box.text() == ""
    assert page.log.list.current_id() == ids[0]
    choose(page, LetterKind.THANK_YOU, settle, qtbot)
    assert len(column(page.due.list, "name")) == 4


def test_a_customer_without_the_occasion_says_so(page: LettersPage, settle) -> None:
    nobody = cases.customer("何超")
    open_letter_for(page, nobody, LetterKind.BIRTHDAY)
    settle()
    assert not page.only_chip.isVisible()
    assert page.ways.value() is LetterKind.BIRTHDAY


def test_searching_the_log(page: LettersPage, settle, qtbot) -> None:
    enter(settle)
    choose(page, LOG, settle, qtbot)
    page.search("陈静")
    settle()
    assert column(page.log.list, "customer") == ["陈静"]
    page.search("nobody")
    settle()
    assert page.log.empty.text() == "No letter matches the search."


def test_the_log_opens_with_what_stands_in_the_search_box(page: LettersPage, settle, qtbot) -> None:
    enter(settle)
    page.search("陈静")
    settle()
    choose(page, LOG, settle, qtbot)
    assert column(page.log.list, "customer") == ["陈静"]


def test_an_empty_span_says_what_belongs_there(page: LettersPage, settle) -> None:
    page.start.setText("2020-01-01")
    page.end.setText("2020-01-02")
    page.end.editingFinished.emit()
    settle()
    assert page.due.empty.isVisible()
    assert "nobody to thank" in page.due.empty.text()
    assert page.preview.shown() == ""


@pytest.mark.parametrize("typed", ["soonish", ""])
def test_an_unclear_day_lists_nobody_and_says_what_belongs_there(
    page: LettersPage, settle, qtbot, typed: str
) -> None:
    page.start.setFocus()
    page.start.selectAll()
    qtbot.keyClick(page.start, Qt.Key.Key_Delete)
    qtbot.keyClicks(page.start, typed)
    qtbot.keyClick(page.start, Qt.Key.Key_Return)
    settle()
    assert page.due.empty.text() == "Enter a start day and an end day that is not before it."
    assert page.due.empty.isVisible()
    assert page.preview.shown() == ""
    assert not page.print_button.isEnabled()
    assert page.print_button.text() == "Print"
    qtbot.keyClick(page.start, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(page.start, "2026-10-01")
    qtbot.keyClick(page.start, Qt.Key.Key_Return)
    settle()
    assert column(page.due.list, "name") == ["王䶮", "陈静", "赵磊", "李娜"]
    assert page.print_button.text() == "Print 2"


def test_the_usual_days_move_on_and_those_that_were_typed_stay(
    window, page: LettersPage, settle, qtbot
) -> None:
    choose(page, LetterKind.BIRTHDAY, settle, qtbot)
    assert (page.start.text(), page.end.text()) == ("2026-10-21", "2026-10-28")
    assert column(page.due.list, "name") == ["王䶮", "陈静"]
    window.open_page("today")
    settle()
    with clock.at(cases.NOW + timedelta(days=2)):
        window.open_page("letters")
        settle()
        assert (page.start.text(), page.end.text()) == ("2026-10-23", "2026-10-30")
        assert column(page.due.list, "name") == ["王䶮", "陈静"]  # his is late, and stays
        assert column(page.due.list, "note") == ["2 days overdue", "today"]
        page.start.setText("10-20")
        qtbot.keyClick(page.start, Qt.Key.Key_Return)
        settle()
    with clock.at(cases.NOW + timedelta(days=4)):
        page.reload()
        settle()
        assert (page.start.text(), page.end.text()) == ("2026-10-20", "2026-10-30")


def enter(settle) -> list[int]:
    due = letters.due(LetterKind.THANK_YOU, *kinds.declared(LetterKind.THANK_YOU).span(clock.today()))
    from crm_desktop.documents.letters import run as letter_run

    ids = letter_run.make(due.to_send, "en").ids
    settle()
    return ids

"""A day and a month of a small office, by keys and clicks: everything the program is for, in one story."""

import logging
from datetime import date

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from crm_desktop import app as program
from crm_desktop.core.enums import Grade, LetterKind
from crm_desktop.gui import tasks
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.complaints.form import ComplaintForm
from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.office.first_start import FirstStart
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.services.customers import customers
from tests.gui import story_steps as she
from tests.gui.desk import Desk
from tests.gui.first_row import cell_of

WANG = "王𠮷"
ADDRESS = "山东省济南市历下区经十路" + "很长的路" * 60 + "88号"
IN_OCTOBER = "BETWEEN '2026-09-30T16:00:00Z' AND '2026-10-31T15:59:59Z'"
OCTOBER = {
    "Callbacks due": f"SELECT COUNT(*) FROM callback WHERE original_due_at {IN_OCTOBER}",
    "Reach rate": f"SELECT AVG(outcome = 'reached') FROM attempt WHERE at {IN_OCTOBER}",
    "Satisfaction": f"SELECT AVG(satisfaction) FROM callback WHERE done_at {IN_OCTOBER}",
    "Complaints received": f"SELECT COUNT(*) FROM complaint WHERE received_at {IN_OCTOBER}",
    "Closed": "SELECT COUNT(*) FROM complaint WHERE state = 'closed'",
    "Orders finished": f"SELECT COUNT(*) FROM service_order WHERE finished_at {IN_OCTOBER}",
    "New": "SELECT COUNT(*) FROM customer WHERE customer_since LIKE '2026-10-%'",
    "Active at the end": "SELECT COUNT(*) FROM customer WHERE status <> 'lost'",
}


def test_a_day_and_a_month_of_a_small_office(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.it_is("2026-10-21 09:00")
    first_days = (wednesday, thursday, friday, letters, a_month_later)
    beginning = ((FirstStart, she.names_the_office), (ImportAssistant, she.imports_the_archive))
    assert desk.works(*beginning, *((MainWindow, day) for day in first_days)) == program.DONE
    desk.it_is("2026-11-03 08:30")
    assert desk.works((MainWindow, the_next_morning)) == program.DONE
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR]


def wednesday(desk: Desk, _window: MainWindow) -> None:
    """The archive is there; a new customer calls, and the technician goes out the same day."""
    assert desk.window.current_slug() == "customers"
    assert desk.page.count.text() == "278"
    she.enters_the_staff(desk, ("李敏", "Agent"), ("赵师傅", "Technician"), ("王芳", "Manager"))
    desk.press("Ctrl+2")
    assert she.searches(desk, "gyx") == ["郭䶮雪"]
    she.shows_everybody_again(desk)
    assert "郭䶮雪" in she.searches(desk, "7776317")
    she.shows_everybody_again(desk)
    assert she.filters_by_grade(desk, Grade.A) == {"A"}
    assert she.sorts_by(desk, "name")[:4] == ["白静霞", "常芳", "陈云艳", "程刚凯"]
    she.takes_the_filter_off(desk)

    she.adds_a_customer(
        desk,
        {"name": WANG, "honorific": "先生", "birthday": "农历九月十七", "street": ADDRESS, "grade": "A"},
        ["138 0531 2210", "0531-86521900转8"],
    )
    assert desk.toast() == f"Saved {WANG}"
    card = desk.reads(desk.page.card)
    assert {WANG, "A", "138 0531 2210"} <= set(card)
    assert any("26 Oct" in words for words in card), card
    she.adds_a_product(desk, {"model": "SLR-58 <b>&", "installer": "赵师傅", "install_date": "2026-3-1"})
    assert "SLR-58 <b>&" in " ".join(desk.reads(desk.page.card))
    assert she.takes_an_order(desk, "Repair", "=1+1 <b>cold & wet</b>", "14", "16") == "赵师傅"

    desk.it_is("2026-10-21 15:30")
    she.finishes_the_order(desk, "14:10", "Repaired", "换电加热棒 <i>&")
    assert desk.toast() == "Finished. The callback within 24 hours is planned."
    assert (WANG, "tomorrow 15:30") in she.looks_at_day(desk, date(2026, 10, 22))
    due = desk.asks_the_database("SELECT due_at FROM callback WHERE kind = 'after_service'")
    assert due == "2026-10-22T07:30:00Z"


def thursday(desk: Desk, _window: MainWindow) -> None:
    """Nobody answers in the morning; in the afternoon the customer is reached, and complains."""
    desk.it_is("2026-10-22 10:00")
    she.calls(desk, WANG, lambda dialog: she.nobody_answers(desk, dialog))
    assert desk.toast() == f"{WANG}: to be tried again today 18:00"
    desk.it_is("2026-10-22 16:20")

    def is_dissatisfied(dialog: CallDialog) -> None:
        she.answers_the_questions(desk, dialog, "2", "水还是不热 <b>&", quality="43254")
        assert f"{WANG} is not satisfied" in desk.reads(dialog)
        desk.in_dialog(ComplaintForm, lambda: desk.click(dialog.dissatisfied_panel.action), is_taken_down)

    def is_taken_down(form: ComplaintForm) -> None:
        assert form.ui.customer.text() == WANG
        assert form.ui.product.currentText().startswith("SLR-58 <b>&")
        assert form.ui.order.currentText().startswith("F2026-0001")
        assert form.ui.description.toPlainText() == "水还是不热 <b>&"
        desk.save(form)

    she.calls(desk, WANG, is_dissatisfied)
    assert desk.toast() == "Complaint recorded"
    attempts = "SELECT group_concat(outcome) FROM attempt ORDER BY id"
    assert desk.asks_the_database(attempts) == "no_answer,reached"

    she.opens_complaint(desk, "T2026-0001")
    record = desk.page.record
    assert she.takes_the_next_step(desk) == ""  # acknowledge
    assert she.takes_the_next_step(desk) == ""  # investigate
    assert she.takes_the_next_step(desk) == "Write down what was found before you propose a solution."
    found, done = record.sections.found.ui, record.sections.done.ui
    she.writes(desk, "电加热棒装反了 =1+1", found.findings)
    she.writes(desk, "新师傅没有培训", found.root_cause)
    desk.pick("Justified", found.justified)
    desk.pick("Not knowledgeable, or unable to solve it", found.cause)
    she.writes(desk, "今天重装，免费保养一次", done.proposed_solution)
    she.writes(desk, "今天给您重装好，再免费保养一次。", done.message_to_customer)
    assert she.takes_the_next_step(desk) == ""  # propose
    assert desk.asks_the_database("SELECT state FROM complaint") == "proposed"
    desk.choose_in_menu(record.bar.menu, "Letter of reply")
    assert desk.window.current_slug() == "letters"
    assert desk.page.only_chip.text() == f"Only {WANG}"
    reply = she.saves_the_letters(desk, "reply.pdf")
    assert WANG in reply
    assert "今天给您重装好，再免费保养一次。" in reply
    for internal in ("电加热棒装反了", "新师傅没有培训", "今天重装，免费保养一次"):
        assert internal not in reply


def friday(desk: Desk, _window: MainWindow) -> None:
    """The result is told, the call afterwards done, the complaint closed; another one runs out."""
    desk.it_is("2026-10-23 09:10")
    she.opens_complaint(desk, "T2026-0001")
    assert she.takes_the_next_step(desk) == ""  # resolve
    assert "The customer has not been told the result." in she.takes_the_next_step(desk)
    she.writes(desk, "谢谢，现在热了", desk.page.record.sections.done.ui.customer_answer)
    desk.click(desk.page.record.bar.buttons[ComplaintStep.TELL_RESULT])

    def is_content(dialog: CallDialog) -> None:
        she.answers_the_questions(desk, dialog, "5", "很满意")

    she.calls_afterwards(desk, is_content)
    she.opens_complaint(desk, "T2026-0001")
    assert she.takes_the_next_step(desk) == ""  # close
    assert desk.asks_the_database("SELECT state FROM complaint") == "closed"
    she.leaves_the_record(desk)
    assert desk.cells(desk.page.list, "number") == []

    assert (WANG, "today") in she.looks_at_day(desk, date(2026, 10, 23))  # birthday on the 26th
    she.moves_the_callback(desk, WANG, "10-25", "𠮷 在外地 <b>&")
    assert desk.toast() == "Moved to 25 Oct"
    assert WANG in dict(she.looks_at_day(desk, date(2026, 10, 25)))
    assert desk.asks_the_database("SELECT reason FROM callback_move ORDER BY id DESC") == "𠮷 在外地 <b>&"

    desk.press("Ctrl+2")
    assert she.searches(desk, "郭䶮雪") == ["郭䶮雪"]
    she.takes_a_complaint_down(desk, "漏水 <b>& 𠮷")
    assert desk.page.record.title.text() == "Complaint T2026-0002"
    she.leaves_the_record(desk)
    desk.it_is("2026-10-23 14:30")
    assert desk.page.count.text() == "Open: 1, overdue: 1"
    clock_cell = cell_of(desk.page, "clock")
    assert (clock_cell.text, clock_cell.badge) == ("1 h 20 min overdue", "red")
    assert desk.window.rail.buttons["complaints"].count() == 1
    desk.press("Ctrl+1")
    row = she.row_of_today(desk, "郭䶮雪")
    assert row.tone == "red"
    desk.click(row)
    assert desk.page.record.title.text() == "Complaint T2026-0002"


def letters(desk: Desk, _window: MainWindow) -> None:
    """What was written waits on Today; birthday cards in Chinese; thanks to whom complained only by hand."""
    desk.it_is("2026-10-23 16:00")
    desk.press("Ctrl+1")
    desk.click(she.row_of_today(desk, "Written, not yet printed"))
    assert desk.cells(desk.page.log.list, "kind") == ["Reply to a complaint"]
    desk.click(desk.page.log.posted)
    to_send = she.prepares_letters(desk, LetterKind.BIRTHDAY, "10-24", "11-30")
    assert WANG in to_send
    desk.click_row(desk.page.due.list, WANG)
    assert desk.page.preview.shown() == WANG
    desk.pick("中文", desk.page.spoken)
    assert "生" in desk.page.preview.text()  # 生日快乐, from top to bottom
    desk.click(desk.page.preview.forth)
    assert "尊敬的王𠮷先生：" in desk.page.preview.text()
    cards = she.saves_the_letters(desk, "cards.pdf")
    assert all(name in cards for name in to_send)
    desk.click(desk.page.question.as_posted)
    assert she.prepares_letters(desk, LetterKind.THANK_YOU, "10-21", "10-23") == []
    assert desk.cells(desk.page.due.list, "note") == ["Gave 2 of 5"]
    desk.click_row(desk.page.due.list, WANG)
    desk.press("Space", desk.page.due.list)
    assert WANG in she.saves_the_letters(desk, "thanks.pdf")
    log = she.looks_into_the_letter_log(desk)
    assert log[0] == (WANG, "Thank-you letter")
    assert (WANG, "Reply to a complaint") in log
    assert len(log) == len(to_send) + 2


def a_month_later(desk: Desk, _window: MainWindow) -> None:
    """October is over: its workbook agrees with the database. The colleague reads Chinese."""
    desk.it_is("2026-11-02 09:00")
    figures = she.saves_the_workbook(desk, "October 2026", "october.xlsx")
    counted = {name: desk.asks_the_database(statement) for name, statement in OCTOBER.items()}
    assert {name: figures[name] for name in counted} == pytest.approx(counted)
    assert counted["Callbacks due"] == 3
    assert counted["Complaints received"] == 2
    assert desk.starts_it_twice() == "This office is already open in another window."
    she.switches_language(desk, "中文")
    assert desk.window.current_slug() == "reports"
    assert desk.page.title.text() == "报表"
    assert she.reads_figure(desk, "应回访") == "3"


def the_next_morning(desk: Desk, window: MainWindow) -> None:
    """Everything is where it was left, in the language that was chosen."""
    assert window.windowTitle().startswith("今日")
    assert {"李敏 · 客服", "Sunshine After-Sales"} <= set(desk.reads(window.rail))
    row = she.row_of_today(desk, WANG)  # the birthday call that was moved and forgotten
    assert (row.tone, row.badge) == ("red", "逾期 9 天")
    desk.click(she.row_of_today(desk, "郭䶮雪"))
    assert desk.page.record.title.text() == "投诉 T2026-0002"
    said = desk.page.record.sections.said.ui
    assert said.description.toPlainText() == "漏水 <b>& 𠮷"
    desk.press("Ctrl+2")
    assert she.searches(desk, "wj") != []
    assert she.searches(desk, "8652") == [WANG]
    card = " ".join(desk.reads(desk.page.card))
    for words in ("SLR-58 <b>&", "农历九月十七", ADDRESS, "=1+1 <b>cold & wet</b>", "T2026-0001"):
        assert words in card.replace("\u200b", ""), words
    assert desk.page.filters_of_list.sort_button.text() == "按客户姓名排序"
    desk.press("Ctrl+5")
    assert len(she.looks_into_the_letter_log(desk)) == desk.asks_the_database("SELECT COUNT(*) FROM letter")
    assert desk.asks_the_database("PRAGMA integrity_check") == "ok"


def test_leaving_while_something_is_written_loses_nothing_and_hangs_nowhere(desk: Desk) -> None:
    cancelled: list[bool] = []

    def counts_for_ever(progress: tasks.Progress) -> None:
        try:
            while True:
                progress.step(1, 0, "…")
        finally:
            cancelled.append(progress.cancelled)

    def leaves_at_once(_desk: Desk, window: MainWindow) -> None:
        tasks.write(window, lambda: [customers.save(None, {"name": f"客户{n}"}) for n in range(60)])
        tasks.long_job(window, "Counting", counts_for_ever, writes=False)
        QTest.keySequence(window, QKeySequence("Ctrl+Q"))

    assert desk.works((FirstStart, she.starts_empty), (MainWindow, leaves_at_once)) == program.DONE
    assert cancelled == [True]
    assert desk.asks_the_database("SELECT COUNT(*) FROM customer") == 60

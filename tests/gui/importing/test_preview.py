"""The preview of an import: who is listed, and what only the user can tell."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop import storage
from crm_desktop.core.enums import ComplaintState, Grade
from crm_desktop.gui.importing.assistant import PREVIEW, ImportAssistant
from crm_desktop.gui.importing.questions import ImportQuestions
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.services.importing.asking import ImportAnswer, ImportQuestion
from crm_desktop.services.importing.result import ImportResult
from crm_desktop.services.importing.value_words import TO_CHECK, AskedWord
from crm_desktop.storage.models import Complaint
from tests.gui.importing.assistant_steps import LEFT, choose, drop, press
from tests.services.importing.import_helpers import count, customer, run


def test_what_only_the_user_can_tell_is_asked_on_the_preview(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    run(["张三", "13800006901", "", "", "", "", "A"], ["李四", "13800006902"])
    file = tmp_path / "a.csv"
    lines = [
        "客户姓名,联系电话,客户等级,购买机型",
        "张三,13800006901,B,",
        "李四,,VIP,KF-35",
        "王五,13800006903,VIP,",
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    assistant.open_file(file)
    settle()
    press(qtbot, assistant, settle)
    preview = assistant.preview
    questions = preview.questions
    assert list(questions.boxes) == [ImportQuestion.NAME_ONLY, ("grade", "vip")]
    assert "to decide: 2" in preview.summary.text()
    choose(questions.boxes[ImportQuestion.NAME_ONLY], ImportAnswer.SAME)
    settle()
    choose(questions.boxes["grade", "vip"], "C")
    settle()
    assert questions.boxes["grade", "vip"].hasFocus()
    assert "to decide" not in preview.summary.text()
    assert [row.words for row in preview._rows["changed"]] == [
        "New product: KF-35 is added",
        "Grade: (empty) → C",
    ]
    treatments = questions.treatments
    choose(treatments.field, "grade")
    choose(treatments.treatment, treatments.treatment.itemData(2))
    settle()
    assert "Grade: A → B" in [row.words for row in preview._rows["changed"]]
    qtbot.mouseClick(treatments.findChild(Chip), LEFT)
    settle()
    assert len(preview._rows["changed"]) == 2
    press(qtbot, assistant, settle)
    assert (customer("李四").grade, customer("王五").grade, customer("张三").grade) == (
        Grade.C,
        Grade.C,
        Grade.A,
    )
    assert count("customer") == 3


def test_of_a_column_that_is_no_choice_not_all_words_are_asked(behind: QWidget) -> None:
    questions = ImportQuestions(behind)
    words = [AskedWord("grade", f"<b>{number}&", TO_CHECK, False, [number] * number) for number in range(900)]
    questions.show_questions(ImportResult(asked_words=words), ["grade"])
    assert next(iter(questions.boxes)) == ("grade", "<b>899&")
    assert len(questions.boxes) == 40


def test_the_preview_lists_people_by_the_name_that_is_made_of_their_cells(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "contacts.csv"
    file.write_text(
        "First Name,Last Name,Company,Mobile Phone\nJohn,Example,,13800006101\n"
        "Mary,Sample,Example Ltd,13800006102\n,,Test Ltd,13800006103\n"
    )
    assert drop(assistant, file)
    settle()
    press(qtbot, assistant, settle)
    assert assistant.steps.currentIndex() == PREVIEW
    listed = assistant.preview.model
    assert [[listed.index(row, column).data() for column in (1, 2)] for row in range(3)] == [
        ["John Example", "13800006101"],
        ["Mary Sample", "Example Ltd · 13800006102"],
        ["Test Ltd", "13800006103"],
    ]


def test_past_work_is_asked_about_and_listed_on_the_preview(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "投诉.csv"
    file.write_text("姓名,电话,投诉日期,投诉内容\n张三,13800006901,2024-03-05,<b>漏水\n", encoding="utf-8")
    assistant.open_file(file)
    settle()
    press(qtbot, assistant, settle)
    preview = assistant.preview
    assert [row.words for row in preview._rows["past"]] == ["Complaint · 5 Mar 2024 · <b>漏水"]
    choose(preview.questions.boxes[ImportQuestion.COMPLAINT_END], ImportAnswer.SETTLED)
    settle()
    press(qtbot, assistant, settle)
    assert "complaints: 1" in assistant.done_panel.summary.text()
    with storage.reading():
        assert Complaint.get().state == ComplaintState.CLOSED

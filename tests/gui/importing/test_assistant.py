"""The import assistant by keys and clicks: from the file to the customers, and every way out of it."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.gui import tasks
from crm_desktop.gui.importing.assistant import COLUMNS, DONE, FILE, PREVIEW, WORK, ImportAssistant
from crm_desktop.gui.importing.columns import ImportColumns
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.services.customers import customers, deleting
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.importing import importing
from tests.gui.dialogs import is_open
from tests.gui.importing.assistant_steps import LEFT, drop, press
from tests.paths import DATA
from tests.services.importing.import_helpers import count, customer, run

ARCHIVE = DATA / "customer-archive.xlsx"


def test_from_a_dropped_file_to_the_customers(
    assistant: ImportAssistant, window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    assert assistant.steps.currentIndex() == FILE
    assert not assistant.next.isEnabled()
    assert drop(assistant, ARCHIVE)
    settle()
    assert assistant.steps.currentIndex() == COLUMNS
    columns = assistant.columns
    assert columns.shape.header_row.value() == 3
    assert columns.header.box(1).currentText() == "Name"
    assert columns.header.box(0).currentText() == "Row number (only counts the rows)"
    assert columns.model.index(3, 1).data() == "郭䶮雪"
    assert columns.model.index(3, 5).data() == "2023-11-08"
    assert columns.model.headerData(3, Qt.Orientation.Vertical) == "4"
    press(qtbot, assistant, settle)
    assert assistant.steps.currentIndex() == PREVIEW
    assert "New customers: 278" in assistant.preview.summary.text()
    assert assistant.preview.model.rowCount() == 15
    assert [assistant.preview.model.index(0, column).data() for column in range(3)] == [
        "34",
        "邓龙娟",
        "Phone is not clear: 打不通,问邻居",
    ]
    shown = [each for each in assistant.preview.kinds.findChildren(QAbstractButton) if each.isVisible()]
    assert [each.text() for each in shown] == [
        "To check: 15", "Rejected: 5", "New: 278", "Known: 17", "Skipped: 1", "Columns: 11"
    ]  # fmt: skip
    rejected = shown[1]
    assert "Nothing of these rows is imported" in rejected.toolTip()
    qtbot.mouseClick(rejected, LEFT)
    assert [row.row for row in map(assistant.preview.model.record_at, range(5))] == [
        "250",
        "256",
        "263",
        "271",
        "273",
    ]
    assert count("customer") == 0
    press(qtbot, assistant, settle)
    assert assistant.steps.currentIndex() == DONE
    assert count("customer") == 278
    assistant.write_problems(tmp_path / "problems.xlsx")
    settle()
    assert "problems.xlsx" in assistant.done_panel.saved.text()
    assert load_workbook(tmp_path / "problems.xlsx").active.max_row == 21
    press(qtbot, assistant, settle)
    assert not is_open(assistant)
    assert window.page("customers").isVisible()


def test_a_second_import_says_that_there_is_nothing_new(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    for _again in range(2):
        assistant._go(FILE)
        assistant.open_file(ARCHIVE)
        settle()
        press(qtbot, assistant, settle)
        if assistant.next.isEnabled():
            press(qtbot, assistant, settle)
    assert assistant.steps.currentIndex() == PREVIEW
    assert not assistant.next.isEnabled()
    assert "nothing to import" in assistant.preview.hint.text()


def test_who_was_deleted_is_told_and_not_imported_again(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    run(["张三", "13800001111"])
    deleting.delete(customer("张三").id)
    (tmp_path / "again.csv").write_text("客户姓名,联系电话\n张三,13800001111\n", encoding="utf-8")
    assistant.open_file(tmp_path / "again.csv")
    settle()
    press(qtbot, assistant, settle)
    assert "left out, deleted here: 1" in assistant.preview.summary.text()
    assert "can be restored from Deleted" in assistant.preview.hint.text()
    told = [assistant.preview.model.index(0, column).data() for column in range(3)]
    assert told[:2] == ["2", "张三"]
    assert told[2].startswith("Deleted here on")
    assert not assistant.next.isEnabled()


def test_columns_are_changed_by_keyboard_and_remembered(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "names.csv"
    file.write_text("甲方,颜色,电话\n张三,红,13800001111\n", encoding="utf-8")
    assistant.open_file(file)
    settle()
    assert not assistant.next.isEnabled()
    assert '"Name"' in assistant.problem.text()
    box = assistant.columns.header.box(0)
    edit = box.lineEdit()
    assert edit is not None
    assert edit.hasFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Name")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert assistant.steps.currentIndex() == COLUMNS
    assert assistant.next.isEnabled()
    assert assistant.problem.isHidden()
    press(qtbot, assistant, settle)
    press(qtbot, assistant, settle)
    assert assistant.steps.currentIndex() == DONE
    (found,) = customer_lists.find_customers("张三")
    assert customers.get_customer(found).phones[0].digits == "13800001111"
    assistant._go(FILE)
    assistant.open_file(file)
    settle()
    assert assistant.columns.header.box(0).currentText() == "Name"


def test_another_row_becomes_the_header(
    assistant: ImportAssistant, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "names.csv"
    file.write_text("姓名,电话\n姓名（全名）,手机\n张三,13800001111\n", encoding="utf-8")
    assistant.open_file(file)
    settle()
    assert assistant.columns.shape.header_row.value() == 1
    assistant.columns.view.verticalHeader().sectionClicked.emit(1)
    settle()
    assert assistant.columns.proposal.header_row == 2
    assert assistant.columns.proposal.headers == ["姓名（全名）", "手机"]


def test_another_sheet_even_a_hidden_one(assistant: ImportAssistant, settle: Callable[[], None]) -> None:
    assistant.open_file(ARCHIVE)
    settle()
    sheet = assistant.columns.shape.sheet
    assert [sheet.itemText(place) for place in range(sheet.count())] == [
        "客户档案",
        "旧数据 (hidden)",
        "Several…",
    ]
    assert sheet.value() == "客户档案"
    sheet.setCurrentIndex(1)
    sheet.activated.emit(1)
    settle()
    assert assistant.columns.shape.sheet.value() == "旧数据"
    assert assistant.columns.model.columnCount() == 1


def test_a_file_that_cannot_be_read_gets_one_line_and_the_window_goes_on(
    assistant: ImportAssistant, settle: Callable[[], None], tmp_path: Path
) -> None:
    assistant.open_file(DATA / "customers-protected.xls")
    settle()
    assert "password" in assistant.problem.text()
    assert assistant.steps.currentIndex() == FILE
    (tmp_path / "bad.xlsx").write_bytes(b"PK\x03\x04")
    assistant.open_file(tmp_path / "bad.xlsx")
    settle()
    assert "damaged" in assistant.problem.text()
    assistant.open_file(ARCHIVE)
    settle()
    assert assistant.steps.currentIndex() == COLUMNS
    assert assistant.problem.isHidden()


def test_a_csv_of_another_encoding_asks_for_it(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "names.csv"
    file.write_bytes("姓名,電話\n許é,0912345678\n".encode("cp1252", "replace") + b"\x81\n")
    assistant.open_file(file)
    settle()
    assert assistant.file_panel.encoding_row.isVisible()
    file.write_bytes("姓名,電話\n許志強,0912345678\n".encode("big5"))
    again = assistant.file_panel.encoding_row.findChildren(QAbstractButton)[-1]
    qtbot.mouseClick(again, LEFT)
    settle()
    assert assistant.columns.model.index(1, 0).data() == "許志強"


def test_cancel_during_the_import_leaves_nothing_and_goes_back(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    original, cancelled = importing.run, threading.Event()

    def held(
        table: object, proposal: object, progress: Callable[[int, int], None], **options: object
    ) -> object:
        def slowly(done: int, total: int) -> None:
            cancelled.wait(10)
            progress(done, total)

        return original(table, proposal, slowly, **options)  # type: ignore[arg-type]

    assistant.open_file(ARCHIVE)
    settle()
    press(qtbot, assistant, settle)
    monkeypatch.setattr(importing, "run", held)
    qtbot.keyClick(assistant.next, Qt.Key.Key_Return)
    assert assistant.steps.currentIndex() == WORK
    qtbot.keyClick(assistant, Qt.Key.Key_Escape)
    assert assistant.isVisible()
    cancelled.set()
    settle()
    assert assistant.steps.currentIndex() == PREVIEW
    assert "nothing was imported" in assistant.problem.text()
    assert count("customer") == 0
    monkeypatch.undo()
    press(qtbot, assistant, settle)
    assert count("customer") == 278


def test_esc_closes_and_back_goes_back(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    assistant.open_file(ARCHIVE)
    settle()
    press(qtbot, assistant, settle)
    qtbot.keyClick(assistant.back, Qt.Key.Key_Space)
    assert assistant.steps.currentIndex() == COLUMNS
    qtbot.keyClick(assistant, Qt.Key.Key_Escape)
    assert not assistant.isVisible()
    assert count("customer") == 0


def test_the_user_chooses_where_files_are(
    assistant: ImportAssistant,
    qtbot: QtBot,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(ARCHIVE), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "out"), ""))
    qtbot.keyClick(assistant.file_panel.choose, Qt.Key.Key_Space)
    settle()
    press(qtbot, assistant, settle)
    press(qtbot, assistant, settle)
    qtbot.mouseClick(assistant.done_panel.save_button, LEFT)
    settle()
    assert (tmp_path / "out.xlsx").exists()


def test_a_workbook_that_cannot_be_written_says_so(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    assistant.open_file(ARCHIVE)
    settle()
    press(qtbot, assistant, settle)
    press(qtbot, assistant, settle)
    assistant.write_problems(tmp_path / "no folder" / "out.xlsx")
    settle()
    assert "was not written" in assistant.problem.text()
    assert assistant.next.isEnabled()


def test_the_file_itself_is_not_replaced_by_its_problem_rows(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    archive = tmp_path / "archive.xlsx"
    archive.write_bytes(ARCHIVE.read_bytes())
    assistant.open_file(archive)
    settle()
    press(qtbot, assistant, settle)
    press(qtbot, assistant, settle)
    assistant.write_problems(archive)
    settle()
    assert "is the file being imported" in assistant.problem.text()
    assert archive.read_bytes() == ARCHIVE.read_bytes()


def test_what_earlier_imports_left_to_be_checked_is_saved_as_a_workbook(
    assistant: ImportAssistant, window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    assert not assistant.file_panel.waiting.isVisible()
    assistant.reject()
    run(["张三", "打不通", "经十路1号", "", "", "", "", "属兔"])
    again = ImportAssistant(window)
    again.show()
    settle()
    link = again.file_panel.waiting
    assert link.isVisible()
    assert "from earlier imports: 2." in link.text()
    again.write_waiting(tmp_path / "to check.xlsx")
    settle()
    assert again.steps.currentIndex() == FILE
    assert "to check.xlsx" in again.file_panel.saved.text()
    assert load_workbook(tmp_path / "to check.xlsx").active.max_row == 2
    again.reject()


def test_files_of_another_kind_are_not_taken(assistant: ImportAssistant, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    assert not drop(assistant, tmp_path / "a.png")
    assert tasks.idle()


def test_chinese_labels_and_sentences_stand_as_they_are_written(
    qtbot: QtBot, behind: QWidget, themed: Callable[[str, str], None]
) -> None:
    themed("zh_CN", "light")
    panel = ImportColumns(behind)
    panel.show()
    assert (panel.shape.sheet_label.text(), panel.shape.header_label.text()) == ("工作表", "表头行")
    qtbot.keyPress(panel, Qt.Key.Key_Alt)
    assert panel.shape.sheet_label.text() == "工作表(&S)"
    qtbot.keyRelease(panel, Qt.Key.Key_Alt)
    told = [label.text() for label in panel.findChildren(QLabel)]
    first = "请核对每一列导入成什么；也可以在那里合并或拆分列。"
    assert f"{first}突出显示的是表头行；点其他行号可以改。" in told


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_every_control_has_a_name(
    assistant: ImportAssistant, settle: Callable[[], None], themed: Callable[[str, str], None], spoken: str
) -> None:
    themed(spoken, "light")
    assistant.open_file(ARCHIVE)
    settle()
    for widget in assistant.findChildren(QWidget):
        if isinstance(widget, QAbstractButton):
            assert widget.text() or widget.accessibleName() or not widget.isVisible()
        elif isinstance(widget, QComboBox):
            assert widget.accessibleName()

"""The file's shape in the import assistant: sheets, encoding, heading, and what is said of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from crm_desktop.gui.importing.assistant import COLUMNS, ImportAssistant
from tests.services.importing.import_helpers import count

HEADERS = ["客户姓名", "联系电话"]


def choose(box, value, settle) -> None:
    place = next(place for place in range(box.count()) if box.itemData(place) == value)
    box.setCurrentIndex(place)
    box.activated.emit(place)
    settle()


def to_the_end(assistant: ImportAssistant, settle: Callable[[], None]) -> None:
    for _step in ("preview", "import"):
        assistant.next.click()
        settle()


@pytest.fixture
def months(tmp_path: Path) -> Path:
    book = Workbook()
    book.active.title = "说明"
    book.active.append(["请按格式填写"])
    book.active.append(["完"])
    for number, month in enumerate(("一月", "二月"), start=1):
        sheet = book.create_sheet(month)
        sheet.append(HEADERS)
        sheet.append([f"客户{number}", f"1380000700{number}"])
        sheet.row_dimensions[2].hidden = True
    book.save(tmp_path / "months.xlsx")
    return tmp_path / "months.xlsx"


def test_sheets_that_look_alike_are_read_together_and_said(
    assistant: ImportAssistant, settle: Callable[[], None], months: Path
) -> None:
    assistant.open_file(months)
    settle()
    shape = assistant.columns.shape
    assert shape.sheet.currentText() == "All alike: 2"
    for words in ("Read as one list: 一月, 二月.", "Not imported: 说明 (no list).", "are imported too: 2."):
        assert words in shape.said.text()
    assert assistant.columns.model.rowCount() == 3
    choose(shape.sheet, "二月", settle)
    assert assistant.columns.model.rowCount() == 2
    choose(shape.sheet, "…", settle)
    assert [box.isChecked() for box in shape.several.boxes.values()] == [False, False, True]
    shape.several.boxes["说明"].setChecked(True)
    shape.several.done.click()
    settle()
    assert (shape.sheet.currentText(), shape.several.isHidden()) == ("Several: 2", True)
    choose(shape.sheet, "", settle)
    to_the_end(assistant, settle)
    assert count("customer") == 2


def test_without_a_heading_the_first_row_is_a_record(
    assistant: ImportAssistant, settle: Callable[[], None], tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text("Jina,Simu\nZhang,Li\n", encoding="utf-8")
    assistant.open_file(tmp_path / "list.csv")
    settle()
    shape = assistant.columns.shape
    assert not shape.no_header.isChecked()
    shape.no_header.click()
    settle()
    assert not any(assistant.columns.proposal.headers)
    assert not shape.header_row.isEnabled()
    assistant.columns.header.chosen.emit(0, "name")  # by hand: the first row stays
    assert assistant.columns.shape.no_header.isChecked()
    to_the_end(assistant, settle)
    assert count("customer") == 2


def test_a_click_on_a_row_number_makes_it_the_heading_again(
    assistant: ImportAssistant, settle: Callable[[], None], tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text("王芳,13800007001\n李娜,13800007002\n", encoding="utf-8")
    assistant.open_file(tmp_path / "list.csv")
    settle()
    assert assistant.columns.shape.no_header.isChecked()
    assistant.columns.view.verticalHeader().sectionClicked.emit(0)
    settle()
    assert not assistant.columns.shape.no_header.isChecked()
    assert assistant.columns.proposal.headers == ["王芳", "13800007001"]


def test_the_encoding_is_shown_and_another_can_be_chosen(
    assistant: ImportAssistant, settle: Callable[[], None], tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_bytes("客戶姓名,電話\n許志強,0912345678\n".encode("big5"))
    assistant.open_file(tmp_path / "list.csv")
    settle()
    shape = assistant.columns.shape
    assert shape.encoding.value() == "big5"
    choose(shape.encoding, "utf-8", settle)
    assert "is not encoded as utf-8" in assistant.problem.text()
    assert assistant.steps.currentIndex() == COLUMNS
    assert shape.encoding.value() == "big5"  # what was read stands
    choose(shape.encoding, "cp1252", settle)
    assert shape.encoding.value() == "cp1252"
    choose(shape.encoding, "big5", settle)
    assert assistant.columns.model.index(1, 0).data() == "許志強"

"""Columns joined and split by hand in the assistant, and what it tells of each column."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.gui.importing.assistant import DONE, PREVIEW, ImportAssistant
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.widgets.fields import ChoiceBox
from tests.services.importing.import_helpers import customer

LIST = "Surname,Given,Reach,Wants\nExample,Li,13800001111 1 Test Road,a new one\n"


@pytest.fixture
def assistant(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> ImportAssistant:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    dialog = ImportAssistant(window, tmp_path / "list.csv")
    dialog.show()
    qtbot.waitExposed(dialog)
    settle()
    return dialog


def choose(qtbot: QtBot, box: ChoiceBox, words: str) -> None:
    box.setFocus()
    edit = box.lineEdit()
    assert edit is not None
    edit.selectAll()
    qtbot.keyClicks(edit, words)
    qtbot.keyClick(box, Qt.Key.Key_Return)


def test_by_keys_alone_two_columns_become_one_value_and_one_two(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    columns = assistant.columns
    box = columns.header.box
    choose(qtbot, box(0), "Name")
    choose(qtbot, box(1), "Joined")
    assert box(1).currentText() == "Joined to the column before"
    choose(qtbot, box(2), "Split")
    strip = columns.splitting
    assert strip.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is strip.at)
    assert strip.example.text() == "13800001111 | 1 | Test | Road"
    assert strip.pieces[0].value() == "phone"  # what looks like one is proposed
    choose(qtbot, strip.pieces[1], "Postcode")
    qtbot.keyClick(strip, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert QApplication.focusWidget() is box(2)
    assert columns.proposal.splits == {}
    choose(qtbot, box(2), "Split")
    strip.at.set_value("space")
    for piece in strip.pieces[1:]:
        choose(qtbot, piece, "Address")
    qtbot.keyClick(strip.done, Qt.Key.Key_Space)
    assert box(2).currentText() == "Split: Phone + Address + Address + Address"
    qtbot.keyClick(assistant.next, Qt.Key.Key_Return)
    settle()
    assert assistant.steps.currentIndex() == PREVIEW
    assistant.preview.kinds.set_value("columns")
    assistant.preview._show("columns")
    shown = assistant.preview.fates.model()
    told = [[shown.index(row, place).data() for place in range(3)] for row in range(shown.rowCount())]
    assert told == [
        ["A", "Surname", "Name"],
        ["B", "Given", "Name"],
        ["C", "Reach", "Phone + Address + Address + Address"],
        ["D", "Wants", 'Into the remarks, as "Wants: …"'],
    ]
    qtbot.keyClick(assistant.next, Qt.Key.Key_Return)
    settle()
    assert assistant.steps.currentIndex() == DONE
    words = [label.text() for label in assistant.done_panel.findChildren(QLabel)]
    assert "Columns that become fields: 3 · into the remarks: 1 (Wants)" in words
    record = customer("Example Li")
    assert (record.address, record.remarks) == ("1 Test Road", "Wants: a new one")
    assert [phone.digits for phone in record.phones] == ["13800001111"]


def test_what_is_not_split_after_all_stays_as_it_was(assistant: ImportAssistant, qtbot: QtBot) -> None:
    box = assistant.columns.header.box(2)
    before = box.currentText()
    choose(qtbot, box, "Split")
    qtbot.keyClick(assistant.columns.splitting.leave, Qt.Key.Key_Space)
    assert (box.currentText(), assistant.columns.splitting.isVisible()) == (before, False)

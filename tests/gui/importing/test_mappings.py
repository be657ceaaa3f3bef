"""A way of reading kept by name, and the list that comes back: saved and taken in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from crm_desktop.gui.importing.assistant import COLUMNS, ImportAssistant
from crm_desktop.gui.main_window import MainWindow
from tests.gui.importing.assistant_steps import LEFT, choose, press
from tests.services.importing.import_helpers import customer, run


def test_customers_are_exported_from_the_menu(
    window: MainWindow, settle: Callable[[], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["张三", "13800006901"])
    file = tmp_path / "customers"
    chosen = (str(file), "CSV file (*.csv)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: chosen)
    window._actions["export"].trigger()
    settle()
    assert "张三" in file.with_name("customers.csv").read_text(encoding="utf-8-sig")


def test_a_mapping_is_saved_and_taken_for_another_file(
    assistant: ImportAssistant, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text("甲方,颜色,电话\n张三,红,13800006901\n", encoding="utf-8")
    assistant.open_file(tmp_path / "a.csv")
    settle()
    columns = assistant.columns
    strip = columns.mapping
    assert not strip.box.isVisible()
    columns._choose(0, "name")
    columns._choose(1, "tags")
    qtbot.mouseClick(strip.save_as, LEFT)
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    settle()
    assert "name" in strip.said.text()
    qtbot.keyClicks(strip.name, "Monthly")
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    settle()
    assert (strip.box.value(), strip.said.text(), strip.save_as.hasFocus()) == ("Monthly", "Saved", True)
    assert assistant.steps.currentIndex() == COLUMNS
    assistant.open_file(tmp_path / "b.csv")
    settle()
    assert columns.proposal.meaning(1) != "tags"
    choose(strip.box, "Monthly")
    settle()
    assert (columns.header.box(0).value(), columns.header.box(1).value()) == ("name", "tags")
    press(qtbot, assistant, settle)
    press(qtbot, assistant, settle)
    assert customer("张三").tags == ["红"]

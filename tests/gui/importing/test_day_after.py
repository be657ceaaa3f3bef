"""The work that the last page of an import names, done by its buttons."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, StaffRole
from crm_desktop.core.errors import CrmError
from crm_desktop.gui.importing.assistant import DONE, ImportAssistant
from crm_desktop.gui.importing.day_after import WorkLine
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.services.callbacks import rules
from crm_desktop.services.history import steps
from crm_desktop.services.office import office
from tests.gui.dialogs import is_open

FILE = """客户姓名,联系电话,地址,购买机型,安装日期,安装人员,客户等级
张三,13800001111,济南市历下区解放路1号,GL8,{installed},孙工,A
李四,打不通,,GL8,2021-05-01,𠮷<b>工,B
"""


def imported(window: MainWindow, qtbot: QtBot, settle: Callable[[], None], file: Path) -> ImportAssistant:
    installed = clock.today() - timedelta(days=80)  # the first usage call, after three months, is near
    file.write_text(FILE.format(installed=installed), encoding="utf-8")
    dialog = ImportAssistant(window, file)
    dialog.show()
    for _step in range(3):
        settle()
        if dialog.steps.currentIndex() != DONE:
            qtbot.keyClick(dialog.next, Qt.Key.Key_Return)
    settle()
    assert dialog.steps.currentIndex() == DONE
    return dialog


def line(dialog: ImportAssistant, begins: str) -> WorkLine:
    return next(each for each in dialog.done_panel.day_after.lines if each.words.text().startswith(begins))


def test_installers_become_technicians_and_a_rule_is_switched_on_from_the_keyboard(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    dialog = imported(window, qtbot, settle, tmp_path / "a.csv")
    people = line(dialog, "Installers")
    assert "孙工" in people.words.text()
    assert "<b>" not in people.words.text()  # it is no name
    people.button.setFocus()
    qtbot.keyClick(people.button, Qt.Key.Key_Space)
    settle()
    assert people.words.text() == "Entered as technicians: 1"
    assert people.button.isHidden()
    assert [(each.name, each.role) for each in office.staff()] == [("孙工", StaffRole.TECHNICIAN)]
    usage = line(dialog, "Usage follow-up (grades A, B)")
    usage.button.setFocus()
    qtbot.keyClick(usage.button, Qt.Key.Key_Space)
    settle()
    assert "is switched on" in usage.words.text()
    assert next(rule for rule in rules.list_rules() if rule.kind is CallbackKind.USAGE).switched_on
    for _write in range(2):
        steps.undo_last("en")
    assert office.staff() == []
    assert not next(rule for rule in rules.list_rules() if rule.kind is CallbackKind.USAGE).switched_on
    dialog.close()


def test_lines_lead_to_the_customers_whom_they_count(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    page = window.page("customers")
    for begins, name in (
        ("Addresses without a postcode: 1", "张三"),
        ("In the whole office, values to check: 1", "李四"),
    ):
        dialog = imported(window, qtbot, settle, tmp_path / "a.csv")
        dialog.done_panel.day_after.look()
        settle()
        qtbot.mouseClick(line(dialog, begins).button, Qt.MouseButton.LeftButton)
        settle()
        assert not is_open(dialog)
        assert page.isVisible()
        assert [row.name for row in map(page.list.records.record_at, range(1))] == [name]
        steps.undo_last("en")


def test_nothing_to_do_shows_nothing(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    dialog = ImportAssistant(window)
    dialog.show()
    settle()
    work = dialog.done_panel.day_after
    work.look()
    settle()
    assert work.isHidden()
    assert work.findChildren(QLabel)
    dialog.close()


def test_what_cannot_be_written_is_said_and_can_be_tried_again(
    window: MainWindow,
    qtbot: QtBot,
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_names: object) -> int:
        raise CrmError("error.staff_name_taken")

    dialog = imported(window, qtbot, settle, tmp_path / "a.csv")
    monkeypatch.setattr(office, "add_technicians", refuse)
    people = line(dialog, "Installers")
    qtbot.mouseClick(people.button, Qt.MouseButton.LeftButton)
    settle()
    assert dialog.problem.isVisible()
    assert dialog.problem.text()
    monkeypatch.undo()
    qtbot.mouseClick(people.button, Qt.MouseButton.LeftButton)
    settle()
    assert people.words.text() == "Entered as technicians: 1"
    assert dialog.problem.text() == ""
    dialog.close()

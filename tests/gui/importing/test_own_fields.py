"""A column of a file becomes a new field of the office's own, chosen above the sheet by keys alone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.gui.importing.assistant import DONE, PREVIEW, ImportAssistant
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.services.own_fields import own_fields
from tests.gui.importing.test_joins_and_splits import choose
from tests.services.importing.import_helpers import customer

LIST = "Name,Phone,Roof size,Insurer\nLi Example,13800001111,120.5,PICC\nMa Sample,13800001112,80,PICC\n"


def test_by_keys_alone_columns_become_new_own_fields(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    dialog = ImportAssistant(window, tmp_path / "list.csv")
    dialog.show()
    qtbot.waitExposed(dialog)
    settle()
    columns = dialog.columns
    box, strip = columns.header.box, columns.own
    choose(qtbot, box(3), "New own")
    assert strip.isVisible()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is strip.name)
    qtbot.keyClick(strip.name, Qt.Key.Key_Escape)
    assert (strip.isVisible(), columns.proposal.meaning(3)) == (False, "noted")
    choose(qtbot, box(2), "New own")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is strip.name)
    assert (strip.name.text(), strip.kind.value()) == ("Roof size", OwnFieldKind.NUMBER)
    strip.name.setText("Phone")
    qtbot.keyClick(strip.name, Qt.Key.Key_Return)
    settle()
    assert '"Phone" is a field already' in strip.problem.text()
    strip.name.setText("Roof <b>&")
    qtbot.keyClick(strip.done, Qt.Key.Key_Space)
    settle()
    assert box(2).currentText() == 'New field "Roof <b>&" (Number)'
    qtbot.keyClick(dialog.next, Qt.Key.Key_Return)
    settle()
    assert dialog.steps.currentIndex() == PREVIEW
    dialog.preview.kinds.set_value("columns")
    dialog.preview._show("columns")
    shown = dialog.preview.fates.model()
    assert shown.index(2, 2).data() == 'Own field "Roof <b>&"'
    assert own_fields.fields() == []
    qtbot.keyClick(dialog.next, Qt.Key.Key_Return)
    settle()
    assert dialog.steps.currentIndex() == DONE
    words = [label.text() for label in dialog.done_panel.findChildren(QLabel)]
    assert "Columns that become fields: 3 · into the remarks: 1 (Insurer)" in words
    (field,) = own_fields.fields()
    assert customer("Li Example").own == {field.key: 120.5}

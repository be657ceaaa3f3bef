"""Names with < in them are shown as they were typed, wherever Qt would take them for markup."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from crm_desktop.gui.forms.ui_complaint_reason_form import Ui_ComplaintReasonForm
from crm_desktop.gui.importing.columns import ImportColumns
from crm_desktop.gui.navigation import Rail
from crm_desktop.gui.widgets import dialog
from crm_desktop.gui.widgets.due_row import DueRow
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.gui.widgets.page import Page

NAME = "Wilson <b>& Sons</b>"
TIP = "Wilson &lt;b>&amp; Sons&lt;/b>"


@pytest.fixture(autouse=True)
def plain(themed):
    themed("en", "light")


class Reason(FormDialog):
    """A dialog with one field."""

    ui_class = Ui_ComplaintReasonForm


def as_typed(label):
    return label.textFormat() == Qt.TextFormat.PlainText


def test_what_is_wrong_in_a_dialog(qtbot):
    dialog = Reason(None, "Reason")
    qtbot.addWidget(dialog)
    dialog.form.show_errors({"reason": NAME})
    lines = [each for each in dialog.findChildren(QLabel) if each.text() == NAME]
    assert lines
    assert all(map(as_typed, [*lines, dialog.problem_line]))


def test_what_is_asked(qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append((box.text(), as_typed(box))))
    page = Page(NAME)
    qtbot.addWidget(page)
    assert not dialog.agreed(page, "Delete", NAME, "Delete", "Keep")
    assert asked == [(NAME, True)]
    assert as_typed(page.title)


def test_the_names_of_office_and_user(qtbot):
    page = Page("")
    qtbot.addWidget(page)
    rail = Rail(page)
    rail.set_office(NAME, NAME)
    assert (rail.office.text(), rail.who.text()) == (NAME, NAME)
    assert as_typed(rail.office)
    assert as_typed(rail.who)


def test_tooltips_of_due_rows_and_of_columns_to_import(qtbot):
    row = DueRow("name", "about", tooltip=NAME)
    qtbot.addWidget(row)
    assert row.toolTip() == TIP
    columns = ImportColumns(row)
    columns.header.show_boxes([NAME], 1)
    assert columns.header.box(0).toolTip() == TIP

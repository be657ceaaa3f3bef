"""Customers are marked and changed together; a change of many is asked about first, undone in one step."""

from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu

from crm_desktop import storage
from crm_desktop.core.enums import Grade, LetterKind
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.gui.callbacks.many_form import ManyCallbacksForm
from crm_desktop.gui.widgets import list_export
from crm_desktop.services.customers import customers, many
from crm_desktop.services.history import deleting
from crm_desktop.storage.models import Callback, Customer, CustomerTag
from tests.gui.customers.steps import CTRL, LEFT, add, in_dialog, names

SHIFT = Qt.KeyboardModifier.ShiftModifier


def click(page, qtbot, row, held=Qt.KeyboardModifier.NoModifier, column=1):
    spot = page.list.visualRect(page.list.records.index(row, column)).center()
    qtbot.mouseClick(page.list.viewport(), LEFT, held, spot)


def marked(page):
    return [page.list.records.row_of(each) for each in page.list.records.checked_ids()]


def of_all(column):
    with storage.reading():
        return [getattr(row, column) for row in Customer.select().order_by(Customer.id)]


def test_rows_are_marked_by_ctrl_shift_boxes_and_keys(page, people, qtbot, settle):
    click(page, qtbot, 0)
    assert not page.marked.bar.isVisible()
    click(page, qtbot, 2, SHIFT)
    assert marked(page) == [0, 1, 2]
    click(page, qtbot, 1, SHIFT)  # the same span, shorter
    assert marked(page) == [0, 1]
    click(page, qtbot, 3, CTRL)
    click(page, qtbot, 0, column=0)
    assert marked(page) == [1, 3]
    assert page.marked.bar.count.text() == "2 marked"
    qtbot.keyClick(page.list, Qt.Key.Key_Up, SHIFT)
    qtbot.keyClick(page.list, Qt.Key.Key_A, CTRL)
    assert marked(page) == [0, 1, 2, 3]
    assert not page.marked.bar.every.isVisible()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert len(marked(page)) == 3
    add("Newcomer")
    settle()
    assert len(marked(page)) == 3  # those who matched then, and nobody who came later
    page.search("wang")
    settle()
    assert marked(page) == []
    assert not page.marked.bar.isVisible()


def test_marks_outlive_another_order(page, people, settle):
    page.list.marking.toggle(0)
    (before,) = page.list.records.checked_ids()
    page.list.sort_asked.emit("name", False)
    settle()
    assert page.list.records.checked_ids() == [before]
    assert marked(page) != [0]


def test_a_grade_for_all_is_asked_about_and_undone_in_one_step(page, people, qtbot, settle):
    before = of_all("grade")
    qtbot.keyClick(page.list, Qt.Key.Key_A, CTRL)
    page.marked._grade(Grade.A)
    settle()
    bar = page.marked.bar
    assert (bar.words.text(), bar.left_out.text()) == ("Grade A: 2 customers", "Left out: 2 have it already")
    assert bar.agree.hasFocus()
    qtbot.keyClick(bar.agree, Qt.Key.Key_Escape)
    assert of_all("grade") == before
    assert bar.isVisible()
    page.marked._grade(Grade.A)
    settle()
    qtbot.keyClick(bar.agree, Qt.Key.Key_Return)
    settle()
    assert set(of_all("grade")) == {Grade.A}
    toast = page.window().toast
    assert toast.text() == "2 customers: grade A"
    toast._pressed()
    settle()
    assert of_all("grade") == before


def test_a_tag_is_typed_in_the_bar(page, people, qtbot, settle):
    page.list.marking.toggle(1)
    settle()
    page.marked._ask_tag()
    bar = page.marked.bar
    qtbot.keyClicks(bar.typed, "a {} <b>&")
    qtbot.keyClick(bar.typed, Qt.Key.Key_Return)
    settle()
    assert bar.words.text() == 'Tag "a {} <b>&": 1 customer'
    bar.agree.click()
    settle()
    with storage.reading():
        assert [row.tag for row in CustomerTag.select()] == ["a {} <b>&"]
    page.marked._ask_tag()
    bar.agree.click()
    settle()
    assert page.window().toast.text() == "Please fill this in."


def test_one_is_deleted_at_once_and_named_many_are_asked_about(page, people, qtbot, settle):
    page.list.choose(people["王芳"])
    settle()
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", True)
    QApplication.sendEvent(page.list, held)
    settle()
    assert len(names(page)) == 4  # a key that is held down deletes nothing more
    page.list.marking.toggle(page.list.currentIndex().row())
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    settle()
    assert not page.marked.bar.is_asking()
    assert page.window().toast.text() == "Deleted: 王芳"
    page.window().toast._pressed()
    settle()
    page.list.marking.all()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    settle()
    assert page.marked.bar.words.text().startswith("Delete 4 customers")
    qtbot.keyClick(page.marked.bar.agree, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    settle()
    page.marked.bar.agree.click()
    settle()
    assert of_all("id") == []
    page.window().toast._pressed()
    settle()
    assert len(names(page)) == 4


def test_a_callback_is_planned_for_each(page, people, qtbot, settle):
    page.list.marking.all()

    def fill(dialog):
        assert isinstance(dialog, ManyCallbacksForm)
        dialog.ui.subject.setText("Frost")
        dialog.try_save()
        settle()

    in_dialog(qtbot, fill)
    page.marked.plan_callbacks(page.marked.ids())
    settle()
    assert page.marked.bar.words.text().startswith("A callback for ")
    page.marked.bar.agree.click()
    settle()
    with storage.reading():
        assert {row.subject for row in Callback.select()} == {"Frost"}


def test_a_letter_to_each_says_who_has_no_occasion(page, people, settle, window):
    page.list.marking.all()
    page.marked._write_letters(LetterKind.BIRTHDAY)
    settle()
    assert window.current_slug() == "letters"
    assert "marked" in window.page("letters").only_chip.text() or window.toast.text()


def test_ctrl_c_copies_a_table_that_excel_takes(page, qtbot, settle):
    add("=1+1", "0531-8652 1900")
    add('<b>&"\t𠮷', "13866103841")
    settle()
    page.list.marking.all()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_C, CTRL)
    settle()
    data = QApplication.clipboard().mimeData()
    heads, first, second = data.text().splitlines()
    assert heads.startswith("Name\tGrade\tPhone")
    assert first.startswith('<b>&" 𠮷\t\t138 6610 3841\t')
    assert second.startswith("'=1+1\t\t0531-8652 1900\t")
    assert "<td style='mso-number-format:\"@\"'>=1+1</td>" in data.html()
    assert "&lt;b&gt;&amp;" in data.html()
    assert page.window().toast.text() == "2 rows copied"


def test_what_is_shown_is_exported_as_it_is_shown(page, people, settle, tmp_path):
    add("=1+1", "0531-8652 1900")
    settle()
    file = tmp_path / "as shown.xlsx"
    list_export.write_list(page.list, page.list.records.ids(), file)
    settle()
    sheet = load_workbook(file).active
    rows = list(sheet.values)
    assert rows[0][:4] == ("Name", "Grade", "Phone", "Model")
    assert [row[0] for row in rows[1:]] == names(page)
    cell = sheet["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == ("=1+1", "s", "@")
    assert all(isinstance(row[-1], datetime | date | None) for row in rows[1:])
    assert sheet.freeze_panes == "A2"


def test_the_menu_of_a_row_and_that_of_the_marked(page, people, settle, monkeypatch):
    shown = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: shown.append(menu))
    page.list.choose(page.list.records.ids()[0])
    page.list.marking.toggle(0)
    page.list.menu_asked.emit(QPoint(0, 0))
    page.list.marking.toggle(1)
    page.list.menu_asked.emit(QPoint(0, 0))
    settle()
    one, many_ = [[each.text() for each in menu.actions() if each.text()] for menu in shown]
    assert one[0] == "Edit…"
    assert {"New callback…", "Letter", "Mark as lost…", "History"} <= set(one)
    assert many_ == [
        "2 marked", "Grade", "Tag", "In charge", "Maintenance", "Plan a callback for each…", "Letter",
        "Merge into one…", "Export", "Copy as a table", "Delete…",
    ]  # fmt: skip


@pytest.mark.parametrize("typed", ["0", "121", "six"])
def test_a_senseless_interval_is_refused_in_words(page, people, settle, typed):
    page.list.marking.all()
    page.marked.take_interval(many.maintaining, typed)
    settle()
    assert not page.marked.bar.is_asking()
    assert "months" in page.window().toast.text() or "120" in page.window().toast.text()
    with pytest.raises(CrmError):
        many.maintaining(0)


def test_a_question_outlives_what_another_program_writes(page, people, qtbot, settle):
    qtbot.keyClick(page.list, Qt.Key.Key_A, CTRL)
    page.marked._grade(Grade.C)
    settle()
    bar = page.marked.bar
    assert (bar.words.text(), bar.left_out.isVisible()) == ("Grade C: 4 customers", False)
    customers.save(people["陈静"], {"name": "陈静", "grade": Grade.C})
    settle()
    assert bar.words.text() == "Grade C: 3 customers"
    assert bar.left_out.text() == "Left out: 1 has it already"
    deleting.delete(Table.CUSTOMER, people["王芳"], "王芳", "en")
    settle()
    assert bar.words.text() == "Grade C: 2 customers"
    assert bar.left_out.text() == "Left out: 1 has it already, 1 no longer in the list"
    assert bar.agree.hasFocus()
    bar.agree.click()
    settle()
    assert set(of_all("grade")) == {Grade.C}


def test_what_is_typed_in_the_bar_outlives_it_too(page, people, qtbot, settle):
    page.list.marking.toggle(0)
    page.list.marking.toggle(1)
    settle()
    page.marked._ask_tag()
    bar = page.marked.bar
    qtbot.keyClicks(bar.typed, "half a t")
    add("Newcomer")
    settle()
    assert bar.is_asking()
    assert bar.typed.hasFocus()
    assert bar.typed.text() == "half a t"
    for name in ("王建国", "王芳"):
        deleting.delete(Table.CUSTOMER, people[name], name, "en")
    settle()
    assert not bar.isVisible()
    assert page.window().toast.text() == "What this was about is no longer in the list."


def test_deletion_is_asked_of_those_who_are_still_there(page, people, qtbot, settle):
    page.list.marking.all()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    settle()
    add("Newcomer")
    settle()
    bar = page.marked.bar
    assert bar.words.text() == "Delete 4 customers?"
    deleting.delete(Table.CUSTOMER, people["王芳"], "王芳", "en")
    settle()
    assert bar.words.text() == "Delete 3 customers?"
    bar.agree.click()
    settle()
    assert names(page) == ["Newcomer"]

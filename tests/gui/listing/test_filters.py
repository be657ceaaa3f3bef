"""A list filtered by keys and clicks, filters saved by name, columns chosen: kept after a restart, undone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from crm_desktop.core.fields.own import key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.core.lists.declaration import Condition, How, Shown
from crm_desktop.core.tables import Table
from crm_desktop.gui.customers import page as page_module
from crm_desktop.gui.listing.columns_panel import ColumnsPanel
from crm_desktop.gui.listing.condition_chip import ConditionChip
from crm_desktop.gui.listing.filter_panel import FilterPanel
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.customers import customers
from crm_desktop.services.history import steps
from crm_desktop.services.listing import saved
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.own_fields.own_fields import ChoiceEntry
from tests.gui.customers.steps import LEFT, in_dialog, names
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")
KEY = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def chips(page):
    return [chip for chip in page.filter_bar.findChildren(ConditionChip) if chip.isVisible()]


def press(qtbot, panel, key, *modifiers):
    qtbot.keyClick(panel.focusWidget(), key, *modifiers)


def filters(page, qtbot, settle, do):
    """Ctrl+Shift+F, `do` in the panel, Enter."""

    def fill(panel):
        settle()
        assert isinstance(panel, FilterPanel)
        do(panel)
        settle()
        if panel.isVisible():
            press(qtbot, panel, KEY.Key_Return)

    in_dialog(qtbot, fill)
    qtbot.keyClick(page.list, KEY.Key_F, CTRL | SHIFT)
    settle()


def ticks_grades(qtbot, *rows):
    def do(panel):
        assert panel.search.hasFocus()
        qtbot.keyClicks(panel.search, "grad")
        press(qtbot, panel, KEY.Key_Down)
        press(qtbot, panel, KEY.Key_Right)
        for row in range(max(rows) + 1):
            if row in rows:
                press(qtbot, panel, KEY.Key_Space)
            press(qtbot, panel, KEY.Key_Down)

    return do


def test_the_panel_is_worked_by_keys_and_each_condition_is_a_chip(page, people, qtbot, settle):
    filters(page, qtbot, settle, ticks_grades(qtbot, 1, 3))  # B, none
    assert names(page) == ["王芳", "陈静"]
    assert [chip.text() for chip in chips(page)] == ["Grade B, none"]
    assert page.count.text() == "2 of 4"
    qtbot.keyClick(chips(page)[0], KEY.Key_Delete)
    settle()
    assert len(names(page)) == 4
    assert page.window().focusWidget() is page.filters_of_list.filter_button


def test_a_chip_is_changed_by_a_click_and_taken_off_by_its_cross(page, people, qtbot, settle):
    page.filters_of_list.show_only(Condition("grade", How.IS, ("A",)), Condition("name", How.HAS, ("王",)))
    settle()
    assert names(page) == ["王建国"]
    seen = []

    def look(panel):
        settle()
        seen.append(panel.names.currentItem().text())
        panel.reject()

    in_dialog(qtbot, look)
    qtbot.mouseClick(chips(page)[0], LEFT, pos=QPoint(20, 10))
    assert seen == ["Grade"]
    assert names(page) == ["王建国"]
    chip = chips(page)[0]
    qtbot.mouseClick(chip, LEFT, pos=QPoint(chip.width() - 10, 10))
    settle()
    assert names(page) == ["王建国", "王芳"]


def test_values_that_there_are_are_offered_and_narrowed_by_typing(page, people, qtbot, settle):
    page.filters_of_list.show_only(Condition("yearly_value", How.BETWEEN, ("100", "")))
    settle()
    assert names(page) == []
    seen = []

    def look(panel):
        panel.search.setText("distr")
        settle()
        editor = panel.editor("district")
        editor.ticks.set_choices([(f"历下{n}", f"历下{n}") for n in range(12)])
        editor.ticks.search.setText("11")
        shown = (editor.ticks.list.item(n) for n in range(12))
        seen.extend(item.text() for item in shown if not item.isHidden())
        panel.clear_button.click()
        editor = panel.editor("warranty")
        editor.how.set_value(How.BETWEEN)
        type_in(editor._inputs[How.BETWEEN].edits[0], "no day")
        panel.try_save()
        seen.append(editor.problem.text()[:10])
        editor._inputs[How.BETWEEN].edits[0].clear()

    filters(page, qtbot, settle, look)
    assert seen == ["历下11", "Not a date"]
    assert len(names(page)) == 4


def test_every_field_has_an_editor_that_says_what_it_was_told(qtbot, qapp):
    from crm_desktop.gui.listing.condition_editor import ConditionEditor

    given = {
        How.HAS: ("a",),
        How.LAST: ("3m",),
        How.NEXT: ("7d",),
        How.NOT_FOR: ("12m",),
        How.IS: ("",),
        How.IS_NOT: ("",),
    }
    for field in CUSTOMERS.values():
        editor = ConditionEditor(field)
        qtbot.addWidget(editor)
        assert editor.condition() is None
        for how in field.ways:
            number = ("100", "200") if field.kind.value in ("money", "count", "months") else None
            values = (number or ("2026-01-01", "")) if how is How.BETWEEN else given.get(how, ())
            values = ("next",) if field.name == "birthday" and how is How.IS else values
            wanted = Condition(field.name, how, values)
            editor.set_condition(wanted)
            assert editor.condition() == wanted
            assert editor.check()
        editor.set_condition(None)
        assert editor.condition() is None


def saves_as(page, qtbot, settle, name, press_it):
    def fill(dialog):
        settle()
        type_in(dialog.form.fields["name"], name)
        qtbot.keyClick(dialog, KEY.Key_S, CTRL)
        settle()

    in_dialog(qtbot, fill)
    press_it()
    settle()


def entries(page):
    menu = page.filters_of_list.saved.button.menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_a_filter_is_saved_by_name_kept_used_changed_renamed_deleted_and_undone(
    window, page, people, qtbot, settle, reopen
):
    bar = page.filters_of_list
    bar.show_only(Condition("grade", How.IS, ("A",)))
    bar.sort("name", True)
    settle()
    saves_as(page, qtbot, settle, "Good ones", bar.saved.save_button.click)
    assert bar.saved.button.text() == "Good ones"
    assert not bar.saved.save_button.isVisible()
    assert toast_of(page).text() == "Filter saved: Good ones"

    reopen()
    again = page_module.CustomersPage()
    qtbot.addWidget(again)
    again.show()
    settle()
    entries(again)["Good ones"].trigger()
    settle()
    assert names(again) == ["王建国", "济南旺福宾馆"]
    bar = again.filters_of_list
    assert [chip.text() for chip in chips(again)] == ["Grade A"]
    bar.search("wang")
    bar.drop("grade")
    settle()
    assert bar.saved.changed_label.isVisible()
    bar.saved.save_button.click()
    settle()
    (kept,) = saved.saved_filters(Table.CUSTOMER)
    assert kept.shown == Shown("wang", (), "name", True)
    saves_as(again, qtbot, settle, "Wangs <b>&", entries(again)["Rename…"].trigger)
    assert next(iter(entries(again))) == "Wangs <b>&&"
    entries(again)["Delete"].trigger()
    settle()
    assert "No filter is saved yet" in entries(again)
    assert steps.undo_last("en").words == "Deleted the filter Wangs <b>&"
    settle()
    assert "Wangs <b>&&" in entries(again)


def test_what_is_filtered_follows_the_own_field_that_it_asks_for(page, people, qtbot, settle):
    def declare(*choices, field_id=None):
        entries = [ChoiceEntry(*each) for each in choices]
        kind = OwnFieldKind.CHOICE
        settled = own_fields.save(field_id, name="Insurer", table=Table.CUSTOMER, kind=kind, choices=entries)
        settle()
        return settled

    field_id = declare(("Allianz",), ("Axa",))
    key = key_of(Table.CUSTOMER, field_id)
    customers.save(people["王芳"], {"name": "王芳", key: "Axa"})
    bar = page.filters_of_list
    bar.show_only(Condition(key, How.IS, ("Axa",)))
    settle()
    saves_as(page, qtbot, settle, "By Axa", bar.saved.save_button.click)
    declare(("Axa", "Allianz"), ("AXA Group", "Axa"), field_id=field_id)
    assert [chip.text() for chip in chips(page)] == ["AXA Group"]
    assert names(page) == ["王芳"]
    assert not bar.saved.changed_label.isVisible()
    own_fields.delete(field_id)
    settle()
    assert chips(page) == []
    assert toast_of(page).text().startswith("No longer filtered by AXA Group")
    assert len(names(page)) == 4
    unusable = entries(page)["By Axa"].menu()
    assert "no longer there" in unusable.actions()[0].text()
    assert not unusable.actions()[0].isEnabled()
    unusable.actions()[-1].trigger()
    settle()
    assert saved.saved_filters(Table.CUSTOMER) == []


def test_columns_are_chosen_ordered_and_kept(page, people, qtbot, settle):
    def fill(panel):
        assert isinstance(panel, ColumnsPanel)
        texts = [panel.list.item(row).text() for row in range(panel.list.count())]
        qtbot.waitUntil(panel.isActiveWindow)
        panel.list.setCurrentRow(texts.index("Record number"))
        qtbot.keyClick(panel.list, KEY.Key_Space)
        for _ in range(texts.index("Record number")):
            QTest.keyClick(panel.list, KEY.Key_Up, Qt.KeyboardModifier.AltModifier)
        qtbot.keyClick(panel.list, KEY.Key_Return)

    in_dialog(qtbot, fill)
    page.filters_of_list.columns_button.click()
    settle()
    usual = page.list.layout_of_columns.usual()
    assert page.filters_of_list.columns() == ("number", *usual)
    assert page.filters_of_list.columns_button.text() == f"Columns {len(usual) + 1}"
    numbers = [column.key for column in page.list.records.columns]
    place = numbers.index("number")
    assert page.list.records.cell(0, place).text == "000004"
    header = page.list.horizontalHeader()
    header.resizeSection(place, 77)
    header.moveSection(1, 2)  # the boxes stand before them
    page.filters_of_list.sort("number", False)
    settle()
    assert names(page) == ["陈静", "济南旺福宾馆", "王芳", "王建国"]

    again = page_module.CustomersPage()
    qtbot.addWidget(again)
    again.show()
    settle()
    assert again.filters_of_list.columns() == ("name", "number", *usual[1:])
    assert again.list.horizontalHeader().sectionSize(place) == 77
    assert not again.list.isColumnHidden(place)
    assert again.filters_of_list.sort_button.text() == "Sorted by record number"
    again.list.layout_of_columns.choose(())
    assert again.filters_of_list.columns() == usual


def test_the_head_of_a_column_offers_its_filter_and_hides_it(page, people, qtbot, settle):
    seen = []

    def look(panel):
        settle()
        seen.append(panel.focusWidget().accessibleName())
        panel.reject()

    def actions():
        page.list.head_menu_asked.emit("phone", QPoint(100, 100))
        menu = page.list.findChildren(QMenu)[-1]
        return {action.text(): action for action in menu.actions() if action.text()}

    in_dialog(qtbot, look)
    actions()["Filter by this column…"].trigger()
    found = actions()
    assert list(found) == [
        *("Sort rising", "Sort falling", "Filter by this column…", "Hide this column", "Columns…"),
        "Export the list…",
    ]
    found["Hide this column"].trigger()
    assert seen == ["Phone"]
    assert "phone" not in page.filters_of_list.columns()


def test_a_new_field_of_the_offices_own_is_a_column_and_a_filter_at_once(page, people, qtbot, settle):
    bar, columns = page.filters_of_list, page.list.layout_of_columns
    before = own_fields.save(None, name="Hobby", table=Table.CUSTOMER, kind=OwnFieldKind.TEXT)
    settle()
    key = page.list.records.columns[-1].key
    customers.save(people["王芳"], {key: "=1+1 <b>&"})
    columns.choose(["name", key])
    bar.show_only(Condition(key, How.HAS, ("=1",)))
    bar.sort(key, False)
    settle()
    assert names(page) == ["王芳"]
    assert page.list.records.cell(0, len(page.list.records.columns) - 1).text == "=1+1 <b>&"
    (chip,) = chips(page)
    assert chip.text() == 'Hobby with "=1"'
    own_fields.save(before, name="Pastime", table=Table.CUSTOMER, kind=OwnFieldKind.TEXT)
    settle()
    assert chips(page)[0].text() == 'Pastime with "=1"'
    assert page.list.records.columns[-1].title == "Pastime"
    assert not page.list.isColumnHidden(len(page.list.records.columns) - 1)
    own_fields.delete(before)
    settle()
    assert page.list.records.columns[-1].key != key
    assert not chips(page)
    assert len(names(page)) == 4
    assert columns.wanted() == ("name",)
    steps.undo_last("en")
    settle()
    assert columns.wanted() == ("name", key)

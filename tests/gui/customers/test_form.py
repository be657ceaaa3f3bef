"""The form of a customer, filled in with keys and clicks; what was kept is read from the reopened office."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from crm_desktop.core.enums import Calendar, CustomerKind, Grade
from crm_desktop.core.words import say
from crm_desktop.gui.customers.parts.birthday import BirthdayPart
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.office import office as offices
from tests.gui.customers.steps import add, leave
from tests.gui.dialogs import answer_boxes
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon", "office")


def test_a_name_is_enough(form, save, qtbot):
    dialog = form()
    assert dialog.focusWidget() is dialog.ui.name
    type_in(dialog.ui.name, "王建国")
    customer = customers.get_customer(save(dialog))
    assert (customer.name, customer.kind) == ("王建国", CustomerKind.PERSON)
    assert customer.customer_since == date(2026, 10, 21)
    assert dialog.result() == 1


def test_without_a_name_nothing_is_kept_and_the_field_says_so(form, qtbot):
    dialog = form()
    type_in(dialog.ui.remarks, "x")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.form.error_of("name") == "Please fill this in."
    assert dialog.focusWidget() is dialog.ui.name
    assert customer_lists.count() == 0


def test_every_field_is_kept(form, save, qtbot, settle):
    li = offices.save_staff(None, {"name": "李敏"})
    zhang = add("张伟", "15966120907")
    dialog = form()
    ui = dialog.ui
    typed = {
        "name": "王建国",
        "honorific": "先生",
        "email": "w@example.com",
        "wechat": "wjg88",
        "birthday": "农历八月十五",
        "province": "山东省",
        "city": "济南市",
        "district": "历下区",
        "street": "经十路88号",
        "postcode": "250013",
        "yearly_value_fen": "12,850.5",
        "source": "门店",
        "tags": "老客户，太阳能; 老客户",
        "preferences": "上午联系",
        "background": "三代同堂",
        "remarks": "管线在吊顶里",
    }
    for name, text in typed.items():
        type_in(getattr(ui, name), text)
    type_in(dialog.phones.rows[0].edits[""], "138 0531 2210")
    ui.customer_since.clear()
    type_in(ui.customer_since, "2020年5月27日")
    for box in (ui.do_not_call, ui.do_not_post):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    ui.grade.set_value(Grade.A)
    ui.staff.set_value(li)
    type_in(ui.referred_by, "zhangw")
    ui.referred_by.look_up()
    settle()
    ui.referred_by._choose(0)
    customer = customers.get_customer(save(dialog))
    plain = {
        name: text for name, text in typed.items() if name not in {"birthday", "yearly_value_fen", "tags"}
    }
    assert {name: getattr(customer, name) for name in plain} == plain
    assert customer.yearly_value_fen == 1_285_050
    assert customer.tags == ["太阳能", "老客户"]
    assert (customer.birthday_calendar, customer.birthday_month, customer.birthday_day) == (
        Calendar.LUNAR,
        8,
        15,
    )
    assert customer.customer_since == date(2020, 5, 27)
    assert (customer.do_not_call, customer.do_not_post) == (True, True)
    assert (customer.grade, customer.staff.name, customer.referred_by.id) == (Grade.A, "李敏", zhang)
    assert [phone.digits for phone in customer.phones] == ["13805312210"]


def test_opening_and_saving_changes_nothing(form, save):
    wang = add(
        "王建国",
        "138 0531 2210",
        "0531-86521900转8",
        birthday_calendar=Calendar.LUNAR,
        birthday_year=1987,
        birthday_month=6,
        birthday_day=6,
        birthday_leap=True,
        street="山东省济南市历下区经十路88号",
        yearly_value_fen=100,
    )
    before = customers.get_customer(wang)
    dialog = form(wang)
    assert not dialog.form.is_dirty()
    assert save(dialog) == wang
    after = customers.get_customer(wang)
    assert after.__data__ == before.__data__
    assert [phone.__data__ for phone in after.phones] == [phone.__data__ for phone in before.phones]


@pytest.mark.parametrize("text", ["<b>&amp;", "=1+1", "长" * 500, "郭䶮雪𠮷", 'O\'Brien & "Sons"'])
def test_awkward_texts_stay_as_typed(form, save, text):
    wang = add(text, street=text, remarks=text, preferences=text)
    dialog = form(wang)
    assert dialog.ui.name.text() == dialog.ui.remarks.toPlainText() == text
    dialog.ui.wechat.setText("x")
    customer = customers.get_customer(save(dialog))
    assert (customer.name, customer.street, customer.remarks) == (text, text, text)


def test_enter_goes_through_the_fields_in_reading_order(form, qtbot):
    dialog = form(add("王建国", "13805312210"))
    seen = []
    for _ in range(40):
        focus = dialog.focusWidget()
        if focus is dialog.ui.remarks:
            break
        seen.append(next((name for name, field in dialog.form.fields.items() if field is focus), "+"))
        qtbot.keyClick(focus, Qt.Key.Key_Return)
        if isinstance(focus, QPlainTextEdit):
            qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == [
        *("name", "honorific", "phones.0", "phones.0.whose", "do_not_call"),
        *("kind", "gender", "email", "wechat", "birthday"),
        *("province", "city", "district", "street", "postcode", "do_not_post"),
        *("grade", "staff", "customer_since", "yearly_value_fen", "source", "referred_by", "tags"),
        *("preferences", "background", "relation", "competitors"),
    ]
    assert len(dialog.phones.rows) == 1


def birthday_help(dialog):
    texts = [label.text() for label in dialog.form.findChildren(QLabel) if label.property("role") == "help"]
    return next(text for text in texts if "tags" not in text)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("农历八月十五", "lunar 8-15 · next 15 Sep 2027"),
        ("10-1", "1 Oct · next 1 Oct 2027"),
        ("1975.3.12", "12 Mar 1975 · next 12 Mar 2027"),
        ("2-29", "29 Feb · next 28 Feb 2027"),
        ("农历闰六月初六", "lunar leap 6-6 · next"),
        ("去年夏天", "Not understood yet."),
        ("", "Solar or lunar, with or without the year."),
    ],
)
def test_what_was_understood_of_a_birthday_is_said_below(form, qtbot, typed, said):
    dialog = form()
    dialog.ui.birthday.setText(typed)
    dialog.part(BirthdayPart).echo()
    assert birthday_help(dialog).startswith(said)


def test_enter_stays_where_a_birthday_is_not_understood(form, qtbot):
    dialog = form()
    dialog.ui.birthday.setFocus()
    qtbot.keyClicks(dialog.ui.birthday, "2-30")
    qtbot.keyClick(dialog.ui.birthday, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.ui.birthday
    assert dialog.form.error_of("birthday") == say("error.birthday_unclear", "en")
    dialog.ui.birthday.clear()
    qtbot.keyClicks(dialog.ui.birthday, "2-28")
    assert dialog.form.error_of("birthday") == ""
    qtbot.keyClick(dialog.ui.birthday, Qt.Key.Key_Return)
    assert dialog.focusWidget() is not dialog.ui.birthday


def test_why_a_birthday_is_kept_on_another_day_is_said(form):
    dialog = form()
    for typed in ("2-29", "闰六月初六"):
        dialog.ui.birthday.setText(typed)
        dialog.part(BirthdayPart).echo()
        assert len(birthday_help(dialog).split(" · ")) == 3


def test_a_birthday_that_is_none_is_told_at_the_field(form, qtbot):
    dialog = form()
    type_in(dialog.ui.name, "王建国")
    type_in(dialog.ui.birthday, "去年夏天")
    dialog.try_save()
    assert "birthday is not clear" in dialog.form.error_of("birthday")
    assert dialog.focusWidget() is dialog.ui.birthday


def test_a_birthday_can_be_taken_away(form, save):
    wang = add("王建国", birthday_calendar=Calendar.SOLAR, birthday_month=10, birthday_day=1)
    dialog = form(wang)
    dialog.ui.birthday.clear()
    customer = customers.get_customer(save(dialog))
    assert (customer.birthday_calendar, customer.birthday_month) == (None, None)


@pytest.mark.parametrize("where", ["street", "province"])
def test_a_whole_address_goes_into_its_fields(form, qtbot, where):
    dialog = form()
    field = getattr(dialog.ui, where)
    field.setFocus()
    type_in(field, "250013 山东省济南市历下区经十路88号3号楼")
    leave(qtbot, field)
    parts = [
        getattr(dialog.ui, name).text() for name in ("province", "city", "district", "street", "postcode")
    ]
    assert parts == ["山东省", "济南市", "历下区", "经十路88号3号楼", "250013"]


def test_a_place_that_is_one_part_stays_where_it_was_typed(form, qtbot):
    dialog = form()
    for name, place in (("province", "山东省"), ("city", "历下区泉城路180号")):
        field = getattr(dialog.ui, name)
        field.setFocus()
        type_in(field, place)
        leave(qtbot, field)
        assert [getattr(dialog.ui, each).text() for each in ("province", "city", "street")].count("") == 2
        assert field.text() == place
        field.clear()


def test_an_address_that_has_parts_stays(form, qtbot):
    dialog = form()
    type_in(dialog.ui.city, "济南市")
    type_in(dialog.ui.street, "山东省济南市历下区经十路88号")
    leave(qtbot, dialog.ui.street)
    assert dialog.ui.street.text() == "山东省济南市历下区经十路88号"
    assert dialog.ui.province.text() == ""


def test_an_address_is_taken_apart_by_ctrl_s_too(form, save, qtbot):
    dialog = form()
    type_in(dialog.ui.name, "王建国")
    type_in(dialog.ui.street, "山东省济南市历下区经十路88号")
    assert customers.get_customer(save(dialog)).district == "历下区"


def test_somebody_of_the_same_name_and_number_is_pointed_out(form, qtbot, settle):
    wang = add("王建国", "13805312210")
    dialog = form()
    dialog.ui.name.setFocus()
    type_in(dialog.ui.name, "王建国")
    leave(qtbot, dialog.ui.name)
    settle()
    assert dialog.note.words.text() == "王建国 is the name of a customer already (000001)."
    assert dialog.save_button.text() == "Save"
    edit = dialog.phones.rows[0].edits[""]
    edit.setFocus()
    type_in(edit, "138-0531-2210")
    leave(qtbot, edit)
    settle()
    assert dialog.note.words.text() == "王建国 with this number is a customer already (000001)."
    assert dialog.save_button.text() == "Save anyway"
    qtbot.mouseClick(dialog.note.link, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert dialog.other == wang
    assert customer_lists.count() == 1


def test_who_has_a_number_or_an_address_is_said_while_it_is_typed_and_nothing_is_held_up(
    form, save, qtbot, settle
):
    wang = add("王建国", "13805312210", email="wang@example.com", gender="female")
    dialog = form()
    type_in(dialog.ui.name, "李娜")
    edit = dialog.phones.rows[0].edits[""]
    edit.setFocus()
    qtbot.keyClicks(edit, "0138 0531 2210")
    qtbot.waitUntil(dialog.note.isVisible)
    assert dialog.note.words.text() == "This number is 王建国's (customer 000001)."
    assert dialog.note.link.text() == "Open her card?"
    assert QApplication.focusWidget() is edit
    edit.selectAll()
    qtbot.keyClicks(edit, "13900001111")
    qtbot.waitUntil(dialog.note.isHidden)
    qtbot.keyClicks(dialog.ui.email, "Wang@example.com")
    qtbot.waitUntil(dialog.note.isVisible)
    assert dialog.note.words.text().startswith("This address is 王建国's")
    assert save(dialog) not in (None, wang)  # it was said: nothing is held up


def test_oneself_is_no_twin(form, qtbot, settle):
    dialog = form(add("王建国", "13805312210"))
    dialog.ui.name.setFocus()
    leave(qtbot, dialog.ui.name)
    settle()
    assert not dialog.note.isVisible()


def test_a_conflict_keeps_what_was_typed_and_offers_to_reload(form, qtbot, settle):
    wang = add("王建国")
    dialog = form(wang)
    customers.save(wang, {"remarks": "theirs"})
    type_in(dialog.ui.wechat, "mine")
    dialog.try_save()
    settle()
    assert dialog.isVisible()
    assert "Somebody else" in dialog.problem_line.text()
    assert dialog.ui.wechat.text() == "mine"
    assert customers.get_customer(wang).wechat == ""
    qtbot.mouseClick(dialog.reload_button, Qt.MouseButton.LeftButton)
    settle()
    assert dialog.ui.remarks.toPlainText() == "theirs"
    assert not dialog.reload_button.isVisible()
    type_in(dialog.ui.wechat, "mine")
    dialog.try_save()
    settle()
    assert (customers.get_customer(wang).remarks, customers.get_customer(wang).wechat) == ("theirs", "mine")


def test_escape_asks_only_when_something_was_typed(form, qtbot, monkeypatch):
    asked = answer_boxes(monkeypatch, "Cancel")
    dialog = form(add("王建国", "13805312210"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert asked == []
    dialog = form()
    type_in(dialog.ui.name, "李")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert len(asked) == 1


def test_a_referrer_must_be_one_of_the_list(form, qtbot, settle):
    dialog = form()
    type_in(dialog.ui.name, "王建国")
    type_in(dialog.ui.referred_by, "nobody")
    dialog.try_save()
    settle()
    assert dialog.form.error_of("referred_by").startswith("Choose somebody from the list")


def test_what_is_known_already_is_filled_in_and_counts_as_typed(form):
    dialog = form(values={"name": "王建国"})
    assert dialog.ui.name.text() == "王建国"
    assert dialog.form.is_dirty()
    assert form(values={"phones": ["13805312210"]}).phones.rows[0].edits[""].text() == "13805312210"


def test_the_form_speaks_chinese(form, themed):
    themed("zh_CN", "light")
    dialog = form(add("王建国"))
    titles = {
        label.text() for label in dialog.form.findChildren(QLabel) if label.property("role") == "section"
    }
    assert {"客户", "地址", "归档", "联系人", "记事"} <= titles
    assert dialog.windowTitle() == "客户 000001"
    themed("en", "light")


def test_every_control_has_a_name(form):
    dialog = form(add("王建国", "13805312210"))
    for name, widget in dialog.form.fields.items():
        assert widget.accessibleName() or getattr(widget, "text", str)(), name


@pytest.mark.parametrize(
    ("spoken", "words"),
    [
        ("en", "Too long: at most 500 characters, this has 32,767. Please shorten it."),
        ("zh_CN", "太长了：最多 500 个字，这里有 32,767 个。请删短一些。"),
    ],
)
def test_what_is_pasted_and_too_long_is_not_cut_off_but_told(form, themed, qtbot, settle, spoken, words):
    themed(spoken, "light")
    dialog = form()
    QApplication.clipboard().setText("很" * 10_000_000)
    dialog.ui.name.paste()
    QApplication.clipboard().setText("x" * 201)
    dialog.phones.rows[0].edits[""].paste()
    dialog.try_save()
    settle()
    assert dialog.isVisible()
    assert dialog.form.error_of("name") == words
    assert "201" in dialog.form.error_of("phones.0")
    assert dialog.focusWidget() is dialog.ui.name
    qtbot.keyClick(dialog.ui.name, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.ui.name
    dialog.ui.name.setText("王建国")
    assert dialog.form.error_of("name") == ""
    assert customer_lists.count() == 0
    themed("en", "light")


def test_what_was_longer_before_stays_whole(form, save):
    long = "很长的路" * 200
    customer = add("王建国", "13805312210", street=long)
    dialog = form(customer)
    dialog.ui.remarks.setPlainText("x")
    save(dialog)
    kept = customers.get_customer(customer)
    assert (kept.street, kept.remarks) == (long, "x")

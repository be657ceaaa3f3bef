"""The form of a service order: taking it in, the proposed technician, re-booking, finishing."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, FaultSource, RepairState, ServiceMode, StaffRole
from crm_desktop.gui.orders.form import OrderForm
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import orders
from crm_desktop.services.products import card as product_card
from crm_desktop.services.products import owners, products, readings
from tests.gui.dialogs import is_open
from tests.gui.keys import type_in

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def wang(noon, office):
    me = offices.save_staff(None, {"name": "李敏"})
    offices.save_staff(None, {"name": "赵师傅", "role": StaffRole.TECHNICIAN})
    phones = [customers.PhoneEntry("138 0531 2210")]
    customer = customers.save(None, {"name": "王建国"}, phones=phones)
    products.save(None, {"model": "SLR-58-1800-20", "installer": "赵师傅"}, customer_id=customer)
    products.save(None, {"model": "AL-120W"}, customer_id=customer)
    storage.act_as(me)
    return customer


@pytest.fixture
def form(wang, behind, settle):
    def opened(**options):
        dialog = OrderForm(behind, **(options or {"customer_id": wang}))
        dialog.open()
        settle()
        return dialog

    return opened


def save(qtbot, dialog, settle):
    qtbot.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()


def choose(box, value):
    box.set_value(value)
    box.chosen.emit(value)


def type_window(qtbot, dialog, day, start, end):
    for field, text in (
        (dialog.ui.appointment_day, day),
        (dialog.ui.appointment_from, start),
        (dialog.ui.appointment_to, end),
    ):
        field.clear()
        qtbot.keyClicks(field, text)
        field.editingFinished.emit()


def window_of(order):
    start, end = clock.local(order.appointment_start), clock.local(order.appointment_end)
    return f"{start:%m-%d %H:%M} {end:%H:%M}"


def test_a_repair_proposes_who_installed_it(form, qtbot, settle):
    dialog = form()
    assert dialog.windowTitle() == "Service order – 王建国"
    assert not dialog.ui.work_done.isVisible()
    assert not dialog.ui.quantity.isVisible()
    choose(dialog.ui.mode, ServiceMode.REPAIR)
    choose(dialog.ui.product, 1)
    settle()
    assert dialog.ui.technician.currentText() == "赵师傅"
    choose(dialog.ui.product, 2)
    settle()
    assert dialog.ui.technician.value() is None


def test_an_order_is_taken_with_its_appointment(form, behind, qtbot, settle, reopen):
    dialog = form()
    save(qtbot, dialog, settle)
    assert dialog.form.error_of("mode") == "Please fill this in."
    choose(dialog.ui.mode, ServiceMode.REPAIR)
    choose(dialog.ui.product, 1)
    settle()
    dialog.ui.subject.setText("电加热棒不热")
    type_window(qtbot, dialog, "tomorrow", "9", "")
    save(qtbot, dialog, settle)
    assert dialog.form.error_of("appointment_to") == "An appointment needs a day and both times."
    type_window(qtbot, dialog, "tomorrow", "9", "11:30")
    save(qtbot, dialog, settle)
    assert dialog.result_value == 1
    assert toast_of(behind).text() == "Saved: Repair"
    reopen()
    order = orders.get_order(1).order
    assert (order.subject, order.technician.name, order.owner.name) == ("电加热棒不热", "赵师傅", "李敏")
    assert window_of(order) == "10-22 09:00 11:30"


def taken(wang, **values):
    start = clock.now() + timedelta(hours=21)
    return orders.save(
        None,
        {
            "mode": ServiceMode.REPAIR,
            "product": 1,
            "appointment_start": start,
            "appointment_end": start + timedelta(hours=2),
            **values,
        },
        customer_id=wang,
    )


def test_another_appointment_asks_why_and_who_told_the_customer(form, wang, qtbot, settle):
    dialog = form(order_id=taken(wang))
    assert dialog.ui.appointment_from.text() == "09:00"
    assert not dialog.ui.rebook_reason.isVisible()
    type_window(qtbot, dialog, "2026-10-23", "14", "16")
    assert dialog.ui.rebook_reason.isVisible()
    save(qtbot, dialog, settle)
    assert dialog.form.error_of("rebook_reason") == "Please fill this in."
    dialog.ui.rebook_reason.setText("配件未到")
    save(qtbot, dialog, settle)
    assert not is_open(dialog)
    detail = orders.get_order(1)
    assert window_of(detail.order) == "10-23 14:00 16:00"
    assert (detail.appointments[-1].reason, detail.appointments[-1].told_by.name) == ("配件未到", "李敏")


def test_why_is_asked_while_the_time_is_typed_and_tab_leads_there(form, wang, qtbot, settle):
    dialog = form(order_id=taken(wang))
    dialog.activateWindow()
    dialog.ui.appointment_to.selectAll()
    type_in(dialog.ui.appointment_to, "12:15")
    assert dialog.ui.rebook_reason.isVisible()
    qtbot.keyClick(dialog.ui.appointment_to, Qt.Key.Key_Tab)
    assert dialog.ui.rebook_reason.hasFocus()
    type_in(dialog.ui.appointment_to, "")
    QTest.keySequence(dialog, "Ctrl+S")
    settle()
    assert dialog.form.error_of("rebook_reason") == "Please fill this in."
    dialog.ui.appointment_to.selectAll()
    type_in(dialog.ui.appointment_to, "11:00")
    assert not dialog.ui.rebook_reason.isVisible()


def test_what_is_wrong_with_a_field_that_was_left_out_is_seen(form, wang, settle):
    dialog = form(order_id=taken(wang))
    dialog.form.show_errors({"told_by": "nobody"})
    assert dialog.ui.told_by.isVisible()
    assert dialog.form.error_line(dialog.ui.told_by).isVisible()


def test_a_window_that_has_begun_says_so_at_the_day(form, wang, qtbot, settle):
    order_id = taken(wang)
    with clock.at(clock.now() + timedelta(hours=22)):
        dialog = form(order_id=order_id)
        type_window(qtbot, dialog, "2026-10-24", "14", "16")
        dialog.ui.rebook_reason.setText("晚了")
        save(qtbot, dialog, settle)
        assert dialog.form.error_of("appointment_day").startswith("This appointment has begun")


def test_finishing_plans_the_callback(form, wang, behind, qtbot, settle):
    order_id = taken(wang)
    with clock.at(clock.now() + timedelta(hours=23)):
        dialog = form(order_id=order_id, finishing=True)
        assert dialog.save_button.text() == "Finish order"
        assert dialog.ui.arrived_at.date.hasFocus()
        assert not dialog.ui.department.isVisible()
        save(qtbot, dialog, settle)
        assert dialog.form.error_of("repair_state") == "Choose the state of the repair."
        qtbot.keyClicks(dialog.ui.arrived_at.date, "today")
        qtbot.keyClicks(dialog.ui.arrived_at.time, "930")
        dialog.ui.repair_state.set_value(RepairState.REPAIRED)
        dialog.ui.fault_source.set_value(FaultSource.PRODUCT_QUALITY)
        dialog.ui.work_done.setPlainText("更换电加热棒")
        qtbot.keyClicks(dialog.ui.fee_fen, "128.5")
        save(qtbot, dialog, settle)
        assert toast_of(behind).text() == "Finished. The callback within 24 hours is planned."
    order = orders.get_order(order_id).order
    assert (order.work_done, order.fee_fen, order.fault_source) == (
        "更换电加热棒",
        12_850,
        FaultSource.PRODUCT_QUALITY,
    )
    assert f"{clock.local(order.arrived_at):%H:%M}" == "09:30"
    row = callback_lists.list_callbacks()[0]
    assert (row.kind, row.due_at) == (CallbackKind.AFTER_SERVICE, order.finished_at + timedelta(hours=24))


def test_what_was_settled_on_the_phone_is_entered_and_finished_at_once(form, qtbot, settle):
    dialog = form()
    choose(dialog.ui.mode, ServiceMode.ADVICE)
    dialog.ui.subject.setText("怎么除垢")
    qtbot.mouseClick(dialog.finish_button, Qt.MouseButton.LeftButton)
    assert dialog.ui.finished_at.isVisible()
    save(qtbot, dialog, settle)
    assert orders.get_order(1).order.finished_at == clock.now()
    assert callback_lists.list_callbacks() == []  # nobody calls back about advice


def test_an_order_that_cannot_be_finished_is_not_half_saved(form, qtbot, settle):
    dialog = form()
    choose(dialog.ui.mode, ServiceMode.ADVICE)
    qtbot.mouseClick(dialog.finish_button, Qt.MouseButton.LeftButton)
    dialog.ui.finished_at.time.setText("23:00")
    save(qtbot, dialog, settle)
    assert dialog.form.error_of("finished_at") == "This time is still to come."
    dialog.ui.finished_at.time.setText("12:00")
    save(qtbot, dialog, settle)
    assert orders.get_order(1).order.number == "F2026-0001"
    with storage.reading():
        from crm_desktop.storage.models import ServiceOrder

        assert ServiceOrder.select().count() == 1


def test_a_freight_order_shows_its_own_fields(form, qtbot, settle):
    dialog = form()
    choose(dialog.ui.mode, ServiceMode.FREIGHT)
    assert dialog.ui.quantity.isVisible()
    dialog.ui.destination.setText("青岛")
    qtbot.keyClicks(dialog.ui.planned_dispatch, "10-22")
    dialog.ui.documents_correct.set_value(True)
    save(qtbot, dialog, settle)
    freight = orders.get_order(1).freight
    assert (freight.destination, freight.planned_dispatch) == ("青岛", date(2026, 10, 22))
    assert freight.documents_correct is True


def test_a_finished_order_can_be_corrected(form, wang, qtbot, settle):
    order_id = orders.save(None, {"mode": ServiceMode.ADVICE}, customer_id=wang)
    orders.finish(order_id, values={"work_done": "口头"})
    dialog = form(order_id=order_id)
    assert dialog.save_button.text() == "Save"
    assert dialog.ui.work_done.toPlainText() == "口头"
    dialog.ui.work_done.setPlainText("口头说明")
    save(qtbot, dialog, settle)
    assert orders.get_order(order_id).order.work_done == "口头说明"


def test_what_was_read_off_is_seen_and_goes_along_when_the_order_is_about_another_product(
    form, wang, qtbot, settle
):
    order_id = orders.save(None, {"mode": ServiceMode.IN_SHOP, "product": 1}, customer_id=wang)
    orders.finish(order_id, odometer_km=4_000)
    readings.add(2, 9_000, date(2026, 1, 1))
    dialog = form(order_id=order_id)
    choose(dialog.ui.product, 2)
    assert dialog.ui.odometer_km.isVisible()
    save(qtbot, dialog, settle)
    assert "9,000" in dialog.form.error_of("odometer_km")
    dialog.ui.odometer_km.setValue(9_100)
    save(qtbot, dialog, settle)
    assert [reading.km for reading in product_card.card(2).readings] == [9_100, 9_000]
    assert not product_card.card(1).readings


def test_seconds_of_the_clock_are_no_other_appointment_and_no_other_time(form, wang, qtbot, settle):
    with clock.at(clock.now() + timedelta(seconds=31)):
        order_id = taken(wang)
        received = orders.get_order(order_id).order.received_at
        dialog = form(order_id=order_id)
        assert not dialog.ui.rebook_reason.isVisible()
        dialog.ui.remarks.setText("先打电话")
        qtbot.mouseClick(dialog.finish_button, Qt.MouseButton.LeftButton)
        dialog.ui.repair_state.set_value(RepairState.REPAIRED)
        save(qtbot, dialog, settle)
        order = orders.get_order(order_id).order
    assert (order.received_at, order.remarks) == (received, "先打电话")
    assert len(orders.get_order(order_id).appointments) == 1
    assert order.finished_at == received


@pytest.mark.parametrize(
    ("mode", "days", "numbers", "said"),
    [
        (ServiceMode.ON_SITE, 0, 1, "Finished. The callback within 24 hours is planned."),
        (ServiceMode.ON_SITE, 3, 1, "Finished. The callback is planned for today."),
        (ServiceMode.ON_SITE, 0, 0, "Finished. There is no number to call back: see Today."),
        (ServiceMode.TRIP, 0, 1, "Finished. The greeting call is planned."),
        (ServiceMode.TRIP, 0, 0, "Finished. There is no number to call back: see Today."),
        (ServiceMode.ADVICE, 0, 1, "Finished."),
        (ServiceMode.ADVICE, 0, 0, "Finished."),
    ],
)
def test_what_follows_is_told_as_it_is(form, wang, behind, qtbot, settle, mode, days, numbers, said):
    if not numbers:
        customers.save(wang, {}, phones=[])
    received = clock.now() - timedelta(days=days)
    order_id = orders.save(None, {"mode": mode, "received_at": received}, customer_id=wang)
    dialog = form(order_id=order_id, finishing=True)
    if days:
        dialog.ui.finished_at.date.setText("2026-10-18")
        dialog.ui.finished_at.time.setText("12:00")
    save(qtbot, dialog, settle)
    assert toast_of(behind).text() == said


def test_a_product_that_was_handed_on_is_not_proposed(wang, form):
    kept, gone = customers.get_customer(wang).products
    assert form().ui.product.value() is None  # either may be meant
    owners.hand_on(gone.id, customers.save(None, {"name": "孙丽"}), clock.today())
    dialog = form()
    assert dialog.ui.product.value() == kept.id
    assert dialog.ui.product.text_of(gone.id)  # but can be chosen

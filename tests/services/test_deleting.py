"""Records are deleted with what goes along, counted nowhere, come back whole, and are not planned anew."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import AttemptOutcome, CallbackKind, CallbackState, LetterKind, ServiceMode
from crm_desktop.core.errors import Conflict, NotFound
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import callbacks, corrections, rules
from crm_desktop.services.callbacks import deleting as callback_deleting
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import deleting as complaint_deleting
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import deleting as customer_deleting
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.figures import figures
from crm_desktop.services.letters import deleting as letter_deleting
from crm_desktop.services.letters import letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.office import backups, checking
from crm_desktop.services.orders import deleting as order_deleting
from crm_desktop.services.orders import orders
from crm_desktop.services.products import deleting as product_deleting
from crm_desktop.services.products import products
from crm_desktop.services.promises import deleting as promise_deleting
from crm_desktop.services.promises import promises
from crm_desktop.storage import search, undo
from crm_desktop.storage.models import (
    Attempt,
    Callback,
    ChangeSet,
    Complaint,
    ContactPerson,
    Customer,
    Letter,
    Phone,
    Product,
    Promise,
    ServiceOrder,
)
from tests.letter_rows import list_letters
from tests.office_rows import rows


def count(*models):
    with storage.reading():
        return [model.select().count() for model in models]


def last_set():
    with storage.reading():
        return ChangeSet.select().order_by(ChangeSet.id.desc()).first()


def restore():
    """Take the last write back; what is derived is right before and after."""
    with storage.reading():
        assert search.differences() == []
    undo.undo(last_set().id)
    assert checking.check().problems("en") == []


@pytest.fixture
def life(desk):
    """Two orders, calls, a complaint, a promise and a contact person of one customer."""
    customers.save(
        desk.customer,
        {},
        contacts=[customers.ContactEntry("陈主任", phone="0531-88886666")],
    )
    for subject in ("不热", "漏水"):
        orders.save(
            None,
            {"mode": ServiceMode.REPAIR, "subject": subject, "product": desk.product},
            customer_id=desk.customer,
        )
    call = callbacks.add(desk.customer, CallbackKind.OTHER, clock.today() + timedelta(days=1))
    callbacks.record_attempt(call, AttemptOutcome.NO_ANSWER)
    complaint = complaints.open({"customer": desk.customer, "description": "漏水三次"})
    promises.add(
        desk.customer,
        "送滤芯",
        clock.today() + timedelta(days=2),
        source_table="complaint",
        source_id=complaint,
    )
    return desk


def test_a_customer_goes_with_everything_and_comes_back_whole(life):
    before = rows()
    assert customer_deleting.what_goes_along(life.customer) == {
        "contact_person": 1, "product": 1, "service_order": 2, "callback": 1, "complaint": 1, "promise": 1,
    }  # fmt: skip
    customer_deleting.delete(life.customer)
    gone = (Customer, Phone, ContactPerson, Product, ServiceOrder, Callback, Attempt, Complaint, Promise)
    assert count(*gone) == [0] * len(gone)
    assert customer_lists.find_customers() == []
    written = last_set()
    assert (written.action, written.subject_table) == ("customer.deleted", "customer")
    restore()
    assert rows() == before


def october():
    """Every figure of the month, asked for in the next but one."""
    with clock.at(clock.now() + timedelta(days=40)):
        report = figures.month(2026, 10)
        return {each.key: each.value for section in report.sections for each in section.figures}


def test_a_deleted_record_counts_in_no_figure_of_a_past_month(desk):
    without = october()
    other = customers.save(None, {"name": "李梅", "grade": "A"}, phones=[customers.PhoneEntry("13905312211")])
    order = orders.save(None, {"mode": ServiceMode.ON_SITE, "subject": "换垫圈"}, customer_id=other)
    orders.finish(order)
    complaints.open({"customer": other, "description": "漏水三次"})
    call = callbacks.add(other, CallbackKind.OTHER, clock.today())
    callbacks.complete(call, {}, None)
    customers.mark_lost(other, "价格")
    counted = october()
    assert counted != without
    customer_deleting.delete(other)
    assert october() == without
    restore()
    assert october() == counted


def test_a_product_lets_go_of_its_orders_and_takes_what_is_planned_about_it(life):
    before = rows()
    assert product_deleting.what_goes_along(life.product) == {}
    product_deleting.delete(life.product)
    with storage.reading():
        assert [order.product_id for order in ServiceOrder.select()] == [None, None]
    restore()
    assert rows() == before


def test_a_product_of_which_calls_were_made_goes_again_and_not_when_there_are_new_ones(life):
    def call():
        about = {"source_table": Table.PRODUCT, "source_id": life.product}
        callbacks.complete(callbacks.add(life.customer, CallbackKind.OTHER, clock.today(), **about))

    call()
    product_deleting.delete(life.product)
    gone = rows()
    restored = undo.undo(last_set().id)
    restored = undo.undo(undo.undo(restored))  # the call says what it was about before and after
    undo.undo(restored)
    assert rows() == gone
    restored = undo.undo(last_set().id)
    call()
    with pytest.raises(undo.CannotUndo):
        undo.undo(restored)


def test_a_product_does_not_go_again_without_a_call_that_is_planned_again(life):
    about = {"source_table": Table.PRODUCT, "source_id": life.product}
    made = callbacks.add(life.customer, CallbackKind.OTHER, clock.today(), **about)
    callbacks.complete(made)
    product_deleting.delete(life.product)
    restored = undo.undo(last_set().id)
    corrections.take_back(made)
    before, changed = rows(), last_set().id
    with pytest.raises(undo.CannotUndo) as refused:
        undo.undo(restored)
    assert refused.value.blocked.change_set_id == changed
    assert rows() == before


def test_an_order_goes_with_the_call_that_follows_from_it(life):
    order = orders.save(None, {"mode": ServiceMode.ON_SITE, "subject": "换垫圈"}, customer_id=life.customer)
    orders.finish(order)
    before = rows()
    assert order_deleting.what_goes_along(order)["callback"] >= 1
    order_deleting.delete(order)
    assert rules.plan() == 0  # nothing is left to call about
    with storage.reading():
        assert not Callback.select().where(Callback.source_table == "service_order").exists()
    undo.undo(next(row.id for row in sets() if row.action == "order.deleted"))
    with storage.reading():
        assert ServiceOrder.by_id(order).finished_at is not None
    assert [row for row in before["callback"] if row not in rows()["callback"]] == []


def sets():
    with storage.reading():
        return list(ChangeSet.select().order_by(ChangeSet.id.desc()))


def test_a_complaint_goes_with_its_promise(life):
    before = rows()
    with storage.reading():
        complaint = Complaint.get().id
    assert complaint_deleting.what_goes_along(complaint) == {"promise": 1}
    complaint_deleting.delete(complaint)
    assert count(Complaint, Promise) == [0, 0]
    restore()
    assert rows() == before


def test_a_promise_and_a_contact_person_go(life):
    with storage.reading():
        promise, contact = Promise.get().id, ContactPerson.get().id
    before = rows()
    promise_deleting.delete(promise)
    restore()
    customer_deleting.delete_contact(contact)
    assert count(Promise, ContactPerson) == [1, 0]
    with storage.reading():
        assert not Phone.select().where(Phone.digits.contains("88886666")).exists()
    restore()
    assert rows() == before


def test_who_deletes_what_another_changed_is_told(life):
    customers.save(life.customer, {"remarks": "新"}, version=None)
    with pytest.raises(Conflict):
        customer_deleting.delete(life.customer, version=1)
    with pytest.raises(NotFound):
        customer_deleting.what_goes_along(999)


# -- what is deleted or taken back is not planned anew -----------------------------------------------------


def planned():
    with storage.reading():
        query = Callback.select().where(Callback.rule.is_null(False), Callback.state == CallbackState.PLANNED)
        return sorted(row.id for row in query)


@pytest.fixture
def planned_by_rules(desk):
    products.save(desk.product, {"next_maintenance": clock.today() + timedelta(days=10)})
    assert rules.plan() == 1
    return planned()


def test_a_call_that_was_deleted_is_not_planned_again(planned_by_rules):
    callback_deleting.delete(planned_by_rules[0])
    assert rules.plan() == 0
    assert planned() == []
    restore()
    assert planned() == planned_by_rules
    assert rules.plan() == 0


def test_a_run_that_was_taken_back_does_not_plan_the_same_again(planned_by_rules):
    back = undo.undo(last_set().id)
    assert planned() == []
    with clock.at(clock.now() + timedelta(days=1)):
        assert rules.plan() == 0
    assert planned() == []
    undo.undo(back)
    assert planned() == planned_by_rules


def test_what_went_with_its_reason_is_planned_when_the_reason_is_there_again(desk):
    products.save(desk.product, {"next_maintenance": clock.today() + timedelta(days=10)})
    saved = last_set().id
    assert rules.plan(customer_ids=[desk.customer], because_of=saved) == 1
    undo.undo(saved)
    assert planned() == []
    products.save(desk.product, {"next_maintenance": clock.today() + timedelta(days=10)})
    assert rules.plan(customer_ids=[desk.customer]) == 1


def test_a_run_of_yesterday_is_taken_back_though_there_was_one_today(planned_by_rules):
    run = last_set().id
    with clock.at(clock.now() + timedelta(days=1)):
        rules.plan()
        undo.undo(run)
        assert planned() == []
        assert rules.plan() == 0


def waiting():
    today = clock.today()
    return letters.due(LetterKind.THANK_YOU, today - timedelta(days=10), today).to_send


def test_a_letter_that_was_deleted_does_not_fall_due_again(desk):
    order = orders.save(None, {"mode": ServiceMode.ON_SITE, "subject": "换垫圈"}, customer_id=desk.customer)
    orders.finish(order)
    customers.save(desk.customer, {"street": "经十路88号", "city": "济南市"})
    with clock.at(clock.now() + timedelta(days=3)):
        (due,) = waiting()
        (letter,) = letters.enter([due], b"%PDF one", [(1, 1)], "zh_CN", printed=True)
        letter_deleting.delete(letter)
        assert list_letters() == []
        assert waiting() == []
        assert checking.check().problems("en") == []  # the PDF stays kept
        restore()
        assert [row.id for row in list_letters()] == [letter]


def test_letters_that_are_taken_back_keep_their_file_and_come_again(desk):
    order = orders.save(None, {"mode": ServiceMode.ON_SITE, "subject": "换垫圈"}, customer_id=desk.customer)
    orders.finish(order)
    customers.save(desk.customer, {"street": "经十路88号", "city": "济南市"})
    with clock.at(clock.now() + timedelta(days=3)):
        (due,) = waiting()
        (letter,) = letters.enter([due], b"%PDF one", [(1, 1)], "zh_CN")
        back = undo.undo(last_set().id)
        found = checking.check()
        assert (found.problems("en"), found.unnamed) == ([], [])
        undo.undo(back)
        assert letter_log.stored(letter).path.read_bytes() == b"%PDF one"


def test_a_letter_that_was_written_anew_is_in_the_way_of_the_discarded_one(desk):
    order = orders.save(None, {"mode": ServiceMode.ON_SITE, "subject": "换垫圈"}, customer_id=desk.customer)
    orders.finish(order)
    customers.save(desk.customer, {"street": "经十路88号", "city": "济南市"})
    with clock.at(clock.now() + timedelta(days=3)):
        (due,) = waiting()
        (letter,) = letters.enter([due], b"%PDF one", [(1, 1)], "zh_CN")
        letter_log.discard([letter])
        discarded = last_set().id
        letters.enter([due], b"%PDF two", [(1, 1)], "zh_CN")
        assert undo.why_not(discarded).change_set_id == last_set().id
    assert count(Letter) == [1]


def test_a_backup_holds_the_files_that_only_history_names(desk, office, tmp_path):
    order = orders.save(None, {"mode": ServiceMode.ON_SITE, "subject": "换垫圈"}, customer_id=desk.customer)
    orders.finish(order)
    customers.save(desk.customer, {"street": "经十路88号", "city": "济南市"})
    with clock.at(clock.now() + timedelta(days=3)):
        letters.enter(waiting(), b"%PDF one", [(1, 1)], "zh_CN")
        back = undo.undo(last_set().id)
        backups.back_up(tmp_path / "backup.zip")
        (office / "files").rename(tmp_path / "lost")
        backups.restore(tmp_path / "backup.zip", office)
        assert checking.check().problems("en") == []
        undo.undo(back)
        (letter,) = list_letters()
        assert letter_log.stored(letter.id).path.read_bytes() == b"%PDF one"

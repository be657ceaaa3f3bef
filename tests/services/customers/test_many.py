"""Many customers are changed in one write: whom it reaches, who is left out and why, and the way back."""

from datetime import date, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, Channel, Grade, ProductStatus
from crm_desktop.core.errors import Cancelled, InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import many as many_callbacks
from crm_desktop.services.customers import customers, deleting, many
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.history import lines, steps
from crm_desktop.services.listing import many as listing_many
from crm_desktop.services.listing.many import Reach, reach
from crm_desktop.services.office import office
from crm_desktop.services.office.deleting import many_go_along
from crm_desktop.services.products import products
from crm_desktop.storage.models import Callback, Customer, CustomerTag, GradeChange, Product
from tests.office_rows import rows as rows_of_office
from tests.office_rows import wrong


def nothing(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def three(empty_office):
    """易国 with a number, 张伟 who wants no calls, 李娜 without a number; the first two have a product."""
    ids = [
        customers.save(None, {"name": "易国", "grade": Grade.A}, phones=[PhoneEntry("13866103841")]),
        customers.save(None, {"name": "张伟", "do_not_call": True}, phones=[PhoneEntry("13866103842")]),
        customers.save(None, {"name": "<b>&李娜𠮷", "grade": Grade.B}, tags=["VIP"]),
    ]
    for row_id in ids[:2]:
        products.save(None, {"model": "SLR", "purchase_date": date(2026, 1, 5)}, customer_id=row_id)
    return ids


def told() -> str:
    """The last line of the history."""
    ids = lines.find(lines.HistoryFilter()).ids
    return lines.fetch(ids[:1], "en")[0].told.whole


def of(model, column, ids):
    with storage.reading():
        return [getattr(model.get_by_id(row_id), column) for row_id in ids]


def changes(three):
    staff = office.save_staff(None, {"name": "Amy & Lee"})
    return {
        many.grading(Grade.A): ([1, 2], {"has_it": 1}, "2 customers: grade A"),
        many.grading(None): ([0, 2], {"has_it": 1}, "2 customers: no grade"),
        many.assigning(staff): ([0, 1, 2], {"has_it": 0}, "3 customers: Amy & Lee in charge"),
        many.tagging("VIP"): ([0, 1], {"has_it": 1}, '2 customers: tag "VIP" added'),
        many.untagging("VIP"): ([2], {"has_it_not": 2}, '1 customer: tag "VIP" removed'),
        many.maintaining(6): (
            [0, 1],
            {"no_product": 1, "has_it": 0},
            "2 customers: maintenance every 6 months",
        ),
    }


def test_each_change_reaches_whom_it_said_and_is_undone_in_one_step(three):
    for change, (places, left_out, words) in changes(three).items():
        before = rows_of_office()
        found = reach(change, three)
        assert (found.ids, found.left_out) == ([three[place] for place in places], left_out)
        made = change.make(three, nothing)  # who was left out stays left out
        assert (made.changed, made.words("en")) == (len(places), words)
        assert told() == words
        assert not reach(change, three).ids
        assert wrong() == []
        steps.undo_last("en")
        assert rows_of_office() == before


def test_a_grade_is_dated_and_versions_rise(three):
    versions = of(Customer, "version", three)
    many.grading(Grade.A).make(three, nothing)
    assert of(Customer, "grade", three) == [Grade.A] * 3
    assert of(Customer, "version", three) == [versions[0], versions[1] + 1, versions[2] + 1]
    with storage.reading():
        dated = {row.customer_id: row.grade for row in GradeChange.select().order_by(GradeChange.id)}
    assert dated == dict.fromkeys(three, Grade.A)


def test_products_get_their_first_maintenance_with_the_interval(three):
    with storage.reading():
        (first, second) = Product.select().order_by(Product.id)
    products.save(second.id, {"status": ProductStatus.SCRAPPED})
    with clock.at(clock.at_local(date(2026, 10, 30), clock.local(clock.now()).time())):
        assert many.maintaining(6).make(three, nothing).changed == 1
    assert of(Product, "next_maintenance", [first.id, second.id]) == [date(2027, 1, 5), None]
    with pytest.raises(InvalidFields):
        many.maintaining(121)


@pytest.mark.parametrize("tag", ["", "  ", "\u200b", "\ud800", "a" * 501])
def test_a_tag_that_cannot_be_kept_is_refused(tag):
    with pytest.raises(InvalidFields):
        many.tagging(tag)


def test_cancelled_halfway_nothing_is_changed(three, monkeypatch):
    def cancel(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    before = rows_of_office()
    monkeypatch.setattr(listing_many, "STEP", 1)
    with pytest.raises(Cancelled):
        many.grading(Grade.C).make(three, cancel)
    with pytest.raises(Cancelled):
        deleting.delete_many(three, cancel)
    assert rows_of_office() == before


def test_callbacks_are_planned_for_those_who_can_be_called(three):
    day = clock.today()
    change = many_callbacks.planning(CallbackKind.OTHER, day, subject="=1+1")
    assert reach(change, three) == Reach(three[:1], {"do_not_call": 1, "no_number": 1, "planned": 0})
    assert change.make(three, nothing).changed == 1
    assert reach(change, three).left_out["planned"] == 1
    visits = many_callbacks.planning(CallbackKind.VISIT, day, channel=Channel.VISIT)
    assert visits.make(three, nothing).changed == 3
    assert wrong() == []
    with storage.reading():
        numbers = [row.number for row in Callback.select()]
    assert len(set(numbers)) == 4
    steps.undo_last("en")
    steps.undo_last("en")
    with storage.reading():
        assert not Callback.select().exists()
    with pytest.raises(InvalidFields):
        many_callbacks.planning(CallbackKind.OTHER, date(2020, 1, 1))


def test_callbacks_are_moved_assigned_and_cancelled_together(three):
    staff = office.save_staff(None, {"name": "Amy"})
    tomorrow = clock.today() + timedelta(days=1)
    many_callbacks.planning(CallbackKind.VISIT, clock.today(), channel=Channel.VISIT).make(three, nothing)
    with storage.reading():
        ids = [row.id for row in Callback.select().order_by(Callback.id)]
    callbacks.cancel(ids[2], "rain")  # only what is planned is meant
    before = rows_of_office()
    for make, words in (
        (lambda: many_callbacks.move(ids, tomorrow, "rain"), "Moved 2 callbacks to "),
        (lambda: many_callbacks.assign(ids, staff), "2 callbacks: Amy makes them"),
        (lambda: many_callbacks.cancel(ids, "rain"), "Cancelled 2 callbacks"),
    ):
        assert make().changed == 2
        assert told().startswith(words)
        steps.undo_last("en")
        assert rows_of_office() == before
    with pytest.raises(InvalidFields):
        many_callbacks.cancel(ids, " ")
    assert rows_of_office() == before


def test_all_that_goes_with_many_is_counted_and_comes_back(three):
    many_callbacks.planning(CallbackKind.VISIT, clock.today(), channel=Channel.VISIT).make(three, nothing)
    customers.save(three[2], {"referred_by": three[0]})
    before = rows_of_office()
    assert many_go_along(Table.CUSTOMER, [*three[:2], 4711]) == {"product": 2, "callback": 2}
    assert deleting.delete_many([*three[:2], 4711], nothing).changed == 2
    with storage.reading():
        assert [row.id for row in Customer.select()] == three[2:]
    assert wrong() == []
    assert told() == "Deleted 2 customers, with 2 products and 2 calls"
    assert steps.undo_last("en").restored == "Restored 2 customers, with 2 products and 2 calls"
    assert rows_of_office() == before
    with storage.reading():
        assert CustomerTag.select().count() == 1

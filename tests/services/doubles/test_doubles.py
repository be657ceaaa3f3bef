"""Doubles of the open office are found and told apart; an import finds who was merged."""

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import DoubleBand, DoubleKind
from crm_desktop.core.errors import NotFound
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.doubles import doubles, merging
from crm_desktop.services.products import products
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeSet, Customer, Product
from tests.services.importing.import_helpers import run


def person(name, *numbers, **values):
    return customers.save(None, {"name": name, **values}, phones=[PhoneEntry(each) for each in numbers])


def pairs():
    return [each.ids for each in doubles.find()]


def last_set():
    with storage.reading():
        return ChangeSet.select().order_by(ChangeSet.id.desc()).first().id


@pytest.fixture
def two(noon, office):
    return person("王芳", "13800001111"), person(
        "王芳(空调)", "138-0000-1111", city="济南市", street="经十路88号"
    )


def test_who_is_there_twice_is_found_with_the_reason(two):
    person("李四", "13900001111")
    (found,) = doubles.find()
    assert found.ids == two
    assert (found.kind, found.band, found.score) == (DoubleKind.TITLE, DoubleBand.SURE, 88)
    assert found.second.address == "济南市经十路88号"
    assert found.words("en") == (
        "王芳 and 王芳(空调) differ only by a title, a remark or spaces; same number 138 0000 1111"
    )


def test_contact_persons_and_products_are_compared(two):
    customers.save(
        None,
        {"name": "泉城汽修有限公司", "kind": "company"},
        contacts=[ContactEntry("李四", "", "13900001111")],
    )
    other = person("李四", "13900001111")
    first, second = person("孙七"), person("孙七先生")
    for each, serial in ((first, "lsv 1234567"), (second, "LSV-1234567")):
        products.save(None, {"model": "K1", "serial_number": serial}, customer_id=each)
    found = {each.kind: each.ids for each in doubles.find()}
    assert found[DoubleKind.CONTACT][1] == other
    assert two in pairs()
    assert (first, second) in pairs()


def test_who_was_told_apart_is_proposed_again_only_when_something_changed(two):
    first, second = two
    doubles.tell_apart(second, first)
    assert pairs() == []
    undo.undo(last_set())
    assert pairs() == [two]
    doubles.tell_apart(first, second)
    customers.save(first, {"remarks": "三楼"})  # says nothing of who it is
    assert pairs() == []
    customers.save(first, {"street": "经十路88号", "city": "济南市"})
    assert pairs() == [two]
    doubles.tell_apart(first, second)
    assert pairs() == []


def test_what_was_found_before_is_judged_as_it_stands_now(two):
    found = doubles.find()
    merging.merge(two)
    assert doubles.still_there(found) == []
    undo.undo(last_set())
    assert doubles.still_there(found) == found
    doubles.tell_apart(*two)
    assert doubles.still_there(found) == []
    undo.undo(last_set())
    customers.save(two[0], {}, phones=[PhoneEntry("13700001112")])
    assert doubles.still_there(found) == []


def test_nobody_is_told_apart_from_who_is_gone(two):
    with pytest.raises(NotFound):
        doubles.tell_apart(two[0], 99)


def test_an_import_finds_who_was_merged_by_old_number_and_by_old_name(two):
    first, _second = two
    merging.merge(two)
    run(["000002", "王芳(空调)", "13800001111", "K1"], headers=["系统档案号", "姓名", "电话", "机型"])
    run(["王芳(空调)", "13800001111", "K2"], headers=["姓名", "电话", "机型"])
    with storage.reading():
        assert Customer.select().count() == 1
        assert {row.model: row.customer_id for row in Product.select()} == {"K1": first, "K2": first}

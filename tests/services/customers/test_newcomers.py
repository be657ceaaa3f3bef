"""Somebody who calls for the first time is entered in one write with what they call about, or not at all."""

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import CustomerKind
from crm_desktop.core.errors import InvalidFields
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers, newcomers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.newcomers import Newcomer
from crm_desktop.storage.models import ChangeSet

pytestmark = pytest.mark.usefixtures("office", "noon")


@pytest.mark.parametrize(
    ("typed", "name", "phone"),
    [
        ("王五 13800001111", "王五", "138 0000 1111"),
        ("13800001111王五", "王五", "138 0000 1111"),
        ("王五 13800001111 0531-86521900转8", "王五", None),
        ("Ann Lee", "Ann Lee", ""),
        ("12", "12", ""),
        ("  ", "", ""),
    ],
)
def test_a_search_is_taken_apart_into_name_and_number(typed, name, phone):
    found = newcomers.parse(typed)
    assert found.name == name
    if phone is not None:
        assert found.phone == phone
    else:
        assert found.phone.startswith("138 0000 1111 / ")


def test_both_are_one_change_named_after_what_was_done():
    with newcomers.entered(Newcomer("济南热力有限公司", "0531-86521900"), "complaint.opened") as customer_id:
        complaint_id = complaints.open({"customer": customer_id, "description": "漏水"})
    customer = customers.get_customer(customer_id)
    assert customer.kind == CustomerKind.COMPANY
    assert [phone.digits for phone in customer.phones] == ["053186521900"]
    assert complaint_lists.get_case(complaint_id).complaint.customer_id == customer_id
    with storage.reading():
        assert ChangeSet.select().order_by(ChangeSet.id.desc()).get().action == "complaint.opened"


def test_nothing_is_kept_where_what_follows_is_refused():
    with pytest.raises(InvalidFields), newcomers.entered(Newcomer("王五"), "complaint.opened") as customer_id:
        complaints.open({"customer": customer_id})
    assert customer_lists.count() == 0


@pytest.mark.parametrize(
    ("newcomer", "field"),
    [(Newcomer(" "), "customer.name"), (Newcomer("王五", "12"), "customer.phone")],
)
def test_what_is_wrong_is_told_at_the_field_of_the_form(newcomer, field):
    with pytest.raises(InvalidFields) as problem, newcomers.entered(newcomer, "complaint.opened"):
        raise AssertionError("not reached")
    assert set(problem.value.problems) == {field}


def test_who_is_known_is_entered_no_second_time():
    wang = customers.save(None, {"name": "王建国"})
    with newcomers.entered(wang, "complaint.opened") as customer_id:
        assert customer_id == wang
    assert customer_lists.count() == 1

"""Contact persons, each by itself, with all their numbers."""

import pytest

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar
from crm_desktop.core.errors import Conflict, InvalidFields
from crm_desktop.services.customers import contacts, customers
from crm_desktop.services.customers.numbers import PhoneEntry
from crm_desktop.services.history import steps

pytestmark = pytest.mark.usefixtures("office")


@pytest.fixture
def hotel() -> int:
    return customers.save(None, {"name": "济南旺福宾馆"})


def test_one_is_added_changed_and_taken_back(hotel: int) -> None:
    born = Birthday(Calendar.LUNAR, 1980, 8, 15)
    numbers = [PhoneEntry("13964001182"), PhoneEntry("0531-86521900转8", whose="前台")]
    shan = contacts.save(
        None, {"name": " 单经理 ", "post": "经理", "birthday": born}, numbers, customer_id=hotel
    )
    (found,) = customers.get_customer(hotel).contacts
    assert (found.name, found.post, found.birthday) == ("单经理", "经理", born)
    assert [(phone.digits, phone.whose) for phone in found.phones] == [
        ("13964001182", ""),
        ("053186521900", "前台"),
    ]
    contacts.save(shan, {"name": "单经理", "remarks": "周一休息"}, [], version=found.version)
    changed = contacts.get_contact(shan)
    assert (changed.remarks, changed.phones, changed.birthday) == ("周一休息", [], born)
    with pytest.raises(Conflict):
        contacts.save(shan, {"name": "单"}, [], version=found.version)
    assert steps.undo_last("zh_CN").words == "已保存 济南旺福宾馆 的联系人 单经理"
    assert len(contacts.get_contact(shan).phones) == 2


def test_what_is_wrong_is_told_by_its_field(hotel: int) -> None:
    numbers = [PhoneEntry("打不通"), PhoneEntry("", whose="妻子")]
    with pytest.raises(InvalidFields) as refused:
        contacts.save(None, {"name": " "}, numbers, customer_id=hotel)
    assert refused.value.problems == {
        "phones.0": "error.phone_unclear",
        "phones.1": "error.required",
        "name": "error.name_missing",
    }

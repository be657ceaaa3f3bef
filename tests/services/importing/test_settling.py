"""One value to check after the other: taken as it is read now, or kept as a remark."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Grade
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.history import steps
from crm_desktop.services.importing import columns, doubts, importing, settling

pytestmark = pytest.mark.usefixtures("office", "noon")

HEADERS = ["客户姓名", "联系电话", "购买机型", "购买时间", "客户分类", "详细地址"]
ROWS = [
    ["宁海", "13905310001 妻子", "GL8", "去年夏天", "VIP", "历下区泺源大街1号"],
    ["宁海", "13905310001", "GL8", "去年夏天", "", "济南市天桥区北园大街2号"],
]


@pytest.fixture
def ning() -> int:
    sheet = SheetCells([HEADERS, *ROWS])
    importing.run(sheet, columns.analyse(sheet), file="客户.xlsx")
    (found,) = customer_lists.find_customers("13905310001")
    return found


def waiting(customer_id: int) -> dict[str, int]:
    with storage.reading():
        return {each.field: each.id for each in doubts.of_customer(customer_id)}


def test_each_goes_into_its_field_and_is_settled(ning: int) -> None:
    open_now = waiting(ning)
    settling.take(open_now["purchase_date"], "2025-07-01")
    settling.take(open_now["grade"], "A类")
    settling.take(open_now["phone"], "13905310001 妻子")
    found = customers.get_customer(ning)
    assert found.products[0].purchase_date == date(2025, 7, 1)
    assert found.grade == Grade.A
    assert [(phone.digits, phone.whose) for phone in found.phones] == [("13905310001", "妻子")]
    assert not {"purchase_date", "grade", "phone"} & waiting(ning).keys()
    steps.undo_last("en")
    assert customers.get_customer(ning).phones[0].whose == ""
    assert "phone" in waiting(ning)


@pytest.mark.parametrize("text", ["", "去年夏天", "2999-01-01"])
def test_what_is_not_understood_so_either_stays_to_be_checked(ning: int, text: str) -> None:
    open_now = waiting(ning)
    with pytest.raises(InvalidFields) as refused:
        settling.take(open_now["purchase_date"], text)
    assert list(refused.value.problems) == ["text"]
    assert waiting(ning) == open_now


def test_a_remark_says_which_field_it_was(ning: int) -> None:
    open_now = waiting(ning)
    settling.keep(open_now["grade"], "zh_CN")
    settling.keep(open_now["purchase_date"], "zh_CN")
    found = customers.get_customer(ning)
    assert found.remarks == "客户分类: VIP"
    assert found.products[0].remarks == "购买时间: 去年夏天"


def test_what_is_a_contact_persons_is_not_taken_by_itself() -> None:
    assert not settling.can_be_taken("contact_phone")
    assert not settling.can_be_taken("referred_by")
    assert settling.can_be_taken("address")

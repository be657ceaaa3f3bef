"""Who is a customer already, of what is typed: by number in any spelling, e-mail, serial number or name."""

import pytest

from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.customers.known import KnownBy, Typed, known
from crm_desktop.services.doubles import merging
from crm_desktop.services.products import products

pytestmark = pytest.mark.usefixtures("noon", "office")


@pytest.fixture
def wang(office):
    """王建国 with numbers, addresses and a car, and 王太太 as contact person."""
    found = customers.save(
        None,
        {"name": "王建国", "email": "Wang@example.com", "wechat": "wjg_88"},
        phones=[PhoneEntry("13805312210"), PhoneEntry("0531-86521900")],
        contacts=[ContactEntry("王太太", phone="13964001182")],
    )
    products.save(
        None, {"model": "K1", "serial_number": "LSV-1234567", "plate": "鲁A·8F123"}, customer_id=found
    )
    return found


@pytest.mark.parametrize(
    ("typed", "by", "same_name"),
    [
        (Typed("王建国", ("138-0531-2210",)), KnownBy.NUMBER, True),
        (Typed(" 王建国 ", ("15966120907", "+86 138 0531 2210")), KnownBy.NUMBER, True),
        (Typed("王建", ("13805312210",)), KnownBy.NUMBER, False),
        (Typed("", ("86521900",)), KnownBy.NUMBER, False),
        (Typed("", ("0531 8652 1900 转 8",)), KnownBy.NUMBER, False),
        (Typed("王太太", ("13964001182",)), KnownBy.NUMBER, False),
        (Typed("李", mails=("wang@EXAMPLE.com ", "")), KnownBy.EMAIL, False),
        (Typed("李", mails=("", "WJG_88")), KnownBy.EMAIL, False),
        (Typed(signs=("lsv1234567", "")), KnownBy.PRODUCT, False),
        (Typed(signs=("", "鲁a8f123")), KnownBy.PRODUCT, False),
        (Typed("王 建国"), KnownBy.NAME, True),
        (Typed("王建国", ("15966120907",), ("li@example.com",)), KnownBy.NAME, True),
    ],
)
def test_who_it_is(wang, typed, by, same_name):
    found = known(typed)
    assert (found.id, found.by, found.same_name, found.count) == (wang, by, same_name, 1)
    assert known(typed._replace(without=wang)) is None


@pytest.mark.parametrize(
    "typed",
    [
        *(
            Typed(),
            Typed("王建"),
            Typed("王"),
            Typed("王先生"),
            Typed("", ("打不通",)),
            Typed("", ("1380531",)),
        ),
        *(Typed(mails=("wang",)), Typed(signs=("1", "无")), Typed(signs=("1234567",)), Typed("<b>&" * 99)),
    ],
)
def test_who_it_is_not(wang, typed):
    assert known(typed) is None


def test_of_several_who_have_a_number_the_one_of_that_name_is_meant(wang):
    second = customers.save(None, {"name": "李娜"}, phones=[PhoneEntry("13805312210")])
    assert known(Typed("李娜", ("13805312210",))).id == second
    assert known(Typed("赵六", ("13805312210",))).id == wang


def test_namesakes_are_counted_and_an_earlier_name_counts(wang):
    second = customers.save(None, {"name": "王建国"})
    assert known(Typed("王建国")).count == 2
    third = customers.save(None, {"name": "王健果"})
    merging.merge([second, third], {"name": 0})
    found = known(Typed("王健果"))
    assert (found.id, found.name, found.by) == (second, "王建国", KnownBy.NAME)

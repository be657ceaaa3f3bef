"""Telephone numbers: every way of typing them, and what must not be taken for one."""

import random

import pytest

from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.phones import digits, leftover, parse_phones, pretty, read_phones


@pytest.mark.parametrize(
    "typed",
    [
        "13812345678",
        "１３８１２３４５６７８",
        "138 1234 5678",
        "138-1234-5678",
        "138—1234—5678",
        "138.1234.5678",
        "1381234 5678",
        "+86 138 1234 5678",
        "＋86 13812345678",
        "(+86)138-1234-5678",
        "86-13812345678",
        "8613812345678",
        "0086 138 1234 5678",
        "013812345678",
        "手机：138 1234 5678",
        "'13812345678",
        "\u202d13812345678\u202c",
        "1.3812345678E+10",
        "13812345678.0",
        13812345678,
        13812345678.0,
    ],
)
def test_a_mobile_number_typed_any_way_is_the_same_number(typed):
    (phone,) = parse_phones(typed, "CN")
    assert (phone.number, phone.digits, phone.kind) == ("13812345678", "13812345678", PhoneKind.MOBILE)
    assert digits(typed, "CN") == "13812345678"
    assert leftover(typed, "CN") == ""


@pytest.mark.parametrize(
    "typed",
    [
        "0531-86521900",
        "0531 8652 1900",
        "(0531)86521900",
        "（０５３１）8652-1900",
        "053186521900",
        "+86 531 86521900",
        "+86-(0)531-86521900",
        "0086531 86521900",
        53186521900,
    ],
)
def test_a_landline_number_typed_any_way_is_the_same_number(typed):
    (phone,) = parse_phones(typed, "CN")
    assert (phone.number, phone.digits, phone.kind) == ("0531-86521900", "053186521900", PhoneKind.LANDLINE)


@pytest.mark.parametrize(
    "typed",
    [
        "0531-86521900转8",
        "0531-8652 1900 转 8",
        "0531-86521900-8",
        "053186521900 ext. 8",
        "0531-86521900 分机8",
    ],
)
def test_extensions_are_kept_apart_from_the_number(typed):
    (phone,) = parse_phones(typed, "CN")
    assert (phone.digits, phone.extension) == ("053186521900", "8")


@pytest.mark.parametrize(
    ("typed", "number", "key", "kind"),
    [
        ("010-65551234", "010-65551234", "01065551234", PhoneKind.LANDLINE),
        ("0539-8652190", "0539-8652190", "05398652190", PhoneKind.LANDLINE),
        ("86521900", "86521900", "86521900", PhoneKind.LANDLINE),
        ("652-1900", "6521900", "6521900", PhoneKind.LANDLINE),
        ("400 1234 567", "400-123-4567", "4001234567", PhoneKind.OTHER),
        ("8008208888", "800-820-8888", "8008208888", PhoneKind.OTHER),
        ("95588", "95588", "95588", PhoneKind.OTHER),
        ("传真 0531-86521900", "0531-86521900", "053186521900", PhoneKind.FAX),
        ("+49 30 901820", "+49 30 901820", "004930901820", PhoneKind.OTHER),
        ("0049 30 901820", "+49 30 901820", "004930901820", PhoneKind.OTHER),
        ("+1 (213) 555-0123", "+1 213-555-0123", "0012135550123", PhoneKind.OTHER),
        ("+999 1234 5678", "+99912345678", "0099912345678", PhoneKind.OTHER),
    ],
)
def test_other_kinds_of_numbers(typed, number, key, kind):
    (phone,) = parse_phones(typed, "CN")
    assert (phone.number, phone.digits, phone.kind) == (number, key, kind)


@pytest.mark.parametrize("between", ["/", "、", ",", "，", ";", "；", " ", "\n", "或", " / ", "|"])
def test_two_numbers_in_one_cell(between):
    first, second = parse_phones(f"18366258517{between}0531-89529981", "CN")
    assert (first.digits, second.digits) == ("18366258517", "053189529981")
    both = parse_phones(f"183 6625 8517{between}18612345678", "CN")
    assert [phone.digits for phone in both] == ["18366258517", "18612345678"]
    assert leftover(f"18366258517{between}18612345678", "CN") == ""


def test_the_same_number_twice_counts_once():
    assert len(parse_phones("13812345678/138-1234-5678", "CN")) == 1


@pytest.mark.parametrize(
    ("typed", "key", "beside"),
    [
        ("13812345678 王经理", "13812345678", "王经理"),
        ("186 1234 5678 (妻子)", "18612345678", "妻子"),
        ("手机13812345678（微信同号）", "13812345678", "微信同号"),
        ("王䶮 电话:13812345678，晚上打", "13812345678", "王䶮 晚上打"),
        ("QQ:86521900 13812345678", "13812345678", "QQ:86521900"),
    ],
)
def test_words_beside_a_number_lose_neither(typed, key, beside):
    reading = read_phones(typed, "CN")
    assert [phone.digits for phone in reading.phones] == [key]
    assert reading.leftover == beside


@pytest.mark.parametrize(
    "typed",
    [
        "打不通,问邻居",
        "无",
        "",
        None,
        True,
        0,
        float("nan"),
        "1381234567",
        "138123456789",
        "370102198803121234",
        "2020年5月27日",
        "SLR-58-1800-20",
        "9号楼2单元2522",
    ],
)
def test_what_has_not_the_shape_of_a_number_is_none(typed):
    assert parse_phones(typed, "CN") == []
    if isinstance(typed, str):
        assert leftover(typed, "CN") == typed


def test_an_unassigned_but_well_shaped_number_is_kept():
    assert [phone.digits for phone in parse_phones("+86 154 4757 7104 / 0755-12345678", "CN")] == [
        "15447577104",
        "075512345678",
    ]


def test_half_typed_digits_are_given_as_they_stand():
    assert digits("0531-8652", "CN") == "05318652"
    assert digits("+86 138", "CN") == "138"
    assert digits("王", "CN") == ""


@pytest.mark.parametrize(
    ("number", "extension", "shown"),
    [
        ("13805312210", "", "138 0531 2210"),
        ("0531-86521900", "8", "0531-8652 1900 转 8"),
        ("0531-86521900转8", "", "0531-8652 1900 转 8"),
        ("0539-8652190", "", "0539-865 2190"),
        ("86521900", "", "8652 1900"),
        ("4001234567", "", "400-123-4567"),
        ("95588", "", "95588"),
        ("+493090 1820", "", "+49 30 901820"),
        ("问邻居", "", "问邻居"),
    ],
)
def test_numbers_are_shown_in_groups(number, extension, shown):
    assert pretty(number, extension, language="zh_CN", country="CN") == shown


def test_the_extension_is_said_in_the_language():
    assert pretty("0531-86521900", "8", language="en", country="CN") == "0531-8652 1900 ext. 8"


def test_what_is_shown_is_read_back_as_the_same_number():
    chance = random.Random(5)
    for _ in range(300):
        number = f"1{chance.choice('3456789')}{chance.randrange(10**9):09}"
        if chance.random() < 0.5:
            number = f"0{chance.choice(['10', '21', '531', '755'])}-{chance.randrange(2 * 10**7, 10**8)}"
        (phone,) = parse_phones(number, "CN")
        assert (
            parse_phones(pretty(number, "12", language="zh_CN", country="CN"), "CN")[0].digits
            == phone.digits
            == number.replace("-", "")
        )
        assert parse_phones(pretty(phone.number, language="zh_CN", country="CN"), "CN")[0] == phone


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("张三(老客户) 13988887777", "张三(老客户)"),
        ("（老）张三，13988887777", "（老）张三"),
        ("13988887777 欧阳<雪>", "欧阳<雪>"),
        ("王五（13988887777）", "王五"),
        ("(0531)86521900 王五", "王五"),
        ("王五/13988887777 (", "王五"),
    ],
)
def test_brackets_of_a_name_beside_a_number_stay_whole(typed, name):
    assert leftover(typed, "CN") == name

"""Doubles are found in a generated archive, and what only looks like one is not called sure."""

from collections import Counter

import pytest

from crm_desktop.core.doubles import finding
from crm_desktop.core.doubles.entries import RawCustomer, RawNumber, entry
from crm_desktop.core.doubles.judging import judge
from crm_desktop.core.enums import CustomerKind, DoubleBand
from crm_desktop.core.enums import DoubleKind as Kind
from crm_desktop.core.phones import parse_phones
from tests.core.doubles import planted


def customer(
    name,
    *numbers,
    kind=CustomerKind.PERSON,
    gender="",
    contact="",
    signs=(),
    mails=(),
    birthday=(),
    **address,
):
    kept = [
        RawNumber(found.digits, found.number, found.extension, contact)
        for number in numbers
        for found in parse_phones(number, "CN")
    ]
    places = [address.get(part, "") for part in ("province", "city", "district", "street")]
    return RawCustomer(
        0, "", name, kind, gender, *places, birthday, mails, tuple(kept), (contact,) if contact else (), signs
    )  # fmt: skip


def thought(one, other):
    """Kind and band; symmetric."""
    found = judge(entry(one), entry(other))
    back = judge(entry(other), entry(one))
    assert (found and found[:2]) == (back and back[:2])
    return (found.kind, found.band) if found else None


def test_five_hundred_doubles_among_ten_thousand_customers():
    archive = planted.archive(10_000, 500)
    found = finding.find([entry(each) for each in planted.raw(archive.customers)])
    pairs = {(each.first_id, each.second_id): each.found for each in found}
    assert len(pairs) == len(found)
    missed = Counter(kind for pair, kind in archive.doubles.items() if pair not in pairs)
    assert sum(missed.values()) <= 0.05 * len(archive.doubles), missed
    assert Counter(archive.doubles.values()).keys() == set(planted.KINDS)
    sure = [pair for pair, each in pairs.items() if each.band is DoubleBand.SURE]
    false = [pair for pair in sure if pair not in archive.doubles]
    assert len(sure) > 100
    assert len(false) < 0.02 * len(sure)
    assert [each.found.score for each in found] == sorted((each.found.score for each in found), reverse=True)


SURE, LIKELY, PERHAPS = DoubleBand
NUMBER = "13800001111"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (customer("王芳", NUMBER), customer("王芳", "+86 138-0000-1111"), (Kind.NUMBER, SURE)),
        (customer("王芳", NUMBER), customer("王芳", "13800001112"), (Kind.ONE_FIGURE, LIKELY)),
        (customer("王芳", NUMBER), customer("王芳", "13800010111"), (Kind.ONE_FIGURE, LIKELY)),
        (customer("王芳", NUMBER), customer("王芳", "13912345678"), None),
        (customer("王芳", "0531-86521900"), customer("王芳", "86521900"), (Kind.NUMBER, LIKELY)),
        (customer("王芳", NUMBER), customer("汪方", NUMBER), (Kind.SOUND, LIKELY)),
        (customer("刘国华", NUMBER), customer("劉國華", "13899001111"), (Kind.SOUND, LIKELY)),
        (customer("王芳", NUMBER), customer("王芳(空调)", NUMBER), (Kind.TITLE, SURE)),
        (customer("金琪红", NUMBER), customer("金琪红-楼上", NUMBER), (Kind.TITLE, LIKELY)),
        (customer("金琪红 老公", NUMBER), customer("金琪红", NUMBER), (Kind.TITLE, LIKELY)),
        (customer("金琪红", NUMBER), customer("金琪红楼上", "13912345678"), None),
        (customer("王先生", NUMBER), customer("王伟", NUMBER), (Kind.TITLE, LIKELY)),
        (customer("王先生", NUMBER), customer("王芳", NUMBER, gender="female"), (Kind.TITLE, PERHAPS)),
        (customer("王先生", NUMBER), customer("李伟", NUMBER), None),
        (customer("王建国", NUMBER), customer("王小明", NUMBER), None),
        (customer("未知", NUMBER), customer("匿名", NUMBER), None),
        (customer("???", NUMBER), customer("!!!", NUMBER), None),
        (customer("䶮𠮷", NUMBER), customer("䶮𠮷（老客户）", NUMBER), (Kind.TITLE, SURE)),
        (customer("Jon Example", NUMBER), customer("Example, Jon", NUMBER), (Kind.TITLE, SURE)),
        (customer("John Example", NUMBER), customer("Jon Example", NUMBER), (Kind.NUMBER, LIKELY)),
        (customer("Example Ltd", NUMBER), customer("Example Ltd", "15912345678"), (Kind.NAME, PERHAPS)),
        (customer("泉城汽修有限公司", NUMBER), customer("泉城汽修", NUMBER), (Kind.COMPANY, SURE)),
        (customer("泉城汽修公司"), customer("济南泉城汽修", city="济南市"), (Kind.COMPANY, PERHAPS)),
        (customer("Example Ltd"), customer("Example Limited"), (Kind.COMPANY, PERHAPS)),
        (customer("如家酒店（大明湖店）", NUMBER), customer("如家酒店（泉城路店）", NUMBER), None),
        (customer("泉城银行有限公司济南分公司"), customer("泉城银行有限公司"), None),
        (
            customer("泉城汽修有限公司", "0531-86521900", contact="李四", kind=CustomerKind.COMPANY),
            customer("李四", "053186521900"),
            (Kind.CONTACT, LIKELY),
        ),
        (customer("王芳", signs=("lsv-123",)), customer("王芳", signs=("LSV123",)), (Kind.PRODUCT, SURE)),
        (customer("王芳", signs=("LSV123",)), customer("孙七", signs=("LSV123",)), (Kind.PRODUCT, PERHAPS)),
        (customer("王芳", signs=("1",)), customer("王芳", signs=("1",)), None),
        (customer("王芳", mails=("A@b.com",)), customer("王芳", mails=("a@b.com",)), (Kind.EMAIL, LIKELY)),
        (
            customer("王芳", birthday=("solar", 1980, 5, 17)),
            customer("王芳", birthday=("solar", 1980, 5, 17)),
            (Kind.EMAIL, PERHAPS),
        ),
    ],
)  # fmt: skip
def test_what_is_thought_of_two(one, other, expected):
    assert thought(one, other) == expected


HOUSE = {"province": "山东省", "city": "济南市", "district": "历下区"}


@pytest.mark.parametrize(
    ("street", "written", "band"),
    [
        ("经十路88号3号楼2单元501室", "经十路88号3-2-501", LIKELY),
        ("经十路88号三号楼501室", "经十路88号3栋501", LIKELY),
        ("经十路88号3号楼2单元501室", "经十路88号", LIKELY),
        ("阳光小区", "阳光小区", LIKELY),
        ("经十路88号", "经十路86号", PERHAPS),
        ("经十路88号", "经十路288号", None),
        ("经十路88号", "历山路88号", None),
        ("经十路88号", "", None),
    ],
)
def test_how_near_two_addresses_are(street, written, band):
    one = customer("王芳", NUMBER, street=street, **HOUSE)
    for other in (
        customer("王芳", street=written, **HOUSE),
        customer("王芳", street=written),
        customer("王芳", street=f"济南市历下区{written}" if written else ""),
    ):
        found = thought(one, other)
        assert (found and found[1]) == band
    elsewhere = customer("王芳", street=written, city="青岛市", district="市南区")
    assert thought(one, elsewhere) is None


def test_a_serial_number_that_many_have_tells_nobody_apart():
    many = [entry(customer("王芳", signs=("UNKNOWN",))._replace(id=place)) for place in range(9)]
    assert finding.find(many) == []


def test_a_switchboard_of_hundreds_is_looked_through_and_hides_no_double():
    desks = [
        entry(
            customer(f"{planted.SURNAMES[place % 40]}{planted.GIVEN[place % 77]}", "0531-86521900")._replace(
                id=place
            )
        )
        for place in range(300)
    ]
    last = entry(customer("王芳芳", "0531-86521900")._replace(id=301))
    again = entry(customer("王芳芳(空调)", "86521900")._replace(id=302))
    found = {(each.first_id, each.second_id) for each in finding.find([*desks, last, again])}
    assert (301, 302) in found


def test_the_search_can_be_given_up():
    def stop(done, total):
        raise InterruptedError

    with pytest.raises(InterruptedError):
        finding.find([], stop)

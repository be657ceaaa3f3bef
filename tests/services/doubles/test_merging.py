"""Records of one customer become one: all that is theirs is its, nothing is there twice, and it is undone."""

import shutil
from collections import Counter
from datetime import date

import pytest

from crm_desktop import demo, storage
from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import (
    Calendar,
    CustomerKind,
    FamilyRelation,
    Grade,
)
from crm_desktop.core.errors import Conflict
from crm_desktop.core.fields.own import key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import customers, family
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.customers.known import Typed, known
from crm_desktop.services.doubles import merging
from crm_desktop.services.doubles.side_by_side import BOTH, side_by_side
from crm_desktop.services.history import lines
from crm_desktop.services.own_fields import own_fields, own_values
from crm_desktop.services.products import products, replacing
from crm_desktop.storage import references, undo
from crm_desktop.storage.models import (
    MODELS,
    Customer,
    FamilyLink,
    FormerCustomer,
    Record,
    ToldApart,
)
from crm_desktop.storage.queries import records
from tests.office_rows import rows, wrong
from tests.paths import SAMPLE_DAY
from tests.services.doubles.people import fetch, last_set, person


def of_customer(customer_ids):
    """Every row that refers to these customers, by table and id, but the ways in which it does."""
    found = {}
    with storage.reading():
        for customer_id in customer_ids:
            for each in references.referrers(Table.CUSTOMER, customer_id, customer_id):
                model = each.reference.model
                (row,) = records.as_stored(model, [each.row_id])
                ways = {reference.field for reference in references.references_to(Table.CUSTOMER)}
                rest = {name: value for name, value in row.items() if name not in {*ways, "version"}}
                found[model._meta.table_name, each.row_id] = rest
    return found


UNITED = {Table.CUSTOMER_TAG, Table.CALLBACK, Table.PHONE, Table.PRODUCT, Table.CONTACT_PERSON}
"""What may be there twice and is once afterwards."""
OF_ONE = {Table.GRADE_CHANGE, Table.CUSTOMER_STATUS_CHANGE}
"""What tells of the past and is that of one of the records."""


def test_everything_of_either_belongs_to_one_and_goes_back_table_for_table(sample_folder, tmp_path):
    shutil.copytree(sample_folder, tmp_path / "sample")
    with clock.at(demo.morning(SAMPLE_DAY)):
        storage.open_office(tmp_path / "sample")
        try:
            _merge_undo_and_merge_again()
        finally:
            storage.close_office()


def _merge_undo_and_merge_again():
    with storage.reading():
        count = Counter()
        for model in (each for each in MODELS if issubclass(each, Record)):
            if "customer" in model._meta.fields:
                owners = {row.customer_id for row in model.select(model.customer)}
                count.update(owners)
    pair = [customer_id for customer_id, _tables in count.most_common(3)]
    everything, theirs = rows(), of_customer(pair)
    assert len({table for table, _row in theirs}) >= 9
    kept = merging.merge(pair)
    merge = last_set()
    afterwards = of_customer([kept])
    gone = theirs.keys() - afterwards.keys()
    assert {table for table, _row in gone} <= UNITED | OF_ONE
    new = {table for table, _row in afterwards.keys() - theirs.keys()}
    assert new <= {Table.FORMER_CUSTOMER, Table.CONTACT_PERSON}  # persons that a company got
    for place in theirs.keys() & afterwards.keys():
        if place[0] not in UNITED | OF_ONE | {Table.CUSTOMER}:
            assert afterwards[place] == theirs[place]
    assert all(of_customer([each]) == {} for each in pair if each != kept)
    assert wrong() == []
    merged = rows()
    back = undo.undo(merge)
    assert rows() == everything
    assert wrong() == []
    undo.undo(back)
    assert rows() == merged
    assert wrong() == []
    undo.undo(last_set())
    assert merging.merge(pair) == kept
    again = Counter(table for table, _row in of_customer([kept]))
    assert again == Counter(table for table, _row in afterwards)


def test_no_table_can_be_forgotten():
    """Whatever names a customer is read off the models."""
    named = {each.model for each in references.references_to(Table.CUSTOMER)}
    for model in (each for each in MODELS if issubclass(each, Record) and each not in references.HISTORY):
        for field in model._meta.sorted_fields:
            if getattr(field, "rel_model", None) is Customer or field.name in ("customer_id", "source_id"):
                assert model in named, f"{model.__name__}.{field.name}"


def test_numbers_and_fields_of_both_stay_and_what_one_said_twice_is_there_once(two):
    first, second = two
    assert merging.merge([second, first]) == first
    merged = fetch(first)
    assert (merged.name, merged.grade, merged.email, merged.street) == (
        "王芳",
        Grade.B,
        "fang@example.com",
        "经十路88号",
    )
    assert [phone.number for phone in merged.phones] == ["13800001111", "0531-86521900"]
    assert merged.remarks == "三楼\n喜欢茶"
    assert [product.model for product in merged.products] == ["K1"]
    assert wrong() == []


def test_whose_a_number_is_stays_known(noon, office):
    first = person("王芳", "13800001111")
    second = customers.save(None, {"name": "王芳"}, phones=[PhoneEntry("13800001111", whose="妻子")])
    merging.merge([first, second])
    assert [(phone.number, phone.whose) for phone in fetch(first).phones] == [("13800001111", "妻子")]


def own_of(customer_id):
    with storage.reading():
        return own_values.of_records(Table.CUSTOMER, [customer_id])[customer_id]


def test_own_fields_are_chosen_like_others_and_go_back(two):
    first, second = two
    number = own_fields.save(None, name="会员卡号", table=Table.CUSTOMER, kind=OwnFieldKind.TEXT)
    colour = own_fields.save(None, name="颜色", table=Table.CUSTOMER, kind=OwnFieldKind.TEXT)
    keys = [key_of(Table.CUSTOMER, each) for each in (number, colour)]
    customers.save(first, {keys[0]: "A1"})
    customers.save(second, {keys[0]: "B2", keys[1]: "红"})
    everything = rows()
    assert [each.values for each in side_by_side(two, "en").choices[-2:]] == [("A1", "B2"), ("", "红")]
    merging.merge(two, {keys[0]: 1})
    assert own_of(first) == {keys[0]: "B2", keys[1]: "红"}
    undo.undo(last_set())
    assert rows() == everything
    merging.merge(two)
    assert own_of(first) == {keys[0]: "A1", keys[1]: "红"}


def test_what_is_proposed_and_what_is_chosen(two):
    beside = side_by_side(two, "en")
    chosen = {each.field.name: each.chosen for each in beside.choices}
    assert (chosen["name"], chosen["street"], chosen["remarks"]) == (0, 1, BOTH)
    assert beside.keep == 0
    differing = {each.field.name for each in beside.choices if each.differs}
    assert differing == {"name", "street", "grade", "email", "remarks"}
    kept = merging.merge(two, {"name": 1, "grade": 1, "remarks": 0}, keep=1, versions=beside.versions)
    merged = fetch(kept)
    assert kept == two[1]
    assert (merged.number, merged.name, merged.grade, merged.remarks) == (
        "000002",
        "王芳(空调)",
        None,
        "喜欢茶",
    )


def test_who_changed_one_meanwhile_is_not_overwritten(two):
    beside = side_by_side(two, "en")
    customers.save(two[1], {"wechat": "fang"})
    with pytest.raises(Conflict):
        merging.merge(two, versions=beside.versions)


def test_old_number_and_old_name_find_the_one(two):
    first, second = two
    number = fetch(second).number
    merging.merge(two)
    for query in (number, "空调", "wangfangkongdiao"):
        assert customer_lists.find_customers(query) == [first], query
    assert known(Typed("王芳(空调)", ("86521900",))).id == first
    undo.undo(last_set())
    assert customer_lists.find_customers(number) == [second]


def test_the_history_of_the_one_tells_of_both(two):
    first, second = two
    customers.save(second, {"wechat": "fang88"})
    merging.merge(two)
    ids = lines.find(lines.HistoryFilter(record=(Table.CUSTOMER, first))).ids
    said = [line.told.whole for line in lines.fetch(ids, "en")]
    assert said[0] == "王芳(空调) 000002 merged into 王芳"
    assert any("fang88" in each for each in said)
    gone = lines.find(lines.HistoryFilter(record=(Table.CUSTOMER, second))).ids
    assert lines.fetch(gone[:1], "zh_CN")[0].told.whole == "王芳(空调) 000002 已并入 王芳"


def test_a_person_becomes_the_contact_person_of_a_company(noon, office):
    alone = person("李四", "13900001111", birthday=Birthday(Calendar.SOLAR, 1980, 5, 1, False), gender="male")
    company = customers.save(
        None,
        {"name": "泉城汽修有限公司", "kind": CustomerKind.COMPANY},
        phones=[PhoneEntry("0531-86521900")],
        contacts=[ContactEntry("李四", "经理", "13900001111")],
    )
    other = person("赵六", "13700001111")
    assert merging.merge([alone, company, other]) == company
    merged = fetch(company)
    assert (merged.name, merged.kind, merged.birthday, merged.gender) == (
        "泉城汽修有限公司",
        CustomerKind.COMPANY,
        None,
        None,
    )
    assert [(each.name, each.post, [phone.number for phone in each.phones]) for each in merged.contacts] == [
        ("李四", "经理", ["13900001111"]),
        ("赵六", "", ["13700001111"]),
    ]
    assert merged.contacts[0].birthday.day == 1
    assert [phone.number for phone in merged.phones] == ["0531-86521900"]
    assert customer_lists.find_customers("lisi") == [company]
    assert wrong() == []


def test_one_product_that_was_entered_twice_is_one_with_all_that_is_said_of_it(noon, office):
    first, second = person("王芳"), person("王芳")
    day = date(2025, 5, 1)
    products.save(None, {"model": "K1", "purchase_date": day, "installer": "赵师傅"}, customer_id=first)
    products.save(
        None,
        {"model": "K1", "purchase_date": day, "installer": "钱师傅", "place": "客厅"},
        customer_id=second,
    )
    products.save(None, {"model": "K1", "purchase_date": day}, customer_id=second)
    merging.merge([first, second])
    one, other = sorted(fetch(first).products, key=lambda each: each.id)
    assert (one.installer, one.place, one.remarks) == ("赵师傅", "客厅", "安装人员：钱师傅")
    assert (other.installer, other.remarks) == ("", "")


def test_who_referred_whom_never_refers_to_itself(noon, office):
    first = person("王芳")
    second = person("王芳", referred_by=first)
    third = person("李四", referred_by=second)
    merging.merge([first, second])
    assert fetch(first).referred_by is None
    customers.save(first, {"referred_by": (fourth := person("王芳", referred_by=person("赵六")))})
    merging.merge([first, fourth])
    assert fetch(first).referred_by.name == "赵六"
    assert fetch(third).referred_by.id == first


def test_a_family_is_one_s_once(noon, office):
    first, second, son = person("王芳"), person("王芳"), person("王小明")
    with storage.write("customer.changed") as change:
        change.insert(FamilyLink, customer=first, relative=son)
        change.insert(FamilyLink, customer=son, relative=second)
        change.insert(FamilyLink, customer=first, relative=second)
    everything = rows()
    merging.merge([first, second])
    with storage.reading():
        assert [(row.customer_id, row.relative_id) for row in FamilyLink.select()] == [(first, son)]
    undo.undo(last_set())
    assert rows() == everything


def test_what_two_records_say_otherwise_of_family_and_numbers_is_noted(noon, office):
    first = customers.save(None, {"name": "王芳"}, phones=[PhoneEntry("13800001111", whose="妻子")])
    second = customers.save(
        None,
        {"name": "王芳", "remarks": "三楼"},
        phones=[PhoneEntry("138 0000 1111", whose="儿子")],
        contacts=[ContactEntry("王五", "", "13800001111")],
    )
    third, fourth = person("王小明"), person("<b>&")
    family.save(first, third, FamilyRelation.CHILD)
    family.save(second, third, FamilyRelation.PARENT)
    family.save(first, fourth, FamilyRelation.RELATIVE)
    family.save(fourth, second, FamilyRelation.SIBLING)
    family.save(second, first, FamilyRelation.SPOUSE)
    everything = rows()
    merging.merge([first, second])
    merged = fetch(first)
    assert merged.remarks.splitlines() == [
        "三楼",
        "家人：王芳（配偶）",
        "家人：王小明（父母）",
        "13800001111 谁的：儿子",
    ]
    with storage.reading():
        assert [(each.customer_id, each.relation) for each in family.of_customer(first)] == [
            (third, FamilyRelation.CHILD),
            (fourth, FamilyRelation.SIBLING),
        ]
    assert [phone.number for phone in merged.contacts[0].phones] == ["13800001111"]
    assert [phone.whose for phone in merged.phones] == ["妻子"]
    undo.undo(last_set())
    assert rows() == everything


def test_what_came_for_one_of_two_products_came_for_the_one(noon, office):
    first, second = person("王芳"), person("王芳")
    products.save(None, {"model": "K1", "serial_number": "A1"}, customer_id=first)
    old = products.save(None, {"model": "K1", "serial_number": "A1"}, customer_id=second)
    new = replacing.replace(old, {"model": "K2", "serial_number": "B2"})
    merging.merge([first, second])
    assert [each.replaced_by_id for each in sorted(fetch(first).products, key=lambda each: each.id)] == [
        new,
        None,
    ]


def test_what_was_told_apart_follows_and_never_names_one_twice(noon, office):
    first, second, third = person("王芳"), person("王芳"), person("王芳")
    with storage.write("customer.told_apart") as change:
        change.insert(ToldApart, first=first, second=third, facts="a")
        change.insert(ToldApart, first=second, second=third, facts="b")
        change.insert(ToldApart, first=first, second=second, facts="c")
    everything = rows()
    merging.merge([first, second])
    with storage.reading():
        assert [(row.first_id, row.second_id) for row in ToldApart.select()] == [(first, third)]
    undo.undo(last_set())
    assert rows() == everything


def test_merged_once_more_all_earlier_numbers_find_the_last(noon, office):
    first, second, third = person("王芳"), person("王芳娟"), person("汪芳")
    merging.merge([second, third], {"name": 1})
    merging.merge([first, second], {"name": 0})
    with storage.reading():
        assert {(row.number, row.name) for row in FormerCustomer.select()} == {
            ("000002", "王芳娟"), ("000003", "汪芳"), ("000002", "汪芳")
        }  # fmt: skip
    assert customer_lists.find_customers("000003") == [first]
    assert customer_lists.find_customers("王芳娟") == [first]

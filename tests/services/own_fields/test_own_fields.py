"""Fields of the office's own: declared, kept typed, found, told, retired, deleted and brought back."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import Conflict, CrmError, InvalidFields
from crm_desktop.core.fields.own import key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.core.lists.declaration import Condition, How, Shown
from crm_desktop.core.lists.own import choices_renamed
from crm_desktop.core.lists.saying import say_condition
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import customers, deleting, finding, whole
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.doubles import merging
from crm_desktop.services.history import lines, steps
from crm_desktop.services.listing import saved
from crm_desktop.services.listing.values import choices
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.own_fields.own_fields import ChoiceEntry
from crm_desktop.services.products import products
from crm_desktop.storage.models import ChangeSet, Product
from tests import office_rows

KINDS = {
    "保险公司": OwnFieldKind.CHOICE,
    "屋顶面积": OwnFieldKind.NUMBER,
    "年检日期": OwnFieldKind.DATE,
    "有电梯": OwnFieldKind.YES_NO,
    "门禁密码": OwnFieldKind.TEXT,
}


def declare(name, kind, table=Table.CUSTOMER, choices=()):
    entries = [ChoiceEntry(each) for each in choices]
    return key_of(table, own_fields.save(None, name=name, table=table, kind=kind, choices=entries))


@pytest.fixture
def keys(desk):
    """One field of each kind for customers, and one for products."""
    found = {
        name: declare(name, kind, choices=("平安", "人保") if kind is OwnFieldKind.CHOICE else ())
        for name, kind in KINDS.items()
    }
    return found | {"颜色": declare("颜色", OwnFieldKind.TEXT, Table.PRODUCT)}


def told():
    """What the last write is called."""
    with storage.reading():
        last = ChangeSet.select().order_by(ChangeSet.id.desc()).first()
    return lines.fetch([last.id], "zh_CN")[0].told.whole


def test_values_are_kept_typed_found_told_and_undone(desk, keys):
    before = office_rows.rows()
    given = {
        keys["保险公司"]: "平安",
        keys["屋顶面积"]: 120.5,
        keys["年检日期"]: date(2027, 3, 1),
        keys["有电梯"]: False,
        keys["门禁密码"]: "#8848 <b>&",
    }
    customers.save(desk.customer, given)
    products.save(desk.product, {keys["颜色"]: "珍珠白"})
    ((_id, record),) = whole.records([desk.customer])
    assert record["own"] == dict(zip(KINDS, given.values(), strict=True))
    assert record["products"][0]["own"] == {"颜色": "珍珠白"}
    customer = customers.get_customer(desk.customer)
    assert customer.own == given
    assert customer.products[0].own == {keys["颜色"]: "珍珠白"}
    for words, field in (("平安", "保险公司"), ("120.5", "屋顶面积"), ("8848", "门禁密码")):
        assert customer_lists.find_customers(words) == [desk.customer]
        assert customer_lists.customer_rows([desk.customer], words)[0].hit.own_field == field
    (found,) = finding.everything("珍珠").lines
    assert (found.table, found.record_id, found.hit.own_field) == (Table.PRODUCT, desk.product, "颜色")
    assert office_rows.wrong() == []
    for _step in range(2):
        steps.undo_last("zh_CN")
    assert office_rows.rows() == before
    assert customer_lists.find_customers("平安") == []


def test_one_value_is_told_with_its_field(desk, keys):
    customers.save(desk.customer, {keys["屋顶面积"]: 80})
    assert told() == "王建国：屋顶面积填为 80"
    customers.save(desk.customer, {keys["屋顶面积"]: 96.5})
    assert told() == "王建国：屋顶面积 80 → 96.5"
    customers.save(desk.customer, {keys["有电梯"]: True})
    assert told() == "王建国：有电梯填为 是"
    customers.save(desk.customer, {keys["屋顶面积"]: None})
    assert told() == "王建国：清空了屋顶面积（原为 96.5）"
    products.save(desk.product, {keys["颜色"]: "白", "plate": "鲁A8F123"})
    assert told() == "SLR-58-1800-20 · 王建国：改了车牌号、颜色"


def test_somebody_who_saves_on_what_was_before_is_told(desk, keys):
    version = customers.get_customer(desk.customer).version
    customers.save(desk.customer, {keys["屋顶面积"]: 80})
    with pytest.raises(Conflict):
        customers.save(desk.customer, {"remarks": "x"}, version=version)
    version = products.get_product(desk.product).version
    products.save(desk.product, {keys["颜色"]: "白"})
    with pytest.raises(Conflict):
        products.save(desk.product, {"remarks": "x"}, version=version)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("电话", "error.own_field.built_in"),
        ("WECHAT", "error.own_field.built_in"),
        ("传真", "error.own_field.built_in"),
        ("年檢日期", "error.own_field.same"),
        ("　", "error.name_missing"),
        ("长" * 300, "error.text_too_long"),
    ],
)
@pytest.mark.usefixtures("keys")
def test_a_name_that_would_be_mistaken_for_another_is_refused(name, key):
    with pytest.raises(InvalidFields) as refused:
        declare(name, OwnFieldKind.TEXT, Table.PRODUCT)
    problem = refused.value.problems["name"]
    assert (problem if isinstance(problem, str) else problem[0]) == key


def test_values_that_do_not_fit_are_refused_with_their_field(desk, keys):
    unfit = {
        keys["保险公司"]: "大地",
        keys["屋顶面积"]: True,
        keys["年检日期"]: "明天",
        "own.customer.99": "x",
    }
    with pytest.raises(InvalidFields) as refused:
        customers.save(desk.customer, {**unfit, keys["门禁密码"]: "长" * 30_000})
    assert set(refused.value.problems) == {*unfit, keys["门禁密码"]}
    assert customers.get_customer(desk.customer).own == {}


def test_a_choice_is_renamed_wherever_it_is_chosen_and_stays_where_it_is_left_out(desk, keys):
    customers.save(desk.customer, {keys["保险公司"]: "平安"})
    field = own_fields.fields(Table.CUSTOMER)[0]

    def choose(*choices):
        own_fields.save(field.id, name="保险公司", table=field.table, kind=field.kind, choices=choices)

    choose(ChoiceEntry("中国平安", "平安"), ChoiceEntry("人保", "人保"))
    assert customers.get_customer(desk.customer).own == {field.key: "中国平安"}
    assert customer_lists.find_customers("中国平安") == [desk.customer]
    choose(ChoiceEntry("人保", "人保"))
    customers.save(desk.customer, {field.key: "中国平安", "remarks": "还在"})
    assert customers.get_customer(desk.customer).own == {field.key: "中国平安"}
    with pytest.raises(InvalidFields):
        choose(ChoiceEntry("人保"), ChoiceEntry("人 保"))


def test_a_field_is_retired_with_its_values_and_deleted_with_them(desk, keys):
    customers.save(desk.customer, {keys["门禁密码"]: "8848"})
    before = office_rows.rows()
    field_id = int(keys["门禁密码"].rpartition(".")[2])
    own_fields.retire(field_id)
    assert keys["门禁密码"] not in [field.key for field in own_fields.fields()]
    assert customers.get_customer(desk.customer).own == {keys["门禁密码"]: "8848"}
    own_fields.take_up(field_id)
    own_fields.delete(field_id)
    assert told() == "已删除自定义字段“门禁密码”（内含 1 项内容）"
    assert customers.get_customer(desk.customer).own == {}
    assert customer_lists.find_customers("8848") == []
    steps.undo_last("zh_CN")
    assert office_rows.rows() == before
    assert customer_lists.find_customers("8848") == [desk.customer]
    assert office_rows.wrong() == []


def test_what_a_field_holds_stays_once_something_stands_in_it(desk, keys):
    customers.save(desk.customer, {keys["门禁密码"]: "8848"})
    field = next(field for field in own_fields.fields() if field.name == "门禁密码")
    with pytest.raises(InvalidFields) as refused:
        own_fields.save(field.id, name="密码", table=field.table, kind=OwnFieldKind.NUMBER)
    assert refused.value.problems == {"kind": "error.own_field.in_use"}
    own_fields.move(field.id, -1)
    assert [each.name for each in own_fields.fields(Table.CUSTOMER)][-2:] == ["门禁密码", "有电梯"]


def test_a_deleted_customer_takes_what_stands_in_own_fields_along(desk, keys):
    customers.save(desk.customer, {keys["门禁密码"]: "8848"})
    products.save(desk.product, {keys["颜色"]: "白"})
    before = office_rows.rows()
    deleting.delete(desk.customer)
    assert {each.values for each in own_fields.in_use()} == {0}
    steps.undo_last("zh_CN")
    assert office_rows.rows() == before
    assert office_rows.wrong() == []


def test_a_product_that_is_new_with_values_has_its_first_version(desk, keys):
    new = products.save(None, {"model": "GL8", keys["颜色"]: "白"}, customer_id=desk.customer)
    with storage.reading():
        assert Product.by_id(new).version == 1


def test_the_list_is_filtered_sorted_and_shown_by_own_fields(desk, keys):
    other = customers.save(
        None, {"name": "李四", keys["屋顶面积"]: 12.5, keys["保险公司"]: "人保", keys["有电梯"]: False}
    )
    customers.save(
        desk.customer,
        {
            keys["屋顶面积"]: 120,
            keys["保险公司"]: "平安",
            keys["年检日期"]: date(2026, 11, 1),
            keys["有电梯"]: True,
            keys["门禁密码"]: "50%_#",
        },
    )
    products.save(desk.product, {keys["颜色"]: "珍珠白"})
    nobody = customers.save(None, {"name": "王五"})
    everybody = {desk.customer, other, nobody}
    asked = [
        ("屋顶面积", How.BETWEEN, ("12.5", "50"), {other}),
        ("屋顶面积", How.UNSET, (), {nobody}),
        ("保险公司", How.IS, ("平安",), {desk.customer}),
        ("保险公司", How.IS, ("人保", ""), {other, nobody}),
        ("保险公司", How.IS_NOT, ("人保",), {desk.customer, nobody}),
        ("年检日期", How.NEXT, ("1m",), {desk.customer}),
        ("有电梯", How.YES, (), {desk.customer}),
        ("有电梯", How.NO, (), {other}),
        ("有电梯", How.UNSET, (), {nobody}),
        ("保险公司", How.IS_NOT, ("",), {desk.customer, other}),
        ("保险公司", How.IS_NOT, ("人保", ""), {desk.customer}),
        ("门禁密码", How.HAS, ("%_",), {desk.customer}),
        ("颜色", How.HAS, ("珍珠",), {desk.customer}),
        ("颜色", How.UNSET, (), {other, nobody}),
    ]
    for name, how, values, found in asked:
        condition = Condition(keys[name], how, values)
        assert set(customer_lists.find_customers("", [condition])) == found, (name, how)
        assert say_condition(CUSTOMERS, condition, "zh_CN", lambda _field, name: name)
    both = [Condition(keys["屋顶面积"], How.SET), Condition(keys["有电梯"], How.YES)]
    assert customer_lists.find_customers("", both) == [desk.customer]
    for name in keys:
        assert set(customer_lists.find_customers("", (), keys[name])) == everybody
    assert customer_lists.find_customers("", (), keys["屋顶面积"]) == [other, desk.customer, nobody]
    columns = list(keys.values())
    (row,) = customer_lists.customer_rows([desk.customer], columns=columns)
    assert list(row.more.values()) == [
        *("平安", 120, date(2026, 11, 1), True, "50%_#"),
        "珍珠白",
    ]
    assert [each[0] for each in choices(Table.CUSTOMER, keys["保险公司"], "zh_CN")] == ["人保", "平安", ""]
    own_fields.delete(int(keys["门禁密码"].rpartition(".")[2]))
    with pytest.raises(CrmError):
        customer_lists.find_customers("", [Condition(keys["门禁密码"], How.SET)])


def test_of_records_that_become_one_nothing_in_own_fields_is_lost(desk, keys):
    area, insurer = keys["屋顶面积"], keys["保险公司"]
    customers.save(desk.customer, {area: 80})
    other = customers.save(None, {"name": "王建国", area: 96.5, insurer: "人保"})
    before = office_rows.rows()
    kept = merging.merge([desk.customer, other])
    customer = customers.get_customer(kept)
    assert customer.own == {area: 80, insurer: "人保"}
    assert "屋顶面积：96.5" in customer.remarks
    steps.undo_last("zh_CN")
    assert office_rows.rows() == before


def test_saved_filters_follow_a_choice_that_is_called_otherwise(desk, keys):
    key = keys["保险公司"]
    asked = Shown("", (Condition(key, How.IS, ("平安", "")),))
    saved.save_filter(Table.CUSTOMER, "平安的", asked)
    saved.save_filter(Table.CUSTOMER, "不是", Shown("", (Condition(key, How.IS_NOT, ("人保",)),)))
    before = office_rows.rows()
    field = own_fields.fields(Table.CUSTOMER)[0]
    swapped = [ChoiceEntry("人保", "平安"), ChoiceEntry("平安", "人保")]
    own_fields.save(field.id, name=field.name, table=field.table, kind=field.kind, choices=swapped)
    found = {each.name: each.shown.conditions[0].values for each in saved.saved_filters(Table.CUSTOMER)}
    assert found == {"平安的": ("人保", ""), "不是": ("平安",)}
    steps.undo_last("zh_CN")
    assert office_rows.rows() == before
    own_fields.retire(field.id)
    assert {str(each.why_not) for each in saved.saved_filters(Table.CUSTOMER)} == {
        f"The filter {name} asks for 保险公司, which is retired or of another kind now."
        for name in ("平安的", "不是")
    }
    own_fields.take_up(field.id)
    assert all(each.why_not is None for each in saved.saved_filters(Table.CUSTOMER))


@pytest.mark.parametrize(
    ("was", "now", "renamed"),
    [
        ("ab", "xb", {"a": "x"}),
        ("ab", "ba", {"a": "b", "b": "a"}),
        ("ab", "xbc", {"a": "x"}),
        ("ab", "b", {}),
        ("ab", "bc", {}),  # a was taken away and c is new
    ],
)
def test_which_choices_are_called_otherwise(was, now, renamed):
    assert choices_renamed(was, now) == renamed

"""Columns of files that become fields of the office's own, known and new ones; nothing half understood."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.fields.own import OwnDeclaration, key_of
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.services.history import steps
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import doubts, importing, mappings, own_field_columns, settling
from crm_desktop.services.importing.asking import ImportChoices, Treatment
from crm_desktop.services.importing.column_values import Sample
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.own_fields.own_fields import ChoiceEntry
from tests import office_rows
from tests.services.importing.import_helpers import customer, run, table, to_check

pytestmark = pytest.mark.usefixtures("office")

HEADERS = ["客户姓名", "联系电话", "购买机型", "屋顶面积（㎡）", "保险公司", "年检日期", "有电梯", "颜色"]


def declare(name, kind, of=Table.CUSTOMER, choices=()):
    entries = [ChoiceEntry(each) for each in choices]
    return key_of(of, own_fields.save(None, name=name, table=of, kind=kind, choices=entries))


@pytest.fixture
def keys():
    """The fields that the columns of HEADERS are."""
    return [
        declare("屋顶面积(㎡)", OwnFieldKind.NUMBER),
        declare("保险公司", OwnFieldKind.CHOICE, choices=("平安", "PICC")),
        declare("年检日期", OwnFieldKind.DATE),
        declare("有电梯", OwnFieldKind.YES_NO),
        declare("颜色", OwnFieldKind.TEXT, Table.PRODUCT),
    ]


def test_columns_are_known_by_the_names_of_own_fields(keys):
    row = ["张三", "13800006901", "KF-35", "1,120.50", "ｐｉｃｃ", "2027-03-01", "否", "珍珠白"]
    result = run(row, headers=HEADERS)
    fates = {each.header: each.fate for each in result.columns}
    assert [fates[name] for name in HEADERS[3:]] == [
        "own:屋顶面积(㎡)",
        "own:保险公司",
        "own:年检日期",
        "own:有电梯",
        "own:颜色",
    ]
    known = customer("张三")
    assert [known.own[key] for key in keys[:4]] == [1120.5, "PICC", date(2027, 3, 1), False]
    assert known.products[0].own == {keys[4]: "珍珠白"}
    assert known.products[0].version == known.version == 1
    assert office_rows.wrong() == []


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        (3, "约120"),
        (3, "007"),
        (3, "1.2E+20"),
        (3, "12345678901234567890"),
        (4, "大地"),
        (5, "明年"),
        (6, "?!"),
    ],
)
def test_what_is_not_understood_whole_is_to_be_checked(keys, column, cell):
    row = ["张三", "13800006901", "KF-35", "", "", "", "", ""]
    row[column] = cell
    result = run(row, headers=HEADERS)
    assert customer("张三").own == {}
    assert [(each.field, each.text) for each in result.doubtful] == [(keys[column - 3], cell)]
    (line,) = to_check("张三")
    assert line.startswith(own_fields.fields()[column - 3].name)


def test_known_customers_are_filled_or_overwritten_as_chosen(keys):
    area, insurer, _day, lift, colour = keys
    run(["张三", "13800006901", "KF-35", 0, "", "", "否", "白"], headers=HEADERS)
    again = ["张三", "13800006901", "KF-35", 120, "平安", "", "是", "黑"]
    result = run(again, headers=HEADERS)
    assert customer("张三").own == {area: 0, insurer: "平安", lift: False}  # a no and a nought are something
    assert [change.words("zh_CN") for change in result.changes] == ["保险公司：（空）→ 平安"]
    assert len(to_check("张三")) == 3
    sheet = table([*again, "x"], headers=[*HEADERS, "备注"])
    chosen = dict.fromkeys([area, lift, colour], Treatment.OVERWRITE)
    proposal = import_columns.analyse(sheet)
    result = importing.run(sheet, proposal, choices=ImportChoices(known=chosen))
    known = customer("张三")
    assert (known.own[area], known.own[lift], known.products[0].own) == (120, True, {colour: "黑"})
    assert "有电梯：否 → 是" in [change.words("zh_CN") for change in result.changes]
    cleared = table(["张三", "13800006901", "KF-35", "", "", "", "", "", "y"], headers=[*HEADERS, "备注"])
    importing.run(cleared, import_columns.analyse(cleared), choices=ImportChoices(clears={area}))
    assert area not in customer("张三").own


def choose(proposal, header, kind, of=Table.CUSTOMER):
    column = proposal.headers.index(header)
    proposal.choose(column, OwnDeclaration(0, of, header, kind).key)


NEW = ["客户姓名", "联系电话", "购买机型", "车龄", "会员卡类型", "=1+1"]
ROWS = [
    ["张三", "13800006901", "KF-35", "3", "金卡", "x"],
    ["李四", "13800006902", "KF-36", "三年", "银卡", "<b>&"],
    ["王五", "13800006903", "KF-37", "", "金卡", "𠮷䶮"],
]


def test_columns_become_new_fields_in_the_imports_own_write():
    before = office_rows.rows()
    sheet = table(*ROWS, headers=NEW)
    proposal = import_columns.analyse(sheet)
    choose(proposal, "车龄", OwnFieldKind.NUMBER, Table.PRODUCT)
    choose(proposal, "会员卡类型", OwnFieldKind.CHOICE)
    choose(proposal, "=1+1", OwnFieldKind.TEXT)
    preview = importing.preview(sheet, proposal)
    assert office_rows.rows() == before
    result = importing.run(sheet, proposal)
    for each in (preview, result):
        assert [column.fate for column in each.columns][3:] == ["own:车龄", "own:会员卡类型", "own:=1+1"]
        assert [doubt.text for doubt in each.doubtful] == ["三年"]
    years, card, odd = own_fields.fields(Table.PRODUCT) + own_fields.fields(Table.CUSTOMER)
    assert card.choices == ("金卡", "银卡")
    assert customer("王五").own == {card.key: "金卡", odd.key: "𠮷䶮"}
    assert customer("张三").products[0].own == {years.key: 3}
    assert to_check("李四")[0].startswith("车龄")
    again = import_columns.analyse(table(*ROWS, headers=NEW))
    assert again.columns[4] == card.key
    steps.undo_last("zh_CN")
    assert office_rows.rows() == before


def test_the_kind_is_proposed_by_the_values():
    kinds = {
        OwnFieldKind.NUMBER: ["12", "3.5", "1,200"],
        OwnFieldKind.DATE: ["2026-10-03", "2027/1/5"],
        OwnFieldKind.YES_NO: ["是", "否", "是"],
        OwnFieldKind.CHOICE: ["金卡", "银卡", "金卡", "金卡", "银卡", "金卡"],
        OwnFieldKind.TEXT: ["007", "12"],
    }
    for kind, cells in kinds.items():
        assert own_field_columns.kind_of(Sample(cells)) is kind, kind


def test_a_mapping_keeps_an_own_field_by_its_key_and_forgets_one_that_is_gone(keys):
    area = keys[0]
    sheet = table(["张三", "120", "x"], headers=["客户姓名", "平米", "保单"])
    proposal = import_columns.analyse(sheet)
    proposal.choose(1, area)
    choose(proposal, "保单", OwnFieldKind.TEXT)
    mappings.save("门店", proposal, ImportChoices())
    own_fields.save(int(area.rpartition(".")[2]), name="面积", table=Table.CUSTOMER, kind=OwnFieldKind.NUMBER)
    again = import_columns.analyse(sheet)
    mappings.load("门店").apply(again)
    assert [each.fate for each in again.fates(3)] == ["field:name", "own:面积", "own:保单"]
    own_fields.delete(int(area.rpartition(".")[2]))
    gone = import_columns.analyse(sheet)
    mappings.load("门店").apply(gone)
    assert gone.fate(1) == "remarks"
    importing.run(sheet, again)  # it was chosen before the field was deleted
    assert "平米: 120" in customer("张三").remarks


def test_a_new_field_called_like_another_is_refused_and_nothing_comes_in(keys):
    before = office_rows.rows()
    sheet = table(["张三", "白"], headers=["客户姓名", "颜色"])
    proposal = import_columns.analyse(sheet)
    choose(proposal, "颜色", OwnFieldKind.TEXT)
    with pytest.raises(InvalidFields, match="There is an own field"):
        importing.run(sheet, proposal)
    assert office_rows.rows() == before


def test_what_was_to_be_checked_is_taken_or_kept_on_the_card(keys):
    area, insurer, *_others, colour = keys
    run(["张三", "13800006901", "KF-35", "约120", "大地", "", "", ""], headers=HEADERS)
    with storage.reading():
        first, second = doubts.of_customer(customer("张三").id)
    with pytest.raises(InvalidFields):
        settling.take(first.id, "约130")
    settling.take(first.id, "120")
    settling.keep(second.id, "zh_CN")
    known = customer("张三")
    assert known.own == {area: 120}
    assert known.remarks == "保险公司: 大地"
    assert to_check("张三") == []
    assert settling.can_be_taken(colour)
    assert settling.can_be_taken(insurer)

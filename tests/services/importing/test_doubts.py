"""What an import doubts is kept with where it stood, until it is settled by hand or by a corrected row."""

from datetime import UTC, datetime

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.errors import NotFound
from crm_desktop.core.words import say
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import deleting as customer_deleting
from crm_desktop.services.history import detail as history_detail
from crm_desktop.services.importing import doubts
from crm_desktop.services.products import deleting as product_deleting
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeEntry, ChangeSet, ImportDoubt
from tests.services.importing.import_helpers import count, customer, run, to_check

pytestmark = pytest.mark.usefixtures("office")

ADDRESS = "济南市历下区经十路1号"
ROW = ["张三", "13800001111 妻子", ADDRESS, "GL8", "去年夏天", "", "", "属兔", "老客户"]


def waiting(name="张三"):
    with storage.reading():
        return doubts.of_customer(customer(name).id)


def test_each_says_its_record_field_text_row_file_and_import() -> None:
    run(None, ROW)
    record = customer("张三")
    (product,) = record.products
    with storage.reading():
        kept = [
            (each.record_table, each.record_id, each.kind, each.field, each.written, each.row, each.file)
            for each in ImportDoubt.select().order_by(ImportDoubt.id)
        ]
        imported = ChangeSet.select().where(ChangeSet.action == "customers.imported").get()
        assert {each.change_set_id for each in ImportDoubt.select()} == {imported.id}
        made = ChangeEntry.select().where(ChangeEntry.table_name == "import_doubt").get()
        assert (made.change_set_id, made.operation) == (imported.id, "create")
    unclear, more = ImportDoubtKind.NOT_UNDERSTOOD, ImportDoubtKind.MORE
    assert kept == [
        ("product", product.id, unclear, "purchase_date", "去年夏天", 3, "archive.xlsx"),
        ("customer", record.id, unclear, "birthday", "属兔", 3, "archive.xlsx"),
        ("customer", record.id, more, "phone", "13800001111 妻子", 3, "archive.xlsx"),
    ]
    assert record.remarks == "老客户"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_it_is_said_in_both_languages(language: str) -> None:
    run(ROW)
    (bought, born, phone) = waiting()
    expected = {
        "zh_CN": ["购买时间看不懂：去年夏天", "生日看不懂：属兔", "电话原文：13800001111 妻子"],
        "en": [
            "Purchase date is not clear: 去年夏天",
            "Birthday is not clear: 属兔",
            "Phone as written: 13800001111 妻子",
        ],
    }
    assert [each.words(language) for each in (bought, born, phone)] == expected[language]
    assert (bought.product, born.product) == ("GL8", "")
    assert born.origin(language) == {"zh_CN": "archive.xlsx 第 2 行", "en": "row 2 of archive.xlsx"}[language]


def test_what_is_settled_stays_settled_and_says_when(noon, reopen) -> None:
    run(ROW)
    born = waiting()[1]
    assert doubts.settle([born.id]) == 1
    reopen()
    assert born.id not in {each.id for each in waiting()}
    assert doubts.settle([born.id]) == 0  # nothing left to do
    with storage.reading():
        assert ImportDoubt.get_by_id(born.id).settled_at == datetime(2026, 10, 21, 4, 0, tzinfo=UTC)
        told = ChangeSet.select().where(ChangeSet.action == "import_doubt.settled").get()
    assert say(f"change.{told.action}", "zh_CN", **told.params) == "已核对 张三 的 1 处资料"
    assert (told.subject_table, told.subject_id) == ("customer", customer("张三").id)


def test_it_can_be_taken_back() -> None:
    run(ROW)
    ids = [each.id for each in waiting()]
    doubts.settle(ids)
    assert waiting() == []
    undo.undo(last_set())
    assert [each.id for each in waiting()] == ids
    with pytest.raises(NotFound):
        doubts.settle([4711])


def test_remarks_that_read_like_a_doubt_are_remarks() -> None:
    typed = "待核实 生日：属兔\nTo check – Birthday: 属兔"
    run([*ROW[:-1], typed])
    assert customer("张三").remarks == typed
    customers.save(customer("张三").id, {"remarks": f"{typed}\n生日看不懂：属兔"})
    assert [each.field for each in waiting()] == ["purchase_date", "birthday", "phone"]
    run([*ROW[:6], "A", *ROW[7:]])
    assert customer("张三").remarks == f"{typed}\n生日看不懂：属兔\n老客户"


def test_an_import_taken_back_takes_its_doubts_along_and_brings_them_back() -> None:
    run(ROW)
    with storage.reading():
        imported = ChangeSet.select().where(ChangeSet.action == "customers.imported").get().id
    doubts.settle([waiting()[0].id])
    with pytest.raises(undo.CannotUndo):  # somebody has checked one of them since
        undo.undo(imported)
    with storage.reading():
        settled = ChangeSet.select().where(ChangeSet.action == "import_doubt.settled").get().id
    undo.undo(settled)
    assert len(waiting()) == 3
    taken_back = undo.undo(imported)
    assert (count("customer"), count("import_doubt")) == (0, 0)
    undo.undo(taken_back)
    assert to_check("张三") == [
        "购买时间看不懂：去年夏天（GL8）",
        "生日看不懂：属兔",
        "电话原文：13800001111 妻子",
    ]


def test_what_is_deleted_takes_its_doubts_along_and_brings_them_back() -> None:
    run(ROW)
    before = to_check("张三")
    record = customer("张三")
    (product,) = record.products
    product_deleting.delete(product.id)
    assert to_check("张三") == ["生日看不懂：属兔", "电话原文：13800001111 妻子"]
    undo.undo(last_set())
    customer_deleting.delete(record.id)
    assert count("import_doubt") == 0
    assert doubts.count_waiting() == 0
    undo.undo(last_set())
    assert to_check("张三") == before


def last_set() -> int:
    with storage.reading():
        return int(ChangeSet.select().order_by(ChangeSet.id.desc()).get().id)


@pytest.mark.parametrize(("language", "field"), [("zh_CN", "生日"), ("en", "Birthday")])
def test_the_history_names_the_field_in_words(language: str, field: str) -> None:
    run(ROW)
    customer_deleting.delete(customer("张三").id)
    with storage.reading():
        told = history_detail.of_set(last_set(), language)
    assert field in {each.old for each in told.changes}

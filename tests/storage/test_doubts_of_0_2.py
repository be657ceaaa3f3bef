"""What imports of 0.1 and 0.2 wrote into remarks is to be checked now; what anybody edited stays there."""

import json
import lzma
import shutil
import sqlite3
from contextlib import closing

import pytest

from crm_desktop import cli, storage
from crm_desktop.services.callbacks import detail as callback_detail
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import history as complaint_history
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.importing import doubts
from crm_desktop.storage import migrations, undo
from crm_desktop.storage.models import Callback, ChangeSet, Complaint, Customer, ImportDoubt
from tests.paths import DATA
from tests.services.importing.import_helpers import customer, run, to_check

IMPORTED = DATA / "office-0.2-imported.sqlite3.xz"
"""Written by version 0.2: three imports in both languages, remarks edited afterwards, a callback cancelled
and one moved for reasons that read like codes, such notes in a complaint. Never made anew."""


@pytest.fixture
def folder(tmp_path):
    """The data folder of 0.2, before it is opened."""
    made = tmp_path / "office"
    made.mkdir()
    (made / "crm.sqlite3").write_bytes(lzma.decompress(IMPORTED.read_bytes()))
    yield made
    storage.close_office()


@pytest.fixture
def upgraded(folder):
    storage.open_office(folder)
    return folder


def rows(file, query):
    with closing(sqlite3.connect(file / "crm.sqlite3")) as database:
        return database.execute(query).fetchall()


def test_sentences_as_an_import_wrote_them_are_to_be_checked(upgraded):
    assert customer("张三").remarks == "老客户"
    assert to_check("张三") == [
        "购买时间看不懂：去年夏天（X1）",
        "生日看不懂：属兔",
        "电话原文：13800001111 妻子",
        "客户分类另一行写的是：B",
        "购买时间看不懂：前年（X2）",
    ]
    assert to_check("周九") == ["购买时间看不懂：前年（不清楚）（M（大））"]
    assert customer("周九").remarks == ""


def test_those_in_english_too_with_the_file_that_they_came_from(upgraded):
    assert to_check("吴十") == ["电话看不懂：no phone", "购买时间看不懂：last summer（GL8）"]
    with storage.reading():
        found = {line.origin("en") for line in doubts.of_customer(customer("吴十").id)}
    assert found == {"second.xlsx"}
    assert to_check("王五") == ["安装人员另一行写的是：李工（GL8）"]


def test_what_was_written_beside_them_stays(upgraded):
    assert customer("李四").remarks == "怕狗\n下次带狗粮"
    assert to_check("李四") == ["电话看不懂：打不通", "客户分类看不懂：很好"]


def test_an_edited_sentence_stays_and_one_taken_off_does_not_come_back(upgraded):
    assert customer("王五").remarks == "待核实 生日：二月头，已问过"
    assert customer("赵六").remarks == ""
    assert to_check("赵六") == ["地址另一行写的是：济南市历下区经十路3号"]


def test_the_same_words_typed_by_somebody_stay(upgraded):
    assert customer("钱七").remarks == "待核实 生日：属兔\nTo check – Birthday: 属兔"
    assert to_check("钱七") == []


def test_they_are_entered_as_made_by_their_import(upgraded):
    storage.close_office()
    made = rows(
        upgraded,
        "SELECT s.action, s.params, d.file FROM import_doubt d JOIN change_set s ON s.id = d.change_set_id"
        " JOIN change_entry e ON e.change_set_id = s.id AND e.table_name = 'import_doubt'"
        " AND d.id BETWEEN e.first_id AND e.last_id AND e.operation = 'create' AND e.version = d.version",
    )
    assert len(made) == rows(upgraded, "SELECT count(*) FROM import_doubt")[0][0] == 13
    assert {action for action, _params, _file in made} == {"customers.imported"}
    assert all(json.loads(params)["file"] == file for _action, params, file in made)


def test_what_remarks_were_before_holds_none_of_them_either(upgraded):
    """Taking an edit of 0.2 back does not bring back what stands in the table now."""
    storage.close_office()
    before = rows(
        upgraded,
        "SELECT e.old_values FROM change_entry e JOIN customer c ON c.id = e.first_id"
        " WHERE e.table_name = 'customer' AND c.name = '李四' AND e.old_values LIKE '%remarks%'",
    )
    assert [json.loads(old)["remarks"] for (old,) in before] == ["怕狗"]
    # What somebody took off was the remarks' own from then on: taking that back brings it back as it was.
    (taken_off,) = rows(
        upgraded,
        "SELECT e.old_values FROM change_entry e JOIN customer c ON c.id = e.first_id"
        " JOIN change_set s ON s.id = e.change_set_id WHERE e.table_name = 'customer' AND c.name = '赵六'"
        " AND e.old_values LIKE '%remarks%' AND s.action = 'customer.changed'",
    )
    assert json.loads(taken_off[0])["remarks"] == "待核实 生日：属龙"


@pytest.mark.parametrize("said", ["电话看不懂：关机", "客户分类看不懂：", "打不通", ""])
def test_another_offices_workbook_settles_nothing(upgraded, noon, said):
    """It has the same number, by chance for the same name, but tells nothing that was to be checked here."""
    headers = ["原行号", "系统档案号", "问题", "客户姓名", "联系电话", "客户分类"]
    run([4, customer("李四").number, said, "李四", "13800002222", "A"], headers=headers)
    assert to_check("李四") == ["电话看不懂：打不通", "客户分类看不懂：很好"]


def test_a_column_of_foreign_numbers_settles_nothing(upgraded, noon):
    headers = ["客户编号", "问题", "客户姓名", "联系电话"]
    run([customer("李四").number, "电话看不懂：打不通", "李四", "13800002222"], headers=headers)
    with storage.reading():
        assert ImportDoubt.select().where(ImportDoubt.settled_at.is_null(False)).count() == 0


def test_a_row_of_0_2_in_english_settles_what_it_names_also_under_another_name(upgraded, noon):
    found = customer("吴十")
    row = [9, found.number, "Phone is not clear: no phone", "吴石", found.street, "13800003333"]
    run(row, headers=["Original row", "Record number", "Problem", "Name", "Address", "Phone"])
    assert [phone.digits for phone in customer("吴石").phones] == ["13800003333"]
    assert to_check("吴石") == ["购买时间看不懂：last summer（GL8）"]


def test_a_corrected_row_of_0_2s_workbook_settles_them(upgraded, noon):
    number = customer("李四").number
    headers = [
        "原行号",
        "系统档案号",
        "问题",
        "客户姓名",
        "联系电话",
        "地址",
        "购买机型",
        "购买时间",
        "客户分类",
    ]
    said = "电话看不懂：打不通\n客户分类看不懂：很好"
    address = "济南市历下区经十路1号"
    run([4, number, said, "李四", "13800002222", address, "GL8", "2020-01-05", "A"], headers=headers)
    assert to_check("李四") == []
    assert [phone.digits for phone in customer("李四").phones] == ["13800002222"]
    assert len(customer("李四").products) == 1


def test_the_same_file_again_asks_nothing_anew(upgraded, noon):
    row = ["李四", "打不通", "济南市历下区经十路1号", "GL8", "2020-01-05", "", "很好", "", "怕狗"]
    assert [value.field for value in run(row).doubtful] == ["phone", "grade"]
    assert to_check("李四") == ["电话看不懂：打不通", "客户分类看不懂：很好"]
    assert customer("李四").remarks == "怕狗\n下次带狗粮"


def test_reasons_and_notes_that_read_like_codes_are_what_was_typed(upgraded):
    with storage.reading():
        ids = [each.id for each in Callback.select().order_by(Callback.id)]
        complaint = Complaint.get()
    lost, given_up, moved = (callback_detail.get_callback(each) for each in ids)
    said = [callback_lists.cancel_words(each.callback, "en") for each in (lost, given_up)]
    assert said == ["lost", "Given up after several tries"]
    assert [(move.outcome, move.reason) for move in moved.moves] == [(None, "no_answer")]
    history = complaint_history.history(complaint_lists.get_case(complaint.id), "en")
    assert [entry.detail for entry in history if entry.detail] == [
        "important: goes to the manager at once",
        "#important",
        "#overdue:answer",
        "First reply: overdue",
    ]
    assert storage.check() == []


def test_all_that_0_2_did_can_be_taken_back_and_done_again(upgraded):
    with storage.reading():
        sets = [each.id for each in ChangeSet.select().order_by(ChangeSet.id.desc())]
    names = ["张三", "李四", "王五", "赵六", "钱七", "周九", "吴十"]
    before = {name: (to_check(name), customer(name).remarks) for name in names}
    taken_back = [undo.undo(each) for each in sets]
    with storage.reading():
        assert (Customer.select().count(), ImportDoubt.select().count()) == (0, 0)
    for each in reversed(taken_back):
        undo.undo(each)
    assert {name: (to_check(name), customer(name).remarks) for name in names} == before
    assert storage.check() == []


def test_offices_that_imported_nothing_have_nothing_to_check(tmp_path, noon, capsys):
    first, lived, restored = (tmp_path / name for name in ("first", "lived", "restored"))
    for each in (first, lived):
        each.mkdir()
    shutil.copyfile(DATA / "office-0.1.sqlite3", first / "crm.sqlite3")
    (lived / "crm.sqlite3").write_bytes(lzma.decompress((DATA / "office-0.1-lived.sqlite3.xz").read_bytes()))
    before = {each: rows(each, "SELECT id, version, remarks FROM customer") for each in (first, lived)}
    for each in (first, lived):
        migrations.upgrade(each / "crm.sqlite3")
        assert rows(each, "SELECT id, version, remarks FROM customer") == before[each]
        assert rows(each, "SELECT count(*) FROM import_doubt") == [(0,)]
        assert rows(each, "PRAGMA integrity_check") == [("ok",)]
    assert cli.main(["--data", str(restored), "restore", str(DATA / "backup-0.2.zip")]) == 0
    capsys.readouterr()
    storage.open_office(restored)
    try:
        assert storage.check() == []
        with storage.reading():
            assert ImportDoubt.select().count() == 0
    finally:
        storage.close_office()

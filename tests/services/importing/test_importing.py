"""Importing an archive: what each row becomes, what a second import leaves alone."""

import json
from datetime import date
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import CustomerKind, Grade
from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.documents.importing.sheet_reader import read_table
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import importing
from crm_desktop.services.importing import result as import_result
from crm_desktop.storage.models import ColumnWord
from tests.paths import DATA
from tests.services.importing.import_helpers import HEADERS, count, customer, everything, run, table

pytestmark = pytest.mark.usefixtures("office")

ARCHIVE = DATA / "customer-archive.xlsx"
ADDRESS, OTHER = "济南市历下区经十路1号", "济南市历下区经十路2号"


@pytest.fixture(scope="module")
def archive() -> dict:
    return json.loads((DATA / "customer-archive.json").read_text(encoding="utf-8"))


def imported_archive() -> import_result.ImportResult:
    sheet = read_table(ARCHIVE)
    return importing.run(sheet, import_columns.analyse(sheet), file=ARCHIVE.name)


# -- the office's own archive -----------------------------------------------------------------------


def test_the_archive_is_imported_as_expected(archive: dict) -> None:
    expect = archive["expect"]
    sheet = read_table(ARCHIVE)
    proposal = import_columns.analyse(sheet)
    assert proposal.header_row == expect["header_row"]
    previewed = importing.preview(sheet, proposal)
    assert count("customer") == 0
    result = importing.run(sheet, proposal, file=ARCHIVE.name)
    assert result.as_dict("en") == previewed.as_dict("en")
    assert result.customers_new == expect["customers_new"] == count("customer")
    assert result.customers_matched == expect["customers_matched"]
    assert result.products_new == expect["products_new"] == count("product")
    assert [row.row for row in result.rejected] == expect["rejected"]
    assert [[value.row, value.field] for value in result.doubtful] == expect["doubtful"]
    assert result.skipped_rows == [expect["totals_row"]]


def test_every_row_of_the_archive_is_found_again(archive: dict) -> None:
    imported_archive()
    birthdays = ("birthday_calendar", "birthday_year", "birthday_month", "birthday_day", "birthday_leap")
    for row in archive["rows"]:
        if row["outcome"] == "rejected":
            continue
        found = customer_lists.find_customers(row["phone"] or row["address"])
        known = [record for record in map(customers.get_customer, found) if record.name == row["name"]]
        assert len(known) == 1, row
        record = known[0]
        assert row["phone"] is None or row["phone"] in [phone.digits for phone in record.phones]
        assert row["address"] in {record.address, *(product.place for product in record.products)}
        bought = date.fromisoformat(row["purchase_date"]) if row["purchase_date"] else None
        product = next(
            product
            for product in record.products
            if (product.model, product.purchase_date) == (row["model"], bought)
        )
        materials = row["materials"] if row["materials"] != "无" else ""
        assert (product.installer, product.materials) == (row["installer"], materials)
        assert row["remark"] is None or row["remark"] in record.remarks
        if row["outcome"] == "new":
            assert record.grade == row["grade"] or (row["grade"] is None and record.grade is not None)
            if row["birthday"]:
                assert [getattr(record, name) for name in birthdays] == row["birthday"]
            assert record.kind == (
                CustomerKind.COMPANY if row["name"].endswith(("公司", "宾馆")) else CustomerKind.PERSON
            )
        days = [product.purchase_date for product in record.products if product.purchase_date]
        assert record.customer_since == (min(days) if days else record.customer_since)


def test_a_second_import_changes_nothing(archive: dict) -> None:
    first = imported_archive()
    before = everything()
    second = imported_archive()
    assert everything() == before
    assert (second.customers_new, second.products_new) == (0, 0)
    assert second.customers_matched == first.customers_new + first.customers_matched
    assert second.doubtful == first.doubtful
    assert second.rejected == first.rejected
    assert not second.changed
    assert second.record_numbers == first.record_numbers


def test_a_second_import_leaves_what_the_user_changed_meanwhile() -> None:
    imported_archive()
    record = customer("邓龙娟")
    entries = [customers.PhoneEntry("13900001111")]
    customers.save(
        record.id, {"name": "邓龙绢", "grade": Grade.A, "street": OTHER, "remarks": ""}, phones=entries
    )
    before = everything()
    imported_archive()
    assert everything() == before


def test_an_address_in_one_cell_is_told_as_one_change() -> None:
    run(["张三", "13800001111"])
    result = run(["张三", "13800001111", "山东省济南市历下区解放路1号"])
    assert [each.words("zh_CN") for each in result.changes] == ["地址：（空）→ 山东省济南市历下区解放路1号"]


def test_the_import_is_one_change_that_the_history_names() -> None:
    imported_archive()
    with storage.reading():
        from crm_desktop.storage.models import ChangeSet

        last = ChangeSet.select().order_by(ChangeSet.id.desc()).get()
    assert (last.action, last.params) == (
        "customers.imported",
        {"file": ARCHIVE.name, "new": "278", "known": "0", "past": "0"},
    )


# -- the same customer, the same product ------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (["张三", "13800001111", ADDRESS], ["张三", "138-0000-1111/13900002222", OTHER], True),
        (["张三", "13800001111", ADDRESS], ["张 三", "+86 138 0000 1111", ADDRESS], True),
        (["张三", "13800001111", ADDRESS], ["李四", "13800001111", ADDRESS], False),
        (["张三", "13800001111", ADDRESS], ["张三", "13900002222", ADDRESS], True),
        (["张三", "13800001111", ADDRESS], ["张三", "13900002222", OTHER], False),
        (["张三", "13800001111", "济南市历下区"], ["张三", "13900002222", "济南市历下区"], False),
        (["张三", "13800001111", ADDRESS], ["张三", "", ADDRESS], True),
        (["张三", "", ADDRESS], ["张三", "", ADDRESS], True),
        (["张三", "", ADDRESS], ["张三", "", OTHER], False),
        (["张三", "", ""], ["张三", "", ""], True),
        (["张三", "", ""], ["张三", "", ADDRESS], False),
    ],
)
@pytest.mark.parametrize("at_once", [True, False])
def test_who_is_the_same_customer(first: list, second: list, same: bool, at_once: bool) -> None:
    if at_once:
        result = run(first, second)
        assert result.customers_matched == same
    else:
        run(first)
        assert run(second).customers_matched == same
    assert count("customer") == (1 if same else 2)


@pytest.mark.parametrize(
    ("second", "same"),
    [
        (["GL8", "SN1", "2022.11.7"], True),
        (["GL8", "SN2", "2022-11-07"], False),
        (["GL8", "", "2022-11-07"], False),
        (["GL6", "SN1", "2022-11-07"], False),
        (["GL8", "SN1", "2022-11-08"], True),
        (["GL8", "SN1", ""], True),
        (["GL8", "SN1", "去年夏天"], True),
    ],
)
def test_what_is_the_same_product(second: list, same: bool) -> None:
    headers = ["姓名", "电话", "型号", "序列号", "购买日期"]
    run(["张三", "13800001111", "GL8", "SN1", "2022-11-07"], headers=headers)
    result = run(["张三", "13800001111", *second], headers=headers)
    assert result.products_new == (0 if same else 1)
    assert count("product") == (1 if same else 2)


def test_a_doubtful_purchase_date_tells_products_apart_as_it_is_written() -> None:
    headers = ["姓名", "电话", "型号", "购买日期", "安装人员"]
    run(["张三", "13800001111", "GL8", "去年夏天", ""], headers=headers)
    assert run(["张三", "13800001111", "GL8", "去年夏天", "孙工"], headers=headers).products_new == 0
    assert run(["张三", "13800001111", "GL8", "前年", ""], headers=headers).products_new == 1
    assert run(["张三", "13800001111", "GL8", "", ""], headers=headers).products_new == 1
    products = customer("张三").products
    assert [product.purchase_date for product in products] == [None, None, None]
    assert sorted(product.installer for product in products) == ["", "", "孙工"]


def test_customer_since_is_the_earliest_purchase_until_somebody_sets_it(noon: object) -> None:
    run(["张三", "13800001111", ADDRESS, "A1", "2022-05-01"], ["李四", "13800002222"])
    assert customer("张三").customer_since == date(2022, 5, 1)
    assert customer("李四").customer_since == date(2026, 10, 21)
    run(["张三", "13800001111", ADDRESS, "A2", "2020-05-01"], ["李四", "13800002222", "", "A3", "2024-01-02"])
    assert customer("张三").customer_since == date(2020, 5, 1)
    assert customer("李四").customer_since == date(2024, 1, 2)
    customers.save(customer("张三").id, {"customer_since": date(2021, 1, 1)})
    run(["张三", "13800001111", ADDRESS, "A4", "2019-05-01"])
    assert customer("张三").customer_since == date(2021, 1, 1)


def test_a_customer_entered_by_hand_is_known_to_the_import() -> None:
    customers.save(None, {"name": "张三", "street": ADDRESS}, phones=[customers.PhoneEntry("138 0000 1111")])
    since = customer("张三").customer_since
    result = run(["张三", 13800001111.0, ADDRESS, "GL8", 43835.0])
    assert (result.customers_new, result.customers_matched, result.products_new) == (0, 1, 1)
    assert customer("张三").customer_since == since
    assert customer("张三").products[0].purchase_date == date(2020, 1, 5)


# -- rows that are no customers ---------------------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        ["合计", "300户"],
        ["", "", "", "合 计"],
        ["总计：12台"],
        ["小计", "", "", 5.0],
        ["", "总计"],
        ["客户姓名", "联系电话", "地址"],
    ],
)
def test_totals_and_repeated_headers_are_skipped_and_counted(row: list) -> None:
    result = run(["张三", "13800001111"], row, ["李四", "13800002222"])
    assert (result.customers_new, result.skipped, result.skipped_rows) == (2, 1, [3])
    assert result.rejected == []


@pytest.mark.parametrize("name", ["小计划", "合计算", "总计明"])
def test_names_that_only_begin_like_totals_are_customers(name: str) -> None:
    assert run([name, "13800001111"]).customers_new == 1


def test_a_row_without_a_name_is_rejected_a_blank_one_is_nothing() -> None:
    result = run(["张三", "13800001111"], None, ["", "13800002222"], ["  ", "", ""], ["李四", "13800003333"])
    assert [(row.row, row.reason) for row in result.rejected] == [(4, "import.reason.no_name")]
    assert (result.customers_new, result.skipped) == (2, 0)


# -- columns ----------------------------------------------------------------------------------------


def test_english_headers_under_title_rows() -> None:
    sheet = table(headers=["Customer list 2026"])
    sheet.rows += [
        [],
        [
            "No.",
            "Customer Name",
            "Phone No.",
            "Address",
            "Model",
            "Date of Purchase",
            "Grade",
            "Notes",
            "Colour",
        ],
        [1.0, "Li Lei", "13800001111", "Jinan", "GL8", date(2020, 1, 5), "A", "regular", "red"],
    ]
    proposal = import_columns.analyse(sheet)
    assert proposal.header_row == 3
    assert [proposal.columns.get(column) for column in range(9)] == [
        "row_number",
        "name",
        "phone",
        "address",
        "model",
        "purchase_date",
        "grade",
        "remarks",
        None,
    ]


def test_somebody_elses_phone_is_not_the_customers() -> None:
    sheet = table(headers=["姓名", "安装人员电话", "电话", "安装人员姓名"])
    assert import_columns.analyse(sheet).columns == {0: "name", 2: "phone", 3: "installer"}


def test_columns_chosen_by_hand_are_remembered() -> None:
    sheet = table(["张三", "红", "13800001111"], headers=["甲方", "颜色", "电话"])
    proposal = import_columns.analyse(sheet)
    with pytest.raises(CrmError, match=r"name|姓名"):
        importing.run(sheet, proposal)
    proposal.choose(0, "name")
    proposal.choose(1, "remarks")
    importing.run(sheet, proposal)
    assert import_columns.analyse(table(headers=["电话", "颜色", "甲方"])).columns == {
        0: "phone",
        1: "remarks",
        2: "name",
    }
    with storage.reading():
        assert {row.word: row.field for row in ColumnWord.select()} == {"甲方": "name", "颜色": "remarks"}
    before = everything()
    importing.run(sheet, import_columns.analyse(sheet))
    assert everything() == before


def test_a_column_that_was_taken_out_stays_out() -> None:
    sheet = table(["张三", "13800001111", "A"], headers=["姓名", "电话", "类别"])
    proposal = import_columns.analyse(sheet)
    assert proposal.columns[2] == "grade"
    proposal.choose(2, "")
    importing.run(sheet, proposal)
    assert 2 not in import_columns.analyse(sheet).columns


def test_a_single_field_moves_to_the_column_chosen_last() -> None:
    proposal = import_columns.analyse(table(headers=list(HEADERS)))
    proposal.choose(8, "name")
    assert [column for column, name in proposal.columns.items() if name == "name"] == [8]


def test_no_rows_below_the_header() -> None:
    with pytest.raises(CrmError):
        run()


# -- all or nothing ---------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 1.0])
def test_cancel_leaves_nothing_behind(share: float) -> None:
    before = everything()
    sheet = read_table(ARCHIVE)

    def stop(done: int, total: int) -> None:
        if done >= share * total:
            raise Cancelled

    with pytest.raises(Cancelled):
        importing.run(sheet, import_columns.analyse(sheet), stop)
    assert everything() == before


def test_progress_only_grows_and_ends_at_its_total() -> None:
    seen: list[tuple[int, int]] = []
    sheet = read_table(ARCHIVE)
    importing.run(sheet, import_columns.analyse(sheet), lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]


def test_a_file_named_to_the_import_may_be_anywhere(tmp_path: Path) -> None:
    copy = tmp_path / "档案 2026.xlsx"
    copy.write_bytes(ARCHIVE.read_bytes())
    assert import_columns.analyse(read_table(copy)).header_row == 3


def test_long_remarks_come_through_whole_and_are_added_to():
    long = "𠮷" + "很长的备注，" * 60
    headers = ["客户姓名", "联系电话", "备注"]
    run(["张三", "13800001111", long], ["张三", "13800001111", "又来"], headers=headers)
    assert customer("张三").remarks == f"{long}\n又来"

"""A corrected row finds what it became the first time, and leaves alone what other rows brought in."""

from datetime import date
from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import ServiceMode
from crm_desktop.documents.importing import archive_import
from crm_desktop.services.customers import customers
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import doubts, importing
from crm_desktop.services.orders import orders
from crm_desktop.storage.models import Customer, ServiceOrder
from tests.documents.importing.problem_helpers import correct_cells, import_rows
from tests.services.importing.import_helpers import customer, everything, table, to_check

pytestmark = pytest.mark.usefixtures("office")

HEADERS = ["客户姓名", "电话", "地址", "购买机型", "购买时间", "价格", "保修期至"]
FIRST = ["张三", "13800001111", "甲路1号", "X1", "去年夏天", "100", "2027-01-01"]
SECOND = ["张三", "13800001111", "甲路1号", "X1", "前年", "200", "2028-02-02"]


@pytest.fixture
def problems(tmp_path: Path) -> Path:
    return tmp_path / "problems.xlsx"


def products() -> list[tuple]:
    return [
        (product.model, product.purchase_date, product.price_fen, product.warranty_until)
        for product in sorted(customer("张三").products, key=lambda product: product.id)
    ]


# -- the row's own product --------------------------------------------------------------------------


@pytest.mark.parametrize("line", [2, 3])
def test_of_two_alike_products_the_one_that_the_row_became_is_corrected(
    problems: Path, line: int, reopen
) -> None:
    import_rows(problems, FIRST, SECOND, headers=HEADERS)
    result = correct_cells(problems, {(line, "购买时间"): "2023-05-01"})
    reopen()
    dated = date(2023, 5, 1)
    assert (result.products_new, len(result.doubtful)) == (0, 1)
    assert products() == [
        ("X1", dated if line == 2 else None, 10_000, date(2027, 1, 1)),
        ("X1", dated if line == 3 else None, 20_000, date(2028, 2, 2)),
    ]
    before = everything()
    archive_import.run_file(problems)
    assert everything() == before


def test_both_rows_are_corrected_at_once(problems: Path) -> None:
    import_rows(problems, FIRST, SECOND, headers=HEADERS)
    correct_cells(problems, {(2, "购买时间"): "2023-05-01", (3, "购买时间"): "2024-05-01"})
    assert [product[1] for product in products()] == [date(2023, 5, 1), date(2024, 5, 1)]
    assert (to_check("张三"), customer("张三").remarks) == ([], "")


def test_a_model_corrected_with_the_date_is_still_the_same_product(problems: Path) -> None:
    import_rows(problems, FIRST, SECOND, headers=HEADERS)
    correct_cells(problems, {(3, "购买时间"): "2023-05-01", (3, "购买机型"): "X2"})
    assert [product[:3] for product in products()] == [
        ("X1", None, 10_000),
        ("X2", date(2023, 5, 1), 20_000),
    ]
    assert to_check("张三") == ["购买时间看不懂：去年夏天（X1）"]


def test_without_the_column_of_problems_all_values_tell_the_products_apart(problems: Path) -> None:
    import_rows(problems, FIRST, SECOND, headers=HEADERS)
    correct_cells(problems, {(1, "核对号"): "", (3, "购买时间"): "2023-05-01"})
    assert [product[1:3] for product in products()] == [(None, 10_000), (date(2023, 5, 1), 20_000)]
    assert "购买时间看不懂：去年夏天（X1）" in to_check("张三")


def test_a_row_that_fits_two_products_alike_overwrites_neither(problems: Path) -> None:
    import_rows(problems, FIRST[:5], SECOND[:5], headers=HEADERS[:5])
    correct_cells(problems, {(1, "核对号"): "", (2, "购买时间"): "2023-05-01"})
    assert [product[1] for product in products()] == [None, None, date(2023, 5, 1)]


def test_another_product_written_into_the_workbook_overwrites_none(problems: Path) -> None:
    import_rows(problems, [*FIRST[:1], "打不通", *FIRST[2:4], "2020-01-05", *FIRST[5:]], headers=HEADERS)
    cells = {"电话": "13800001111", "购买时间": "2024-05-06", "价格": "300", "保修期至": "2029-01-01"}
    correct_cells(problems, {(2, header): value for header, value in cells.items()})
    assert products() == [
        ("X1", date(2020, 1, 5), 10_000, date(2027, 1, 1)),
        ("X1", date(2024, 5, 6), 30_000, date(2029, 1, 1)),
    ]


# -- the row's own doubts ---------------------------------------------------------------------------


def test_only_what_the_corrected_row_doubted_is_settled(problems: Path) -> None:
    import_rows(
        problems,
        ["张三", "13800001111", "属兔"],
        ["张三", "13800001111", "二月头"],
        headers=["客户姓名", "电话", "生日"],
    )
    correct_cells(problems, {(3, "生日"): "1963-02-03"})
    record = customer("张三")
    assert (record.birthday_month, record.birthday_day) == (2, 3)
    assert to_check("张三") == ["生日看不懂：属兔"]


def test_doubts_about_products_without_a_name_are_told_apart(problems: Path) -> None:
    headers = ["客户姓名", "电话", "购买时间", "安装人员"]
    import_rows(
        problems,
        ["张三", "13800001111", "去年夏天", "孙工"],
        ["张三", "13800001111", "前年", "李工"],
        headers=headers,
    )
    correct_cells(problems, {(3, "购买时间"): "2024-05-06"})
    assert to_check("张三") == ["购买时间看不懂：去年夏天"]
    assert {(product.installer, product.purchase_date) for product in customer("张三").products} == {
        ("孙工", None),
        ("李工", date(2024, 5, 6)),
    }


# -- the address that another row brought in --------------------------------------------------------

OTHER = "乙路2号"


def test_a_differing_address_without_a_product_stays_to_be_checked(problems: Path, reopen) -> None:
    headers = ["客户姓名", "电话", "地址", "生日"]
    import_rows(
        problems,
        ["张三", "13800001111", "甲路1号", ""],
        ["张三", "13800001111", OTHER, "属兔"],
        headers=headers,
    )
    correct_cells(problems, {(2, "生日"): "1963-02-03"})
    reopen()
    record = customer("张三")
    assert (record.address, to_check("张三")) == ("甲路1号", [f"地址另一行写的是：{OTHER}"])
    assert record.birthday_month == 2


def test_a_differing_address_beside_a_place_of_installation_stays_to_be_checked(
    problems: Path, reopen
) -> None:
    headers = ["客户姓名", "电话", "地址", "购买机型", "购买时间", "安装地点"]
    import_rows(
        problems,
        ["张三", "13800001111", "甲路1号", "X1", "2023-01-01", "A工地"],
        ["张三", "13800001111", OTHER, "X2", "去年夏天", "B工地"],
        headers=headers,
    )
    correct_cells(problems, {(2, "购买时间"): "2023-02-03"})
    reopen()
    record = customer("张三")
    assert (record.address, to_check("张三")) == ("甲路1号", [f"地址另一行写的是：{OTHER}（X2）"])
    assert {product.model: product.place for product in record.products} == {"X1": "A工地", "X2": "B工地"}


def test_the_address_of_a_product_that_the_workbook_adds_is_its_place(problems: Path) -> None:
    import_rows(problems, [*FIRST[:1], "打不通", *FIRST[2:4], "2020-01-05"], headers=HEADERS[:5])
    cells = {"电话": "13800001111", "购买机型": "X9", "购买时间": "2024-05-06", "地址": OTHER}
    correct_cells(problems, {(2, header): value for header, value in cells.items()})
    record = customer("张三")
    assert record.address == "甲路1号"
    assert {product.model: product.place for product in record.products} == {"X1": "", "X9": OTHER}


def test_an_address_that_was_corrected_is_taken_over(problems: Path) -> None:
    import_rows(problems, ["张三", "打不通", "甲路1号"])
    correct_cells(problems, {(2, "联系电话"): "13800001111", (2, "地址"): OTHER})
    assert customer("张三").address == OTHER


# -- rows that now say what another row said --------------------------------------------------------


def test_a_row_corrected_into_another_one_is_a_repeated_row(problems: Path, reopen) -> None:
    import_rows(problems, [*FIRST[:4], "2023-05-01"], SECOND[:5], headers=HEADERS[:5])
    result = correct_cells(problems, {(2, "购买时间"): "2023-05-01"})
    reopen()
    assert (result.customers_matched, result.products_new, result.doubtful) == (1, 0, [])
    assert products() == [("X1", date(2023, 5, 1), 0, None)]
    assert (to_check("张三"), customer("张三").remarks) == ([], "")
    before = everything()
    archive_import.run_file(problems)
    sheet = table([*FIRST[:4], "2023-05-01"], SECOND[:5], headers=HEADERS[:5])
    importing.run(sheet, import_columns.analyse(sheet))
    assert everything() == before


def test_two_rows_corrected_into_the_same_are_one_product(problems: Path) -> None:
    import_rows(problems, FIRST[:5], SECOND[:5], headers=HEADERS[:5])
    correct_cells(problems, {(2, "购买时间"): "2023-05-01", (3, "购买时间"): "2023-05-01"})
    assert products() == [("X1", date(2023, 5, 1), 0, None)]
    assert (to_check("张三"), customer("张三").remarks) == ([], "")


def test_what_the_other_row_says_differently_is_noted_not_overwritten(problems: Path) -> None:
    import_rows(problems, [*FIRST[:4], "2023-05-01", "100"], SECOND, headers=HEADERS)
    correct_cells(problems, {(2, "购买时间"): "2023-05-01"})
    assert products() == [("X1", date(2023, 5, 1), 10_000, date(2028, 2, 2))]
    assert to_check("张三") == ["价格另一行写的是：200（X1）"]


def test_a_product_that_something_refers_to_stays_and_gets_its_date(problems: Path) -> None:
    import_rows(problems, [*FIRST[:4], "2023-05-01"], SECOND[:5], headers=HEADERS[:5])
    record = customer("张三")
    undated = next(product for product in record.products if product.purchase_date is None)
    values = {"mode": ServiceMode.REPAIR, "subject": "不热", "product": undated.id}
    order = orders.save(None, values, customer_id=record.id)
    correct_cells(problems, {(2, "购买时间"): "2023-05-01"})
    assert [product[1] for product in products()] == [date(2023, 5, 1)] * 2
    with storage.reading():
        assert ServiceOrder.get_by_id(order).product_id == undated.id
    assert (to_check("张三"), customer("张三").remarks) == ([], "")


def test_the_phone_of_a_record_is_set_though_another_record_has_it(problems: Path) -> None:
    import_rows(problems, ["张三", "13800001111", "甲路1号"], ["张三", "打不通", "甲路2号"])
    correct_cells(problems, {(2, "联系电话"): "13800001111"})
    with storage.reading():
        records = [customers.get_customer(row.id) for row in Customer.select().order_by(Customer.id)]
    assert [[phone.digits for phone in record.phones] for record in records] == [["13800001111"]] * 2
    with storage.reading():
        assert [doubts.of_customer(record.id) for record in records] == [[], []]


@pytest.mark.parametrize("number", [1, 1.0, "1", "０００００１"])
def test_a_record_number_without_its_zeros_is_understood(problems: Path, number: object) -> None:
    import_rows(problems, ["张三", "打不通", "甲路1号"])
    result = correct_cells(problems, {(2, "系统档案号"): number, (2, "联系电话"): "13800001111"})
    assert (result.customers_new, result.doubtful) == (0, [])
    assert [phone.digits for phone in customer("张三").phones] == ["13800001111"]


def test_a_known_row_does_not_undo_what_the_user_changed_meanwhile(problems: Path) -> None:
    import_rows(problems, FIRST, SECOND, headers=HEADERS)
    correct_cells(problems, {(3, "购买时间"): "2023-05-01"})
    customers.save(customer("张三").id, {"street": OTHER})
    before = everything()
    archive_import.run_file(problems)
    assert everything() == before


def test_a_value_that_somebody_checked_meanwhile_is_still_corrected_by_its_row(problems: Path) -> None:
    import_rows(problems, FIRST, SECOND, headers=HEADERS)
    with storage.reading():
        ids = [each.id for each in doubts.of_customer(customer("张三").id)]
    doubts.settle(ids)
    correct_cells(problems, {(3, "购买时间"): "2023-05-01"})
    assert [product[1] for product in products()] == [None, date(2023, 5, 1)]
    assert to_check("张三") == []


def test_what_one_doubt_is_to_two_rows_is_settled_by_either(problems: Path, reopen) -> None:
    headers = ["客户姓名", "电话", "购买机型", "生日"]
    rows = (["张三", "13800001111", "X1", "属兔"], ["张三", "13800001111", "X2", "属兔"])
    import_rows(problems, *rows, headers=headers)
    assert to_check("张三") == ["生日看不懂：属兔"]
    correct_cells(problems, {(3, "生日"): "1963-02-03"})
    reopen()
    assert to_check("张三") == []
    assert customer("张三").birthday_month == 2


def test_a_workbook_without_check_numbers_settles_the_only_doubt_of_its_field(problems: Path) -> None:
    """As version 0.2 wrote them."""
    import_rows(problems, ["张三", "打不通", "甲路1号", "X1", "去年夏天"], headers=HEADERS[:5])
    correct_cells(problems, {(1, "核对号"): "", (2, "电话"): "13800001111", (2, "购买时间"): "2023-05-01"})
    assert to_check("张三") == []
    assert [product[1] for product in products()] == [date(2023, 5, 1)]


def test_check_numbers_of_somebody_else_settle_nothing(problems: Path) -> None:
    import_rows(problems, ["张三", "打不通", "甲路1号"], ["李四", "也打不通", "甲路2号"])
    correct_cells(problems, {(2, "核对号"): 2, (2, "联系电话"): "13800001111"})
    assert to_check("张三") == []  # its only doubt
    assert to_check("李四") == ["电话看不懂：也打不通"]


def test_doubts_of_a_product_that_is_another_one_go_over_to_that(problems: Path, reopen) -> None:
    headers = ["客户姓名", "电话", "购买机型", "购买时间", "安装日期"]
    import_rows(
        problems,
        ["张三", "13800001111", "X1", "2023-05-01", ""],
        ["张三", "13800001111", "X1", "前年", "开春"],
        headers=headers,
    )
    correct_cells(problems, {(2, "购买时间"): "2023-05-01"})
    reopen()
    (product,) = customer("张三").products
    with storage.reading():
        (left,) = doubts.of_customer(customer("张三").id)
    assert (left.field, left.written, left.product_id) == ("install_date", "开春", product.id)

"""Who a row means: completed lists complete records, a company's rows are its people, the rest is asked."""

from typing import Any

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import CustomerKind, Grade
from crm_desktop.services.importing import columns, importing, value_words
from crm_desktop.services.importing.asking import ImportAnswer, ImportChoices, ImportQuestion
from crm_desktop.storage.models import Setting
from tests.services.importing.import_helpers import count, customer, everything, run, table, to_check

pytestmark = pytest.mark.usefixtures("office")

LIST = ["客户姓名", "联系电话", "地址", "购买机型", "购买时间", "序列号", "电子邮箱"]
HOME, OTHER = "济南市测试路1号", "济南市测试路2号"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (["张三", "", HOME, "KF-35", "2024-05-01", "SN001"], ["张三", "13900006902", HOME]),
        (["张三", "13800006901", HOME], ["张三", "13700006903", HOME]),
        (
            ["张三", "13800006901", "", "KF-35", "2024-05-01"],
            ["张三", "13700006903", "", "KF-35", "2024-05-01"],
        ),
        (["张三", "13800006901", "", "", "", "SN001"], ["张三", "13700006903", "", "", "", "SN001"]),
        (
            ["张三", "", "", "", "", "", "a@example.com"],
            ["张三", "13700006903", "", "", "", "", "A@example.com"],
        ),
        (["张三"], ["张三", "13700006903"]),
    ],
)
def test_a_list_that_was_completed_completes_records(before: list[Any], after: list[Any]) -> None:
    run(before, headers=LIST)
    result = run(after, headers=LIST)
    assert (result.customers_new, result.customers_matched, result.products_new) == (0, 1, 0)
    assert result.asked == []
    assert after[1] in [phone.digits for phone in customer("张三").phones]


@pytest.mark.parametrize(
    "after",
    [
        ["张三", "13700006903"],
        ["张三", "13700006903", OTHER],
        ["张三", "13700006903", "济南市"],
        ["李四", "13700006903", HOME, "KF-35", "2024-05-01", "SN001"],
    ],
)
def test_who_may_be_somebody_else_is(after: list[Any]) -> None:
    run(["张三", "13800006901", HOME, "KF-35", "2024-05-01", "SN001"], headers=LIST)
    assert run(after, headers=LIST).customers_new == 1


@pytest.mark.parametrize(
    "completed",
    [
        ["张三", "13800006901", HOME, "KF-35", "2024-05-01", "SN001"],
        ["张三", "13800006901", HOME, "KF-35", "", "SN001"],
    ],
)
def test_a_product_is_completed_with_its_serial_number_and_date(completed: list[Any]) -> None:
    run(["张三", "13800006901", HOME, "KF-35"], headers=LIST)
    assert run(completed, headers=LIST).products_new == 0
    assert run(["张三", "13800006901", HOME, "KF-35", "2024-05-02", "SN001"], headers=LIST).products_new == 0
    assert run(["张三", "13800006901", HOME, "KF-35", "2024-05-02", "SN002"], headers=LIST).products_new == 1
    assert [product.serial_number for product in customer("张三").products] == ["SN002", "SN001"]


# -- companies and their people ---------------------------------------------------------------------


def people(name: str) -> dict[str, list[str]]:
    return {person.name: [phone.digits for phone in person.phones] for person in customer(name).contacts}


@pytest.mark.parametrize("address", ["济南市测试路5号", ""])
@pytest.mark.parametrize("company", ["济南示例物流有限公司", "老王家"])
@pytest.mark.parametrize("at_once", [True, False])
def test_rows_of_one_company_are_its_contact_persons(company: str, address: str, at_once: bool) -> None:
    headers = ["公司名称", "联系人", "手机", "地址"]
    numbers = {"张三": "13800006801", "李四": "13800006802", "王五": "13800006803"}
    rows: list[Any] = [[company, person, number, address] for person, number in numbers.items()]
    for some in [rows] if at_once else [[row] for row in rows]:
        run(*some, headers=headers)
    assert people(company) == {person: [number] for person, number in numbers.items()}
    assert (customer(company).kind, customer(company).phones) == (CustomerKind.COMPANY, [])
    before = everything()
    run(*rows, headers=headers)
    assert everything() == before


def test_the_switchboard_is_the_companys_and_the_mobile_the_persons() -> None:
    run(
        ["示例有限公司", "张三", "13800006801", "0531-86521900"],
        headers=["公司名称", "联系人", "手机", "座机"],
    )
    assert [phone.digits for phone in customer("示例有限公司").phones] == ["053186521900"]
    assert people("示例有限公司") == {"张三": ["13800006801"]}


def test_a_landline_of_several_persons_is_the_companys() -> None:
    headers = ["公司名称", "联系人", "电话"]
    number = "0531-86521900"
    run(*(["示例有限公司", person, number] for person in ("张三", "李四", "王五")), headers=headers)
    assert [phone.digits for phone in customer("示例有限公司").phones] == ["053186521900"]
    assert people("示例有限公司") == {"张三": [], "李四": [], "王五": []}


def test_the_numbers_of_a_person_stay_theirs_though_somebody_is_named_beside() -> None:
    run(["张三", "李四", "13800006801"], headers=["客户姓名", "联系人", "电话"])
    assert [phone.digits for phone in customer("张三").phones] == ["13800006801"]
    assert people("张三") == {"李四": []}


RELATED = ["Name", "Is a company", "Related company", "Street", "City", "Phone", "Birthday"]
AURORA = ["Aurora Example", "1", "", "25 Test Road", "San Test"]
ROGER = ["Roger Sample", "0", "Aurora Example", "27 Test Road", "San Test", "13800006801", "1980-05-06"]


@pytest.mark.parametrize(
    ("rows", "at_once"), [([AURORA, ROGER], True), ([ROGER, AURORA], True), ([AURORA, ROGER], False)]
)
def test_who_belongs_to_a_company_is_its_contact_person(rows: list[Any], at_once: bool) -> None:
    for some in [rows] if at_once else [[row] for row in rows]:
        run(*some, headers=RELATED)
    company = customer("Aurora Example")
    assert (company.kind, count("customer")) == (CustomerKind.COMPANY, 1)
    assert people("Aurora Example") == {"Roger Sample": ["13800006801"]}
    [roger] = company.contacts
    assert (roger.birthday_month, roger.birthday_day) == (5, 6)
    assert company.street == "25 Test Road"
    assert roger.remarks == "27 Test Road, San Test"


def test_a_company_that_only_its_people_name_has_their_address() -> None:
    run(ROGER, headers=RELATED)
    assert (customer("Aurora Example").street, customer("Aurora Example").contacts[0].remarks) == (
        "27 Test Road",
        "",
    )


# -- what only the user can tell --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "row", "question"),
    [
        (["张三", "13800006901", HOME], ["张三", "", "", "KF-35"], ImportQuestion.NAME_ONLY),
        (
            ["示例有限公司", "13800006901", HOME],
            ["示例有限公司", "13700006903", OTHER],
            ImportQuestion.OTHER_PLACE,
        ),
    ],
)
def test_what_two_answers_are_possible_to_is_asked(
    known: list[Any], row: list[Any], question: ImportQuestion
) -> None:
    run(known, headers=LIST)
    sheet = table(row, row[:2], headers=LIST)
    proposal = columns.analyse(sheet)
    shown = importing.preview(sheet, proposal)
    [asked] = shown.asked
    assert (asked.question, asked.answer, asked.is_answered) == (question, ImportAnswer.NEW, False)
    assert (asked.rows[0], asked.numbers[0]) == (2, "000001")
    assert shown.customers_new >= 1
    same = importing.preview(sheet, proposal, choices=ImportChoices({question: ImportAnswer.SAME}))
    assert (same.customers_new, same.asked[0].is_answered) == (0, True)
    left = importing.preview(sheet, proposal, choices=ImportChoices({question: ImportAnswer.LEAVE}))
    assert left.left_out[0].row == 2
    importing.run(sheet, proposal, choices=ImportChoices({question: ImportAnswer.SAME}))
    assert count("customer") == 1


def test_of_several_of_one_name_none_is_taken() -> None:
    run(["张三", "13800006901"], ["张三", "13800006902"], headers=LIST)
    result = run(["张三", "", "", "KF-35"], headers=LIST)
    assert [asked.question for asked in result.asked] == [ImportQuestion.NAMESAKES]
    assert result.customers_new == 1


# -- words that the file writes in its own way ------------------------------------------------------

GRADED = ["客户姓名", "联系电话", "客户分类"]
VIPS = [["张三", "13800006901", "VIP"], ["李四", "13800006902", "ＶＩＰ"], ["王五", "13800006903", "★★★"]]


def test_a_word_is_asked_once_and_remembered() -> None:
    sheet = table(*VIPS, headers=GRADED)
    proposal = columns.analyse(sheet)
    shown = importing.preview(sheet, proposal)
    assert [(word.text, word.rows, word.is_answered) for word in shown.asked_words] == [
        ("VIP", [2, 3], False),
        ("★★★", [4], False),
    ]
    assert [each["kind"] for each in shown.as_dict("zh_CN")["asked"]] == ["word", "word"]
    assert len(shown.doubtful) == 3
    words = {("grade", "vip"): "A", ("grade", "★★★"): "tag"}
    result = importing.run(sheet, proposal, choices=ImportChoices(words=words))
    assert (result.doubtful, result.unanswered) == ([], [])
    assert (customer("张三").grade, customer("李四").grade) == (Grade.A, Grade.A)
    assert (customer("王五").grade, customer("王五").tags) == (None, ["★★★"])
    again = run(["赵六", "13800006904", "vip"], headers=GRADED)
    assert (again.asked_words, customer("赵六").grade) == ([], Grade.A)
    before = everything()
    run(*VIPS, headers=GRADED)
    assert everything() == before


def test_a_word_that_is_explained_later_settles_what_was_to_be_checked() -> None:
    run(*VIPS, headers=GRADED)
    assert to_check("张三") == ["客户分类看不懂：VIP"]
    sheet = table(*VIPS, headers=GRADED)
    choices = ImportChoices(words={("grade", "vip"): "B"})
    result = importing.run(sheet, columns.analyse(sheet), choices=choices)
    assert (result.customers_new, customer("张三").grade, to_check("张三")) == (0, Grade.B, [])
    assert to_check("王五") == ["客户分类看不懂：★★★"]


def test_what_is_kept_of_words_may_be_senseless() -> None:
    with storage.write("office.changed") as change:
        change.insert(Setting, name=value_words.SETTING, value={"grade": {"vip": "Z", "x": 3}, "name": 1})
    assert len(run(*VIPS, headers=GRADED).asked_words) == 2


def test_a_serial_number_under_another_name_is_asked_about() -> None:
    run(["张三", "13800006901", HOME, "KF-35", "2024-05-01", "SN001"], headers=LIST)
    row = ["李四", "13700006903", OTHER, "KF-35", "2024-05-01", "sn001"]
    sheet = table(row, headers=list(LIST))
    preview = importing.preview(sheet, columns.analyse(sheet))
    [asked] = preview.asked
    assert (asked.question, asked.answer, asked.numbers) == ("other_owner", "new", ["000001"])
    same = ImportChoices({ImportQuestion.OTHER_OWNER: ImportAnswer.SAME})
    result = importing.run(sheet, columns.analyse(sheet), choices=same)
    assert (result.customers_new, result.products_new, count("customer")) == (0, 0, 1)
    assert "客户姓名另一行写的是：李四" in to_check("张三")


def test_of_one_file_the_second_row_with_a_number_is_asked_about() -> None:
    rows = [["张三", "13800006901", "", "", "", "SN001"], ["李四", "13700006903", "", "", "", "SN001"]]
    [asked] = run(*rows, headers=LIST).asked
    assert (asked.rows, asked.numbers, count("customer")) == ([3], [""], 2)


def test_what_a_later_import_understands_is_checked() -> None:
    row = ["王測試", "(02)20006401"]
    run(row, headers=LIST[:2])
    assert len(to_check("王測試")) == 1
    sheet = table(row, headers=LIST[:2])
    proposal = columns.analyse(sheet)
    proposal.country = "TW"
    result = importing.run(sheet, proposal)
    assert (result.customers_new, to_check("王測試")) == (0, [])
    assert len(customer("王測試").phones) == 1

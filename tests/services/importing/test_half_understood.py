"""What a file says only half: empty words, numbers that Excel shortened, days and numbers of elsewhere."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core import countries
from crm_desktop.core.date_orders import DateOrder
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import importing
from crm_desktop.storage.models import Customer
from tests.services.importing.import_helpers import count, customer, run, table, to_check

pytestmark = pytest.mark.usefixtures("office")

COMPANIES = ["companyName", "contactName", "address", "postalCode", "phone"]


def test_empty_words_are_empty_in_every_field_also_the_name():
    rows = (
        ["Example Foods", "Maria Sample", "Test Str. 57", "NA", "+49 30 0074321"],
        ["NA", "Ann Sample", "Test Str. 58", "NULL", "+49 30 0074322"],
        ["#N/A", "Bob Sample", "#REF!", "", "N/A"],
        ["NULL", "#REF!", "-", "无", "NA"],
    )
    assert run(*rows, headers=COMPANIES).doubtful == []
    with storage.reading():
        names = [row.name for row in Customer.select().order_by(Customer.id)]
    assert names == ["Example Foods", "Ann Sample", "Bob Sample"]
    foods, ann, bob = map(customer, names)
    assert [person.name for person in foods.contacts] == ["Maria Sample"]
    assert (ann.contacts, ann.street, ann.postcode) == ([], "Test Str. 58", "")
    assert (bob.street, bob.phones) == ("", [])
    again = run(*rows[:3], headers=COMPANIES)  # found again by the name that they got
    assert (again.customers_new, count("customer")) == (0, 3)


def test_numbers_of_which_figures_are_lost_are_to_check_in_every_field():
    headers = ["客户姓名", "联系电话", "序列号", "邮编"]
    run(["赵一", "1.38E+10", "8.6E+14", "2.5E+05"], headers=headers)
    run(["孙三", "1.3800006701E+10", "1.23456E+5", ""], headers=headers)
    assert to_check("赵一") == ["电话看不懂：1.38E+10", "序列号看不懂：8.6E+14", "邮编看不懂：2.5E+05"]
    record = customer("赵一")
    assert (record.phones, record.postcode) == ([], "")
    record = customer("孙三")
    assert record.phones[0].number == "13800006701"
    assert record.products[0].serial_number == "123456"
    run(["李四", "", "1E5", ""], headers=headers)
    assert customer("李四").products[0].serial_number == "1E5"


def test_days_of_a_column_are_read_in_one_order_which_is_told():
    headers = ["客户姓名", "生日", "购买时间", "购买机型"]
    rows = (["张三", "5/6/1980", "05/06/07", "甲"], ["李四", "1604-05-17", "25/12/98", "乙"])
    sheet = table(*rows, headers=headers)
    proposal = import_columns.analyse(sheet)
    result = importing.preview(sheet, proposal)
    assert [(each.header, each.order, each.reason) for each in result.days] == [
        ("生日", "mdy", "country"),
        ("购买时间", "dmy", "values"),
    ]
    birthday, purchase = (each.as_dict()["read_as"] for each in result.days)
    assert (birthday, purchase) == ("1980-05-06", "2007-06-05")
    assert "5/6/1980 is read as 6 May 1980" in result.days[0].words("en")
    proposal.date_orders[1] = DateOrder.DMY
    assert importing.run(sheet, proposal).days[0].reason == "chosen"
    record = customer("张三")
    assert (record.birthday.year, record.birthday.month, record.birthday.day) == (1980, 6, 5)
    assert record.products[0].purchase_date == date(2007, 6, 5)
    born = customer("李四").birthday
    assert (born.year, born.month, born.day) == (None, 5, 17)


def test_serial_numbers_and_cells_with_a_day_stay_beside_texts():
    headers = ["客户姓名", "购买时间", "购买机型"]
    run(["甲", 45000.0, "A"], ["乙", date(2023, 6, 5), "B"], ["丙", "13/6/2023", "C"], headers=headers)
    days = [customer(name).products[0].purchase_date for name in "甲乙丙"]
    assert days == [date(2023, 3, 15), date(2023, 6, 5), date(2023, 6, 13)]
    run(["丁", 43538.0, "D"], headers=headers, date_1904=True)
    assert customer("丁").products[0].purchase_date == date(2023, 3, 15)


def test_a_file_of_another_country_is_read_by_it_and_found_as_it_is_written():
    sheet = table(["王測試", "(02)20006401"], headers=["客户姓名", "电话"])
    proposal = import_columns.analyse(sheet)
    assert len(importing.preview(sheet, proposal).doubtful) == 1
    proposal.country = "TW"
    assert importing.run(sheet, proposal).doubtful == []
    assert customer("王測試").phones[0].digits == "00886220006401"
    for typed in ("02-2000", "0220006401", "+886 2 2000 6401", "20006401"):
        assert len(customer_lists.find_customers(typed)) == 1, typed
    countries.set_here("TW")
    assert len(customer_lists.find_customers("(02) 2000-6401")) == 1
    assert run(["王測試", "+886 2 2000 6401"], headers=["客户姓名", "电话"]).customers_new == 0


def test_a_gender_that_an_address_book_leaves_open_is_none():
    headers = ["客户姓名", "性别"]
    result = run(["张三", "未指定"], ["李四", "Unspecified"], ["王五", "女"], ["赵六", "?!"], headers=headers)
    assert [(value.row, value.field) for value in result.doubtful] == [(5, "gender")]
    assert [customer(name).gender for name in ("张三", "李四", "王五")] == [None, None, "female"]


def test_a_postcode_gets_back_the_zero_of_the_mainland_and_no_other():
    headers = ["客户姓名", "邮编"]
    run(["甲", 10000.0], ["乙", 2139.0], ["丙", "70174"], ["丁", 250013.0], headers=headers)
    assert [customer(name).postcode for name in "甲乙丙丁"] == ["010000", "2139", "70174", "250013"]
    countries.set_here("DE")
    run(["戊", 70174.0], headers=headers)
    assert customer("戊").postcode == "70174"


def test_a_comma_that_parts_no_thousands_leaves_the_number_to_check():
    headers = ["客户姓名", "年消费额", "购买机型", "成交价"]
    run(["张三", "1,28万", "A", "1,280"], ["李四", "12，80", "B", "1.280,50"], headers=headers)
    assert customer("张三").yearly_value_fen == 0
    assert customer("张三").products[0].price_fen == 128_000
    assert customer("李四").products[0].price_fen == 0
    assert to_check("张三") == ["年消费额看不懂：1,28万"]
    assert to_check("李四") == ["年消费额看不懂：12，80", "价格看不懂：1.280,50（B）"]

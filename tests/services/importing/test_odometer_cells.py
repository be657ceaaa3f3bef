"""What a column of kilometres says of a row's product, and when it is only a remark."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.storage.models import OdometerReading, Product
from tests.services.importing.import_helpers import customer, run

pytestmark = pytest.mark.usefixtures("office")

HEADERS = ["客户姓名", "手机", "车牌号", "行驶里程", "里程日期", "保养里程"]
DAY = date(2026, 5, 1)


def readings():
    with storage.reading():
        return [(each.day, each.km) for each in OdometerReading.select().order_by(OdometerReading.id)]


def test_kilometres_are_a_reading_of_the_product_on_their_day_or_else_today():
    run(
        ["张三", "13805312345", "鲁A12345", "1.2万公里", "2026-05-01"],
        ["李四", "13805312346", "鲁B12345", 45_000, ""],
        headers=HEADERS,
    )
    assert readings() == [(DAY, 12_000), (clock.today(), 45_000)]
    run(["李四", "13805312346", "鲁B12345", "46,000 km", "", ""], headers=HEADERS)
    assert readings()[2:] == [(clock.today(), 46_000)]
    assert not customer("李四").remarks


def test_what_is_no_reading_is_a_remark_and_nothing_is_guessed():
    run(
        ["张三", "13805312345", "鲁A12345", "五万多", "2026-05-01"],
        ["李四", "13805312346", "", "45000", ""],
        ["王五", "13805312347", "鲁C12345", "45000", "2099-01-01"],
        headers=HEADERS,
    )
    assert readings() == []
    assert customer("张三").remarks == "行驶里程: 五万多\n里程日期: 2026-05-01"
    assert customer("李四").remarks == "行驶里程: 45000"
    assert customer("王五").remarks == "行驶里程: 45000\n里程日期: 2099-01-01"


def test_two_readings_foretell_and_one_that_goes_back_is_a_remark():
    day = ["2026-05-01", "2026-06-01", "2026-07-01"]
    run(["张三", "13805312345", "鲁A12345", 12_000, day[0], 5_000], headers=HEADERS)
    run(["张三", "13805312345", "鲁A12345", 13_000, day[1], 5_000], headers=HEADERS)
    with storage.reading():
        product = Product.get()
    assert (product.next_maintenance_km, product.forecast_maintenance) == (15_000, date(2026, 8, 2))
    run(["张三", "13805312345", "鲁A12345", 9_000, day[2], 5_000], headers=HEADERS)
    assert len(readings()) == 2
    assert customer("张三").remarks == "9000 km (2026-07-01)"


@pytest.mark.parametrize(
    ("header", "fields"),
    [("里程", "odometer"), ("Mileage", "odometer"), ("公里数", "odometer"), ("进厂日期", "odometer_day")],
)
def test_headers_of_readings(header, fields):
    from crm_desktop.services.importing.headers import meaning

    assert meaning(header, {})[0] == fields

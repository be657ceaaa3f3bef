"""Two records of one customer."""

import pytest

from crm_desktop.core.enums import Grade
from crm_desktop.services.products import products
from tests.services.doubles.people import person


@pytest.fixture
def two(noon, office):
    """王芳, entered twice; the second time with a remark, other numbers and a product."""
    first = person("王芳", "13800001111", grade=Grade.B, email="fang@example.com", remarks="喜欢茶")
    second = person(
        "王芳(空调)", "138-0000-1111", "0531-86521900", city="济南市", street="经十路88号", remarks="三楼"
    )
    products.save(None, {"model": "K1", "serial_number": "SN100"}, customer_id=second)
    return first, second

"""The number of whoever calls, as telephones and their programs hand it over."""

import pytest

from crm_desktop.core.callers import number_of, other_forms


@pytest.mark.parametrize(
    ("handed_over", "number"),
    [
        ("13800008401", "13800008401"),
        (" 0531-8000 8402 ", "0531-8000 8402"),
        ("tel:+8653180008402", "+8653180008402"),
        ("TEL://%2B86%20531%2080008402", "+86 531 80008402"),
        ("sip:13800008401@pbx.example;user=phone", "13800008401"),
        ('"Zhang" <sip:0531880@pbx.example>', "0531880"),
        ("callto:(0531)80008402", "(0531)80008402"),
        ("１３８００００８４０１", "13800008401"),
        *((nothing, "") for nothing in ("", "anonymous", "sip:alice@example.com", "12", "<b>&", "=1+1")),
    ],
)
def test_what_telephone_programs_hand_over(handed_over, number):
    assert number_of(handed_over) == number


@pytest.mark.parametrize(
    ("number", "forms"),
    [
        ("013800008401", ["13800008401"]),
        ("+86 138 0000 8401", ["13800008401"]),
        ("008613800008401", ["13800008401"]),
        ("913800008401", ["13800008401"]),
        ("0531-80008402", ["80008402"]),
        ("010 6552 9988", ["65529988"]),
        ("+86 531 80008402", ["80008402"]),
        ("13800008401", []),
        ("80008402", []),
        ("王建国", []),
    ],
)
def test_how_else_a_number_may_be_written_down(number, forms):
    assert set(forms) <= set(other_forms(number))
    assert forms or not list(other_forms(number))

"""Amounts in whole fen read as yuan."""

import re

import pytest

from crm_desktop.core.money import amount, read_money, say_money, without_thousands


@pytest.mark.parametrize(
    ("fen", "said"),
    [
        (0, "¥0"),
        (5, "¥0.05"),
        (128_000, "¥1,280"),
        (128_050, "¥1,280.50"),
        (-50, "-¥0.50"),
        # More than the 53 bits of a float hold exactly.
        (2**53 * 100 + 1, "¥9,007,199,254,740,992.01"),
    ],
)
def test_an_amount_in_yuan(fen, said):
    assert say_money(fen) == said
    assert amount(fen) == said.replace("¥", "")


@pytest.mark.parametrize(
    ("words", "fen"),
    [
        ("1280", 128_000),
        ("1,280", 128_000),
        ("1，280.5", 128_050),
        ("１２，３４５，６７８", 1_234_567_800),
        ("￥1,280.50", 128_050),
        ("人民币1280元整", 128_000),
        ("1.28万", 1_280_000),
        ("1,280万元", 1_280_000_000),
        ("-¥0.50", -50),
        ("-0.50", -50),
        (".5", 50),
        ("0.285", 28),
        # A comma is a thousands mark before three figures only; elsewhere it may stand for a point.
        ("1,28万", None),
        ("1,28", None),
        ("1,2800", None),
        ("1,,280", None),
        (",280", None),
        ("1280,", None),
        ("0,128", None),
        ("1280,500", None),
        ("1,280,5", None),
        ("1.280,50", None),
        ("1.5,000", None),
        ("12 80", None),
        ("1元2", None),
        ("1e5", None),
        ("nan", None),
        ("1_000", None),
        ("9" * 300, None),
        ("", None),
    ],
)
def test_an_amount_is_understood_whole_or_not_at_all(words, fen):
    if fen is None:
        with pytest.raises(ValueError, match=f"^{re.escape(words)}$"):
            read_money(words)
    else:
        assert read_money(words) == fen


def test_a_count_loses_the_commas_of_its_thousands_only():
    assert without_thousands(" 12,345 ") == "12345"
    assert without_thousands("1，28") == "1,28"

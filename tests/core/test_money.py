"""Amounts in whole fen read as yuan."""

import pytest

from crm_desktop.core.money import amount, say_money


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

"""Plain numbers as people write them, read without losing a figure, and written back."""

import re
from decimal import Decimal
from typing import Final

from crm_desktop.core.money import without_thousands

_NUMBER: Final = re.compile(r"[-−]?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_EXACT: Final = 15
"""Significant figures that a stored number keeps as they are."""


def read_number(words: str) -> int | float:
    """A number: "1280", "1,280.5", "-3"; ``ValueError`` unless all of it is understood and can be kept.

    A zero before other figures (007) makes it a code, and what has more than fifteen figures is one, too.
    """
    plain = without_thousands(words)
    if _NUMBER.fullmatch(plain) is None:
        raise ValueError(words)
    plain = plain.replace("−", "-")
    if len(plain.lstrip("-0.").replace(".", "")) > _EXACT:
        raise ValueError(words)
    return whole(float(plain))


def whole(number: float) -> int | float:
    """A whole number as one."""
    return int(number) if float(number).is_integer() else number


def number_text(number: float) -> str:
    """All figures of a number and no others: "1280", "12.5"."""
    return f"{Decimal(repr(whole(number))):f}"

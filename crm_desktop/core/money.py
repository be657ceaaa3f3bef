"""Amounts of money in words, read and written: whole fen and yuan; and which are too large to be meant."""

import re
import unicodedata
from typing import Final

from crm_desktop.core.errors import Problem
from crm_desktop.core.values import Values

LARGEST: Final = 10**15
"""Fen; ten million million yuan are a number that was typed into the wrong field."""

_THOUSANDS = re.compile(r"(?<![\d,.])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")
_AMOUNT = re.compile(
    r"(-?)\s*(?:¥|RMB|CNY|人民币)?\s*(\d{1,20}(?:\.\d*)?|\.\d+)\s*(万)?\s*"
    r"(?:元|圆|块|RMB|CNY)?(?:整)?",
    re.IGNORECASE,
)


def without_thousands(words: str) -> str:
    """A number less the commas between its thousands, in a keyboard's characters: "1280" of "１，２８０".

    A comma anywhere else stays: 1,28 may be meant for 1.28, and is no 128.
    """
    return _THOUSANDS.sub(
        lambda number: number[0].replace(",", ""), unicodedata.normalize("NFKC", words)
    ).strip()


def read_money(words: str) -> int:
    """An amount in fen: "1,280.50", "¥1280元", "1.28万"; ``ValueError`` unless all of it is understood."""
    from decimal import Decimal

    match = _AMOUNT.fullmatch(without_thousands(words))
    if match is None:
        raise ValueError(words)
    fen = round(Decimal(match[2]) * (1_000_000 if match[3] else 100))
    return -fen if match[1] else fen


def problems(values: Values) -> dict[str, Problem]:
    """Why some of a record's amounts cannot be kept, by their fields, which end in ``_fen``."""
    most = say_money(LARGEST)
    return {
        field: ("error.amount_too_large", {"most": most})
        for field, fen in values.items()
        if field.endswith("_fen") and fen is not None and abs(fen) >= LARGEST
    }


def amount(fen: int) -> str:
    """The bare number of yuan: "1,280", or "1,280.50" where there are fen; a minus sign before a debt."""
    yuan, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    return f"{sign}{yuan:,}.{rest:02}" if rest else f"{sign}{yuan:,}"


def say_money(fen: int) -> str:
    """With the sign of the currency: "¥1,280", "-¥0.50"."""
    return f"{'-' if fen < 0 else ''}¥{amount(abs(fen))}"

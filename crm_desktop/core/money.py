"""Amounts of money in words: whole fen in, yuan out; and which are too large to be meant."""

from typing import Final

from crm_desktop.core.errors import Problem
from crm_desktop.core.values import Values

LARGEST: Final = 10**15
"""Fen; ten million million yuan are a number that was typed into the wrong field."""


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

"""Amounts of money in words: whole fen in, yuan out."""


def amount(fen: int) -> str:
    """The bare number of yuan: "1,280", or "1,280.50" where there are fen; a minus sign before a debt."""
    yuan, rest = divmod(abs(fen), 100)
    sign = "-" if fen < 0 else ""
    return f"{sign}{yuan:,}.{rest:02}" if rest else f"{sign}{yuan:,}"


def say_money(fen: int) -> str:
    """With the sign of the currency: "¥1,280", "-¥0.50"."""
    return f"{'-' if fen < 0 else ''}¥{amount(abs(fen))}"

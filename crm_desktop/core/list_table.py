"""A list as a table: what stands in its columns, how a workbook shows it, and what of a text it can hold."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Final, NamedTuple

from crm_desktop.core.patterns import late

Value = str | int | float | date | datetime | None
"""Of a cell; times are the office's and without a zone."""

TEXT: Final = "@"
"""The format of texts: what is typed over one stays a text, too, also where it begins with =."""
DAY: Final = "yyyy-mm-dd"
MOMENT: Final = "yyyy-mm-dd hh:mm"
COUNT: Final = "0"
MONEY: Final = "#,##0.00"


class TableColumn(NamedTuple):
    """A column with its head."""

    title: str
    format: str = TEXT
    """How its values are shown, as a workbook says it."""


class ListTable(NamedTuple):
    """A table that can be written: ``rows`` are read once, and a row has a value for each column,
    of a text what a workbook can hold (``held``)."""

    title: str
    columns: tuple[TableColumn, ...]
    rows: Iterable[Sequence[Value]]


LONGEST: Final = 32_767
"""Characters of a cell; what is behind them a workbook does not hold."""

_ILLEGAL = late("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def held(text: str) -> str:
    """What a workbook can hold of a text."""
    return (_ILLEGAL.sub("", text) if not text.isprintable() else text)[:LONGEST]

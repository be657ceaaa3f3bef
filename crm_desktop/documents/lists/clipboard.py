"""A table as other programs paste it: HTML for Excel and writing programs, lines with tabs for all others.

Excel takes the HTML. There a text is told to be one: a telephone number keeps its zeros, and what begins with
``=`` is no formula. In the lines it gets the apostrophe that CSV files have.
"""

from collections.abc import Iterable
from datetime import date, datetime
from html import escape
from typing import NamedTuple

from crm_desktop.core.list_table import TEXT, ListTable, Value
from crm_desktop.core.sheet_cells import csv_text


class Copied(NamedTuple):
    """What is put on the clipboard: plain text, and the same as HTML."""

    text: str
    html: str


def copied(table: ListTable) -> Copied:
    """The table with its heads."""
    lines = ["\t".join(map(_line, (column.title for column in table.columns)))]
    heads = "".join(f"<th>{escape(column.title)}</th>" for column in table.columns)
    rows = [f"<tr>{heads}</tr>"]
    formats = [column.format for column in table.columns]
    for row in table.rows:
        lines.append("\t".join(map(_line, row)))
        rows.append(f"<tr>{''.join(_cells(row, formats))}</tr>")
    return Copied(
        "\r\n".join(lines) + "\r\n",
        f'<html><head><meta charset="utf-8"></head><body><table>{"".join(rows)}</table></body></html>',
    )


def _line(value: Value) -> str:
    return (
        csv_text(" ".join(_words(value).split("\n")).replace("\t", " "))
        if isinstance(value, str)
        else _words(value)
    )


def _cells(row: Iterable[Value], formats: Iterable[str]) -> Iterable[str]:
    for value, shown in zip(row, formats, strict=True):
        words = escape(_words(value)).replace("\n", '<br style="mso-data-placement:same-cell">')
        kind = TEXT if isinstance(value, str) else shown
        style = kind.replace("\\", "\\\\").replace("-", "\\-").replace('"', "&quot;")
        yield f"<td style='mso-number-format:\"{style}\"'>{words}</td>" if words else "<td></td>"


def _words(value: Value) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M")
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)

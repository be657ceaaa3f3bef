"""A list as a table has in each column what the list shows there, whatever its rows have in common."""

from datetime import date, timedelta
from typing import NamedTuple

import pytest

from crm_desktop import storage
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, CallbackKind, CustomerStatus, Grade
from crm_desktop.gui.customers.list import columns
from crm_desktop.gui.widgets.list_table import Meant
from crm_desktop.gui.widgets.record_model import Cell, Column
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.products import products
from crm_desktop.storage.models import Callback


@pytest.fixture
def ids(office, noon):
    """Customers who are alike in most of what a list shows, and each differ in something."""
    made = []

    def add(name, *bought, phones=("138-0531 2210",), **values):
        made.append(customers.save(None, {"name": name, **values}, phones=[PhoneEntry(p) for p in phones]))
        for model, day in bought:
            products.save(
                None, {"model": model, "purchase_date": day, "install_date": day}, customer_id=made[-1]
            )

    first, second = date(2020, 1, 1), date(2024, 1, 1)
    add("Amy", ("SLR-58", first), grade=Grade.A, district="历下区", yearly_value_fen=132_000)
    add("Amy", ("SLR-58", second), ("ETC-47", first), grade=Grade.A, district="历下区", yearly_value_fen=0)
    add("=1+1", ("SLR-58", first), ("SLR-58", first), grade=Grade.B, phones=(), remarks="a\nb  c")
    add("𠮷野", status=CustomerStatus.LOST, do_not_call=True, birthday=Birthday(Calendar.LUNAR, None, 9, 25))
    add(
        "Diana",
        birthday=Birthday(Calendar.SOLAR, 1980, 9, 25),
        customer_since=first,
        phones=("0531 8652 1900",),
    )
    with storage.write("customer.changed", name="x") as change:
        for number, (customer, days) in enumerate(zip(made, (-2, 5, 5, 40), strict=False)):
            due = noon + timedelta(days=days)
            change.insert(
                Callback, number=f"C{number}", customer=customer, kind=CallbackKind.OTHER,
                due_at=due, original_due_at=due,
            )  # fmt: skip
    return [*made, *reversed(made)]


@pytest.mark.parametrize("query", ["", "slr", "a"])
def test_every_column_says_of_each_row_what_the_list_shows_there(ids, query):
    every = [column for column in columns(lambda: query) if not column.check]
    further = [column.key for column in every if column.optional]

    def rows(some):
        return customer_lists.customer_rows(some, query, (), further)

    heads, found = Meant("", ids, tuple(every), rows).table(lambda _done, _total: None)[1:]
    shown = [tuple(_shown(column, row) for column in every) for row in rows(ids)]
    assert [head.title for head in heads] == [column.title for column in every]
    assert list(found) == shown
    assert len({*shown}) == 5
    assert sum(len({*values}) > 1 for values in zip(*shown, strict=True)) >= 17


def _shown(column, row):
    if column.value is not None:
        return column.value(row)
    cell = column.cell(row)
    return cell.text if isinstance(cell, Cell) else cell


class _Row(NamedTuple):
    text: str
    number: int


def test_a_table_holds_of_texts_what_a_workbook_can():
    text, told = "a\x0bb" + "c" * 40_000, []
    every = (
        Column("cell", "", lambda row: row.text),
        Column("behind", "", lambda row: Cell("x", behind=row.text)),
        Column("value", "", lambda row: "", value=lambda row: row.text),
        Column("alike", "", lambda row: row.text, of=lambda row: row.text),
        Column("number", "", lambda row: "", value=lambda row: row.number),
    )
    table = Meant("", [1, 2], every, lambda some: [_Row(text, each) for each in some])
    first, second = table.table(lambda *done: told.append(done)).rows
    held = "ab" + "c" * 32_765
    assert first == (held, f"x · {held}"[:32_767], held, held, 1)
    assert second[-1] == 2
    assert told == [(2, 2)]

"""Writing, deleting, taking back and doing again leave the same rows on SQLite and on PostgreSQL."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import pytest

from crm_desktop.core.enums import CallbackState, Grade
from crm_desktop.core.tables import Table
from crm_desktop.storage import deleting, search, undo, word_counts
from crm_desktop.storage.change import Change
from crm_desktop.storage.models import (
    MODELS,
    Callback,
    Cause,
    Complaint,
    Customer,
    CustomerTag,
    Phone,
    Product,
    Record,
)
from crm_desktop.storage.queries import gram_index as index
from crm_desktop.storage.queries import records, search_texts, words

HISTORY = {Table.CHANGE_SET, Table.CHANGE_STEP, Table.CHANGE_ENTRY, Table.FORGONE_CALLBACK}
"""What tells of records and is not taken back."""


@contextmanager
def written(action: str) -> Iterator[Change]:
    """What ``storage.write`` does inside its transaction, whichever engine that is of."""
    change = Change(action, {}, None)
    yield change
    change.finish()


@pytest.fixture(autouse=True)
def _in_one_transaction(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(undo, "write", written)


def everything() -> dict[str, Any]:
    """All rows as they are stored, and what is derived from them."""
    found: dict[str, Any] = {
        model._meta.table_name: records.as_stored(model, range(1, records.next_id(model)))
        for model in MODELS
        if issubclass(model, Record)
    }
    customers = search_texts.customer_ids()
    found["index"] = [index.kept(some) for some in (customers[:400], customers[400:])]
    found["words"] = words.kept_uses()
    return found


def without_history(found: dict[str, Any]) -> dict[str, Any]:
    """Records but for their versions, which only rise."""
    return {
        table: [{**row, "version": 0} if isinstance(row, dict) else row for row in rows]
        for table, rows in found.items()
        if table not in HISTORY
    }


def live() -> list[int]:
    """Writes of every kind; the ids of their sets."""
    sets = []
    with written("customer.added") as change:
        new = change.insert(Customer, number="888888", name="张三", customer_since="2026-10-01")
        change.insert(Phone, customer=new, number="138 0013 8000", digits="13800138000")
        product = change.insert(Product, customer=new, model="少见型号", purchase_date="2026-10-02")
    sets.append(change.recorded_as())
    with written("archive.imported") as change:
        many = [{"customer": n, "tag": "来自展会"} for n in range(1, 60)]
        change.insert_many(CustomerTag, many)
        causes = change.insert_many(Cause, [{"name": f"原因 {n}"} for n in range(40)])
        change.update(Cause.by_id(causes[0]), parent=causes[39])
    sets.append(change.recorded_as())
    with written("customer.changed") as change:
        change.update_many(Customer, {n: {"grade": Grade.A, "do_not_post": True} for n in range(1, 30)})
        change.update(change.get(Product, product.id), purchase_date=None, model="别的型号")
    sets.append(change.recorded_as())
    with written("callback.changed") as change:
        planned = Callback.select().where(Callback.state == CallbackState.PLANNED).order_by(Callback.id)
        ids = [call.id for call in planned.limit(30)]
        change.update_many(Callback, {each: {"subject": "问滤芯", "all_day": False} for each in ids[10:]})
        change.delete_many(Callback, ids[:10])
    sets.append(change.recorded_as())
    for record in (Customer.by_id(8), Complaint.by_id(3), Product.by_id(12)):
        with written("customer.deleted") as change:
            deleting.delete(change, record)
        sets.append(change.recorded_as())
    return sets


def told() -> list[dict[str, Any]]:
    """What is there after all of it, after it was taken back, and when it is done again."""
    before = everything()
    sets = live()
    lived = everything()
    with pytest.raises(undo.CannotUndo) as refused:
        undo.undo(sets[0])
    assert refused.value.blocked.change_set_id == sets[2]
    undone = [undo.undo(each) for each in reversed(sets)]
    back = everything()
    assert without_history(back) == without_history(before)
    for each in reversed(undone):
        undo.undo(each)
    again = everything()
    assert without_history(again) == without_history(lived)
    assert search.differences() == []
    assert word_counts.is_right()
    return [lived, back, again]


def test_both_engines_keep_the_same(on: Callable[[str], AbstractContextManager[None]]) -> None:
    found = {}
    for name in ("SQLite", "PostgreSQL"):
        with on(name):
            found[name] = told()
    for one, other in zip(found["SQLite"], found["PostgreSQL"], strict=True):
        for table, rows in one.items():
            assert other[table] == rows, table

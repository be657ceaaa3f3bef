"""Whatever column of whatever record changes, the customers' index says the same as one made anew."""

import shutil
from collections import Counter

import peewee
import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import AttemptOutcome, CallbackState, Channel, ImportDoubtKind
from crm_desktop.core.tables import Table
from crm_desktop.storage import models, search
from crm_desktop.storage.fields import UtcField
from crm_desktop.storage.queries import gram_index, records

NEVER = {"id", "version", "created_at"}
ROWS = 3
"""So many are changed in each column."""
MODELS = [each for each in models.MODELS if each._meta.table_name in search.INDEXED_TABLES]


@pytest.fixture
def sample(sample_folder, tmp_path):
    storage.open_office(shutil.copytree(sample_folder, tmp_path / "office"))
    with storage.reading():
        customers = list(models.Customer.select().limit(30))
        attempts = list(models.Attempt.select().limit(60))
        calls = list(models.Callback.select().where(models.Callback.state == CallbackState.DONE).limit(30))
    with storage.write("import.run", file="") as change:
        for call in calls:
            change.update(call, channel=Channel.VISIT)
        for attempt in attempts:
            change.update(attempt, outcome=AttemptOutcome.REACHED)
        for customer in customers:
            change.insert(models.CustomerTag, customer=customer, tag=f"标签{customer.id}")
            change.insert(
                models.ImportDoubt,
                customer=customer,
                record_table=Table.CUSTOMER,
                record_id=customer.id,
                kind=ImportDoubtKind.NOT_UNDERSTOOD,
                field="email",
                written=f"见名片 {customer.id}",
                change_set_id=1,
                settled_at=clock.now() if customer.id % 2 else None,
            )
    yield
    storage.close_office()


def test_each_column_that_changes_is_seen(sample):
    with storage.reading():
        rows_of = {model: _rows(model) for model in MODELS}
    changed = set()
    for model, rows in rows_of.items():
        for name in model._meta.fields.keys() - NEVER:
            for row, value in _other_values(model, name, rows):
                changed.add((model._meta.table_name, name))
                with storage.write("customer.changed", name="") as change:
                    change.set_stored(model, [row], {name: value})
                new = {**row, name: value, "version": row["version"] + 1}
                with storage.write("customer.changed", name="") as change:
                    owners = sorted(search.customers_of(model, [row, new]))
                    kept = gram_index.kept(owners)
                    search.reindex(owners)
                    assert kept == gram_index.kept(owners), (model, name, value)
                    change.set_stored(model, [new], {name: row[name]})
                row["version"] += 2
    assert changed >= {
        *[(Table.CUSTOMER, name) for name in ("name", "number", "city", "remarks")],
        *[(Table.PHONE, name) for name in ("digits", "extension", "kind", "position", "customer")],
        *[(Table.PRODUCT, name) for name in ("model", "purchase_date", "customer", "plate")],
        *[(Table.CALLBACK, name) for name in ("state", "due_at", "done_at", "channel", "customer")],
        *[(Table.ATTEMPT, name) for name in ("outcome", "at", "callback")],
        *[(Table.SERVICE_ORDER, name) for name in ("finished_at", "subject", "customer")],
        *[(Table.COMPLAINT, name) for name in ("received_at", "number", "customer")],
        *[(Table.CONTACT_PERSON, "name"), (Table.CUSTOMER_TAG, "tag"), (Table.PROMISE, "what")],
        *[(Table.IMPORT_DOUBT, name) for name in ("written", "settled_at")],
    }


def _rows(model):
    """Some rows of a table, each with the customer it belongs to; first those of whom there are several."""
    rows = records.as_stored(model, [row.id for row in model.select(model.id).limit(60)])
    owned = [(row, owner) for row in rows for owner in search.customers_of(model, [row])]
    number = Counter(owner for _row, owner in owned)
    return sorted(owned, key=lambda each: -number[each[1]])


def _other_values(model, name, rows):
    """Rows of different customers that may have another value in this column, and the value."""
    together = {each for names, unique in model._meta.indexes if unique for each in names}
    field, asked = model._meta.fields[name], set()
    for row, owner in rows:
        if type(field) is peewee.TextField:
            value = f"{row[name]}9"
        elif name in together:
            continue
        elif isinstance(field, UtcField | peewee.DateField):
            value = f"2031{row[name][4:]}" if row[name] else "2031-05-05T08:00:00Z"
        else:
            value = next(
                (each[name] for each, _owner in rows if each[name] not in (None, row[name])), row[name]
            )
        if owner not in asked and value != row[name]:
            asked.add(owner)
            yield row, value
        if len(asked) == ROWS:
            return

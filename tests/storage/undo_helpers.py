"""Small writes to take back, and what is there afterwards."""

from crm_desktop import storage
from crm_desktop.core.enums import Actor
from crm_desktop.storage.models import Customer


def write(action, model, row_id=None, *, by=Actor.PERSON, because_of=None, **values):
    """A write that adds a record or changes one; returns the set's id and the record's."""
    with storage.write(action, by=by, because_of=because_of) as change:
        if row_id is None:
            record = change.insert(model, **values)
        else:
            record = change.get(model, row_id)
            change.update(record, **values)
        change.subject = record
    return change.recorded_as(), record.id


def add_customer(name="王建国", **more):
    return write("customer.added", Customer, number=name, name=name, customer_since="2026-10-01", **more)


def change(customer_id, **values):
    return write("customer.changed", Customer, customer_id, **values)[0]


def fetch(model, row_id):
    with storage.reading():
        return model.by_id(row_id)


def delete(action, model, row_id):
    with storage.write(action) as change:
        change.delete(change.get(model, row_id))
    return change.recorded_as()

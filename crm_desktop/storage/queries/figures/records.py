"""What all figures share: names of people, the oldest records, what records held at a past moment."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from crm_desktop.core.enums import StaffRole
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.fields import makes_sense, parse_kept
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import engine

Held = Mapping[int, Values]


class Person(NamedTuple):
    id: int
    name: str
    role: StaffRole
    active: bool


def people() -> list[Person]:
    """Everybody, those who left too, by role and name."""
    return engine.rows(Person, "SELECT id, name, role, active FROM staff ORDER BY role, name")


def first_customer_since() -> date | None:
    return engine.value(date, "SELECT MIN(customer_since) FROM customer")


def first_moments() -> list[datetime]:
    """When the oldest callback was due, the oldest order and the oldest complaint were taken in."""
    found = engine.column(
        datetime,
        """SELECT MIN(original_due_at) FROM callback UNION ALL SELECT MIN(received_at) FROM service_order
           UNION ALL SELECT MIN(received_at) FROM complaint""",
    )
    return [moment for moment in found if moment is not None]


def customer_id(number: str) -> int | None:
    """Whose number it is; None where there is no such customer any more."""
    return engine.value(int, "SELECT id FROM customer WHERE number = ?", number)


class _Change(NamedTuple):
    id: int
    old_values: str | None


def held_at(model: type[Record], fields: frozenset[str], moment: datetime) -> Held:
    """What those of a table's ``fields`` that were changed since ``moment`` held then, by the record's id.

    What is not in it holds now what it held then.
    """
    held: dict[int, ValueDict] = {}
    for row_id, old_values in engine.rows(
        _Change,
        """SELECT change_entry.first_id, change_entry.old_values
             FROM change_set JOIN change_entry ON change_entry.change_set_id = change_set.id
            WHERE change_set.at >= ? AND change_entry.table_name = ? AND change_entry.operation = ?
            ORDER BY change_entry.id""",
        moment,
        model._meta.table_name,
        "update",
    ):
        if old_values and any(f'"{field}"' in old_values for field in fields):
            for name, value in parse_kept(old_values).items():
                if name in fields and makes_sense(model._meta.fields[name], value):
                    # The oldest change after the moment holds what was there before all of them.
                    held.setdefault(row_id, {}).setdefault(name, model._meta.fields[name].python_value(value))
    return held

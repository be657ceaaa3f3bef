"""From a record to the fields of its form."""

from __future__ import annotations

from collections.abc import Iterable

from crm_desktop.core.values import ValueDict


def values_of(record: object, names: Iterable[str], links: Iterable[str] = ()) -> ValueDict:
    """What the columns of these names hold; of each link the id of the record that it leads to.

    A form names its fields after the columns, so that a problem of a column finds its field.
    """
    values = {name: getattr(record, name) for name in names}
    return values | {name: getattr(record, f"{name}_id") for name in links}

"""Whom a file names besides the customers: who of the staff is in charge, and who brought the customer."""

import re
from collections.abc import Callable
from typing import Final

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.services.importing.rows import Row
from crm_desktop.storage.models import Customer, Staff

NAMED: Final = frozenset({"staff", "referred_by"})
REFERRER: Final = re.compile(r"(\d{6,})[ \u3000]+(\S.*)")
"""How our own export names a customer: record number and name."""


def staff_names() -> dict[str, int]:
    """The staff's ids by their names as these are compared."""
    with storage.reading():
        return {texts.comparable(row.name): row.id for row in Staff.select()}


class People:
    """Makes ids of the names; what names nobody here goes into the notes, under its column's header."""

    def __init__(self, header: Callable[[str], str]) -> None:
        self._header = header
        self._staff = staff_names()
        self._referrers: dict[str, int | None] = {}

    def find(self, row: Row) -> None:
        """Put ids in the place of the names in a row."""
        for name in NAMED & row.customer.keys():
            said = row.customer[name]
            if not isinstance(said, str):
                continue
            found = self._staff.get(texts.comparable(said)) if name == "staff" else self._referrer(said)
            if found is not None:
                row.customer[name] = found
                continue
            del row.customer[name]
            del row.written[name]
            header = self._header(name)
            row.notes.append(f"{header}: {said}" if header else said)

    def said(self, column: str, value: object) -> object:
        """An id as the name that it stands for; any other value as it is."""
        if column not in NAMED or not isinstance(value, int):
            return value
        model = Staff if column == "staff" else Customer
        found = model.get_or_none(model.id == value)
        return found.name if found is not None else value

    def _referrer(self, said: str) -> int | None:
        if said not in self._referrers:
            parts = REFERRER.fullmatch(said.strip())
            found = Customer.get_or_none(Customer.number == parts[1]) if parts else None
            same = found is not None and parts is not None and found.name.split() == parts[2].split()
            self._referrers[said] = found.id if same and found is not None else None
        return self._referrers[said]

"""The address in a customer's form: one that was typed whole into the street goes into its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from crm_desktop.core.addresses import split_address
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.widgets.form import Form

_POSTCODE = re.compile(r"^(?:邮编[:：]?)?(\d{6})\s+|[\s(（]+(?:邮编[:：]?)?(\d{6})[)）]?$")
_FIELDS: Final = ("province", "city", "district", "street", "postcode")


class AddressPart(FormPart):
    """Parts the address when the street is left, and before saving."""

    def __init__(self, form: Form, customer_id: int | None) -> None:
        super().__init__(form, customer_id)
        self.edits = {name: getattr(self.ui, name) for name in _FIELDS}
        self.ui.street.editingFinished.connect(self.settle)

    def settle(self) -> None:
        if not self.ui.street.isModified():
            return
        self.ui.street.setModified(False)
        parts = parts_of({name: edit.text() for name, edit in self.edits.items()})
        for name, edit in self.edits.items():
            edit.setText(parts[name])


def parts_of(values: Mapping[str, str]) -> dict[str, str]:
    """An address whose street holds it whole, taken apart; one that has parts stays as it is."""
    parts = {name: value.strip() for name, value in values.items()}
    if parts["province"] or parts["city"] or parts["district"]:
        return parts
    street = parts["street"]
    if not parts["postcode"] and (found := _POSTCODE.search(street)):
        parts["postcode"] = found[1] or found[2]
        street = (street[: found.start()] + street[found.end() :]).strip()
    return {**parts, **split_address(street)._asdict()}

"""The address in a customer's form: one that was typed whole into one field goes into all of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from crm_desktop.core.addresses import split_address
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.widgets.form import Form

_POSTCODE = re.compile(r"^(?:邮编[:：]?)?(\d{6})\s+|[\s(（]+(?:邮编[:：]?)?(\d{6})[)）]?$")
_PLACES: Final = ("province", "city", "district", "street")
_FIELDS: Final = (*_PLACES, "postcode")


class AddressPart(FormPart):
    """Parts the address when the field is left that it was typed into, and before saving."""

    def __init__(self, form: Form, customer_id: int | None) -> None:
        super().__init__(form, customer_id)
        self.edits = {name: getattr(self.ui, name) for name in _FIELDS}
        for name in _PLACES:
            self.edits[name].editingFinished.connect(self.settle)

    def settle(self) -> None:
        typed = [self.edits[name] for name in _PLACES if self.edits[name].isModified()]
        if not typed:
            return
        for edit in typed:
            edit.setModified(False)
        parts = parts_of({name: edit.text() for name, edit in self.edits.items()})
        for name, edit in self.edits.items():
            edit.setText(parts[name])


def parts_of(values: Mapping[str, str]) -> dict[str, str]:
    """An address that one field holds whole, taken apart; one that has parts stays as it is."""
    parts = {name: value.strip() for name, value in values.items()}
    held = [name for name in _PLACES if parts[name]]
    if len(held) != 1:
        return parts
    text = parts[held[0]]
    postcode = _POSTCODE.search(text) if not parts["postcode"] else None
    if postcode is not None:
        text = (text[: postcode.start()] + text[postcode.end() :]).strip()
    found = split_address(text)
    if held != ["street"] and sum(map(bool, found)) < 2:
        return parts
    return {**parts, **found._asdict(), **({"postcode": postcode[1] or postcode[2]} if postcode else {})}

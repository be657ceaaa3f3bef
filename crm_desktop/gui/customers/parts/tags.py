"""The tags of a customer in its form: one line, with commas of whatever writing between them."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.values import ValueDict
from crm_desktop.gui.customers.form_fields import complete
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.services.customers.card import KnownWords
from crm_desktop.storage.models import Customer

_COMMAS = re.compile(r"[,，、;；]")


class TagsPart(FormPart):
    """Known tags are offered while typing."""

    def offer(self, known: KnownWords) -> None:
        complete(self.ui.tags, known.tags)

    def fill(self, customer: Customer) -> ValueDict:
        return {"tags": QCoreApplication.translate("CustomerForm", ", ").join(customer.tags)}

    def take(self, values: ValueDict) -> None:
        values["tags"] = _COMMAS.split(values["tags"])

"""Values of fields in words, as cards and lists tell them."""

from collections.abc import Callable
from typing import Any, Final

from crm_desktop.core import dates
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.money import say_money
from crm_desktop.core.plain_numbers import number_text
from crm_desktop.core.words import label, say


def say_value(field: FieldDeclaration, value: object, language: str) -> str:
    """A value in words, "" where nothing stands there; of another record its ``name``."""
    if value in (None, "", []):
        return ""
    said = _BY_KIND.get(field.kind)
    return said(value, language) if said is not None else str(value)


def _birthday(value: Any, language: str) -> str:
    from crm_desktop.core.birthdays import say_birthday

    return say_birthday(value, language)


_BY_KIND: Final[dict[ValueKind, Callable[[Any, str], str]]] = {
    ValueKind.DAY: dates.say_date,
    ValueKind.MOMENT: dates.say_datetime,
    ValueKind.KILOMETRES: lambda value, _language: f"{value:,}",
    ValueKind.MONEY: lambda value, _language: say_money(value) if value else "",
    ValueKind.NUMBER: lambda value, _language: number_text(value),
    ValueKind.FLAG: lambda value, language: say("history.yes" if value else "history.no", language),
    ValueKind.CHOICE: label,
    ValueKind.BIRTHDAY: _birthday,
    ValueKind.RECORD: lambda value, _language: str(value.name),
}

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


def say_fact(field: FieldDeclaration, value: object, language: str) -> tuple[str, str]:
    """What a card calls a field and says of it: a length carries its unit with the number, not in the name."""
    name = field.chinese if language != "en" else field.english
    said = say_value(field, value, language)
    if said and (told := _LENGTHS.get(field.name)):
        return say(told[0], language), say(told[1], language, count=said)
    return name, said


def _birthday(value: Any, language: str) -> str:
    from crm_desktop.core.birthdays import say_birthday

    return say_birthday(value, language)


_LENGTHS: Final = {
    "maintenance_months": ("fact.maintenance", "fact.every_months"),
    "maintenance_km": ("fact.maintenance", "fact.every_km"),
    "next_maintenance_km": ("fact.next_maintenance", "fact.km"),
    "warranty_months": ("fact.warranty", "fact.months"),
    "design_life_years": ("fact.design_life", "fact.years"),
}

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

"""A condition in words, as short as a chip is."""

from collections.abc import Callable
from datetime import date

from crm_desktop.core import dates
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.lists.declaration import Condition, Fields, How, ListField
from crm_desktop.core.lists.spans import MONTHS, read_span
from crm_desktop.core.money import say_money
from crm_desktop.core.words import has, label, say

Names = Callable[[str, str], str]
"""What a record is called, by the field that names it and its id."""


def say_condition(fields: Fields, condition: Condition, language: str, names: Names) -> str:
    """ "Grade A, B"; "No contact for 3 months"."""
    field = fields[condition.field]
    places: dict[str, object] = {"field": field.called(language)}
    key = condition.how.value
    if condition.how is How.BETWEEN:
        first, last = (_end(field, each, language) for each in condition.values)
        places |= {"first": first, "last": last}
        key = "between" if first and last else "from" if first else "to"
    elif condition.how in (How.LAST, How.NEXT, How.NOT_FOR):
        places["span"] = say_span(condition.values[0], language)
    else:
        said = [say_value(field, each, language, names) for each in condition.values]
        places["values"] = say("condition.and", language).join(said)
        if condition.how is How.IS and field.picked and "" not in condition.values:
            key = "bare"  # who sees a model or a district needs nobody to say that it is one
    own = f"condition.{field.name}.{key}"
    return say(own if has(own) else f"condition.{key}", language, **places)


def say_value(field: ListField, value: str, language: str, names: Names) -> str:
    """One value of a field that is picked among several; "" is none."""
    if not value:
        return say("condition.none", language)
    if field.kind is ValueKind.BIRTHDAY:
        return say(f"condition.month.{value}", language)
    if field.choices is not None:
        return label(field.choices(value), language)
    return names(field.name, value) if field.kind is ValueKind.RECORD else value


def say_span(text: str, language: str) -> str:
    """ "3 months", "1 day"."""
    span = read_span(text)
    unit = "months" if span.unit == MONTHS else "days"
    key = f"deadline.one_{unit}" if span.number == 1 else f"deadline.{unit}"
    return say(key, language, n=span.number)


def _end(field: ListField, value: str, language: str) -> str:
    if not value:
        return ""
    if field.kind in (ValueKind.DAY, ValueKind.MOMENT):
        return dates.say_date(date.fromisoformat(value), language)
    if field.kind is ValueKind.KILOMETRES:
        return f"{int(value):,}"
    return say_money(int(value)) if field.kind is ValueKind.MONEY else value

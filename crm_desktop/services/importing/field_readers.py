"""What reads the cells of each field that is more than text."""

from collections.abc import Callable
from enum import StrEnum
from functools import cache
from typing import Any, Final

from crm_desktop.core.enums import Channel, CustomerKind, CustomerStatus, Gender, Grade, LetterKind
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.fields.past import PAST
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.core.words import LANGUAGES, label
from crm_desktop.services.importing import past_values, values


def _choice(choices: type[StrEnum]) -> Callable[[Cell, bool], StrEnum]:
    """Reads a member by what it is called in either language, or by its slug."""
    members = {member.value: member for member in choices}
    members |= {label(member, language).lower(): member for member in choices for language in LANGUAGES}

    def choice(cell: Cell, _date_1904: bool = False) -> StrEnum:
        found = members.get(values.text(cell).lower())
        if found is None:
            raise values.NotUnderstoodError
        return found

    return choice


_BY_KIND: Final[dict[ValueKind, Callable[[Cell, bool], Any]]] = {
    ValueKind.DAY: values.day,
    ValueKind.BIRTHDAY: values.birthday,
    ValueKind.MONEY: values.fen,
    ValueKind.COUNT: values.whole_number,
    ValueKind.MONTHS: values.months,
    ValueKind.KILOMETRES: values.kilometres,
    ValueKind.FLAG: values.flag,
    ValueKind.EMAIL: values.email,
    ValueKind.POSTCODE: values.postcode,
}
_BY_CHOICES: Final[dict[type[StrEnum], Callable[[Cell, bool], Any]]] = {
    Grade: values.grade,
    Gender: values.gender,
    CustomerKind: values.kind,
    CustomerStatus: values.status,
    Channel: past_values.channel,
    LetterKind: past_values.letter_kind,
}
"""Enums that archives write in more ways than by their words."""


def parser(field: FieldDeclaration) -> Callable[[Cell, bool], Any] | None:
    """What reads the cells of a field that is more than text; what it cannot read is doubtful."""
    if field.choices is not None:
        return _BY_CHOICES.get(field.choices) or _choice(field.choices)
    return _BY_KIND.get(field.kind)


@cache
def parsers() -> dict[str, Callable[..., Any]]:
    """The readers of all fields that are more than text, by the import's names."""
    found = {field.import_name: parser(field) for field in (*(each for _table, each in imported()), *PAST)}
    found |= {"contact_birthday": values.birthday, "odometer_day": values.day}
    found["satisfaction"] = past_values.satisfaction
    found["letter_returned"] = past_values.returned
    found["complaint_state"] = past_values.complaint_state
    return {name: read for name, read in found.items() if read is not None}

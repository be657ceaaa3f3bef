"""The office's own fields among those of a list: they are asked for, sorted by and shown like any other."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.own import OwnDeclaration, is_own, offered
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.lists.declaration import Fields, ListField, Shown, with_choices_renamed
from crm_desktop.core.tables import Table

_KINDS: Final = {
    OwnFieldKind.NUMBER: ValueKind.NUMBER,
    OwnFieldKind.DATE: ValueKind.DAY,
    OwnFieldKind.YES_NO: ValueKind.FLAG,
}
Choices = Mapping[str, Sequence[str]]
"""The choices of each own field, by its key."""


class WithOwnFields(Mapping[str, ListField]):
    """The fields of a list, and behind them those that the office has declared for these records, as it has
    them now."""

    def __init__(self, fields: Fields, *tables: Table) -> None:
        self._fields = fields
        self._tables = tables

    def __getitem__(self, name: str) -> ListField:
        if not is_own(name):
            return self._fields[name]
        field = next((each for each in self._own() if each.key == name), None)
        if field is None:
            raise KeyError(name)
        return _listed(field)

    def __iter__(self) -> Iterator[str]:
        yield from self._fields
        yield from (field.key for field in self._own())

    def __len__(self) -> int:
        return len(self._fields) + len(self._own())

    def _own(self) -> list[OwnDeclaration]:
        return [field for field in offered() if field.table in self._tables]


def choices_renamed(was: Sequence[str], now: Sequence[str]) -> dict[str, str]:
    """Which choices of a field are called otherwise, as far as the choices before and after leave no doubt.

    A choice keeps its place, and new ones are added behind the others: other words in the same place are
    another name, or some have changed their names with each other.
    """
    if len(now) < len(was):
        return {}
    renamed = {before: after for before, after in zip(was, now, strict=False) if before != after}
    before, after = set(renamed), set(renamed.values())
    is_clear = before == after or not (before.intersection(now) or after.intersection(was))
    return renamed if is_clear else {}


def follow_own_fields(
    shown: Shown, fields: Fields, before: Choices, now: Choices, saved: Shown | None
) -> tuple[Shown, list[str]]:
    """What a list shows, once choices of own fields may be called otherwise and fields be gone; and those
    fields that it is no longer asked for.

    ``saved`` is a filter that it showed, and that was changed with its choices; what is only shown is judged
    by the choices ``before`` and ``now``.
    """
    gone = []
    for condition in [each for each in shown.conditions if is_own(each.field)]:
        key = condition.field
        named = saved.on(key) if saved is not None else None
        if named is not None:
            shown = shown.asking(named)
        else:
            renamed = choices_renamed(before.get(key, ()), now.get(key, ()))
            shown = with_choices_renamed(shown, key, renamed)
        field = fields.get(key)
        if field is None or condition.how not in field.ways:
            shown = shown.without(key)
            gone.append(key)
    if is_own(shown.sort) and shown.sort not in fields:
        shown = shown._replace(sort="", descending=False)
    return shown, gone


def _listed(field: OwnDeclaration) -> ListField:
    return ListField(
        field.key,
        _KINDS.get(field.kind, ValueKind.TEXT),
        field.table,
        chinese=field.name,
        english=field.name,
        picked=field.kind is OwnFieldKind.CHOICE,
        answered=field.kind is OwnFieldKind.YES_NO,
    )

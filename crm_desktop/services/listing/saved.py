"""Filters saved by name: what a list shows, kept in the office for everybody."""

from collections.abc import Mapping
from contextlib import suppress
from typing import NamedTuple

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.errors import CrmError, InvalidFields
from crm_desktop.core.fields.own import OwnDeclaration, own_name
from crm_desktop.core.lists.declaration import Fields, Shown, check_sort, shown_from, with_choices_renamed
from crm_desktop.core.lists.registry import LISTS
from crm_desktop.core.tables import Table
from crm_desktop.services.listing import asking
from crm_desktop.storage.models import SavedFilter


class NamedFilter(NamedTuple):
    id: int
    name: str
    shown: Shown
    why_not: CrmError | None = None
    """It asks for what the list has not, or no longer so, and could only show something else than its name
    says; ``shown`` is everything then."""


class FilterUnusable(CrmError):
    """A saved filter whose field is gone, retired or of another kind."""

    def __init__(self, name: str, field: str) -> None:
        super().__init__(f"error.filter_{'field_changed' if field else 'field_gone'}", name=name, field=field)


def saved_filters(listed: Table) -> list[NamedFilter]:
    """Those of a list of these records, by their names; of one that cannot be shown, why."""
    with storage.reading():
        rows = list(
            SavedFilter.select()
            .where(SavedFilter.listed == listed)
            .order_by(SavedFilter.name, SavedFilter.id)
        )
    return [_named(row, LISTS[listed]) for row in rows]


def rename_choices(change: storage.Change, field: OwnDeclaration, renamed: Mapping[str, str]) -> None:
    """Choices of an own field that are called otherwise from now on, in the filters that ask for them."""
    for row in SavedFilter.select():
        with suppress(ValueError, KeyError, TypeError):  # one that nobody understands stays as it is
            before = shown_from(row.shown)
            after = with_choices_renamed(before, field.key, renamed)
            if after != before:
                change.update(row, shown=after.kept())


def save_filter(listed: Table, name: str, shown: Shown) -> int:
    """Keep what a list shows under a new name; its id. ``InvalidFields`` for a name that cannot be."""
    with storage.write("filter.saved", name=name.strip()) as change:
        plain = _name(change, listed, name)
        change.subject = made = change.insert(SavedFilter, listed=listed, name=plain, shown=shown.kept())
        change.params["name"] = plain
        return made.id


def change_filter(filter_id: int, shown: Shown) -> None:
    """Keep something else under the same name; ``NotFound``."""
    with storage.write("filter.changed") as change:
        change.subject = kept = change.get(SavedFilter, filter_id)
        change.params["name"] = kept.name
        change.update(kept, shown=shown.kept())


def rename_filter(filter_id: int, name: str) -> None:
    """``NotFound``, ``InvalidFields``."""
    with storage.write("filter.renamed") as change:
        change.subject = kept = change.get(SavedFilter, filter_id)
        plain = _name(change, kept.listed, name, but=kept.id)
        change.params |= {"old": kept.name, "name": plain}
        change.update(kept, name=plain)


def delete_filter(filter_id: int) -> None:
    """``NotFound``."""
    with storage.write("filter.deleted") as change:
        change.subject = kept = change.get(SavedFilter, filter_id)
        change.params["name"] = kept.name
        change.delete(kept)


def _name(_change: storage.Change, listed: Table, typed: str, but: int | None = None) -> str:
    name = texts.normalise(typed)
    problem = texts.problem(typed, texts.LONGEST_NAME)
    if problem is not None or not name:
        raise InvalidFields({"name": problem or "error.required"})
    others = SavedFilter.select().where((SavedFilter.listed == listed) & (SavedFilter.name == name))
    if any(other.id != but for other in others):
        raise InvalidFields({"name": ("error.filter_named_already", {"name": name})})
    return name


def _named(row: SavedFilter, fields: Fields) -> NamedFilter:
    shown, field = Shown(), ""
    try:
        shown = shown_from(row.shown)
        for condition in shown.conditions:
            field = condition.field
            asking.asked(fields, [condition])
        field = shown.sort
        check_sort(fields, shown.sort)
    except (CrmError, ValueError, KeyError, TypeError):
        return NamedFilter(row.id, row.name, Shown(), FilterUnusable(row.name, own_name(field)))
    return NamedFilter(row.id, row.name, shown)

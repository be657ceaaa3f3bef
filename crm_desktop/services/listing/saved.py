"""Filters saved by name: what a list shows, kept in the office for everybody."""

from typing import NamedTuple

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.errors import CrmError, InvalidFields
from crm_desktop.core.lists.declaration import Fields, Shown, shown_from
from crm_desktop.core.lists.registry import LISTS
from crm_desktop.core.tables import Table
from crm_desktop.services.listing import asking
from crm_desktop.storage.models import SavedFilter


class NamedFilter(NamedTuple):
    id: int
    name: str
    shown: Shown


def saved_filters(listed: Table) -> list[NamedFilter]:
    """Those of a list of these records, by their names; without those that ask for what it does not have,
    since they would show something else than their name says."""
    with storage.reading():
        rows = list(
            SavedFilter.select()
            .where(SavedFilter.listed == listed)
            .order_by(SavedFilter.name, SavedFilter.id)
        )
    found = ((row, _understood(row, LISTS[listed])) for row in rows)
    return [NamedFilter(row.id, row.name, shown) for row, shown in found if shown is not None]


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


def _understood(row: SavedFilter, fields: Fields) -> Shown | None:
    try:
        shown = shown_from(row.shown)
        asking.asked(fields, shown.conditions)
    except (CrmError, ValueError, KeyError, TypeError):
        return None
    return shown if not shown.sort or (shown.sort in fields and fields[shown.sort].is_sorted) else None

"""What stands in the way of taking sets of changes back: later changes, references, values given away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.storage import deleting, recording, references
from crm_desktop.storage.effects import Effects, Place, Row, as_row, columns_of
from crm_desktop.storage.fields import Unreadable
from crm_desktop.storage.models import ChangeSet
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.queries import change_sets, records


@dataclass(frozen=True, slots=True)
class Obstacle:
    """The first obstacle, None where there is none: the record, and the set in the way where it is known."""

    place: Place | None = None
    change_set_id: int | None = None


def find(members: Sequence[Effects]) -> Obstacle:
    """What is in the way of taking these sets back together; inside reading() or a write."""
    for obstacle in _Search(members).obstacles():
        return Obstacle(*obstacle)
    return Obstacle()


class _Search:
    def __init__(self, members: Sequence[Effects]) -> None:
        self.members = members
        self.own = {each.change_set_id for each in members}
        self._void: dict[int, tuple[int | None, int | None]] = {}
        self._last = change_sets.newest()
        self._made: dict[Table, set[int]] = {}
        self._given_back: dict[Table, set[int]] = {}
        for each in members:
            for table, ids in each.created.items():
                self._made.setdefault(table, set()).update(ids)
            for table, rows in each.deleted.items():
                self._given_back.setdefault(table, set()).update(rows)

    def obstacles(self) -> Iterator[tuple[Place, int | None]]:
        for each in self.members:
            yield from self._changed_since(each)
        for table, ids in self._made.items():
            yield from self._referring(table, ids)
        for each in self.members:
            yield from self._given_away(each)

    # -- the same columns of the same records ------------------------------------------------------

    def _changed_since(self, member: Effects) -> Iterator[tuple[Place, int | None]]:
        if member.change_set_id >= self._last:
            return
        for table in {*member.created, *member.deleted, *member.updated}:
            updated = member.updated.get(table, {})
            others = member.created.get(table, set()) | member.deleted.get(table, {}).keys()
            for low, high in recording.runs(updated.keys() | others):
                for place, set_id, columns in self._later(table, low, high, member.change_set_id):
                    inside = place if low <= place[1] <= high else (table, low)
                    row_id = inside[1]
                    if row_id in updated and columns is not None and not columns & updated[row_id].keys():
                        continue
                    yield inside, set_id

    def _later(
        self, table: Table, low: int, high: int, after: int
    ) -> Iterator[tuple[Place, int, set[str] | None]]:
        """What later sets that count did to records, the newest first; None stands for all columns."""
        for entry in change_sets.later_entries(table, low, high, after):
            if entry.change_set_id in self.own or self._is_void(entry.change_set_id, after):
                continue
            columns = _columns(entry.old_values) if entry.operation == "update" else None
            yield (table, entry.first_id), entry.change_set_id, columns

    def _is_void(self, set_id: int, after: int) -> bool:
        """A set that was taken back since, or took back what itself came after: together they did nothing."""
        if set_id not in self._void:
            found = ChangeSet.by_id(set_id)
            self._void[set_id] = (found.undone_by_id, found.undoes_id)
        undone_by, undoes = self._void[set_id]
        return undone_by is not None or (undoes is not None and undoes > after)

    # -- what refers to records that would go ---------------------------------------------------------

    def _referring(self, table: Table, ids: set[int]) -> Iterator[tuple[Place, int | None]]:
        for low, high in recording.runs(ids):
            for each in references.referrers(table, low, high):
                model = each.reference.model
                name = model._meta.table_name
                if each.reference.outlives or each.row_id in self._made.get(name, ()):
                    continue
                if self._linked_by_us(name, each.row_id, each.reference.field):
                    continue
                who = self._who_set(name, each.row_id, each.reference.field)
                if each.reference.table_field is not None and (who or 0) < min(self.own):
                    if not deleting.goes_along(table, each):
                        continue  # it stayed when the record was deleted, and stays again
                    who = self._who_changed(name, each.row_id) or who  # so that it is to come again
                yield (name, each.row_id), who
        if table == Table.STAFF:
            yield from self._doings_of(ids)

    def _linked_by_us(self, table: Table, row_id: int, field: str) -> bool:
        """Whether the link to what goes was set by what goes back with it."""
        return any(field in each.updated.get(table, {}).get(row_id, ()) for each in self.members)

    def _doings_of(self, ids: set[int]) -> Iterator[tuple[Place, int | None]]:
        """Whoever has done something that still stands stays on the staff."""
        for staff_id in sorted(ids):
            done = ChangeSet.select(ChangeSet.id).where(
                ChangeSet.staff_id == staff_id, ChangeSet.undone_by.is_null(), ChangeSet.undoes.is_null()
            )
            for row in done.order_by(ChangeSet.id.desc()):
                if row.id not in self.own:
                    yield (Table.STAFF, staff_id), row.id

    def _who_changed(self, table: Table, row_id: int) -> int | None:
        """The last set since ours that did anything to the record."""
        since = self._later(table, row_id, row_id, min(self.own))
        return next((set_id for _place, set_id, _columns in since), None)

    def _who_set(self, table: Table, row_id: int, field: str) -> int | None:
        """The last set that made the record or set a column of it."""
        for _place, set_id, columns in self._later(table, row_id, row_id, 0):
            if columns is None or field in columns:
                return set_id
        return None

    # -- what comes back must have its place ------------------------------------------------------------

    def _given_away(self, member: Effects) -> Iterator[tuple[Place, int | None]]:
        for table, model, row, changed in _coming_back(member):
            for field, target in references.links_of(table):
                if field in changed and row[field] is not None and not self._is_there(target, row[field]):
                    yield (target, row[field]), self._who_deleted(target, row[field])
            for key in references.unique_keys(table):
                holder = references.holder_of(model, key, row) if changed & set(key) else None
                if holder is not None and not self._makes_room(table, holder, key):
                    yield (table, holder), self._who_set(table, holder, key[-1])

    def _makes_room(self, table: Table, row_id: int, key: tuple[str, ...]) -> bool:
        """Whether the row that has a key now goes as well, or gets back another one."""
        if row_id in self._made.get(table, ()):
            return True
        others = (each.updated.get(table, {}).get(row_id, {}) for each in self.members)
        return key in references.kept_once(table) and any(set(key) & old.keys() for old in others)

    def _is_there(self, table: Table, row_id: int) -> bool:
        if row_id in self._given_back.get(table, ()):
            return True
        model = references.model_of(table)
        return model is not None and model.by_id(row_id) is not None

    def _who_deleted(self, table: Table, row_id: int) -> int | None:
        """The last set that deleted it and stands; taking back what made it is such a set, too."""
        for entry in change_sets.later_entries(table, row_id, row_id, 0):
            if entry.operation == "delete" and entry.change_set_id not in self.own:
                found = ChangeSet.by_id(entry.change_set_id)
                if found.undone_by_id is None:
                    return entry.change_set_id
        return None


def _coming_back(member: Effects) -> Iterator[tuple[Table, type[Record], Row, set[str]]]:
    """Rows that would stand there again, or get values back: which columns of them are to be looked at."""
    for table, deleted in member.deleted.items():
        model = references.model_of(table)
        if model is not None:
            for row in deleted.values():
                yield table, model, as_row(model, row), set(model._meta.fields)
    for table, updated in member.updated.items():
        model = references.model_of(table)
        if model is None:
            continue
        watched = {name for key in references.unique_keys(table) for name in key}
        watched |= {field for field, _target in references.links_of(table)}
        some = [row_id for row_id, old in updated.items() if watched & old.keys()]
        for row in records.as_stored(model, some):
            old = columns_of(model, updated[row["id"]])
            yield table, model, {**row, **old}, set(old)


def _columns(old_values: ValueDict | None) -> set[str] | None:
    """Which columns an update changed; None, which stands for all, where that cannot be read any more."""
    return None if isinstance(old_values, Unreadable) else set(old_values or ())

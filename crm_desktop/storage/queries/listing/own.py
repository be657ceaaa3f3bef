"""The office's own fields among the columns of a list: what stands in the database for each of them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from crm_desktop.core.fields.own import OwnDeclaration, declared, is_own
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.storage.queries.listing.asked import NOTHING, Column

_KINDS: Final = {OwnFieldKind.DATE: date, OwnFieldKind.NUMBER: float, OwnFieldKind.YES_NO: bool}
_KEPT_IN: Final = {OwnFieldKind.DATE: "day", OwnFieldKind.NUMBER: "number", OwnFieldKind.YES_NO: "number"}


class WithOwnColumns(Mapping[str, Column]):
    """What stands for the fields of a list; of the office's own, which are whatever it has declared, what
    ``own`` makes of each."""

    def __init__(self, columns: Mapping[str, Column], own: Callable[[OwnDeclaration], Column]) -> None:
        self._columns = columns
        self._own = own

    def __getitem__(self, name: str) -> Column:
        return self._own(declared(name)) if is_own(name) else self._columns[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


class Held(NamedTuple):
    """What stands in an own field of a record, as SQL; yes is 1 and no 0."""

    value: str
    kind: object


def held(field: OwnDeclaration, owner: str) -> Held:
    """``owner`` is the id of the record, as SQL."""
    column = _KEPT_IN.get(field.kind, "text")
    value = (
        f"(SELECT o.{column} FROM {field.table}_own_value o"
        f" WHERE o.{field.table}_id = {owner} AND o.own_field_id = {field.id})"
    )
    return Held(value, _KINDS.get(field.kind, str))


def of_listed(field: OwnDeclaration) -> Column:
    """The column of a field of the records that are listed: found by the field's values, which may be few."""
    value, kind = held(field, "{id}")
    where = f"SELECT o.{field.table}_id FROM {field.table}_own_value o WHERE o.own_field_id = {field.id} AND"
    tested = f"o.{_KEPT_IN.get(field.kind, 'text')}"
    return Column(tested, NOTHING, value, value, kind, within=where)

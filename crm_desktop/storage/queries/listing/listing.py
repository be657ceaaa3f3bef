"""A list of any records: ids that pass the tests in the order of a field, and what rows show."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final, NamedTuple

from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.listing.asked import Asked, Column, Sql, conditions


class ListSource(NamedTuple):
    source: str
    """What stands behind ``FROM``; what is joined on the left costs nothing where it is not used."""
    id: str
    columns: Mapping[str, Column]


class KnownValue(NamedTuple):
    value: str
    records: int


_FEW: Final = 500
"""So many ids go into one question."""


def find(
    listing: ListSource,
    tests: Sequence[Asked],
    sort: str = "",
    descending: bool = False,
    among: Collection[int] | None = None,
) -> list[int]:
    """Ids of what passes all tests, the newest first unless ``sort`` names a field; no value stands last.
    ``among`` are those that may be found at all."""
    passed = list(conditions(listing.columns, tests))
    if among is not None and len(among) <= _FEW:
        passed.append(Sql("{id} IN (?)", (sorted(among),)))
    where = f" WHERE {' AND '.join(each.text for each in passed)}" if passed else ""
    order = f"{{id}} {'ASC' if descending and not sort else 'DESC'}"
    if sort:
        way = "DESC" if descending else "ASC"
        order = f"{listing.columns[sort].in_order} {way} NULLS LAST, {order}"
    sql = f"SELECT {{id}} FROM {listing.source}{where} ORDER BY {order}"
    values = [value for each in passed for value in each.values]
    found = engine.column(int, sql.replace("{id}", listing.id), *values)
    return found if among is None or len(among) <= _FEW else [each for each in found if each in among]


def values(listing: ListSource, ids: Sequence[int], fields: Sequence[str]) -> dict[int, tuple[object, ...]]:
    """By record what its row shows in these columns."""
    shown = ", ".join(listing.columns[field].said for field in fields)
    found: dict[int, tuple[object, ...]] = {}
    for some in engine.chunks(ids):
        rows = engine.tuples(
            (int, *(listing.columns[field].kind for field in fields)),
            f"SELECT {{id}}, {shown} FROM {listing.source} WHERE {{id}} IN (?)".replace("{id}", listing.id),
            some,
        )
        found |= {row[0]: row[1:] for row in rows}
    return found


def known_values(listing: ListSource, field: str, most: int) -> list[KnownValue]:
    """The values that there are in a field, with how many records have each, those of most first."""
    column = listing.columns[field]
    whose, source = listing.id, f"{listing.source} WHERE"
    if column.within:
        whose, source = column.within.removeprefix("SELECT ").split(" FROM ")
    return engine.rows(
        KnownValue,
        (
            f"SELECT {column.tested}, COUNT(DISTINCT {whose}) FROM {source}"
            f" NOT ({column.lacks.format(column.tested)}) GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?"
        ).replace("{id}", listing.id),
        most,
    )

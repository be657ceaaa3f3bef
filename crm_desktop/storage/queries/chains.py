"""Sets of changes that take each other back, and back again: a chain, walked by one statement."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from crm_desktop.storage.queries import engine
from crm_desktop.storage.queries.engine import Either

_BACK: Final = """WITH RECURSIVE chain(id) AS (
    SELECT CAST(? AS INTEGER) UNION
    SELECT change_set.undoes_id FROM change_set JOIN chain ON change_set.id = chain.id
     WHERE change_set.undoes_id < change_set.id)"""
"""A set, the one that it takes back, the one that this took back, …"""


def latest(change_set_id: int) -> int:
    """The set that stands for this one now: itself, or the last that took it back or did it again."""
    return engine.count(
        """WITH RECURSIVE chain(id) AS (
            SELECT CAST(? AS INTEGER) UNION
            SELECT change_set.id FROM change_set JOIN chain ON change_set.undoes_id = chain.id)
            SELECT MAX(id) FROM chain""",
        change_set_id,
    )


def first(change_set_id: int) -> int:
    """What was done in the first place, as far back as history goes."""
    return engine.count(
        f"{_BACK} SELECT MIN(id) FROM chain WHERE id IN (SELECT id FROM change_set)", change_set_id
    )


def consequences(change_set_id: int) -> list[int]:
    """What the program did after this set and because of it, or of what it took back, and still stands."""
    return engine.column(
        int,
        f"""{_BACK} SELECT id FROM change_set
            WHERE because_of_id IN (SELECT id FROM chain) AND undone_by_id IS NULL AND undoes_id IS NULL
              AND id > ? ORDER BY id""",
        change_set_id,
        change_set_id,
    )


_ALL_TAKEN_BACK: Final = """WITH RECURSIVE chain(id, depth) AS (
    SELECT CAST(? AS INTEGER), 0 UNION
    SELECT CAST(each.value AS INTEGER), chain.depth + 1
      FROM chain JOIN change_set ON change_set.id = chain.id, {} AS each
     WHERE CAST(each.value AS INTEGER) < chain.id)
    SELECT chain.id, chain.depth % 2 = 1 FROM chain JOIN change_set ON change_set.id = chain.id
     WHERE chain.depth = 0 OR change_set.undoes_id IS NULL"""
_ENDS: Final = Either(
    sqlite=_ALL_TAKEN_BACK.format(
        "json_each(CASE WHEN json_valid(change_set.took_back) THEN change_set.took_back END)"
    ),
    postgres=_ALL_TAKEN_BACK.format("jsonb_array_elements_text(CAST(change_set.took_back AS JSONB))"),
)
"""A chain with all that was taken back together; ``depth`` says how many steps away."""


class _End(NamedTuple):
    id: int
    stands_again: bool


def are_whole(change_set_ids: Iterable[int]) -> bool:
    """Whether all that ``note_undone`` marks for these sets leads to sets that there are, or to none.

    Of one with a link to nowhere no column can be written.
    """
    marked = {end.id for each in change_set_ids for end in engine.rows(_End, _ENDS, each)}
    return not any(engine.count(_TO_NOWHERE, some) for some in engine.chunks(sorted(marked)))


_NOBODY: Final = (
    "NOT EXISTS (SELECT 1 FROM change_set AS meant WHERE meant.id = change_set.{0}) AND {0} IS NOT NULL"
)
_TO_NOWHERE: Final = "SELECT COUNT(*) FROM change_set WHERE id IN (?) AND ({})".format(
    " OR ".join(map(_NOBODY.format, ("because_of_id", "undoes_id", "undone_by_id")))
)


def note_undone(change_set_id: int, by: int) -> None:
    """This set stands no more, nor what it did again; what it had taken back stands again.

    Each time only the ends of the chain change. What lies between has been turned round for good: it stays
    undone by what followed.
    """
    ends = engine.rows(_End, _ENDS, change_set_id)
    engine.execute_many(
        "UPDATE change_set SET undone_by_id = ? WHERE id = ?",
        [(None if end.stands_again else by, end.id) for end in ends],
    )

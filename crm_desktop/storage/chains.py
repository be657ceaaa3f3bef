"""Sets of changes that take each other back, and back again: a chain, walked by one statement."""

from typing import Final

from crm_desktop.storage.models.base import database

_BACK: Final = """WITH RECURSIVE chain(id) AS (
    SELECT ? UNION
    SELECT change_set.undoes_id FROM change_set JOIN chain ON change_set.id = chain.id
     WHERE change_set.undoes_id < change_set.id)"""
"""A set, the one that it takes back, the one that this took back, …"""

_ALL_TAKEN_BACK: Final = """WITH RECURSIVE chain(id, depth) AS (
    SELECT ?, 0 UNION
    SELECT each.value, chain.depth + 1
      FROM chain JOIN change_set ON change_set.id = chain.id,
           json_each(CASE WHEN json_valid(change_set.took_back) THEN change_set.took_back END) AS each
     WHERE each.value < chain.id)"""
"""The same with all that was taken back together; ``depth`` says how many steps away."""


def latest(change_set_id: int) -> int:
    """The set that stands for this one now: itself, or the last that took it back or did it again."""
    sql = """WITH RECURSIVE chain(id) AS (
        SELECT ? UNION SELECT change_set.id FROM change_set JOIN chain ON change_set.undoes_id = chain.id)
        SELECT max(id) FROM chain"""
    return int(database.execute_sql(sql, (change_set_id,)).fetchone()[0])


def first(change_set_id: int) -> int:
    """What was done in the first place, as far back as history goes."""
    sql = f"{_BACK} SELECT min(id) FROM chain WHERE id IN (SELECT id FROM change_set)"
    return int(database.execute_sql(sql, (change_set_id,)).fetchone()[0])


def consequences(change_set_id: int) -> list[int]:
    """What the program did after this set and because of it, or of what it took back, and still stands."""
    sql = f"""{_BACK} SELECT id FROM change_set
        WHERE because_of_id IN (SELECT id FROM chain) AND undone_by_id IS NULL AND undoes_id IS NULL
          AND id > ? ORDER BY id"""
    return [row[0] for row in database.execute_sql(sql, (change_set_id, change_set_id)).fetchall()]


def note_undone(change_set_id: int, by: int) -> None:
    """This set stands no more, nor what it did again; what it had taken back stands again.

    Each time only the ends of the chain change. What lies between has been turned round for good: it stays
    undone by what followed.
    """
    ends = database.execute_sql(
        f"""{_ALL_TAKEN_BACK} SELECT chain.id, chain.depth % 2 FROM chain JOIN change_set USING (id)
             WHERE chain.depth = 0 OR change_set.undoes_id IS NULL""",
        (change_set_id,),
    ).fetchall()
    database.cursor().executemany(
        "UPDATE change_set SET undone_by_id = ? WHERE id = ?",
        [(None if stands_again else by, each) for each, stands_again in ends],
    )

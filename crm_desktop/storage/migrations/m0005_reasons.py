"""Version 5: why a callback was cancelled or moved is a code or somebody's own words, each in its column.

Both stood in one column: who typed "lost" as a reason was taken for the program, and the call planned anew.
Which of the two it was is told by the deed that wrote it. The old values in the record of changes are
rewritten alike, so that what was done before can still be undone.
"""

import json
import sqlite3

from crm_desktop.core.values import Values
from crm_desktop.storage.migrations import old_values

_CODES = frozenset(
    {
        "refused", "given_up", "maintained", "do_not_call", "lost", "won_back", "no_number", "no_call",
        "rule_off", "undone",
    }
)  # fmt: skip
_BUTTON = "given_up"
"""The only code that a person gave with the deed of cancelling: by a button."""
_OUTCOMES = frozenset({"no_answer", "somebody_else", "wrong_number"})


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE callback RENAME COLUMN cancel_reason TO cancel_text")
    connection.execute("ALTER TABLE callback ADD COLUMN cancel_code TEXT")
    connection.execute("ALTER TABLE callback_move ADD COLUMN outcome TEXT")
    wrote = _split_old_reasons(connection)
    for callback_id, state, said in connection.execute(
        "SELECT id, state, cancel_text FROM callback WHERE cancel_text <> '' OR state = 'cancelled'"
    ).fetchall():
        code, words = _cancelled(said, wrote.get(callback_id, ""), state == "cancelled")
        connection.execute(
            "UPDATE callback SET cancel_code = ?, cancel_text = ? WHERE id = ?", (code, words, callback_id)
        )
    _split_moves(connection)


def _cancelled(said: str, action: str, cancelled: bool) -> tuple[str | None, str]:
    """Code and words of what stood in the one column, written by this deed."""
    typed = action == "callback.cancelled" and said != _BUTTON
    if said in _CODES and not typed:
        return said, ""
    return "by_hand" if cancelled else None, said


def _split_old_reasons(connection: sqlite3.Connection) -> dict[int, str]:
    """Rewrite the old values; returns which deed wrote the reason that each callback has now."""
    wrote: dict[int, str] = {}
    for entry_id, callback_id, kept, action in connection.execute(
        "SELECT e.id, e.first_id, e.old_values, s.action FROM change_entry e"
        " JOIN change_set s ON s.id = e.change_set_id"
        " WHERE e.table_name = 'callback' AND e.old_values LIKE '%\"cancel_reason\"%' ORDER BY e.id"
    ).fetchall():
        old = old_values.read(kept, "cancel_reason")
        if old is None:
            continue
        said = old.pop("cancel_reason")
        state = old.get("state", "cancelled" if said else "planned")
        old["cancel_code"], old["cancel_text"] = _cancelled(
            said, wrote.get(callback_id, ""), state == "cancelled"
        )
        _keep(connection, entry_id, old)
        wrote[callback_id] = action
    return wrote


def _split_moves(connection: sqlite3.Connection) -> None:
    """A move that an attempt led to has its outcome; what somebody typed stays what they typed."""
    made = connection.execute(
        "SELECT e.first_id, e.last_id FROM change_entry e JOIN change_set s ON s.id = e.change_set_id"
        " WHERE e.table_name = 'callback_move' AND e.operation = 'create' AND s.action = 'callback.moved'"
    ).fetchall()
    by_hand = {move_id for first, last in made for move_id in range(first, last + 1)}
    for move_id, said in connection.execute("SELECT id, reason FROM callback_move").fetchall():
        if said in _OUTCOMES and move_id not in by_hand:
            connection.execute(
                "UPDATE callback_move SET outcome = reason, reason = '' WHERE id = ?", (move_id,)
            )
    for entry_id, move_id, kept in connection.execute(
        "SELECT id, first_id, old_values FROM change_entry"
        " WHERE table_name = 'callback_move' AND old_values LIKE '%\"reason\"%'"
    ).fetchall():
        old = old_values.read(kept, "reason")
        if old is None:
            continue
        by_program = old["reason"] in _OUTCOMES and move_id not in by_hand
        old["outcome"] = old["reason"] if by_program else None
        old["reason"] = "" if by_program else old["reason"]
        _keep(connection, entry_id, old)


def _keep(connection: sqlite3.Connection, entry_id: int, old: Values) -> None:
    said = json.dumps(old, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    connection.execute("UPDATE change_entry SET old_values = ? WHERE id = ?", (said, entry_id))

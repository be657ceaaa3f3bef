"""Version 6: what the program says in a complaint's history stands in columns, no longer as codes in the
remarks, where a person could type the same. Which of the two it was is told by the deed that wrote it."""

import json
import re
import sqlite3

from crm_desktop.core.values import ValueDict
from crm_desktop.storage.migrations import old_values

_CODE = re.compile(
    r"#(?:(?P<alone>important|not_duplicate)|overdue:(?P<clock>first_reply|answer|close)"
    r"|satisfaction:(?P<satisfaction>[1-5])"
    r"|(?P<about>duplicate_of|taken_back):(?P<number>[A-Z]\d{4}-\d+))"
)
_CORRECTED = "#corrected:"
_TYPED = frozenset(
    {
        ("escalated", "complaint.escalated"),
        ("note", "complaint.noted"),
        ("reopened", "complaint.reopened"),
        ("investigating", "complaint.investigating"),
        ("investigating", "complaint.taken_back"),
    }
)
"""Kinds of events and the deeds in which their remarks are a person's."""
_KINDS = {
    "important": {"escalated"},
    "overdue": {"escalated"},
    "not_duplicate": {"note"},
    "satisfaction": {"investigating", "reopened", "note"},
    "duplicate_of": {"duplicate"},
    "taken_back": {"note"},
    "corrected": {"corrected"},
}


def upgrade(connection: sqlite3.Connection) -> None:
    for column in ("code TEXT", "clock TEXT", "satisfaction INTEGER", "corrections TEXT"):
        connection.execute(f"ALTER TABLE complaint_event ADD COLUMN {column}")
    connection.execute("ALTER TABLE complaint_event ADD COLUMN number TEXT NOT NULL DEFAULT ''")
    made = _made_by(connection)
    for event_id, kind, remarks in connection.execute(
        "SELECT id, kind, remarks FROM complaint_event WHERE remarks LIKE '#%'"
    ).fetchall():
        columns = _columns(kind, remarks, made.get(event_id, ""))
        if columns is not None:
            stored = {**columns, "corrections": _json(columns["corrections"])}
            connection.execute(
                "UPDATE complaint_event SET remarks = '', code = ?, clock = ?, satisfaction = ?, number = ?,"
                " corrections = ? WHERE id = ?",
                (*(stored[name] for name in _NAMES), event_id),
            )
    # An undone deletion must find the columns that there are now.
    for entry_id, event_id, kept in connection.execute(
        "SELECT id, first_id, old_values FROM change_entry"
        " WHERE table_name = 'complaint_event' AND old_values LIKE '%\"remarks\"%'"
    ).fetchall():
        old = old_values.read(kept, "remarks")
        if old is None:
            continue
        columns = _columns(old.get("kind", ""), old["remarks"], made.get(event_id, ""))
        new = {**old, **_NOTHING} if columns is None else {**old, "remarks": "", **_stored(columns)}
        connection.execute("UPDATE change_entry SET old_values = ? WHERE id = ?", (_json(new), entry_id))
    _clear_escalation_reasons(connection)


_NAMES = ("code", "clock", "satisfaction", "number", "corrections")
_NOTHING: ValueDict = {**dict.fromkeys(_NAMES), "number": ""}


def _made_by(connection: sqlite3.Connection) -> dict[int, str]:
    """Which deed wrote each event."""
    return {
        event_id: action
        for first, last, action in connection.execute(
            "SELECT e.first_id, e.last_id, s.action FROM change_entry e"
            " JOIN change_set s ON s.id = e.change_set_id"
            " WHERE e.table_name = 'complaint_event' AND e.operation = 'create'"
        ).fetchall()
        for event_id in range(first, last + 1)
    }


def _columns(kind: str, remarks: str, action: str) -> ValueDict | None:
    """What the columns hold instead of a code; None where the remarks are a person's."""
    if (kind, action) in _TYPED:
        return None
    if remarks.startswith(_CORRECTED):
        corrections = _corrections(remarks) if kind in _KINDS["corrected"] else None
        if corrections is None:
            return None
        found: ValueDict = {"code": "corrected", "corrections": corrections}
    elif match := _CODE.fullmatch(remarks):
        code = remarks[1:].partition(":")[0]
        score = match["satisfaction"]
        found = {
            "code": code,
            "clock": match["clock"],
            "satisfaction": int(score) if score else None,
            "number": match["number"] or "",
        }
    else:
        return None
    return {**_NOTHING, **found} if kind in _KINDS[found["code"]] else None


def _corrections(remarks: str) -> list[ValueDict] | None:
    """Version 0.2 kept field, old and new in one text; a code among them began with its own word.

    None where it is no such text.
    """

    def told(field: str, value: str) -> dict[str, str] | None:
        if not value:
            return None
        prefix = f"#{field}."
        if field in {"justified", "cause"} and value.startswith(prefix):
            return {"code": value.removeprefix(prefix)}
        return {"text": value}

    try:
        return [
            {"field": field, "old": told(field, old), "new": told(field, new)}
            for field, old, new in json.loads(remarks.removeprefix(_CORRECTED))
        ]
    except (AttributeError, TypeError, ValueError):
        return None


def _stored(columns: ValueDict) -> ValueDict:
    """As the record of changes keeps them: a list is a text there, as in the table."""
    return {**columns, "corrections": _json(columns["corrections"])}


def _clear_escalation_reasons(connection: sqlite3.Connection) -> None:
    """Why a complaint was passed on is a person's reason there; the program's stands in the event."""
    program = re.compile(r"#(important|overdue:(first_reply|answer|close))")
    for complaint_id, reason in connection.execute(
        "SELECT id, escalation_reason FROM complaint WHERE escalation_reason LIKE '#%'"
    ).fetchall():
        if program.fullmatch(reason) and not _typed_reason(connection, complaint_id, reason):
            connection.execute("UPDATE complaint SET escalation_reason = '' WHERE id = ?", (complaint_id,))
    for entry_id, complaint_id, kept in connection.execute(
        "SELECT id, first_id, old_values FROM change_entry"
        " WHERE table_name = 'complaint' AND old_values LIKE '%\"escalation_reason\":\"#%'"
    ).fetchall():
        old = old_values.read(kept, "escalation_reason")
        if old is None:
            continue
        reason = old["escalation_reason"]
        if program.fullmatch(reason) and not _typed_reason(connection, complaint_id, reason):
            old["escalation_reason"] = ""
            connection.execute("UPDATE change_entry SET old_values = ? WHERE id = ?", (_json(old), entry_id))


def _typed_reason(connection: sqlite3.Connection, complaint_id: int, reason: str) -> bool:
    """Whether an event still says this as a person's words."""
    row = connection.execute(
        "SELECT 1 FROM complaint_event WHERE complaint_id = ? AND kind = 'escalated' AND remarks = ?",
        (complaint_id, reason),
    ).fetchone()
    return row is not None


def _json(value: object) -> str | None:
    if value is None:
        return None
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))

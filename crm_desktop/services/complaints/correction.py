"""Correcting the findings of a closed complaint: a step that its history keeps, and no reopening."""

import json
from collections.abc import Mapping
from typing import Any

from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintEventKind, Justified
from crm_desktop.core.errors import InvalidFields, Problem
from crm_desktop.core.words import has, label, say
from crm_desktop.services.complaints.record import normalise, note_event, writing
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.services.complaints.work import FINDINGS
from crm_desktop.storage.models import Cause, Complaint, Staff

CODE = "#corrected:"
_NEEDED = {
    "findings": "complaint.error.findings",
    "justified": "complaint.error.justified",
    "root_cause": "complaint.error.root_cause",
}


def correct_findings(complaint_id: int, values: Mapping[str, Any], *, version: int | None = None) -> int:
    """Put right what was found; old and new words go into the history. Returns the version after.

    The complaint stays closed, and the time of its decision stays the first one's. What its closing needed
    stays needed: ``InvalidFields`` for findings, decision or root cause left empty. ``NotAllowed``,
    ``Conflict``.
    """
    given = normalise(values, FINDINGS)
    with writing("corrected", complaint_id, ComplaintStep.CORRECT, version) as (change, complaint):
        problems: dict[str, Problem] = {
            name: words for name, words in _NEEDED.items() if name in given and not given[name]
        }
        if problems:
            raise InvalidFields(problems)
        new = {name: value for name, value in given.items() if value != _value(complaint, name)}
        if not new:
            return int(complaint.version)
        told = [
            [name, _told(name, _value(complaint, name)), _told(name, value)] for name, value in new.items()
        ]
        if complaint.decided_at is None and new.get("justified") is not None:
            new["decided_at"] = clock.now()  # version 0.1 closed some without a decision
        change.update(complaint, **new)
        note_event(
            change, complaint, ComplaintEventKind.CORRECTED, CODE + json.dumps(told, ensure_ascii=False)
        )
        return int(complaint.version)


def say_correction(remarks: str, language: str) -> str:
    """The remark of a correction in words, a line for each field."""
    return "\n".join(
        say(
            "complaint.remark.corrected",
            language,
            field=say(f"complaint_field.{name}", language),
            old=_said(old, language),
            new=_said(new, language),
        )
        for name, old, new in json.loads(remarks.removeprefix(CODE))
    )


def _value(complaint: Complaint, name: str) -> Any:
    return complaint.__data__[name]


def _told(name: str, value: Any) -> str:
    """A value as the history keeps it: a code of the catalogue, or the words and names of that day."""
    if value is None or value == "":
        return ""
    if name == "justified":
        return f"#justified.{Justified(value).value}"
    if name == "cause":
        cause = Cause.get_by_id(value)
        return cause.name or f"#cause.{cause.slug}"
    if name == "responsible_staff":
        return str(Staff.get_by_id(value).name)
    return str(value)


def _said(told: str, language: str) -> str:
    if not told:
        return say("complaint.remark.nothing", language)
    if told.startswith("#justified."):
        return label(Justified(told.removeprefix("#justified.")), language)
    key = told.removeprefix("#")
    return say(key, language) if told.startswith("#cause.") and has(key) else told

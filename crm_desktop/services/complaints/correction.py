"""Correcting the findings of a closed complaint: a step that its history keeps, and no reopening."""

from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintEventKind, ComplaintRemark, Justified
from crm_desktop.core.errors import InvalidFields, Problem
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.core.words import has, label, say
from crm_desktop.services.complaints.record import SaidByProgram, normalise, note_event, writing
from crm_desktop.services.complaints.states import ComplaintStep
from crm_desktop.services.complaints.work import FINDINGS
from crm_desktop.storage.models import Cause, Complaint, Staff

_NEEDED = {
    "findings": "complaint.error.findings",
    "justified": "complaint.error.justified",
    "root_cause": "complaint.error.root_cause",
}


def correct_findings(complaint_id: int, values: Values, *, version: int | None = None) -> int:
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
            raise InvalidFields(problems, Table.COMPLAINT)
        new = {name: value for name, value in given.items() if value != _value(complaint, name)}
        if not new:
            return int(complaint.version)
        corrections = [
            {"field": name, "old": _told(name, _value(complaint, name)), "new": _told(name, value)}
            for name, value in new.items()
        ]
        if complaint.decided_at is None and new.get("justified") is not None:
            new["decided_at"] = clock.now()  # version 0.1 closed some without a decision
        change.update(complaint, **new)
        said = SaidByProgram(ComplaintRemark.CORRECTED, corrections=corrections)
        note_event(change, complaint, ComplaintEventKind.CORRECTED, said=said)
        return int(complaint.version)


def say_corrections(corrections: Sequence[Values], language: str) -> str:
    """What a correction changed, in words, a line for each field."""
    return "\n".join(
        say(
            "complaint_remark.corrected",
            language,
            field=say(f"complaint_field.{each['field']}", language),
            old=_said(each["field"], each["old"], language),
            new=_said(each["field"], each["new"], language),
        )
        for each in corrections
    )


def _value(complaint: Complaint, name: str) -> object:
    return complaint.__data__[name]


def _told(name: str, value: Any) -> dict[str, str] | None:
    """A value as the history keeps it: a code of the catalogue, or the words and names of that day."""
    if value is None or value == "":
        return None
    if name == "justified":
        return {"code": Justified(value).value}
    if name == "cause":
        cause = Cause.get_by_id(value)
        return {"text": cause.name} if cause.name else {"code": cause.slug}
    if name == "responsible_staff":
        return {"text": Staff.get_by_id(value).name}
    return {"text": str(value)}


def _said(name: str, told: Mapping[str, str] | None, language: str) -> str:
    if told is None:
        return say("complaint_remark.nothing", language)
    if "text" in told:
        return told["text"]
    code = told["code"]
    if name == "justified":
        return label(Justified(code), language)
    return say(f"cause.{code}", language) if has(f"cause.{code}") else code

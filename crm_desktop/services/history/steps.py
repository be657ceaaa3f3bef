"""Undo and redo in words: what would be taken back next, and taking it back."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from crm_desktop import storage
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.words import say
from crm_desktop.services.history import sentences
from crm_desktop.services.history.values import Names
from crm_desktop.storage import undo as engine
from crm_desktop.storage.models import ChangeSet
from crm_desktop.storage.pruning import KEPT
from crm_desktop.storage.recording import UnreadableHistory
from crm_desktop.storage.undo import Blocked

BEGINNINGS: Final = engine.FOUNDING | {"clock.confirmed", KEPT}
"""Nobody means these with Ctrl+Z."""


@dataclass(frozen=True, slots=True)
class Step:
    """A set of changes that can be taken back, and what it did, in words."""

    id: int
    words: str


@dataclass(frozen=True, slots=True)
class NextSteps:
    """What Undo and Redo would do now for the person at this desk."""

    undo: Step | None = None
    redo: Step | None = None


@dataclass(frozen=True, slots=True)
class TakenBackStep:
    """What was taken back, or done again; undoing ``id`` turns it round."""

    id: int
    words: str
    again: bool
    """It was done again."""
    restored: str
    """Where a deletion was taken back: what was restored, in words."""


def upcoming(language: str) -> NextSteps:
    """What this person did last at this desk and still stands; what they took back last."""
    who, desk = storage.acting_staff(), storage.desk()
    with storage.reading():
        back, again = _last_undoable(), engine.last_redoable(who, desk)
        return NextSteps(_step(back, language), _step(again, language))


def _last_undoable() -> ChangeSet | None:
    row = engine.last_undoable(storage.acting_staff(), storage.desk())
    return None if row is None or row.action in BEGINNINGS else row


def _step(row: ChangeSet | None, language: str) -> Step | None:
    return None if row is None else Step(row.id, _deed(row, language))


def _deed(row: ChangeSet, language: str) -> str:
    """What a set did, on a button: of one that changed a record whose, not which fields."""
    told = _sentence(row, language)
    if engine.root_of(row).action in sentences.SAVED and told.name and not told.before:
        return say("history.changed_one", language, name=told.name)
    return told.whole


def _sentence(row: ChangeSet, language: str) -> sentences.Sentence:
    """What a set did; of one that took something back, what that was."""
    first = engine.root_of(row)
    return sentences.of_sets([first], Names(language))[first.id]


def undo_last(language: str) -> TakenBackStep:
    """Take back this person's last action at this desk; raises ``CannotUndo``, ``NotAllowed`` without one."""
    row = _last_undoable()
    if row is None:
        raise NotAllowed("error.nothing_to_undo")
    return undo(row.id, language)


def redo_last(language: str) -> TakenBackStep:
    """Do again what this person took back last at this desk; raises as ``undo_last``."""
    row = engine.last_redoable(storage.acting_staff(), storage.desk())
    if row is None:
        raise NotAllowed("error.nothing_to_redo")
    return undo(row.id, language)


def undo(change_set_id: int, language: str) -> TakenBackStep:
    """Take one set back; raises ``CannotUndo``, ``NotAllowed``, ``NotFound``."""
    try:
        new_id = engine.undo(change_set_id)
    except engine.CannotUndo as error:
        raise engine.CannotUndo(_told(error.blocked, language)) from error
    with storage.reading():
        row = ChangeSet.by_id(new_id)
        again = row.action == engine.REDONE
        restored = "" if again else sentences.of_restored(engine.root_of(row), language)
        words = _sentence(row, language).behind_colon
        return TakenBackStep(new_id, words, again, restored)


@dataclass(frozen=True, slots=True)
class InTheWay:
    """Why a set cannot be taken back; which set stands in its way and since when, where that is known."""

    words: str
    id: int | None = None
    at: datetime | None = None


def why_not(change_set_id: int, language: str) -> InTheWay | None:
    """Why a set cannot be taken back; None where it can, or is already."""
    try:
        found = engine.why_not(change_set_id)
    except NotAllowed:
        return None
    except UnreadableHistory as error:
        return InTheWay(error.text(language))
    if found is None:
        return None
    told = _told(found, language)
    return InTheWay(engine.CannotUndo(told).text(language), told.change_set_id, told.at)


def _told(found: Blocked, language: str) -> Blocked:
    """What stands in the way, in the words by which the history lists it."""
    if found.change_set_id is None:
        return found
    with storage.reading():
        row = ChangeSet.by_id(found.change_set_id)
        if row is None:
            return found
        line = engine.root_of(row)  # what took it back is told in its line, and has none of its own
        return replace(found, change_set_id=line.id, told=_sentence(row, language).whole)

"""Taking back what was done: a set of changes goes back as a write of its own, and can be done again.

A set can be taken back while no later set that still stands touched the same columns of the same records; a
creation while nothing that still stands refers to the record or changed it.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Final

import peewee

from crm_desktop.core import dates
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import CrmError, NotAllowed, NotFound
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import say, say_change
from crm_desktop.storage import effects, forgone, obstacles, recording
from crm_desktop.storage.acting import SEATED
from crm_desktop.storage.change import write, writing
from crm_desktop.storage.database import reading
from crm_desktop.storage.effects import Effects
from crm_desktop.storage.models import ChangeSet, Staff
from crm_desktop.storage.pruning import KEPT
from crm_desktop.storage.queries import chains

UNDONE: Final = "change.undone"
REDONE: Final = "change.redone"
DELETED: Final = ".deleted"
"""How the action of a set that deletes records ends."""

FOUNDING: Final = frozenset({"office.set_up", "office.defaults"})
"""What made the office what it is: without its name, its rules and its identity there is none."""


class UndoWay(StrEnum):
    """What somebody wanted of a set, by which it is said that it cannot be."""

    UNDO = "undo"
    REDO = "redo"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Blocked:
    """Why a set cannot be taken back: what was done since, and by whom.

    Where history does not know what it was, ``change_set_id`` is None.
    """

    change_set_id: int | None = None
    staff: str = ""
    actor: Actor = Actor.PERSON
    at: datetime | None = None
    action: str = ""
    params: ValueDict | None = None
    told: str = ""
    """What was done, by the fields it changed, where somebody has found words for that."""
    asked: UndoWay = UndoWay.UNDO

    def words(self, language: str) -> str:
        """What was done; of what was undone since, what that was."""
        if self.told or not self.action:
            return self.told
        params = self.params or {}
        return say_change(
            params.get("undone", self.action) if self.action == UNDONE else self.action, params, language
        )


class CannotUndo(CrmError):
    """Something that stands in the way was done since; ``blocked`` says what and by whom."""

    def __init__(self, blocked: Blocked) -> None:
        super().__init__("error.cannot_undo")
        self.blocked = blocked

    def text(self, language: str) -> str:
        found = self.blocked
        cannot = say(f"error.cannot_{found.asked}", language)
        if found.change_set_id is None or found.at is None:
            return say("error.in_the_way_unknown", language, cannot=cannot)
        key = "error.undone_since" if found.action == UNDONE else "error.changed_since"
        who = found.staff or say(f"actor.{found.actor.value}", language)
        when = dates.say_datetime(found.at, language)
        return say(key, language, cannot=cannot, who=who, when=when, what=found.words(language))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is taken back together: the newest first, ``first`` is what was asked for."""

    first: ChangeSet
    root: ChangeSet
    action: str
    params: ValueDict
    members: tuple[Effects, ...]


def undo(change_set_id: int) -> int:
    """Take a set back, with what the program did because of it, in one write; returns the new set's id.

    Undoing the set that this makes does it again. Raises ``CannotUndo``; ``NotAllowed`` where it is undone
    already or nobody takes it back (``never``); ``UnreadableHistory``; ``NotFound``.
    """
    if writing():
        raise RuntimeError("what is taken back is a write of its own")
    with write(UNDONE) as change:
        plan = _plan(change_set_id)
        found = obstacles.find(plan.members)
        if found.place is not None:
            raise CannotUndo(_blocked(found, plan))
        change.action = plan.action
        change.params = plan.params
        change.about = plan.first.subject_table, plan.first.subject_id
        change.undoes = plan.first.id
        change.took_back = [each.change_set_id for each in plan.members]
        if plan.action == UNDONE and plan.root.actor == Actor.PROGRAM:
            for each in plan.members:
                forgone.note_run(change, each)
        for each in plan.members:
            effects.reverse(change, each)
        change.recorded = partial(_note_undone, [each.change_set_id for each in plan.members])
    return change.recorded_as()


def why_not(change_set_id: int) -> Blocked | None:
    """What stands in the way of taking a set back; None where it can be. Raises as ``undo`` does."""
    with reading():
        plan = _plan(change_set_id)
        found = obstacles.find(plan.members)
        return _blocked(found, plan) if found.place is not None else None


def never(row: ChangeSet) -> str:
    """The key of the words that say why a set is taken back by nobody; empty where it is not one of those."""
    if row.action == KEPT:
        return "error.pruned"
    return "error.beginning" if row.action in FOUNDING else ""


def last_undoable(staff_id: int | None, desk: str) -> ChangeSet | None:
    """The last thing that this person did at this desk and that still stands."""
    with reading():
        done = ~_way_back(), ChangeSet.action.not_in(SEATED)  # who sits down does not mean that by Ctrl+Z
        return _of_person(staff_id, desk).where(ChangeSet.undoes.is_null(), *done).first()


def last_redoable(staff_id: int | None, desk: str) -> ChangeSet | None:
    """The set by which this person last took something back at this desk, where that still stands.

    None once they have done something else: what they do again then is not what they have before their eyes.
    """
    with reading():
        last = last_undoable(staff_id, desk)
        since = ChangeSet.id > (last.id if last is not None else 0)
        return _of_person(staff_id, desk).where(ChangeSet.action == UNDONE, since).first()


def _of_person(staff_id: int | None, desk: str) -> peewee.ModelSelect:
    who = ChangeSet.staff_id.is_null() if staff_id is None else ChangeSet.staff_id == staff_id
    mine = who & (ChangeSet.desk == desk) & (ChangeSet.actor == Actor.PERSON) & ChangeSet.undone_by.is_null()
    return ChangeSet.select().where(mine).order_by(ChangeSet.id.desc())


def _way_back() -> peewee.Expression:
    return ChangeSet.action.in_([UNDONE, REDONE])


# -- what goes back together --------------------------------------------------------------------------------


def _plan(change_set_id: int) -> _Plan:
    asked = ChangeSet.by_id(change_set_id)
    if asked is None:
        raise NotFound("error.not_found")
    if asked.undone_by_id is not None:
        raise NotAllowed("error.already_undone")
    if stays := never(asked):
        raise NotAllowed(stays)
    first = ChangeSet.by_id(chains.latest(asked.id))
    ids = [first.id]
    for each in ids:  # the consequences of consequences too
        following = map(chains.latest, chains.consequences(each))
        ids.extend(late for late in following if late not in ids)
    if not chains.are_whole(ids):
        raise recording.UnreadableHistory
    members = tuple(effects.of_set(each) for each in sorted(ids, reverse=True))
    # What a set itself says counts: the one that it took back may be forgotten.
    back_or_again = first.action in (UNDONE, REDONE)
    params = first.params if back_or_again else {**first.params, "undone": first.action}
    return _Plan(first, root_of(first), REDONE if first.action == UNDONE else UNDONE, params, members)


def root_of(one: ChangeSet) -> ChangeSet:
    """What was done in the first place, as far back as history goes; inside reading() or a write."""
    found: ChangeSet = ChangeSet.by_id(chains.first(one.id))
    return found


def _note_undone(change_set_ids: list[int], by: int) -> None:
    for each in change_set_ids:
        chains.note_undone(each, by)


def _blocked(found: obstacles.Obstacle, plan: _Plan) -> Blocked:
    asked = UndoWay.UNDO
    if plan.action == REDONE:
        asked = UndoWay.REDO
    elif plan.root.action.endswith(DELETED):
        asked = UndoWay.RESTORE
    by = ChangeSet.by_id(found.change_set_id)
    if by is None:
        return Blocked(asked=asked)
    person = Staff.by_id(by.staff_id)
    name = person.name if person is not None else ""
    return Blocked(by.id, name, by.actor, by.at, by.action, by.params, asked=asked)

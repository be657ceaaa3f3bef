"""Who acts: the person at this desk, and which desk it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Final

from crm_desktop.core import texts
from crm_desktop.core.enums import Actor

_actor: ContextVar[Actor] = ContextVar("actor", default=Actor.PERSON)
SEATED: Final = frozenset({"office.seated", "office.unseated"})
"""Somebody else sits down at this desk, or nobody does: nothing that was done to a record."""

_acting_staff: int | None = None


def act_as(staff_id: int | None) -> None:
    """Who sits at this desk: each change is entered under this name."""
    global _acting_staff  # noqa: PLW0603 - one person sits at one desk
    _acting_staff = staff_id


def acting_staff() -> int | None:
    return _acting_staff


def actor() -> Actor:
    """Who writes where a write does not say it."""
    return _actor.get()


@contextmanager
def as_program() -> Iterator[None]:
    """Within the block nobody sits at a desk: commands that a schedule may have started."""
    token = _actor.set(Actor.PROGRAM)
    try:
        yield
    finally:
        _actor.reset(token)


@cache
def desk() -> str:
    """Where this program runs: whose session on which computer."""
    import getpass  # late: the window opens without it
    import platform

    try:
        who = getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        who = ""
    return texts.line(f"{who}@{platform.node()}")

"""One transaction of a write: begun as soon as nobody else writes, and who waits is told of it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from itertools import count

import peewee

from crm_desktop.core.errors import CrmError
from crm_desktop.storage import faults
from crm_desktop.storage.database import busy_after, folder
from crm_desktop.storage.models.base import database

PATIENCE = 15
"""Seconds that a write waits for another program's where nobody is told of it."""


@contextmanager
def while_waiting(tell: Callable[[int], object]) -> Iterator[None]:
    """Within the block a write that another program is in the way of waits for as long as that takes.

    ``tell`` is called with the seconds waited so far, about once a second; what it raises ends the waiting,
    with nothing written. Outside of such a block a write gives up after ``PATIENCE`` seconds.
    """
    token = _tell_waiting.set(tell)
    try:
        yield
    finally:
        _tell_waiting.reset(token)


def _give_up(seconds: int) -> None:
    if seconds >= PATIENCE:
        raise CrmError("error.database_in_use", folder=folder())


_tell_waiting: ContextVar[Callable[[int], object]] = ContextVar("tell_waiting", default=_give_up)


@contextmanager
def transaction() -> Iterator[None]:
    """One ``BEGIN IMMEDIATE`` transaction, begun as soon as nobody else writes."""
    with ExitStack() as stack:
        for seconds in count(1):
            try:
                with busy_after(1):
                    stack.enter_context(database.atomic("IMMEDIATE"))
                break
            except peewee.OperationalError as error:
                if not faults.is_busy(error):
                    raise
            _tell_waiting.get()(seconds)
        yield

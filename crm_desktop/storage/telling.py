"""Who shows something is told what a committed write touched."""

import logging
from collections.abc import Callable
from typing import NamedTuple

from crm_desktop.core.enums import Actor
from crm_desktop.core.tables import Table

log = logging.getLogger(__name__)

_listeners: list[Callable[["Changed"], None]] = []


class Changed(NamedTuple):
    """What a committed write touched: its action's slug, the tables, the customers concerned.

    ``change_set_id`` is how the record of changes knows it, ``actor`` who did it.
    """

    action: str
    tables: frozenset[Table]
    customer_ids: frozenset[int]
    change_set_id: int | None = None
    actor: Actor = Actor.PERSON


def on_change(listener: Callable[[Changed], None]) -> Callable[[], None]:
    """Call ``listener`` after each commit, in the writer's thread; returns what takes it off again."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener) if listener in _listeners else None


def tell(changed: Changed) -> None:
    """Let everybody know of what was committed, here or by another program."""
    if changed.tables:
        for listener in tuple(_listeners):
            try:
                listener(changed)
            except Exception:  # whoever shows it stumbles; that does not undo what was saved
                log.exception("not told of %s", changed.action)

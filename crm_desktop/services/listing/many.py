"""What changes of many records of a list have in common: whom one would reach, who is left out, what it did.

Each change is looked at before it is made (``Reach``) and looks again when it is: what came between counts.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import say, say_change
from crm_desktop.storage.change import Change, chunks

Progress = Callable[[int, int], object]
"""Told how many of how many are done; what it raises undoes the write."""

STEP: Final = 5_000
"""So many at a time: between them a user's Cancel is heard."""


class Reach(NamedTuple):
    """Whom a change would reach, and how many it leaves out, by why (``many.left_out.…``)."""

    ids: list[int]
    left_out: dict[str, int]

    def words(self, language: str) -> list[str]:
        """Who is left out, in words."""
        return [say(f"many.left_out.{why}", language, count=n) for why, n in self.left_out.items() if n]


class ManyChange(NamedTuple):
    """A change that many records can be given.

    ``look`` says whom it reaches; ``make`` does it, in one write, and says what it did.
    """

    look: Callable[[Sequence[int]], Reach]
    make: Callable[[Sequence[int], Progress], "Made"]


class Made(NamedTuple):
    """What was done to how many; ``action`` and ``params`` as the record of changes has them."""

    changed: int
    action: str
    params: ValueDict

    def words(self, language: str) -> str:
        return say_change(self.action, self.params, language)


def reach(change: ManyChange, ids: Sequence[int]) -> Reach:
    """Whom it would reach of these."""
    with storage.reading():
        return change.look(ids)


def steps(ids: Sequence[int], progress: Progress) -> Iterator[Sequence[int]]:
    """The ids some at a time."""
    progress(0, len(ids))
    done = 0
    for some in chunks(ids, STEP):
        yield some
        done += len(some)
        progress(done, len(ids))


def made(change: Change, table: Table, count: int) -> Made:
    """Say in the write itself to how many records of a table it did what it does."""
    change.about = table, None
    change.params["count"] = count
    return Made(count, change.action, change.params)


def all_but(ids: Sequence[int], others: Collection[int], why: str) -> Reach:
    """All of these but the others."""
    kept = [each for each in ids if each not in others] if others else list(ids)
    return Reach(kept, {why: len(ids) - len(kept)})

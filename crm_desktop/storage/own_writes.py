"""Which entries of the record of changes this process made itself since its office was opened."""

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

_lock = threading.Lock()
_own: set[int] = set()
_looked_to = 0
_openings = 0


def begin(newest: int) -> None:
    """An office was opened whose newest entry is ``newest``: what comes later is ours or another's."""
    global _looked_to, _openings  # noqa: PLW0603 - one office is open in a process
    with _lock:
        _openings += 1
        _own.clear()
        _looked_to = newest


@contextmanager
def noting() -> Iterator[Callable[[int], None]]:
    """Around a transaction: what is called with an id notes it as ours, unless what is inside fails.

    It is ours before the commit, for who looks at the same moment; rolled back, it may be another program's
    next.
    """
    noted: list[int] = []

    def note(change_set_id: int) -> None:
        noted.append(change_set_id)
        with _lock:
            _own.add(change_set_id)

    try:
        yield note
    except BaseException:
        with _lock:
            _own.difference_update(noted)
        raise


def opening() -> int:
    """Which opening of an office in this process this is: what was known of another one says nothing."""
    return _openings


def looked_to() -> int:
    """The newest entry that was looked at."""
    return _looked_to


def of_others(change_sets: Iterable[int]) -> list[int]:
    """Those of these entries, all there are after ``looked_to()``, that another process made.

    They have been looked at then: nothing is told twice.
    """
    global _looked_to  # noqa: PLW0603
    with _lock:
        seen = sorted(each for each in change_sets if each > _looked_to)
        found = [each for each in seen if each not in _own]
        if seen:
            _looked_to = seen[-1]
            _own.difference_update(seen)
    return found

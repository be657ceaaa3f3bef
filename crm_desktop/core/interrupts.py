"""Ctrl+C on the command line: never between a thing done and its being known as done.

An interruption that came in the middle of a commit would be told as "not done" although all is in, and what
goes with the commit would be thrown away. It waits until that moment is over.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_is_begun = False
_lasting = False


@contextmanager
def held() -> Iterator[None]:
    """Within the block nothing is interrupted; afterwards what it did is known to last.

    Where it raises, it did nothing that lasts. Only the main thread is ever interrupted.
    """
    global _lasting  # noqa: PLW0603 - one command runs per process
    if threading.current_thread() is not threading.main_thread():
        yield
        _lasting = _is_begun
        return
    came: list[tuple[int, FrameType | None]] = []
    usual = signal.getsignal(signal.SIGINT)
    if not callable(usual):  # nobody is interrupted here, or not by Python
        yield
        _lasting = _is_begun
        return
    signal.signal(signal.SIGINT, lambda number, frame: came.append((number, frame)))
    try:
        yield
        _lasting = _is_begun
    finally:
        signal.signal(signal.SIGINT, usual)
        if came:
            usual(*came[0])


def begin() -> None:
    """From here on what is done is what the user asked for, and nothing of it was done yet."""
    global _is_begun, _lasting
    _is_begun, _lasting = True, False


def prepare() -> None:
    """Until ``begin()`` nothing is done that the user asked for: an office is opened, or made for it."""
    global _is_begun, _lasting  # noqa: PLW0603
    _is_begun = _lasting = False


def is_lasting() -> bool:
    """Whether something was done since ``begin()`` that lasts."""
    return _lasting

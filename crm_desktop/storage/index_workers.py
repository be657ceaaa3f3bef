"""Child processes that make the index of many customers, while this one writes."""

import logging
import os
import queue
import subprocess
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import Final

from crm_desktop.core import child_process, customer_text
from crm_desktop.core.customer_text import CustomerValues, Made, make

log = logging.getLogger(__name__)

_MOST: Final = 4
"""More would wait for the one who writes."""
_MEMORY: Final = 500_000
_OF_CUSTOMER: Final = 2
_OF_CHILD: Final = 90_000
"""KB: what all this may take, what an import of so many customers has taken by now, and what a child takes,
half of it for the sounds of characters."""
_AHEAD: Final = 2
"""So many chunks wait for each child, that none has to wait for the next."""

Child = subprocess.Popen[bytes]


def made(chunks: Iterable[Sequence[CustomerValues]], number: int) -> Generator[list[Made], None, None]:
    """Each chunk made, in their order; ``number`` customers in all.

    What a child fails to make is made in this process.
    """
    with ExitStack() as stack:
        children = [stack.enter_context(_child()) for _ in range(_children(number))]
        free: queue.SimpleQueue[Child] = queue.SimpleQueue()
        for child in children:
            free.put(child)
        threads = ThreadPoolExecutor(len(children))
        stack.callback(threads.shutdown, cancel_futures=True)
        waiting: deque[Future[list[Made]]] = deque()
        for chunk in chunks:
            waiting.append(threads.submit(_ask, free, chunk))
            if len(waiting) > _AHEAD * len(children):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _children(number: int) -> int:
    """How many children: one at least, a processor each, as many as the memory has room for."""
    room = (_MEMORY - _OF_CUSTOMER * number) // _OF_CHILD
    return max(1, min(os.cpu_count() or 1, _MOST, room))


@contextmanager
def _child() -> Iterator[Child]:
    process = subprocess.Popen(
        child_process.command("--make-index", customer_text.__name__),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def _ask(free: "queue.SimpleQueue[Child]", chunk: Sequence[CustomerValues]) -> list[Made]:
    child = free.get()
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child_process.tell([tuple(source) for source in chunk], child.stdin)
        return [Made(*each) for each in child_process.hear(child.stdout)]
    except (OSError, EOFError, ValueError, TypeError) as error:
        log.warning("the index is made here: its child ended with %s: %s", child.poll(), error)
        return [make(source) for source in chunk]
    finally:
        free.put(child)

"""The one child that draws PDFs and huge pictures: started for the first, ended when one takes too much."""

from __future__ import annotations

import atexit
import logging
import queue
import subprocess
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from crm_desktop.core import child_limits, child_process
from crm_desktop.core.errors import CrmError
from crm_desktop.gui import tasks
from crm_desktop.gui.attachments import drawing_process

log = logging.getLogger(__name__)

TOO_MUCH: Final = "attachment.no_preview.too_much"
_LOOK: Final = 0.1
"""Seconds between two looks at how the child does."""

_Answer = QImage | CrmError
_alone = threading.Lock()
_child: subprocess.Popen[bytes] | None = None


def draw(file: Path, edge: int) -> QImage:
    """The picture at most `edge` pixels wide and high; ``CrmError`` says why there is none.

    Not in the window's thread: it waits for the child, at most ``drawing_process.SECONDS`` for its own file,
    and no longer than until the program closes.
    """
    with _alone:
        answer = _ask(file, edge)
        if answer is None:
            stop()
            raise CrmError(TOO_MUCH)
    if isinstance(answer, CrmError):
        raise answer
    return answer


def stop() -> None:
    """End the child, if there is one; the next one who draws starts another."""
    global _child
    child, _child = _child, None
    if child is not None:
        child.kill()
        child.communicate()


def _ask(file: Path, edge: int) -> _Answer | None:
    """The child's answer; None where it died, or is to die."""
    child = _running()
    answers: queue.SimpleQueue[_Answer | None] = queue.SimpleQueue()
    threading.Thread(target=lambda: answers.put(_answer(child, file, edge)), daemon=True).start()
    end = time.monotonic() + drawing_process.SECONDS
    while time.monotonic() < end and not tasks.closing():
        with suppress(queue.Empty):
            return answers.get(timeout=_LOOK)
        if child_limits.is_over(child, drawing_process.MEMORY_LIMIT):
            break
    return None


def _answer(child: subprocess.Popen[bytes], file: Path, edge: int) -> _Answer | None:
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child_process.tell([str(file), edge], child.stdin)
        first, second, *points = child_process.hear(child.stdout)
    except (OSError, EOFError, ValueError, TypeError) as error:
        log.warning("the child that draws ended with %s over %s: %s", child.poll(), file, error)
        return None
    if not points:
        return CrmError(first, **second)
    return QImage(
        points[0], first, second, QImage.Format.Format_RGB32
    ).copy()  # which holds its points itself


def _running() -> subprocess.Popen[bytes]:
    global _child  # noqa: PLW0603 - there is one at a time
    if _child is None or _child.poll() is not None:
        stop()
        _child = subprocess.Popen(
            child_process.command("--draw", drawing_process.__name__),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        child_limits.limit_from_outside(_child, drawing_process.MEMORY_LIMIT)
    return _child


atexit.register(stop)

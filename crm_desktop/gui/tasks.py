"""Background work: one writer thread, a few readers; results come back in the window's thread.

Nothing that touches the database, a file or the paper runs in the window's thread. A call belongs to an owner
(a page, a dialog): when the owner is gone, its results are dropped. Where one asks the same again, an older
answer that comes after the newer one is dropped too: it may not know the last change.

    tasks.read(self, letters.due, kind, start, end).then(self._found).otherwise(self._no_letter)

mypy holds what is given to what the function takes, and what it returns to what the handler takes.
"""

from __future__ import annotations

import contextvars
import itertools
import logging
import threading
import time
from collections.abc import Callable
from queue import SimpleQueue
from types import FunctionType
from typing import Any, Generic, ParamSpec, Self, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot
from shiboken6 import isValid

from crm_desktop import storage
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.storage.transaction import PATIENCE

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")
Failed = Callable[[Exception], object]


class Progress:
    """What a long job is handed: it tells how far it is, and learns that the user cancelled.

    Calling it is the same as `step`, so it can be given to services that know only a plain callable.
    """

    def __init__(self, job: Job[T]) -> None:
        self._job = job
        self._last = 0.0

    def step(self, done: int, total: int = 0, text: str = "") -> None:
        """`done` of `total` units (0: unknown); raises `Cancelled` when the user has pressed Cancel."""
        if self._job.cancelled:
            raise Cancelled
        now = time.monotonic()
        if now - self._last >= 0.05 or done >= total:
            self._last = now
            _post.arrived.emit(lambda: self._job.report(done, total, text))

    __call__ = step

    @property
    def cancelled(self) -> bool:
        """True once the user has pressed Cancel."""
        return self._job.cancelled


class Job(QObject, Generic[T]):
    """One piece of work under way; long ones are shown with how far they are and a Cancel button.

    Who asks says in the same statement who takes the result: it is handed over by a later turn of the loop.
    """

    progressed = Signal(int, int, str)
    finished = Signal()

    def __init__(self, owner: QObject, title: str = "", question: _Question | None = None) -> None:
        super().__init__()
        self.owner = owner
        self.title = title
        self.writes = False
        """It is a long one that others have to wait for."""
        self._question = question
        self._then: Callable[[T], object] | None = None
        self._failed: Failed | None = None
        self._stop = threading.Event()
        self._overtaken = False
        self._waiting_told: Callable[[], object] | None = None
        self.written: int | None = None
        """The last set of changes that it wrote for the person at this desk."""

    def then(self, take: Callable[[T], object]) -> Self:
        """Give the result to `take`, in the window's thread."""
        self._then = take
        if self._question is not None:
            self._question.goes_to(take)
        return self

    def otherwise(self, take: Failed | None) -> Self:
        """Give what went wrong to `take`, in the window's thread; None: told on the page, as without this."""
        self._failed = take
        return self

    @property
    def cancelled(self) -> bool:
        """True once `cancel()` was called."""
        return self._stop.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; nothing it wrote in its transaction stays."""
        self._stop.set()

    def report(self, done: int, total: int, text: str) -> None:
        """Tell whoever shows the job how far it is (window's thread)."""
        self.progressed.emit(done, total, text)

    def wait(self, seconds: int) -> None:
        """Told once a second that a write waits for another program's (writer's thread)."""
        if _closing.is_set():
            if seconds >= PATIENCE:
                raise CrmError("error.database_in_use", folder=storage.folder())
        elif self.cancelled:
            raise Cancelled
        _post.arrived.emit(self._tell_waiting)

    def _tell_waiting(self) -> None:
        if self in _jobs and not self.cancelled and isValid(self.owner):
            from crm_desktop.gui.widgets.toast import show_waiting

            self._waiting_told = show_waiting(self.owner, self.cancel)

    def _overtake(self) -> None:
        # Readers may answer in either order. What was asked later knows more: once it has come, earlier
        # answers to the same question of the same owner are not handed over any more.
        for other in _jobs:
            question = other._question
            if question is not None and self._question is not None and question.is_before(self._question):
                other._overtaken = True

    def succeed(self, result: T) -> None:
        """Hand the result to the owner (window's thread)."""
        global _handed_over  # noqa: PLW0603 - results are handed over one at a time
        if self._end() and self._then is not None:
            before, _handed_over = _handed_over, self.written
            try:
                self._then(result)
            finally:
                _handed_over = before
        _wake()

    def fail(self, error: BaseException) -> None:
        """Hand what went wrong to the owner (window's thread)."""
        if self._end() and isinstance(error, Exception):
            self._tell(error)
        _wake()

    def _end(self) -> bool:
        """Put the job away; whether its owner still waits for what came out."""
        _jobs.discard(self)
        self._overtake()
        if self._waiting_told is not None:
            self._waiting_told()
        self.finished.emit()
        return isValid(self.owner) and not self._overtaken

    def _tell(self, error: Exception) -> None:
        if self._failed is not None:
            self._failed(error)
        elif not isinstance(error, Cancelled):
            from crm_desktop.gui.widgets.toast import show_error

            show_error(self.owner, error)


class _Question:
    """What an owner asks of the data, and where the answer goes."""

    _asked = itertools.count()

    def __init__(self, owner: QObject, *what: object) -> None:
        self._owner = owner
        self._what = [_unfolded(each) for each in what]
        self._number = next(self._asked)

    def goes_to(self, take: Callable[[T], object]) -> None:
        """Who takes the answer: the same asked for another place is another question."""
        self._what.append(_unfolded(take))

    def is_before(self, other: _Question) -> bool:
        """Whether this is the same question, asked earlier."""
        same = self._owner is other._owner and self._what == other._what
        return same and self._number < other._number


def _unfolded(part: object) -> object:
    """A function by its code and what it holds: the same `lambda` is another one each time it is reached."""
    if not isinstance(part, FunctionType):
        return part
    return part.__code__, part.__defaults__, part.__closure__  # cells are equal by what they hold


class _Post(QObject):
    """Carries calls from the working threads into the window's thread."""

    arrived = Signal(object)
    job_started = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _deliver(self, call: Callable[[], object]) -> None:
        call()


_post = _Post()
_closing = threading.Event()
_handed_over: int | None = None
_jobs: set[Job[Any]] = set()  # each of its own result
_once_idle: list[tuple[QObject, Callable[[], object]]] = []
_pools: dict[str, _Pool] = {}


def job_started() -> SignalInstance:
    """The signal `job_started(Job)` of long jobs, for whoever shows them."""
    return _post.job_started


def read(owner: QObject, fn: Callable[P, T], /, *args: P.args, **named: P.kwargs) -> Job[T]:
    """Run `fn` on a reader thread; `.then(handler)` takes its result in the window's thread."""
    job: Job[T] = Job(owner, question=_Question(owner, fn, args, named))
    return _start("readers", job, lambda: fn(*args, **named))


def write(owner: QObject, fn: Callable[P, T], /, *args: P.args, **named: P.kwargs) -> Job[T]:
    """Run `fn` on the one writer thread, after the writes asked for before."""
    job: Job[T] = Job(owner)
    return _start("writer", job, lambda: fn(*args, **named))


def long_job(owner: QObject, title: str, fn: Callable[[Progress], T], *, writes: bool = True) -> Job[T]:
    """Run `fn(progress)`; the window shows `title`, how far it is, and Cancel.

    `writes=False` for work that only reads (a workbook, a PDF), so that changes need not wait for it.
    """
    job: Job[T] = Job(owner, title)
    job.writes = writes
    progress = Progress(job)
    _post.job_started.emit(job)
    return _start("writer" if writes else "readers", job, lambda: fn(progress))


def long_write() -> str:
    """The title of a long job under way that writes; empty where there is none."""
    return next((job.title for job in _jobs if job.writes), "")


def just_written() -> int | None:
    """The set of changes of the write whose result is being handed over; None at any other time."""
    return _handed_over


def aside(look: Callable[[], object]) -> None:
    """Run `look` on a reader thread of its own: it is nothing that the user asked for, and nobody waits."""
    _pool("look-out").submit(lambda: _look(look))


def _look(look: Callable[[], object]) -> None:
    try:
        look()
    except CrmError:  # whoever reads next is told
        pass
    except Exception:
        log.exception("a look aside failed")


def idle() -> bool:
    """True when nothing is under way and every result was handed over."""
    return not _jobs


def closing() -> bool:
    """True while the program waits for what is under way, to close its office: for long looks at the data."""
    return _closing.is_set()


def once_idle(owner: QObject, call: Callable[[], object]) -> None:
    """Call when nothing is under way: for what would take the processor from the page that was asked for."""
    _once_idle.append((owner, call))
    _wake()


def _wake() -> None:
    while _once_idle and not _jobs:
        owner, call = _once_idle.pop(0)
        if isValid(owner):
            call()


def stop() -> None:
    """Cancel what can be cancelled and wait for the rest; the program is about to close its office.

    Reads that wait are dropped; writes that were asked for are still written.
    """
    _closing.set()  # a write that waits for another program's gets its time, and no longer
    for job in tuple(_jobs):
        job.cancel()
    for name, pool in _pools.items():
        pool.stop(drop=name != "writer")
    _closing.clear()
    _pools.clear()
    _jobs.clear()
    _once_idle.clear()


class _Pool:
    """Threads that work off one queue; each keeps its connection and closes it itself."""

    def __init__(self, name: str, size: int) -> None:
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._threads = [
            threading.Thread(target=self._run, name=f"{name}-{n}", daemon=True) for n in range(size)
        ]
        for thread in self._threads:
            thread.start()

    def submit(self, work: Callable[[], None]) -> None:
        self._waiting.put(work)

    def stop(self, *, drop: bool) -> None:
        while drop and not self._waiting.empty():
            self._waiting.get()
        for _thread in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _run(self) -> None:
        try:
            while (work := self._waiting.get()) is not None:
                work()
                # The work holds its owner and its job: both are let go of in the window's thread, where they
                # may go. The job has no `deleteLater`: Qt would end it while this thread still holds it.
                kept = [work]
                del work
                _post.arrived.emit(kept.clear)
        finally:
            if storage.is_open():
                storage.disconnect()


def _pool(name: str) -> _Pool:
    if name not in _pools:
        _pools[name] = _Pool(name, 2 if name == "readers" else 1)
    return _pools[name]


def _carry_out(job: Job[T], call: Callable[[], T]) -> T:
    here = threading.get_ident()

    def note(change: storage.Changed) -> None:
        if threading.get_ident() == here and change.actor is Actor.PERSON and change.change_set_id:
            job.written = change.change_set_id

    forget = storage.on_change(note)
    try:
        with storage.while_waiting(job.wait):
            return call()
    finally:
        forget()


def _start(pool: str, job: Job[T], call: Callable[[], T]) -> Job[T]:
    _jobs.add(job)
    context = contextvars.copy_context()  # a stopped clock stays stopped in the thread

    def work() -> None:
        try:
            storage.connect()
            result = context.run(_carry_out, job, call)
        except BaseException as caught:  # handed to the window's thread, which tells it
            error = caught
            if (
                not isinstance(caught, (CrmError, Cancelled)) or _closing.is_set()
            ):  # here: its owner, or the window, may be gone
                log.error("background work failed", exc_info=caught)
            _post.arrived.emit(lambda: job.fail(error))
        else:
            _post.arrived.emit(lambda: job.succeed(result))

    _pool(pool).submit(work)
    return job

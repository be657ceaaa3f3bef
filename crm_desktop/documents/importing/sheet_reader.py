"""Reading a sheet of a user's file (.xlsx, .xls, .ods, .csv) in a child process with a limit of memory."""

import logging
import marshal
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any

from crm_desktop.core.errors import UnreadableFile
from crm_desktop.core.sheet_cells import Cell, SheetCells
from crm_desktop.core.values import ValueDict
from crm_desktop.documents.importing import sheet_process

log = logging.getLogger(__name__)

CHILD_OPTION = "--read-sheet"
"""A frozen program starts itself with this word to become the child; ``__main__`` hands over to it."""
SUFFIXES = (".xlsx", ".xls", ".ods", ".csv")
SILENCE_LIMIT = 120
"""Seconds without an answer after which the child is given up."""


def read_table(
    path: Path,
    sheet: str = "",
    encoding: str = "",
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> SheetCells:
    """Read one sheet: the one named, else the first visible one that holds something.

    Blank rows are kept, so that ``rows[n]`` is Excel's row n + 1. ``progress(rows so far, 0)`` is called
    often, and what it raises ends the child and goes on to the caller. Raises ``UnreadableFile`` with one
    clear line.
    """
    if not path.is_file():
        raise UnreadableFile("error.file_missing", file=path)
    try:
        with path.open("rb"):
            pass
    except OSError as error:
        raise UnreadableFile("error.file_not_opened", file=path.name, reason=error.strerror) from error
    process = subprocess.Popen(
        [*_command(), str(path.resolve()), sheet, encoding],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        return _Reading(process, path.name).table(progress)
    finally:
        process.kill()
        process.communicate()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION]
    return [sys.executable, "-m", sheet_process.__name__]


class _Reading:
    """One child at work: its answers as they come, turned back into cells."""

    def __init__(self, process: "subprocess.Popen[bytes]", name: str) -> None:
        self.process = process
        self.name = name
        self.answers: queue.Queue[Any] = queue.Queue()
        self.rows: list[list[Cell]] = []
        self.known: dict[str, str] = {}

    def table(self, progress: Callable[[int, int], object]) -> SheetCells:
        _limit_from_outside(self.process)
        assert self.process.stdin is not None
        with suppress(OSError):
            self.process.stdin.write(b"\n")
            self.process.stdin.flush()
        threading.Thread(target=self._listen, daemon=True).start()
        header: ValueDict = {}
        damaged: frozenset[int] = frozenset()
        while True:
            answer = self._next(progress)
            if isinstance(answer, list):
                self.rows += map(self._cells, answer)
            elif answer is None:
                raise self._died()
            elif "error" in answer:
                raise UnreadableFile(answer["error"], **{"file": self.name, **answer["params"]})
            elif "rows" in answer:
                damaged = frozenset(answer["damaged"])
                break
            else:
                header = answer
        while self.rows and not self.rows[-1]:
            self.rows.pop()
        if not self.rows:
            raise UnreadableFile("error.file_empty", file=self.name)
        return SheetCells(
            self.rows,
            header["sheet"],
            tuple((name, hidden) for name, hidden in header["sheets"]),
            header["date_1904"],
            header["encoding"],
            header["identifier"],
            damaged,
        )

    def _next(self, progress: Callable[[int, int], object]) -> Any:
        for _tick in range(SILENCE_LIMIT * 10):
            progress(len(self.rows), 0)
            try:
                return self.answers.get(timeout=0.1)
            except queue.Empty:
                if _too_much_memory(self.process):
                    break
        raise UnreadableFile("error.file_too_large", file=self.name)

    def _listen(self) -> None:
        assert self.process.stdout is not None
        while True:
            try:
                answer = marshal.load(self.process.stdout)
            except (EOFError, ValueError, TypeError, OSError):
                answer = None
            self.answers.put(answer)
            if not isinstance(answer, list) and not (answer and "sheet" in answer):
                return

    def _died(self) -> UnreadableFile:
        """The library aborted: for want of memory, or over something that it did not expect."""
        _out, complaint = self.process.communicate()
        words = complaint.decode("utf-8", "replace")
        log.warning("reading %s ended with %s: %s", self.name, self.process.returncode, words[-2000:])
        large = "memory" in words.lower() or self.process.returncode in (-6, -9, 0xC0000409)
        return UnreadableFile("error.file_too_large" if large else "error.file_damaged", file=self.name)

    def _cells(self, row: list[Any]) -> list[Cell]:
        known = self.known
        if len(known) > 200_000:
            known.clear()
        return [
            known.setdefault(cell, cell) if type(cell) is str else _day(cell) if type(cell) is tuple else cell
            for cell in row
        ]


def _day(parts: tuple[int, ...]) -> date:
    return date(*parts) if len(parts) == 3 else datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


def _limit_from_outside(process: "subprocess.Popen[bytes]") -> None:
    """Windows: a job object with a memory limit that also ends the child when the program ends."""
    if sys.platform == "win32":
        from crm_desktop.documents.importing import windows_job

        windows_job.limit_memory(process, sheet_process.MEMORY_LIMIT)


def _too_much_memory(process: "subprocess.Popen[bytes]") -> bool:
    """macOS does not keep the limit that the child sets itself, so its size is looked at."""
    if sys.platform != "darwin":
        return False
    size = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process.pid)], capture_output=True, check=False
    ).stdout
    return size.strip().isdigit() and int(size) * 1024 > sheet_process.MEMORY_LIMIT

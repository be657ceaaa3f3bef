"""Reading a user's file (.xlsx, .xls, .ods, .csv, .vcf) as one table, in a child with a limit of memory."""

import logging
import marshal
import queue
import subprocess
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from crm_desktop.core import child_limits
from crm_desktop.core.child_process import command
from crm_desktop.core.errors import UnreadableFile
from crm_desktop.core.sheet_cells import (
    PackedRows,
    RawRow,
    SheetCells,
    SheetPart,
    Source,
    with_days,
)
from crm_desktop.documents.importing import sheet_process
from crm_desktop.services.importing.blocks import one_below_the_other
from crm_desktop.services.importing.heading import ROWS_LOOKED_AT
from crm_desktop.services.importing.sheets import Choice, SheetHead, TakenSheet, choose

log = logging.getLogger(__name__)

SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".vcf")
SILENCE_LIMIT = 120
"""Seconds without an answer after which the child is given up."""


def read_table(
    path: Path,
    sheets: Sequence[str] = (),
    encoding: str = "",
    progress: Callable[[int, int], object] = lambda done, total: None,
    remembered: Mapping[str, str] = MappingProxyType({}),
    language: str = "zh_CN",
) -> SheetCells:
    """Read the sheets named, else the first visible one that is a list and all that look like it.

    Blank rows are kept, so that ``rows[n]`` is Excel's row n + 1. ``remembered`` are header words that help
    to see what is a list (``columns.remembered_words``); ``language`` is that of the headers that address
    cards get, which have none. ``progress(rows so far, 0)`` is called often, and
    what it raises ends the child and goes on to the caller. Raises ``UnreadableFile`` with one clear line.
    """
    if not path.is_file():
        raise UnreadableFile("error.file_irregular" if path.exists() else "error.file_missing", file=path)
    try:
        with path.open("rb"):
            pass
    except OSError as error:
        raise UnreadableFile("error.file_not_opened", file=path.name, reason=error.strerror) from error
    process = subprocess.Popen(
        [*command("--read-sheet", sheet_process.__name__), str(path.resolve()), encoding, language],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        table = _Reading(process, path.name, progress).table(sheets, remembered)
        return one_below_the_other(table, remembered)
    finally:
        process.kill()
        process.communicate()


class _Reading:
    """One child at work: its answers as they come, and what it is told."""

    def __init__(
        self, process: "subprocess.Popen[bytes]", name: str, progress: Callable[[int, int], object]
    ) -> None:
        self.process = process
        self.name = name
        self.progress = progress
        self.answers: queue.Queue[Any] = queue.Queue()
        self.batches: list[bytes] = []

    def table(self, wanted: Sequence[str], remembered: Mapping[str, str]) -> SheetCells:
        child_limits.limit_from_outside(self.process, sheet_process.MEMORY_LIMIT)
        self._tell(b"\n")
        threading.Thread(target=self._listen, daemon=True).start()
        beginning = self._next()
        heads = [_head(**head) for head in beginning["heads"]]
        if wanted and not heads:
            raise UnreadableFile("error.no_sheets", file=self.name, sheet=wanted[0])
        choice = self._choose(heads, wanted, remembered) if heads else Choice((), ())
        if heads:
            self._tell(marshal.dumps([_told(sheet) for sheet in choice.taken]))
        while isinstance(answer := self._next(), bytes):
            self.batches.append(answer)
        if not answer["rows"]:
            if len(heads) > 1:
                raise UnreadableFile("error.sheet_empty", file=self.name, sheet=choice.taken[0].name)
            raise UnreadableFile("error.file_empty", file=self.name)
        parts = tuple(SheetPart(*part) for part in answer["parts"])
        rows = PackedRows(self.batches, answer["rows"], answer["width"])
        if len(heads) == 1:  # which was not looked at before
            alone = replace(heads[0], rows=answer["filled"], head=rows[:ROWS_LOOKED_AT], width=rows.width)
            choice = choose([alone], (), remembered)
        return SheetCells(
            rows,
            choice.taken[0].name if heads else "",
            Source(
                choice.sheets,
                parts if len(parts) > 1 else (),
                beginning["encoding"],
                answer["hidden_rows"],
            ),
            beginning["date_1904"],
            beginning["identifier"],
            frozenset(answer["damaged"]),
        )

    def _choose(self, heads: list[SheetHead], wanted: Sequence[str], remembered: Mapping[str, str]) -> Choice:
        try:
            return choose(heads, wanted, remembered)
        except UnreadableFile as error:
            raise UnreadableFile(error.key, **{"file": self.name, **error.params}) from error

    def _tell(self, words: bytes) -> None:
        assert self.process.stdin is not None
        with suppress(OSError):  # it is gone: that shows in its answer
            self.process.stdin.write(words)
            self.process.stdin.flush()

    def _next(self) -> Any:
        for _tick in range(SILENCE_LIMIT * 10):
            self.progress(len(self.batches) * PackedRows.BATCH, 0)
            try:
                answer = self.answers.get(timeout=0.1)
            except queue.Empty:
                if child_limits.is_over(self.process, sheet_process.MEMORY_LIMIT):
                    break
                continue
            if answer is None:
                raise self._died()
            if isinstance(answer, dict) and "error" in answer:
                raise UnreadableFile(answer["error"], **{"file": self.name, **answer["params"]})
            return answer
        raise UnreadableFile("error.file_too_large", file=self.name)

    def _listen(self) -> None:
        assert self.process.stdout is not None
        while True:
            try:
                answer = marshal.load(self.process.stdout)
            except (EOFError, ValueError, TypeError, OSError):
                answer = None
            self.answers.put(answer)
            if not isinstance(answer, bytes) and not (answer and "heads" in answer):
                return

    def _died(self) -> UnreadableFile:
        """The library aborted: for want of memory, or over something that it did not expect."""
        _out, complaint = self.process.communicate()
        words = complaint.decode("utf-8", "replace")
        log.warning("reading %s ended with %s: %s", self.name, self.process.returncode, words[-2000:])
        large = "memory" in words.lower() or self.process.returncode in (-6, -9, 0xC0000409)
        return UnreadableFile("error.file_too_large" if large else "error.file_damaged", file=self.name)


def _head(name: str, hidden: bool, rows: int, head: list[RawRow], width: int) -> SheetHead:
    return SheetHead(name, hidden, rows, with_days(head), width)


def _told(sheet: TakenSheet) -> RawRow:
    columns = None if sheet.columns is None else list(sheet.columns)
    return [sheet.name, sheet.start, columns, sheet.heading, dict(sheet.added)]

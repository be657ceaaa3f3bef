"""What the commands print: tab-separated lines, or JSON; that they wait, or could not tell what they did."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crm_desktop import logs, storage
from crm_desktop.core import clock, disk_faults, interrupts, texts
from crm_desktop.core.errors import CrmError
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say

if TYPE_CHECKING:
    import argparse

DONE, PARTLY_DONE, NOT_DONE = 0, 1, 2
"""Exit codes: 0 done, 1 done but something was left out (it is listed), 2 not done (one line on stderr)."""
_LONGEST_WAIT = 600
"""Seconds: a scheduled task must not stand for ever behind a program that was left open."""


class Untold(CrmError):
    """The command has done its work, and what it would say of it cannot be written."""


def tell(text: str) -> None:
    """Print a line. Raises ``CrmError`` where the output takes none, as a file on a full disk."""
    try:
        print(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _untold(error) from error


def complain(text: str) -> None:
    """Print a line to the standard error output; where that takes none, the exit code says enough."""
    try:
        print(text, file=sys.stderr, flush=True)
    except OSError:
        sys.stderr = None  # nor would it take the rest at the program's end


def all_told() -> None:
    """Return once all lines are out. Raises ``CrmError`` as ``tell`` does."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _untold(error) from error


def _untold(error: OSError) -> CrmError:
    sys.stdout = None  # nor would it take the rest at the program's end
    reason = error.strerror or str(error)
    if interrupts.is_lasting():
        return Untold("cli.done_untold", reason=reason)
    return CrmError("cli.untold", reason=reason)


def unexpected(log_file: Path, language: str) -> str:
    """What is said of a fault of ours: whether anything was done before it, and where the log is."""
    refused = logs.refused()
    if refused is None:
        done = "_after" if interrupts.is_lasting() else ""
        return say(f"error.unexpected{done}", language, log=log_file)
    reason = disk_faults.not_written(refused, log_file).text(language)
    return say("error.unexpected_unlogged", language, reason=reason)


def patience(language: str) -> Callable[[int], None]:
    """What waits for another program's write: it says so once, and gives up after ten minutes."""

    def waiting(seconds: int) -> None:
        if seconds == 1:
            complain(say("cli.waiting", language))
        if seconds >= _LONGEST_WAIT:
            raise CrmError("error.database_in_use", folder=storage.folder())

    return waiting


def print_rows(options: argparse.Namespace, rows: Iterable[dict[str, object]]) -> None:
    if options.json:
        tell(json.dumps([_plain(row) for row in rows], ensure_ascii=False, indent=1))
        return
    for place, row in enumerate(rows):
        if place == 0:
            tell("\t".join(row))
        tell("\t".join(_cell(_plain(value)) for value in row.values()))


def print_object(options: argparse.Namespace, result: dict[str, object]) -> None:
    if options.json:
        tell(json.dumps(_plain(result), ensure_ascii=False, indent=1))
        return
    for name, given in result.items():
        value = _plain(given)
        if isinstance(value, list):
            tell(f"{name}\t{len(value)}")
            for entry in value:
                tell(
                    "\t"
                    + ("\t".join(map(_cell, entry.values())) if isinstance(entry, dict) else _cell(entry))
                )
        else:
            tell(f"{name}\t{_cell(value)}")


def record_names(options: argparse.Namespace) -> Callable[[Table | None, Any], dict[str, str]]:
    """What names a record, by its table and id, anywhere in the world: for other programs.

    Lines are read by people and have none, nor has what stands for many records, or for none yet.
    """
    from crm_desktop.services.office import office

    uuid = office.uuid() if options.json else None

    def named(table: Table | None, row_id: Any) -> dict[str, str]:
        return {"record": f"{uuid}/{table}/{row_id}"} if uuid is not None and isinstance(row_id, int) else {}

    return named


def _cell(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value).replace("\t", " ").replace("\n", " ")


def _plain(value: object) -> object:
    """Times with the office's offset, enums as their slugs, texts that can be printed, the rest as it is."""
    if isinstance(value, dict):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    if isinstance(value, datetime):
        return clock.local(value).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return texts.shown(value) if isinstance(value, str) else value

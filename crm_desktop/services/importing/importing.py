"""Importing an archive: the header row and its columns, what would happen, and doing it in one transaction.

``analyse`` proposes how a sheet is to be read, ``preview`` says what an import would do, ``run`` does it.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from crm_desktop import storage
from crm_desktop.core import memory
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import CrmError
from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.services.importing import own_field_columns, value_words, writing
from crm_desktop.services.importing.asking import ImportChoices
from crm_desktop.services.importing.columns import (
    Proposal,
    remember,
)
from crm_desktop.services.importing.matching import Plan
from crm_desktop.services.importing.reading import RowReader
from crm_desktop.services.importing.result import ImportResult

Progress = Callable[[int, int], object]


@contextmanager
def _sparing() -> Iterator[None]:
    """Around a function that makes a million objects, and leaves few of them.

    There is no cycle among them: looking for cycles would take a third of the time. When all are gone their
    memory goes back: the preview's thread is not the one that imports.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
        memory.give_back()


@_sparing()
def preview(
    table: SheetCells,
    proposal: Proposal,
    progress: Progress = lambda done, total: None,
    *,
    choices: ImportChoices | None = None,
    by: Actor = Actor.PERSON,
) -> ImportResult:
    """What ``run`` would do, by the same code, without writing.

    Raises ``CrmError`` where no column holds the names.
    """
    reader = RowReader(table, proposal)
    _check(reader)
    with storage.reading():
        plan = Plan(reader, choices, undone_too=by is Actor.PROGRAM)
        plan.result.days = list(reader.days.values())
        plan.make(progress, len(reader))
    plan.result.source = table.source
    plan.number_problems()
    plan.result.columns, plan.result.sheet_names = proposal.fates(table.width), proposal.sheet_names
    return plan.result


@_sparing()
def run(
    table: SheetCells,
    proposal: Proposal,
    progress: Progress = lambda done, total: None,
    *,
    file: str = "",
    choices: ImportChoices | None = None,
    by: Actor = Actor.PERSON,
    before_commit: Callable[[ImportResult], object] = lambda result: None,
) -> ImportResult:
    """Import the sheet in one transaction: all of it or nothing, also when the program is killed.

    ``progress(done, total)`` is called throughout; what it raises (``Cancelled``) undoes everything.
    So does what ``before_commit`` raises, which is told what was done when all but the commit is through.
    ``file`` is the name that the history and what is to be checked show, ``by`` the program where a schedule
    runs it.
    """
    reader = RowReader(table, proposal)
    _check(reader)
    total = 3 * len(reader)
    with storage.write("customers.imported", by=by, file=file or table.sheet) as change:
        known = own_field_columns.declare(change, proposal, reader.own.values())
        if known is not proposal:
            proposal, reader = known, RowReader(table, known)
        plan = Plan(reader, choices, undone_too=by is Actor.PROGRAM)
        plan.result.days = list(reader.days.values())
        plan.make(progress, total)
        plan.result.source = table.source
        if plan.result.changed:
            writing.apply(plan, change, lambda done: progress(done, total), file or table.sheet)
        done = plan.result
        change.params |= {
            "new": done.customers_new,
            "known": done.customers_changed,
            "past": len(done.past),
        }
        remember(change, proposal)
        if choices is not None:
            value_words.remember(change, choices.words)
        plan.number_problems()
        plan.result.columns, plan.result.sheet_names = proposal.fates(table.width), proposal.sheet_names
        before_commit(plan.result)
    return plan.result


def _check(reader: RowReader) -> None:
    if not len(reader):
        raise CrmError("error.import_no_rows")

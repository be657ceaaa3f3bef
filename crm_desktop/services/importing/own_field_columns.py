"""Columns of a file that become fields of the office's own: those that are declared, and those to be made."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.errors import CrmError, InvalidFields
from crm_desktop.core.fields.own import (
    LONGEST_NAME,
    MOST_CHOICES,
    OwnDeclaration,
    by_key,
    comparable,
    is_own,
    read_new,
)
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.plain_numbers import read_number
from crm_desktop.core.sheet_cells import Cell, SheetCells, cell_text, is_blank
from crm_desktop.core.tables import Table
from crm_desktop.services.importing import column_values, values
from crm_desktop.services.importing.column_values import Look, Sample
from crm_desktop.services.importing.columns import Proposal
from crm_desktop.services.importing.headers import NOTED
from crm_desktop.services.own_fields import own_fields

FEW_CHOICES: Final = 12
"""A column of no more different texts than that is proposed as a choice among them."""
_REPEATED: Final = 3
"""If each of them stands there so many times, one with another."""
_LONGEST_CHOICE: Final = 20

Reader = Callable[[Cell, bool], object]


def fields_of(proposal: Proposal, table: SheetCells) -> dict[str, OwnDeclaration]:
    """The own fields that a file's columns become, by key; a new choice offers what its column holds."""
    keys = [key for key in proposal.names if is_own(key)]
    if not keys:
        return {}
    declared = by_key(own_fields.fields(retired=True))
    found: dict[str, OwnDeclaration] = {}
    for key in keys:
        field = declared.get(key) or read_new(key)
        if field is not None and field.kind is OwnFieldKind.CHOICE and not field.id:
            columns = [column for column, name in proposal.columns.items() if name == key]
            field = field._replace(choices=_choices(table, proposal.header_row, columns))
        if field is not None:
            found[key] = field
    return found


def _choices(table: SheetCells, header_row: int, columns: Sequence[int]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for row in table.below(header_row):
        for column in columns:
            words = values.text(row[column]) if column < len(row) else ""
            if words and len(words) <= LONGEST_NAME and not values.says_nothing(words):
                found.setdefault(comparable(words), words)
        if len(found) == MOST_CHOICES:
            break
    return tuple(found.values())


def readers(fields: Mapping[str, OwnDeclaration]) -> dict[str, Reader]:
    """What reads the cells of each of these fields; what it does not understand whole is to be checked."""
    made: dict[str, Reader] = {}
    for key, field in fields.items():
        if field.kind is OwnFieldKind.CHOICE:
            made[key] = partial(_choice, field)
        elif field.kind is not OwnFieldKind.TEXT:
            made[key] = _READERS[field.kind]
    return made


def reader(key: str) -> Reader | None:
    """What reads a text as the value of a field that is declared; None where it is one as it stands."""
    return readers(by_key(own_fields.fields(retired=True))).get(key)


def _choice(field: OwnDeclaration, cell: Cell, _date_1904: bool = False) -> str:
    found = field.choice(values.text(cell))
    if found is None:
        raise values.NotUnderstoodError
    return found


def _number(cell: Cell, _date_1904: bool = False) -> int | float:
    try:
        return read_number(cell_text(cell))
    except ValueError as error:
        raise values.NotUnderstoodError from error


_READERS: Final[Mapping[OwnFieldKind, Reader]] = {
    OwnFieldKind.NUMBER: _number,
    OwnFieldKind.DATE: values.day,
    OwnFieldKind.YES_NO: values.flag,
}


def current(key: str, declared: Sequence[OwnDeclaration]) -> str:
    """What a key that was kept stands for now: a new field that was made meanwhile is that one, one that was
    deleted is a remark."""
    new = read_new(key)
    if new is None:
        return key if key in by_key(declared) else NOTED
    name = comparable(new.name)
    made = (each.key for each in declared if each.table is new.table and comparable(each.name) == name)
    return next(made, key)


def choose(proposal: Proposal, table: SheetCells, header: str, kind: OwnFieldKind | None, of: Table) -> None:
    """Let the columns of a header become an own field of that name, one that is made where there is none.

    Without a ``kind`` it is that of their values. Raises ``CrmError`` where there is no such column, and
    ``InvalidFields`` where no field can be called so.
    """
    meant = comparable(header)
    columns = [at for at, each in enumerate(proposal.headers) if each and comparable(each) == meant]
    if not columns:
        named = "、".join(filter(None, proposal.headers))
        raise CrmError("error.no_such_column", header=header, headers=named)
    samples = column_values.samples(table, proposal.header_row, len(proposal.headers))
    new = propose(proposal.headers[columns[0]], of, samples[columns[0]])
    key = wanted(new.name, of, kind or new.kind)
    for column in columns:
        proposal.choose(column, key)


def wanted(name: str, table: Table, kind: OwnFieldKind) -> str:
    """The key of a field to be made, or of the one of that name there is; ``InvalidFields`` (``name``)."""
    new = OwnDeclaration(0, table, texts.line(name), kind)
    key = current(new.key, own_fields.fields(retired=True))
    if read_new(key) is not None:
        check(new.name)
    return key


def check(name: str) -> None:
    """Raise ``InvalidFields`` (``name``) where no field can be called so."""
    with storage.reading():
        found = own_fields.problems(name)
    if found:
        raise InvalidFields(found, Table.OWN_FIELD)


# -- new ones -----------------------------------------------------------------------------------------------


def propose(header: str, table: Table, sample: Sample) -> OwnDeclaration:
    """A field to be made of a column: called by its header, of the kind that its values are."""
    return OwnDeclaration(0, table, texts.line(header)[:LONGEST_NAME].strip(), kind_of(sample))


def kind_of(sample: Sample) -> OwnFieldKind:
    """What a column's values are, all of them: so nothing of it is left to check."""
    said = [cell for cell in sample.cells if not is_blank(cell)]
    if not said:
        return OwnFieldKind.TEXT
    if all(_reads(values.flag, cell) for cell in said):
        return OwnFieldKind.YES_NO
    if sample.look is Look.DAYS and sample.understood(values.day):
        return OwnFieldKind.DATE
    if all(_reads(_number, cell) for cell in said):
        return OwnFieldKind.NUMBER
    different = {comparable(text) for text in sample.texts}
    is_few = len(different) <= FEW_CHOICES and _REPEATED * len(different) <= len(said)
    return OwnFieldKind.CHOICE if is_few and sample.longest() <= _LONGEST_CHOICE else OwnFieldKind.TEXT


def _reads(read: Reader, cell: Cell) -> bool:
    try:
        read(cell, False)
    except values.NotUnderstoodError:
        return False
    return True


def declare(change: storage.Change, proposal: Proposal, fields: Iterable[OwnDeclaration]) -> Proposal:
    """Make the fields that are to be made, inside the import's write; the proposal that names what was made.

    Raises ``InvalidFields`` for a name that another field has.
    """
    made = {field.key: own_fields.declare(change, field).key for field in fields if not field.id}
    if not made:
        return proposal
    columns = {column: made.get(name, name) for column, name in proposal.columns.items()}
    return replace(proposal, columns=columns)

"""Importing a file from beginning to end, for the command line: read, propose, import, hand back problems."""

from collections.abc import Callable, Sequence
from pathlib import Path

from crm_desktop.core.date_orders import DateOrder
from crm_desktop.core.enums import Actor
from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.documents.importing import problems_workbook, sheet_reader
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import importing, mappings, own_field_columns
from crm_desktop.services.importing.asking import ImportChoices
from crm_desktop.services.importing.result import ImportResult
from crm_desktop.storage import outputs

OwnColumn = tuple[str, OwnFieldKind | None, Table]
"""Header of a column that becomes an own field, its kind (None: by the values), and whose field it is."""


def run_file(
    file: Path,
    *,
    sheets: Sequence[str] = (),
    encoding: str = "",
    headed: bool = True,
    country: str = "",
    date_order: DateOrder | None = None,
    dry_run: bool = False,
    problems: Path | None = None,
    mapping: str = "",
    save_mapping: str | None = None,
    own_fields: Sequence[OwnColumn] = (),
    choices: ImportChoices | None = None,
    language: str = "zh_CN",
    by: Actor = Actor.PERSON,
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> ImportResult:
    """Import ``file`` by the proposed columns, or say what that would do; ``problems`` gets the problem rows.

    ``sheets`` are read as one table, else the first list and all that look like it. ``headed`` is False for a
    file whose first row is a record already.
    Numbers without a + and days in figures are read as in ``country``, the office's where none is given; days
    that can mean several by ``date_order``, where the user knows better.
    ``own_fields`` are columns that become fields of the office's own, whatever else they could be.
    ``mapping`` names how the columns are read and what known records get, as it was saved in the window;
    under ``save_mapping`` this import is kept so, once it is done.
    Raises ``UnreadableFile`` or another ``CrmError`` with one clear line; then nothing was imported: the
    problem rows are on the disk before the import commits. ``Unfinished`` where only their file's name is
    still to come.
    """
    if save_mapping is not None:
        save_mapping = mappings.checked(save_mapping)
        if dry_run:
            raise CrmError("error.mapping_dry_run")
    if problems is not None:
        problems_workbook.check_target(problems, file)
        outputs.refuse(problems)
    remembered = import_columns.remembered_words()
    table = sheet_reader.read_table(file, sheets, encoding, remembered=remembered, language=language)
    proposal = import_columns.analyse(table, None if headed else 0)
    if mapping:
        choices = mappings.load(mapping).apply(proposal)
    for header, kind, of in own_fields:
        own_field_columns.choose(proposal, table, header, kind, of)
    proposal.country = country or proposal.country
    proposal.date_order = date_order or proposal.date_order

    def carry_out(fill: Callable[[ImportResult], object] = lambda result: None) -> ImportResult:
        if dry_run:
            result = importing.preview(table, proposal, progress, choices=choices, by=by)
            fill(result)
            return result
        return importing.run(
            table, proposal, progress, file=file.name, choices=choices, by=by, before_commit=fill
        )

    if problems is None:
        result = carry_out()
    else:
        with outputs.writing(problems) as part:
            result = carry_out(lambda done: problems_workbook.fill(part, table, proposal, done, language))
    if save_mapping is not None:
        mappings.save(save_mapping, proposal, choices or ImportChoices())
    return result

"""Importing a file from beginning to end, for the command line: read, propose, import, hand back problems."""

from collections.abc import Callable
from pathlib import Path

from crm_desktop.documents import problems_workbook, sheet_reader
from crm_desktop.services import importing


def run_file(
    file: Path,
    *,
    sheet: str | None = None,
    encoding: str | None = None,
    dry_run: bool = False,
    problems: Path | None = None,
    language: str = "zh_CN",
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> importing.ImportResult:
    """Import ``file`` by the proposed columns, or say what that would do; ``problems`` gets the problem rows.

    Raises ``UnreadableFile`` or another ``CrmError`` with one clear line; then nothing was imported.
    """
    if problems is not None:
        problems_workbook.check_writable(problems, file)
    table = sheet_reader.read_table(file, sheet or "", encoding or "")
    proposal = importing.analyse(table)
    if dry_run:
        result = importing.preview(table, proposal, progress, language=language)
    else:
        result = importing.run(table, proposal, progress, language=language, file=file.name)
    if problems is not None:
        problems_workbook.write(problems, table, proposal, result, language)
    return result

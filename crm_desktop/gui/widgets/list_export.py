"""A list as a workbook, in the columns and the order in which it is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

from crm_desktop.core import clock
from crm_desktop.gui import tasks
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.list_table import meant
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import show_message


def export_list(view: RecordList, ids: list[int]) -> None:
    """Ask where, and write these rows there."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    title = QCoreApplication.translate("ListExport", "Export the table")
    name = f"{view.accessibleName()} {clock.today().isoformat()}.xlsx"
    file = ask_where_to_save(view, title, Path(folder) / name)
    if file is not None:
        write_list(view, ids, file)


def export_shown(view: RecordList) -> None:
    """Ask where, and write what is marked there, or all that is shown."""
    export_list(view, view.records.checked_ids() or list(view.records.ids()))


def write_list(view: RecordList, ids: list[int], file: Path) -> None:
    """Write them in the background, and say so."""
    asked, spoken = meant(view, view.records, ids), language()

    def work(progress: tasks.Progress) -> None:
        from crm_desktop.documents.lists import workbook

        workbook.write(file, asked.table(progress), spoken)

    def done(_nothing: None) -> None:
        words = QCoreApplication.translate("ListExport", "Rows exported to {}: {}")
        show_message(view, words.format(file.name, f"{len(ids):,}"))

    title = QCoreApplication.translate("ListExport", "Exporting")
    tasks.long_job(view, title, work, writes=False).then(done)

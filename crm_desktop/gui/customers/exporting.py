"""Writing customers to a file of the user's choice."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QWidget

from crm_desktop.core.words import say
from crm_desktop.gui import tasks
from crm_desktop.gui.language import language
from crm_desktop.gui.tasks import Progress
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import show_message


def export_customers(window: QWidget, ids: Sequence[int] | None = None) -> None:
    """Ask where, and write these customers there (None: all) with all their fields."""
    spoken = language()
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    name = f"{say('import.sheet.customers', spoken)}.xlsx"
    title = QCoreApplication.translate("CustomerExport", "Export customers")
    file = ask_where_to_save(window, title, Path(folder) / name, ".csv")
    if file is not None:
        write_customers(window, file, ids)


def write_customers(window: QWidget, file: Path, ids: Sequence[int] | None = None) -> None:
    """Write them in the background, and say so."""
    spoken = language()

    def work(progress: Progress) -> int:
        from crm_desktop.documents.customers import archive_file
        from crm_desktop.services.customers import lists

        wanted = sorted(lists.find_customers()) if ids is None else ids
        archive_file.write(file, wanted, spoken, lambda done, total: progress(done, total, ""))
        return len(wanted)

    def done(count: int) -> None:
        words = QCoreApplication.translate(
            "CustomerExport", "Customers exported: {}. Change the file and import it."
        )
        show_message(window, words.format(f"{count:,}"))

    title = QCoreApplication.translate("CustomerExport", "Exporting customers")
    tasks.long_job(window, title, work, writes=False).then(done)

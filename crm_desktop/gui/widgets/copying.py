"""Ctrl+C in a list: what is marked, or the chosen row, as a table that Excel takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTableView

from crm_desktop.gui import tasks
from crm_desktop.gui.widgets.record_model import RecordModel

if TYPE_CHECKING:
    from crm_desktop.documents.lists.clipboard import Copied


def copy_table(view: QTableView, records: RecordModel, ids: list[int]) -> None:
    """Put these rows of a list on the clipboard once they have been fetched, and say so."""
    from crm_desktop.gui.widgets.list_table import meant
    from crm_desktop.gui.widgets.toast import show_message

    asked = meant(view, records, ids)
    if not asked.ids:
        return
    translate = QCoreApplication.translate

    def work(progress: tasks.Progress) -> Copied:
        from crm_desktop.documents.lists import clipboard

        return clipboard.copied(asked.table(progress))

    def done(table: Copied) -> None:
        data = QMimeData()
        data.setText(table.text)
        data.setHtml(table.html)
        QGuiApplication.clipboard().setMimeData(data)
        words = (
            translate("CopyList", "1 row copied")
            if len(asked.ids) == 1
            else translate("CopyList", "{} rows copied")
        )
        show_message(view, words.format(f"{len(asked.ids):,}"))

    tasks.long_job(view, translate("CopyList", "Copying"), work, writes=False).then(done)

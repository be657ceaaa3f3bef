"""Asking where a file is to be saved: its suffix is put behind the name, nothing is overwritten unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.gui.widgets.dialog import agreed


def ask_where_to_save(parent: QWidget, title: str, proposed: Path, *others: str) -> Path | None:
    """The file the user chose, with the suffix of the one proposed or one of the ``others``.

    None when they thought better of it.

    The system's dialog asks before a file is overwritten, but only about the name as it was typed: where the
    suffix was left out, the question is put here.
    """
    kinds = {f"{_kind_of(suffix)} (*{suffix})": suffix for suffix in (proposed.suffix.lower(), *others)}
    while True:
        typed, kind = QFileDialog.getSaveFileName(parent, title, str(proposed), ";;".join(kinds))
        if not typed:
            return None
        file = Path(typed)
        suffix = kinds.get(kind, proposed.suffix.lower())
        if file.suffix.lower() in kinds.values():
            return file
        file = file.with_name(f"{file.name}{suffix}")  # with_suffix would cut the end off "Sun 10.3"
        if not file.exists() or _may_replace(parent, title, file):
            return file
        proposed = file


def _kind_of(suffix: str) -> str:
    if suffix == ".xlsx":
        return QCoreApplication.translate("SaveFile", "Excel workbook")
    if suffix == ".csv":
        return QCoreApplication.translate("SaveFile", "CSV file")
    if suffix == ".zip":
        return QCoreApplication.translate("SaveFile", "Backup")
    if suffix == ".pdf":
        return QCoreApplication.translate("SaveFile", "PDF file")
    return QCoreApplication.translate("SaveFile", "File of this kind")


def _may_replace(parent: QWidget, title: str, file: Path) -> bool:
    translate = QCoreApplication.translate
    words = translate("SaveFile", "{} is there already. Replace it?").format(file.name)
    replace, other = translate("SaveFile", "Replace"), translate("SaveFile", "Another name")
    return agreed(parent, title, words, replace, other)

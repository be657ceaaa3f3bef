"""The licences of everything that the program carries, to be read where it runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

import crm_desktop
from crm_desktop.documents.paper import fonts
from crm_desktop.gui.widgets.dialog import Dialog

OURS = "CRM Desktop"


def texts() -> dict[str, Path]:
    """What the program carries, by name, and the file with its licence; the program itself first."""
    folder = Path(crm_desktop.__file__).parent / "licences"
    files = [*folder.rglob("*.txt"), *fonts.HOME.glob("*.txt")]
    return {
        file.stem: file for file in sorted(files, key=lambda file: (file.stem != OURS, file.stem.lower()))
    }


class LicencesDialog(Dialog):
    """A list of names, and beside it the text of the chosen one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self._texts = texts()
        self.names = QListWidget(self)
        self.names.setAccessibleName(self.tr("What the program carries"))
        self.names.addItems(list(self._texts))
        self.names.setFixedWidth(220)
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Licence text"))
        self.text.setTabChangesFocus(True)
        self.names.currentTextChanged.connect(self._show)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.names)
        row.addWidget(self.text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(16)
        column.addLayout(row, 1)
        column.addWidget(buttons)
        self.resize(860, 540)
        self.names.setCurrentRow(0)
        self.names.setFocus()

    def _show(self, name: str) -> None:
        self.text.setPlainText(self._texts[name].read_text(encoding="utf-8"))

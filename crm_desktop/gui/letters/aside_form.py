"""The dialog for letters that are due and are not to be written."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core.values import ValueDict
from crm_desktop.gui.forms.ui_letter_aside_form import Ui_LetterAsideForm
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.letters import put_aside
from crm_desktop.services.letters.due import LetterDue


class LetterAsideDialog(FormDialog[int]):
    """Why they are not written: they stay listed with it, and can be taken up again."""

    ui_class = Ui_LetterAsideForm
    wide = 420

    def __init__(self, parent: QWidget | None, meant: list[LetterDue]) -> None:
        super().__init__(parent, "", self.tr("Put aside"))
        one = self.tr("Put the letter to {} aside").format(meant[0].name)
        self.setWindowTitle(one if len(meant) == 1 else self.tr("Put {} letters aside").format(len(meant)))
        self._meant = meant

    def save(self, values: ValueDict) -> int:
        return put_aside.put_aside(self._meant, values["reason"])

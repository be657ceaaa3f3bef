"""The dialog for letters that came back undelivered."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock
from crm_desktop.core.values import ValueDict
from crm_desktop.gui.forms.ui_letter_return_form import Ui_LetterReturnForm
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.letters import log as letter_log


class LetterReturnDialog(FormDialog[int]):
    """When they came back, and what the post office wrote on them."""

    ui_class = Ui_LetterReturnForm
    wide = 420

    def __init__(self, parent: QWidget | None, letter_ids: list[int]) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Came back undelivered"))
        self._ids = letter_ids
        self.form.set_values({"returned_on": clock.today()})

    def save(self, values: ValueDict) -> int:
        day = values["returned_on"]
        at = clock.now() if day == clock.today() else clock.end_of_day(day)
        return len(letter_log.mark_returned(self._ids, values["reason"], min(at, clock.now())))

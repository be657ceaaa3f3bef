"""The dialog in which a filter is given its name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core.lists.declaration import Shown
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui.forms.ui_filter_name_form import Ui_FilterNameForm
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.listing import saved
from crm_desktop.services.listing.saved import NamedFilter


class FilterName(FormDialog[int]):
    """Save what a list shows under a name, or give a saved filter another one; the result is its id."""

    ui_class = Ui_FilterNameForm
    wide = 380

    def __init__(
        self, parent: QWidget | None, listed: Table, shown: Shown, renamed: NamedFilter | None = None
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Rename the filter") if renamed else self.tr("Save the filter"))
        self._listed, self._shown, self._renamed = listed, shown, renamed
        if renamed is not None:
            self.form.set_values({"name": renamed.name})

    def save(self, values: ValueDict) -> int:
        if self._renamed is None:
            return saved.save_filter(self._listed, values["name"], self._shown)
        saved.rename_filter(self._renamed.id, values["name"])
        return self._renamed.id

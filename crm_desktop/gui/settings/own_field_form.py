"""The dialog for one field of the office's own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.core.fields.own import LONGEST_NAME, OWN_TABLES
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui.customers.form_rows import Rows
from crm_desktop.gui.forms.ui_own_field_form import Ui_OwnFieldForm
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.own_fields.own_fields import ChoiceEntry, OwnFieldInUse


class OwnFieldDialog(FormDialog[int]):
    """Declare a field, or change one: what it holds stays once something stands in it."""

    ui_class = Ui_OwnFieldForm
    wide = 480

    def __init__(
        self, parent: QWidget | None, known: OwnFieldInUse | None = None, *, table: Table = Table.CUSTOMER
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Own field") if known else self.tr("New own field"))
        self._known = known
        self._was: list[str] = []
        self.ui: Ui_OwnFieldForm = self.form.ui
        names = {Table.CUSTOMER: self.tr("Customers"), Table.PRODUCT: self.tr("Products")}
        self.ui.of_table.set_choices([(each, names[each]) for each in OWN_TABLES])
        self.ui.kind.fill(OwnFieldKind)
        self.choices = Rows(
            self.form,
            self.ui.choices_rows,
            "choices",
            [("", self.tr("Choice"), self.tr("Choice"), 1)],
            after="kind",
            add=self.tr("+ Another choice"),
        )
        self.choices.set([])
        self.ui.kind.currentIndexChanged.connect(lambda _index: self._show_choices())
        self.form.set_values({"of_table": table, "kind": OwnFieldKind.TEXT})
        if known is not None:
            self._fill(known)
        self._show_choices()
        self.form.mark_clean()

    def _fill(self, known: OwnFieldInUse) -> None:
        field = known.field
        self._was = list(field.choices)
        self.choices.set([(place, [choice]) for place, choice in enumerate(field.choices)])
        self.form.set_values({"name": field.name, "of_table": field.table, "kind": field.kind})
        if known.values:
            for fixed in (self.ui.of_table, self.ui.kind):
                fixed.setEnabled(False)
            self.form.set_help("kind", self.tr("Stays as it is: something stands in this field already."))

    def _show_choices(self) -> None:
        self.ui.choices_part.setVisible(self.ui.kind.value() == OwnFieldKind.CHOICE)
        self.ui.choices_help.setVisible(bool(self._was))
        self.grow()

    def check(self, values: ValueDict) -> dict[str, str]:
        long = say("error.text_too_long", longest=LONGEST_NAME, length=LONGEST_NAME + 1)
        return {
            f"choices.{place}": long
            for place, (_was, (typed,)) in enumerate(self.choices.texts())
            if len(typed) > LONGEST_NAME
        }

    def save(self, values: ValueDict) -> int:
        entries = [
            ChoiceEntry(typed, self._was[was] if was is not None else "")
            for was, (typed,) in self.choices.texts()
        ]
        known = self._known.field if self._known is not None else None
        return own_fields.save(
            known.id if known is not None else None,
            name=values["name"],
            table=Table(values["of_table"]),  # Qt hands out the text
            kind=OwnFieldKind(values["kind"]),
            choices=entries,
            version=known.version if known is not None else None,
        )

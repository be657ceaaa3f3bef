"""Small forms about products: an odometer reading, a new owner, a model of the catalogue and its names."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.core import clock
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.form_fields import Conflicting
from crm_desktop.gui.forms.ui_hand_on_form import Ui_HandOnForm
from crm_desktop.gui.forms.ui_merge_form import Ui_MergeModelForm
from crm_desktop.gui.forms.ui_model_form import Ui_ModelForm
from crm_desktop.gui.forms.ui_odometer_form import Ui_OdometerForm
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.gui.widgets.spin import fit
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.products import catalogue, owners, readings
from crm_desktop.storage.models import CatalogueModel


class OdometerDialog(FormDialog[int]):
    """How far a product had been driven on a day."""

    ui_class = Ui_OdometerForm
    wide = 460

    def __init__(self, parent: QWidget | None, product_id: int, model: str) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Odometer of {}").format(model))
        self._product_id = product_id
        self.ui = self.form.ui
        self.ui.km.setGroupSeparatorShown(True)
        fit(self.ui.km)
        self.form.fill_in({"day": clock.today()})

    def save(self, values: ValueDict) -> int:
        return readings.add(self._product_id, values["km"], values["day"])


class HandOnDialog(FormDialog[None]):
    """Whom a product was handed on to, and when."""

    ui_class = Ui_HandOnForm
    wide = 460

    def __init__(self, parent: QWidget | None, product_id: int, model: str) -> None:
        super().__init__(parent, "", self.tr("Hand on"))
        self.setWindowTitle(self.tr("{} has a new owner").format(model))
        self._product_id = product_id
        self.ui = self.form.ui
        self.ui.customer.set_search(customer_card.look_up)
        self.ui.remarks.set_rows(2)
        self.form.set_help("customer", self.tr("Orders and calls so far stay with who had it."))
        self.form.fill_in({"until": clock.today()})

    def save(self, values: ValueDict) -> None:
        owners.hand_on(self._product_id, values["customer"], values["until"], values["remarks"])


class ModelDialog(Conflicting, FormDialog[int]):
    """Enter a model into the catalogue, or change one; `name` is what is known of a new one."""

    ui_class = Ui_ModelForm
    wide = 560

    def __init__(self, parent: QWidget | None, model_id: int | None = None, *, name: str = "") -> None:
        super().__init__(parent, "")
        self._model_id = model_id
        self._version: int | None = None
        self.ui = self.form.ui
        self.boxes = ("warranty_months", "design_life_years", "maintenance_months", "maintenance_km")
        for each in self.boxes:
            box = self.form.fields[each]
            box.setSpecialValueText(self.tr("none"))  # type: ignore[attr-defined]
            box.setGroupSeparatorShown(True)  # type: ignore[attr-defined]
            fit(box)  # type: ignore[arg-type]
        for area in (self.ui.other_names, self.ui.remarks):
            area.set_rows(2)
        self.setWindowTitle(self.tr("New model") if model_id is None else self.tr("Model"))
        self.form.fill_in({"name": name})
        self.add_reload_button()
        self.form.mark_clean()

    def load(self) -> None:
        self.fetch()

    def fetch(self) -> None:
        if self._model_id is not None:
            self.wait_for(tasks.read(self, catalogue.get, self._model_id), self._fill)

    def _fill(self, model: CatalogueModel) -> None:
        self._version = model.version
        self.form.set_values(values_of(model, self.form.fields))

    def save(self, values: ValueDict) -> int:
        numbers = {name: values[name] or None for name in self.boxes}
        return catalogue.save(self._model_id, {**values, **numbers}, version=self._version)


class MergeModelDialog(FormDialog[int]):
    """Which name of one model remains; `others` are known besides."""

    ui_class = Ui_MergeModelForm
    wide = 460

    def __init__(self, parent: QWidget | None, name: str, others: Sequence[str]) -> None:
        super().__init__(parent, "", self.tr("Merge"))
        self.setWindowTitle(self.tr("{} is the same model as another").format(name))
        self._name = name
        self.ui = self.form.ui
        self.ui.into.set_choices([(other, other) for other in others], empty="")
        self.form.set_help("into", self.tr("All products called {} get this name.").format(name))

    def save(self, values: ValueDict) -> int:
        return catalogue.merge([self._name], values["into"])

"""Fills a product's form with what the catalogue says of its model; what was typed stays."""

from __future__ import annotations

from PySide6.QtCore import QObject

from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.forms.ui_product_form import Ui_ProductForm
from crm_desktop.gui.widgets import fields
from crm_desktop.gui.widgets.form import Form
from crm_desktop.services.products import catalogue


class ModelDefaults(QObject):
    """Looks when a model is chosen, or a date from which its warranty or design life is counted."""

    def __init__(self, form: Form, ui: Ui_ProductForm) -> None:
        super().__init__(form)
        self._form = form
        self._model = ""
        self._given: ValueDict = {}
        """What was filled in for this model, by field."""
        ui.model.editingFinished.connect(self._look)
        for field in (ui.purchase_date, ui.install_date):
            field.changed.connect(self._look)

    def _look(self) -> None:
        values = self._form.values()
        model = values["model"]
        if (model and model != self._form.start["model"]) or self._given:
            tasks.read(self, catalogue.defaults_of, model, values).then(
                lambda found: self._fill(model, found)
            )

    def _fill(self, model: str, found: ValueDict) -> None:
        if model != self._form.values()["model"]:
            return
        if model != self._model:  # what was filled in for another one goes
            found = {**dict.fromkeys(self._given), **found}
        for name, value in found.items():
            widget = self._form.fields[name]
            stands, given = fields.read_value(widget) or None, self._given.get(name)
            taken_away = stands is None and given is not None and model == self._model
            if not fields.misunderstood(widget) and not taken_away and stands in (None, given):
                fields.write_value(widget, value)
        self._model, self._given = model, {**(self._given if model == self._model else {}), **found}

"""The form of an installed product: what it is, when it was bought and installed, warranty and care."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QWidget

from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.fields.own import OwnDeclaration, is_own
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.customers.form_fields import Conflicting, complete
from crm_desktop.gui.customers.known_note import KnownNote
from crm_desktop.gui.customers.model_defaults import ModelDefaults
from crm_desktop.gui.customers.own_rows import OwnRows
from crm_desktop.gui.forms.ui_product_form import Ui_ProductForm
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.gui.widgets.spin import fit
from crm_desktop.gui.window_services import window_of
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers.card import KnownWords
from crm_desktop.services.customers.known import KnownCustomer, Typed
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.products import products, replacing
from crm_desktop.storage.models import Product

_NUMBERS: Final = ("maintenance_months", "maintenance_km", "next_maintenance_km")


def _material(product_id: int) -> tuple[Product, list[OwnDeclaration]]:
    return products.get_product(product_id), own_fields.fields(Table.PRODUCT)


class ProductForm(Conflicting, FormDialog[int]):
    """Add a product to a customer (asked for where it is not known yet), or change one, or enter the one that
    `replaces` another; `result_value` is its id."""

    ui_class = Ui_ProductForm
    wide = 860

    def __init__(
        self,
        parent: QWidget | None,
        product_id: int | None = None,
        *,
        customer_id: int | None = None,
        replaces: int | None = None,
    ) -> None:
        super().__init__(parent, "")
        self._product_id = product_id
        self._customer_id = customer_id
        self._replaces = replaces
        self._version: int | None = None
        self.ui = self.form.ui
        self.ui.status.fill(ProductStatus)
        self.ui.status.set_value(ProductStatus.IN_USE)
        for box in (self.ui.maintenance_months, self.ui.maintenance_km, self.ui.next_maintenance_km):
            box.setSpecialValueText(self.tr("none"))
            box.setGroupSeparatorShown(True)
            fit(box)
        self._defaults = ModelDefaults(self.form, self.ui)
        for area in (self.ui.promise_at_sale, self.ui.remarks):
            area.set_rows(2)
        self.form.show_field("customer", {product_id, customer_id, replaces} == {None})
        self.ui.customer.set_search(customer_card.look_up)
        self.own = OwnRows(self.form)
        self.own.grown.connect(self.grow)
        self.setWindowTitle(self.tr("New product") if product_id is None else self.tr("Product"))
        self.note = KnownNote(self._typed, self)
        self.note.put_on(self)
        self.note.watch(self.ui.serial_number, self.ui.plate)
        self.note.wanted.connect(self._open_other)
        self.note.shown.connect(lambda _shown: self.grow())
        self.add_reload_button()
        self.form.mark_clean()

    def load(self) -> None:
        tasks.read(self, customer_card.known_words).then(self._offer)
        self.fetch()

    def fetch(self) -> None:
        if self._product_id is None:
            tasks.read(self, own_fields.fields, Table.PRODUCT).then(lambda fields: self.own.show(fields, {}))
        else:
            self.wait_for(tasks.read(self, _material, self._product_id), lambda found: self._fill(*found))
        if self._replaces is not None:

            def both(old_id: int) -> tuple[Product, ValueDict]:
                return products.get_product(old_id), replacing.proposal(old_id)

            self.wait_for(tasks.read(self, both, self._replaces), lambda found: self._fill_new(*found))

    def _offer(self, known: KnownWords) -> None:
        complete(self.ui.model, known.models)
        complete(self.ui.installer, known.installers)

    def _fill(self, product: Product, fields: list[OwnDeclaration]) -> None:
        self._version, self._customer_id = product.version, product.customer_id
        names = [name for name in self.form.fields if name != "customer" and not is_own(name)]
        self.own.show(fields, product.own)
        self.form.set_values({**values_of(product, names), "price_fen": product.price_fen or None})
        self.setWindowTitle(
            self.tr("{model} of {name}").format(model=product.model, name=product.customer.name)
        )

    def _typed(self) -> Typed:
        signs = (self.ui.serial_number.text(), self.ui.plate.text())
        chosen = self.ui.customer.value() if self._customer_id is None else self._customer_id
        return Typed(signs=signs, without=chosen)

    def _open_other(self, known: KnownCustomer) -> None:
        """Leave for the card of whoever has a product with this number."""
        window = window_of(self)
        self.reject()
        if window is not None and not self.isVisible():
            window.open_page("customers", known.id)

    def _fill_new(self, old: Product, values: ValueDict) -> None:
        """What replaces a product: filled in already, but not entered."""
        self._customer_id = old.customer_id
        self.form.set_values({**self.form.values(), **values})
        self.setWindowTitle(
            self.tr("Replaces {model} of {name}").format(model=old.model, name=old.customer.name)
        )
        if old.serial_number:
            self.form.set_help("serial_number", self.tr("Of the old one: {}").format(old.serial_number))

    def save(self, values: ValueDict) -> int:
        customer_id = self._customer_id if self._customer_id is not None else values["customer"]
        values = {
            **{name: value for name, value in values.items() if name != "customer"},
            **{name: values[name] or None for name in _NUMBERS},
            "price_fen": values["price_fen"] or 0,
        }
        if self._replaces is not None:
            return replacing.replace(self._replaces, values)
        return products.save(self._product_id, values, customer_id=customer_id, version=self._version)

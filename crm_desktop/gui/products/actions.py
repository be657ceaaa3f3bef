"""What can be done with an installed product: from its card, its menu, and its customer's card."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from crm_desktop.core.tables import Table
from crm_desktop.gui.history.record_menu import add_record_entries
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.page import Page


class ProductActions(QObject):
    """The doings of the register; dialogs are imported when they are first opened."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def add(self) -> None:
        """Enter a product of whichever customer."""
        from crm_desktop.gui.customers.product_form import ProductForm

        dialog = ProductForm(self._page.window())
        if dialog.exec():
            show_saved(self._page, self.tr("Product added"), dialog.written)
            self._page.open_record(dialog.result_value)

    def edit(self, product_id: int) -> None:
        """Change a product."""
        from crm_desktop.gui.customers.product_form import ProductForm

        dialog = ProductForm(self._page.window(), product_id)
        if dialog.exec():
            show_saved(self._page, self.tr("Product saved"), dialog.written)

    def read_odometer(self, product_id: int, model: str) -> None:
        """Enter what the odometer shows, and say when the next maintenance is due by that."""
        from crm_desktop.gui.products.forms import OdometerDialog

        dialog = OdometerDialog(self._page.window(), product_id, model)
        if dialog.exec():
            show_saved(self._page, self.tr("Reading noted"), dialog.written)

    def hand_on(self, product_id: int, model: str) -> None:
        """Let the product be another customer's."""
        from crm_desktop.gui.products.forms import HandOnDialog

        dialog = HandOnDialog(self._page.window(), product_id, model)
        if dialog.exec():
            show_saved(self._page, self.tr("{} has a new owner").format(model), dialog.written)

    def replace(self, product_id: int) -> None:
        """Enter the product that replaces this one, and show it."""
        from crm_desktop.gui.customers.product_form import ProductForm

        dialog = ProductForm(self._page.window(), replaces=product_id)
        if dialog.exec():
            show_saved(self._page, self.tr("Product replaced"), dialog.written)
            self._page.open_record(dialog.result_value)

    def show_product(self, product_id: int) -> None:
        """Show another product."""
        self._page.open_record(product_id)

    def models(self) -> None:
        """Go to the catalogue of models."""
        self._page.go.emit("models", None)

    def show_customer(self, customer_id: int) -> None:
        """Go to the card of a customer."""
        self._page.go.emit("customers", customer_id)

    def new_order(self, product_id: int, customer_id: int) -> None:
        """Enter a service order about the product."""
        from crm_desktop.gui.orders.form import OrderForm

        OrderForm(self._page.window(), customer_id, product_id=product_id).exec()

    def open_order(self, order_id: int) -> None:
        """Open a service order."""
        from crm_desktop.gui.orders.form import OrderForm

        OrderForm(self._page.window(), order_id=order_id).exec()

    def menu(self, product_id: int, customer_id: int, model: str) -> QMenu:
        """All that can be done with a product."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("edit"), self.tr("Edit…"), lambda: self.edit(product_id))
        menu.addAction(icon("person"), self.tr("Show the customer"), lambda: self.show_customer(customer_id))
        menu.addAction(
            icon("wrench"), self.tr("Service order…"), lambda: self.new_order(product_id, customer_id)
        )
        menu.addAction(self.tr("Odometer reading…"), lambda: self.read_odometer(product_id, model))
        menu.addAction(self.tr("New owner…"), lambda: self.hand_on(product_id, model))
        menu.addAction(self.tr("Replace…"), lambda: self.replace(product_id))
        add_record_entries(menu, self._page, Table.PRODUCT, product_id, model)
        return menu

"""What can be done with a customer from its card: dial, edit, and open the forms and pages of other areas."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from crm_desktop.core import countries, phones
from crm_desktop.core.enums import FamilyRelation, LetterKind
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import label, language, phone_words
from crm_desktop.gui.widgets.toast import error_text, show_message
from crm_desktop.storage.models import Phone

if TYPE_CHECKING:
    from crm_desktop.gui.customers.contact_form import ContactForm
    from crm_desktop.gui.customers.form import CustomerForm
    from crm_desktop.gui.widgets.page import Page
    from crm_desktop.services.importing.doubts import ToCheck


class Actions(QObject):
    """The doings of the customers page; dialogs are imported when they are first opened."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    @property
    def page(self) -> Page:
        """The page whose doings these are."""
        return self._page

    # -- telephone and clipboard --------------------------------------------------------------------

    def copy(self, words: str) -> None:
        """Put words on the clipboard and say so."""
        QGuiApplication.clipboard().setText(words)
        show_message(self._page, self.tr("Copied: {}").format(words))

    def dial(self, phone: Phone) -> None:
        """Copy a number and hand it to whatever dials on this computer."""
        from PySide6.QtCore import QUrl  # late: nobody dials before the first list
        from PySide6.QtGui import QDesktopServices

        words = phone_words(phone.number, phone.extension)
        QGuiApplication.clipboard().setText(words)
        number = phones.dialled(phone.number, phone.digits, countries.here())
        number = f"{number},{phone.extension}" if phone.extension else number
        if QDesktopServices.openUrl(QUrl(f"tel:{number}")):
            show_message(self._page, self.tr("Calling {}. The number is copied too.").format(words))
        else:
            show_message(self._page, self.tr("Copied: {}").format(words))

    # -- the customer -------------------------------------------------------------------------------

    def new_customer(self, values: ValueDict | None = None) -> None:
        """Open an empty form; the new customer is shown afterwards."""
        from crm_desktop.gui.customers.form import CustomerForm

        self._finish(CustomerForm(self._page.window(), values=values))

    def edit(self, customer_id: int) -> None:
        """Change a customer."""
        from crm_desktop.gui.customers.form import CustomerForm

        self._finish(CustomerForm(self._page.window(), customer_id))

    def _finish(self, dialog: CustomerForm) -> None:
        saved = dialog.exec()
        if saved:
            show_saved(self._page, self.tr("Saved {}").format(dialog.name()), dialog.written)
        wanted = dialog.other if dialog.other is not None else dialog.result_value
        if wanted is not None:
            self._page.open_record(wanted)

    def lost(self, customer_id: int, name: str) -> None:
        """Ask why, then mark the customer as lost."""
        from crm_desktop.gui.customers.lost import CustomerLostDialog

        dialog = CustomerLostDialog(self._page.window(), customer_id, name)
        if dialog.exec():
            show_saved(self._page, self.tr("Marked {} as lost").format(name), dialog.written)

    def won_back(self, customer_id: int, name: str) -> None:
        """Ask since when, then mark a lost customer as won back."""
        from crm_desktop.gui.customers.lost import CustomerWonBackDialog

        dialog = CustomerWonBackDialog(self._page.window(), customer_id, name)
        if dialog.exec():
            words = self.tr("Welcome back! The customer is active again.")
            show_saved(self._page, words, dialog.written)

    def show_customer(self, customer_id: int) -> None:
        """Show another customer's card."""
        self._page.open_record(customer_id)

    # -- who belongs to the customer -----------------------------------------------------------------

    def add_contact(self, customer_id: int) -> None:
        """Enter a contact person of the customer."""
        from crm_desktop.gui.customers.contact_form import ContactForm

        self._saved(ContactForm(self._page.window(), customer_id=customer_id))

    def edit_contact(self, contact_id: int) -> None:
        """Change a contact person."""
        from crm_desktop.gui.customers.contact_form import ContactForm

        self._saved(ContactForm(self._page.window(), contact_id))

    def _saved(self, dialog: ContactForm) -> None:
        if dialog.exec():
            show_saved(self._page, self.tr("Saved {}").format(dialog.name()), dialog.written)

    def add_relative(self, customer_id: int) -> None:
        """Enter that another customer is of the same family."""
        from crm_desktop.gui.customers.family_form import FamilyForm

        dialog = FamilyForm(self._page.window(), customer_id)
        if dialog.exec():
            show_saved(self._page, self.tr("Entered in both cards"), dialog.written)

    def relate(self, customer_id: int, relative_id: int, relation: FamilyRelation) -> None:
        """Say what a relative is to the customer."""
        from crm_desktop.services.customers import family

        def done(_link: int) -> None:
            show_saved(self._page, self.tr("Entered in both cards"))

        tasks.write(self._page, family.save, customer_id, relative_id, relation).then(done)

    # -- products and promises ----------------------------------------------------------------------

    def add_product(self, customer_id: int) -> None:
        """Enter a product of the customer."""
        from crm_desktop.gui.customers.product_form import ProductForm

        dialog = ProductForm(self._page.window(), customer_id=customer_id)
        if dialog.exec():
            show_saved(self._page, self.tr("Product added"), dialog.written)

    def edit_product(self, product_id: int) -> None:
        """Change a product."""
        from crm_desktop.gui.customers.product_form import ProductForm

        dialog = ProductForm(self._page.window(), product_id)
        if dialog.exec():
            show_saved(self._page, self.tr("Product saved"), dialog.written)

    def keep_promise(self, promise_id: int) -> None:
        """Enter that a promise was kept."""
        from crm_desktop.services.promises import promises

        def done(_result: object) -> None:
            show_saved(self._page, self.tr("Promise kept"))

        tasks.write(self._page, promises.keep, promise_id).then(done)

    def withdraw_promise(self, promise_id: int) -> None:
        """Enter that a promise no longer holds."""
        from crm_desktop.services.promises import promises

        def done(_result: object) -> None:
            show_saved(self._page, self.tr("Promise withdrawn"))

        tasks.write(self._page, promises.withdraw, promise_id).then(done)

    # -- what an import left to be checked ----------------------------------------------------------

    def check_off(self, doubts: Sequence[ToCheck]) -> None:
        """Somebody has checked these values."""
        from crm_desktop.services.importing import doubts as import_doubts

        ids = [each.id for each in doubts]
        words = self.tr("Checked") if len(ids) == 1 else self.tr("{} values checked").format(len(ids))

        def done(_settled: int) -> None:
            show_saved(self._page, words)

        tasks.write(self._page, import_doubts.settle, ids).then(done)

    def take_doubt(self, doubt: ToCheck, text: str, refuse: Callable[[str], object]) -> None:
        """Take a value as it is read here; `refuse(words)` where it is not understood so either."""
        from crm_desktop.services.importing import settling

        def done(_result: None) -> None:
            show_saved(self._page, self.tr("Taken: {}").format(text))

        tasks.write(self._page, settling.take, doubt.id, text).then(done).otherwise(
            lambda error: refuse(error_text(error))
        )

    def keep_doubt(self, doubt: ToCheck) -> None:
        """Keep a value as a remark."""
        from crm_desktop.services.importing import settling

        def done(_result: None) -> None:
            show_saved(self._page, self.tr("Kept as a remark"))

        tasks.write(self._page, settling.keep, doubt.id, language()).then(done)

    # -- other areas --------------------------------------------------------------------------------

    def start(self, kind: Table, customer_id: int) -> None:
        """Open the form for a new callback, order or complaint of this customer."""
        window = self._page.window()
        if kind is Table.CALLBACK:
            from crm_desktop.gui.callbacks.forms import CallbackForm

            CallbackForm(window, customer_id).exec()
        elif kind is Table.SERVICE_ORDER:
            from crm_desktop.gui.orders.form import OrderForm

            OrderForm(window, customer_id).exec()
        else:
            from crm_desktop.gui.complaints.form import ComplaintForm

            dialog = ComplaintForm(window, customer_id)
            if dialog.exec():
                self._page.go.emit("complaints", dialog.result_value)

    def offer_letters(self, menu: QMenu, choose: Callable[[LetterKind], None]) -> None:
        """Fill a menu that is about to open; what letters need is not loaded before the first list stands."""
        from crm_desktop.services.letters.kinds import of_customers

        menu.clear()
        for kind in of_customers():
            menu.addAction(label(kind), partial(choose, kind))

    def letter(self, kind: LetterKind, customer_id: int) -> None:
        """Go to the letters page with a letter to this customer."""
        from crm_desktop.gui.letters.letter_for import open_letter_for

        open_letter_for(self._page, customer_id, kind)

    def open_entry(self, table: Table, record_id: int, name: str = "") -> None:
        """Open the record behind a line of the timeline; of a promise, which has no page, the history."""
        if table == Table.SERVICE_ORDER:
            from crm_desktop.gui.orders.form import OrderForm

            OrderForm(self._page.window(), order_id=record_id).exec()
            return
        if table == Table.PROMISE:  # an open one is settled in its own section
            self._page.go.emit("history", (table, record_id, name))
            return
        pages = {Table.CALLBACK: "calendar", Table.COMPLAINT: "complaints", Table.LETTER: "letters"}
        if table in pages:
            self._page.go.emit(pages[table], record_id)

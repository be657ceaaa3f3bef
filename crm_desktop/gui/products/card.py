"""The card of an installed product: what it is, whose, what is known of it, and what was done about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.errors import NotFound
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.products import PRODUCT
from crm_desktop.core.fields.saying import say_fact
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.customers.sections.own_fields import own_section
from crm_desktop.gui.history.record_menu import give_row_menu
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import is_chinese, label, language
from crm_desktop.gui.products import words
from crm_desktop.gui.products.actions import ProductActions
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card_row import CardRow, plain_tip
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.toast import show_error
from crm_desktop.services.products.card import ProductCard
from crm_desktop.services.products.card import card as product_card
from crm_desktop.services.products.maintenance import is_driven
from crm_desktop.storage.models import Product

MOST_READINGS = 6
LONG = 40  # characters; more would make one of two columns a tower
_ELSEWHERE = frozenset({"model", "status", "plate", "serial_number"})


class ProductCardView(QWidget):
    """Shows one product."""

    def __init__(self, actions: ProductActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.act = actions
        self.record: ProductCard | None = None
        self._wanted: int | None = None
        self.scroller = card.Scroll(self, widest=760)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.scroller)
        self.scroller.content.setSpacing(12)
        self.scroller.content.addLayout(self._head())
        self.marks = FlowLayout(gap=theme.SPACE)
        self.scroller.content.addLayout(self.marks)
        self.scroller.content.addLayout(self._buttons())
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.MARGIN)
        self.scroller.content.addLayout(self.body)
        self.scroller.hide()

    def _head(self) -> QHBoxLayout:
        self.model = card.text("", "heading", wrap=True, select=True)
        self.numbers = card.text("", "muted", wrap=True, select=True)
        self.edit = QPushButton(self.tr("Edit"))
        self.edit.setToolTip(self.tr("Edit (Enter)"))
        self.edit.clicked.connect(self._edit)
        self.more = QToolButton()
        self.more.setProperty("role", "framed")
        self.more.setIcon(icon("more"))
        self.more.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
        self.more.clicked.connect(self._open_menu)
        names = QVBoxLayout()
        names.setContentsMargins(0, theme.px(4), 0, 0)
        names.setSpacing(theme.GAP)
        names.addWidget(self.model)
        names.addWidget(self.numbers)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addLayout(names, 1)
        for button in (self.edit, self.more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(gap=6)
        self.customer = QPushButton()
        self.customer.setIcon(icon("person"))
        self.customer.clicked.connect(self._show_customer)
        self.order = QPushButton(self.tr("Service order"))
        self.order.clicked.connect(self._new_order)
        for button in (self.customer, self.order):
            button.setProperty("compact", True)
            row.add(button)
        return row

    # -- showing ------------------------------------------------------------------------------------

    def start_focus(self) -> QWidget:
        """Where work goes on when a row of the card went."""
        return self.edit

    def show_product(self, product_id: int | None) -> None:
        """Show a product, or nothing; what is shown stays until the other one has arrived."""
        self._wanted = product_id
        if product_id is None:
            self.record = None
            self.scroller.hide()
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the product again."""
        wanted = self._wanted
        if wanted is not None:
            tasks.read(self, product_card, wanted).then(partial(self._arrived, wanted)).otherwise(self._gone)

    def _gone(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.show_product(None)
        else:
            show_error(self, error)

    def _arrived(self, asked: int, found: ProductCard) -> None:
        if asked != self._wanted:
            return
        fresh = self.record is None or self.record.product.id != asked
        self.record = found
        self._fill(found)
        self.scroller.show()
        if fresh:
            self.scroller.verticalScrollBar().setValue(0)

    def _fill(self, found: ProductCard) -> None:
        product = found.product
        self.model.setText(card.breakable(shorten(product.model, 80)))
        numbers = " · ".join(filter(None, (product.plate, product.serial_number)))
        self.numbers.setText(card.breakable(numbers))
        self.numbers.setVisible(bool(numbers))
        name = shorten(product.customer.name, 24)
        self.customer.setText(name.replace("&", "&&"))
        self.customer.setAccessibleName(self.tr("Customer {}").format(product.customer.name))
        self.customer.setToolTip(plain_tip(product.customer.name))
        self._fill_marks(product)
        card.clear(self.body)
        self.body.addWidget(self._facts(product))
        if (own := own_section(product.own, found.own_fields)) is not None:
            self.body.addWidget(own)
        for section in (self._chain(found), self._owners(found)):
            if section is not None:
                self.body.addWidget(section)
        if is_driven(product) or found.readings:
            self.body.addWidget(self._readings(found))
        self.body.addWidget(self._orders(found))

    def _fill_marks(self, product: Product) -> None:
        card.clear(self.marks)
        until = max(filter(None, (product.warranty_until, product.extended_until)), default=None)
        text, tone = words.warranty(product.status, until)
        if text:
            self.marks.add(Badge(text, tone, self))
        day = product.maintenance_due
        if day is not None and product.status == ProductStatus.IN_USE:
            term, now = words.maintenance_term(day), clock.now()
            self.marks.add(card.text(self.tr("Next maintenance:"), "muted"))
            self.marks.add(Badge(term.words(now, language()), term.tone(now), self))
        self.marks.invalidate()

    def _facts(self, product: Product) -> card.Facts:
        """All that is known of it: what is short, two in a row, then what is long."""
        known = [
            (name, said)
            for field in PRODUCT
            if field.kind is not ValueKind.RECORD and field.name not in _ELSEWHERE
            for name, said in [say_fact(field, getattr(product, field.name), language())]
            if said
        ]
        long = [pair for pair in known if len(pair[1]) > LONG]
        short = [pair for pair in known if pair not in long]
        columns = 2 if is_chinese() else 1  # English words and days are longer
        return card.Facts([*short, *long], columns, wide={name for name, _value in long})

    def _chain(self, found: ProductCard) -> QWidget | None:
        """What was replaced by what, the oldest first."""
        if len(found.chain) == 1:
            return None
        section = card.Section(self.tr("Replaced"), len(found.chain) - 1)
        for product in found.chain:
            day = product.install_date or product.purchase_date
            since = dates.say_date(day, language()) if day else ""
            said = " · ".join(filter(None, (product.serial_number, since)))
            here = product.id == found.product.id
            row = CardRow(product.model, said, self.tr("this one") if here else "", "blue")
            if not here:
                row.clicked.connect(partial(self._show_product, product.id))
            section.content.addWidget(row)
        return section

    def _owners(self, found: ProductCard) -> QWidget | None:
        """Who has it and who had it before."""
        if len(found.owners) == 1:
            return None
        section = card.Section(self.tr("Owners"), len(found.owners))
        for owner in found.owners:
            if owner.until is None:
                since = found.owners[1].until
                said = self.tr("since {}").format(dates.say_date(since, language())) if since else ""
            else:
                said = self.tr("until {}").format(dates.say_date(owner.until, language()))
            row = CardRow(
                shorten(owner.name, 40), " · ".join(filter(None, (said, shorten(owner.remarks, 80))))
            )
            row.clicked.connect(partial(self._show_owner, owner.customer_id))
            section.content.addWidget(row)
        return section

    def _readings(self, found: ProductCard) -> QWidget:
        """What the odometer showed, and when it will show what the next maintenance is due at."""
        product = found.product
        section = card.Section(self.tr("Odometer"), len(found.readings), self.tr("Add"), self._read_odometer)
        section.action.setAccessibleName(self.tr("Add an odometer reading"))
        for reading in found.readings[:MOST_READINGS]:
            km = self.tr("{} km").format(f"{reading.km:,}")
            row = CardRow(km, dates.say_date(reading.day, language()))
            row.clicked.connect(self._read_odometer)
            give_row_menu(row, self, Table.ODOMETER_READING, reading.id, km)
            section.content.addWidget(row)
        section.content.addWidget(card.text(words.forecast(product, len(found.readings)), "muted", wrap=True))
        return section

    def _orders(self, found: ProductCard) -> QWidget:
        section = card.Section(self.tr("Service orders"), len(found.orders))
        for order in found.orders:
            day = dates.say_date(clock.local(order.finished_at or order.received_at).date(), language())
            said = " · ".join(filter(None, (day, order.subject, order.work_done.replace("\n", " "))))
            state = "" if order.finished_at else self.tr("open")
            row = CardRow(label(order.mode), said, state, "blue")
            row.clicked.connect(partial(self._open_order, order.id))
            section.content.addWidget(row)
        if not found.orders:
            section.content.addWidget(card.text(self.tr("Nothing was asked for about it yet."), "muted"))
        return section

    # -- doing --------------------------------------------------------------------------------------

    def _open_menu(self, _on: bool = False) -> None:
        if self.record is not None:
            product = self.record.product
            menu = self.act.menu(product.id, product.customer_id, product.model)
            menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _edit(self, _on: bool = False) -> None:
        if self.record is not None:
            self.act.edit(self.record.product.id)

    def _read_odometer(self, _on: bool = False) -> None:
        if self.record is not None:
            self.act.read_odometer(self.record.product.id, self.record.product.model)

    def _show_product(self, product_id: int, _on: bool = False) -> None:
        self.act.show_product(product_id)

    def _show_owner(self, customer_id: int, _on: bool = False) -> None:
        self.act.show_customer(customer_id)

    def _show_customer(self, _on: bool = False) -> None:
        if self.record is not None:
            self.act.show_customer(self.record.product.customer_id)

    def _new_order(self, _on: bool = False) -> None:
        if self.record is not None:
            self.act.new_order(self.record.product.id, self.record.product.customer_id)

    def _open_order(self, order_id: int, _on: bool = False) -> None:
        self.act.open_order(order_id)

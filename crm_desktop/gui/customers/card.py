"""The card of a customer: who it is, what can be done, what is known, and everything that ever happened."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import CustomerStatus, LetterKind, PhoneKind
from crm_desktop.core.errors import NotFound
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.customers import facts as words
from crm_desktop.gui.customers.actions import Actions
from crm_desktop.gui.customers.papers_by_hand import PapersByHand
from crm_desktop.gui.customers.sections.order import SECTIONS
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.customers.sheet import print_sheet, save_sheet
from crm_desktop.gui.history.record_menu import add_record_entries
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import GRADE_TONES, Badge
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.toast import show_error
from crm_desktop.services.callbacks.terms import term_of as callback_term
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.customers.card import Card
from crm_desktop.storage.models import Phone


class CustomerCard(QWidget):
    """Shows one customer; `shown(Card)` when what was asked for has arrived."""

    shown = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.act = actions
        self.record: Card | None = None
        self._first: Phone | None = None
        self._wanted: int | None = None
        self.place = CardPlace(self, actions)
        self._reading = self._again = False
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
        printing = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        printing.activated.connect(self.print_sheet)
        PapersByHand(self, actions.page, lambda: self.record.customer if self.record else None)

    # -- building -----------------------------------------------------------------------------------

    def _head(self) -> QHBoxLayout:
        self.name = card.text("", "heading", wrap=True, select=True)
        self.grade = Badge(square=True)
        self.who = card.text("", "muted", wrap=True)
        self.edit = QPushButton(self.tr("Edit"))
        self.edit.setToolTip(self.tr("Edit (Enter)"))
        self.edit.clicked.connect(self._edit)
        self.more = QToolButton()
        self.more.setProperty("role", "framed")
        self.more.setIcon(icon("more"))
        self.more.setIconSize(QSize(theme.px(18), theme.px(18)))
        self.more.setAccessibleName(self.tr("More"))
        self.more.setToolTip(self.tr("More"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.more)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self.menu)
        row = QHBoxLayout()
        row.setSpacing(10)
        names = FlowLayout(gap=10)
        for widget in (self.name, self.grade, self.who):
            names.add(widget)
        lower = QVBoxLayout()
        lower.setContentsMargins(0, theme.px(4), 0, 0)
        lower.addLayout(names)
        row.addLayout(lower, 1)
        for button in (self.edit, self.more):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _buttons(self) -> FlowLayout:
        self.phone = QPushButton()
        self.phone.setProperty("compact", True)
        self.phone.clicked.connect(self._dial_first)
        self.copy = QToolButton()
        self.copy.setProperty("role", "framed")
        self.copy.setIcon(icon("copy"))
        self.copy.setFixedSize(theme.px(32), theme.px(32))
        self.copy.setAccessibleName(self.tr("Copy the number"))
        self.copy.setToolTip(self.copy.accessibleName())
        self.copy.clicked.connect(lambda: self.act.copy(self.phone.text()))
        self.others = QToolButton()
        self.others.setProperty("role", "framed")
        self.others.setIcon(icon("chevron-down"))
        self.others.setFixedSize(theme.px(32), theme.px(32))
        self.others.setAccessibleName(self.tr("Other numbers"))
        self.others.setToolTip(self.others.accessibleName())
        self.others.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.numbers = QMenu(self.others)
        self.others.setMenu(self.numbers)
        row = FlowLayout(gap=6)
        for widget in (self.phone, self.copy, self.others):
            row.add(widget)
        self.kinds: dict[Table, QPushButton] = {}
        for kind, title in (
            (Table.CALLBACK, self.tr("New callback")),
            (Table.SERVICE_ORDER, self.tr("Service order")),
            (Table.COMPLAINT, self.tr("Complaint")),
            (Table.LETTER, self.tr("Letter")),
        ):
            button = QPushButton(title)
            button.setProperty("compact", True)
            button.setProperty("menu", kind == Table.LETTER)
            self.kinds[kind] = button
            if kind != Table.LETTER:
                button.clicked.connect(partial(self._start, kind))
            row.add(button)
        letters = QMenu(self.kinds[Table.LETTER])
        letters.aboutToShow.connect(lambda: self.act.offer_letters(letters, self._letter))
        self.kinds[Table.LETTER].setMenu(letters)
        return row

    # -- showing ------------------------------------------------------------------------------------

    def start_focus(self) -> QWidget:
        """Where work goes on when a row of the card went; in the list its keys would mean the customer."""
        return self.edit

    def show_customer(self, customer_id: int | None) -> None:
        """Show a customer, or nothing; what is shown stays until the other one has arrived."""
        if customer_id != self._wanted:
            self.place.kept.clear()
        self._wanted = customer_id
        if customer_id is None:
            self.record = None
            self.scroller.hide()
        else:
            self.refresh()

    def customer_id(self) -> int | None:
        """The customer that is shown or on its way."""
        return self._wanted

    def refresh(self) -> None:
        """Read the customer again; while one is being read, only the last one asked for is read after it."""
        wanted = self._wanted
        self._again = self._reading
        if wanted is None or self._reading:
            return
        self._reading = True
        tasks.read(self, customer_card.card, wanted, language()).then(
            lambda found: self._arrived(wanted, found)
        ).otherwise(self._gone)

    def _gone(self, error: Exception) -> None:
        self._reading = False
        if self._again:
            self.refresh()
        elif isinstance(error, NotFound):
            self.show_customer(None)
        else:
            show_error(self, error)

    def _arrived(self, asked: int, found: Card) -> None:
        self._reading = False
        if self._again:
            self.refresh()
        if asked != self._wanted:
            return
        fresh = self.record is None or self.record.customer.id != asked
        self.record = found
        self._fill(found)
        self.scroller.show()
        if fresh:
            self.scroller.verticalScrollBar().setValue(0)
        self.shown.emit(found)

    def _fill(self, found: Card) -> None:
        customer = found.customer
        self.name.setText(card.breakable(words.shorten(customer.name, 80)))
        self.name.setToolTip(plain_tip(customer.name) if len(customer.name) > 80 else "")
        self.grade.set(customer.grade or "", GRADE_TONES.get(customer.grade, "grey"))
        self.grade.setAccessibleName(self.tr("Grade {}").format(customer.grade or "–"))
        self.who.setText(card.breakable(words.who(customer)))
        self._fill_marks(found)
        self._fill_phone(found)
        card.clear(self.body)
        for make in SECTIONS:
            section = make(found, self.place)
            if section is not None:
                self.body.addWidget(section)

    def _fill_marks(self, found: Card) -> None:
        card.clear(self.marks)
        if found.next_callback is not None:
            coming = found.next_callback
            now, term = clock.now(), callback_term(coming)
            self.marks.add(card.text(self.tr("Next: {}").format(label(coming.kind)), "muted"))
            self.marks.add(Badge(term.words(now, language()), term.tone(now), self))
        for text, tone in words.marks(found.customer):
            self.marks.add(Badge(text, tone, self))
        self.marks.invalidate()

    def _fill_phone(self, found: Card) -> None:
        customer = found.customer
        everyone = [(phone.whose, phone) for phone in customer.phones]
        everyone += [(contact.name, phone) for contact in customer.contacts for phone in contact.phones]
        everyone = [each for each in everyone if each[1].kind != PhoneKind.FAX]  # nobody is reached there
        self._first = everyone[0][1] if everyone else None
        self.phone.setVisible(bool(everyone))
        self.copy.setVisible(bool(everyone))
        self.others.setVisible(len(everyone) > 1)
        self.numbers.clear()
        if self._first is not None:
            self.phone.setText(words.phone_text(self._first))
        self.phone.setProperty("role", "" if customer.do_not_call else "primary")
        theme.restyle(self.phone)
        self.phone.setAccessibleName(self.tr("Call {}").format(self.phone.text()))
        tip = self.tr("Copy the number and call it")
        self.phone.setToolTip(
            self.tr("This customer does not want to be called.") if customer.do_not_call else tip
        )
        for name, phone in everyone:
            text = f"{words.shorten(name, 20)}  {words.phone_text(phone)}".strip().replace("&", "&&")
            self.numbers.addAction(text, partial(self.act.dial, phone))

    # -- doing --------------------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self.record is None:
            return
        customer = self.record.customer
        self.menu.addAction(icon("product"), self.tr("Add a product…"), self._add_product)
        paper = self.menu.addAction(self.tr("Print the customer sheet…"), self.print_sheet)
        paper.setShortcut(QKeySequence.StandardKey.Print)
        paper.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # told here; the card has the key
        save = partial(save_sheet, self, customer.id, customer.number)
        self.menu.addAction(self.tr("Save the customer sheet as PDF…"), save)
        self.menu.addAction(self.tr("Add a contact person…"), partial(self.act.add_contact, customer.id))
        self.menu.addAction(self.tr("Add a relative…"), partial(self.act.add_relative, customer.id))
        if customer.status == CustomerStatus.LOST:
            self.menu.addAction(
                self.tr("Mark as won back…"), lambda: self.act.won_back(customer.id, customer.name)
            )
        else:
            self.menu.addAction(self.tr("Mark as lost…"), lambda: self.act.lost(customer.id, customer.name))
        add_record_entries(self.menu, self, Table.CUSTOMER, customer.id, customer.name)

    def print_sheet(self) -> None:
        """Print the sheet of the customer that is shown."""
        if self.record is not None:
            print_sheet(self, self.record.customer.id)

    def _edit(self, _on: bool = False) -> None:
        if self._wanted is not None:
            self.act.edit(self._wanted)

    def _add_product(self) -> None:
        if self._wanted is not None:
            self.act.add_product(self._wanted)

    def _start(self, kind: Table, _on: bool = False) -> None:
        if self._wanted is not None:
            self.act.start(kind, self._wanted)

    def _letter(self, kind: LetterKind) -> None:
        if self._wanted is not None:
            self.act.letter(kind, self._wanted)

    def _dial_first(self) -> None:
        if self._first is not None:
            self.act.dial(self._first)

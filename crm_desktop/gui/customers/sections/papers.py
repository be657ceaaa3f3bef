"""Pictures and papers of a customer, on the card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu

from crm_desktop.core.tables import Table
from crm_desktop.gui.attachments.doings import attaching
from crm_desktop.gui.attachments.paper_list import PaperList
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.history.record_menu import add_record_entries
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets import card
from crm_desktop.services.attachments.attachments import Paper
from crm_desktop.services.customers.card import Card

translate = QCoreApplication.translate

_CURRENT = "papers.current"
_TYPED = "papers.typed"


class PapersSection(card.Section):
    """Tiles; Enter or a double click shows one. What is dropped or pasted comes by the whole card."""

    def __init__(self, found: Card, place: CardPlace) -> None:
        self._customer_id = found.customer.id
        self._products = [(product.id, product.model) for product in found.customer.products]
        self._place = place
        super().__init__(
            translate("CustomerCard", "Pictures and papers"),
            len(found.papers),
            translate("CustomerCard", "Add"),
            self._choose,
        )
        self.action.setAccessibleName(translate("CustomerCard", "Add pictures and papers"))
        self._doing = attaching(place.owner)
        if not found.papers:
            words = translate(
                "CustomerCard",
                "Photos, contracts, receipts: drop them here, or copy them and press {} on the card.",
            )
            paste = QKeySequence("Ctrl+V").toString(QKeySequence.SequenceFormat.NativeText)
            self.content.addWidget(card.text(words.format(paste), "muted", wrap=True))
            return
        self.papers = PaperList(self)
        self.papers.set_papers(found.papers)
        if _CURRENT in place.kept:
            self.papers.choose(*place.kept[_CURRENT])
        self.papers.currentRowChanged.connect(self._remember)
        self.papers.opened.connect(self._doing.open)
        self.papers.renamed.connect(self._doing.rename)
        self.papers.removed.connect(self._doing.remove)
        self.papers.copied.connect(self._doing.copy)
        self.papers.customContextMenuRequested.connect(self._ask)
        self.papers.typed.connect(self._typed)
        self.content.addWidget(self.papers)
        if _TYPED in place.kept:
            begun = place.kept[_TYPED]
            QTimer.singleShot(0, self.papers, lambda: self.papers.type_on(*begun))

    def _typed(self, paper: Paper, editor: QLineEdit | None) -> None:
        """A name is typed on after another program's write, which has the card filled anew."""
        if editor is None:
            self._place.kept.pop(_TYPED, None)
        else:
            self._place.kept[_TYPED] = paper.id, editor.text(), editor.cursorPosition()

    def _remember(self, row: int) -> None:
        """After a change the card is filled anew; the same tile stays the current one, or the next."""
        paper = self.papers.current()
        if paper is not None:
            self._place.kept[_CURRENT] = (paper.id, row)

    def _choose(self) -> None:
        self._doing.choose(self._customer_id)

    def _ask(self, point: QPoint) -> None:
        chosen, paper = self.papers.chosen(), self.papers.current()
        if not chosen or paper is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if len(chosen) > 1:
            menu.addAction(icon("copy"), self.tr("Copy"), partial(self._doing.copy, chosen))
            words = self.tr("Delete {} files").format(len(chosen))
            menu.addAction(icon("trash"), words, partial(self._doing.remove, chosen))
        else:
            self._fill(menu, paper)
        menu.popup(self.papers.viewport().mapToGlobal(point))

    def _place_at(self, paper: Paper, product_id: int | None, words: str, _on: bool = False) -> None:
        self._doing.place(paper, product_id, words)

    def _fill(self, menu: QMenu, paper: Paper) -> None:
        menu.addAction(icon("file"), self.tr("Open"), partial(self._doing.open, paper))
        menu.addAction(icon("copy"), self.tr("Copy"), partial(self._doing.copy, [paper]))
        menu.addAction(icon("save"), self.tr("Save as…"), partial(self._doing.save_as, paper))
        menu.addAction(
            icon("edit"), self.tr("Rename"), lambda: self.papers.editItem(self.papers.currentItem())
        )
        if self._products:
            places = menu.addMenu(icon("product"), self.tr("Belongs to"))
            for product_id, words in [(None, self.tr("The customer")), *self._products]:
                entry = places.addAction(shorten(words, 40).replace("&", "&&"))
                entry.setCheckable(True)
                entry.setChecked(product_id == paper.product_id)
                entry.triggered.connect(partial(self._place_at, paper, product_id, words))
        add_record_entries(menu, self._place.owner, Table.ATTACHMENT, paper.id, paper.name)

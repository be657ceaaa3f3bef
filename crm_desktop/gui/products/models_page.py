"""The catalogue of models: what a new product of each gets, and names that mean the same one."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core.fields.products import CATALOGUE_MODEL
from crm_desktop.core.fields.saying import say_fact
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.history.record_menu import add_record_entries, delete
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.products import catalogue
from crm_desktop.services.products.catalogue import ModelRow


class ModelsPage(Page):
    """List and card; Ctrl+N enters a model, Enter edits the chosen one."""

    tables = frozenset({Table.CATALOGUE_MODEL, Table.PRODUCT})

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Models"))
        self._query = ""
        self._wanted_name: str | None = None
        box = self.add_search(self.tr("Model, other spelling, maker"))
        box.searched.connect(self._search)
        self.add_button(
            self.tr("All products"), lambda: self.go.emit("products", None), icon_name="chevron-left"
        )
        tip = QKeySequence("Ctrl+N").toString(QKeySequence.SequenceFormat.NativeText)
        self.add_button(self.tr("New model"), self.new, icon_name="plus", primary=True, tip=tip)
        self.list = RecordList(RecordModel(self._columns()), label=self.tr("Models"))
        box.entered.connect(self.list.setFocus)
        self.list.menu_asked.connect(self._menu_at)
        self.list.delete_asked.connect(self._delete)
        self.list.chosen.connect(lambda _id: self._show())
        self.nothing = EmptyState("product", "", self.tr("New model"), self.new)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.nothing)
        sides = self.add_list_and_card(self.stack, self._card_side(), "models")
        sides.follow(self.list, lambda _id: self.edit())

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Model"), self._name, 150, stretch=True),
            Column(
                "maker", self.tr("Maker"), lambda row: _muted(row.model and row.model.maker), 170, leaves=3
            ),
            Column("products", self.tr("Products"), lambda row: _muted(f"{row.products:,}"), 80, right=True),
            Column("warranty", self.tr("Warranty"), self._warranty, 96, right=True, leaves=2),
        ]

    def _warranty(self, row: ModelRow) -> Cell:
        months = row.model.warranty_months if row.model is not None else None
        return _muted(self.tr("{} months").format(months) if months else "")

    def _name(self, row: ModelRow) -> Cell:
        """With the other names of the same model, or that the catalogue knows nothing of it."""
        behind = self.tr("also {}").format(row.alike[0]) if row.alike else ""
        if not behind and row.model is None:
            behind = self.tr("not described")
        return Cell(row.name, bold=True, behind=behind)

    def _card_side(self) -> QWidget:
        self.scroller = card.Scroll(widest=760)
        self.name = card.text("", "heading", wrap=True, select=True)
        self.edit_button = QPushButton()
        self.edit_button.clicked.connect(lambda _on=False: self.edit())
        self.merge_alike = QPushButton()
        self.merge_alike.setProperty("role", "primary")
        self.merge_alike.clicked.connect(lambda _on=False: self._merge_alike())
        self.merge_button = QPushButton(self.tr("Same as…"))
        self.merge_button.clicked.connect(lambda _on=False: self._merge())
        row = FlowLayout(gap=theme.SPACE)
        for button in (self.merge_alike, self.edit_button, self.merge_button):
            button.setProperty("compact", True)
            row.add(button)
        self.note = card.text("", "muted", wrap=True)
        self.facts = QVBoxLayout()
        self.scroller.content.setSpacing(12)
        self.scroller.content.addWidget(self.name)
        self.scroller.content.addLayout(row)
        self.scroller.content.addWidget(self.note)
        self.scroller.content.addLayout(self.facts)
        self.scroller.hide()
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scroller)
        return beside

    def shown_list(self) -> RecordList:
        return self.list

    def start_focus(self) -> QWidget:
        return self.list if self.stack.currentWidget() is self.list else self.nothing.button

    # -- showing ------------------------------------------------------------------------------------

    def load(self) -> None:
        asked = self._query
        tasks.read(self, catalogue.model_rows, asked).then(lambda rows: self._arrived(asked, rows))

    def _search(self, text: str) -> None:
        self._query = text.strip()
        self.load()

    def _arrived(self, asked: str, rows: list[ModelRow]) -> None:
        if asked != self._query:
            return
        chosen = self._wanted_name or (self._row.name if self._row is not None else "")
        self._wanted_name = None
        self.list.records.set_rows(rows)
        kept = next((row.id for row in rows if row.name == chosen), None)
        self.list.choose(kept if kept is not None else 1)
        self.stack.setCurrentWidget(self.list if rows else self.nothing)
        self.count.setText(f"{len(rows):,}" if rows else "")
        if asked:
            self.nothing.set_text(self.tr('No model matches "{}".').format(asked))
        else:
            text = self.tr("Models of products are listed here; what is described of one fills the form.")
            self.nothing.set_text(text)
        if self.sides is not None:
            self.sides.set_has_card(bool(rows))
        self._show()

    @property
    def _row(self) -> ModelRow | None:
        row: ModelRow | None = self.list.current_record()
        return row

    def _show(self) -> None:
        row = self._row
        self.scroller.setVisible(row is not None)
        if row is None:
            return
        self.name.setText(card.breakable(row.name))
        self.edit_button.setText(self.tr("Edit") if row.model is not None else self.tr("Describe it"))
        self.merge_alike.setVisible(bool(row.alike))
        self.merge_alike.setText(self.tr("Merge all spellings into this one"))
        if row.alike:
            self.note.setText(self.tr("Also written: {}").format(card.breakable(" / ".join(row.alike))))
        elif row.model is None:
            self.note.setText(self.tr("Nothing is known of it yet but that products are called so."))
        self.note.setVisible(bool(row.alike) or row.model is None)
        card.clear(self.facts)
        if row.model is not None:
            self.facts.addWidget(card.Facts(_facts(row), columns=1))

    # -- doing --------------------------------------------------------------------------------------

    def new(self) -> None:
        self._open(None, "")

    def edit(self) -> None:
        """Change the chosen model; one that only products name is entered."""
        if self._row is not None:
            model = self._row.model
            self._open(model.id if model is not None else None, self._row.name)

    def _open(self, model_id: int | None, name: str) -> None:
        from crm_desktop.gui.products.forms import ModelDialog

        dialog = ModelDialog(self.window(), model_id, name=name)
        if dialog.exec():
            self._wanted_name = dialog.form.values()["name"]
            show_saved(self, self.tr("Model saved"), dialog.written)
            self.load()

    def _merge_alike(self) -> None:
        row = self._row
        if row is not None:
            words = self.tr("Merged into {}").format(row.name)
            tasks.write(self, catalogue.merge, row.alike, row.name).then(lambda _n: show_saved(self, words))

    def _merge(self) -> None:
        row = self._row
        if row is None:
            return
        from crm_desktop.gui.products.forms import MergeModelDialog

        model = self.list.records
        names = [each.name for each in map(model.record_at, range(model.rowCount())) if each.name != row.name]
        dialog = MergeModelDialog(self.window(), row.name, names)
        if dialog.exec():
            self._wanted_name = dialog.form.values()["into"]
            show_saved(self, self.tr("Merged into {}").format(self._wanted_name), dialog.written)
            self.load()

    def _delete(self) -> None:
        """Take what is described of the chosen model out of the catalogue; its products keep their name."""
        row = self._row
        if row is not None and row.model is not None:
            delete(self, Table.CATALOGUE_MODEL, row.model.id, row.name)

    def _menu_at(self, where: QPoint) -> None:
        row = self._row
        if row is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(icon("edit"), self.edit_button.text(), self.edit)
        if row.alike:
            menu.addAction(self.merge_alike.text(), self._merge_alike)
        menu.addAction(self.tr("Same as…"), self._merge)
        if row.model is not None:
            add_record_entries(menu, self, Table.CATALOGUE_MODEL, row.model.id, row.name)
        menu.popup(where)


def _muted(words: str | None) -> Cell:
    return Cell(words or "", token="muted")


def _facts(row: ModelRow) -> list[tuple[str, str | QWidget]]:
    return [
        (name, said)
        for field in CATALOGUE_MODEL
        if field.name != "name"
        for name, said in [say_fact(field, getattr(row.model, field.name), language())]
        if said
    ]

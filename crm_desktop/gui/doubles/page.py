"""Find doubles: customers who are there twice, the surest first, and two of them side by side."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QStackedWidget, QWidget

from crm_desktop.core.enums import DoubleBand
from crm_desktop.core.errors import Cancelled
from crm_desktop.core.tables import Table
from crm_desktop.core.texts import line
from crm_desktop.gui import tasks
from crm_desktop.gui.doubles.side import SideBySideCard
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.doubles import doubles
from crm_desktop.services.doubles.doubles import FoundDouble

_TONES = {DoubleBand.SURE: "green", DoubleBand.LIKELY: "blue", DoubleBand.PERHAPS: "grey"}


class DoubleRow(NamedTuple):
    """A row of the list."""

    id: int
    found: FoundDouble


class DoublesPage(Page):
    """The list is looked up in the background when the page is opened first, and when somebody asks again."""

    tables = frozenset({Table.CUSTOMER, Table.PHONE, Table.CONTACT_PERSON, Table.PRODUCT, Table.TOLD_APART})

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Find doubles"))
        self._all: list[FoundDouble] = []
        self._rows: dict[int, FoundDouble] = {}
        self._numbers: dict[tuple[int, int], int] = {}
        self._searched = False
        self._job: tasks.Job[list[FoundDouble]] | None = None
        self._asked: tuple[int, ...] = ()
        self.again = self.add_button(self.tr("Search again"), self.search_doubles, icon_name="refresh")
        self.chips = {band: self._chip(band) for band in DoubleBand}
        self.filters.addStretch(1)
        self.model = RecordModel(self._columns())
        self.list = RecordList(self.model, label=self.tr("Doubles"))
        self.empty = EmptyState("doubles", "", " ", self.search_doubles)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.side = SideBySideCard()
        self.side.settled.connect(self._settled)
        self.side.opened.connect(lambda customer_id: self.go.emit("customers", customer_id))
        sides = self.add_list_and_card(self.stack, self.side, "doubles", least=(420, 460), share=0.42)
        sides.follow(self.list, lambda _id: self._into_card())
        self.list.chosen.connect(self._chosen)

    # -- building -----------------------------------------------------------------------------------

    def _chip(self, band: DoubleBand) -> Chip:
        chip = Chip(label(band), chosen=True)
        chip.toggled.connect(self._show)
        self.filters.addWidget(chip)
        return chip

    def _columns(self) -> list[Column]:
        return [
            Column("band", self.tr("How sure"), self._band, 92),
            Column("names", self.tr("Customers"), self._names, 190, stretch=True),
            Column("kind", self.tr("By what"), self._kind, 152, leaves=1),
            Column("score", self.tr("Score"), lambda row: Cell(str(row.found.score), "muted"), 64,
                   right=True, leaves=2),
        ]  # fmt: skip

    def _band(self, row: DoubleRow) -> Cell:
        return Cell(label(row.found.band), badge=_TONES[row.found.band])

    def _names(self, row: DoubleRow) -> Cell:
        first, second = row.found.first, row.found.second
        numbers = " / ".join(each.number.lstrip("0") for each in (first, second))
        return Cell(
            line(first.name),
            bold=True,
            behind=line(second.name) if second.name != first.name else numbers,
            tooltip=f"{line(first.name)} · {line(second.name)}\n{line(row.found.words(language()))}",
        )

    def _kind(self, row: DoubleRow) -> Cell:
        return Cell(label(row.found.kind), "muted", tooltip=line(row.found.words(language())))

    def start_focus(self) -> QWidget:
        return self.list if self.stack.currentWidget() is self.list else self.empty.button

    # -- searching ----------------------------------------------------------------------------------

    def load(self) -> None:
        """Search, the first time; then look which of those found are doubles still."""
        if not self._searched:
            self.search_doubles()
        elif self._job is None:
            tasks.read(self, doubles.still_there, self._all).then(self._looked_again)

    def search_doubles(self) -> None:
        """Compare all customers with each other, in the background."""
        if self._job is not None:
            return
        self._searched = True
        self.again.setEnabled(False)
        self.empty.set_text(self.tr("The customers are being compared…"), "")
        self._job = tasks.long_job(self, self.tr("Finding doubles"), doubles.find, writes=False)
        self._job.then(self._found).otherwise(self._stopped)

    def _found(self, found: list[FoundDouble]) -> None:
        self._over()
        self._all = found
        self._show()

    def _looked_again(self, found: list[FoundDouble]) -> None:
        """What was taken back since is there again: those found stay known."""
        self._shown = found
        self._show_rows()

    def _stopped(self, error: Exception) -> None:
        self._over()
        if isinstance(error, Cancelled):
            self._show()
        else:
            from crm_desktop.gui.widgets.toast import show_error

            self._show()
            show_error(self, error)

    def _over(self) -> None:
        self._job = None
        self.again.setEnabled(True)

    # -- showing ------------------------------------------------------------------------------------

    _shown: list[FoundDouble] | None = None

    def _show(self) -> None:
        self._shown = None
        self._show_rows()

    def _show_rows(self) -> None:
        found = self._all if self._shown is None else self._shown
        self._rows = {self._number(each): each for each in found}
        for band, chip in self.chips.items():
            count = sum(each.band is band for each in found)
            chip.say(f"{label(band)} {count:,}")
            chip.setVisible(count > 0)
        self.filter_bar.setVisible(bool(found))
        rows = [DoubleRow(number, each) for number, each in self._rows.items() if self._is_wanted(each)]
        self.count.setText(f"{len(rows):,}" if rows else "")
        asked = self._asked
        self.list.show_ids([row.id for row in rows], rows, asked="doubles")
        self._asked = asked
        if asked:
            self.list.choose(None)
        self._chosen(self.list.current_id())
        self.stack.setCurrentWidget(self.list if rows else self.empty)
        if self.sides is not None:
            self.sides.set_has_card(bool(rows) or bool(self._asked))
        if not rows:
            words = self.tr("Nobody is there twice.") if not found else self.tr("None of these is so sure.")
            self.empty.set_text(words, self.tr("Search again"))

    def _is_wanted(self, found: FoundDouble) -> bool:
        return self.chips[found.band].isChecked()

    def _number(self, found: FoundDouble) -> int:
        return self._numbers.setdefault(found.ids, len(self._numbers) + 1)

    def _chosen(self, number: int | None) -> None:
        found = self._rows.get(number) if number is not None else None
        if found is None:
            self.side.show_customers(self._asked)
            return
        self._asked = ()
        self.side.show_customers(found.ids, found.words(language()), self._others(found))

    def _others(self, found: FoundDouble) -> list[int]:
        """Who is a double of one of the two as well."""
        ids: dict[int, None] = {}
        for each in self._rows.values():
            if not set(each.ids).isdisjoint(found.ids) and each.band is not DoubleBand.PERHAPS:
                ids.update(dict.fromkeys(each.ids))
        return [each for each in ids if each not in found.ids]

    def _settled(self) -> None:
        self._asked = ()

    def _into_card(self) -> None:
        if self.side.choices is not None:
            self.side.choices.start().setFocus()

    def open_record(self, record_id: object) -> None:
        """Lay these customers (a tuple of ids) side by side, whether they were found or not."""
        if isinstance(record_id, tuple):
            self._asked = tuple(record_id)
            self.list.choose(None)
            if self.sides is not None:
                self.sides.set_has_card(True)
            self.side.show_customers(self._asked)

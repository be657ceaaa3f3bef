"""The list of what a search through everything found: what it is, where it was found, whose number."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.core import countries, phones, searching
from crm_desktop.core.addresses import join_address
from crm_desktop.core.marks import marked_part
from crm_desktop.core.tables import Table
from crm_desktop.core.texts import line
from crm_desktop.gui import tasks
from crm_desktop.gui.finding.hit_cell import hit_cell
from crm_desktop.gui.language import phone_words, say
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel

if TYPE_CHECKING:
    from crm_desktop.services.customers.finding import Answer, FoundRecord

_ICONS: Final = {
    Table.CUSTOMER: "person",
    Table.CONTACT_PERSON: "customers",
    Table.PRODUCT: "product",
    Table.FORMER_OWNER: "product",
    Table.SERVICE_ORDER: "wrench",
    Table.COMPLAINT: "complaint",
    Table.LETTER: "letter",
    Table.PROMISE: "promise",
}


class FoundLine(NamedTuple):
    """A line of the list: a record that was found, or else what can be done with the query."""

    id: int
    found: FoundRecord | None = None
    is_new: bool = False
    """Take down a new customer; else, without a record, show all customers that fit."""


class FoundList(RecordList):
    """`look(query)` fills it; `taken(line, query)` when a line is opened, `looked()` when it is filled."""

    taken = Signal(object, str)
    looked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._query = ""
        self.answered = ""
        columns = [
            Column("kind", "", self._kind, 116),
            Column("title", "", self._title, 290),
            Column("where", "", self._where, 180, stretch=True),
            Column("phone", "", self._phone, 150, right=True, leaves=1),
        ]
        super().__init__(RecordModel(columns), parent, label=self.tr("What was found"))
        self.horizontalHeader().hide()
        self.picked.connect(lambda _id: self.take())
        self.opened.connect(lambda _id: self.take())

    def look(self, query: str) -> None:
        """Ask for what fits a query."""
        self._query = query
        if not query:
            self._show(query, None)
        else:
            tasks.read(self, _find, query).then(partial(self._show, query))

    def is_waiting(self) -> bool:
        """True while what fits the query is not known yet."""
        return self._query != self.answered

    def take(self) -> None:
        """Open the chosen line."""
        if self.current_record() is not None:
            self.taken.emit(self.current_record(), self.answered)

    def _show(self, query: str, answer: Answer | None) -> None:
        if query != self._query:
            return
        self.answered = query
        lines = [FoundLine(found.id, found) for found in answer.lines] if answer is not None else []
        if answer is not None and answer.has_more:
            lines.append(FoundLine(len(lines)))
        elif answer is not None and not lines:
            lines.append(FoundLine(0, is_new=True))
        self.setCurrentIndex(self.records.index(-1, -1))
        self.records.forget()
        self.show_ids([each.id for each in lines], lines)
        self.looked.emit()

    # -- cells --------------------------------------------------------------------------------------

    def _kind(self, row: FoundLine) -> Cell:
        if row.found is None:
            return Cell(icon="plus" if row.is_new else "search", token="muted")
        return Cell(say(f"record.{row.found.table}"), "muted", icon=_ICONS[row.found.table])

    def _title(self, row: FoundLine) -> Cell:
        found = row.found
        if found is None and row.is_new:
            return Cell(self.tr("New customer"), bold=True)
        if found is None:
            return Cell(self.tr("All customers that fit"), bold=True)
        title = line(found.title) or "—"
        behind = "" if found.table is Table.CUSTOMER else found.whose.name
        return Cell(title, bold=True, mark=marked_part(title, self.answered), behind=behind)

    def _where(self, row: FoundLine) -> Cell:
        if row.found is None:
            return Cell(self.answered if row.is_new else "", token="muted")
        whose = row.found.whose
        address = join_address(whose.province, whose.city, whose.district, whose.street)
        if row.found.hit is not None:
            return hit_cell(row.found.hit, self.answered)
        return Cell(line(address), "muted", mark=marked_part(address, self.answered))

    def _phone(self, row: FoundLine) -> Cell:
        if row.found is None:
            return Cell()
        words = phone_words(row.found.phone)
        return Cell(words, "muted", mark=marked_part(words, self.answered))


def _find(query: str) -> Answer:
    """Runs on a reader thread, where the tables of pinyin are loaded, too."""
    from crm_desktop.services.customers import finding

    answer = finding.everything(query)
    for found in answer.lines[:1]:
        marked_part(found.title, query)
    return answer


def values_of_new(query: str) -> dict[str, object]:
    """What the form of a new customer begins with: a number, or a name."""
    number = searching.whole_number(query) or bool(phones.parse_phones(query, countries.here()))
    return {"phones": [query]} if number else {"name": query}

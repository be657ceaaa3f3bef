"""Who gets a letter in a span of days: the list with ticks and reasons, and the preview beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.gui import tasks
from crm_desktop.gui.language import is_chinese, language
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.letter_preview import LetterPreview
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services import letter_log
from crm_desktop.services.letters import DueLetters, LeftOut, LetterDue, Reason

CardPaper = Literal["a4", "a5"]
Key = tuple[LetterKind, str, int, date]

_TONES = {
    Reason.NO_ADDRESS: "red",
    Reason.NO_MESSAGE: "amber",
    Reason.DO_NOT_POST: "grey",
    Reason.LOST: "grey",
    Reason.ALREADY_SENT: "blue",
}


@dataclass(frozen=True, slots=True)
class DueRow:
    """One row: a letter, and why it is left out if it is; rows with the same `key` have the same `id`."""

    id: int
    due: LetterDue
    left: LeftOut | None

    @property
    def key(self) -> Key:
        """What stays the same when the list is fetched again."""
        return key_of(self.due)


def key_of(due: LetterDue) -> Key:
    """Which letter it is: its kind, its record, and for which day (a birthday comes again)."""
    return due.kind, due.source_table, due.source_id, due.occurrence


class _DueModel(RecordModel):
    """Only letters that may be sent can be ticked."""

    def set_checked(self, ids: Any) -> None:
        super().set_checked(i for i in ids if self._may(i))

    def toggle(self, row: int) -> None:
        record_id = self.id_at(row)
        if record_id is not None and self._may(record_id):
            super().toggle(row)

    def _may(self, record_id: int) -> bool:
        row = self._rows.get(record_id)
        return row is not None and row.left is None


class LetterDueView(QWidget):
    """The list on the left; `ticks_changed` when another number of letters is ticked."""

    ticks_changed = Signal()
    wanted_preview = Signal(object)  # DueRow or None

    def __init__(self, preview: LetterPreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview = preview
        self._rows: list[DueRow] = []
        self._unticked: set[Key] = set()
        self._numbers: dict[Key, int] = {}
        self._shown_reason: str | None = None
        self._text = ""
        self.language = language()
        self.card: CardPaper = "a4"
        self.model = _DueModel(self._columns())
        self.list = RecordList(self.model, label=self.tr("Letters to write"))
        self.empty = EmptyState("letter", "")
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.chips: dict[str, Chip] = {}
        self.chip_bar = QWidget(self)
        self._chip_row = QHBoxLayout(self.chip_bar)
        self._chip_row.setContentsMargins(20, 8, 20, 4)
        self._chip_row.setSpacing(8)
        self._chip_row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chip_bar)
        column.addWidget(self.stack, 1)
        self.list.chosen.connect(self._chosen)
        self.model.checks_changed.connect(self._ticked)

    def _columns(self) -> list[Column]:
        return [
            Column("tick", "", lambda _row: "", 44, check=True),
            Column("name", self.tr("Name"), _name, 112),
            Column("salutation", self.tr("Salutation"), self._salutation, 130, leaves=4),
            Column("address", self.tr("Address"), _address, 150, stretch=True, leaves=3),
            Column("why", self.tr("Occasion"), self._why, 150, leaves=1),
            Column("note", self.tr("Note"), self._note, 130 if is_chinese() else 200, leaves=2),
        ]

    # -- cells --------------------------------------------------------------------------------------

    def _salutation(self, row: DueRow) -> Cell:
        return Cell(row.due.salutation(self.language), "muted")

    def _why(self, row: DueRow) -> Cell:
        return Cell(row.due.why(language()), "muted")

    def _note(self, row: DueRow) -> Cell | str:
        if row.left is not None:
            text = row.left.text(language())
            short = self.tr("Already written") if row.left.reason is Reason.ALREADY_SENT else text
            return Cell(short, badge=_TONES[row.left.reason], tooltip=text)
        if row.due.recent is not None:
            days = (clock.today() - row.due.recent).days
            text = self.tr("Letter today") if days < 1 else self.tr("Letter {} days ago").format(days)
            return Cell(text, badge="amber")
        return ""

    # -- filling ------------------------------------------------------------------------------------

    def set_due(self, due: DueLetters) -> None:
        """Show what was found; ticks that the user took away stay away."""
        last = [left for left in due.left_out if left.reason is Reason.ALREADY_SENT]
        others = [left for left in due.left_out if left.reason is not Reason.ALREADY_SENT]
        mixed: list[tuple[LetterDue, LeftOut | None]] = [(letter, None) for letter in due.to_send]
        mixed += [(left.due, left) for left in others]
        mixed.sort(key=lambda pair: (pair[0].due_at, pair[0].customer_id))
        mixed += [(left.due, left) for left in last]
        self._rows = [DueRow(self._number(letter), letter, left) for letter, left in mixed]
        self._fill_chips()
        self._show()

    def _number(self, letter: LetterDue) -> int:
        """The same for the same letter in every list: by it the chosen one and its preview are known."""
        return self._numbers.setdefault(key_of(letter), len(self._numbers) + 1)

    def _fill_chips(self) -> None:
        counts: dict[str, int] = {"": 0}
        for row in self._rows:
            reason = row.left.reason.value if row.left else ""
            counts[reason] = counts.get(reason, 0) + 1
        words = {
            "": self.tr("Can be posted"),
            Reason.NO_ADDRESS.value: self.tr("No address"),
            Reason.NO_MESSAGE.value: self.tr("No words for the customer yet"),
            Reason.DO_NOT_POST.value: self.tr("Wants no post"),
            Reason.LOST.value: self.tr("Lost customer"),
            Reason.ALREADY_SENT.value: self.tr("Already written"),
        }
        for chip in self.chips.values():
            self._chip_row.removeWidget(chip)
            chip.deleteLater()
        self.chips = {}
        if self._shown_reason not in counts:
            self._shown_reason = None
        for place, (reason, text) in enumerate((r, t) for r, t in words.items() if r in counts):
            chip = Chip(f"{text} {counts[reason]}", self.chip_bar, chosen=self._shown_reason == reason)
            chip.clicked.connect(lambda _checked=False, reason=reason: self._filter(reason))
            self._chip_row.insertWidget(place, chip)
            self.chips[reason] = chip
        self.chip_bar.setVisible(bool(self._rows))

    def _filter(self, reason: str) -> None:
        """Show only these; the same chip again shows all."""
        self._shown_reason = None if self._shown_reason == reason else reason
        for own, chip in self.chips.items():
            chip.setChecked(own == self._shown_reason)
        self._show()

    def search(self, text: str) -> None:
        """Show only whose name or address holds the text."""
        self._text = text.strip().lower()
        self._show()

    def forget_search(self) -> None:
        """Hide none of the letters that are found next."""
        self._text = ""
        self._shown_reason = None

    def _show(self) -> None:
        rows = [row for row in self._rows if self._matches(row)]
        self.model._rows.clear()
        self.list.show_ids([row.id for row in rows], rows)
        keep = [row.id for row in rows if row.left is None and row.key not in self._unticked]
        self.model.set_checked(keep)
        self.stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self.wanted_preview.emit(None)
        else:
            self._chosen(self.list.current_id())

    def _matches(self, row: DueRow) -> bool:
        reason = row.left.reason.value if row.left else ""
        if self._shown_reason is not None and reason != self._shown_reason:
            return False
        words = f"{row.due.name} {row.due.recipient.address}".lower()
        return self._text in words

    # -- what is chosen -----------------------------------------------------------------------------

    def ticked(self) -> list[DueRow]:
        """The letters to be written: those in sight whose box is ticked."""
        checked = set(self.model.checked_ids())
        return [row for row in self._rows if row.id in checked]

    def counts(self) -> tuple[int, int]:
        """How many could be written, and how many of all are listed."""
        return sum(row.left is None for row in self._rows), len(self._rows)

    def _ticked(self) -> None:
        shown = set(self.model.ids())
        ticked = set(self.model.checked_ids())
        for row in self._rows:
            if row.id in shown and row.left is None:
                (self._unticked.discard if row.id in ticked else self._unticked.add)(row.key)
        self.ticks_changed.emit()

    def _chosen(self, row_id: int | None) -> None:
        row = next((each for each in self._rows if each.id == row_id), None)
        self.wanted_preview.emit(row)

    def preview_of(self, row: DueRow, spoken: str) -> None:
        """Set the letter of a row in the background and show it; a written one is shown as it was sent."""
        sent = row.left.sent_id if row.left else None

        def arrived(found: tuple[bytes, int, int]) -> None:
            if self.isVisible() and self.list.current_id() == row.id:
                self.preview.show_letter(*found, row.due.name)

        tasks.read(self, _pages, row.due, sent, spoken, self.card, then=arrived)


def _pages(due: LetterDue, sent: int | None, spoken: str, card: CardPaper) -> tuple[bytes, int, int]:
    """The PDF of one letter with its first and last page (reader thread)."""
    if sent is not None:
        stored = letter_log.stored(sent)
        return stored.path.read_bytes(), stored.first_page, stored.last_page
    from crm_desktop.documents.letter_run import make_pdf

    pdf, result = make_pdf([due], spoken, card=card)
    return pdf, 1, result.pages


def _name(row: DueRow) -> Cell:
    return Cell(row.due.name, bold=True)


def _address(row: DueRow) -> Cell:
    return Cell(row.due.recipient.address or "—", "muted")

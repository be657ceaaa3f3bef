"""Who gets a letter in a span of days: the list with ticks and reasons, and the preview beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core import clock, searching
from crm_desktop.core.enums import LetterState
from crm_desktop.core.searchable import address_lines, joined, name_lines
from crm_desktop.gui import tasks
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import is_chinese, language
from crm_desktop.gui.letters.side import LetterSide
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, Marks, RecordModel
from crm_desktop.services.letters import put_aside
from crm_desktop.services.letters.due import DueLetters, Key, LeftOut, LetterDue, Reason
from crm_desktop.services.letters.kinds import why

CardPaper = Literal["a4", "a5"]

_TONES = {
    Reason.NO_ADDRESS: "amber",
    Reason.NO_MESSAGE: "amber",
    Reason.DO_NOT_POST: "grey",
    Reason.LOST: "grey",
    Reason.ALREADY_SENT: "grey",
    Reason.DISSATISFIED: "amber",
    Reason.PUT_ASIDE: "grey",
}
LATE = "late"
WAITS = "waits"


@dataclass(frozen=True, slots=True)
class LetterDueRow:
    """One row: a letter, and why it is left out if it is; rows with the same `key` have the same `id`."""

    id: int
    due: LetterDue
    left: LeftOut | None

    @property
    def key(self) -> Key:
        """What stays the same when the list is fetched again."""
        return self.due.key

    @property
    def reason(self) -> str:
        """Why it is not among those to be written; "" where it is."""
        if self.left is None:
            return ""
        return WAITS if _waits(self.left) else self.left.reason.value

    @property
    def may(self) -> bool:
        """True where it can be ticked."""
        return self.left is None or self.left.may_be_written

    @property
    def late(self) -> bool:
        """True where it could be written and should have been."""
        return self.left is None and self.due.term.overdue(clock.now())


class _DueModel(RecordModel):
    """Only letters that may be sent can be ticked; those that might offend one by one, never all at once."""

    def __init__(self, columns: list[Column]) -> None:
        super().__init__(columns)
        self.by_hand: set[int] = set()

    def set_marks(self, marks: Marks) -> None:
        super().set_marks(Marks(frozenset(filter(self._may, marks.ids))))

    def toggle(self, row: int) -> None:
        record_id = self.id_at(row)
        known = self._rows.get(record_id) if record_id is not None else None
        if record_id is not None and known is not None and known.may:
            if known.left is not None:
                self.by_hand ^= {record_id}
            super().toggle(row)

    def _may(self, record_id: int) -> bool:
        row = self._rows.get(record_id)
        return row is not None and (row.left is None or (row.may and record_id in self.by_hand))


class LetterDueView(QWidget):
    """The list on the left; `ticks_changed` when another number of letters is ticked."""

    ticks_changed = Signal()
    wanted_preview = Signal(object)  # LetterDueRow or None

    def __init__(self, side: LetterSide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.side = side
        self._rows: list[LetterDueRow] = []
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
        self._chip_row = FlowLayout(self.chip_bar, gap=8)
        self._chip_row.setContentsMargins(20, 8, 20, 4)
        self._chip_row.addStretch(1)
        self.say_words = self._action(self.tr("Words for the customer…"), self._say_words)
        self.take_up = self._action(self.tr("Write it after all"), self._take_up)
        self.aside = self._action(self.tr("Put aside…"), self._put_aside)
        self._aside_menu = QMenu(self)
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
            Column("name", self.tr("Name"), _name, 120),
            Column("salutation", self.tr("Salutation"), self._salutation, 130, leaves=1),
            Column("address", self.tr("Address"), _address, 150, stretch=True, leaves=2),
            Column("why", self.tr("Occasion"), self._why, 150, stretch=True),
            Column("note", self.tr("Note"), self._note, 130 if is_chinese() else 170),
        ]

    def _action(self, words: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self.chip_bar)
        button.clicked.connect(lambda _on=False: call())
        button.hide()
        self._chip_row.add(button)
        return button

    # -- cells --------------------------------------------------------------------------------------

    def _salutation(self, row: LetterDueRow) -> Cell:
        return Cell(row.due.salutation(self.language), "muted")

    def _why(self, row: LetterDueRow) -> Cell:
        return Cell(why(row.due, language()), "muted")

    def _note(self, row: LetterDueRow) -> Cell | str:
        if row.left is not None:
            text = row.left.text(language())
            tone = "blue" if row.reason == WAITS else _TONES[row.left.reason]
            return Cell(self._short(row.left, text), badge=tone, tooltip=text)
        now, term = clock.now(), row.due.term
        if row.late:
            return Cell(term.words(now, language()), badge=term.tone(now))
        if row.due.recent is not None:
            days = (clock.today() - row.due.recent).days
            text = self.tr("Letter today") if days < 1 else self.tr("Letter {} days ago").format(days)
            if days == 1:
                text = self.tr("Letter yesterday")
            return Cell(text, badge="amber")
        return Cell(term.words(now, language()), badge=term.tone(now)) if term.near(now) else ""

    def _short(self, left: LeftOut, text: str) -> str:
        if left.reason is Reason.ALREADY_SENT:
            if left.state is LetterState.GENERATED:
                return self.tr("Not yet printed")
            if left.state is LetterState.PRINTED:
                return self.tr("Not yet posted")
            return self.tr("Already written")
        if left.reason is Reason.DISSATISFIED:
            return self.tr("Complained") if left.mark is None else self.tr("Gave {} of 5").format(left.mark)
        if left.reason is Reason.NO_MESSAGE:
            return self.tr("No words yet")
        return self.tr("Put aside") if left.reason is Reason.PUT_ASIDE else text

    # -- filling ------------------------------------------------------------------------------------

    def set_due(self, due: DueLetters) -> None:
        """Show what was found; ticks that the user took away stay away."""
        settled = (Reason.ALREADY_SENT, Reason.PUT_ASIDE)
        last = [left for left in due.left_out if left.reason in settled]
        others = [left for left in due.left_out if left.reason not in settled]
        mixed: list[tuple[LetterDue, LeftOut | None]] = [(letter, None) for letter in due.to_send]
        mixed += [(left.due, left) for left in others]
        mixed.sort(key=lambda pair: (pair[0].due_at, pair[0].customer_id))
        mixed += [(left.due, left) for left in last]
        self._rows = [LetterDueRow(self._number(letter), letter, left) for letter, left in mixed]
        self._fill_chips()
        self._show()

    def _number(self, letter: LetterDue) -> int:
        """The same for the same letter in every list: by it the chosen one and its preview are known."""
        return self._numbers.setdefault(letter.key, len(self._numbers) + 1)

    def _fill_chips(self) -> None:
        counts: dict[str, int] = {"": 0}
        for row in self._rows:
            reason = row.reason
            counts[reason] = counts.get(reason, 0) + 1
            if row.late:
                counts[LATE] = counts.get(LATE, 0) + 1
        words = {
            "": self.tr("Can be posted"),
            LATE: self.tr("Overdue"),
            Reason.DISSATISFIED.value: self.tr("Dissatisfied"),
            Reason.NO_ADDRESS.value: self.tr("No address"),
            Reason.NO_MESSAGE.value: self.tr("No words for the customer yet"),
            Reason.DO_NOT_POST.value: self.tr("Wants no post"),
            Reason.LOST.value: self.tr("Lost customer"),
            Reason.PUT_ASIDE.value: self.tr("Put aside"),
            WAITS: self.tr("Not yet printed"),
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
        self._text = text
        self._show()

    def forget_search(self) -> None:
        """Hide none of the letters that are found next."""
        self._text = ""
        self._shown_reason = None

    def _show(self) -> None:
        rows = [row for row in self._rows if self._matches(row)]
        self.model._rows.clear()
        self.list.show_ids([row.id for row in rows], rows)
        keep = [row.id for row in rows if row.key not in self._unticked]
        self.model.set_checked(keep)
        self.stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self.wanted_preview.emit(None)
        else:
            self._chosen(self.list.current_id())

    def _matches(self, row: LetterDueRow) -> bool:
        if self._shown_reason == LATE and not row.late:
            return False
        if self._shown_reason not in (None, LATE) and row.reason != self._shown_reason:
            return False
        if not self._text:
            return True
        who = row.due.recipient
        names = (*name_lines(who.name), *name_lines(who.company))
        return searching.has_all(joined([*names, *address_lines(who.address)]), searching.words(self._text))

    def choose(self, due: LetterDue) -> None:
        """Choose the row of a letter."""
        self.list.choose(self._number(due))

    # -- what is chosen -----------------------------------------------------------------------------

    def ticked(self) -> list[LetterDueRow]:
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
        self._show_actions(row)
        self.wanted_preview.emit(row)

    def preview_of(self, row: LetterDueRow, spoken: str) -> None:
        """Set the letter of a row in the background and show it; a written one is shown as it was sent."""
        sent = row.left.sent_id if row.left else None
        aside = row.left is not None and row.left.reason is Reason.PUT_ASIDE
        self.side.show_due(row.due, sent, spoken, self.card, may_change=not aside)

    # -- putting aside, and what leads back ---------------------------------------------------------

    def _show_actions(self, row: LetterDueRow | None) -> None:
        reason = row.left.reason if row is not None and row.left is not None else None
        settled = reason in (Reason.ALREADY_SENT, Reason.PUT_ASIDE)
        self.say_words.setVisible(reason is Reason.NO_MESSAGE)
        self.take_up.setVisible(reason is Reason.PUT_ASIDE)
        self.aside.setVisible(row is not None and not settled)
        self._chip_row.invalidate()

    def _current(self) -> LetterDueRow | None:
        row = self.list.current_record()
        return row if isinstance(row, LetterDueRow) else None

    def _put_aside(self) -> None:
        """The chosen letter; where others are ticked too, the user says which are meant."""
        row = self._current()
        ticked = [each.due for each in self.ticked()]
        if row is None:
            return
        if len(ticked) < 2:
            self._ask_aside([row.due])
            return
        self._aside_menu.clear()
        for words, meant in (
            (self.tr("This letter to {}…").format(row.due.name), [row.due]),
            (self.tr("The {} ticked letters…").format(len(ticked)), ticked),
        ):
            action = self._aside_menu.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, meant=meant: self._ask_aside(meant))
        self._aside_menu.popup(self.aside.mapToGlobal(self.aside.rect().bottomLeft()))

    def _ask_aside(self, meant: list[LetterDue]) -> None:
        from crm_desktop.gui.letters.aside_form import LetterAsideDialog

        dialog = LetterAsideDialog(self, meant)
        if dialog.exec():
            many = self.tr("{} letters").format(len(meant))
            words = self.tr("Put aside: {}").format(meant[0].name if len(meant) == 1 else many)
            show_saved(self, words, dialog.written)
        dialog.deleteLater()

    def _take_up(self) -> None:
        row = self._current()
        if row is not None:
            self._write([row.due])

    def _write(self, meant: list[LetterDue]) -> None:
        """These are to be written again."""
        many = self.tr("{} letters").format(len(meant))
        words = self.tr("To be written again: {}").format(meant[0].name if len(meant) == 1 else many)
        tasks.write(self, put_aside.take_up, meant).then(lambda _count: show_saved(self, words))

    def _say_words(self) -> None:
        row = self._current()
        if row is not None:
            from crm_desktop.gui.complaints.step_forms import MessageDialog

            dialog = MessageDialog(self, row.due.source_id)
            words = self.tr("Saved: {}").format(dialog.windowTitle())
            if dialog.exec():
                show_saved(self, words, dialog.written)
            dialog.deleteLater()


def _waits(left: LeftOut) -> bool:
    """True where it is written and not printed yet."""
    return left.reason is Reason.ALREADY_SENT and left.state is LetterState.GENERATED


def _name(row: LetterDueRow) -> Cell:
    if row.due.edited:
        tip = QCoreApplication.translate("LetterDueView", "The text was changed by hand.")
        return Cell(row.due.name, bold=True, icon="edit", tooltip=tip)
    return Cell(row.due.name, bold=True)


def _address(row: LetterDueRow) -> Cell:
    who = row.due.recipient
    return Cell(" · ".join(part for part in (who.company, who.address or "—") if part), "muted")

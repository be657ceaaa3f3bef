"""The letter log: every letter with its state, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core import clock
from crm_desktop.core.dates import say_date, say_relative
from crm_desktop.core.enums import LetterState
from crm_desktop.core.lists.declaration import Shown
from crm_desktop.core.lists.letters import LETTERS
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.history.record_menu import give_menu
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language
from crm_desktop.gui.letters.side import LetterSide
from crm_desktop.gui.listing.cells import with_further_columns
from crm_desktop.gui.listing.list_filters import ListFilters
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.gui.widgets.search_box import SearchBox
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.log import LetterRow, Marked
from crm_desktop.storage import outputs

FIRST_ROWS = 60
WAITING = "waiting"
"""The choice among the states that shows what is made and not printed yet."""
_TONES = {
    LetterState.DRAFT: "grey",
    LetterState.GENERATED: "grey",
    LetterState.PRINTED: "blue",
    LetterState.POSTED: "",  # as it should be, and most of them: what is to do must stand out
    LetterState.REPLIED: "green",
    LetterState.RETURNED: "amber",
}
_STATES = (
    LetterState.GENERATED,
    LetterState.PRINTED,
    LetterState.POSTED,
    LetterState.REPLIED,
    LetterState.RETURNED,
)


class LetterLogView(QWidget):
    """Ticked letters (or the chosen one) are marked together; the preview shows them as they were sent."""

    print_asked = Signal(object)  # list of LetterRow, of one kind
    again_asked = Signal(object)  # list of LetterRow, of one kind
    customer_asked = Signal(int)
    counted = Signal(int)

    def __init__(self, side: LetterSide, search_box: SearchBox | None = None) -> None:
        super().__init__()
        self.side = side
        self._wanted: int | None = None
        self._tick_all = False
        self._asked_about: dict[int, LetterRow | None] = {}  # ticked or chosen, and not among what is seen
        self._generation = 0
        self.model = RecordModel(self._columns(), self._rows)
        self.list = RecordList(self.model, label=self.tr("Letter log"))
        self.state = ChoiceBox(self)
        states: list[tuple[LetterState | str | None, str]] = [(state, label(state)) for state in _STATES]
        self.state.set_choices([(WAITING, self.tr("Not yet printed")), *states], empty=self.tr("All states"))
        self.state.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToContents)
        self.state.setAccessibleName(self.tr("State"))
        self.state.chosen.connect(self._choose_state)
        bar = QWidget(self)
        row = FlowLayout(bar, gap=8)
        row.setContentsMargins(20, 8, 20, 8)
        row.add(self.state)
        filters = QWidget(self)
        place = FlowLayout(filters, gap=8)
        place.setContentsMargins(20, 8, 20, 0)
        self.filters_of_list = ListFilters(
            self, place, self.list, Table.LETTER, "letters", self.tr("newest first"), search_box
        )
        self.filters_of_list.changed.connect(self._asked_otherwise)
        mark = QLabel(self.tr("Mark as"), self)
        mark.setProperty("role", "muted")
        row.add(mark)
        self.printed = self._button(row, self.tr("Printed"), self._mark_printed)
        self.posted = self._button(row, self.tr("Posted"), self._mark_posted)
        self.replied = self._button(row, self.tr("Replied"), self._mark_replied)
        self.returned = self._button(row, self.tr("Returned"), self._mark_returned)
        row.addStretch(1)
        self.print_again = self._button(row, self.tr("Print again"), self._print)
        self.open_pdf = self._button(row, self.tr("Open PDF"), self._open)
        self.write_again = self._button(row, self.tr("Write again…"), self._write_again)
        self.discard = self._button(row, self.tr("Discard"), self._discard)
        self._doings = (
            mark, self.printed, self.posted, self.replied, self.returned,
            self.print_again, self.open_pdf, self.write_again, self.discard,
        )  # fmt: skip
        self.empty = EmptyState("letter", "")
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(filters)
        column.addWidget(bar)
        column.addWidget(self.stack, 1)
        self.list.chosen.connect(self._chosen)
        give_menu(self.list, self, Table.LETTER, lambda row: str(row.number), self._fill_menu)
        self.model.checks_changed.connect(self._enable)
        self._enable()

    def _button(self, row: FlowLayout, text: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda _checked=False: call())
        row.add(button)
        return button

    def _fill_menu(self, menu: QMenu, row: LetterRow) -> None:
        """What the buttons do with the ticked ones, or with this one."""
        for button in (self.print_again, self.open_pdf, self.write_again, self.discard):
            menu.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        marks = menu.addMenu(self.tr("Mark as"))
        for button in (self.printed, self.posted, self.replied, self.returned):
            marks.addAction(button.text(), button.click).setEnabled(button.isEnabled())
        menu.addSeparator()
        menu.addAction(
            icon("person"), self.tr("Customer's card"), lambda: self.customer_asked.emit(row.customer_id)
        )

    def _columns(self) -> list[Column]:
        number, customer, kind = self.tr("Number"), self.tr("Customer"), self.tr("Letter")
        return with_further_columns(
            LETTERS,
            [
                Column("tick", "", lambda _row: "", 44, check=True),
                Column("number", number, lambda r: Cell(r.number, "muted"), 110, sort="number", leaves=3),
                Column("customer", customer, _customer, 130, stretch=True, sort="customer"),
                Column("kind", kind, lambda r: Cell(label(r.kind)), 146, sort="kind", leaves=1),
                Column("state", self.tr("State"), _state, 90, sort="state"),
                Column("at", self.tr("Since"), _since, 110, right=True, leaves=2),
            ],
        )

    def _rows(self, ids: list[int]) -> list[LetterRow]:
        """Runs on a reader thread."""
        return letter_log.letter_rows(ids, self.filters_of_list.further_columns())

    # -- filling ------------------------------------------------------------------------------------

    def load(self) -> None:
        """Fetch the log again."""
        asked = self.filters_of_list.shown

        def arrived(found: tuple[list[int], list[LetterRow]]) -> None:
            if self.filters_of_list.shown == asked:
                self._show(*found)

        tasks.read(self, _find, asked, self.filters_of_list.further_columns()).then(arrived)

    def _choose_state(self, state: LetterState | str | None) -> None:
        self.filters_of_list.show_part(state or "")

    def _asked_otherwise(self) -> None:
        """The box says which state is shown, also where a saved filter asks for it."""
        self.state.set_value(_state_of(self.filters_of_list.shown.part))
        self.load()

    def search(self, text: str) -> None:
        """Show only letters whose number, name or address holds the text."""
        self.filters_of_list.search(text.strip())

    def choose(self, letter_id: int) -> None:
        """Choose a letter, now or as soon as the list is there; filters are taken off."""
        self._wanted = letter_id
        self.filters_of_list.show_only(part="")

    def show_waiting(self) -> None:
        """What was written and is not printed yet, and nothing else, all of it ticked."""
        self._tick_all = True
        self.filters_of_list.show_only(part=WAITING)

    def shows_waiting(self) -> bool:
        """Whether it shows what was written and is not printed yet, and nothing else."""
        return self.filters_of_list.shown.part == WAITING

    def show_all_states(self) -> None:
        """Show letters of whatever state."""
        self.filters_of_list.show_part("")

    def _show(self, ids: list[int], rows: list[LetterRow]) -> None:
        self._generation += 1
        self.filters_of_list.answered()
        self._asked_about = {}
        self.model.forget()
        self.list.show_ids(ids, rows, asked=self.filters_of_list.shown)
        if self._tick_all:
            self._tick_all = False
            self.model.set_checked(ids)
        if self._wanted is not None:
            self.list.choose(self._wanted)
            self._wanted = None
        shown = self.filters_of_list.shown
        filtered = not shown.is_everything or bool(shown.part)
        self.empty.set_text(
            self.tr("No letter matches the search.")
            if filtered
            else self.tr("Letters that were saved or printed are listed here, as they were sent.")
        )
        self.stack.setCurrentIndex(0 if ids else 1)
        for each in self._doings:  # nothing can be done with nothing
            each.setVisible(bool(ids))
        if not ids:
            self.side.clear()
        self._chosen(self.list.current_id())
        self.counted.emit(len(ids))

    # -- what is chosen -----------------------------------------------------------------------------

    def marked(self) -> list[LetterRow]:
        """The ticked letters, or the chosen one where none is ticked; none until all of them are known."""
        ids = self.model.checked_ids() or [i for i in [self.list.current_id()] if i is not None]
        self._get_to_know(ids)
        if not all(map(self._is_known, ids)):
            return []
        return [row for row in map(self._row, ids) if row is not None]

    def _row(self, letter_id: int) -> LetterRow | None:
        row: LetterRow | None = self.model.fresh(letter_id) or self._asked_about.get(letter_id)
        return row

    def _is_known(self, letter_id: int) -> bool:
        return letter_id in self._asked_about or self.model.fresh(letter_id) is not None

    def _get_to_know(self, ids: list[int]) -> None:
        """Ask for those that are ticked or chosen without having been in sight."""
        chosen, generation = self.list.current_id(), self._generation
        wanted = {*ids, chosen} if chosen is not None else set(ids)
        missing = [each for each in wanted if not self._is_known(each)]

        def arrived(rows: list[LetterRow]) -> None:
            if generation != self._generation:
                return
            self._asked_about |= dict.fromkeys(missing)  # what is gone meanwhile is not asked for again
            self._asked_about |= {row.id: row for row in rows}
            if chosen in missing:
                self._chosen(self.list.current_id())
            else:
                self._enable()

        if missing:
            tasks.read(self, letter_log.letter_rows, missing).then(arrived)

    def _enable(self) -> None:
        rows = self.marked()
        for button, wanted in (
            (self.printed, LetterState.PRINTED),
            (self.posted, LetterState.POSTED),
            (self.replied, LetterState.REPLIED),
            (self.returned, LetterState.RETURNED),
        ):
            button.setEnabled(bool(rows) and all(letter_log.allowed(row.state, wanted) for row in rows))
        one_kind = bool(rows) and len({row.kind for row in rows}) == 1
        waits = bool(rows) and all(row.waits for row in rows)
        self.print_again.setEnabled(one_kind and all(row.has_file for row in rows))
        self.open_pdf.setEnabled(len(rows) == 1 and rows[0].has_file)
        self.write_again.setEnabled(waits and one_kind)
        self.discard.setEnabled(waits)
        why = "" if waits else self.tr("Only what is made and not yet printed.")
        self.discard.setToolTip(why)
        self.write_again.setToolTip(
            why or ("" if one_kind else self.tr("Only letters of one kind together."))
        )

    def _chosen(self, letter_id: int | None) -> None:
        self._enable()
        row = self._row(letter_id) if letter_id is not None else None
        if letter_id is None or row is None or not row.has_file:
            self.side.clear()
            return

        def arrived(found: tuple[bytes, int, int]) -> None:
            if self.isVisible() and self.list.current_id() == letter_id:
                self.side.show_sent(*found, row.customer)

        tasks.read(self, read_stored, letter_id).then(arrived).otherwise(lambda _error: self.side.clear())

    def open_customer(self, letter_id: int) -> None:
        """Go to the customer of a letter."""
        row = self._row(letter_id)
        if row is not None:
            self.customer_asked.emit(row.customer_id)

    # -- what is done -------------------------------------------------------------------------------

    def _mark(self, fn: Callable[..., list[Marked]]) -> None:
        rows = self.marked()
        name = self._named(rows)

        def done(_marked: list[Marked]) -> None:
            self.model.set_checked(())
            show_saved(self, self.tr("State entered: {}").format(name))

        tasks.write(self, fn, [row.id for row in rows]).then(done)

    def _named(self, rows: list[LetterRow]) -> str:
        return rows[0].number if len(rows) == 1 else self.tr("{} letters").format(len(rows))

    def _discard(self) -> None:
        """Out of the log: they are to be written again."""
        rows = self.marked()
        name = self._named(rows)

        def done(_gone: list[int]) -> None:
            self.model.set_checked(())
            show_saved(self, self.tr("Discarded: {}").format(name))

        tasks.write(self, letter_log.discard, [row.id for row in rows]).then(done)

    def _write_again(self) -> None:
        self.again_asked.emit(self.marked())

    def _mark_printed(self) -> None:
        self._mark(letter_log.mark_printed)

    def _mark_posted(self) -> None:
        self._mark(letter_log.mark_posted)

    def _mark_replied(self) -> None:
        self._mark(letter_log.mark_replied)

    def _mark_returned(self) -> None:
        from crm_desktop.gui.letters.return_form import LetterReturnDialog

        rows = self.marked()
        dialog = LetterReturnDialog(self, [row.id for row in rows])
        if dialog.exec():
            show_saved(self, self.tr("State entered: {}").format(self._named(rows)), dialog.written)

    def _print(self) -> None:
        self.print_asked.emit(self.marked())

    def _open(self) -> None:
        """Show the letter in the system's own PDF viewer: a copy, for what was sent stays as it is."""
        row = self.marked()[0]
        tasks.read(self, _copy_out, row.id, row.number).then(self._show_outside)

    def _show_outside(self, path: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            show_message(self, self.tr("No program to show PDF files was found. The file is {}").format(path))


def _state_of(part: str) -> LetterState | str | None:
    """What the box of states shows for a part of the log; None for all of it."""
    return WAITING if part == WAITING else next((state for state in _STATES if state == part), None)


def _find(shown: Shown, more: Sequence[str]) -> tuple[list[int], list[LetterRow]]:
    """Which there are, with the rows that are seen first (reader thread)."""
    state = _state_of(shown.part)
    states = [state] if isinstance(state, LetterState) else []
    ids = letter_log.find_letters(*shown.question, states=states, waiting_only=state == WAITING)
    return ids, letter_log.letter_rows(ids[:FIRST_ROWS], more)


def read_stored(letter_id: int) -> tuple[bytes, int, int]:
    """The stored PDF with the letter's first and last page (reader thread)."""
    stored = letter_log.stored(letter_id)
    return stored.path.read_bytes(), stored.first_page, stored.last_page


def _copy_out(letter_id: int, number: str) -> str:
    stored = letter_log.stored(letter_id)
    return str(outputs.show_copy(stored.path, f"{number}-{stored.name}"))


def _state(row: LetterRow) -> Cell:
    tone = "blue" if row.waits else _TONES[row.state]
    return Cell(label(row.state), "text" if tone else "muted", badge=tone, tooltip=row.return_reason)


def _customer(row: LetterRow) -> Cell:
    return Cell(row.customer, bold=True)


def _since(row: LetterRow) -> Cell:
    day = clock.local(row.at).date()
    return Cell(say_relative(day, clock.now(), language()), "muted", tooltip=say_date(day, language()))

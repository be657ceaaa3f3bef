"""The letters page: choose a kind and a span of days, look the letters over, print or save them; the log."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.letters.letters import LetterPaper
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.language import label, language
from crm_desktop.gui.letters.due_view import CardPaper, LetterDueRow, LetterDueView
from crm_desktop.gui.letters.letter_for import KnownOccasions, LetterFor, LetterForMany, LettersAgain, find
from crm_desktop.gui.letters.log_view import LetterLogView
from crm_desktop.gui.letters.printing import ask_printer
from crm_desktop.gui.letters.question import LetterQuestion
from crm_desktop.gui.letters.side import LetterSide
from crm_desktop.gui.letters.span import LetterSpan, Span
from crm_desktop.gui.letters.ways import LOG, LetterWays
from crm_desktop.gui.letters.writing import Writing
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services.due.letters import WAITING
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters.due import DueLetters, LetterDue
from crm_desktop.services.letters.log import LetterRow
from crm_desktop.storage import Changed


class LettersPage(Page):
    """Segments choose a kind of letter or the log; the list is on the left, the paper on the right."""

    def __init__(self) -> None:
        super().__init__("")
        named = {Table.STAFF, Table.OWN_FIELD, Table.CUSTOMER_OWN_VALUE}  # in columns of the log
        self.tables = kinds.tables() | named
        self.title.setText(self.tr("Letters"))
        self.add_search(self.tr("Name, address, number")).searched.connect(self._search)
        self.save_button = self.add_button(self.tr("Save as PDF"), self.save, icon_name="save")
        self.print_button = self.add_button(
            self.tr("Print"), self.print_letters, icon_name="print", primary=True
        )
        self._only: LetterFor | LetterForMany | LettersAgain | None = None
        self._known = KnownOccasions()
        self._span: Span = (None, None)  # what is shown now
        self._typed: dict[LetterKind, Span] = {}
        self._kind = kinds.kinds()[0]
        self._build_filters()
        self.side = LetterSide()
        self.preview = self.side.preview
        self.due = LetterDueView(self.side)
        self.log = LetterLogView(self.side, self.search_box)
        self.views = QStackedWidget()
        self.views.addWidget(self.due)
        self.views.addWidget(self.log)
        self.question = LetterQuestion(self)
        self.body.addWidget(self.question)
        self.writing = Writing(self, self.question, self._shows_waiting)
        self.writing.refused.connect(self.load)  # the rest can be written at once
        self._follow_list()
        self.due.ticks_changed.connect(self._count)
        self.due.wanted_preview.connect(self._preview)
        self.question.shown.connect(self._show_waiting)
        self.log.print_asked.connect(self.writing.print_again)
        self.log.again_asked.connect(self._write_again)
        self.log.customer_asked.connect(lambda customer_id: self.go.emit("customers", customer_id))
        self.log.counted.connect(self._count_log)
        self._show_kind()

    def _follow_list(self) -> None:
        self.left = QSplitter(Qt.Orientation.Vertical)
        self.left.setChildrenCollapsible(False)
        self.left.addWidget(self.views)
        sides = self.add_list_and_card(self.left, self.side, "letters", least=(440, 380))
        sides.follow(self.due.list)
        sides.follow(self.log.list, self.log.open_customer)
        sides.slid.connect(lambda _over: self._place_text())
        self.side.opened.connect(self._place_text)
        self.side.closed.connect(lambda: self.first_focus().setFocus())
        printing = QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self)
        printing.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        printing.activated.connect(self._print_key)

    def _place_text(self) -> None:
        """The text of a letter beside its paper: under the list, or with the paper where that covers it."""
        over = self.sides is not None and self.sides.is_over()
        self.side.put_text(self.side if over else self.left)

    def _build_filters(self) -> None:
        self.ways = LetterWays()
        self.ways.set_value(self._kind)
        self.ways.changed.connect(self._way)
        self.span_box = LetterSpan()
        self.start, self.end = self.span_box.start, self.span_box.end
        self.span_box.changed.connect(self._span_typed)
        self.spoken = ChoiceBox()
        self.spoken.set_choices([("zh_CN", "中文"), ("en", "English")])
        self.spoken.setAccessibleName(self.tr("Language of the letters"))
        self.spoken.setToolTip(self.tr("Language of the letters"))
        self.spoken.set_value(language())
        self.spoken.chosen.connect(self._speak)
        self.card = ChoiceBox()
        self.card.set_choices([("a4", self.tr("A4, folded")), ("a5", self.tr("A5, folded"))])
        self.card.set_value("a4")
        self.card.setAccessibleName(self.tr("Paper of the card"))
        self.card.setToolTip(self.tr("Paper of the card"))
        self.card.chosen.connect(self._choose_card)
        self.only_chip = Chip("", removable=True)
        self.only_chip.removed.connect(self._all_again)
        self.only_chip.hide()
        self.filter_bar.show()
        self.filters.addWidget(self.ways)
        self.filters.addStretch(1)
        self.filters.addWidget(self.only_chip)
        self.filters.addWidget(self.span_box)
        self.filters.addWidget(self.card)
        self.filters.addWidget(self.spoken)

    # -- what is shown ------------------------------------------------------------------------------

    def load(self) -> None:
        self.writing.load()
        if self.ways.value() == LOG:
            self.log.search(self.search_box.text() if self.search_box is not None else "")
            return
        if self._usual_span() != self._span and self._kind not in self._typed:
            self._show_span()  # the days have moved on since
        wanted = self._asked()

        def arrived(due: DueLetters) -> None:
            if wanted == self._asked():
                self._found(due)

        if (only := self._only) is not None:
            work = partial(find, only, self._known.of(only))
            job = tasks.long_job(self, self.tr("Looking for letters"), work, writes=False)
            job.then(lambda found: arrived(self._known.keep(only, found))).otherwise(self._no_letter)
            return
        start, end = self._span
        if start is None or end is None or end < start:
            self.due.empty.set_text(self.tr("Enter a start day and an end day that is not before it."))
            self.due.set_due(DueLetters([], []))
            self._count()
            return
        if self._span == self._usual_span():
            tasks.read(self, letters.on_desk, self._kind).then(arrived)  # and all that is late
        else:
            tasks.read(self, letters.due, self._kind, start, end).then(arrived)

    def _changed(self, change: Changed) -> None:
        if self.tables & change.tables:
            self._known.forget(change.customer_ids)
        super()._changed(change)

    def _asked(self) -> tuple[object, ...]:
        return (self._kind, self._span, self._only, self.ways.value())

    def _found(self, due: DueLetters) -> None:
        if isinstance(self._only, LettersAgain):
            self.only_chip.say(self.tr("To write again: {}").format(len(self._only.ids)))
        elif self._only is not None:
            found = [*due.to_send, *(left.due for left in due.left_out)]
            words = self.tr("Only {}").format(_whose(found))
            if isinstance(self._only, LetterForMany):
                count, marked = len({letter.customer_id for letter in found}), len(self._only.customer_ids)
                words = self.tr("{count} of {marked} marked").format(count=count, marked=marked)
            self.only_chip.say(words)
        self.due.empty.set_text(kinds.declared(self._kind).nothing(language()))
        self.due.set_due(due)
        self._count()

    def _no_letter(self, error: Exception) -> None:
        from crm_desktop.gui.widgets.toast import show_error

        show_error(self, error)
        self._all_again()

    def _count(self) -> None:
        ticked = len(self.due.ticked())
        possible, listed = self.due.counts()
        if self.ways.value() != LOG:
            text = self.tr("{possible} of {listed} can be posted")
            self.count.setText(text.format(possible=possible, listed=listed) if listed else "")
        cards = self._is_card()  # Chinese counts 张, not 封
        words = self.tr("Print {}", "cards") if cards else self.tr("Print {}", "letters")
        self.print_button.setText(words.format(ticked) if ticked else self.tr("Print"))
        self.print_button.setEnabled(bool(ticked))
        self.save_button.setEnabled(bool(ticked))

    def _count_log(self, shown: int) -> None:
        if self.ways.value() == LOG:
            words = self.tr("1 letter") if shown == 1 else self.tr("{} letters")
            self.count.setText(words.format(f"{shown:,}"))

    def _preview(self, row: LetterDueRow | None) -> None:
        if row is None:
            self.side.clear()
        else:
            self.due.preview_of(row, self.spoken.value())

    def shown_list(self) -> RecordList:
        return self.log.list if self.ways.value() == LOG else self.due.list

    def start_focus(self) -> QWidget:
        return self.log.list if self.ways.value() == LOG else self.due.list

    # -- choosing -----------------------------------------------------------------------------------

    def open_record(self, record_id: Any) -> None:
        """A kind shows what is due, a `LetterFor` prepares that one letter, a number is one of the log."""
        if record_id is not None:
            self._forget_search()
        if record_id == WAITING:
            self._show_waiting()
            return
        if isinstance(record_id, LetterFor | LetterForMany):
            self._only = record_id
            self.ways.set_value(record_id.kind)
            self._kind = record_id.kind
            self._show_kind()
            self.load()
        elif isinstance(record_id, LetterKind):
            self.ways.set_value(record_id)
            self._way(record_id)
        elif record_id is not None:
            self.ways.set_value(LOG)
            self._show_kind()
            self.log.choose(record_id)

    def _show_waiting(self) -> None:
        self._only = None
        self._forget_search()
        self.ways.set_value(LOG)
        self._show_kind()
        self.log.show_waiting()
        self.log.list.setFocus()
        self.writing.show()

    def _shows_waiting(self) -> bool:
        """True where the list is of what waits, and nothing else."""
        return bool(self.ways.value() == LOG and self.log.shows_waiting())

    def _write_again(self, rows: list[LetterRow]) -> None:
        """Show letters of the log as those to be written, in the language they were written in."""
        self._forget_search()
        self._only = LettersAgain(rows[0].kind, tuple(row.id for row in rows))
        self._kind = rows[0].kind
        self.spoken.set_value(rows[0].language)
        self.due.language = rows[0].language
        self.ways.set_value(self._kind)
        self._show_kind()
        self.load()

    def _way(self, value: Any) -> None:
        self._only = None
        if value != LOG:
            self._kind = value
        elif self.log.shows_waiting():
            self.log.show_all_states()  # the whole log: only Today and the bar lead to what waits
        self._show_kind()
        self.load()

    def _show_kind(self) -> None:
        """Show what belongs to the segment that is down."""
        is_log = self.ways.value() == LOG
        self.views.setCurrentIndex(1 if is_log else 0)
        self.side.clear()
        if self.sides is not None:
            self.sides.show_list()
        self.count.setText("")
        self.save_button.setVisible(not is_log)
        self.print_button.setVisible(not is_log)
        self.span_box.setVisible(not is_log and self._only is None)
        self.spoken.setVisible(not is_log)
        self.card.setVisible(not is_log and self._is_card())
        self.only_chip.setVisible(not is_log and self._only is not None)
        if not is_log:
            if None in self._typed.get(self._kind, ()):
                del self._typed[self._kind]  # no reason to begin with an unclear date
            self._show_span()

    def _is_card(self) -> bool:
        return kinds.declared(self._kind).paper is LetterPaper.CARD

    def _usual_span(self) -> Span:
        return kinds.declared(self._kind).span(clock.today())

    def _show_span(self) -> None:
        self._span = self._typed.get(self._kind) or self._usual_span()
        self.span_box.set_span(self._span)

    def _span_typed(self) -> None:
        span = self.span_box.span()
        if span == self._span:
            return
        self._span = span
        if span == self._usual_span():
            self._typed.pop(self._kind, None)
        else:
            self._typed[self._kind] = span
        self.load()

    def _all_again(self) -> None:
        self._only = None
        self._show_kind()
        self.load()

    def _speak(self, spoken: str) -> None:
        self.due.language = spoken
        self.due.model.forget(())
        self._preview(self._current())

    def _choose_card(self, paper: CardPaper) -> None:
        self.due.card = paper
        self._preview(self._current())

    def _current(self) -> LetterDueRow | None:
        row = self.due.list.current_record()
        return row if isinstance(row, LetterDueRow) else None

    def _forget_search(self) -> None:
        """What the user is sent to must not be hidden by what was looked for before."""
        if self.search_box is not None:
            self.search_box.set_quietly("")
        self.due.forget_search()

    def _search(self, text: str) -> None:
        self.due.search(text)
        if self.ways.value() == LOG:
            self.log.search(text)

    # -- saving and printing ------------------------------------------------------------------------

    def save(self) -> None:
        """Write the ticked letters into a PDF file and enter them in the log."""
        self._once_kept(self._save)

    def print_letters(self) -> None:
        """Print the ticked letters and enter them in the log."""
        self._once_kept(self._print)

    def _print_key(self) -> None:
        """Ctrl+P: what the button does that is in sight."""
        if self.ways.value() != LOG:
            self.print_letters()
        elif self.log.print_again.isEnabled():
            self.log.print_again.click()

    def _once_kept(self, call: Callable[[list[LetterDue]], object]) -> None:
        """A text that is being changed is kept first; one that cannot be printed is shown instead."""
        to_send = [row.due for row in self.due.ticked()]
        if not to_send:
            return
        wrong = self.side.when_kept(lambda: call(to_send))
        if wrong is not None:
            self.due.choose(wrong)
            self.side.set_open(True)
            show_message(self, self.tr("The changed text for {} cannot be printed.").format(wrong.name))

    def _save(self, to_send: list[LetterDue]) -> None:
        name = f"{label(self._kind)} {clock.today().isoformat()}.pdf"
        file = ask_where_to_save(self, self.tr("Save letters as PDF"), Path(name))
        if file is not None:
            self.writing.write(to_send, self.spoken.value(), self.due.card, out=file, printer=None)

    def _print(self, to_send: list[LetterDue]) -> None:
        card = self.due.card if self._is_card() else ""
        printer = ask_printer(self, label(self._kind), card=card)
        if printer is not None:
            self.writing.write(to_send, self.spoken.value(), self.due.card, out=None, printer=printer)

    def may_leave(self) -> bool:
        return self.side.may_leave()


def _whose(found: list[LetterDue]) -> str:
    """Whose letters: the customer's name, or the company's where its people are written to."""
    names = {letter.recipient.company or letter.name for letter in found}
    return "" if not names else names.pop()

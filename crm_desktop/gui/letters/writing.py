"""What the letters page does with ticked letters: write, print, ask what became of them, take it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from crm_desktop.core.words import joined
from crm_desktop.gui import tasks
from crm_desktop.gui.letters.log_view import read_stored
from crm_desktop.gui.letters.printing import ask_printer, card_paper, print_parts, refuse_target
from crm_desktop.gui.letters.question import LetterQuestion
from crm_desktop.gui.widgets.toast import show_error, show_message
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.due import LetterDue
from crm_desktop.services.letters.log import LetterRow, Marked

if TYPE_CHECKING:
    from crm_desktop.documents.letters.card import CardPaper
    from crm_desktop.documents.letters.run import Made

Part = tuple[bytes, range]


class Writing(QObject):
    """Writes in the background; the question is about the letters of the last batch until it is answered.

    `refused` where letters could not be written: another program may have written some of them.
    """

    refused = Signal()

    def __init__(self, page: QWidget, question: LetterQuestion, shows_waiting: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page, self.question, self._shows_waiting = page, question, shows_waiting
        self._asked: list[int] = []  # the letters that the question is about
        self._marked: list[Marked] = []  # what Undo takes back before the letters themselves
        self._file: Path | None = None
        self._turn = 0  # goes up with each of the two
        self._waiting: list[int] = []
        question.printed.connect(self._printed)
        question.posted.connect(self._posted)
        question.opened.connect(self._open)
        question.undone.connect(self._undo)
        question.later.connect(self._later)

    # -- writing and printing -----------------------------------------------------------------------

    def write(
        self,
        to_send: Sequence[LetterDue],
        spoken: str,
        card: CardPaper,
        *,
        out: Path | None,
        printer: QPrinter | None,
    ) -> None:
        """Write letters into a file or for a printer, enter them in the log, and ask."""

        def work(progress: tasks.Progress) -> Made:
            from crm_desktop.documents.letters import run as letter_run

            if printer is not None:
                refuse_target(printer)  # before any letter is entered in the log
            return letter_run.make(to_send, spoken, out=out, card=card, progress=progress)

        def done(made: Made) -> None:
            self._ask(made.ids, out, joined(made.result.warnings))
            if printer is not None:
                self._send([(made.pdf, range(made.result.pages))], printer)

        def refused(error: Exception) -> None:
            show_error(self._page, error)
            self.refused.emit()

        tasks.long_job(self._page, self.tr("Writing letters"), work).then(done).otherwise(refused)

    def print_again(self, rows: Sequence[LetterRow]) -> None:
        """Print letters of the log as they were written, and ask about those that still wait."""
        waiting = [row.id for row in rows if row.waits]
        title = rows[0].number if len(rows) == 1 else self.tr("{} letters").format(len(rows))

        def found(result: tuple[list[Part], str]) -> None:
            parts, card = result
            printer = ask_printer(self._page, title, card=card)
            if printer is not None:
                if waiting:
                    self._ask(waiting, None, "")
                self._send(parts, printer)

        tasks.read(self._page, _to_print, [row.id for row in rows]).then(found)

    def _send(self, parts: list[Part], printer: QPrinter) -> None:
        def printed(count: int) -> None:
            show_message(self._page, self.tr("Pages sent to the printer: {}").format(count))

        tasks.long_job(
            self._page,
            self.tr("Printing letters"),
            lambda progress: print_parts(parts, printer, progress),
            writes=False,
        ).then(printed)

    # -- the question -------------------------------------------------------------------------------

    def _ask(self, ids: list[int], file: Path | None, more: str) -> None:
        self._turn_to(list(ids), [])
        self._file = file
        self.question.ask_about_written(len(ids), has_file=file is not None, more=more)

    def load(self) -> None:
        """Fetch which letters wait: the question goes when it was answered elsewhere."""
        turn = self._turn
        tasks.read(self._page, letter_log.waiting).then(lambda waiting: self._known(waiting, turn))

    def _turn_to(self, asked: list[int], marked: list[Marked]) -> None:
        """Ask about these now; what was fetched before may know nothing of their state."""
        self._turn += 1
        self._asked, self._marked = asked, marked

    def _known(self, waiting: list[int], turn: int) -> None:
        if turn != self._turn:
            self.load()
            return
        self._waiting = waiting
        if self._asked and not self._marked and not set(self._asked) <= set(waiting):
            self._asked = []
        self.show()

    def show(self) -> None:
        """Without a question the bar says what waits, but not over the list of just these."""
        if not self._asked:
            self.question.tell_waiting(0 if self._shows_waiting() else len(self._waiting))

    def _later(self) -> None:
        self._turn_to([], [])
        self.load()

    def _printed(self) -> None:
        def done(marked: list[Marked]) -> None:
            self._turn_to(self._asked, marked)
            self.question.ask_about_printed(len(marked), has_file=self._file is not None)

        tasks.write(self._page, letter_log.mark_printed, self._asked).then(done)

    def _posted(self) -> None:
        before = self._marked

        def back(marked: list[Marked]) -> None:
            def undone(_count: int) -> None:
                self._turn_to([each.id for each in marked], before)
                file = self._file is not None
                if before:
                    self.question.ask_about_printed(len(marked), has_file=file)
                else:
                    self.question.ask_about_written(len(marked), has_file=file)

            tasks.write(self._page, letter_log.unmark, marked).then(undone)

        def done(marked: list[Marked]) -> None:
            self._turn_to([], [])
            self.load()
            words = self.tr("Marked as posted: {}").format(len(marked))
            show_message(self._page, words, self.tr("Undo"), lambda: back(marked))

        tasks.write(self._page, letter_log.mark_posted, self._asked).then(done)

    def _undo(self) -> None:
        """Take back the mark; without one, the letters: they are to be written again."""
        if self._marked:

            def unmarked(_count: int) -> None:
                self._turn_to(self._asked, [])
                self.question.ask_about_written(len(self._asked), has_file=self._file is not None)

            tasks.write(self._page, letter_log.unmark, self._marked).then(unmarked)
            return

        def gone(letters: list[int]) -> None:
            self._turn_to([], [])
            self.load()
            show_message(
                self._page, self.tr("Taken back. Letters to be written again: {}").format(len(letters))
            )

        tasks.write(self._page, letter_log.discard, self._asked).then(gone)

    def _open(self) -> None:
        """Show the file that was saved in the system's own viewer."""
        if self._file is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file))):
            words = QCoreApplication.translate(
                "LetterLogView", "No program to show PDF files was found. The file is {}"
            )
            show_message(self._page, words.format(self._file))


def _to_print(letter_ids: list[int]) -> tuple[list[Part], str]:
    """The stored PDFs with the letters' pages (from 0), and the paper they were set for (reader thread)."""
    parts: list[Part] = []
    known: dict[bytes, bytes] = {}
    for letter_id in sorted(letter_ids):
        pdf, first, last = read_stored(letter_id)
        parts.append((known.setdefault(pdf, pdf), range(first - 1, last)))
    return parts, card_paper(parts[0][0], parts[0][1].start)

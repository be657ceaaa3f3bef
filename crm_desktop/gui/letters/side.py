"""The paper of the chosen letter and, when asked for, its text beside it; the paper follows the typing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.letters.edits import LetterText, checked, same, text_of
from crm_desktop.core.letters.letters import LetterPaper
from crm_desktop.gui import tasks
from crm_desktop.gui.language import language
from crm_desktop.gui.letters.editor import LetterEditor
from crm_desktop.gui.letters.preview import LetterPreview
from crm_desktop.gui.widgets.dialog import agreed
from crm_desktop.gui.widgets.toast import show_error
from crm_desktop.services.letters import drafts as letter_drafts
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.due import Key, LetterDue
from crm_desktop.services.letters.kinds import declared

if TYPE_CHECKING:
    from crm_desktop.documents.letters.card import CardPaper

FOLLOWS, KEPT = 250, 800
"""Milliseconds after the last key: the paper follows, the text is kept."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A letter as it was set, the text in it, and the text that was proposed."""

    pdf: bytes
    first: int
    last: int
    text: LetterText | None = None
    proposed: LetterText | None = None
    own: Sequence[tuple[str, str]] = ()
    """Names and values of the customer's own fields."""


class LetterSide(QSplitter):
    """The paper; the text stands under the list, beside it, or under the paper where that covers the list.

    What is typed is kept by itself, for that letter alone.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.preview = LetterPreview()
        self.editor = LetterEditor()
        self.editor.hide()
        self.addWidget(self.preview)
        self.addWidget(self.editor)
        self._due: LetterDue | None = None
        self._open = False
        self._asked: tuple[object, ...] = ()
        self._unsaved: dict[tuple[Key, str], tuple[LetterDue, LetterText]] = {}
        self._then: list[Callable[[], object]] = []
        self._spoken = language()
        self._card: CardPaper = "a4"
        self._paper = self._timer(FOLLOWS, self._follow)
        self._keeping = self._timer(KEPT, self.keep)
        self.preview.edit.clicked.connect(self.set_open)
        self.editor.typed.connect(self._typed)
        self.editor.proposed.connect(self._back)
        self.editor.done.connect(lambda: self.set_open(False))

    def _timer(self, pause: int, call: Callable[[], object]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause)
        timer.timeout.connect(call)
        return timer

    # -- what is shown ------------------------------------------------------------------------------

    def clear(self) -> None:
        """Show nothing; what was typed is kept."""
        self.keep()
        self._due, self._asked = None, ()
        self.preview.clear()
        self._show_editor()

    def show_sent(self, pdf: bytes, first: int, last: int, name: str) -> None:
        """Show a letter as it was sent: nothing in it can be changed."""
        self.keep()
        self._due, self._asked = None, ()
        self.preview.show_letter(pdf, first, last, name)
        self._show_editor()

    def show_due(
        self, due: LetterDue, sent: int | None, spoken: str, card: CardPaper, *, may_change: bool = True
    ) -> None:
        """Set a letter in the background and show it; one that is written is shown as it was sent."""
        if self._current() != (due.key, spoken):
            self.keep()
        self._due = due if sent is None and may_change else None
        self._spoken, self._card = spoken, card
        self._show_editor()
        self._ask(due, sent)

    def _ask(self, due: LetterDue, sent: int | None) -> None:
        typed = self._unsaved.get((due.key, self._spoken))
        text = typed[1] if typed is not None else None
        self._asked = asked = (due.key, sent, self._spoken, self._card, text)

        def arrived(found: _Set) -> None:
            if self._asked != asked or not self.isVisible():
                return
            page = self.preview.page() if self.preview.shown() == due.name else 0
            self.preview.show_letter(found.pdf, found.first, found.last, due.name)
            self.preview.turn(found.first - 1 + page)
            shown = text or found.text
            if (
                shown is not None
                and found.proposed is not None
                and self._current() == (due.key, self._spoken)
            ):
                has_closing = not _is_card(due)
                self.editor.fill(shown, closing=has_closing, changed=not same(shown, found.proposed))
                self.editor.offer(found.own)
                self._check(due, shown)

        tasks.read(self, _set, due, sent, self._spoken, self._card, text).then(arrived)

    def _current(self) -> tuple[Key, str] | None:
        return (self._due.key, self._spoken) if self._due is not None else None

    def set_open(self, on: bool) -> None:
        """Open the text beside the paper, or close it: what was typed is kept."""
        if not on and self._open:
            self.keep()
        self._open = on
        self._show_editor()
        if on:
            self.opened.emit()
            if self._due is not None and _is_card(self._due):
                self.preview.turn_to_last()  # a card has its text inside
            self.editor.body.setFocus()
        else:
            self.closed.emit()

    def _show_editor(self) -> None:
        self.preview.edit.setVisible(self._due is not None)
        self.preview.edit.setChecked(self._open)
        self.editor.setVisible(self._open and self._due is not None)

    def put_text(self, home: QSplitter) -> None:
        """Let the text stand in the lower half of this splitter."""
        if self.editor.parentWidget() is home:
            return
        home.addWidget(self.editor)
        half = home.height() // 2
        home.setSizes([home.height() - half, half])
        self._show_editor()

    # -- typing -------------------------------------------------------------------------------------

    def _typed(self) -> None:
        if self._due is None:
            return
        self._unsaved[self._due.key, self._spoken] = (self._due, self.editor.text())
        self._check(self._due, self.editor.text())
        self.editor.back.setEnabled(True)
        self._paper.start()
        self._keeping.start()

    def _check(self, due: LetterDue, text: LetterText) -> bool:
        try:
            checked(declared(due.kind).paper, text)
        except InvalidFields as problem:
            if self._current() == (due.key, self._spoken):
                self.editor.show_errors(problem.texts(language()))
            return False
        if self._current() == (due.key, self._spoken):
            self.editor.show_errors({})
        return True

    def _follow(self) -> None:
        if self._due is not None and self._check(self._due, self.editor.text()):
            self._ask(self._due, None)

    def _back(self) -> None:
        """Back to the proposed text."""
        if self._due is None:
            return
        due, spoken = self._due, self._spoken
        self._unsaved.pop((due.key, spoken), None)
        self._paper.stop()
        tasks.write(self, letter_drafts.forget, due, spoken).then(lambda _done: self._again(due))

    def _again(self, due: LetterDue) -> None:
        if self._due is not None and self._due.key == due.key:
            self._ask(due, None)
            self.editor.body.setFocus()

    # -- keeping ------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep what was typed, as far as it can be printed."""
        self._keeping.stop()
        for (_key, spoken), (due, text) in tuple(self._unsaved.items()):
            if self._check(due, text):
                kept = partial(self._kept, due, spoken, text)
                tasks.write(self, _keep, due, spoken, text).then(kept).otherwise(self._not_kept)

    def _kept(self, due: LetterDue, spoken: str, text: LetterText, _result: object) -> None:
        known = self._unsaved.get((due.key, spoken))
        if known is not None and known[1] == text:
            del self._unsaved[due.key, spoken]
        if not self._unsaved:
            waiting, self._then = self._then, []
            for call in waiting:
                call()

    def _not_kept(self, error: Exception) -> None:
        self._then.clear()
        show_error(self, error)

    def when_kept(self, call: Callable[[], object]) -> LetterDue | None:
        """Call once all that was typed is kept; the letter whose text cannot be, where there is one."""
        for due, text in self._unsaved.values():
            if not self._check(due, text):
                return due
        if self._unsaved:
            self._then.append(call)
            self.keep()
        else:
            call()
        return None

    def may_leave(self) -> bool:
        """Keep what was typed; ask about what cannot be printed and so is not kept."""
        self.keep()
        wrong = [due for due, text in self._unsaved.values() if not self._check(due, text)]
        if not wrong:
            return True
        words = self.tr("The changed text for {} cannot be printed, and is not kept.").format(wrong[0].name)
        leave = agreed(
            self, self.tr("Text of the letter"), words, self.tr("Discard"), self.tr("Keep editing")
        )
        if leave:
            self._unsaved.clear()
        return leave


def _is_card(due: LetterDue) -> bool:
    return declared(due.kind).paper is LetterPaper.CARD


def _set(due: LetterDue, sent: int | None, spoken: str, card: CardPaper, typed: LetterText | None) -> _Set:
    """The PDF of one letter with its pages and its text (reader thread)."""
    if sent is not None:
        stored = letter_log.stored(sent)
        return _Set(stored.path.read_bytes(), stored.first_page, stored.last_page)
    from crm_desktop.documents.letters.run import make_pdf
    from crm_desktop.services.letters import letters
    from crm_desktop.services.own_fields import own_values

    [content] = letters.contents([due], spoken, texts={due.key: None})
    proposed = text_of(content)
    text = typed or letter_drafts.get_draft(due, spoken) or proposed
    pdf, result = make_pdf([due], spoken, card=card, texts={due.key: text})
    return _Set(pdf, 1, result.pages, text, proposed, own_values.said_of(due.customer_id, spoken))


def _keep(due: LetterDue, spoken: str, text: LetterText) -> None:
    """Keep a text; the proposed one needs no keeping (writer thread)."""
    from crm_desktop.services.letters import letters

    [content] = letters.contents([due], spoken, texts={due.key: None})
    if same(text_of(content), text):
        letter_drafts.forget(due, spoken)
    else:
        letter_drafts.keep(due, spoken, text)

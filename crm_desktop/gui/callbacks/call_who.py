"""The left side of the call dialog: whom to call, on which number, about what, and what was tried."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core import clock, countries, dates, phones
from crm_desktop.core.enums import AttemptOutcome, CallbackState
from crm_desktop.core.urgency import in_text
from crm_desktop.gui import theme
from crm_desktop.gui.customers.facts import who
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language, phone_words, say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import GRADE_TONES, Badge
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks.detail import CallbackDetail, Contact, PhoneLine, Promised, Proposed
from crm_desktop.services.callbacks.lists import CallbackRow
from crm_desktop.services.callbacks.terms import say_standing
from crm_desktop.storage.models import Attempt, Product

_OUTCOMES = {
    AttemptOutcome.REACHED: "green",
    AttemptOutcome.SOMEBODY_ELSE: "amber",
    AttemptOutcome.NO_ANSWER: "amber",
    AttemptOutcome.WRONG_NUMBER: "amber",
    AttemptOutcome.REFUSED: "grey",
}


def state_badge(row: CallbackRow) -> tuple[str, str]:
    """How a callback stands, in words and a tone."""
    now = clock.now()
    return say_standing(row, now, language()), row.term.tone(now)


def product_words(product: Product) -> str:
    """A product in a line: which, since when, how long there is a warranty."""
    spoken = language()
    since = product.install_date or product.purchase_date
    until = max(filter(None, (product.warranty_until, product.extended_until)), default=None)
    parts = [
        product.model,
        say("callback_product.since", day=dates.say_date(since, spoken)) if since else "",
        say("callback_product.warranty", day=dates.say_date(until, spoken)) if until else "",
    ]
    return " · ".join(filter(None, parts))


class WhoPanel(card.Scroll):
    """Who is called; `phone_id()` is the number chosen."""

    attempt_changed = Signal(int, object)  # an attempt that went otherwise: its id, the outcome or None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(20, 16, 16, 16))
        self._numbers = QButtonGroup(self)
        self._detail: CallbackDetail | None = None

    def show_detail(self, detail: CallbackDetail) -> None:
        """Build everything anew for a callback."""
        chosen = (
            self.phone_id() if self._detail is not None and self._detail.row.id == detail.row.id else None
        )
        self._detail = detail
        card.clear(self.content)
        for button in self._numbers.buttons():
            self._numbers.removeButton(button)
        self._add_name(detail)
        self._add_numbers(detail.phones, chosen)
        self._add_about(detail)
        self._add_around(detail)
        self._add_tries(detail)

    def phone_id(self) -> int | None:
        """The id of the number that is chosen to be dialled."""
        number = self._numbers.checkedId()
        return number if number > 0 else None

    def choose_next_number(self) -> bool:
        """Choose the first number that is not known to be wrong; False where none is left."""
        for line in self._detail.phones if self._detail is not None else ():
            if not line.wrong:
                self._numbers.button(line.id).setChecked(True)
                return True
        return False

    def _add_name(self, detail: CallbackDetail) -> None:
        customer = detail.callback.customer
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        name = card.text(customer.name, "title", wrap=True, select=True)
        row.addWidget(name, 0)
        if customer.grade is not None:
            row.addWidget(Badge(customer.grade.value, GRADE_TONES[customer.grade], self, square=True))
        row.addStretch(1)
        self.content.addLayout(row)
        self.content.addWidget(card.text(who(customer), "muted"))
        if customer.do_not_call:
            self.content.addWidget(Badge(self.tr("Does not want calls"), "amber", self))
        if customer.preferences:
            self.content.addWidget(card.text(customer.preferences, "help", wrap=True))

    def _add_numbers(self, lines: list[PhoneLine], chosen: int | None) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        for line in lines:
            words = phone_words(line.number, line.extension)
            row = FlowLayout(gap=theme.SPACE)
            column.addLayout(row)
            button = QRadioButton(words, self)
            button.setProperty("role", "number")
            button.setAccessibleName(words)
            self._numbers.addButton(button, line.id)
            row.add(button)
            row.add(self._copy_button(line.number, words))
            if line.wrong:
                row.add(Badge(label(AttemptOutcome.WRONG_NUMBER), "amber", self))
            if line.contact:
                column.addWidget(card.text(line.contact, "help"))
        if not lines:
            column.addWidget(card.text(self.tr("No telephone number is known."), "muted", wrap=True))
        self.content.addLayout(column)
        if chosen is not None and self._numbers.button(chosen) is not None:
            self._numbers.button(chosen).setChecked(True)
        else:
            self.choose_next_number()

    def _add_about(self, detail: CallbackDetail) -> None:
        row, callback = detail.row, detail.callback
        section = card.Section(label(row.kind))
        words, tone = state_badge(row)
        badge = Badge(words, tone, self)
        badge.setToolTip(row.term.moment(language()))
        about = callback_lists.about(row, language())
        facts: list[tuple[str, str | QWidget]] = [(self.tr("Due"), badge)]
        order = detail.order
        if order is None:
            facts.append((self.tr("About"), about))
        else:
            facts += [
                (self.tr("Order"), f"{order.number} · {label(order.mode)}"),
                (self.tr("Request"), order.subject),
                (self.tr("Cause"), order.fault_cause),
                (self.tr("Work"), order.work_done),
                (self.tr("Done by"), order.technician.name if order.technician else ""),
                (self.tr("Finished"), _said(order.finished_at)),
            ]
        if detail.complaint is not None:
            facts.append((self.tr("Complaint"), detail.complaint.number))
        if detail.product is not None:
            facts.append((self.tr("Product"), product_words(detail.product)))
        facts += [
            (self.tr("Staff"), callback.staff.name if callback.staff else ""),
            (self.tr("Remarks"), callback.remarks),
        ]
        if row.state == CallbackState.CANCELLED:
            facts.append((self.tr("Reason"), callback_lists.cancel_words(callback, language())))
        section.content.addWidget(card.Facts(facts, columns=1))
        self.content.addWidget(section)

    def _add_around(self, detail: CallbackDetail) -> None:
        """What the customer may come to speak of: products, what was proposed and promised, last contacts."""
        for title, lines in (
            (self.tr("Products"), [(product_words(each), "") for each in detail.products]),
            (self.tr("Proposed"), [(self._proposed(each), "") for each in detail.proposed]),
            (self.tr("Promised"), [self._promised(each) for each in detail.promises]),
            (self.tr("Last contacts"), [(self._contact(each), "") for each in detail.contacts]),
        ):
            if not lines:
                continue
            section = card.Section(title)
            for words, tone in lines:
                line = card.text(words, "small", tone=tone, wrap=True)
                line.setToolTip(plain_tip(words))
                section.content.addWidget(line)
            self.content.addWidget(section)

    def _proposed(self, each: Proposed) -> str:
        if not each.number:
            return self.tr("Next step: {}").format(each.what)
        answer = self.tr("answer: {}").format(each.answer) if each.answer else ""
        return " · ".join(filter(None, (each.number, each.what, answer)))

    def _promised(self, each: Promised) -> tuple[str, str]:
        """In words, and their tone."""
        now = clock.now()
        when, tone = each.term.words(now, language()), each.term.tone(now)
        return " · ".join(filter(None, (each.what, when, each.staff))), in_text(tone)

    def _contact(self, each: Contact) -> str:
        kind = label(each.kind) if each.kind is not None else self.tr("Complaint")
        mark = f"{each.satisfaction}/5" if each.satisfaction else ""
        return " · ".join(filter(None, (_said(each.at), kind, mark, each.words)))

    def _add_tries(self, detail: CallbackDetail) -> None:
        # A try that moved the callback on stands there already as a try.
        moves = [move for move in detail.moves if move.outcome is None]
        if not detail.attempts and not moves and not detail.corrections:
            return
        section = card.Section(self.tr("So far"))
        lines: list[tuple[datetime, int, QWidget]] = []
        for attempt in detail.attempts:
            lines.append((attempt.at, 0, self._attempt(attempt, detail)))
        for move in moves:
            to = dates.say_day(clock.local(move.to_due_at).date(), language())
            words = self.tr("{when} · moved to {day}: {reason}").format(
                when=_said(move.at), day=to, reason=move.reason
            )
            lines.append((move.at, 1, card.text(words, "small", wrap=True)))
        for each in detail.corrections:
            old, new = (label(outcome) if outcome is not None else "" for outcome in (each.old, each.new))
            words = say(f"callback_corrected.{each.action}", old=old, new=new)
            told = " · ".join(filter(None, (_said(each.at), words, each.staff)))
            lines.append((each.at, 2, card.text(told, "help", wrap=True)))
        for _at, _place, line in sorted(lines, key=lambda each: each[:2]):
            section.content.addWidget(line)
        self.content.addWidget(section)

    def _attempt(self, attempt: Attempt, detail: CallbackDetail) -> QWidget:
        parts = [_said(attempt.at), label(attempt.outcome), attempt.staff.name if attempt.staff else ""]
        line = card.text(" · ".join(filter(None, parts)), "small", tone=_OUTCOMES[attempt.outcome], wrap=True)
        told = " ".join(filter(None, (phone_words(attempt.number), attempt.remarks)))
        line.setToolTip(plain_tip(told))
        if attempt.id != detail.correctable:
            return line
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(line, 1)
        self.change_button = card.link(self.tr("Change…"), lambda: self._ask_outcome(attempt))
        self.change_button.setAccessibleName(self.tr("Change how this call went"))
        row.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _ask_outcome(self, attempt: Attempt) -> None:
        """A menu of what may have happened instead."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for outcome in AttemptOutcome:
            if outcome not in (attempt.outcome, AttemptOutcome.REFUSED):
                menu.addAction(label(outcome), partial(self.attempt_changed.emit, attempt.id, outcome))
        menu.addSeparator()
        menu.addAction(self.tr("Take it back"), lambda: self.attempt_changed.emit(attempt.id, None))
        menu.popup(self.change_button.mapToGlobal(self.change_button.rect().bottomLeft()))

    def _copy_button(self, number: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("copy", "muted"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(self.tr("Copy the number"))
        button.setAccessibleName(f"{button.toolTip()} {words}")

        def copy() -> None:
            QGuiApplication.clipboard().setText(phones.plainly(number, countries.here()))
            show_message(self, self.tr("Copied {}").format(words))

        button.clicked.connect(copy)
        return button


def _said(moment: datetime | None) -> str:
    return dates.say_relative(moment, clock.now(), language()) if moment is not None else ""

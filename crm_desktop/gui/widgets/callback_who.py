"""The left side of the call dialog: whom to call, on which number, about what, and what was tried."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core import clock, dates, phones
from crm_desktop.core.enums import AttemptOutcome, CallbackState
from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services import callbacks
from crm_desktop.services.callbacks import CallbackDetail, CallbackRow, PhoneLine

_OUTCOMES = {
    AttemptOutcome.REACHED: "green",
    AttemptOutcome.NO_ANSWER: "amber",
    AttemptOutcome.WRONG_NUMBER: "red",
    AttemptOutcome.REFUSED: "red",
}


def state_badge(row: CallbackRow) -> tuple[str, str]:
    """How a callback stands, in words and a tone: overdue, due today, planned, done, cancelled."""
    now = clock.now()
    if row.state == CallbackState.DONE:
        mark = f" {row.satisfaction}/5" if row.satisfaction else ""
        return f"✓ {label(row.state)}{mark}", "green"
    if row.state == CallbackState.CANCELLED:
        return label(row.state), "grey"
    words = dates.say_due(row.day if row.all_day else row.due_at, now, language())
    if row.overdue(now):
        return words, "red"
    return words, "amber" if row.day == clock.local(now).date() else "blue"


class WhoPanel(card.Scroll):
    """Who is called; `phone_id()` is the number chosen."""

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
            tone = {"A": "green", "B": "blue"}.get(customer.grade.value, "grey")
            row.addWidget(Badge(customer.grade.value, tone, self, square=True))
        row.addStretch(1)
        self.content.addLayout(row)
        under = " · ".join(filter(None, (customer.honorific, customer.number)))
        self.content.addWidget(card.text(under, "muted"))
        if customer.do_not_call:
            self.content.addWidget(Badge(self.tr("Does not want calls"), "red", self))
        if customer.preferences:
            self.content.addWidget(card.text(customer.preferences, "help", wrap=True))

    def _add_numbers(self, lines: list[PhoneLine], chosen: int | None) -> None:
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        for line in lines:
            words = phones.pretty(line.number)
            row = QHBoxLayout()
            row.setSpacing(theme.SPACE)
            button = QRadioButton(words, self)
            button.setProperty("role", "number")
            button.setAccessibleName(words)
            self._numbers.addButton(button, line.id)
            row.addWidget(button)
            row.addWidget(self._copy_button(line.number, words))
            if line.wrong:
                row.addWidget(Badge(label(AttemptOutcome.WRONG_NUMBER), "red", self))
            row.addStretch(1)
            column.addLayout(row)
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
        badge.setToolTip(dates.say_datetime(row.due_at, language()))
        about = callbacks.about(row, language())
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
            facts.append((self.tr("Product"), detail.product.model))
        facts += [
            (self.tr("Staff"), callback.staff.name if callback.staff else ""),
            (self.tr("Remarks"), callback.remarks),
        ]
        if row.state == CallbackState.CANCELLED:
            facts.append((self.tr("Reason"), callbacks.reason_words(callback.cancel_reason, language())))
        section.content.addWidget(card.Facts(facts, columns=1))
        self.content.addWidget(section)

    def _add_tries(self, detail: CallbackDetail) -> None:
        # A try that moved the callback on stands there already as a try.
        moves = [move for move in detail.moves if move.reason not in set(AttemptOutcome)]
        if not detail.attempts and not moves:
            return
        section = card.Section(self.tr("So far"))
        lines: list[tuple[datetime, QLabel]] = []
        for attempt in detail.attempts:
            parts = [_said(attempt.at), label(attempt.outcome), attempt.staff.name if attempt.staff else ""]
            line = card.text(
                " · ".join(filter(None, parts)), "small", tone=_OUTCOMES[attempt.outcome], wrap=True
            )
            told = " ".join(filter(None, (phones.pretty(attempt.number), attempt.remarks)))
            line.setToolTip(plain_tip(told))
            lines.append((attempt.at, line))
        for move in moves:
            reason = callbacks.reason_words(move.reason, language())
            to = dates.say_day(clock.local(move.to_due_at).date(), language())
            words = self.tr("{when} · moved to {day}: {reason}").format(
                when=_said(move.at), day=to, reason=reason
            )
            lines.append((move.at, card.text(words, "small", wrap=True)))
        for _at, line in sorted(lines, key=lambda pair: pair[0]):
            section.content.addWidget(line)
        self.content.addWidget(section)

    def _copy_button(self, number: str, words: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon("copy", "muted"))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setToolTip(self.tr("Copy the number"))
        button.setAccessibleName(f"{button.toolTip()} {words}")

        def copy() -> None:
            QGuiApplication.clipboard().setText(number)
            show_message(self, self.tr("Copied {}").format(words))

        button.clicked.connect(copy)
        return button


def _said(moment: datetime | None) -> str:
    return dates.say_relative(moment, clock.now(), language()) if moment is not None else ""

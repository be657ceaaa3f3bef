"""The questions of a callback on the screen: visit, conduct, quality, satisfaction, what happens next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, RepairState
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.gui import theme
from crm_desktop.gui.language import label, language, say
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.chip import Segments
from crm_desktop.gui.widgets.date_field import MomentField
from crm_desktop.gui.widgets.elided import ElidedBox
from crm_desktop.gui.widgets.fields import ChoiceBox, TextArea, misunderstood, problem_words, tell_changes
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks import questionnaire
from crm_desktop.services.callbacks.lists import CallbackRow


def as_due(moment: datetime) -> datetime | date:
    """What a moment field means: without a time of day it is the day."""
    here = clock.local(moment)
    return here.date() if here.time() == time(23, 59, 59) else moment


class Rating(Segments):
    """1 to 5, chosen by a click or by typing the figure."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__([(n, str(n)) for n in range(1, 6)], parent, label=label)
        for n, button in enumerate(self._group.buttons(), 1):
            button.setAccessibleName(f"{label}: {n}")
            button.setFixedWidth(theme.px(38))

    def say_mark(self, mark: int, words: str) -> None:
        """What a mark means, for who cannot see the words beside it."""
        button = self._group.button(mark - 1)
        button.setAccessibleName(f"{button.accessibleName()} {words}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in "12345" and event.text():
            self.set_value(int(event.text()))
            self.changed.emit(self.value())
            self._group.button(self.value() - 1).setFocus()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set_value(None)
            self.changed.emit(None)
        else:
            super().keyPressEvent(event)


def _scale() -> QHBoxLayout:
    """What 1 and 5 mean, over the marks that stand below."""
    row = QHBoxLayout()
    row.addWidget(card.text(f"1 {say('quality.1')}", "help"))
    row.addStretch(1)
    row.addWidget(card.text(f"5 {say('quality.5')}", "help"))
    return row


def _say_ends(rating: Rating, about: str) -> None:
    for mark in (1, 5):
        rating.say_mark(mark, say(f"{about}.{mark}"))


class AlsoDue(card.Section):
    """What else is due for the customer: a box for each, ticked where this call settles it too."""

    def __init__(self, rows: Sequence[CallbackRow] = (), parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("AlsoDue", "Also due for this customer: settled by this call")
        super().__init__(title, parent=parent)
        self._boxes: dict[int, QCheckBox] = {}
        for row in rows:
            about = callback_lists.about(row, language())
            when = row.term.words(clock.now(), language())
            box = ElidedBox(" · ".join(filter(None, (label(row.kind), about, when))), self)
            self._boxes[row.id] = box
            self.content.addWidget(box)
        if not rows:
            self.hide()

    def ticked(self) -> list[int]:
        """The ids of those that the call settles."""
        return [callback_id for callback_id, box in self._boxes.items() if box.isChecked()]


class Questionnaire(QWidget):
    """The questions that a kind of callback asks; `values()` is what `callbacks.complete` takes."""

    changed = Signal()

    def __init__(self, kind: CallbackKind, asked: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = kind
        self._asked = frozenset(asked)
        self.ratings: dict[str, Rating] = {}
        self.conduct: dict[str, QCheckBox] = {}
        self._conduct_asked = False
        self._errors: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))
        self.fault_cause = QLineEdit(self)
        self.repair_state = ChoiceBox(self)
        self.repair_state.fill(RepairState, empty=self.tr("—"))
        self.technician_came = QLineEdit(self)
        for slug, widget in self._visit_fields():
            widget.setVisible(slug in self._asked)
        if self._asked & set(questionnaire.VISIT):
            self._add_visit()
        if self._asked & set(questionnaire.DIMENSIONS):
            self._add_quality()
        self._add_result()
        self._column.addStretch(1)
        self.start = self.values()

    # -- building -----------------------------------------------------------------------------------

    def _field(self, words: str, widget: QWidget, name: str = "") -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(theme.GAP)
        above = card.text(words, "label")
        above.setBuddy(widget)
        widget.setAccessibleName(words)
        column.addWidget(above)
        column.addWidget(widget)
        if name:
            column.addWidget(self._error(name))
        return column

    def _error(self, name: str) -> QLabel:
        line = card.text("", "error", wrap=True)
        line.hide()
        self._errors[name] = line
        return line

    def _add_visit(self) -> None:
        section = card.Section(self.tr("The visit"))
        row = QHBoxLayout()
        row.setSpacing(theme.MARGIN)
        for slug, widget in self._visit_fields():
            if slug in self._asked:
                stretch = 2 if slug == "fault_cause" else 1
                row.addLayout(self._field(say(f"question.{slug}"), widget), stretch)
        section.content.addLayout(row)
        self._column.addWidget(section)
        if "conduct" not in self._asked:
            return
        boxes = QGridLayout()
        boxes.setHorizontalSpacing(theme.MARGIN)
        boxes.setVerticalSpacing(0)
        boxes.setColumnStretch(3, 1)
        boxes.addWidget(card.text(say("question.conduct"), "label"), 0, 0)
        for number, slug in enumerate(questionnaire.CONDUCT):
            box = QCheckBox(say(f"conduct.{slug}"), self)
            box.clicked.connect(self._asked_conduct)
            self.conduct[slug] = box
            boxes.addWidget(box, number // 2, 1 + number % 2)
        section.content.addLayout(boxes)

    def _visit_fields(self) -> tuple[tuple[str, QWidget], ...]:
        return (
            ("fault_cause", self.fault_cause),
            ("repair_state", self.repair_state),
            ("technician_came", self.technician_came),
        )

    def _asked_conduct(self) -> None:
        self._conduct_asked = True

    def _add_quality(self) -> None:
        section = card.Section(say("question.quality"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.MARGIN)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(1, 1)
        grid.addLayout(_scale(), 0, 2)
        for row, slug in enumerate(questionnaire.DIMENSIONS, 1):
            if slug not in self._asked:
                continue
            name = say(f"dimension.{slug}")
            rating = Rating(name, self)
            self.ratings[slug] = rating
            grid.addWidget(card.text(name, "strong"), row, 0)
            grid.addWidget(card.text(say(f"dimension_help.{slug}"), "muted", wrap=True), row, 1)
            grid.addWidget(rating, row, 2)
            _say_ends(rating, "quality")
        section.content.addLayout(grid)
        self._column.addWidget(section)

    def _add_result(self) -> None:
        section = card.Section(self.tr("The result"))
        self.satisfaction = Rating(say("question.satisfaction"), self)
        self.satisfaction.changed.connect(lambda _value: self._say_satisfaction())
        self._words = card.text("", "strong")
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(card.text(say("question.satisfaction"), "strong"))
        row.addSpacing(theme.SPACE)
        row.addWidget(card.text(f"1 {say('satisfaction.1')}", "help"))
        row.addWidget(self.satisfaction)
        row.addWidget(card.text(f"5 {say('satisfaction.5')}", "help"))
        row.addSpacing(theme.MARGIN)
        row.addWidget(self._words)
        _say_ends(self.satisfaction, "satisfaction")
        row.addStretch(1)
        section.content.addLayout(row)
        section.content.addWidget(self._error("satisfaction"))
        self.suggestions = TextArea(self)
        self.suggestions.set_rows(2)
        section.content.addSpacing(theme.GAP)
        section.content.addLayout(self._field(say("question.suggestions"), self.suggestions))
        self.next_step = QLineEdit(self)
        self.follow_up = MomentField(self)
        last = QHBoxLayout()
        last.setSpacing(theme.MARGIN)
        last.addLayout(self._field(say("question.next_step"), self.next_step), 3)
        last.addLayout(self._field(self.tr("Call again on"), self.follow_up, "follow_up"), 2)
        tell_changes(self.follow_up, self._follow_up_changed)
        section.content.addSpacing(theme.GAP)
        section.content.addLayout(last)
        self._column.addWidget(section)

    def _say_satisfaction(self) -> None:
        value = self.satisfaction.value()
        # What 1 and 5 mean stands beside them.
        self._words.setText(say(f"satisfaction.{value}") if value in (2, 3, 4) else "")
        card.set_tone(self._words, "amber" if questionnaire.is_dissatisfied(value) else "")
        if value is not None:
            self._say_error("satisfaction", "")

    def _follow_up_changed(self) -> None:
        """What was said of it goes once it holds no more."""
        if not self._errors["follow_up"].isHidden():
            self._say_error("follow_up", self.problems().get("follow_up", ""))

    # -- values -------------------------------------------------------------------------------------

    def values(self) -> ValueDict:
        """The keyword arguments of `callbacks.complete` that stand here."""
        answers: ValueDict = {slug: rating.value() for slug, rating in self.ratings.items()}
        if "fault_cause" in self._asked:
            answers["fault_cause"] = self.fault_cause.text()
        if "repair_state" in self._asked:
            answers["repair_state"] = self.repair_state.value()
        if "technician_came" in self._asked:
            answers["technician_came"] = self.technician_came.text()
        if self.conduct:
            kept = [slug for slug, box in self.conduct.items() if box.isChecked()]
            answers["conduct"] = kept if kept or self._conduct_asked else None
        moment = self.follow_up.value()
        follow_up: datetime | date | None = as_due(moment) if moment is not None else None
        return {
            "answers": answers,
            "satisfaction": self.satisfaction.value(),
            "suggestions": self.suggestions.toPlainText(),
            "next_step": self.next_step.text(),
            "follow_up": follow_up,
        }

    def set_values(self, answers: Values, satisfaction: int | None, suggestions: str, next_step: str) -> None:
        """Show what was answered, or what is known before the call."""
        for slug, rating in self.ratings.items():
            rating.set_value(answers.get(slug))
        for slug, box in self.conduct.items():
            box.setChecked(slug in (answers.get("conduct") or ()))
        self.fault_cause.setText(answers.get("fault_cause", ""))
        self.fault_cause.setCursorPosition(0)
        state = answers.get("repair_state")
        self.repair_state.set_value(RepairState(state) if state else None)
        self.technician_came.setText(answers.get("technician_came", ""))
        self.satisfaction.set_value(satisfaction)
        self.suggestions.setPlainText(suggestions)
        self.next_step.setText(next_step)
        self._say_satisfaction()
        self.start = self.values()

    def is_dirty(self) -> bool:
        return self.values() != self.start or self.follow_up.problem()

    def problems(self) -> dict[str, str]:
        """What cannot be understood as it stands."""
        return {"follow_up": problem_words(self.follow_up)} if self.follow_up.problem() else {}

    def show_errors(self, problems: Mapping[str, str]) -> None:
        """Show each problem under its field; the first one gets the focus."""
        for name in self._errors:
            self._say_error(name, problems.get(name, ""))
        if "satisfaction" in problems:
            self.satisfaction.setFocus()
        elif "follow_up" in problems:
            day, time_ = self.follow_up.date, self.follow_up.time
            (time_ if time_.problem() and not day.problem() else day).setFocus()

    def accepts(self, part: QWidget) -> bool:
        """False where something is typed that is no day or no time: that is said now."""
        if misunderstood(part):
            self._say_error("follow_up", problem_words(part))
            return False
        return True

    def _say_error(self, name: str, words: str) -> None:
        self._errors[name].setText(words)
        self._errors[name].setVisible(bool(words))

    def first_field(self) -> QWidget:
        """Where the conversation starts."""
        for slug, widget in self._visit_fields():
            if slug in self._asked:
                return widget
        if self.ratings:
            return next(iter(self.ratings.values()))
        return self.satisfaction if questionnaire.needs_satisfaction(self.kind) else self.suggestions

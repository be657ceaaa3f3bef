"""What only the user can say of a file, a line each with its answers, and what known records get."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.fields.own import import_word
from crm_desktop.core.sheet_cells import Source
from crm_desktop.core.words.importing import FIELDS
from crm_desktop.gui import theme
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets import focus
from crm_desktop.gui.widgets.card import Scroll, clear, text
from crm_desktop.gui.widgets.chip import Chip
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.services.importing.asking import (
    ANSWERS,
    ImportAnswer,
    ImportChoices,
    ImportQuestion,
    Treatment,
)
from crm_desktop.services.importing.merging import CLEARABLE
from crm_desktop.services.importing.result import ImportResult
from crm_desktop.services.importing.value_words import TO_CHECK, folded

_SHOWN_ROWS = 6
_MOST_WORDS = 40
"""So many words are asked, those that most rows have; a column with more was no column of choices."""
_LINES = 4
"""So many lines are seen at once; the others are scrolled to."""
_LISTS = frozenset({"phone", "contact", "tags", "remarks"})
_NOT_TREATED = frozenset({"record_number", "name", "company"})


class ImportQuestions(QWidget):
    """The questions that came up; ``changed`` is told of an answer, ``rows_wanted`` which rows to show."""

    changed = Signal()
    rows_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices = ImportChoices()
        self.boxes: dict[object, ChoiceBox] = {}
        self._last: object = None
        self._scroll = Scroll(self, margins=(0, 0, 0, 0))
        self._scroll.setProperty("role", "plain")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(theme.GAP)
        self._grid.setColumnStretch(0, 1)
        self._scroll.content.addLayout(self._grid)
        self.treatments = KnownTreatments(self)
        self.treatments.changed.connect(self.changed)
        self._source = Source()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE)
        column.addWidget(self._scroll)
        column.addWidget(self.treatments)

    def forget(self) -> None:
        """Another file: nothing has been answered."""
        self.choices = ImportChoices()

    def take(self, choices: ImportChoices) -> None:
        """What was chosen in an earlier import holds for this one."""
        self.choices = choices

    def show_questions(self, result: ImportResult, fields: Sequence[str]) -> None:
        """Show what an import would ask, and what known customers get of these fields."""
        clear(self._grid)
        self.boxes = {}
        spoken = language()
        self._source = result.source
        for asked in result.asked:
            answers = [(each, asked.answer_words(spoken, each)) for each in ANSWERS[asked.question]]
            words = say(f"import.question.{asked.question}")
            box = self._add(asked.question, words, asked.rows, answers, asked.answer)
            box.chosen.connect(partial(self._answer, asked.question))
        for word in sorted(result.asked_words, key=lambda each: -len(each.rows))[:_MOST_WORDS]:
            key = (word.field, folded(word.text))
            box = self._add(key, word.words(spoken), word.rows, word.meanings(spoken), word.meaning)
            box.chosen.connect(partial(self._explain, key))
        lines = min(len(self.boxes), _LINES)
        self._scroll.setFixedHeight(lines * (theme.px(34) + theme.GAP))
        self._scroll.setVisible(bool(self.boxes))
        self.treatments.show_fields(self.choices, fields)
        self.treatments.setVisible(result.customers_matched > 0)

    def focus_last(self) -> bool:
        """Put the focus where something was answered last; False where that is not asked any more."""
        box = self.boxes.get(self._last)
        self._last = None
        if box is not None:
            focus.give(box)
        return box is not None

    def _add(
        self,
        key: object,
        words: str,
        rows: Sequence[int],
        answers: Sequence[tuple[object, str]],
        answer: object,
    ) -> ChoiceBox:
        line = len(self.boxes)
        some = say("history.comma").join(map(self._source.words, rows[:_SHOWN_ROWS])) + (
            "…" if len(rows) > _SHOWN_ROWS else ""
        )
        rows_words = self.tr("Rows {}") if len(rows) > 1 else self.tr("Row {}")
        shown = QPushButton(rows_words.format(some), self)
        shown.setProperty("role", "link")
        shown.setAutoDefault(False)
        shown.setAccessibleName(f"{words}. {shown.text()}")
        shown.clicked.connect(lambda: self.rows_wanted.emit(list(rows)))
        box = ChoiceBox(self)
        box.setAccessibleName(words)
        box.set_choices(answers)
        box.set_value(answer)
        box.setMinimumWidth(theme.px(240))
        self._grid.addWidget(text(words, wrap=True), line, 0)
        self._grid.addWidget(shown, line, 1)
        self._grid.addWidget(box, line, 2)
        self.boxes[key] = box
        return box

    def _answer(self, question: ImportQuestion, answer: ImportAnswer) -> None:
        self._last = question
        self.choices.answers[question] = answer
        self.changed.emit()

    def _explain(self, key: tuple[str, str], meaning: str) -> None:
        self._last = key
        if meaning == TO_CHECK:
            self.choices.words.pop(key, None)
        else:
            self.choices.words[key] = meaning
        self.changed.emit()


class KnownTreatments(QWidget):
    """What known customers get of each column: what they lack, what the file says, or nothing of it."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = ImportChoices()
        self.field = ChoiceBox(self)
        self.field.setAccessibleName(self.tr("Column"))
        self.field.setMinimumWidth(theme.px(160))
        self.treatment = ChoiceBox(self)
        self.treatment.setAccessibleName(self.tr("What known customers get of it"))
        self.treatment.setMinimumWidth(theme.px(220))
        self.field.chosen.connect(lambda _name: self._show())
        self.treatment.chosen.connect(self._choose)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(theme.GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        row.addWidget(text(self.tr("For known customers:"), "muted"))
        row.addWidget(self.field)
        row.addWidget(self.treatment)
        row.addLayout(self._chips)
        row.addStretch(1)

    def show_fields(self, choices: ImportChoices, fields: Sequence[str]) -> None:
        """Offer these columns of the file, with what was chosen for them."""
        self._choices = choices
        offered = [name for name in FIELDS if name in fields and name not in _NOT_TREATED]
        self.field.set_choices([(name, import_word(name, language())) for name in offered])
        if self.field.value() is None and offered:
            self.field.set_value(offered[0])
        self._show()

    def _offered(self, name: str | None) -> list[tuple[_Chosen | None, str]]:
        """What can be done with a column; lists only ever grow, or stay."""
        usual: list[tuple[_Chosen | None, str]] = [(None, self.tr("as usual"))]
        if name not in _LISTS:
            usual += [
                (_Chosen(Treatment.FILL), self.tr("only what they lack")),
                (_Chosen(Treatment.OVERWRITE), self.tr("what the file says")),
            ]
        if name in CLEARABLE:
            words = self.tr("what the file says, empty cells too")
            usual.append((_Chosen(Treatment.OVERWRITE, clears=True), words))
        return [*usual, (_Chosen(Treatment.KEEP), self.tr("nothing: they stay as they are"))]

    def _show(self) -> None:
        name = self.field.value()
        self.treatment.set_choices(self._offered(name))
        kept = self._choices.known.get(name)
        self.treatment.set_value(kept and _Chosen(kept, clears=name in self._choices.clears))
        self.treatment.setEnabled(name is not None)
        clear(self._chips)
        for field in self._choices.known:
            chip = Chip(import_word(field, language()), self, removable=True)
            chip.removed.connect(partial(self._take_away, field))
            self._chips.addWidget(chip)

    def _choose(self, chosen: _Chosen | None) -> None:
        name = self.field.value()
        if name is None:
            return
        self._choices.clears.discard(name)
        if chosen is None:
            self._choices.known.pop(name, None)
        else:
            self._choices.known[name] = chosen.treatment
            if chosen.clears:
                self._choices.clears.add(name)
        self._show()
        self.changed.emit()

    def _take_away(self, name: str) -> None:
        self._choices.known.pop(name, None)
        self._choices.clears.discard(name)
        self._show()
        self.treatment.setFocus()
        self.changed.emit()


@dataclass(frozen=True, slots=True)
class _Chosen:
    treatment: Treatment
    clears: bool = False

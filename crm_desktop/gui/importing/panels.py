"""Steps of the import assistant: choosing the file, what will happen, the work itself, what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.fields.own import import_word
from crm_desktop.core.sheet_cells import Cell as SheetCell
from crm_desktop.core.sheet_cells import SheetCells, cell_text
from crm_desktop.core.words import joined
from crm_desktop.gui.importing.day_after import DayAfter
from crm_desktop.gui.importing.fates import ColumnFates, sentence
from crm_desktop.gui.importing.how_read import HowRead
from crm_desktop.gui.importing.questions import ImportQuestions
from crm_desktop.gui.importing.shape import encoding_choice
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.card import Box, Scroll, set_tone, text
from crm_desktop.gui.widgets.chip import Segments
from crm_desktop.gui.widgets.picture import Picture
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.importing.columns import Proposal
from crm_desktop.services.importing.judging import NAMING
from crm_desktop.services.importing.result import LISTED, ImportResult


class ImportFile(QWidget):
    """Choose a file or drop one; where the encoding of a CSV is not clear, name it."""

    browse = Signal()
    read_again = Signal(str)
    save_waiting = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        place = QFrame(self)
        place.setProperty("role", "box")
        self.choose = QPushButton(self.tr("Choose a file…"), self)
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.browse)
        self.encoding = encoding_choice(self)
        self.encoding.setAccessibleName(self.tr("Encoding"))
        self.encoding.set_value("big5")
        again = QPushButton(self.tr("Read again"), self)
        again.setAutoDefault(False)
        again.clicked.connect(lambda: self.read_again.emit(self.encoding.value() or ""))
        self.encoding_row = QWidget(self)
        row = QHBoxLayout(self.encoding_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(text(self.tr("Encoding"), "label"))
        row.addWidget(self.encoding)
        row.addWidget(again)
        row.addStretch(1)
        self.encoding_row.hide()
        inside = QVBoxLayout(place)
        inside.setSpacing(12)
        inside.addStretch(3)
        inside.addWidget(Picture("import", "muted", 40))
        for words, role in (
            (self.tr("Drop your customer list here"), "heading"),
            (
                self.tr(
                    "An Excel file as it is, an .ods, a .csv or contacts (.vcf). Nothing is changed yet."
                ),
                "muted",
            ),
        ):
            label = text(words, role)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inside.addWidget(label)
        inside.addSpacing(4)
        inside.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(self.encoding_row)
        inside.addStretch(4)
        self.waiting = QPushButton(self)
        self.waiting.setProperty("role", "link")
        self.waiting.setAutoDefault(False)
        self.waiting.clicked.connect(self.save_waiting)
        self.saved = text("", "muted", wrap=True, select=True)
        for shown_later in (self.waiting, self.saved):
            shown_later.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(place)
        column.addWidget(self.waiting, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.saved)

    def show_waiting(self, count: int) -> None:
        """How many values of earlier imports are still to be checked."""
        words = self.tr("Still to check from earlier imports: {}. Save them as a workbook…")
        self.waiting.setText(words.format(f"{count:,}"))
        self.waiting.setVisible(count > 0)

    def show_saved(self, file: Path) -> None:
        """The workbook was written."""
        self.saved.setText(self.tr("Saved as {}. Correct it in Excel and import it.").format(file))
        self.saved.show()


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row of the file in one of the lists; ``id`` is only its place."""

    id: int
    row: str
    """Which it is in the file, with the sheet where several were read."""
    name: str
    words: str


class ImportPreview(QWidget):
    """What will happen: the numbers in a sentence, and the rows behind each.

    ``decided`` is told when something was chosen that makes it happen otherwise.
    """

    decided = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.summary = text("", "heading", wrap=True)
        self.hint = text("", "muted", wrap=True)
        self.how = HowRead(self)
        self.questions = ImportQuestions(self)
        self.questions.rows_wanted.connect(self._show_some)
        for part in (self.how, self.questions):
            part.changed.connect(self.decided)
        self.kinds = Segments([(kind, "") for kind in _KINDS], self, label=self.tr("Rows"))
        self.kinds.changed.connect(self._show)
        self.model = RecordModel(
            (
                Column("row", self.tr("Row"), lambda r: Cell(r.row, "muted"), 96, right=True),
                Column("name", self.tr("Name"), lambda r: Cell(r.name or "–", bold=bool(r.name)), 220),
                Column("words", self.tr("What"), lambda r: r.words, 420, stretch=True),
            ),
            parent=self,
        )
        self.list = RecordList(self.model, self, label=self.tr("Rows of the file"))
        self.list.setProperty("role", "boxed")
        self.fates = ColumnFates(self)
        self.lists = QStackedWidget(self)
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.fates)
        self._rows: dict[str, list[PreviewRow]] = {}
        self._some: Callable[[list[int]], list[PreviewRow]] = lambda _numbers: []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.summary)
        column.addWidget(self.hint)
        column.addWidget(self.how)
        column.addWidget(self.questions)
        column.addSpacing(2)
        column.addWidget(self.kinds)
        column.addWidget(self.lists, 1)

    def show_result(self, result: ImportResult, table: SheetCells, proposal: Proposal) -> None:
        """Show what an import would do."""
        self.summary.setText(result.summary(language()))
        if not result.changed and result.left_out:
            words = self.tr(
                "There is nothing to import: what is not in your archive was deleted here and can be "
                "restored from Deleted."
            )
        elif not result.changed:
            words = self.tr("Everything in this file is in your archive already; there is nothing to import.")
        elif result.has_problems:
            words = self.tr(
                "What is not clear is kept word for word and listed on the card as to check; the rows can be "
                "corrected."
            )
        else:
            words = self.tr("Nothing has been written yet.")
        self.hint.setText(words)
        sheets = result.source.taken if len(result.source.taken) > 1 else ()
        self.how.show_reading(proposal, result.days, sheets)
        self._rows = _listed(result, table, proposal)
        # A question's rows are listed as new ones are: as they stand in the file.
        self._some = lambda numbers: _listed(
            ImportResult(new_rows=numbers, names=result.names), table, proposal
        )["new"]
        self.questions.show_questions(result, list(proposal.columns.values()))
        numbers = (
            len(result.changes),
            len(result.past),
            len(result.doubtful),
            len(result.rejected),
            result.customers_new,
            result.customers_matched,
            len(result.left_out),
            result.skipped,
            len(result.columns),
        )
        nothing = self.tr("Nothing of these rows is imported: {}")
        names = (
            (self.tr("Changes: {}"), ""),
            (self.tr("Past work: {}"), ""),
            (self.tr("To check: {}"), self.tr("Values that are not understood, or unlike what is known.")),
            (self.tr("Rejected: {}"), nothing.format(self.tr("what must be there is missing or wrong."))),
            (self.tr("New: {}"), ""),
            (self.tr("Known: {}"), ""),
            (self.tr("Left out: {}"), nothing.format(self.tr("the customer was deleted here."))),
            (self.tr("Skipped: {}"), nothing.format(self.tr("they say nothing that is not known already."))),
            (self.tr("Columns: {}"), ""),
        )
        found = [each for each in zip(_KINDS, names, numbers, strict=True) if each[2]]
        self.kinds.offer({kind: (said.format(f"{n:,}"), tip) for kind, (said, tip), n in found})
        first = found[0][0] if found else _KINDS[0]
        self.fates.show_fates(result.columns)
        self.kinds.set_value(first)
        self._show(first)

    def set_ready(self, ready: bool) -> None:
        """Whether something can be chosen now."""
        self.how.setEnabled(ready)
        self.questions.setEnabled(ready)

    def focus_last(self) -> None:
        """Put the focus where something was chosen last."""
        if not self.questions.focus_last():
            self.how.focus_last()

    def clear(self) -> None:
        """Let go of the rows."""
        self._rows = {}
        self.model.set_rows([])
        self.fates.show_fates([])

    def _show_some(self, numbers: list[int]) -> None:
        """List the rows that a question is about."""
        self.kinds.set_value(None)
        self.model.set_rows(self._some(numbers))
        self.list.scrollToTop()

    def _show(self, kind: str) -> None:
        self.lists.setCurrentWidget(self.fates if kind == "columns" else self.list)
        self.model.set_rows(self._rows.get(kind, []))
        self.list.scrollToTop()


_KINDS = ("changed", "past", "doubtful", "rejected", "new", "matched", "left_out", "skipped", "columns")


def _listed(result: ImportResult, table: SheetCells, proposal: Proposal) -> dict[str, list[PreviewRow]]:
    naming = [column for column, name in sorted(proposal.columns.items()) if name in NAMING]
    name_column = next(
        (column for column in naming if proposal.columns[column] == "name"), min(naming, default=0)
    )

    def row(place: int, number: int, words: str = "") -> PreviewRow:
        cells = table.rows[number - 1]
        name = cell_text(cells[name_column]) if name_column < len(cells) else ""
        if number in result.names:  # made of several cells, or of the company's where the person's are empty
            name = result.names[number]
            cells = [
                "" if at in naming and cell_text(cells[at]) in name else cells[at] for at in range(len(cells))
            ]
        return PreviewRow(place, table.source.words(number), name, words or _rest(cells, name_column))

    def rows(numbers: Iterable[int]) -> list[PreviewRow]:
        return [row(place, number) for place, number in enumerate(list(numbers)[:LISTED])]

    doubtful = [
        row(
            place,
            value.row,
            say("import_doubt.not_understood", field=import_word(value.field, language()), text=value.text),
        )
        for place, value in enumerate(result.doubtful[:LISTED])
    ]
    rejected = []
    for place, value in enumerate(result.rejected[:LISTED]):
        cells = table.rows[value.row - 1]
        rejected.append(row(place, value.row, f"{say(value.reason)} · {_rest(cells, name_column)}"))
    left_out = [
        row(place, each.row, f"{each.words(language())} · {_rest(table.rows[each.row - 1], name_column)}")
        for place, each in enumerate(result.left_out[:LISTED])
    ]
    spoken = language()
    changed = [
        PreviewRow(place, table.source.words(change.row), change.name, change.words(spoken))
        for place, change in enumerate(result.changes[:LISTED])
    ]
    past = [row(place, each.row, each.words(spoken)) for place, each in enumerate(result.past[:LISTED])]
    return {
        "changed": changed,
        "past": past,
        "left_out": left_out,
        "doubtful": doubtful,
        "rejected": rejected,
        "new": rows(result.new_rows),
        "matched": rows(result.matched_rows),
        "skipped": rows(result.skipped_rows),
    }


def _rest(cells: Sequence[SheetCell], name_column: int) -> str:
    words = (cell_text(cell) for column, cell in enumerate(cells) if column != name_column)
    return " · ".join(" ".join(word.split()) for word in words if word)[:300]


class ImportDone(QWidget):
    """What came of it, and the problem rows to take away."""

    save = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = text("", "title")
        self.summary = text("", "", wrap=True)
        self.columns = text("", "muted", wrap=True)
        self.problems = Box(role="note-amber")
        self.problem_words = text("", "", wrap=True)
        self.save_button = QPushButton(self.tr("Save problem rows as a workbook…"), self)
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self.save)
        self.saved = text("", "muted", wrap=True, select=True)
        self.day_after = DayAfter(self)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.problems.content.setSpacing(10)
        self.problems.content.addWidget(self.problem_words)
        self.problems.content.addLayout(row)
        self.problems.content.addWidget(self.saved)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Picture("check", "green", 28))
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        area = Scroll(self, margins=(0, 0, 0, 0))
        area.content.setSpacing(12)
        for part in (self.summary, self.columns, self.day_after, self.problems):
            area.content.addWidget(part)
        column.addWidget(area, 1)

    def show_result(self, result: ImportResult) -> None:
        """Show what was done."""
        self.day_after.hide()
        if result.changed:
            self.day_after.look()
        done = self.tr("The list is in your archive.")
        self.title.setText(done if result.changed else self.tr("Nothing was new."))
        self.summary.setText(result.summary(language()))
        self.columns.setText(sentence(result.columns))
        rows = {row.row for row in result.rejected} | {value.row for value in result.doubtful}
        words = (
            self.tr(
                "Rows that need your attention: {rows} (values to check: {values}, rejected: {gone})."
            ).format(
                rows=f"{len(rows):,}", values=f"{len(result.doubtful):,}", gone=f"{len(result.rejected):,}"
            ),
            self.tr("Save them, correct them in Excel and import that workbook:"),
            self.tr("it updates the records and settles what is to check."),
        )
        self.problem_words.setText(joined(words))
        self.problems.setVisible(result.has_problems)
        self.saved.hide()

    def show_saved(self, file: Path) -> None:
        """The workbook was written."""
        self.saved.setText(self.tr("Saved as {}").format(file))
        set_tone(self.saved, "green")
        self.saved.show()

"""The import assistant: choose a file, check what its columns become, see what will happen, do it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.country_choices import country_choices
from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.importing.columns import ImportColumns
from crm_desktop.gui.importing.panels import ImportDone, ImportFile, ImportPreview
from crm_desktop.gui.importing.steps import StepPath
from crm_desktop.gui.importing.under_way import ImportWork
from crm_desktop.gui.language import language, say
from crm_desktop.gui.status_line import JobLine
from crm_desktop.gui.tasks import Job, Progress
from crm_desktop.gui.widgets.card import hairline, text
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.fields import misunderstood, problem_words
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.gui.window_services import window_of
from crm_desktop.services.importing import columns as import_columns
from crm_desktop.services.importing import doubts, importing
from crm_desktop.services.importing.columns import Proposal
from crm_desktop.services.importing.result import ImportResult

SUFFIXES = (".xlsx", ".xls", ".ods", ".csv", ".xlsm", ".txt", ".vcf")
FILE, COLUMNS, PREVIEW, WORK, DONE = range(5)


class ImportAssistant(Dialog):
    """One dialog with its steps in it; ``parent`` is the main window, whose customers it shows at the end."""

    def __init__(self, parent: QWidget | None = None, file: Path | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import customers"))
        self.setModal(True)
        self.setAcceptDrops(True)
        self._file = file
        self._table = SheetCells([])
        self._result = ImportResult()
        self._job: Job[Any] | None = None
        self.file_panel = ImportFile(self)
        self.columns = ImportColumns(self)
        self.preview = ImportPreview(self)
        self.work = ImportWork(self)
        self.done_panel = ImportDone(self)
        self.steps = QStackedWidget(self)
        for panel in (self.file_panel, self.columns, self.preview, self.work, self.done_panel):
            self.steps.addWidget(panel)
        inside = QVBoxLayout()
        inside.setContentsMargins(24, 16, 24, 16)
        inside.setSpacing(14)
        names = (self.tr("File"), self.tr("Columns"), self.tr("Preview"), self.tr("Import"))
        self.path = StepPath(names)
        inside.addLayout(self.path)
        inside.addWidget(self.steps, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inside, 1)
        column.addWidget(hairline(self))
        column.addLayout(self._foot())
        self.file_panel.browse.connect(self.browse)
        self.file_panel.save_waiting.connect(self.save_waiting)
        self.file_panel.read_again.connect(lambda encoding: self.read_file(encoding=encoding))
        self.columns.shape.sheets_chosen.connect(self.read_file)
        self.columns.shape.encoding_chosen.connect(lambda encoding: self.read_file(encoding=encoding))
        self.columns.shape.header_chosen.connect(self._analyse)
        self.columns.changed.connect(self._check_columns)
        self.columns.mapping.choices = lambda: self.preview.questions.choices
        self.columns.mapping.taken.connect(self.preview.questions.take)
        self.preview.decided.connect(self._read_otherwise)
        self.done_panel.save.connect(self.save_problems)
        self.done_panel.day_after.wanted.connect(self._show_customers)
        self.done_panel.day_after.failed.connect(self._complain)
        room = self.screen().availableGeometry()
        self.resize(min(theme.px(1080), room.width() - 40), min(theme.px(640), room.height() - 80))
        self._go(FILE)
        if file is not None:
            self.read_file()
        else:
            tasks.read(self, doubts.count_waiting).then(self.file_panel.show_waiting)

    def _foot(self) -> QHBoxLayout:
        self.problem = text("", "error", wrap=True)
        self.problem.hide()
        self.job_line = JobLine(self)
        self.back = QPushButton(self.tr("Back"), self)
        self.leave = QPushButton(self.tr("Cancel"), self)
        self.next = QPushButton(self.tr("Next"), self)
        for button in (self.back, self.leave):
            button.setAutoDefault(False)
        self.next.setDefault(True)
        self.next.setProperty("role", "primary")
        self.back.clicked.connect(self._back)
        self.leave.clicked.connect(self.reject)
        self.next.clicked.connect(self._next)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 12, 24, 12)
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.job_line, 1)
        foot.addStretch(0)
        foot.addWidget(self.back)
        foot.addWidget(self.leave)
        foot.addWidget(self.next)
        return foot

    # -- from step to step --------------------------------------------------------------------------

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.path.show_step({WORK: 3, DONE: 3}.get(step, step))
        self.problem.hide()
        self.back.setVisible(step in (COLUMNS, PREVIEW))
        self.next.setVisible(step != WORK)
        self.next.setEnabled(step not in (FILE, WORK))
        self.leave.setText(self.tr("Close") if step == DONE else self.tr("Cancel"))
        self.leave.setEnabled(True)
        words = {PREVIEW: self.tr("Import"), DONE: self.tr("Show the customers")}
        self.next.setText(words.get(step, self.tr("Next")))
        if step == FILE:
            self.file_panel.choose.setFocus()
        elif step == COLUMNS:
            self._check_columns()
            (self.next if self.next.isEnabled() else self.columns.header.box(0)).setFocus()
        elif step == PREVIEW:
            self.next.setEnabled(self._result.changed)
            (self.next if self._result.changed else self.leave).setFocus()
        elif step == DONE:
            self.next.setFocus()

    def _back(self) -> None:
        self._go(self.steps.currentIndex() - 1)

    def _next(self) -> None:
        step = self.steps.currentIndex()
        if step == COLUMNS:
            unclear = self.columns.unclear()
            if unclear is None or self.accepts(unclear):
                self._preview()
            else:
                unclear.setFocus()
        elif step == PREVIEW:
            self._import()
        elif step == DONE:
            self._show_customers()

    def _show_customers(self, what: str = "") -> None:
        """Close, and show the customers: all, or those of whom something holds."""
        self.accept()
        if (window := window_of(self)) is not None:
            window.open_page("customers").show_only(what)

    def accepts(self, part: QWidget) -> bool:
        """False where something is typed above a column that is no field: that is said now."""
        if not misunderstood(part):
            return True
        self._complain(f"{part.accessibleName()}. {problem_words(part)}")
        return False

    def _start(self, job: Job[Any]) -> None:
        self._job = job
        self.problem.hide()
        for button in (self.back, self.next):
            button.setEnabled(False)
        job.finished.connect(self._ended)
        if self.steps.currentIndex() != WORK:
            self.job_line.follow(job)

    def _ended(self) -> None:
        self._job = None
        self.back.setEnabled(True)
        self.preview.set_ready(True)

    def _failed(self, error: Exception) -> None:
        step = self.steps.currentIndex()
        self._go(PREVIEW if step == WORK else step)
        if isinstance(error, Cancelled):
            if step == WORK:
                self._complain(self.tr("Cancelled: nothing was imported."))
            return
        self._complain(error.text(language()) if isinstance(error, CrmError) else error_text(error))
        asks = isinstance(error, CrmError) and error.key in (
            "error.file_encoding",
            "error.file_not_in_encoding",
        )
        self.file_panel.encoding_row.setVisible(asks and step == FILE)
        if step == COLUMNS:  # another sheet or encoding that cannot be read: what was read stands
            self.columns.shape.show_table(self._name(), self._table, self.columns.proposal)

    def _complain(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.show()

    def reject(self) -> None:
        """Esc, Cancel, the window's own button: work that is under way stops first."""
        if self._job is not None:
            self._job.cancel()
            self.work.stopping()
            self.leave.setEnabled(False)
            return
        super().reject()

    # -- the file -----------------------------------------------------------------------------------

    def browse(self) -> None:
        """Let the user choose a file."""
        kinds = self.tr("Lists") + " (*.xlsx *.xls *.ods *.csv *.xlsm *.txt *.vcf)"
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), start, kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, file: Path) -> None:
        """Read another file; its columns are shown when it is there."""
        self._file = file
        self.preview.questions.forget()
        self.file_panel.encoding_row.hide()
        self.read_file()

    def read_file(self, sheets: Sequence[str] = (), encoding: str = "") -> None:
        """Read these sheets, or the first list and all that look like it, and find the heading."""
        file = self._file
        if file is None or self._job is not None:
            return
        spoken = language()

        def work(progress: Progress) -> tuple[SheetCells, Proposal]:
            from crm_desktop.documents.importing import sheet_reader

            remembered = import_columns.remembered_words()
            table = sheet_reader.read_table(file, sheets, encoding, progress, remembered, spoken)
            return table, import_columns.analyse(table)

        title = self.tr("Reading {}").format(file.name)
        self._start(
            tasks.long_job(self, title, work, writes=False).then(self._was_read).otherwise(self._failed)
        )

    def _was_read(self, answer: tuple[SheetCells, Proposal]) -> None:
        self._table, proposal = answer
        self.columns.show_table(self._name(), self._table, proposal)
        self._go(COLUMNS)

    def _name(self) -> str:
        return self._file.name if self._file is not None else ""

    def _analyse(self, header_row: int) -> None:
        table = self._table

        def show(proposal: Proposal) -> None:
            if table is self._table and self.columns.shape.chosen_row() == header_row:
                self.columns.show_table(self._name(), table, proposal)
                self._check_columns()

        tasks.read(self, import_columns.analyse, table, header_row).then(show)

    def _check_columns(self) -> None:
        named = self.columns.proposal.names_somebody
        self.next.setEnabled(named and self._job is None)
        self.problem.setVisible(not named)
        if not named:
            self._complain(
                self.tr('Choose the column that holds the names: "{}".').format(say("import.field.name"))
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = self._dropped(event)
        if file is not None:
            event.acceptProposedAction()
            self.open_file(file)

    def _dropped(self, event: QDropEvent) -> Path | None:
        if self._job is not None or self.steps.currentIndex() > COLUMNS:
            return None
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        return files[0] if len(files) == 1 and files[0].suffix.lower() in SUFFIXES else None

    # -- what will happen, and doing it -------------------------------------------------------------

    def _preview(self) -> None:
        table, proposal = self._table, self.columns.proposal
        choices = self.preview.questions.choices
        title = self.tr("Checking what will happen")

        def work(progress: Progress) -> ImportResult:
            country_choices(language())  # made here once: the window does not wait for all their names
            return importing.preview(table, proposal, progress, choices=choices)

        job = tasks.long_job(self, title, work, writes=False)
        self._start(job.then(self._previewed).otherwise(self._failed))

    def _previewed(self, result: ImportResult) -> None:
        self._result = result
        again = self.steps.currentIndex() == PREVIEW
        self.preview.show_result(result, self._table, self.columns.proposal)
        self._go(PREVIEW)
        if again:
            self.preview.focus_last()

    def _read_otherwise(self) -> None:
        """What is assumed of the file, or what was decided, was changed: what will happen then?"""
        if self._job is None:
            self.preview.set_ready(False)
            self._preview()

    def _import(self) -> None:
        table, proposal, name = self._table, self.columns.proposal, self._name()
        choices, counting = self.preview.questions.choices, self.work.counting_rows
        self._go(WORK)
        self.work.begin()

        def work(progress: Progress) -> ImportResult:
            return importing.run(table, proposal, counting(progress), file=name, choices=choices)

        job = tasks.long_job(self, self.tr("Importing {}").format(name), work)
        job.progressed.connect(self.work.show_progress)
        self._start(job.then(self._imported).otherwise(self._failed))
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _imported(self, result: ImportResult) -> None:
        self._result = result
        self.done_panel.show_result(result)
        self._go(DONE)

    def save_waiting(self) -> None:
        """Ask where, and write there what earlier imports left to be checked."""
        name = f"{say('import.sheet.problems')}.xlsx"
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        file = ask_where_to_save(self, self.tr("Save what is to check"), Path(folder) / name)
        if file is not None:
            self.write_waiting(file)

    def write_waiting(self, file: Path) -> None:
        """Write what is still to be checked to a workbook."""
        spoken = language()

        def work(_progress: Progress) -> Path:
            from crm_desktop.documents.importing import problems_workbook

            problems_workbook.write_waiting(file, spoken)
            return file

        def written(saved: Path) -> None:
            self._go(FILE)
            self.file_panel.show_saved(saved)

        title = self.tr("Writing the workbook")
        self._start(tasks.long_job(self, title, work, writes=False).then(written).otherwise(self._failed))

    def save_problems(self) -> None:
        """Ask where, and write the rejected and doubtful rows there."""
        stem = self._file.stem if self._file is not None else ""
        name = f"{stem} {say('import.sheet.problems')}.xlsx"
        folder = self._file.parent if self._file is not None else Path()
        file = ask_where_to_save(self, self.tr("Save problem rows"), folder / name)
        if file is not None:
            self.write_problems(file)

    def write_problems(self, file: Path) -> None:
        """Write the problem rows to a workbook."""
        table, proposal, result, spoken = self._table, self.columns.proposal, self._result, language()
        source = self._file

        def work(_progress: Progress) -> Path:
            from crm_desktop.documents.importing import problems_workbook

            if source is not None:
                problems_workbook.check_target(file, source)
            problems_workbook.write(file, table, proposal, result, spoken)
            return file

        title = self.tr("Writing the workbook")
        self._start(tasks.long_job(self, title, work, writes=False).then(self._saved).otherwise(self._failed))

    def _saved(self, file: Path) -> None:
        self._go(DONE)
        self.done_panel.show_saved(file)

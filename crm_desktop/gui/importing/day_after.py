"""The work that an import brought, each line with the button that does it or leads to it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.gui import tasks, theme
from crm_desktop.gui.language import label, say
from crm_desktop.gui.widgets.card import set_tone, text
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.callbacks import rules, rules_saved
from crm_desktop.services.importing import day_after
from crm_desktop.services.importing.day_after import OfferedRule, WorkFound
from crm_desktop.services.office import office

_NAMES_SHOWN = 8


class WorkLine(QWidget):
    """What was found, and its button; afterwards what came of it."""

    def __init__(self, parent: QWidget, words: str, button: str, of: str = "") -> None:
        super().__init__(parent)
        self.words = text(words, "", wrap=True)
        self.button = QPushButton(button, self)
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(f"{button}: {of or words}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MARGIN)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)

    def show_done(self, words: str) -> None:
        """Say what came of it; there is nothing more to do here."""
        self.words.setText(words)
        set_tone(self.words, "green")
        self.button.hide()


class DayAfter(QWidget):
    """Hidden until something is found that is to be done.

    ``wanted`` asks for the customers of whom something holds (``CustomersPage.show_only``), ``failed`` says
    why something could not be written, or "" where it is tried.
    """

    wanted = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: list[WorkLine] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, theme.SPACE, 0, 0)
        self.column.setSpacing(theme.SPACE)
        self.column.addWidget(text(self.tr("What this gives you to do"), "section"))
        self.hide()

    def look(self) -> None:
        """Find out what is to be done, and show it."""
        tasks.read(self, day_after.find).then(self.show_work)

    def show_work(self, found: WorkFound) -> None:
        """A line for each kind of work of which there is any."""
        for line in self.lines:
            self.column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = []
        if found.installers:
            self._offer_installers(found.installers)
        for rule in found.rules:
            self._offer_rule(rule)
        show = self.tr("Show them")
        if found.without_postcode:
            words = self.tr("Addresses without a postcode: {}").format(f"{found.without_postcode:,}")
            self._lead_to("no_postcode", words, show)
        if found.to_check:
            words = self.tr("In the whole office, values to check: {n} (customers: {customers})")
            numbers = {"n": f"{found.to_check:,}", "customers": f"{found.to_check_of:,}"}
            self._lead_to("to_check", words.format(**numbers), show)
        self.setVisible(bool(self.lines))

    def _add(self, line: WorkLine) -> WorkLine:
        self.lines.append(line)
        self.column.addWidget(line)
        return line

    def _lead_to(self, what: str, words: str, button: str) -> None:
        line = self._add(WorkLine(self, words, button))
        line.button.clicked.connect(lambda: self.wanted.emit(what))

    def _offer_installers(self, names: tuple[str, ...]) -> None:
        shown = say("history.comma").join(names[:_NAMES_SHOWN])
        if len(names) > _NAMES_SHOWN:
            shown += "…"
        words = self.tr("Installers who are not among your staff: {n} ({names})")
        line = self._add(
            WorkLine(
                self,
                words.format(n=f"{len(names):,}", names=shown),
                self.tr("Enter as technicians"),
                shown,
            )
        )
        done = self.tr("Entered as technicians: {}")
        self._does(line, lambda: done.format(f"{office.add_technicians(names):,}"))

    def _offer_rule(self, rule: OfferedRule) -> None:
        kind, callbacks = label(rule.kind), f"{rule.callbacks:,}"
        if rule.grades:
            grades = say("history.comma").join(rule.grades)
            several = self.tr("{rule} (grades {grades})")
            told = several if len(rule.grades) > 1 else self.tr("{rule} (grade {grades})")
            kind = told.format(rule=kind, grades=grades)
        words = self.tr("{rule} is switched off. Callbacks that it would plan for the next {days} days: {n}")
        line = self._add(
            WorkLine(
                self,
                words.format(rule=kind, days=rules.AHEAD.days, n=callbacks),
                self.tr("Switch on"),
                kind,
            )
        )
        done = self.tr("{} is switched on; its callbacks are being planned.").format(kind)

        def switch_on() -> str:
            rules_saved.save_all({rule.id: {"switched_on": True}})
            return done

        self._does(line, switch_on)

    def _does(self, line: WorkLine, write: Callable[[], str]) -> None:
        """Let the button write something; what that returns is said afterwards."""

        def failed(error: Exception) -> None:
            line.button.setEnabled(True)
            self.failed.emit(error_text(error))

        def begin() -> None:
            line.button.setEnabled(False)
            self.failed.emit("")
            tasks.write(line, write).then(line.show_done).otherwise(failed)

        line.button.clicked.connect(begin)

"""How files are read, kept by name: one is taken for the file at hand, or what holds now is saved as one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from crm_desktop.core.errors import CrmError
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.importing import mappings
from crm_desktop.services.importing.asking import ImportChoices
from crm_desktop.services.importing.columns import Proposal
from crm_desktop.services.importing.mappings import ImportMapping


class MappingStrip(QWidget):
    """One line; ``taken`` is told with the choices for known records once the proposal has become another."""

    taken = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: Callable[[], ImportChoices] = ImportChoices
        """What is chosen for known records now, to be saved along."""
        self._proposal = Proposal(1, {})
        self.label = text(self.tr("&Mapping"), "label")
        self.label.setTextFormat(Qt.TextFormat.AutoText)
        self.box = ChoiceBox(self)
        self.box.setAccessibleName(self.tr("Mapping"))
        self.box.setMinimumWidth(theme.px(150))
        self.box.chosen.connect(self._take)
        self.label.setBuddy(self.box)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name of the mapping"))
        self.name.setPlaceholderText(self.tr("Name of the mapping"))
        self.name.setMinimumWidth(theme.px(220))
        self.name.returnPressed.connect(self.save)
        self.said = text("", "muted")
        self.save_as = QPushButton(self.tr("Save as…"), self)
        self.save_as.setProperty("role", "link")
        self.save_as.clicked.connect(self._ask_name)
        self.keep = QPushButton(self.tr("Save"), self)
        self.keep.clicked.connect(self.save)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE)
        for widget in (self.said, self.label, self.box, self.save_as, self.name, self.keep):
            row.addWidget(widget)
        for button in (self.save_as, self.keep):
            button.setAutoDefault(False)
        self._typing(False)

    def show_for(self, proposal: Proposal) -> None:
        """Offer the mappings for a file that is read by this proposal."""
        self._proposal = proposal
        self.said.clear()
        self._typing(False)
        self._offer(None)

    def save(self) -> None:
        """Keep how the file is read now under the name that was typed."""
        job = tasks.write(self, mappings.save, self.name.text(), self._proposal, self.choices())
        job.then(self._saved).otherwise(self._failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.name.isVisible():
            self._typing(False)
            self.save_as.setFocus()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.name.hasFocus():
            super().keyPressEvent(event)

    def _typing(self, typing: bool) -> None:
        for widget in (self.name, self.keep):
            widget.setVisible(typing)
        self.save_as.setVisible(not typing)
        for offered in (self.label, self.box):
            offered.setVisible(not typing and self.box.count() > 1)

    def _ask_name(self) -> None:
        self.name.setText(self.box.value() or "")
        self._typing(True)
        self.name.setFocus()

    def _offer(self, chosen: str | None) -> None:
        def show(names: list[str]) -> None:
            self.box.set_choices([(name, name) for name in names], empty="–")
            self.box.set_value(chosen)
            self._typing(self.name.isVisible())

        tasks.read(self, mappings.names).then(show)

    def _take(self, name: str | None) -> None:
        if name is not None:
            tasks.read(self, mappings.load, name).then(self._loaded).otherwise(self._failed)

    def _loaded(self, mapping: ImportMapping) -> None:
        self.said.clear()
        self.taken.emit(mapping.apply(self._proposal))

    def _saved(self, name: str) -> None:
        self.said.setText(self.tr("Saved"))
        self._typing(False)
        self._offer(name)
        self.save_as.setFocus()

    def _failed(self, error: Exception) -> None:
        self.said.setText(error.text(language()) if isinstance(error, CrmError) else error_text(error))

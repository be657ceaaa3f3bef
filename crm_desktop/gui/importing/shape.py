"""The shape of the file in the import assistant: which sheets, which encoding, which row is the heading."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.core.sheet_cells import SheetCells, Source
from crm_desktop.core.words import joined
from crm_desktop.documents.importing.encodings import ENCODINGS, shown_as
from crm_desktop.gui import theme
from crm_desktop.gui.importing.sheet_strip import SheetStrip
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.spin import SpinBox
from crm_desktop.services.importing.columns import Proposal
from crm_desktop.services.importing.sheets import NOT_CHOSEN

_SEVERAL = "…"
"""The choice that asks which sheets."""
_TOGETHER = ""
"""The choice of all sheets that look alike; no sheet is called so."""


class ImportShape(QWidget):
    """What was found of the file's shape, with a choice for each: another one reads the file again."""

    sheets_chosen = Signal(object)
    """The names of the sheets to be read; none for the first list and all that look like it."""
    encoding_chosen = Signal(str)
    header_chosen = Signal(int)
    """The last row of the heading; 0: there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._together: tuple[str, ...] = ()
        self._value = _TOGETHER
        self.file = text("", "strong")
        self.sheet = ChoiceBox(self)
        self.sheet.setMinimumWidth(theme.px(180))
        self.sheet_label = self._label(self.tr("&Sheet"), self.sheet, self.tr("Sheet"))
        self.encoding = encoding_choice(self)
        self.encoding_label = self._label(self.tr("&Encoding"), self.encoding, self.tr("Encoding"))
        self.header_row = SpinBox(self)
        self.header_row.setKeyboardTracking(False)
        self.header_row.setMinimumWidth(theme.px(84))
        self.header_label = self._label(self.tr("&Header row"), self.header_row, self.tr("Header row"))
        self.no_header = QCheckBox(self.tr("&No header"), self)
        self.said = text("", "help", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.file)
        row.addStretch(1)
        for widget in (
            self.sheet_label,
            self.sheet,
            self.encoding_label,
            self.encoding,
            self.header_label,
            self.header_row,
            self.no_header,
        ):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.said)
        self.several = SheetStrip(self)
        column.addWidget(self.several)
        self._source = Source()
        self.sheet.chosen.connect(self._choose_sheet)
        self.several.chosen.connect(self.sheets_chosen)
        self.several.closed.connect(self.sheet.setFocus)
        self.encoding.chosen.connect(lambda name: self.encoding_chosen.emit(name or ""))
        self.header_row.valueChanged.connect(self.header_chosen)
        self.no_header.toggled.connect(lambda _on: self.header_chosen.emit(self.chosen_row()))

    def _label(self, words: str, buddy: QWidget, name: str) -> QLabel:
        buddy.setAccessibleName(name)
        label = text(words, "label")
        label.setTextFormat(label.textFormat().AutoText)
        label.setBuddy(buddy)
        return label

    def _choose_sheet(self, name: str | None) -> None:
        if name == _SEVERAL:
            self._show_sheet()
            self.several.ask(self._source.sheets, self._source.taken)
        else:
            self.several.hide()
            self.sheets_chosen.emit((name,) if name else ())

    def chosen_row(self) -> int:
        """The row that is chosen as the heading's last; 0: there is none."""
        return 0 if self.no_header.isChecked() else self.header_row.value()

    def choose_row(self, row: int) -> None:
        """Let a row (from 1) be the heading."""
        if self.no_header.isChecked():
            self.header_row.blockSignals(True)
            self.header_row.setValue(row)
            self.header_row.blockSignals(False)
            self.no_header.setChecked(False)
        else:
            self.header_row.setValue(row)

    def unclear(self) -> ChoiceBox | None:
        """The choice in which something is typed that it does not offer."""
        return next((box for box in (self.sheet, self.encoding) if box.problem()), None)

    def show_table(self, file: str, table: SheetCells, proposal: Proposal) -> None:
        """Show what was read."""
        source = table.source
        self.file.setText(file)
        if all(sheet.reason != NOT_CHOSEN for sheet in source.sheets):
            self._together = source.taken if len(source.taken) > 1 else ()
        hidden = self.tr("{} (hidden)")
        choices = [
            (each.name, hidden.format(each.name) if each.hidden else each.name) for each in source.sheets
        ]
        if self._together:
            choices.insert(0, (_TOGETHER, self.tr("All alike: {}").format(len(self._together))))
        is_subset = len(source.taken) > 1 and source.taken != self._together
        several = self.tr("Several: {}").format(len(source.taken)) if is_subset else self.tr("Several…")
        choices.append((_SEVERAL, several))
        self.sheet.set_choices(choices)
        self._source, self._value = source, _value(source, self._together, table.sheet)
        self._show_sheet()
        self.several.hide()
        for part in (self.sheet, self.sheet_label):
            part.setVisible(len(source.sheets) > 1)
        self.encoding.set_value(shown_as(source.encoding))
        for part in (self.encoding, self.encoding_label):
            part.setVisible(bool(source.encoding))
        for control in (self.header_row, self.no_header):
            control.blockSignals(True)
        self.header_row.setRange(1, max(len(table.rows), 1))
        self.header_row.setValue(max(proposal.header_row, 1))
        self.no_header.setChecked(not proposal.heading)
        for control in (self.header_row, self.no_header):
            control.blockSignals(False)
        for widget in (self.header_row, self.header_label):
            widget.setEnabled(bool(proposal.heading))
        words = joined(self._words(source))
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _show_sheet(self) -> None:
        self.sheet.set_value(self._value)

    def _words(self, source: Source) -> list[str]:
        """What is read without being seen, and what is not read."""
        said = []
        if len(source.taken) > 1:
            said.append(self.tr("Read as one list: {}.").format(self._listed(source.taken)))
        if source.blocks > 1:
            words = self.tr("Lists that stand side by side are read one below the other: {}.")
            said.append(words.format(source.blocks))
        left = [
            self.tr("{} ({})").format(each.name, say(each.reason)) for each in source.sheets if not each.taken
        ]
        if left:
            said.append(self.tr("Not imported: {}.").format(self._listed(left)))
        if source.hidden_rows:
            said.append(
                self.tr("Rows that are hidden or filtered out are imported too: {}.").format(
                    f"{source.hidden_rows:,}"
                )
            )
        return said

    def _listed(self, names: list[str] | tuple[str, ...]) -> str:
        shown = names[:_LISTED]
        words = ("、" if language().startswith("zh") else ", ").join(shown)
        return (
            words
            if len(shown) == len(names)
            else self.tr("{} and {} more").format(words, len(names) - _LISTED)
        )


def _value(source: Source, together: tuple[str, ...], sheet: str) -> str:
    """Which of the choices of sheets stands for those that were read."""
    if len(source.taken) < 2:
        return sheet
    return _TOGETHER if source.taken == together else _SEVERAL


_LISTED = 12
"""So many sheets are named."""


def encoding_choice(parent: QWidget) -> ChoiceBox:
    """A choice among the encodings that lists come in."""
    box = ChoiceBox(parent)
    box.set_choices([(name, say(f"encoding.{name}")) for name in ENCODINGS])
    box.setMinimumWidth(theme.px(272))
    return box

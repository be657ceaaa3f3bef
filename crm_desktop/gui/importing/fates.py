"""What becomes of each column of a file, in a list and in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.core.sheet_cells import column_letter
from crm_desktop.core.words import has
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.language import say
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.record_model import Cell, Column, RecordModel
from crm_desktop.services.importing.column_fates import ColumnFate

_NAMED, _SHOWN = 8, 30
"""So many headers are named in a sentence, each with so many characters."""


@dataclass(frozen=True, slots=True)
class FateRow:
    """A column with what becomes of it; ``id`` is only its place."""

    id: int
    header: str
    words: str


class ColumnFates(RecordList):
    """The columns of a file, one in a line."""

    def __init__(self, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        model = RecordModel(
            (
                Column(
                    "column",
                    translate("ColumnFates", "Column"),
                    lambda r: Cell(column_letter(r.id), "muted"),
                    84,
                ),
                Column(
                    "header", translate("ColumnFates", "Heading"), lambda r: Cell(r.header, bold=True), 220
                ),
                Column("fate", translate("ColumnFates", "Becomes"), lambda r: r.words, 420, stretch=True),
            ),
            parent=parent,
        )
        super().__init__(model, parent, label=translate("ColumnFates", "Columns of the file"))
        self.setProperty("role", "boxed")
        self._fates = model

    def show_fates(self, columns: Sequence[ColumnFate]) -> None:
        """List these columns."""
        self._fates.set_rows(
            [FateRow(place, each.header, fate_words(each)) for place, each in enumerate(columns)]
        )


def fate_words(column: ColumnFate) -> str:
    """What becomes of a column: "Phone", "Name + Phone", "Into the remarks …"."""
    kind, _, names = column.fate.partition(":")
    if kind == "own":
        return say("import.fate.own", name=names)
    if kind == "field":
        return " + ".join(_field(name) for name in names.split("+"))
    return say("import.left_out") if kind == "left_out" else say("import.fate.noted", header=column.header)


def sentence(columns: Sequence[ColumnFate]) -> str:
    """How many columns became fields, and which ones went into the remarks or were left out."""
    fields = [each for each in columns if each.fate.startswith(("field:", "own:"))]
    parts = [say("import.fates.fields", n=len(fields))]
    for fate in ("remarks", "left_out"):
        found = [shorten(each.header, _SHOWN) for each in columns if each.fate == fate]
        if found:
            named = say("history.comma").join(found[:_NAMED]) + (" …" if len(found) > _NAMED else "")
            parts.append(say(f"import.fates.{fate}", n=len(found), headers=named))
    return " · ".join(parts)


def _field(name: str) -> str:
    key = f"import.field.{name}"
    return say(key if has(key) else f"import.column.{name}")

"""Rows that come and go in the form of a customer: phones, and the contact persons of a company."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets import focus
from crm_desktop.gui.widgets.card import link
from crm_desktop.gui.widgets.form import Form


@dataclass(slots=True)
class Row:
    """A row on the screen; ``shown`` is what stood in it when it was filled from ``record_id``."""

    place: QWidget
    edits: dict[str, QLineEdit]
    remove: QToolButton
    record_id: int | None
    shown: tuple[str, ...]

    def text(self, part: str) -> str:
        """What stands in one of its editors."""
        return self.edits[part].text().strip()

    def left(self, part: str) -> bool:
        """Whether a kept record's part stands as it was shown."""
        place = list(self.edits).index(part)
        return self.record_id is not None and self.text(part) == self.shown[place]


class Rows(QObject):
    """Rows of editors inside a form; each editor is a field `<prefix>.<number>[.<part>]`.

    `parts` are (name of the part or "", what it is called, placeholder, stretch).
    """

    edited = Signal()
    typed = Signal()

    def __init__(
        self,
        form: Form,
        column: QVBoxLayout,
        prefix: str,
        parts: Sequence[tuple[str, str, str, int]],
        *,
        after: str,
        add: str,
    ) -> None:
        super().__init__(form)
        self._form, self._column, self._prefix, self._parts, self._after = form, column, prefix, parts, after
        self.rows: list[Row] = []
        self.add_button = link(add, self.add_and_focus)
        self.add_button.setAutoDefault(False)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def set(self, rows: Sequence[tuple[int | None, Sequence[str]]]) -> None:
        """Show these rows (id and texts), or one empty row."""
        for row in self.rows:
            row.place.hide()
            row.place.deleteLater()
        self.rows.clear()
        for record_id, texts in rows or [(None, [""] * len(self._parts))]:
            self._add(record_id, texts)
        self._register()

    def texts(self) -> list[tuple[int | None, list[str]]]:
        """What stands in the rows: id and texts."""
        return [(row.record_id, [edit.text().strip() for edit in row.edits.values()]) for row in self.rows]

    def add_and_focus(self) -> None:
        """Add an empty row and put the cursor there."""
        self._add(None, [""] * len(self._parts))
        self._register()
        focus.give(next(iter(self.rows[-1].edits.values())))

    def _add(self, record_id: int | None, texts: Sequence[str]) -> None:
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        edits = {}
        for (part, _title, placeholder, stretch), text in zip(self._parts, texts, strict=True):
            edit = QLineEdit(text)
            edit.setPlaceholderText(placeholder)
            edit.setMaxLength(200)
            edit.setCursorPosition(0)
            edit.editingFinished.connect(self.edited)
            edit.textEdited.connect(lambda _text: self.typed.emit())
            column = QVBoxLayout()  # the error line stands under its editor
            column.setSpacing(4)
            column.addWidget(edit)
            column.addStretch(1)
            line.addLayout(column, stretch)
            edits[part] = edit
        remove = QToolButton()
        remove.setIcon(icon("close", "muted"))
        remove.setIconSize(QSize(theme.px(14), theme.px(14)))
        remove.setFixedSize(theme.px(30), theme.px(30))
        remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # by keyboard: an emptied row goes too
        line.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        row = Row(place, edits, remove, record_id, tuple(texts))
        remove.clicked.connect(lambda: self._remove(row))
        self._column.insertWidget(len(self.rows), place)
        self.rows.append(row)

    def _remove(self, row: Row) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        row.place.hide()
        row.place.deleteLater()
        if not self.rows:
            self._add(None, [""] * len(self._parts))
        self._register()
        focus.give(next(iter(self.rows[min(at, len(self.rows) - 1)].edits.values())))
        self.edited.emit()

    def _register(self) -> None:
        named: dict[str, QWidget] = {}
        for number, row in enumerate(self.rows):
            for part, title, _placeholder, _stretch in self._parts:
                name = f"{self._prefix}.{number}.{part}" if part else f"{self._prefix}.{number}"
                edit = row.edits[part]
                edit.setAccessibleName(f"{title} {number + 1}")
                named[name] = edit
            row.remove.setAccessibleName(self.tr("Remove row {}").format(number + 1))
            row.remove.setToolTip(self.tr("Remove"))
        self._form.set_rows(self._prefix, named, after=self._after)

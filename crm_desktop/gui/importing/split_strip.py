"""Where one column of a file holds several values: at what it is split, and what each piece becomes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from crm_desktop.core.fields.own import import_word
from crm_desktop.core.words.importing import FIELDS
from crm_desktop.gui import theme
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.card import text
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.services.importing.headers import NOTED
from crm_desktop.services.importing.judging import guess
from crm_desktop.services.importing.splitting import Split, SplitAt, most_pieces

SPLIT = "split…"
"""The choice above a column that opens the strip."""
_PIECES = 4
_SHOWN = 40


class SplitStrip(QFrame):
    """One line above the sheet: where the cells are parted, with an example, and a field for each piece."""

    split = Signal(int, str)
    closed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "box")
        self._column = 0
        self._texts: Sequence[str] = []
        self.title = text("", "strong")
        self.at = ChoiceBox(self)
        self.at.setAccessibleName(self.tr("Split at"))
        self.at.set_choices(
            [
                (SplitAt.SPACE, self.tr("Space")),
                (SplitAt.COMMA, self.tr("Comma or semicolon")),
                (SplitAt.SLASH, self.tr("Slash")),
                (SplitAt.DASH, self.tr("Dash")),
                (SplitAt.LINE, self.tr("Line break")),
                (SplitAt.FIGURES, self.tr("Between words and figures")),
            ]
        )
        self.example = text("", "muted")
        self.example.setTextFormat(Qt.TextFormat.PlainText)
        self.pieces = [self._piece(place) for place in range(_PIECES)]
        self.done = QPushButton(self.tr("Split"), self)
        self.leave = QPushButton(self.tr("Do not split"), self)
        for button in (self.done, self.leave):
            button.setAutoDefault(False)
        above, below = QHBoxLayout(), QHBoxLayout()
        for widget in (self.title, text(self.tr("at"), "label"), self.at):
            above.addWidget(widget)
        above.addWidget(self.example, 1)
        for box in self.pieces:
            below.addWidget(box)
        below.addStretch(1)
        below.addWidget(self.leave)
        below.addWidget(self.done)
        column = QVBoxLayout(self)
        for row in (above, below):
            row.setSpacing(theme.SPACE)
            column.addLayout(row)
        self.at.chosen.connect(lambda _at: self._show_pieces())
        for box in self.pieces:
            box.chosen.connect(lambda _name: self._check())
        self.done.clicked.connect(self._split)
        self.leave.clicked.connect(self._leave)
        self.hide()

    def ask(self, column: int, header: str, texts: Sequence[str]) -> None:
        """Open for a column, split where most of its texts can be."""
        self._column, self._texts = column, texts
        self.title.setText(self.tr("Split {}").format(header))
        self.at.set_value(max(SplitAt, key=lambda at: sum(most_pieces(at, [each]) > 1 for each in texts)))
        self._show_pieces()
        self.show()
        QTimer.singleShot(0, self.at.setFocus)  # after Enter has gone on to the next column

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _piece(self, place: int) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(self.tr("Piece {}").format(place + 1))
        box.set_choices([(name, import_word(name, language())) for name in FIELDS], empty=say("import.noted"))
        box.setMinimumWidth(theme.px(150))
        return box

    def _show_pieces(self) -> None:
        at = SplitAt(self.at.value())
        count = min(max(most_pieces(at, self._texts), 2), _PIECES)
        for place, box in enumerate(self.pieces):
            box.setVisible(place < count)
        cut = Split(at, (NOTED,) * count)
        best = max(self._texts, key=lambda each: len(cut.pieces(each)), default="")
        shown = " | ".join(" ".join(piece.split()) for piece in cut.pieces(best))
        self.example.setText(f"{shown[:_SHOWN]}…" if len(shown) > _SHOWN else shown)
        columns = zip_longest(*(cut.pieces(each) for each in self._texts), fillvalue="")
        for box, texts in zip(self.pieces, columns, strict=False):
            name = guess(texts)
            box.set_value(None if name == NOTED else name)
        self._check()

    def _names(self) -> tuple[str, ...]:
        return tuple(box.value() or NOTED for box in self.pieces if not box.isHidden())

    def _check(self) -> None:
        self.done.setEnabled(any(name != NOTED for name in self._names()))

    def _split(self) -> None:
        unclear = next((box for box in self.pieces if not box.isHidden() and not box.settle()), None)
        if unclear is not None:
            unclear.setFocus()
            return
        self.hide()
        self.split.emit(self._column, str(Split(SplitAt(self.at.value()), self._names())))
        self.closed.emit(self._column)

    def _leave(self) -> None:
        self.hide()
        self.closed.emit(self._column)


def split_words(split: str) -> str:
    """What stands above a column that is split: "Split: Name + Phone"."""
    found = Split.read(split)
    names = found.names if found is not None else ()
    words = (say("import.noted") if name == NOTED else import_word(name, language()) for name in names)
    return f"{say('import.split')}: {' + '.join(words)}"

"""What an import left to be checked, on the customer's card: one key settles each."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QVBoxLayout, QWidget

from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.fields.own import import_word
from crm_desktop.gui import theme
from crm_desktop.gui.customers.facts import shorten
from crm_desktop.gui.customers.sections.place import CardPlace
from crm_desktop.gui.language import language
from crm_desktop.gui.widgets import card, focus
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers.card import Card
from crm_desktop.services.importing.doubts import ToCheck

_NEXT = "to_check.next"
_TYPED = "to_check.typed"
_KEYS = frozenset({Qt.Key.Key_T, Qt.Key.Key_K, Qt.Key.Key_D, Qt.Key.Key_Delete})


def to_check(found: Card, place: CardPlace) -> QWidget | None:
    """Nothing where everything was understood or is settled."""
    return ToCheckSection(found, place) if found.to_check else None


class ToCheckSection(card.Section):
    """One line for each value, with the product and the row it came from; one key settles it.

    T takes it as somebody reads it, K keeps it as a remark, D drops it; a click or Space asks which.
    """

    def __init__(self, found: Card, place: CardPlace) -> None:
        waiting = found.to_check
        super().__init__("", None, "", lambda: place.act.check_off(waiting))
        self._title = self.tr("To check")
        self.set_count(len(waiting))
        self.action.setText(self.tr("Check off all"))
        self.action.setVisible(len(waiting) > 1)
        self._place, self._customer_id = place, found.customer.id
        self._rows: list[_Line] = []
        hint = self.tr("T takes a value as you read it, K keeps it as a remark, D drops it.")
        self.content.addWidget(card.text(hint, "muted", wrap=True))
        for each in waiting:
            line = _Line(each)
            line.row.clicked.connect(partial(self._ask, line))
            line.asked.connect(partial(self._do, line))
            line.taken.connect(partial(self._take, line))
            line.typed.connect(partial(self._typed, each))
            self._rows.append(line)
            self.content.addWidget(line)
        if _NEXT in place.kept:
            following = self._rows[min(place.kept.pop(_NEXT), len(self._rows) - 1)].row
            QTimer.singleShot(0, following, partial(focus.give, following))
        elif _TYPED in place.kept:
            self._type_on(place.kept[_TYPED])

    def _typed(self, doubt: ToCheck, editor: QLineEdit | None) -> None:
        """What is being typed is typed on after another program's write, which has the card filled anew."""
        if editor is None:
            self._place.kept.pop(_TYPED, None)
        else:
            self._place.kept[_TYPED] = doubt.id, editor.text(), editor.cursorPosition()

    def _type_on(self, kept: tuple[int, str, int]) -> None:
        doubt_id, text, cursor = kept
        line = next((each for each in self._rows if each.doubt.id == doubt_id), None)
        if line is not None:
            QTimer.singleShot(0, line, lambda: line.edit(text, cursor))

    def _ask(self, line: _Line, _on: bool = False) -> None:
        each, act = line.doubt, self._place.act
        menu = QMenu(line.row)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Take as…\tT"), partial(self._do, line, Qt.Key.Key_T))
        menu.addAction(self.tr("Keep as a remark\tK"), partial(self._do, line, Qt.Key.Key_K))
        menu.addAction(self.tr("Drop\tD"), partial(self._do, line, Qt.Key.Key_D))
        menu.addSeparator()
        words = self.tr("Edit the customer…") if each.product_id is None else self.tr("Edit the product…")
        menu.addAction(words, partial(self._edit, each))
        menu.addAction(self.tr("Copy the text"), lambda: act.copy(each.written))
        menu.popup(line.row.mapToGlobal(line.row.rect().bottomLeft()))

    def _do(self, line: _Line, key: Qt.Key) -> None:
        """What the key stands for; what was understood already is taken at once.

        What cannot go into its field by itself, being somebody else's, is entered in the form.
        """
        if key == Qt.Key.Key_T and not line.can_be_taken:
            self._edit(line.doubt)
            return
        if key == Qt.Key.Key_T and line.doubt.kind is ImportDoubtKind.NOT_UNDERSTOOD:
            line.edit()
            return
        self._goes_on(line)
        if key == Qt.Key.Key_T:
            self._take(line, line.doubt.written)
        elif key == Qt.Key.Key_K:
            self._place.act.keep_doubt(line.doubt)
        else:
            self._place.act.check_off([line.doubt])

    def _edit(self, doubt: ToCheck) -> None:
        if doubt.product_id is None:
            self._place.act.edit(self._customer_id)
        else:
            self._place.act.edit_product(doubt.product_id)

    def _take(self, line: _Line, text: str) -> None:
        self._goes_on(line)
        self._place.act.take_doubt(line.doubt, text, partial(self._refused, line))

    def _refused(self, line: _Line, words: str) -> None:
        self._place.kept.pop(_NEXT, None)
        if shiboken6.isValid(line):
            line.refuse(words)

    def _goes_on(self, line: _Line) -> None:
        """The line that comes into the place of this one has the focus then."""
        self._place.kept.pop(_TYPED, None)
        self._place.kept[_NEXT] = self._rows.index(line)


class _Line(QWidget):
    """One value; `asked(key)` for what to do with it, `taken(text)` for how it is read.

    `typed(editor)` while somebody writes how it is to be read, `typed(None)` when that was left.
    """

    asked = Signal(object)
    taken = Signal(str)
    typed = Signal(object)

    def __init__(self, doubt: ToCheck) -> None:
        super().__init__()
        from crm_desktop.services.importing.settling import can_be_taken  # late: it knows the whole import

        self.doubt = doubt
        self.can_be_taken = can_be_taken(doubt.field)
        behind = " · ".join(filter(None, (shorten(doubt.product, 30), doubt.origin(language()))))
        self.row = CardRow(shorten(doubt.words(language()), 120), behind)
        self.row.installEventFilter(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.GAP)
        self._column.addWidget(self.row)
        self._editor: QLineEdit | None = None
        self._problem = card.text("", "error", wrap=True)
        self._problem.hide()

    def edit(self, text: str | None = None, cursor: int | None = None) -> None:
        """Open a line in which it is written as it is to be read; ``text`` was begun there already."""
        if self._editor is None:
            editor = self._editor = QLineEdit(self.doubt.written if text is None else text)
            field = import_word(self.doubt.field, language())
            self._editor.setAccessibleName(self.tr("{} is to be read as").format(field))
            self._editor.setToolTip(self.tr("Enter takes it, Esc leaves it."))
            self._editor.installEventFilter(self)
            self._editor.returnPressed.connect(self._taken)
            for signal in (editor.textChanged, editor.cursorPositionChanged):
                signal.connect(lambda *_new: self.typed.emit(editor))
            self._column.addWidget(self._editor)
            self._column.addWidget(self._problem)
        self._editor.show()  # what was just put in takes no focus before it is shown
        focus.give(self._editor)
        if cursor is None:
            self._editor.selectAll()
        else:
            self._editor.setCursorPosition(cursor)

    def _taken(self) -> None:
        if self._editor is not None:
            self.taken.emit(self._editor.text())

    def refuse(self, words: str) -> None:
        """Say why it cannot be taken so; it is open to be mended."""
        self.edit()
        self._problem.setText(words)
        self._problem.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.row and not event.modifiers() and event.key() in _KEYS:
                key = Qt.Key.Key_D if event.key() == Qt.Key.Key_Delete else Qt.Key(event.key())
                self.asked.emit(key)
                return True
            if watched is self._editor and event.key() == Qt.Key.Key_Escape:
                self._close()
                return True
        return super().eventFilter(watched, event)

    def _close(self) -> None:
        if self._editor is not None:
            self._editor.hide()
            self._editor.deleteLater()
            self._editor = None
            self.typed.emit(None)
        self._problem.hide()
        focus.give(self.row)

"""The bar under a list that says how many are marked, what can be done with them, and asks before it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.toast import show_message

Renew = Callable[[AbstractSet[int]], object]
"""Looks again whom a question is about; takes those that are still in the list."""


class MarkedBar(QFrame):
    """Shown while something of a list is marked, or while it asks.

    A question stands in the place of the buttons, with the focus on what does it; Esc leaves it. It stays,
    with what is typed, while the list is read anew, be it because another program wrote: only whom it is
    about is looked at again.
    """

    def __init__(self, view: RecordList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markedBar")
        self.view = view
        self._answer: Callable[[], object] = lambda: None
        self._about: frozenset[int] = frozenset()
        """The records of the list that the question is about."""
        self._renew: Renew | None = None
        self._left_out: Sequence[str] = ()
        self._offered: list[tuple[QPushButton, Callable[[], bool]]] = []
        self.buttons, self._row = _line()
        self.count = QLabel()
        self.count.setProperty("role", "section")
        self.every = self._link("", view.records.check_all)
        self.none = self._link(self.tr("None"), self.forget)
        for widget in (self.count, self.every, self.none):
            self._row.add(widget)
        self._question = self._build_question()
        self.faces = QStackedWidget(self)
        self.faces.addWidget(self.buttons)
        self.faces.addWidget(self._question)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.faces)
        view.records.modelReset.connect(self._shown_anew)
        self.hide()

    def _build_question(self) -> QWidget:
        question, row = _line()
        self.words = QLabel()
        self.words.setProperty("role", "section")
        self.left_out = QLabel()
        self.left_out.setProperty("role", "muted")
        for label in (self.words, self.left_out):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.typed = QLineEdit()
        self.typed.setFixedWidth(theme.px(200))
        self.typed.returnPressed.connect(self._agreed)
        self.agree = QPushButton()
        self.agree.clicked.connect(lambda _on=False: self._agreed())
        self.refuse = QPushButton(self.tr("Cancel"))
        self.refuse.clicked.connect(lambda _on=False: self.leave())
        self._place = QWidget()
        self._in_place = QVBoxLayout(self._place)
        self._in_place.setContentsMargins(0, 0, 0, 0)
        self._in_place.addWidget(self.typed)
        self._editor: QWidget = self.typed
        for widget in (self.words, self.left_out, self._place, self.agree, self.refuse):
            row.add(widget)
        return question

    # -- building -----------------------------------------------------------------------------------

    def _link(self, words: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "link")
        button.clicked.connect(lambda _on=False: call())
        return button

    def add_button(
        self, words: str, call: Callable[[], object], is_offered: Callable[[], bool] = lambda: True
    ) -> QPushButton:
        """A button for what is marked; it is there as long as that is offered."""
        button = QPushButton(words)
        button.setProperty("compact", True)
        button.clicked.connect(lambda _on=False: call())
        self._row.add(button)
        self._offered.append((button, is_offered))
        return button

    def add_menu(
        self, words: str, fill: Callable[[QMenu], object], is_offered: Callable[[], bool] = lambda: True
    ) -> QPushButton:
        """A button with a menu, which is filled when it opens."""
        button = QPushButton(words)
        button.setProperty("compact", True)
        button.setProperty("menu", True)
        menu = QMenu(button)

        def open_() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(open_)
        button.setMenu(menu)
        self._row.add(button)
        self._offered.append((button, is_offered))
        return button

    # -- what is marked -----------------------------------------------------------------------------

    def show_count(self) -> None:
        """Say how many are marked now; without any, the bar goes, and so does what was asked about others."""
        if self.is_asking():
            self.leave()
        self._say_count()

    def _shown_anew(self) -> None:
        """The list was read again: what is asked is asked of those that are still in it."""
        asks = self.is_asking()
        self._say_count()
        if not asks:
            return
        self.show()
        still = self._about.intersection(self.view.records.ids())
        if not still:
            self.leave()
            show_message(self, self.tr("What this was about is no longer in the list."))
            return
        self._say_left_out(len(self._about) - len(still))
        if self._renew is not None:
            self._renew(still)

    def _say_count(self) -> None:
        records = self.view.records
        count, shown = records.count_checked(), len(records.ids())
        self.count.setText(self.tr("1 marked") if count == 1 else self.tr("{} marked").format(f"{count:,}"))
        self.every.setText(self.tr("All {}").format(f"{shown:,}"))
        self.every.setVisible(count < shown)
        for button, is_offered in self._offered:
            button.setVisible(is_offered())
        self._row.invalidate()
        self.setVisible(bool(count))

    def forget(self) -> None:
        """Mark nothing any more."""
        self.view.marking.none()
        self.view.setFocus()

    # -- asking -------------------------------------------------------------------------------------

    def is_asking(self) -> bool:
        """True while a question waits for its answer."""
        return self.faces.currentWidget() is self._question

    def ask(
        self,
        words: str,
        agree: str,
        call: Callable[[], object],
        *,
        about: Iterable[int],
        renew: Renew,
        left_out: Sequence[str] = (),
        danger: bool = False,
    ) -> None:
        """Ask whether that is meant; `left_out` says who will not be changed and why.

        When the list was read again, ``renew`` is told which of those that it is ``about`` are still there.
        """
        self._put(None)
        self._show_question(words, agree, call, about, left_out, danger=danger)
        self._renew = renew
        self.agree.setFocus()

    def asks(self, renew: Renew) -> bool:
        """True while the question waits that is looked at again by this."""
        return self.is_asking() and self._renew is renew

    def ask_anew(
        self, renew: Renew, words: str, call: Callable[[], object], left_out: Sequence[str] = ()
    ) -> None:
        """Ask the same with what is known now, if it is still asked: by ``renew`` one knows it."""
        if self.asks(renew):
            self.words.setText(words)
            self._answer, self._left_out = call, left_out
            self._say_left_out(len(self._about.difference(self.view.records.ids())))

    def _say_left_out(self, gone: int = 0) -> None:
        words = [*self._left_out]
        if gone:
            one = self.tr("1 no longer in the list")
            words.append(one if gone == 1 else self.tr("{} no longer in the list").format(f"{gone:,}"))
        self.left_out.setText(self.tr("Left out: {}").format(self.tr(", ").join(words)))
        self.left_out.setVisible(bool(words))

    def ask_for(self, words: str, agree: str, take: Callable[[str], object]) -> None:
        """Ask for a few words more."""
        self.typed.clear()
        self.ask_with(words, self.typed, agree, lambda: take(self.typed.text()))

    def ask_with(self, words: str, editor: QWidget, agree: str, call: Callable[[], object]) -> None:
        """Ask for what is typed or chosen in an editor, which is the bar's from now on."""
        editor.setAccessibleName(words)
        self._put(editor)
        self._show_question(words, agree, call, self.view.meant())
        editor.setFocus()

    def _put(self, editor: QWidget | None) -> None:
        """Let this editor stand in the question, and no other one."""
        if self._editor is not self.typed:
            self._in_place.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
        self._editor = editor or self.typed
        if self._editor is not self.typed:
            self._editor.setFixedWidth(theme.px(200))
            if isinstance(self._editor, QLineEdit):
                self._editor.returnPressed.connect(self._agreed)
            self._in_place.addWidget(self._editor)
        self.typed.setVisible(self._editor is self.typed)
        self._place.setVisible(editor is not None)

    def _show_question(
        self,
        words: str,
        agree: str,
        call: Callable[[], object],
        about: Iterable[int],
        left_out: Sequence[str] = (),
        *,
        danger: bool = False,
    ) -> None:
        self._answer, self._about, self._renew = call, frozenset(about), None
        self._left_out = left_out
        self._say_left_out()
        self.words.setText(words)
        self.agree.setText(agree)
        self.agree.setProperty("role", "danger" if danger else "primary")
        theme.restyle(self.agree)
        self.faces.setCurrentWidget(self._question)
        self.show()

    def _agreed(self) -> None:
        call = self._answer
        self.leave()
        call()

    def leave(self) -> None:
        """Back to the buttons, or away where nothing is marked."""
        here = self.isAncestorOf(focus) if (focus := self.window().focusWidget()) is not None else False
        self.faces.setCurrentWidget(self.buttons)
        self._answer, self._renew = lambda: None, None
        self.setVisible(bool(self.view.records.count_checked()))
        if here:
            self.view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking():
            self.leave()
        elif event.key() == Qt.Key.Key_Escape:
            self.forget()
        else:
            super().keyPressEvent(event)


def _line() -> tuple[QWidget, FlowLayout]:
    place = QWidget()
    row = FlowLayout(place, gap=8)
    row.setContentsMargins(20, 8, 20, 8)
    return place, row

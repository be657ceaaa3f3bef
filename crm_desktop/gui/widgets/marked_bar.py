"""The bar under a list that says how many are marked, what can be done with them, and asks before it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable

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


class MarkedBar(QFrame):
    """Shown while something of a list is marked, or while it asks.

    A question stands in the place of the buttons, with the focus on what does it; Esc leaves it.
    """

    def __init__(self, view: RecordList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markedBar")
        self.view = view
        self._answer: Callable[[], object] = lambda: None
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
        view.records.modelReset.connect(self.show_count)
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
        """Say how many are marked; without any, the bar goes."""
        records = self.view.records
        count, shown = records.count_checked(), len(records.ids())
        self.count.setText(self.tr("1 marked") if count == 1 else self.tr("{} marked").format(f"{count:,}"))
        self.every.setText(self.tr("All {}").format(f"{shown:,}"))
        self.every.setVisible(count < shown)
        if self.is_asking():
            self.leave()  # it was about others
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
        left_out: Iterable[str] = (),
        danger: bool = False,
    ) -> None:
        """Ask whether that is meant; `left_out` says who will not be changed and why."""
        self._put(None)
        self._show_question(words, agree, call, danger=danger)
        self.left_out.setText(
            self.tr("Left out: {}").format(self.tr(", ").join(left_out)) if left_out else ""
        )
        self.left_out.setVisible(bool(left_out))
        self.agree.setFocus()

    def ask_for(self, words: str, agree: str, take: Callable[[str], object]) -> None:
        """Ask for a few words more."""
        self.typed.clear()
        self.ask_with(words, self.typed, agree, lambda: take(self.typed.text()))

    def ask_with(self, words: str, editor: QWidget, agree: str, call: Callable[[], object]) -> None:
        """Ask for what is typed or chosen in an editor, which is the bar's from now on."""
        editor.setAccessibleName(words)
        self._put(editor)
        self.left_out.hide()
        self._show_question(words, agree, call)
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
        self, words: str, agree: str, call: Callable[[], object], *, danger: bool = False
    ) -> None:
        self._answer = call
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
        self._answer = lambda: None
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

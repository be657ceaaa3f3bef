"""The base of every page: title, what is counted, search box, buttons, a row of filters, and the body."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget, QWidgetItem

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.gui import theme
from crm_desktop.gui.changes import changes
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets import focus, keys, layouts
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.list_and_card import ListAndCard
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.search_box import SearchBox
from crm_desktop.storage import Changed

QWIDGETSIZE_MAX = (1 << 24) - 1
AGED = timedelta(minutes=1)
"""Who comes back to a page after so long is shown it anew: what is due changes with the time."""


class Page(QWidget):
    """A page of the main window.

    Subclasses build their widgets in `__init__` (no data), fetch in `load()` (called when first shown, and
    again when one of `tables` was changed), and may override `new`, `open_record` and `search`.
    """

    tables: frozenset[Table] = frozenset()
    count_matters = False  # what is counted has a line below the title where it has no room beside it
    go = Signal(str, object)  # slug of another page, id of the record to open there (or None)
    can_leave = Signal()  # what `may_leave` said no for is done

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stale = True
        self._loaded_at = clock.now()
        self.search_box: SearchBox | None = None
        self.sides: ListAndCard | None = None
        self.title = QLabel(title, self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)  # it may greet somebody by name
        self.title.setProperty("role", "title")
        self.count = QLabel(self)
        self.count.setProperty("role", "count")
        self._below = QLabel(self)
        self._below.setProperty("role", "help")
        self._below.setTextFormat(Qt.TextFormat.PlainText)
        self._below.setWordWrap(True)
        self._below.setContentsMargins(20, 8, 20, 0)
        self._below.hide()
        self.header = _Header(self)
        self.header.setObjectName("pageHeader")
        self.header.setFixedHeight(theme.px(58))
        self.head = QHBoxLayout(self.header)
        self.head.setContentsMargins(20, 0, 20, 0)
        self.head.setSpacing(12)
        self.head.addWidget(self.title)
        self.head.addWidget(self.count)
        self.head.addStretch(1)
        self.filter_bar = QFrame(self)
        self.filter_bar.setObjectName("pageFilters")
        self.filters = FlowLayout(self.filter_bar, gap=8)
        self.filters.setContentsMargins(20, 8, 20, 4)
        self.filter_bar.hide()
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._below)
        column.addWidget(self.filter_bar)
        column.addLayout(self.body, 1)
        changes().changed.connect(self._changed)

    # -- building -----------------------------------------------------------------------------------

    def add_search(self, placeholder: str) -> SearchBox:
        """A search box at the right of the header; connect its `searched(text)`."""
        self.search_box = SearchBox(placeholder, self.header)
        self.head.addWidget(self.search_box)
        return self.search_box

    def add_button(
        self,
        text: str,
        call: Callable[[], object],
        *,
        icon_name: str = "",
        primary: bool = False,
        tip: str = "",
    ) -> QPushButton:
        """A button at the right of the header; the one that matters most is primary and comes last."""
        button = QPushButton(text, self.header)
        if primary:
            button.setProperty("role", "primary")
        if icon_name:
            button.setIcon(icon(icon_name, "on_accent" if primary else "text"))
        if tip:
            button.setToolTip(tip)
        button.clicked.connect(lambda _checked=False: call())
        self.head.addWidget(button)
        return button

    def add_list_and_card(
        self, list_side: QWidget, card_side: QWidget, name: str, **sizes: Any
    ) -> ListAndCard:
        """The list and the card of this page's records; `sizes` are those of `ListAndCard`."""
        sides = ListAndCard(list_side, card_side, name, parent=self, **sizes)
        if self.search_box is not None:
            self.search_box.searched.connect(lambda _text: sides.show_list())  # what is found stands there
        self.body.addWidget(sides, 1)
        self.sides = sides
        return sides

    # -- what subclasses say ------------------------------------------------------------------------

    def load(self) -> None:
        """Fetch what the page shows (through `tasks.read`)."""

    def new(self) -> None:
        """Ctrl+N: make a new record of this page's kind."""

    def can_make_new(self) -> bool:
        """True where `new` does something."""
        return type(self).new is not Page.new

    def open_record(self, record_id: object) -> None:
        """Show the record with this id (another page or the search sent the user here)."""

    def search(self, text: str) -> None:
        """Search for a text as if it had been typed into the page's search box."""
        if self.search_box is not None:
            self.search_box.setText(text)
            self.search_box.search_now()

    def shown_list(self) -> RecordList | None:
        """The list that the menu File exports; None where the page has none."""
        return None

    def show_only(self, what: str) -> None:
        """Show only the records of which something holds, as if its filter had been chosen; "" shows all."""

    def may_leave(self) -> bool:
        """False where the window must not close yet, for something typed would be lost.

        The page then saves it, or asks, and says `can_leave` once the window may close.
        """
        return True

    def start_focus(self) -> QWidget:
        """What has the focus when the user comes to the page: its list, where it has one."""
        return self

    def first_focus(self) -> QWidget:
        """What has it really: the card, where it stands over the list."""
        place = self.sides.focus_place() if self.sides is not None and self.sides.is_over() else None
        return place or self.start_focus()

    # -- the machinery ------------------------------------------------------------------------------

    def fit_header(self) -> None:
        """Leave out what is counted where it has no room: the title's tooltip says it, or a line below."""
        rest = [QWidgetItem(each) for each in layouts.held(self.head) if isinstance(each, QWidget)]
        least = [each.minimumSize().width() for each in rest
                 if not each.isEmpty() and each.widget() is not self.count]  # fmt: skip
        edges = self.head.contentsMargins()
        room = self.header.width() - edges.left() - edges.right() - sum(least)
        fits = self.count.sizeHint().width() + len(least) * self.head.spacing() <= room
        self.count.setMaximumWidth(QWIDGETSIZE_MAX if fits else 0)  # hidden it would not tell of another text
        self.title.setToolTip("" if fits else plain_tip(self.count.text()))
        self._below.setText(self.count.text())
        self._below.setVisible(self.count_matters and not fits)

    def focus_search(self) -> bool:
        """Put the cursor into the search box; False where the page has none."""
        if self.search_box is None:
            return False
        self.search_box.setFocus()
        self.search_box.selectAll()
        return True

    def type_to_search(self, letters: str) -> None:
        """Begin to search with letters that were typed in a list; nothing where the page has no search."""
        if self.search_box is not None and self.focus_search():
            self.search_box.insert(letters)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or clock.now() - self._loaded_at >= AGED:
            try:
                self.reload()
            except Exception:
                # An error that travels through Qt meets other overrides on its way, and kills the program.
                sys.excepthook(*sys.exc_info())

    def reload(self) -> None:
        """Fetch again what is shown."""
        self._stale = False
        self._loaded_at = clock.now()
        self.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in keys.ENTER or not keys.enter(self):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        window = self.window()
        return window.focusNextPrevChild(forward) if window is not self else focus.tab(self, forward)

    def _changed(self, change: Changed) -> None:
        concerned = self.tables | {Table.SETTING}  # the time zone: each day and hour is another then
        if not self.tables or concerned & change.tables:
            if self.isVisible():
                self.reload()
            else:
                self._stale = True


class _Header(QFrame):
    """Title, search and buttons; looks anew at what has room when its width or a word in it changes."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._page.fit_header()
        return super().event(event)

"""The list of a page and the card of its record: side by side, or the card over it where room is short."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from crm_desktop.gui import theme, window_state
from crm_desktop.gui.icons import icon
from crm_desktop.gui.widgets.reading_order import first_stop
from crm_desktop.gui.widgets.record_list import RecordList

SHARE = 0.6
"""The part of a page that is the list's, as long as the user has not moved the line."""
MOST = 780
"""Wider than this a list becomes only by the user's hand: more room makes no list better, but many a card."""


class ListAndCard(QSplitter):
    """A list on the left and a card (or a preview) on the right; `slid(over)` when the card comes or goes.

    Where both have their least width they stand side by side, and the place of the line between them is kept
    under `name`. Where they have not, the list has the page, and the card comes over all of it when a record
    is clicked or opened in a list that it was told to `follow`; a button above the card, or Esc, leads back.
    Sizes are drawn for a text of 13 px and grow with the system's font.

        self.sides = self.add_list_and_card(self.list, self.card, "orders", least=(440, 400))
        self.sides.follow(self.list, self.edit)
    """

    slid = Signal(bool)

    def __init__(
        self,
        list_side: QWidget,
        card_side: QWidget,
        name: str,
        *,
        least: tuple[int, int] = (440, 400),
        share: float = SHARE,
        most: int = MOST,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName(name)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._least = least
        self._share, self._most = share, most
        self._kept = _number(window_state.remembered(f"list/{name}"))
        self._narrow, self._over, self._has_card = False, False, True
        self._homes: list[QWidget] = []
        self._list_side, self._card_side = list_side, card_side
        list_side.setMinimumWidth(theme.px(least[0]))
        self.addWidget(list_side)
        self.addWidget(self._card_place())
        self.splitterMoved.connect(self._moved)

    def _card_place(self) -> QWidget:
        self._place = QWidget()
        self._place.setMinimumWidth(theme.px(self._least[1]))
        self.back = QPushButton(icon("chevron-left", "muted"), self.tr("Back to the list"))
        self.back.setProperty("role", "quiet")
        self.back.setToolTip("Esc")
        self.back.clicked.connect(self._go_back)
        self._bar = QFrame()
        self._bar.setObjectName("cardBack")
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(theme.px(12), theme.GAP, theme.px(12), theme.GAP)
        row.addWidget(self.back)
        row.addStretch(1)
        self._bar.hide()
        column = QVBoxLayout(self._place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._card_side, 1)
        return self._place

    # -- what a page says ---------------------------------------------------------------------------

    def follow(self, shown: RecordList, opens: Callable[[int], object] | None = None) -> None:
        """Let the card come when a record of this list is clicked or opened; the way back ends in this list.

        `opens(id)` is what Enter and a double click do where the card is in sight already.
        """
        self.lead_back_to(shown)
        shown.picked.connect(lambda _id: self._picked())
        shown.opened.connect(lambda record_id: self.show_card() or (opens and opens(record_id)))

    def lead_back_to(self, place: QWidget) -> None:
        """The way back ends here, if this is the one of such places that is in sight."""
        self._homes.append(place)

    def show_card(self) -> bool:
        """Let the card come over the list, where there is no room for both; True if it did so now."""
        if not self._narrow or self._over:
            return False
        self._slide(over=True)
        return True

    def show_list(self) -> None:
        """Back to the list, if the card stands over it."""
        if self._over:
            self._slide(over=False)

    def is_narrow(self) -> bool:
        """True where there is no room for list and card side by side."""
        return self._narrow

    def is_over(self) -> bool:
        """True while the card stands over the list."""
        return self._over

    def set_has_card(self, has: bool) -> None:
        """Without a card (there is no record yet) the list has the whole page."""
        if has != self._has_card:
            self._has_card = has
            self._arrange()

    def focus_place(self) -> QWidget | None:
        """Where the focus belongs now: in the card over the list, else in the list that is in sight."""
        if self._over:
            return first_stop(self._card_side) or self.back
        return next((each for each in self._homes if each.isVisibleTo(self)), None)

    # -- the machinery ------------------------------------------------------------------------------

    def minimumSizeHint(self) -> QSize:
        """The wider side's: both need not fit, and the window must not be kept wide for them."""
        sides = (self._list_side.minimumSizeHint(), self._place.minimumSizeHint())
        wide = max(theme.px(self._least[0]), *(side.width() for side in sides))
        return QSize(wide, max(side.height() for side in sides))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        """Decide whether both have room, and give the list its width and the card the rest."""
        room = self.width() - self.handleWidth()
        least = [theme.px(side) for side in self._least]
        narrow = self._has_card and room < sum(least)
        over = narrow and (self._over if self._narrow else self._has_focus(self._place))
        if (narrow, over) != (self._narrow, self._over):
            was_over, self._narrow, self._over = self._over, narrow, over
            if over != was_over:
                self.slid.emit(over)
        self._bar.setVisible(over)
        self._place.setVisible(over or (self._has_card and not narrow))
        self._list_side.setVisible(not over)
        if self._has_card and not narrow:
            usual = min(round(room * self._share), theme.px(self._most))
            wide = max(least[0], min(self._kept or usual, room - least[1]))
            self.setSizes([wide, room - wide])
        else:
            self.setSizes([0, self.width()] if over else [self.width(), 0])

    def _slide(self, *, over: bool) -> None:
        here = self._has_focus(self)
        self._over = over
        self._arrange()
        place = self.focus_place()
        if here and place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)
        self.slid.emit(over)

    def _has_focus(self, side: QWidget) -> bool:
        focus = self.window().focusWidget()
        return focus is not None and (focus is side or side.isAncestorOf(focus))

    def _picked(self) -> None:
        if self.show_card():
            self._shield(self._place)

    def _go_back(self) -> None:
        self.show_list()
        self._shield(self._list_side)

    def _shield(self, side: QWidget) -> None:
        """The second click of a double click was not meant for what lies there now."""
        side.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        QTimer.singleShot(
            QApplication.doubleClickInterval(),
            side,
            lambda: side.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, False),
        )

    def _moved(self, _place: int, _handle: int) -> None:
        self._kept = self.sizes()[0]
        window_state.put(f"list/{self.objectName()}", str(self._kept))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that nothing in the card has taken."""
        if event.key() == Qt.Key.Key_Escape and self._over:
            self.show_list()
        else:
            super().keyPressEvent(event)


def _number(words: str) -> int:
    return int(words) if words.isdecimal() else 0

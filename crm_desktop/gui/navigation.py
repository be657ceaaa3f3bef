"""The pages of the window in one table, and the rail on the left that leads to them."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from PySide6.QtCore import (
    QCoreApplication,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.tables import Table
from crm_desktop.core.urgency import Tone
from crm_desktop.gui import theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.icons import paint as paint_icon
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.painting import RIGHT, paint_text

if TYPE_CHECKING:
    from crm_desktop.services.due.duty import DueCount


class PageEntry(NamedTuple):
    """One page: its slug, icon, and where its class is."""

    slug: str
    icon: str
    module: str
    class_name: str
    in_rail: bool = True

    def make(self) -> Page:
        """Import the page's module and build the page."""
        # By name, since a page that nobody looks at must cost nothing at the start.
        return cast(Page, getattr(importlib.import_module(self.module), self.class_name)())

    def words(self) -> str:
        """The title in the window's language."""
        return _titles()[self.slug]


def _entry(slug: str, icon_name: str, room: str = "", *, in_rail: bool = True) -> PageEntry:
    module = f"crm_desktop.gui.{room or slug}.page"
    return PageEntry(slug, icon_name, module, f"{slug.capitalize()}Page", in_rail)


PAGES: tuple[PageEntry, ...] = (
    _entry("today", "today"),
    _entry("customers", "customers"),
    _entry("calendar", "calendar", room="callbacks"),
    _entry("complaints", "complaint"),
    _entry("letters", "letter"),
    _entry("reports", "report"),
    _entry("products", "product"),
    _entry("settings", "settings"),
    _entry("history", "history", in_rail=False),
    _entry("doubles", "doubles", in_rail=False),
    _entry("grades", "star", in_rail=False),
    PageEntry("calls", "phone", "crm_desktop.gui.callbacks.calls_page", "CallsPage", in_rail=False),
    PageEntry("models", "product", "crm_desktop.gui.products.models_page", "ModelsPage", in_rail=False),
)


PAGE_OF: Final[Mapping[Table, str]] = {
    Table.CALLBACK: "calendar",
    Table.COMPLAINT: "complaints",
    Table.CUSTOMER: "customers",
    Table.LETTER: "letters",
    Table.PRODUCT: "products",
}
"""The page that shows the records of a table, and opens them."""


def _titles() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "today": translate("Navigation", "Today"),
        "customers": translate("Navigation", "Customers"),
        "products": translate("Navigation", "Products"),
        "calendar": translate("Navigation", "Calendar"),
        "complaints": translate("Navigation", "Complaints"),
        "letters": translate("Navigation", "Letters"),
        "reports": translate("Navigation", "Reports"),
        "settings": translate("Navigation", "Settings"),
        "history": translate("Navigation", "History"),
        "doubles": translate("Navigation", "Find doubles"),
        "grades": translate("Navigation", "Grades by 80/20"),
        "models": translate("Navigation", "Models"),
        "calls": translate("Navigation", "All callbacks"),
    }


def pages() -> list[PageEntry]:
    """The pages in the order of the rail; behind them those that only menus and links lead to."""
    return list(PAGES)


class NavButton(QAbstractButton):
    """Icon, word and count of one page; only the icon (and a dot) while the rail is folded."""

    def __init__(self, entry: PageEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self._count, self._tone, self._folded = 0, "muted", False
        self._told = ""
        self.setText(entry.words())
        self.setAccessibleName(entry.words())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.notifier.changed.connect(self.update)

    def set_count(self, count: int, overdue: int) -> None:
        """How many are due there, in red when one of them is overdue; 0 shows nothing."""
        self._count, self._tone = count, Tone.RED if overdue else "muted"
        self._told = self._words(count, overdue) if count else ""
        self.setAccessibleDescription(self._told)
        self._show_tip()
        self.update()

    def _words(self, count: int, overdue: int) -> str:
        if count == overdue:
            return self.tr("{} overdue").format(overdue)
        if not overdue:
            return self.tr("{} due").format(count)
        return self.tr("{count} due, {overdue} overdue").format(count=count, overdue=overdue)

    def count(self) -> int:
        """How many are due there."""
        return self._count

    def set_folded(self, folded: bool) -> None:
        """Show the icon only, and the word as a tooltip."""
        self._folded = folded
        self._show_tip()
        self.update()

    def _show_tip(self) -> None:
        """What the count says, which has no room for words; folded also the page's name."""
        self.setToolTip("\n".join(filter(None, (self.text() if self._folded else "", self._told))))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        on = self.isChecked()
        painter.setPen(Qt.PenStyle.NoPen)
        if on or self.underMouse():
            painter.setBrush(theme.color("accent_soft" if on else "pressed"))
            painter.drawRoundedRect(rect, 6, 6)
        token = "accent_text" if on else "text"
        size = theme.px(20)
        left = (rect.width() - size) / 2 if self._folded else theme.px(9)
        paint_icon(painter, self.entry.icon, QRectF(left, (rect.height() - size) / 2, size, size), token)
        count = f"{self._count:,}"
        if self._folded:
            if self._count:
                painter.setBrush(theme.color(self._tone))
                painter.drawEllipse(QRectF(left + size - 3, (rect.height() - size) / 2 - 2, 7, 7))
        else:
            words = rect.adjusted(theme.px(38), 0, -theme.px(10), 0)
            if self._count:
                room = painter.fontMetrics().horizontalAdvance(count) + theme.px(10)
                paint_text(painter, words, count, self._tone, font=theme.font(12, bold=True), align=RIGHT)
                words.adjust(0, 0, -room, 0)
            paint_text(painter, words, self.text(), token, font=theme.font(bold=on))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(theme.color("accent"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()


FOLDS_BELOW = 1150
"""Narrower than this (for a text of 13 px) a window has the rail folded, unless the user unfolds it there."""


class Rail(QFrame):
    """The navigation rail: office and person, the pages, settings at the bottom; folds to icons.

    In a narrow window it folds by itself, in a wide one it unfolds; what the user chose for either is kept.
    """

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAccessibleName(self.tr("Pages"))
        self.office = QLabel(self)
        self.office.setProperty("role", "office")
        self.office.setWordWrap(True)
        self.office.setTextFormat(Qt.TextFormat.PlainText)  # names are shown as they were typed
        self.who = QLabel(self)
        self.who.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setProperty("role", "who")
        self._fold = QToolButton(self)
        self._fold.setIcon(icon("rail", "muted"))
        self._fold.setIconSize(QSize(18, 18))
        self._fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._fold.setAccessibleName(self.tr("Collapse or expand the page list"))
        self._fold.setToolTip(self._fold.accessibleName())
        self._fold.clicked.connect(lambda: self.set_folded(not self._folded))
        self._names = QVBoxLayout()
        self._names.setContentsMargins(10, 0, 2, 0)
        self._names.setSpacing(0)
        self._names.addWidget(self.office)
        self._names.addWidget(self.who)
        self._bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bottom.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 14, 8, 10)
        column.setSpacing(2)
        column.addLayout(self._names)
        column.addSpacing(12)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, NavButton] = {}
        for entry in pages():
            if not entry.in_rail:
                continue
            button = NavButton(entry, self)
            self.buttons[entry.slug] = button
            self._group.addButton(button)
            if entry.slug == "settings":
                self._bottom.addWidget(button, 1)
            else:
                column.addWidget(button)
            button.clicked.connect(lambda _on=False, slug=entry.slug: self.chosen.emit(slug))
        self._bottom.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)
        column.addLayout(self._bottom)
        self._folded: bool = False
        self._narrow: bool = False
        self._wanted = {False: False, True: True}  # narrow: folded
        self._show_folded(False)

    def is_folded(self) -> bool:
        """True while only the icons show."""
        return self._folded

    def set_folded(self, folded: bool) -> None:
        """The user wants icons only, or icons and words, in a window as wide as this one."""
        self._wanted[self._narrow] = folded
        self._show_folded(folded)

    def fit(self, width: int) -> None:
        """The window is `width` pixels wide now."""
        narrow = width < theme.px(FOLDS_BELOW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_folded(self._wanted[narrow])

    def wanted(self) -> str:
        """What the user chose for wide and for narrow windows, as one word to be remembered."""
        return "-".join("folded" if self._wanted[narrow] else "open" for narrow in (False, True))

    def want(self, words: str) -> None:
        """Take up what was remembered; 0.1 knew one choice for all windows."""
        wide, _, narrow = words.partition("-")
        self._wanted = {False: wide == "folded", True: narrow != "open"}
        self._show_folded(self._wanted[self._narrow])

    def _show_folded(self, folded: bool) -> None:
        self._folded = folded
        self.office.setVisible(not folded)
        self.who.setVisible(not folded and bool(self.who.text()))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.BottomToTop
        self._bottom.setDirection(down if folded else across)
        self.setFixedWidth(theme.px(56 if folded else 184))
        for button in self.buttons.values():
            button.set_folded(folded)
        self.folded.emit(folded)

    def set_office(self, name: str, who: str) -> None:
        """Whose office it is and who sits at this desk."""
        self.office.setText(name)
        self.who.setText(who)
        self.who.setVisible(bool(who) and not self._folded)  # an empty line would be a hole

    def show_current(self, slug: str) -> None:
        """Mark the page that is open."""
        self._group.setExclusive(slug in self.buttons)
        for each, button in self.buttons.items():
            button.setChecked(each == slug)
        self._group.setExclusive(True)

    def set_counts(self, counts: Mapping[str, DueCount]) -> None:
        """Slug to how many are due, and how many of them are overdue."""
        for slug, button in self.buttons.items():
            count = counts.get(slug)
            button.set_count(count.due if count else 0, count.overdue if count else 0)

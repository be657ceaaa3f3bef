"""The main window: rail, pages, menus, bottom line; pages are built when they are first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import counts, tasks, theme, window_place, window_state
from crm_desktop.gui.changes import changes
from crm_desktop.gui.history.edit_menu import EditMenu
from crm_desktop.gui.housekeeping import Housekeeping, finish_index
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.menu_choices import add_choices
from crm_desktop.gui.navigation import Rail, pages
from crm_desktop.gui.other_programs import OtherPrograms
from crm_desktop.gui.rail_counts import RailCounts
from crm_desktop.gui.status_line import StatusLine
from crm_desktop.gui.widgets import focus, keys
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.toast import Toast, toast_of
from crm_desktop.gui.window_services import FIND_KEYS
from crm_desktop.storage import Changed

# What the first rows need not wait for: the lunar calendar's tables, then planning and counting.
SOON_MS, LATER_MS = 400, 1_500
LOOK_AFTER_MINUTES = 5

if TYPE_CHECKING:
    from crm_desktop.storage.backup_file import Contents


class MainWindow(QMainWindow):
    """One window for the office; `rebuild` asks the program for a new one in another language."""

    rebuild = Signal(str)
    bring_back = Signal(object)
    """The backup (a path) that the program shall bring back, with this window out of the way."""

    def __init__(self) -> None:
        super().__init__()
        self.rail = Rail(self)
        self.stack = QStackedWidget(self)
        self.status = StatusLine(self)
        self._pages: dict[str, Page] = {}
        self._once_left: Callable[[], object] | None = None
        self._turning = False
        self._entries = {entry.slug: entry for entry in pages()}
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(middle := QWidget(self))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.setCentralWidget(middle)
        self._actions: dict[str, QAction] = {}
        self._build_menus()
        self.rail.chosen.connect(self.open_page)
        changes().changed.connect(self._changed)
        self._rail_counts = RailCounts(self, partial(counts.show, self.rail, self.status))
        self._housekeeping = Housekeeping(self)
        self._other_programs = OtherPrograms(self)
        self._counting = QTimer(self)
        self._counting.setInterval(60_000)  # clocks run out while nobody types
        self._counting.timeout.connect(self._minute_passed)
        self._looked_after = 0
        theme.dress(self)
        window_place.restore(self)
        self.rail.want(window_state.remembered("rail"))

    @property
    def toast(self) -> Toast:
        """The bar that says what was done; built when there is something to say."""
        return toast_of(self)

    # -- pages --------------------------------------------------------------------------------------

    def page(self, slug: str) -> Page:
        """The page with this slug, built if it is not yet; KeyError for a page that is not there."""
        if slug not in self._pages:
            page = self._entries[slug].make()
            page.go.connect(self.open_page)
            page.can_leave.connect(self._try_again)
            self._pages[slug] = page
            self.stack.addWidget(page)
        return self._pages[slug]

    def current_slug(self) -> str:
        """The slug of the page that is open."""
        shown = self.stack.currentWidget()
        return next((slug for slug, page in self._pages.items() if page is shown), "")

    def open_page(self, slug: str, record_id: object = None) -> Page:
        """Go to a page, and to a record on it."""
        page = self.page(slug)
        left_at = page.focusWidget()
        self._turning = True
        self.stack.setCurrentWidget(page)
        self._turning = False
        self.rail.show_current(slug)
        self._actions["new"].setEnabled(page.can_make_new())
        self._actions["export-list"].setEnabled(page.shown_list() is not None)
        title = self._entries[slug].words()
        self.setWindowTitle("{} – {}".format(title, self.tr("CRM Desktop")))
        taken = self.focusWidget()
        if record_id is not None:
            page.open_record(record_id)
        here = self.focusWidget()
        left = left_at is not None or here is not taken  # else Qt has taken the search box
        if not left or here is None or not page.isAncestorOf(here):
            focus.take(page)
        else:
            focus.mend(self)  # what had it when the page was left may be gone
        return page

    def start_focus(self) -> QWidget | None:
        """Where work begins on the page that is open."""
        page = self.stack.currentWidget()
        return focus.start_of(page) if page is not None else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in keys.ENTER or not keys.enter(self):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # A page that is turned over keeps where it was left at.
        return self._turning or focus.tab(self, forward)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._pages:
            focus.turn(self)  # a dialog may change what it was opened from

    # -- menus --------------------------------------------------------------------------------------

    def _action(self, name: str, text: str, keys: str, call: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcuts([QKeySequence(part) for part in keys.split()])
        action.triggered.connect(lambda _checked=False: call())
        self._actions[name] = action
        return action

    def _build_menus(self) -> None:
        bar = self.menuBar()
        menu = bar.addMenu(self.tr("&File"))
        menu.addAction(self._action("new", self.tr("&New"), "Ctrl+N", self._new))
        words = self.tr("New service &order…")
        menu.addAction(self._action("new-order", words, "Ctrl+Shift+N", self.new_order))
        menu.addAction(self._action("import", self.tr("&Import an archive…"), "Ctrl+I", self.import_archive))
        menu.addAction(self._action("export", self.tr("&Export customers…"), "", self._export))
        menu.addAction(self._action("export-list", self.tr("Export this &list…"), "", self._export_list))
        menu.addSeparator()
        menu.addAction(self._action("backup", self.tr("&Back up now"), "", self.back_up))
        menu.addAction(self._action("restore", self.tr("&Restore a backup…"), "", self.restore_backup))
        menu.addSeparator()
        leave = self._action("quit", self.tr("&Quit"), "Ctrl+Q", self.close)
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        menu.addAction(leave)
        self.edit_menu = EditMenu(self, self.open_page)
        bar.addMenu(self.edit_menu)
        menu = bar.addMenu(self.tr("&Go"))
        in_rail = {slug: entry for slug, entry in self._entries.items() if entry.in_rail}
        for number, (slug, entry) in enumerate(in_rail.items(), 1):
            keys = "Ctrl+," if slug == "settings" else f"Ctrl+{number}"
            if slug == "settings":
                menu.addSeparator()
            action = self._action(f"go-{slug}", entry.words(), keys, partial(self.open_page, slug))
            action.setIcon(icon(entry.icon))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self._action("find", self.tr("&Find anything…"), FIND_KEYS, self.find_anything))
        menu.addAction(self._action("search", self.tr("&Search this page"), "Ctrl+F", self._search))
        menu.addAction(self._action("call", self.tr("Start &calling"), "F5", self.start_calling))
        menu = bar.addMenu(self.tr("&View"))
        add_choices(menu.addMenu(self.tr("&Colours")), theme.choice, self._choose_theme, [
            ("system", self.tr("Same as system")), ("light", self.tr("Light")), ("dark", self.tr("Dark")),
        ])  # fmt: skip
        add_choices(menu.addMenu(self.tr("&Language")), language, self.choose_language,
                      [("zh_CN", "中文"), ("en", "English")])  # fmt: skip
        menu.addSeparator()
        menu.addAction(
            self._action(
                "fold",
                self.tr("Collapse the &page list"),
                "Ctrl+B",
                lambda: self.rail.set_folded(not self.rail.is_folded()),
            )
        )
        menu = bar.addMenu(self.tr("&Help"))
        menu.addAction(self._action("keys", self.tr("&Keys"), "F1", self._show_keys))
        about = self._action("about", self.tr("&About"), "", self._show_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)
        menu.addAction(about)

    def _new(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.new()

    def _export_list(self) -> None:
        """Ask where, and write what is marked in the list of the page, or all that it shows."""
        from crm_desktop.gui.widgets.list_export import export_shown

        page = self.stack.currentWidget()
        shown = page.shown_list() if isinstance(page, Page) else None
        if shown is not None:
            export_shown(shown)

    def _search(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, Page) and not page.focus_search():
            self.find_anything()

    def find_anything(self, text: str = "") -> None:
        """Open the box that finds everything, over whatever is open, and look for a text in it."""
        from crm_desktop.gui.finding.finder import open_finder

        open_finder(self, text)

    def new_customer(self, values: ValueDict | None = None) -> None:
        """Open the form of a new customer that begins with these values, and show the card afterwards."""
        from crm_desktop.gui.customers.page import CustomersPage

        page = self.open_page("customers")
        if isinstance(page, CustomersPage):
            page.act.new_customer(values)

    def search_customers(self, query: str) -> None:
        """Show the customers that fit a text."""
        if "customers" in self._entries:
            self.open_page("customers").search(query)

    def start_calling(self) -> None:
        """Go to the calendar and call the first who is due."""
        if "calendar" in self._entries:
            from crm_desktop.gui.callbacks.page import CalendarPage

            page = self.open_page("calendar")
            if isinstance(page, CalendarPage):
                page.start_calling()

    def new_order(self) -> None:
        """Take an order down for whoever calls, known or not, and show the customer's card."""
        from crm_desktop.gui.orders.form import OrderForm

        dialog = OrderForm(self)
        if dialog.exec():
            self.open_page("customers", dialog.customer_id)

    def import_archive(self) -> None:
        """Open the assistant that reads an Excel file."""
        from crm_desktop.gui.importing.assistant import ImportAssistant

        ImportAssistant(self).exec()

    def _export(self) -> None:
        """Ask where, and write all customers there, whatever a list shows."""
        from crm_desktop.gui.customers.exporting import export_customers

        export_customers(self)

    def back_up(self) -> None:
        """Write a backup and say where it is."""
        from crm_desktop.gui.office.data_folder import told
        from crm_desktop.gui.widgets.toast import show_message
        from crm_desktop.services.office import backups

        def done(made: Contents) -> None:
            show_message(self, told(made))
            self.show_backup()

        tasks.long_job(
            self, self.tr("Backing up"), lambda progress: backups.back_up(progress=progress), writes=False
        ).then(done)

    def restore_backup(self) -> None:
        """Let the user choose a backup; the program brings it back once this window is gone."""
        from crm_desktop import storage
        from crm_desktop.gui.office.restore import RestoreDialog

        if not self._may_leave(self.restore_backup):
            return
        dialog = RestoreDialog(self, storage.folder())
        if dialog.exec() and dialog.chosen is not None:
            self.bring_back.emit(dialog.chosen)

    def _show_keys(self) -> None:
        from crm_desktop.gui.help.keys import KeysDialog

        KeysDialog(self).exec()

    def _show_about(self) -> None:
        from crm_desktop.gui.help.keys import AboutDialog

        AboutDialog(self).exec()

    def _choose_theme(self, choice: str) -> None:

        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, choice)
            window_state.put("theme", choice)

    def choose_language(self, wanted: str) -> None:
        """Speak another language: the program builds the window again on the same page."""
        if wanted != language() and self._may_leave(partial(self.choose_language, wanted)):
            window_state.put("language", wanted)
            self.rebuild.emit(wanted)

    # -- what stands around the pages ---------------------------------------------------------------

    def start(self) -> None:
        """Fetch what stands around the pages; called once the window is shown."""
        QTimer.singleShot(SOON_MS, self, self.status.show_date)
        self._show_office()
        self.show_backup()
        QTimer.singleShot(LATER_MS, self, self._run_housekeeping)
        QTimer.singleShot(LATER_MS, self, partial(finish_index, self))
        QTimer.singleShot(LATER_MS, self, self.edit_menu.look)
        self._other_programs.watch()
        self._counting.start()

    def _run_housekeeping(self) -> None:
        self._housekeeping.run(then=self.count_again)

    def _minute_passed(self) -> None:
        self._looked_after = (self._looked_after + 1) % LOOK_AFTER_MINUTES
        if self._looked_after == 0:
            self.status.show_date()
            self.show_backup()  # "today" is said of it only as long as it is
            self._run_housekeeping()
        else:
            self.count_again()

    def count_again(self) -> None:
        """Count what is due for the rail and the bottom line."""
        self._rail_counts.count_all()

    def _show_office(self) -> None:
        tasks.read(self, counts.whose, language()).then(lambda names: self.rail.set_office(*names))

    def show_backup(self) -> None:
        """Say in the bottom line when the last backup was made."""
        self.status.show_backup()

    def _changed(self, change: Changed) -> None:
        self._rail_counts.changed(change.tables)
        if change.tables & counts.NAMED_IN:
            self._show_office()
        if Table.SETTING in change.tables:  # the time zone is one
            self.status.show_date()
            self.show_backup()
            self.count_again()

    def remember(self) -> None:
        """Keep where it stands, and the rail, for the next start."""
        window_place.remember(self)
        window_state.put("rail", self.rail.wanted())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.rail.fit(event.size().width())
        super().resizeEvent(event)

    # -- leaving ------------------------------------------------------------------------------------

    def _may_leave(self, again: Callable[[], object]) -> bool:
        """True where no page keeps the window open; one that does has `again` called when it has saved."""
        self._once_left = again
        if not all(page.may_leave() for page in self._pages.values()):
            return False
        self._once_left = None
        return True

    def _try_again(self) -> None:
        again, self._once_left = self._once_left, None
        if again is not None:
            again()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave(self.close):
            event.ignore()
            return
        self.remember()
        super().closeEvent(event)

"""What stands above a list: the saved filter in force, a chip for each condition, what it is sorted by."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QWidget

from crm_desktop.core.lists.declaration import Condition, Shown
from crm_desktop.core.lists.own import Choices, follow_own_fields
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, theme, window_state
from crm_desktop.gui.changes import changes
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.listing.saved_filters import SavedFilters, menu_button
from crm_desktop.gui.widgets.flow import FlowLayout
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.search_box import SearchBox
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.storage import Changed

if TYPE_CHECKING:
    from crm_desktop.core.lists.declaration import Fields
    from crm_desktop.services.listing.saved import NamedFilter

PANEL_KEYS = "Ctrl+Shift+F"


class _Known(NamedTuple):
    saved: list[NamedFilter]
    names: Mapping[tuple[str, str], str]
    """What records are called, by the field that names one and its id."""
    choices: Choices


class ListFilters(QObject):
    """`changed` when the list is to show something else: `shown` says what.

    ``name`` is under which the window remembers order and columns, ``usual_order`` what the list is sorted by
    where nothing else is chosen: "newest first", ``part`` the part of it that is shown at first.
    """

    changed = Signal()

    def __init__(
        self,
        host: QWidget,
        place: FlowLayout,
        view: RecordList,
        listed: Table,
        name: str,
        usual_order: str,
        search_box: SearchBox | None = None,
        part: str = "",
    ) -> None:
        super().__init__(host)
        self._host, self._place, self._view = host, place, view
        self._listed, self._name, self._search_box = listed, name, search_box
        self._usual_order = usual_order
        self.shown = Shown(part=part)
        self._names: Mapping[tuple[str, str], str] = {}
        self._choices_known: Choices = {}
        self._is_asked = False
        self._chips: dict[str, QPushButton] = {}
        self._chips_say: dict[str, str] = {}
        self._build()
        view.layout_of_columns.remember_as(name)
        view.layout_of_columns.chosen.connect(self._columns_chosen)
        view.sort_asked.connect(self.sort)
        changes().changed.connect(self._changed)
        view.head_menu_asked.connect(self._head_menu)
        kept, _, way = window_state.remembered(f"{name}/sort").partition(" ")
        known = bool(kept) and kept in self._fields and self._fields[kept].is_sorted
        self._take_sort(kept if known else "", known and way == "descending")
        self._say_columns()
        self._refresh()

    # -- building -----------------------------------------------------------------------------------

    @cached_property
    def _fields(self) -> Fields:
        """Loaded, with those of all lists, when one is asked for: the first list shows everybody."""
        from crm_desktop.core.lists.registry import LISTS

        return LISTS[self._listed]

    def _build(self) -> None:
        self.saved = SavedFilters(self._host, self._listed, lambda: self.shown, self.shown.part)
        self.saved.chosen.connect(self.use)
        self.saved.widened.connect(self.show_only)
        line = QFrame()
        line.setProperty("role", "between")
        line.setFixedSize(1, theme.px(16))
        self.filter_button = self._quiet(self.tr("+ Filter"), self.open_panel)
        keys = QKeySequence(PANEL_KEYS)
        self.filter_button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        action = QAction(self._host)
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _checked=False: self.open_panel())
        self._host.addAction(action)
        self.sort_button, self._sort_menu = menu_button()
        self._sort_menu.aboutToShow.connect(self._fill_sorts)
        self.columns_button = self._quiet("", self.open_columns)
        self.columns_button.setIcon(icon("columns", "muted"))
        saved = self.saved
        for widget in (saved.button, saved.changed_label, line, self.filter_button, saved.save_button):
            self._place.addWidget(widget)
        self._place.addStretch(1)
        self._place.addWidget(self.sort_button)
        self._place.addWidget(self.columns_button)

    def _quiet(self, words: str, call: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("role", "quiet")
        button.clicked.connect(lambda _checked=False: call())
        return button

    def _choices(self, field: str) -> list[tuple[str, str]]:
        """Runs on a reader thread."""
        from crm_desktop.services.listing import values

        return values.choices(self._listed, field, language())

    # -- what a page says ---------------------------------------------------------------------------

    def answered(self) -> None:
        """The first rows have come: now it may be asked which filters are saved, and what is called how."""
        if not self._is_asked:
            self._is_asked = True
            self._ask()

    def _ask(self) -> None:
        tasks.read(self, _known, self._listed).then(self._take_known)

    def _changed(self, change: Changed) -> None:
        if self._is_asked and change.tables & {Table.SAVED_FILTER, Table.STAFF, Table.OWN_FIELD}:
            self._ask()

    def _take_own_columns(self) -> None:
        """Own fields are columns as they are now."""
        from crm_desktop.core.fields.own import is_own
        from crm_desktop.gui.listing.cells import column_of

        records, fields = self._view.records, self._fields
        first = sum(not is_own(column.key) for column in records.columns)
        own = [column_of(field) for name, field in fields.items() if is_own(name)]
        before = records.columns[first:]
        if [(each.key, each.title) for each in own] == [(each.key, each.title) for each in before]:
            return
        records.replace_columns(first, own)
        self._view.layout_of_columns.take_columns(records.columns)
        self._show(self.shown)
        self._say_columns()

    def search(self, text: str) -> None:
        """Another text is searched for."""
        self._show(self.shown._replace(query=text))

    def show_only(self, *conditions: Condition, part: str | None = None) -> None:
        """Show all of whom these hold, and nobody else; without any, everything: of another part, or of the
        one that is shown."""
        self.saved.forget()
        shown = self.shown if part is None else self.shown._replace(part=part)
        self._show(shown._replace(query="", conditions=conditions))

    def show_part(self, part: str) -> None:
        """Show another part of the list, of which the same holds."""
        self._show(self.shown._replace(part=part))

    def widen(self) -> None:
        """Take the conditions off; what is searched for stays."""
        self.saved.forget()
        self._show(self.shown._replace(conditions=()))

    def columns(self) -> tuple[str, ...]:
        """The columns that are to be shown, in their order."""
        return self._view.layout_of_columns.wanted()

    def further_columns(self) -> tuple[str, ...]:
        """Those of them that the list does not show by itself."""
        optional = {column.key for column in self._view.records.columns if column.optional}
        return tuple(key for key in self.columns() if key in optional)

    # -- what is asked for --------------------------------------------------------------------------

    def _show(self, shown: Shown, *, quietly: bool = False) -> None:
        self.shown = shown
        box = self._search_box
        if box is not None and box.text().strip() != shown.query and not shown.query:
            box.set_quietly("")
        self._refresh()
        if not quietly:
            self.changed.emit()

    def drop(self, field: str) -> None:
        """Take a condition off."""
        self._show(self.shown.without(field))
        self.filter_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_panel(self, field: str = "") -> None:
        """Let conditions be chosen, beginning with a field's."""
        from crm_desktop.gui.listing.filter_panel import FilterPanel

        panel = FilterPanel(self._host.window(), self._fields, self.shown, self._choices, field)
        below = self.filter_button.mapToGlobal(QPoint(0, self.filter_button.height() + 4))
        panel.adjustSize()
        room = self._host.window().geometry()
        left = min(below.x(), room.right() - panel.width() - 16)
        panel.move(max(left, room.left()), min(below.y(), max(room.bottom() - panel.height(), room.top())))
        if panel.exec():
            self._show(panel.shown)

    def sort(self, field: str, descending: bool) -> None:
        """Sort by a field; "" is the list's own order."""
        self._take_sort(field, descending)
        window_state.put(f"{self._name}/sort", f"{field} {'descending' if descending else ''}".strip())
        self._view.verticalScrollBar().setValue(0)
        self._refresh()
        self.changed.emit()

    def _take_sort(self, field: str, descending: bool) -> None:
        self.shown = self.shown._replace(sort=field, descending=descending)
        self._view.set_sort(field, descending)
        self.sort_button.setText(self._sorted_words(field))

    def _sorted_words(self, field: str) -> str:
        if not field:
            return self.tr("Sorted {}").format(self._usual_order)
        return self.tr("Sorted by {}").format(self._fields[field].called(language(), inside=True))

    def _fill_sorts(self) -> None:
        self._sort_menu.clear()
        keys = [key for key in self.columns() if key in self._fields]
        usual = self._usual_order[:1].upper() + self._usual_order[1:]
        for field in ("", *(key for key in keys if self._fields[key].is_sorted)):
            words = self._fields[field].called(language()) if field else usual
            action = self._sort_menu.addAction(words, partial(self.sort, field, False))
            action.setCheckable(True)
            action.setChecked(field == self.shown.sort)
        self._sort_menu.addSeparator()
        turned = self._sort_menu.addAction(
            self.tr("The other way round"), lambda: self.sort(self.shown.sort, not self.shown.descending)
        )
        turned.setCheckable(True)
        turned.setChecked(self.shown.descending)

    # -- columns ------------------------------------------------------------------------------------

    def open_columns(self) -> None:
        """Let the columns be chosen and put in order."""
        from crm_desktop.gui.listing.columns_panel import ColumnsPanel

        layout = self._view.layout_of_columns
        panel = ColumnsPanel(self._host.window(), self._view.records.columns, layout.wanted(), layout.usual())
        if panel.exec():
            layout.choose(panel.chosen())

    def _columns_chosen(self) -> None:
        """Rows that came, or are on their way, lack what is shown now."""
        self._say_columns()
        self._view.records.forget()
        self.changed.emit()

    def _say_columns(self) -> None:
        count = sum(not column.check for column in self._view.records.columns if column.key in self.columns())
        self.columns_button.setText(self.tr("Columns {}").format(count))

    def _head_menu(self, key: str, point: QPoint) -> None:
        from crm_desktop.gui.history.record_menu import add_export

        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        field = self._fields.get(key)
        if field is not None and field.is_sorted:
            menu.addAction(self.tr("Sort rising"), partial(self.sort, key, False))
            menu.addAction(self.tr("Sort falling"), partial(self.sort, key, True))
        if self.shown.sort:
            words = self.tr("Sort {}").format(self._usual_order)
            menu.addAction(words, partial(self.sort, "", False))
        menu.addSeparator()
        if field is not None and field.is_filtered:
            menu.addAction(self.tr("Filter by this column…"), partial(self.open_panel, key))
        shown = [each for each in self.columns() if each != key]
        if len(shown) > 1:
            menu.addAction(self.tr("Hide this column"), partial(self._view.layout_of_columns.choose, shown))
        menu.addAction(self.tr("Columns…"), self.open_columns)
        menu.addSeparator()
        add_export(menu, self._view)
        menu.popup(point)

    # -- saved filters ------------------------------------------------------------------------------

    def _take_known(self, known: _Known) -> None:
        self._names = known.names
        before, self._choices_known = self._choices_known, known.choices
        self._follow_own_fields(before, self.saved.take(known.saved))
        self._take_own_columns()
        self._refresh()

    def _follow_own_fields(self, before: Choices, saved: Shown | None) -> None:
        shown, gone = follow_own_fields(self.shown, self._fields, before, self._choices_known, saved)
        said = [self._chips_say.get(field, field) for field in gone]
        if not shown.sort and self.shown.sort:
            self._take_sort("", False)
        if shown != self.shown:
            self._show(shown)
        if said:
            words = self.tr("No longer filtered by {}: the field is gone or of another kind.")
            show_message(self._host, words.format(self.tr(", ").join(said)))

    def use(self, named: NamedFilter) -> None:
        """Show what a saved filter asks for."""
        box = self._search_box
        if box is not None:
            box.set_quietly(named.shown.query)
        self._take_sort(named.shown.sort, named.shown.descending)
        self._show(named.shown)

    # -- showing ------------------------------------------------------------------------------------

    def _refresh(self) -> None:
        """Show what is in force."""
        self.saved.refresh()
        self._show_chips()

    def _show_chips(self) -> None:
        said = {condition.field: self._said(condition) for condition in self.shown.conditions}
        if said == self._chips_say:
            return  # they were read anew and are the same: one may have the focus
        self._chips_say = said
        for chip in self._chips.values():
            self._place.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        if not self.shown.conditions:
            return
        from crm_desktop.gui.listing.condition_chip import ConditionChip  # late: the first list has none

        for condition in self.shown.conditions:
            chip = ConditionChip(said[condition.field])
            chip.removed.connect(partial(self.drop, condition.field))
            chip.edited.connect(partial(self.open_panel, condition.field))
            self._place.insertWidget(self._place.indexOf(self.filter_button), chip)
            self._chips[condition.field] = chip

    def _said(self, condition: Condition) -> str:
        from crm_desktop.core.lists.saying import say_condition

        def name(field: str, record: str) -> str:
            return self._names.get((field, record), record)

        return say_condition(self._fields, condition, language(), name)


def _known(listed: Table) -> _Known:
    from crm_desktop.core.fields.declaration import ValueKind
    from crm_desktop.core.lists.registry import LISTS
    from crm_desktop.services.listing import saved, values
    from crm_desktop.services.own_fields import own_fields

    choices = {field.key: field.choices for field in own_fields.fields()}
    records = [name for name, field in LISTS[listed].items() if field.kind is ValueKind.RECORD]
    names = {
        (field, value): words
        for field in records
        for value, words in values.choices(listed, field, language())
    }
    return _Known(saved.saved_filters(listed), names, choices)

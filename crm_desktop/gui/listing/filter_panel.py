"""The filter panel: every field of a list on the left, what is asked of the chosen one on the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.errors import CrmError
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.folding import fold
from crm_desktop.core.lists.declaration import Condition, Fields, ListField, Shown
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.listing.condition_editor import ConditionEditor
from crm_desktop.gui.listing.tick_lines import TickLines
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.keys import ENTER
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.listing import asking

Choices = Callable[[str], Sequence[tuple[str, str]]]
"""The values of a field and their words; runs on a reader thread."""
_FIELD = Qt.ItemDataRole.UserRole


class FilterPanel(Dialog):
    """Any number of fields, one after the other; Enter shows what fits them all, Esc leaves all as it was."""

    def __init__(
        self, parent: QWidget | None, fields: Fields, shown: Shown, choices: Choices, field: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Filter"))
        self.setModal(True)
        self.shown = shown
        """What is asked for, when it was accepted."""
        self._fields = {name: each for name, each in fields.items() if each.is_filtered}
        self._choices = choices
        self._editors: dict[str, ConditionEditor] = {}
        self._build()
        self._mark()
        wanted = field or next((each.field for each in shown.conditions), next(iter(self._fields)))
        self._go_to(wanted)
        if field:
            self._editors[field].first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- building -----------------------------------------------------------------------------------

    def _build(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Filter by…"))
        self.search.setAccessibleName(self.tr("Filter by…"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self._narrow)
        self.names = TickLines(self)
        self.names.setAccessibleName(self.tr("Fields"))
        for field in self._fields.values():
            item = QListWidgetItem(field.called(language()), self.names)
            item.setData(_FIELD, field.name)
        self.names.currentItemChanged.connect(self._chosen)
        left = QVBoxLayout()
        left.setSpacing(theme.SPACE)
        left.addWidget(self.search)
        left.addWidget(self.names, 1)
        self.stack = QStackedWidget(self)
        body = QHBoxLayout()
        body.setContentsMargins(16, 16, 16, 16)
        body.setSpacing(16)
        body.addLayout(left, 5)
        body.addWidget(self.stack, 6)
        line = QFrame(self)
        line.setProperty("role", "hairline")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(line)
        column.addLayout(self._foot())

    def _foot(self) -> QHBoxLayout:
        self.clear_button = QPushButton(self.tr("Clear all"), self)
        self.clear_button.setAutoDefault(False)
        self.clear_button.clicked.connect(self._clear)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.show_button = QPushButton(self.tr("Show"), self)
        self.show_button.setProperty("role", "primary")
        self.show_button.setDefault(True)
        self.show_button.clicked.connect(self.try_save)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 12, 16, 12)
        foot.setSpacing(theme.SPACE)
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.show_button)
        return foot

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(520))

    # -- fields -------------------------------------------------------------------------------------

    def editor(self, name: str) -> ConditionEditor:
        """The editor of a field, made when it is looked at first."""
        if name not in self._editors:
            field = self._fields[name]
            made = self._editors[name] = ConditionEditor(field, self)
            made.set_condition(self.shown.on(name))
            made.changed.connect(self._mark)
            self.stack.addWidget(made)
            self._offer(field, made)
        return self._editors[name]

    def _offer(self, field: ListField, editor: ConditionEditor) -> None:
        """Ask for the values that there are, where they are the office's own."""
        ticks = editor.ticks
        if ticks is not None and (field.picked or field.kind is ValueKind.RECORD):
            tasks.read(ticks, self._choices, field.name).then(ticks.set_choices)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.stack.setCurrentWidget(self.editor(item.data(_FIELD)))

    def _go_to(self, name: str) -> None:
        self.names.setCurrentRow(list(self._fields).index(name))

    def _items(self) -> list[QListWidgetItem]:
        return [self.names.item(row) for row in range(self.names.count())]

    def _narrow(self, typed: str) -> None:
        wanted = fold(typed.strip())
        fitting = []
        for item in self._items():
            both = " ".join(self._fields[item.data(_FIELD)].words)
            item.setHidden(wanted not in fold(both))
            fitting += [item] if not item.isHidden() else []
        if fitting and (self.names.currentItem() not in fitting):
            self.names.setCurrentItem(fitting[0])

    def _mark(self) -> None:
        """Show which fields something is asked of."""
        asked = {each.field for each in self._conditions()}
        for item in self._items():
            font = item.font()
            font.setBold(item.data(_FIELD) in asked)
            item.setFont(font)
        self.clear_button.setEnabled(bool(asked))

    # -- what is asked ------------------------------------------------------------------------------

    def _conditions(self) -> list[Condition]:
        """What was asked before in its order, then what is new, in the order of the fields."""
        said = {name: editor.condition() for name, editor in self._editors.items()}
        before = [each.field for each in self.shown.conditions]
        order = [*before, *(name for name in self._fields if name not in before)]
        found = (said.get(name, self.shown.on(name)) for name in order)
        return [each for each in found if each is not None]

    def _clear(self) -> None:
        for condition in self.shown.conditions:
            self.editor(condition.field)
        for editor in self._editors.values():
            editor.set_condition(None)
        self._mark()

    def try_save(self) -> None:
        """Show what fits; a value that means nothing is said under it."""
        for name, editor in self._editors.items():
            if not editor.check():
                self._go_to(name)
                return
        for condition in self._conditions():
            try:
                asking.asked(self._fields, [condition])
            except CrmError as error:
                self._go_to(condition.field)
                self.editor(condition.field).show_problem(error_text(error))
                return
        self.shown = self.shown._replace(conditions=tuple(self._conditions()))
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows what fits, wherever one is; down from the words typed leads to the fields."""
        here = self.focusWidget()
        if event.key() in ENTER and not (isinstance(here, QPushButton) and here is not self.show_button):
            self.try_save()
        elif event.key() == Qt.Key.Key_Down and here is self.search:
            self.names.setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.key() == Qt.Key.Key_Right and here is self.names:
            name = self.names.currentItem().data(_FIELD)
            self.editor(name).first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

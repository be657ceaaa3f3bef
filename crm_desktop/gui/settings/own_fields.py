"""The fields of the office's own on the settings page: made, renamed, ordered, retired, deleted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from crm_desktop.core.fields.own import OWN_TABLES
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import label, say
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card import Box, clear, hairline, text
from crm_desktop.gui.widgets.dialog import agreed
from crm_desktop.gui.widgets.elided import ElidedLabel
from crm_desktop.gui.widgets.toast import show_error
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.own_fields.own_fields import OwnFieldInUse


class OwnFieldsBox(Box):
    """Lists the fields of customers and of products; `show_fields` fills it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("OwnFieldsBox", "Own fields"), parent)
        add = QPushButton(self.tr("Add"), self)
        add.setIcon(icon("plus"))
        add.setAccessibleName(self.tr("Add an own field"))
        add.clicked.connect(lambda: self.edit(None))
        self.head.addWidget(add)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.content.addLayout(self.lines)
        self.fields: Sequence[OwnFieldInUse] = ()

    def show_fields(self, fields: Sequence[OwnFieldInUse]) -> None:
        """List these, those of customers first."""
        self.fields = fields
        clear(self.lines)
        if not fields:
            hint = self.tr(
                "What only your office keeps: an insurer, the size of a roof, the next inspection. "
                "It stands in the forms and on the card, and is found and exported."
            )
            self.lines.addWidget(text(hint, "muted", wrap=True))
            return
        names = {Table.CUSTOMER: self.tr("Of customers"), Table.PRODUCT: self.tr("Of products")}
        for table in OWN_TABLES:
            some = [each for each in fields if each.field.table is table]
            if some:
                self.lines.addWidget(text(names[table], "muted"))
            for each in some:
                self.lines.addWidget(self._line(each, is_first=each is some[0], is_last=each is some[-1]))
                self.lines.addWidget(hairline(self))

    def _line(self, known: OwnFieldInUse, *, is_first: bool, is_last: bool) -> QWidget:
        field = known.field
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        name = ElidedLabel()
        name.setProperty("role", "muted" if field.retired else "strong")
        name.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        name.say(field.name)
        row.addWidget(name, 1)
        row.addWidget(text(self._holds(known), "muted"))
        if field.retired:
            row.addWidget(Badge(self.tr("retired"), "grey"))
        edit = QPushButton(self.tr("Edit"), self)
        edit.setProperty("role", "link")
        edit.setAccessibleName(self.tr("Edit {}").format(field.name))
        edit.clicked.connect(partial(self.edit, known))
        row.addWidget(edit)
        more = QToolButton(self)
        more.setIcon(icon("more", "muted"))
        more.setIconSize(QSize(theme.px(18), theme.px(18)))
        more.setAccessibleName(self.tr("More about {}").format(field.name))
        more.setToolTip(self.tr("More"))
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(known, more, is_first=is_first, is_last=is_last))
        row.addWidget(more)
        return holder

    def _holds(self, known: OwnFieldInUse) -> str:
        kind = label(known.field.kind)
        if known.field.kind is OwnFieldKind.CHOICE:
            kind = f"{kind} ({len(known.field.choices)})"
        return f"{kind} · {_values(known.values)}"

    def _menu(self, known: OwnFieldInUse, parent: QWidget, *, is_first: bool, is_last: bool) -> QMenu:
        field = known.field
        menu = QMenu(parent)
        move = partial(self._write, own_fields.move, field.id)
        up = menu.addAction(self.tr("Move up"), partial(move, -1))
        down = menu.addAction(self.tr("Move down"), partial(move, 1))
        up.setEnabled(not is_first)
        down.setEnabled(not is_last)
        menu.addSeparator()
        if field.retired:
            words = self.tr("In use again: {}").format(field.name)
            menu.addAction(
                self.tr("Use again"), partial(self._write, own_fields.take_up, field.id, said=words)
            )
        else:
            words = self.tr("Retired: {}. What stands in it stays.").format(field.name)
            menu.addAction(self.tr("Retire"), partial(self._write, own_fields.retire, field.id, said=words))
        menu.addAction(icon("trash"), self.tr("Delete…"), partial(self._ask_delete, known))
        return menu

    # -- doing --------------------------------------------------------------------------------------

    def edit(self, known: OwnFieldInUse | None, _checked: bool = False) -> None:
        """Open the dialog of a field, or of a new one."""
        from crm_desktop.gui.settings.own_field_form import OwnFieldDialog

        dialog = OwnFieldDialog(self.window(), known)
        if dialog.exec():
            name = dialog.form.values()["name"]
            show_saved(self, self.tr("Saved {}").format(name), dialog.written)

    def _ask_delete(self, known: OwnFieldInUse) -> None:
        """Ask with the number of values as it is now."""
        tasks.read(self, own_fields.count, known.field.id).then(partial(self._delete, known))

    def _delete(self, known: OwnFieldInUse, count: int) -> None:
        field = known.field
        question = self.tr(
            'Delete the field "{name}"? What stands in it goes with it: {values}. '
            "Undo brings all of it back. Retired, it would be asked for no more and keep its values."
        ).format(name=field.name, values=_values(count))
        title, action, keep = self.tr("Delete the field"), self.tr("Delete"), self.tr("Keep it")
        if not count or agreed(self.window(), title, question, action, keep):
            words = self.tr("Deleted: {}").format(field.name)
            self._write(own_fields.delete, field.id, said=words)

    def _write(self, deed: Callable[..., object], *values: object, said: str = "") -> None:
        job = tasks.write(self, deed, *values)
        job.then(lambda _done: show_saved(self, said) if said else None)
        job.otherwise(partial(show_error, self))


def _values(count: int) -> str:
    return say("own_field.values", count=f"{count:,}")

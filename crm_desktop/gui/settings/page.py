"""Settings: the office and its letters, this desk, the staff, where the data is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QFontMetrics, QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core import clock, dates
from crm_desktop.core.country_choices import country_choices
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import language, tasks, theme, window_state
from crm_desktop.gui.forms.ui_office_form import Ui_OfficeForm
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.icons import icon
from crm_desktop.gui.office.data_folder import told
from crm_desktop.gui.record_values import values_of
from crm_desktop.gui.settings.own_fields import OwnFieldsBox
from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card import Box, Scroll, clear, hairline, text
from crm_desktop.gui.widgets.dialog import Unsaved, ask_unsaved
from crm_desktop.gui.widgets.elided import ElidedLabel
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.toast import show_error, show_message
from crm_desktop.gui.window_services import window_of
from crm_desktop.services.history.pruning import CHOICES
from crm_desktop.services.office import backups, office
from crm_desktop.services.office.office import Profile
from crm_desktop.services.own_fields import own_fields
from crm_desktop.storage.backup_file import Contents
from crm_desktop.storage.models import Staff

_OFFICE_FIELDS = ("name", "address", "postcode", "phone", "signature", "time_zone", "country")


def fetch() -> ValueDict:
    """What the page shows (reader thread)."""
    from zoneinfo import available_timezones

    return {
        "profile": office.profile(),
        "countries": country_choices(language.language()),
        "staff": office.staff(active_only=False),
        "own_fields": own_fields.in_use(),
        "zones": sorted(
            name for name in available_timezones() if "/" in name and not name.startswith("Etc/")
        ),
        "backup": backups.last(),
        "folder": backups.folder().parent,
    }


T = TypeVar("T")


class SettingsPage(Page):
    """The office's settings; what concerns this desk takes effect at once, the office's data when saved."""

    tables = frozenset(
        {Table.SETTING, Table.STAFF, Table.OWN_FIELD, Table.CUSTOMER_OWN_VALUE, Table.PRODUCT_OWN_VALUE}
    )

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Settings"))
        self._profile = Profile()
        self._leaving = False  # while the window waits for what was typed
        self._folder = Path()
        scroll = Scroll(self, margins=(20, 16, 20, 24), widest=1180)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(theme.MARGIN)
        left.addWidget(self._office_box())
        left.addWidget(self._data_box())
        left.addStretch(1)
        right.addWidget(self._desk_box())
        right.addWidget(self._staff_box())
        self.own_fields = OwnFieldsBox(self)
        right.addWidget(self.own_fields)
        right.addStretch(1)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        scroll.content.addLayout(columns)
        self.body.addWidget(scroll)
        saving = QAction(self)
        saving.setShortcut(QKeySequence("Ctrl+S"))
        saving.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        saving.triggered.connect(self.save_office)
        self.addAction(saving)

    # -- building -----------------------------------------------------------------------------------

    def _office_box(self) -> QWidget:
        box = Box(self.tr("Office"), self)
        box.content.addWidget(text(self.tr("Printed on letters, forms and workbooks."), "help"))
        box.content.addSpacing(theme.SPACE)
        self.form = Form(Ui_OfficeForm(), self)
        box.content.addWidget(self.form)
        self.save_button = QPushButton(self.tr("Save office details"), self)
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self.save_office)
        self.save_button.setToolTip(QKeySequence("Ctrl+S").toString(QKeySequence.SequenceFormat.NativeText))
        box.content.addSpacing(12)
        box.content.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _desk_box(self) -> QWidget:
        box = Box(self.tr("This desk"), self)
        self.person = self._choice(self.tr("Who sits here"), self._sit_down)
        self.spoken = self._choice(self.tr("Language"), self._speak)
        self.spoken.set_choices([("zh_CN", "中文"), ("en", "English")])
        self.spoken.set_value(language.language())
        self.colours = self._choice(self.tr("Colours"), self._wear)
        self.colours.set_choices(
            [
                ("system", self.tr("Same as system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ]
        )
        self.colours.set_value(theme.choice())
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(theme.SPACE)
        grid.setColumnStretch(1, 1)
        hint = text(self.tr("What is done here is entered under this name."), "help", wrap=True)
        for row, choice in ((0, self.person), (2, self.spoken), (3, self.colours)):
            grid.addWidget(text(choice.accessibleName(), "muted"), row, 0)
            grid.addWidget(choice, row, 1)
        grid.addWidget(hint, 1, 1)
        box.content.addLayout(grid)
        return box

    def _choice(self, label: str, call: Callable[[T], object]) -> ChoiceBox:
        box = ChoiceBox(self)
        box.setAccessibleName(label)
        box.chosen.connect(call)
        return box

    def _staff_box(self) -> QWidget:
        box = Box(self.tr("Staff"), self)
        add = QPushButton(self.tr("Add"), self)
        add.setIcon(icon("plus"))
        add.setAccessibleName(self.tr("Add a member of the staff"))
        add.clicked.connect(self.new)
        box.head.addWidget(add)
        self.people = QVBoxLayout()
        self.people.setSpacing(0)
        box.content.addLayout(self.people)
        return box

    def _data_box(self) -> QWidget:
        box = Box(self.tr("Data"), self)
        self.place = ElidedLabel(middle=True)
        self.last_backup = QLabel(self)
        self.last_backup.setProperty("role", "muted")
        show = QPushButton(self.tr("Show the folder"), self)
        show.setIcon(icon("folder"))
        show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        self.backup_button = QPushButton(self.tr("Back up now"), self)
        self.backup_button.setIcon(icon("database"))
        self.backup_button.clicked.connect(self._back_up)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE)
        row.addWidget(self.backup_button)
        row.addWidget(show)
        row.addStretch(1)
        box.content.setSpacing(theme.GAP)
        box.content.addWidget(
            text(self.tr("Everything is in one folder on this computer:"), "muted", wrap=True)
        )
        box.content.addWidget(self.place)
        box.content.addWidget(self.last_backup)
        box.content.addSpacing(theme.GAP)
        box.content.addLayout(row)
        box.content.addSpacing(theme.SPACE)
        box.content.addLayout(self._history_row())
        hint = self.tr(
            "What is older than that can no longer be undone. The figures of past months stay the same."
        )
        box.content.addWidget(text(hint, "help", wrap=True))
        return box

    def _history_row(self) -> QHBoxLayout:
        self.history = self._choice(self.tr("Keep the history of changes"), self._keep_history)
        years = self.tr("{} years")
        names = {None: self.tr("For ever"), 1: self.tr("One year")}
        self.history.set_choices([(each or 0, names.get(each, years.format(each))) for each in CHOICES])
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(text(self.history.accessibleName(), "muted"))
        row.addWidget(self.history)
        row.addStretch(1)
        return row

    def _keep_history(self, years: int) -> None:
        wanted = self._profile._replace(history_years=years or None)
        tasks.write(self, office.save_profile, wanted).then(self._history_kept)

    def _history_kept(self, profile: Profile) -> None:
        self._profile = profile
        show_saved(self, self.tr("Kept: {}").format(self.history.currentText()))

    # -- showing ------------------------------------------------------------------------------------

    def load(self) -> None:
        tasks.read(self, fetch).then(self._show)

    def start_focus(self) -> QWidget:
        return self.form.fields["name"]

    def may_leave(self) -> bool:
        if not self.form.is_dirty():
            return True
        self.go.emit("settings", None)
        answer = ask_unsaved(self)
        if answer is Unsaved.SAVE:
            self._leaving = True
            self.save_office()
        elif answer is Unsaved.DISCARD:
            self.form.mark_clean()
        return answer is Unsaved.DISCARD

    def _show(self, found: ValueDict) -> None:
        self._profile = found["profile"]
        zones: ChoiceBox = self.form.ui.time_zone
        if zones.count() != len(found["zones"]):
            zones.set_choices([(name, name.replace("_", " ")) for name in found["zones"]])
        country: ChoiceBox = self.form.ui.country
        if not country.count():
            country.set_choices(found["countries"])
        self.form.fill_in(values_of(self._profile, _OFFICE_FIELDS))
        self._folder = found["folder"]
        self.place.say(str(self._folder))
        self._show_backup(found["backup"])
        self.history.set_value(self._profile.history_years or 0)
        self.own_fields.show_fields(found["own_fields"])
        staff = found["staff"]
        self.person.set_choices(
            [(p.id, f"{p.name} · {language.label(p.role)}") for p in staff if p.active],
            empty=self.tr("Nobody in particular"),
        )
        self.person.set_value(self._profile.desk_staff_id)
        self._show_staff(staff)

    def _show_backup(self, moment: datetime | None) -> None:
        if moment is None:
            self.last_backup.setText(self.tr("No backup yet."))
        else:
            when = dates.say_relative(moment, clock.now(), language.language())
            self.last_backup.setText(self.tr("Last backup: {}").format(when))

    def _show_staff(self, staff: list[Staff]) -> None:
        clear(self.people)
        if not staff:
            hint = self.tr("Nobody yet. Add those who answer the phone and those who go out to customers.")
            self.people.addWidget(text(hint, "muted", wrap=True))
        names = QFontMetrics(theme.font(bold=True))
        column = max([theme.px(72), *(names.horizontalAdvance(person.name) + 4 for person in staff)])
        for person in staff:
            row = QHBoxLayout()
            row.setContentsMargins(0, 4, 0, 4)
            row.setSpacing(12)
            name = text(person.name, "strong" if person.active else "muted")
            name.setMinimumWidth(column)
            row.addWidget(name)
            row.addWidget(text(language.label(person.role), "muted"))
            row.addWidget(text(person.phone, "muted"))
            row.addStretch(1)
            if not person.active:
                row.addWidget(Badge(self.tr("left"), "grey"))
            edit = QPushButton(self.tr("Edit"), self)
            edit.setProperty("role", "link")
            edit.setAccessibleName(self.tr("Edit {}").format(person.name))
            edit.clicked.connect(partial(self._edit, person))
            row.addWidget(edit)
            holder = QWidget(self)
            holder.setLayout(row)
            self.people.addWidget(holder)
            self.people.addWidget(hairline(self))

    # -- doing --------------------------------------------------------------------------------------

    def new(self) -> None:
        self._edit(None)

    def _edit(self, person: Staff | None, _checked: bool = False) -> None:
        from crm_desktop.gui.settings.staff_form import StaffDialog

        dialog = StaffDialog(self.window(), person)
        if dialog.exec():
            show_saved(self, self.tr("Saved {}").format(dialog.form.values()["name"]), dialog.written)

    def save_office(self) -> None:
        """Save what is printed on letters, forms and workbooks (Ctrl+S)."""
        self.form.settle(self._save_settled)

    def _save_settled(self) -> None:
        if not self.save_button.isEnabled():
            return
        problems = self.form.check()
        self.form.show_errors(problems)
        if problems:
            self._leaving = False
            return
        values = self.form.values()
        wanted = self._profile._replace(**{name: values[name] for name in _OFFICE_FIELDS})
        self.save_button.setEnabled(False)
        tasks.write(self, office.save_profile, wanted).then(partial(self._saved, values)).otherwise(
            self._not_saved
        )

    def _saved(self, values: ValueDict, profile: Profile) -> None:
        self._profile = profile
        self.form.start = values  # what was typed meanwhile is still to be saved
        self.save_button.setEnabled(True)
        show_saved(self, self.tr("Office details saved"))
        leaving, self._leaving = self._leaving, False
        if leaving:
            self.can_leave.emit()

    def _not_saved(self, error: Exception) -> None:
        self._leaving = False
        self.save_button.setEnabled(True)
        if isinstance(error, InvalidFields):
            self.form.show_errors(error.texts(language.language()))
        else:
            show_error(self, error)

    def _sit_down(self, staff_id: int | None) -> None:
        tasks.write(self, office.sit_down, staff_id).then(lambda profile: setattr(self, "_profile", profile))

    def _speak(self, wanted: str) -> None:
        window = window_of(self)
        if window is not None:
            window.choose_language(wanted)
        self.spoken.set_value(language.language())  # the user may have thought better of it

    def _wear(self, wanted: str) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, wanted)
            window_state.put("theme", wanted)

    def _back_up(self) -> None:
        self.backup_button.setEnabled(False)
        tasks.long_job(
            self, self.tr("Backing up"), lambda progress: backups.back_up(progress=progress), writes=False
        ).then(self._backed_up).otherwise(self._not_backed_up)

    def _backed_up(self, made: Contents) -> None:
        self.backup_button.setEnabled(True)
        show_message(self, told(made))
        tasks.read(self, backups.last).then(self._show_backup)
        window = window_of(self)
        if window is not None:
            window.show_backup()

    def _not_backed_up(self, error: Exception) -> None:
        self.backup_button.setEnabled(True)
        show_error(self, error)

"""The first start: language, the office's name, and how to begin."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from zoneinfo import available_timezones

from PySide6.QtCore import QTimeZone
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop import storage
from crm_desktop.core import clock, countries
from crm_desktop.core.country_choices import country_choices
from crm_desktop.core.errors import Cancelled
from crm_desktop.core.tables import Table
from crm_desktop.core.words import LANGUAGES, say
from crm_desktop.gui import language, tasks, theme, window_state
from crm_desktop.gui.forms.ui_first_start_form import Ui_FirstStartForm
from crm_desktop.gui.icons import program_icon
from crm_desktop.gui.office.choice import Choice
from crm_desktop.gui.status_line import JobLine
from crm_desktop.gui.tasks import Progress
from crm_desktop.gui.widgets.card import Scroll, hairline, text
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.form import Form
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.office import office

NAMES = {"zh_CN": "中文", "en": "English"}


class FirstStart(Dialog):
    """Accepted once the office is set up; `way` then says how it began: "import", "sample", "empty", "keep".

    With "restore" nothing is set up yet: a backup has to be chosen. `here` counts the records of an office
    that has some but no name yet: they are kept, and nothing is offered that would replace them unasked.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        name: str = "",
        country: str = countries.DEFAULT,
        way: str = "",
        here: Mapping[Table, int] | None = None,
    ) -> None:
        super().__init__(parent)
        self._here = here
        self.other_language = ""
        self.setWindowTitle(self.tr("CRM Desktop"))
        self.form = Form(Ui_FirstStartForm(), self)
        ui: Ui_FirstStartForm = self.form.ui
        ui.language.set_choices([(code, NAMES[code]) for code in LANGUAGES])
        ui.country.set_choices(country_choices(language.language()))
        self.form.set_values({"language": language.language(), "country": country, "name": name})
        ui.language.chosen.connect(self._speak)
        self._ways = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        scroll = Scroll(self, margins=(32, 20, 32, 16))
        inside = scroll.content
        inside.setSpacing(14)
        inside.addLayout(self._welcome())
        inside.addWidget(self.form)
        inside.addWidget(text(self.tr("How do you want to begin?"), "section"))
        inside.addLayout(self._choices())
        self._buttons[way if way in self._buttons else next(iter(self._buttons))].setChecked(True)
        self._chosen()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(hairline(self))
        foot = self._foot()
        column.addLayout(foot)
        self.setMinimumWidth(theme.px(540))
        room = self.screen().availableGeometry().height() - theme.px(40)
        high = inside.sizeHint().height() + 36 + foot.sizeHint().height() + 2
        self.resize(self.minimumWidth(), min(high, room))
        self.form.fields["name"].setFocus()

    @property
    def way(self) -> str:
        """How the user wants to begin."""
        return next(way for way, button in self._buttons.items() if button.isChecked())

    def _welcome(self) -> QHBoxLayout:
        picture = QLabel(self)
        picture.setPixmap(program_icon().pixmap(44, 44))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text(self.tr("Welcome"), "title"))
        words.addWidget(text(self.tr("Three answers, and your office is open."), "muted"))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _choices(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for way, title, hint in self._offered():
            choice = Choice(title, hint, self)
            choice.button.toggled.connect(self._chosen)
            column.addWidget(choice)
            self._ways.addButton(choice.button)
            self._buttons[way] = choice.button
        return column

    def _offered(self) -> list[tuple[str, str, str]]:
        """The ways to begin: slug, name, and what it means."""
        brought_in = (
            "import",
            self.tr("Import an Excel file"),
            self.tr("Your customer list as it is: .xlsx, .xls, .ods, .csv"),
        )
        back = ("restore", self.tr("Restore a backup"), self.tr("From another computer, or from before"))
        if self._here is not None:
            return [("keep", self.tr("Go on with what is here"), self._told()), brought_in, back]
        sample = (
            "sample",
            self.tr("Look around in a sample office"),
            self.tr("Invented customers with two years of life"),
        )
        empty = ("empty", self.tr("Start empty"), self.tr("Enter customers as they call"))
        return [brought_in, sample, empty, back]

    def _told(self) -> str:
        """What is here already, in figures."""
        spoken = language.language()
        here = {name: count for name, count in (self._here or {}).items() if count}
        told = [f"{say(f'backup.records.{name}', spoken)} {count:,}" for name, count in here.items()]
        return self.tr("All of it stays: {}").format(self.tr(", ").join(told[:4])) if told else ""

    def _foot(self) -> QHBoxLayout:
        self.problem = text("", "error", wrap=True)
        self.problem.hide()
        self.job = JobLine(self)
        self.leave = QPushButton(self.tr("Quit"), self)
        self.leave.clicked.connect(self.reject)
        self.begin = QPushButton(self.tr("Begin"), self)
        self.begin.setDefault(True)
        self.begin.setProperty("role", "primary")
        self.begin.clicked.connect(self._begin)
        foot = QHBoxLayout()
        foot.setContentsMargins(32, 14, 32, 14)
        foot.setSpacing(8)
        foot.addWidget(self.problem, 1)
        foot.addWidget(self.job, 1)
        foot.addStretch(0)
        foot.addWidget(self.leave)
        foot.addWidget(self.begin)
        return foot

    # -- answers ------------------------------------------------------------------------------------

    def _speak(self, wanted: str) -> None:
        """Another language: whoever shows the dialog shows it again in that one."""
        if wanted != language.language():
            self.other_language = wanted
            self.done(self.DialogCode.Rejected)

    def _chosen(self) -> None:
        field = self.form.fields["name"]
        hints = {
            "sample": self.tr("The sample office has its own name"),
            "restore": self.tr("The name is in the backup"),
        }
        hint = next((words for way, words in hints.items() if self._is_chosen(way)), "")
        field.setEnabled(not hint)
        field.setProperty("placeholderText", hint)
        self.form.fields["country"].setEnabled(not hint)

    def _is_chosen(self, way: str) -> bool:
        return way in self._buttons and self._buttons[way].isChecked()

    def _begin(self) -> None:
        if self.way == "restore":
            self.accept()
            return
        problems = self.form.check()
        self.form.show_errors(problems)
        if problems:
            return
        self._busy(True)
        if self.way == "sample":
            job = tasks.long_job(self, self.tr("Preparing the sample office"), build_sample)
            self.job.follow(job.then(self._ready).otherwise(self._failed))
        else:
            values = self.form.values()
            country = values["country"]
            set_up = partial(office.set_up, country=country, time_zone=_zone_in(country))
            setting_up = tasks.write(self, set_up, values["name"], language.language())
            setting_up.then(self._ready).otherwise(self._failed)

    def _busy(self, busy: bool) -> None:
        self.problem.hide()
        for widget in (self.begin, self.leave, self.form, *self._buttons.values()):
            widget.setEnabled(not busy)
        if not busy:
            self._chosen()

    def _ready(self, _result: object) -> None:
        window_state.put("language", language.language())
        self.accept()

    def _failed(self, error: Exception) -> None:
        self._busy(False)
        if not isinstance(error, Cancelled):
            self.problem.setText(error_text(error))
            self.problem.show()

    def reject(self) -> None:
        if self.begin.isEnabled():
            super().reject()


def build_sample(progress: Progress) -> None:
    """Fill the open, empty office with the sample's two years up to today, or leave it empty (writer)."""
    from crm_desktop import demo

    try:
        with storage.replace_office():
            demo.build(clock.today(), language.language(), progress)
    finally:
        office.activate()


def _zone_in(country: str) -> str:
    """The time zone of an office's first day, which Settings can change: on the mainland there is one;
    elsewhere the computer's, where that is known."""
    found = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    known = found in available_timezones()
    return found if known and country != countries.DEFAULT else clock.DEFAULT_ZONE

"""The reports page: the figures of a month, the records behind them, and the month's workbook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.gui import tasks
from crm_desktop.gui.icons import icon
from crm_desktop.gui.language import language
from crm_desktop.gui.reports.figure_detail import FigureDetail
from crm_desktop.gui.reports.figure_list import OVERVIEW, FigureList
from crm_desktop.gui.reports.overview import ReportOverview
from crm_desktop.gui.widgets.card import link
from crm_desktop.gui.widgets.card_row import plain_tip
from crm_desktop.gui.widgets.empty import EmptyState
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.page import Page
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import show_message
from crm_desktop.services.figures import figures, wording
from crm_desktop.services.figures.base import MonthReport, Period


def fetch(period: Period) -> tuple[Period | None, MonthReport]:
    """The oldest month that there is, and the report on the one asked for (reader thread)."""
    return figures.first_month(), figures.month(period.year, period.month)


def write_workbook(period: Period, file: Path, spoken: str, progress: tasks.Progress) -> Path:
    """Count the month anew and write its workbook (working thread)."""
    from crm_desktop.documents.figures import workbook
    from crm_desktop.services.office import office

    report = figures.month(period.year, period.month, progress)
    workbook.write(file, report, spoken, office.profile().name, progress)
    return file


class ReportsPage(Page):
    """A month is chosen above; its figures are on the left, what is behind the chosen one on the right."""

    tables = frozenset(
        {
            Table.CALLBACK,
            Table.ATTEMPT,
            Table.COMPLAINT,
            Table.COMPLAINT_EVENT,
            Table.HOLD,
            Table.CAUSE,
            Table.FREIGHT,
            Table.SERVICE_ORDER,
            Table.APPOINTMENT,
            Table.PRODUCT,
            Table.PROMISE,
        }
        | {
            Table.CUSTOMER,
            Table.CUSTOMER_STATUS_CHANGE,
            Table.GRADE_CHANGE,
            Table.LETTER,
            Table.SURVEY_REPLY,
            Table.STAFF,
            Table.SETTING,
        }
    )

    count_matters = True  # up to when a running month counts

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Reports"))
        self._period = figures.last_full_month()
        self._report: MonthReport | None = None
        self._saved: Path | None = None
        self._build_head()
        self.list = FigureList(self)
        self.overview = ReportOverview(self)
        self.detail = FigureDetail(self)
        self.views = QStackedWidget(self)
        self.views.addWidget(self.overview)
        self.views.addWidget(self.detail)
        self.empty = EmptyState("report", "", self.tr("Show last month"), self._last_month, self)
        self.stack = QStackedWidget(self)
        sides = self.add_list_and_card(
            self.list, self.views, "reports", least=(400, 480), share=0.41, most=520
        )
        sides.follow(self.list, lambda _id: self._enter())
        self.body.removeWidget(sides)
        self.stack.addWidget(sides)
        self.both = sides
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        self.list.chosen.connect(self._chosen)
        self.overview.asked.connect(self._open_figure)
        self.detail.customer_asked.connect(self._open_customer)

    def _build_head(self) -> None:
        self.back = self._step_button("chevron-left", self.tr("Previous month"), -1)
        self.months = ChoiceBox()
        self.months.setAccessibleName(self.tr("Month"))
        self.months.setMinimumContentsLength(15)  # "September 2026"
        self.months.chosen.connect(self._month_chosen)
        self.forward = self._step_button("chevron-right", self.tr("Next month"), 1)
        place = self.head.indexOf(self.count)
        for number, widget in enumerate((self.back, self.months, self.forward)):
            self.head.insertWidget(place + number, widget)
        self._offer_months(None)
        self.spoken = ChoiceBox()
        self.spoken.set_choices([("zh_CN", "中文"), ("en", "English")])
        self.spoken.set_value(language())
        self.spoken.setAccessibleName(self.tr("Language of the workbook"))
        self.spoken.setToolTip(self.tr("Language of the workbook"))
        self.head.addWidget(self.spoken)
        self.save_button = self.add_button(
            self.tr("Save workbook…"), self.save, icon_name="export", primary=True
        )
        self.saved_words = QLabel(self)
        self.saved_words.setTextFormat(Qt.TextFormat.PlainText)  # it names a file
        self.saved_words.setProperty("role", "muted")
        self.filters.addWidget(self.saved_words)
        self.filters.addWidget(link(self.tr("Open"), self._open_saved))
        self.filters.addWidget(link(self.tr("Show folder"), self._open_folder))
        self.filters.addStretch(1)

    def _step_button(self, icon_name: str, tip: str, months: int) -> QPushButton:
        button = QPushButton(self)
        button.setIcon(icon(icon_name))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setProperty("role", "icon")
        button.clicked.connect(lambda _on=False: self._show_month(self._period.back(-months)))
        return button

    # -- the month ----------------------------------------------------------------------------------

    def _offer_months(self, first: Period | None) -> None:
        """The months from the oldest record to the present one, the latest first."""
        today = clock.today()
        present = Period(today.year, today.month)
        oldest = min((each.first, each) for each in (first or self._period, self._period, present))[1]
        count = (present.year - oldest.year) * 12 + present.month - oldest.month + 1
        offered = [present.back(number) for number in range(count)]
        if self._period not in offered:
            offered.insert(0, self._period)
        self.months.set_choices([(each, wording.month_name(each, language())) for each in offered])
        self.months.set_value(self._period)
        self.back.setEnabled(first is None or self._period != offered[-1])
        self.forward.setEnabled(self._period.first < present.first)

    def _month_chosen(self, period: Any) -> None:
        if isinstance(period, Period):
            self._show_month(period)

    def _last_month(self) -> None:
        self._show_month(figures.last_full_month())

    def _show_month(self, period: Period) -> None:
        self._period = period
        self.months.set_value(period)
        self.load()

    def load(self) -> None:
        wanted = self._period
        tasks.read(self, fetch, wanted).then(lambda found: self._arrived(wanted, *found))

    def _arrived(self, wanted: Period, first: Period | None, report: MonthReport) -> None:
        if wanted != self._period:
            return
        self._report = report
        self._offer_months(first)
        self.count.setText(wording.running(report, language()) if report.running else "")
        self.save_button.setEnabled(True)
        self.stack.setCurrentWidget(self.empty if report.empty else self.both)
        if report.empty:
            month = wording.month_name(wanted, language())
            last = figures.last_full_month()
            words = self.tr("Nothing was recorded in {}. Its figures appear here as the work is entered.")
            self.empty.set_text(words.format(month), "" if wanted == last else self.tr("Show last month"))
            return
        self.overview.show_report(report)
        self.list.show_report(report)
        self._chosen(self.list.current_id())

    # -- what is behind a figure --------------------------------------------------------------------

    def _chosen(self, line_id: int | None) -> None:
        line = self.list.line(line_id)
        if line is None or self._report is None or line.key == OVERVIEW:
            self.views.setCurrentWidget(self.overview)
            return
        self.detail.show_line(self._report, line)
        self.views.setCurrentWidget(self.detail)

    def _enter(self) -> None:
        """Enter on a figure goes to its records."""
        if self.views.currentWidget() is self.overview:
            self.overview.tiles[0].setFocus()
        elif self.detail.list is not None:
            self.detail.list.setFocus()

    def _open_figure(self, key: str) -> None:
        self.list.choose_key(key)
        self.list.setFocus()

    def _open_customer(self, number: str) -> None:
        def found(customer_id: int | None) -> None:
            if customer_id is not None:
                self.go.emit("customers", customer_id)

        tasks.read(self, figures.customer_id, number).then(found)

    def start_focus(self) -> FigureList:
        return self.list

    def showEvent(self, event: QShowEvent) -> None:
        first = self._report is None
        super().showEvent(event)
        if first:  # Qt would have given it to the first button
            self.list.setFocus()

    # -- the workbook -------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where, then write the month's workbook."""
        period, spoken = self._period, str(self.spoken.value())
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = (self._saved.parent if self._saved else Path(folder)) / wording.file_name(period, spoken)
        file = ask_where_to_save(self, self.tr("Save workbook"), proposed)
        if file is None:
            return
        tasks.long_job(
            self,
            self.tr("Writing the workbook"),
            lambda progress: write_workbook(period, file, spoken, progress),
            writes=False,
        ).then(self._written)

    def _written(self, file: Path) -> None:
        self._saved = file
        self.saved_words.setText(self.tr("Saved: {}").format(file.name))
        self.saved_words.setToolTip(plain_tip(str(file)))
        self.filter_bar.show()
        show_message(self, self.tr("Saved {}").format(file.name), self.tr("Open"), self._open_saved)

    def _open_saved(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved)))

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

"""The reports page as a user works with it: reading, looking behind a figure, saving the workbook."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ServiceMode
from crm_desktop.documents import workbook_sheets
from crm_desktop.documents.figures import charts as workbook_charts
from crm_desktop.gui import theme
from crm_desktop.gui.reports import charts
from crm_desktop.gui.reports.page import ReportsPage
from crm_desktop.gui.widgets import layouts
from crm_desktop.gui.widgets.record_list import RecordList
from crm_desktop.gui.widgets.toast import toast_of
from crm_desktop.services.figures.base import Period
from tests.gui.eyes import cut
from tests.services.figures import tiny


@pytest.fixture
def page(window, settle) -> Iterator[ReportsPage]:
    tiny.fill()
    with clock.at(tiny.at("11-10 09:00")):
        window.open_page("reports")
        settle()
        yield window.findChild(ReportsPage)
        settle()


def cells(shown: RecordList, key: str) -> list[str]:
    model = shown.model()
    place = next(n for n, column in enumerate(model.columns) if column.key == key)
    return [model.cell(row, place).text for row in range(model.rowCount())]


def row_of(page: ReportsPage, name: str) -> int:
    return cells(page.list, "name").index(name)


def press(page: ReportsPage, name: str, qtbot) -> None:
    """Click on a figure's name."""
    index = page.list.model().index(row_of(page, name), 0)
    page.list.scrollTo(index)
    place = page.list.visualRect(index).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_last_full_month_is_shown_with_the_month_before(page: ReportsPage):
    assert page.months.currentText() == "October 2026"
    row = row_of(page, "Callbacks due")
    assert cells(page.list, "now")[row] == "6"
    assert cells(page.list, "before")[row] == "1"
    assert cells(page.list, "change")[row] == "+5"
    assert cells(page.list, "now")[row_of(page, "Expertise")] == "n/a"
    assert page.overview.isVisible()
    assert page.overview.tiles[0].figure.text() == "16.7%"
    assert page.list.hasFocus()


def test_the_charts_say_what_they_show(page: ReportsPage):
    said = {chart.title(): chart.accessibleName() for chart in page.overview.findChildren(charts.Chart)}
    assert len(said) == 6
    assert "Oct On time 1, Late 1, Missed 4" in said["Callbacks due: on time, late, missed"]
    assert "Slow service, or no help to be had 2" in said["Complaints by cause (cumulative %)"]
    page.grab()  # painted without a warning


def test_tiles_of_long_figures_stand_on_more_lines_rather_than_being_cut(page: ReportsPage, window, settle):
    for tile in page.overview.tiles:
        tile.show_figure("Answered in time", "100.0%", "Last month 50.0% · +50.0 pts", "green")
    for width in (*range(960, 1400, 10), 1920):
        window.resize(width, 700)
        settle()
        assert cut(page.overview) == [], width


def test_a_click_on_a_figure_shows_the_records_behind_it(page: ReportsPage, qtbot):
    press(page, "Missed", qtbot)
    assert page.detail.isVisible()
    assert page.detail.value.text() == "4"
    assert "not done by the end of the month" in page.detail.meaning.text()
    assert cells(page.detail.list, "customer") == ["郭龑雪", "郭龑雪", "陈静", "郭龑雪"]


def test_by_keys_from_a_tile_to_its_records_and_on_to_the_customer(page: ReportsPage, window, settle, qtbot):
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.overview.tiles[0].hasFocus()
    qtbot.keyClick(page.overview.tiles[0], Qt.Key.Key_Return)
    assert page.detail.name.text() == "On-time rate"
    assert page.list.hasFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.detail.list.hasFocus()
    led_to: list[tuple[str, int]] = []
    page.go.connect(lambda slug, record: led_to.append((slug, record)))
    qtbot.keyClick(page.detail.list, Qt.Key.Key_Return)
    settle()
    assert [slug for slug, _record in led_to] == ["customers"]


def test_a_section_shows_its_breakdowns_and_its_records(page: ReportsPage, qtbot):
    press(page, "Service", qtbot)
    modes = cells(page.detail.list, "service_mode")
    assert modes[:4] == ["Maintenance", "On site", "Repair", "Advice"]
    assert len(modes) == len(ServiceMode)  # those without an order too
    choice = layouts.held(page.detail._choice)[0]
    qtbot.mouseClick(choice._group.button(1), Qt.MouseButton.LeftButton)
    assert len(cells(page.detail.list, "number")) == 7


def test_going_to_another_month_and_back(page: ReportsPage, settle, qtbot):
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    settle()
    assert page.months.currentText() == "September 2026"
    assert cells(page.list, "now")[row_of(page, "Callbacks due")] == "1"
    for _ in range(2):
        qtbot.mouseClick(page.forward, Qt.MouseButton.LeftButton)
        settle()
    assert page.months.value() == Period(2026, 11)
    assert "due by 10 Nov 09:00" in page.count.text()
    assert not page.forward.isEnabled()


def test_an_empty_month_says_so_and_leads_back(page: ReportsPage, settle, qtbot):
    page.months.setCurrentIndex(page.months.findText("March 2026"))
    page.months.chosen.emit(page.months.value())
    settle()
    assert page.empty.isVisible()
    assert "Nothing was recorded in March 2026" in page.empty.text()
    qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    settle()
    assert page.months.currentText() == "October 2026"
    assert page.list.isVisible()


def test_a_change_of_the_data_changes_the_figures(page: ReportsPage, settle):
    with storage.write("customer.saved") as change:
        more = tiny.Tiny(change)
        more.counter = 900
        more.customer("高翔", "2026-10-20")
    settle()
    assert cells(page.list, "now")[row_of(page, "New")] == "3"


def test_saving_the_workbook_and_opening_it(page: ReportsPage, settle, qtbot, monkeypatch, tmp_path: Path):
    proposed: list[str] = []

    def choose(_parent, _title, name, _filter):
        proposed.append(Path(name).name)
        return str(tmp_path / "october"), ""

    opened: list[QUrl] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.spoken.set_value("zh_CN")
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    settle()
    assert proposed == ["服务月报 2026-10.xlsx"]
    file = tmp_path / "october.xlsx"
    assert load_workbook(file).sheetnames[0] == "摘要"
    assert toast_of(page).text() == "Saved october.xlsx"
    assert "october.xlsx" in page.saved_words.text()
    page._open_saved()
    page._open_folder()
    assert [url.toLocalFile() for url in opened] == [str(file), str(tmp_path)]


def test_not_choosing_a_file_writes_nothing(page: ReportsPage, settle, qtbot, monkeypatch, tmp_path: Path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    settle()
    assert not page.filter_bar.isVisible()


@pytest.mark.parametrize(
    ("value", "top"), [(0, 1), (1, 1), (3, 4), (4.2, 5), (7, 10), (132, 200), (201, 400), (0.3, 0.4)]
)
def test_a_scale_ends_at_a_round_number(value: float, top: float):
    assert charts.nice_top(value) == pytest.approx(top)


@pytest.mark.parametrize(
    ("most", "labels"),
    [
        (1, ["0", "1"]),
        (2, ["0", "1", "2"]),
        (5, ["0", "5"]),
        (37, ["0", "20", "40"]),
        (45, ["0", "25", "50"]),
    ],
)
def test_a_scale_is_labelled_in_the_middle_only_where_that_is_a_whole_number(
    qtbot, themed, monkeypatch, most: int, labels: list[str]
):
    painted: list[str] = []
    real = charts.paint_text

    def paint(painter, rect, words, *arguments, **named):
        painted.append(words)
        real(painter, rect, words, *arguments, **named)

    monkeypatch.setattr(charts, "paint_text", paint)
    chart = charts.Lines(
        "Orders", ["Oct"], [charts.Series("Orders", "accent", [most])], lambda v: f"{v:,.0f}"
    )
    qtbot.addWidget(chart)
    chart.grab()
    assert painted[1 : 1 + len(labels) + 1] == [*labels, "Oct"]


TOKENS_OF_THE_WORKBOOK = (
    *(("ACCENT", "accent"), ("GREEN", "green"), ("AMBER", "amber"), ("RED", "red"), ("LINE", "line")),
    ("VIOLET", "kind_complaint"),
)


def test_the_workbook_has_the_windows_colours(themed):
    themed("en", "light")
    for key, token in charts.SERIES.items():
        assert charts.color(token).name().removeprefix("#").upper() == workbook_charts.COLOURS[key]
    for name, token in TOKENS_OF_THE_WORKBOOK:
        assert f"#{getattr(workbook_sheets, name)}".lower() == theme.hex_of(token, dark=False)

"""The month's workbook: what Excel reads in it, and what LibreOffice prints of it."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.errors import Cancelled, CrmError
from crm_desktop.documents.figures import workbook
from crm_desktop.documents.paper import fonts
from crm_desktop.documents.workbook_sheets import Sheet, _texts, put
from crm_desktop.services.figures import figures, wording
from crm_desktop.services.figures.base import MonthReport
from crm_desktop.storage.models import Promise
from tests.services.figures import tiny

OFFICE = "济南阳光售后 & Co"


@pytest.fixture
def october(office: Path) -> MonthReport:
    tiny.fill()
    return figures.month(2026, 10)


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def file(october: MonthReport, language: str, tmp_path: Path) -> Path:
    path = tmp_path / wording.file_name(october.period, language)
    workbook.write(path, october, language, OFFICE)
    return path


def _rows(file: Path, sheet: str) -> list[tuple]:
    return list(load_workbook(file)[sheet].iter_rows(values_only=True))


def test_sheets_are_named_in_the_language(file: Path, language: str):
    names = load_workbook(file).sheetnames
    assert names[:3] == (
        ["摘要", "分项", "应回访"] if language == "zh_CN" else ["Summary", "Breakdowns", "Callbacks due"]
    )
    assert len(names) == 14


EXCEL_TAKES = 32_767
"""Characters in a cell; Excel calls a workbook with more of them damaged."""


def test_no_cell_holds_more_than_excel_takes_and_none_less():
    write = _texts(Sheet(Workbook(write_only=True), "x", "en"), 1, None)
    cell = Workbook().active["A1"]
    for length in (EXCEL_TAKES, EXCEL_TAKES + 1):
        put(cell, "好" * length)
        assert [len(each.value) for each in (cell, write("好" * length))] == [EXCEL_TAKES] * 2


def test_the_summary_has_this_month_last_month_and_the_change(file: Path, language: str):
    summary = {row[0]: row[1:5] for row in _rows(file, "摘要" if language == "zh_CN" else "Summary")}
    name = {key: wording.figure_name(key, language) for key in ("callbacks.due", "callbacks.on_time_rate")}
    assert summary[name["callbacks.due"]][:3] == (6, 1, 5)
    rate, before, change, basis = summary[name["callbacks.on_time_rate"]]
    assert (rate, before, change) == (pytest.approx(1 / 6), 0, 16.7)  # what is shown
    assert basis == ("1 / 6" if language == "zh_CN" else "1 of 6")
    expertise = summary[wording.figure_name("satisfaction.expertise", language)]
    assert expertise[0] == ("—" if language == "zh_CN" else "n/a")


def test_rates_are_numbers_shown_as_percent(file: Path):
    sheet = load_workbook(file).worksheets[0]
    rates = [row[1] for row in sheet.iter_rows() if row[1].number_format == "0.0%"]
    assert len(rates) > 5
    assert all(isinstance(cell.value, int | float) for cell in rates)


def test_times_are_real_times_of_the_office(file: Path, language: str):
    sheet = load_workbook(file).worksheets[2]
    headers = [cell.value for cell in sheet[1]]
    due = sheet.cell(2, headers.index("原定时间" if language == "zh_CN" else "Originally due") + 1)
    assert due.value.isoformat() == "2026-10-01T00:00:00"
    assert due.is_date


def test_each_sheet_of_records_has_a_filter_a_standing_header_and_fits_the_paper(file: Path):
    book = load_workbook(file)
    for sheet in book.worksheets[2:-1]:
        assert sheet.auto_filter.ref.startswith("A1:")
        assert sheet.freeze_panes
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (1, 2)
        assert sheet.page_setup.fitToHeight == 0


def test_each_figure_leads_to_the_sheet_of_its_records(file: Path):
    book = load_workbook(file)
    targets = {
        cell.hyperlink.location for row in book.worksheets[0].iter_rows() for cell in row if cell.hyperlink
    }
    assert len(targets) > 8
    for target in targets:
        assert target.removesuffix("!A1").strip("'") in book.sheetnames


def test_columns_are_wide_enough_for_chinese(file: Path):
    sheet = load_workbook(file).worksheets[2]
    assert sheet.column_dimensions["C"].width >= 8  # 郭龑雪 takes six


def test_every_figure_is_defined_on_the_last_sheet(file: Path, october: MonthReport, language: str):
    sheet = load_workbook(file).worksheets[-1]
    defined = {row[0] for row in sheet.iter_rows(values_only=True)}
    keys = [figure.key for section in october.sections for figure in section.figures]
    assert {wording.figure_name(key, language) for key in keys} <= defined


def test_the_documents_properties(file: Path, language: str):
    facts = load_workbook(file).properties
    assert facts.creator == OFFICE
    assert "2026" in facts.title
    assert facts.language == language.replace("_", "-")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A", '=HYPERLINK("http://a.invalid")'])
def test_a_text_stays_a_text(name: str, tmp_path: Path):
    with storage.write("customer.saved") as change:
        tiny.Tiny(change).customer(name)
    file = tmp_path / "book.xlsx"
    workbook.write(file, figures.month(2026, 10), "en", "=1+1")
    cells = [
        cell for row in load_workbook(file)["Customers"].iter_rows() for cell in row if cell.value == name
    ]
    assert [cell.data_type for cell in cells] == ["s"]


@pytest.mark.usefixtures("office")
def test_broken_characters_do_not_break_the_file(tmp_path: Path):
    with storage.write("customer.saved") as change:
        tiny.Tiny(change).customer("王\x00建\x1f国𠮷")
    file = tmp_path / "book.xlsx"
    workbook.write(file, figures.month(2026, 10), "zh_CN", "")
    assert load_workbook(file)["客户"]["B2"].value == "王建国𠮷"


def test_chart_of_each_kind(file: Path):
    kinds = [type(chart).__name__ for chart in load_workbook(file).worksheets[0]._charts]
    assert kinds == ["BarChart", "LineChart", "BarChart", "BarChart", "BarChart", "LineChart"]


@pytest.mark.usefixtures("office")
def test_an_empty_month_gives_a_workbook_too(tmp_path: Path, language: str):
    file = tmp_path / "empty.xlsx"
    workbook.write(file, figures.month(2026, 3), language, OFFICE)
    book = load_workbook(file)
    assert not book.worksheets[0]._charts
    assert wording.say("report.empty", language) in [
        row[0] for row in book.worksheets[0].iter_rows(values_only=True)
    ]


def test_progress_goes_to_the_end_and_cancel_leaves_no_file(october: MonthReport, tmp_path: Path):
    told: list[tuple[int, int]] = []
    file = tmp_path / "book.xlsx"
    workbook.write(file, october, "en", OFFICE, lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1]
    file.unlink()

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        workbook.write(file, october, "en", OFFICE, stop)
    assert list(tmp_path.glob("*.xlsx*")) == []
    assert list(tmp_path.glob(".*")) == []


def test_a_folder_that_is_not_there_is_told_in_words(october: MonthReport, tmp_path: Path):
    with pytest.raises(CrmError) as caught:
        workbook.write(tmp_path / "nowhere" / "book.xlsx", october, "en", OFFICE)
    assert caught.value.key == "error.disk_no_folder"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_prints_it_with_its_charts(october: MonthReport, tmp_path: Path):
    file = tmp_path / "book.xlsx"
    workbook.write(file, october, "zh_CN", OFFICE)
    known_fonts = tmp_path / "fonts.conf"  # the program's own: a bare machine has none for Chinese
    known_fonts.write_text(
        f"<fontconfig><dir>{fonts.HOME}</dir><cachedir>{tmp_path}/font-cache</cachedir></fontconfig>",
        encoding="utf-8",
    )
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{tmp_path}/profile",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            str(tmp_path),
            str(file),
        ],
        check=True,
        capture_output=True,
        timeout=240,
        env={**os.environ, "FONTCONFIG_FILE": str(known_fonts)},
    )
    from pypdf import PdfReader

    pages = PdfReader(tmp_path / "book.pdf").pages
    first = pages[0].extract_text()
    for words in ("服务月报", "回访及时率", "应回访：及时、逾期完成、未回访", "满意度分布", "投诉原因"):
        assert words in first
    assert "12月" in first.replace(" ", "")  # the axis of a chart
    assert len(pages) > 10


def _cells(file: Path, sheet: str) -> dict[str, list]:
    """The cells beside each text of the first column."""
    return {row[0].value: list(row[1:]) for row in load_workbook(file)[sheet].iter_rows() if row[0].value}


def test_hours_carry_their_unit_estimates_no_fen_and_counts_no_colour(file: Path, language: str):
    chinese = language == "zh_CN"
    summary = _cells(file, "摘要" if chinese else "Summary")
    of = lambda key: summary[wording.figure_name(key, language)]  # noqa: E731 - said three times
    now, _before, change, _basis = of("complaints.reply_hours_mean")[:4]
    assert now.number_format == ('#,##0.0" 小时"' if chinese else '#,##0.0" h"')
    assert "小时" in change.number_format if chinese else " h" in change.number_format
    assert of("loss.cost_of_one")[0].number_format == '"¥"#,##0'
    received, rate = of("complaints.received")[2], of("callbacks.on_time_rate")[2]
    assert rate.font.color.rgb.endswith("197A35")  # green: 0 % to 16.7 %
    assert not received.font.color.rgb.endswith(("197A35", "C03329"))


def test_a_whole_day_is_written_as_a_day(office: Path, tmp_path: Path):
    with storage.write("customer.saved") as change:
        entered = tiny.Tiny(change)
        wang = entered.customer("王建国")
        entered.promise(wang, "10-05 17:00", None)
    with storage.write("promise.added") as change:
        promise = Promise.select().first()
        change.update(promise, due_at=clock.end_of_day(date(2026, 10, 5)))
    with clock.at(tiny.at("11-10 09:00")):
        workbook.write(tmp_path / "book.xlsx", figures.month(2026, 10), "en", OFFICE)
    (row,) = list(load_workbook(tmp_path / "book.xlsx")["Promises"].iter_rows(min_row=2))
    due = row[4]
    assert due.number_format == "yyyy-mm-dd"
    assert due.value.date() == date(2026, 10, 5)


def test_every_column_of_the_breakdowns_is_defined_in_the_book(
    file: Path, language: str, october: MonthReport
):
    said = _rows(file, "说明" if language == "zh_CN" else "Definitions")
    shown = [table for section in october.sections for table in section.breakdowns if table.rows]
    for table in (*shown, october.trend, october.table("by_customer")):
        name, headers = (
            wording.table_name(table, language),
            [wording.header(c, language) for c in table.columns],
        )
        below = [said[n + 1 : n + 1 + len(headers)] for n, row in enumerate(said) if row[0] == name]
        rows = next(rows for rows in below if [row[0] for row in rows] == headers)
        assert all(row[1] and row[1][-1] in ".。" for row in rows)

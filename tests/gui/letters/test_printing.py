"""What comes out of the printer: pages in their real size, and a letter again on the paper it was set for."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.gui.letters.printing import print_pages
from crm_desktop.services.letters import kinds, letters
from tests.services.letters import letter_cases as cases

DOTS = 4  # to the millimetre
A4, A5 = QPageSize.PageSizeId.A4, QPageSize.PageSizeId.A5


def black_page(path: Path, size: QPageSize.PageSizeId) -> bytes:
    """A PDF of one page that is black from edge to edge."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(size))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    painter.fillRect(writer.pageLayout().fullRectPixels(writer.resolution()), QColor("black"))
    painter.end()
    return path.read_bytes()


def on_paper(path: Path, size: QPageSize.PageSizeId) -> QPrinter:
    """A printer whose sheets are the pages of a PDF file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setPageSize(QPageSize(size))
    return printer


def seen(path: Path) -> QImage:
    """The first sheet as it lies on the tray."""
    document = QPdfDocument()
    document.load(str(path))
    size = (document.pagePointSize(0) * (25.4 / 72) * DOTS).toSize()
    ink = document.render(0, size)
    document.close()
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(QColor("white"))
    painter = QPainter(sheet)
    painter.drawImage(0, 0, ink)
    painter.end()
    return sheet


def extent(dark: list[bool]) -> tuple[float, float]:
    """Where black begins, and how far it goes, in millimetres."""
    return dark.index(True) / DOTS, sum(dark) / DOTS


@pytest.mark.parametrize(
    ("page", "sheet", "across", "down"),
    [
        (A5, A4, (31, 148), (43, 210)),  # real size, in the middle of the larger sheet
        (A4, A4, (0, 210), (0, 297)),
        (A4, A5, (0, 148), (0, 210)),  # smaller only where the sheet is
    ],
)
def test_a_page_is_printed_in_its_real_size(qapp, tmp_path, page, sheet, across, down) -> None:
    out = tmp_path / "out.pdf"
    assert print_pages(black_page(tmp_path / "page.pdf", page), range(1), on_paper(out, sheet)) == 1
    image = seen(out)
    middle_row = [image.pixelColor(x, image.height() // 2).lightness() < 128 for x in range(image.width())]
    middle_column = [image.pixelColor(image.width() // 2, y).lightness() < 128 for y in range(image.height())]
    assert extent(middle_row) == pytest.approx(across, abs=1)
    assert extent(middle_column) == pytest.approx(down, abs=1)


@pytest.mark.parametrize(
    ("made_on", "chosen_now", "sheet"), [("a5", "a4", QSize(210, 148)), ("a4", "a5", QSize(297, 210))]
)
def test_a_card_is_printed_again_on_the_paper_it_was_folded_from(
    window, settle, qtbot, tmp_path, monkeypatch, made_on, chosen_now, sheet
) -> None:
    paper = tmp_path / "again.pdf"

    def agreed(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(paper))
        return int(QPrintDialog.DialogCode.Accepted)

    monkeypatch.setattr(QPrintDialog, "exec", agreed)
    with clock.at(cases.NOW):
        cases.customer("王䶮", **cases.lunar_birthday(9, 12))
        span = kinds.declared(LetterKind.BIRTHDAY).span(clock.today())
        made = letter_run.make(letters.due(LetterKind.BIRTHDAY, *span).to_send, "en", card=made_on)
        page = window.open_page("letters")
        page.due.card = chosen_now
        page.open_record(made.ids[0])
        settle()
        qtbot.mouseClick(page.log.print_again, Qt.MouseButton.LeftButton)
        settle()
    assert seen(paper).width() / DOTS == pytest.approx(sheet.width(), abs=1)
    assert seen(paper).height() / DOTS == pytest.approx(sheet.height(), abs=1)

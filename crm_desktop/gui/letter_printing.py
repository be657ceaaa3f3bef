"""Prints pages of a PDF on the printer that the user chose, in the background."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from crm_desktop.core.errors import CrmError

RESOLUTION = 300  # dots per inch; more costs memory and shows nothing on paper


def ask_printer(parent: QWidget, title: str, *, card: str = "") -> QPrinter | None:
    """The printer chosen in the system's dialog, set to A4.

    A ``card`` ("a4" or "a5") lies across its paper and is turned over the short edge.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    paper = QPageSize.PageSizeId.A5 if card == "a5" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(paper))
    printer.setFullPage(True)
    if card:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        printer.setDuplex(QPrinter.DuplexMode.DuplexShortSide)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("LetterPrinting", "Print letters"))
    return printer if dialog.exec() else None


def print_pages(
    pdf: bytes, pages: range, printer: QPrinter, progress: Callable[[int, int], object] | None = None
) -> int:
    """Print pages (from 0) of a PDF; for a working thread. Returns how many; raises `CrmError`."""
    content = QByteArray(pdf)
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise CrmError("letter.error.not_printable")
    chosen = _chosen(printer, pages)
    printer.setFullPage(True)
    printer.setResolution(RESOLUTION)
    painter = QPainter()
    if not painter.begin(printer):
        raise CrmError("letter.error.no_printer")
    try:
        for done, page in enumerate(chosen):
            if done and not printer.newPage():
                raise CrmError("letter.error.no_printer")
            sheet = printer.pageLayout().fullRectPixels(printer.resolution())
            size = (
                document.pagePointSize(page).toSize().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
            )
            image = document.render(page, size)
            painter.drawImage(QRect(0, 0, size.width(), size.height()), image)
            if progress is not None:
                progress(done + 1, len(chosen))
    finally:
        painter.end()
        document.close()
    return len(chosen)


def _size_on(sheet: QSize, points: QSizeF, resolution: int) -> QSize:
    """A page in its real size, in dots; smaller only where the sheet is."""
    size = (points * (resolution / 72)).toSize()
    if size.width() > sheet.width() or size.height() > sheet.height():
        size.scale(sheet, Qt.AspectRatioMode.KeepAspectRatio)
    return size


def _chosen(printer: QPrinter, pages: range) -> list[int]:
    """The pages, less those outside the range that the user typed into the dialog (1 is our first)."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.toPage():
        return list(pages)
    return list(pages)[printer.fromPage() - 1 : printer.toPage()]

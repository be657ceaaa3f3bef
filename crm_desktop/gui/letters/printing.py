"""Prints pages of a PDF on the printer that the user chose, in the background."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from crm_desktop.core.errors import CrmError
from crm_desktop.storage import outputs

RESOLUTION = 300  # dots per inch; more costs memory and shows nothing on paper
_LITTLE = 1 << 20
"""Bytes: with less room than this a file that was cut short is the disk's fault."""


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


def refuse_target(printer: QPrinter) -> None:
    """Raise `CrmError` where the printer is a file that may not be written; for a working thread."""
    if printer.outputFileName():
        outputs.refuse(Path(printer.outputFileName()))


def card_paper(pdf: bytes, page: int) -> str:
    """What paper a page (from 0) was set for: a card's ("a4" or "a5") where it lies across, else ""."""
    with _opened(pdf) as document:
        points = document.pagePointSize(page)
    if points.width() <= points.height():
        return ""
    either_way = QPageSize.SizeMatchPolicy.FuzzyOrientationMatch
    paper = QPageSize.id(points, QPageSize.Unit.Point, either_way)
    return "a5" if paper == QPageSize.PageSizeId.A5 else "a4"


def print_pages(
    pdf: bytes, pages: range, printer: QPrinter, progress: Callable[[int, int], object] | None = None
) -> int:
    """Print pages (from 0) of a PDF in their real size, in the middle of the sheet; for a working thread.

    Returns how many; raises `CrmError`.
    """
    return print_parts([(pdf, pages)], printer, progress)


def print_parts(
    parts: Sequence[tuple[bytes, range]],
    printer: QPrinter,
    progress: Callable[[int, int], object] | None = None,
) -> int:
    """Print pages of several PDFs as one job; into a file where the user chose *Print to File*."""
    with _whole_file(printer):
        return _print_parts(parts, printer, progress)


@contextmanager
def _whole_file(printer: QPrinter) -> Iterator[None]:
    """A printer that writes a file writes it as any other output: never over the office's own, whole or not.

    Raises `CrmError`.
    """
    chosen = printer.outputFileName()
    if not chosen:
        yield
        return
    try:
        with outputs.writing(Path(chosen)) as part:
            printer.setOutputFileName(str(part))
            yield
            if not part.read_bytes().rstrip().endswith(b"%%EOF"):  # Qt keeps to itself what the disk refused
                code = errno.ENOSPC if shutil.disk_usage(part.parent).free < _LITTLE else errno.EIO
                raise OSError(code, os.strerror(code))
    finally:
        printer.setOutputFileName(chosen)


def _print_parts(
    parts: Sequence[tuple[bytes, range]],
    printer: QPrinter,
    progress: Callable[[int, int], object] | None,
) -> int:
    chosen = _chosen(printer, [(pdf, page) for pdf, pages in parts for page in pages])
    printer.setFullPage(True)
    printer.setResolution(RESOLUTION)
    painter = QPainter()
    done = 0
    try:
        for pdf, pages in groupby(chosen, key=lambda each: each[0]):
            with _opened(pdf) as document:
                for _pdf, page in pages:
                    if not (printer.newPage() if done else painter.begin(printer)):
                        raise CrmError("letter.error.no_printer")
                    _print(document, page, printer, painter)
                    done += 1
                    if progress is not None:
                        progress(done, len(chosen))
    finally:
        if painter.isActive():
            painter.end()
    return len(chosen)


def _print(document: QPdfDocument, page: int, printer: QPrinter, painter: QPainter) -> None:
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    size = _size_on(sheet.size(), document.pagePointSize(page), printer.resolution())
    # In the middle both sides of a card meet, whichever way the printer turns the sheet.
    corner = QPoint((sheet.width() - size.width()) // 2, (sheet.height() - size.height()) // 2)
    painter.drawImage(QRect(corner, size), document.render(page, size))


@contextmanager
def _opened(pdf: bytes) -> Iterator[QPdfDocument]:
    """The document while it is read; raises `CrmError` where it is none."""
    content = QByteArray(pdf)
    buffer = QBuffer()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() != QPdfDocument.Status.Ready:
        raise CrmError("letter.error.not_printable")
    try:
        yield document
    finally:
        document.close()


def _size_on(sheet: QSize, points: QSizeF, resolution: int) -> QSize:
    """A page in its real size, in dots; smaller only where the sheet is."""
    size = (points * (resolution / 72)).toSize()
    if size.width() > sheet.width() or size.height() > sheet.height():
        size = size.scaled(sheet, Qt.AspectRatioMode.KeepAspectRatio)
    return size


def _chosen(printer: QPrinter, pages: list[tuple[bytes, int]]) -> list[tuple[bytes, int]]:
    """The pages, less those outside the range that the user typed into the dialog (1 is our first)."""
    if printer.printRange() != QPrinter.PrintRange.PageRange or not printer.toPage():
        return pages
    return pages[printer.fromPage() - 1 : printer.toPage()]

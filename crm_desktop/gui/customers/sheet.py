"""The customer sheet on paper: printed, or saved as PDF."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.gui import tasks
from crm_desktop.gui.language import language, say
from crm_desktop.gui.widgets.save_file import ask_where_to_save
from crm_desktop.gui.widgets.toast import show_message

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

translate = QCoreApplication.translate


def print_sheet(owner: QWidget, customer_id: int) -> None:
    """Print it on a printer of the user's choice."""
    from crm_desktop.gui.letters.printing import ask_printer

    printer = ask_printer(owner, say("customer_sheet.title"))
    if printer is None:
        return
    spoken = language()
    tasks.long_job(
        owner,
        translate("CustomerSheet", "Printing the customer sheet"),
        lambda _progress: _print_pdf(printer, customer_id, spoken),
        writes=False,
    ).then(lambda _pages: show_message(owner, translate("CustomerSheet", "Sent to the printer.")))


def save_sheet(owner: QWidget, customer_id: int, number: str) -> None:
    """Save it as PDF where the user says."""
    title = translate("CustomerSheet", "Save the customer sheet")
    target = ask_where_to_save(owner, title, Path(f"{number}.pdf"))
    if target is None:
        return
    spoken = language()
    tasks.long_job(
        owner,
        translate("CustomerSheet", "Writing the customer sheet"),
        lambda _progress: _save_pdf(target, customer_id, spoken),
        writes=False,
    ).then(lambda _pages: show_message(owner, translate("CustomerSheet", "Saved as {}").format(target.name)))


def _print_pdf(printer: QPrinter, customer_id: int, spoken: str) -> int:
    from crm_desktop.documents.paper.forms import write_pdf
    from crm_desktop.gui.letters.printing import print_pages
    from crm_desktop.services.customers.sheet import sheet

    paper = BytesIO()
    result = write_pdf(paper, sheet(customer_id, spoken), spoken)
    return print_pages(paper.getvalue(), range(result.pages), printer)


def _save_pdf(target: Path, customer_id: int, spoken: str) -> int:
    from crm_desktop.documents.customers import sheets

    return sheets.write(target, [customer_id], spoken)

"""What a line of a search leads to: the record on its page, the list of all that fit, a new customer."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from crm_desktop.gui.finding.found_list import FoundLine, values_of_new
from crm_desktop.gui.navigation import PAGE_OF
from crm_desktop.gui.window_services import WindowServices


def take(window: WindowServices, line: FoundLine, query: str) -> None:
    """Go there; from over a form as soon as that is closed, for nothing typed in it may be lost."""
    form = QApplication.activeModalWidget()
    if isinstance(form, QDialog):
        form.finished.connect(lambda _result: QTimer.singleShot(0, lambda: take(window, line, query)))
    else:
        _go(window, line, query)


def _go(window: WindowServices, line: FoundLine, query: str) -> None:
    if line.found is not None:
        page = PAGE_OF.get(line.found.table)
        if page is not None and page != "customers":
            window.open_page(page, line.found.record_id)
        else:
            window.open_page("customers", line.found.whose.id)
    elif line.is_new:
        window.new_customer(values_of_new(query))
    else:
        window.search_customers(query)

"""What the register of products shows in its cells."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.list_table import DAY
from crm_desktop.core.lists.products import PRODUCTS
from crm_desktop.gui.language import is_chinese, language
from crm_desktop.gui.listing.cells import with_further_columns
from crm_desktop.gui.products.words import maintenance_term, warranty
from crm_desktop.gui.widgets.record_model import Cell, Column
from crm_desktop.services.products.lists import SOON, ProductRow


def columns(query: Callable[[], str]) -> list[Column]:
    """The list's columns; `query` tells what is searched for, so that it can be tinted."""
    translate = QCoreApplication.translate
    day, until = (96, 112) if is_chinese() else (92, 128)
    shown = [
        Column("tick", "", lambda _row: "", 36, check=True),
        Column(
            "model",
            translate("ProductList", "Model"),
            lambda row: Cell(row.model, bold=True, mark=_marked(row.model, query())),
            132,
            stretch=True,
            sort="model",
        ),
        Column(
            "serial_number",
            translate("ProductList", "Serial number"),
            lambda row: _muted(_numbers(row), query()),
            128,
            sort="serial_number",
            leaves=2,
        ),
        Column(
            "customer",
            translate("ProductList", "Customer"),
            lambda row: _muted(row.customer, query()),
            116,
            sort="customer",
            leaves=1,
        ),
        Column(
            "since",
            translate("ProductList", "Installed"),
            lambda row: _day(row.since),
            day,
            right=True,
            sort="since",
            leaves=5,
            value=lambda row: row.since,
            format=DAY,
        ),
        Column(
            "next_maintenance",
            translate("ProductList", "Maintenance"),
            _next,
            until,
            right=True,
            sort="next_maintenance",
            leaves=3,
            value=lambda row: row.next_maintenance,
            format=DAY,
        ),
        Column(
            "warranty",
            translate("ProductList", "Warranty"),
            _warranty,
            112,
            right=True,
            sort="warranty",
            leaves=4,
            value=lambda row: row.warranty_until,
            format=DAY,
        ),
    ]
    return with_further_columns(PRODUCTS, shown)


def _marked(text: str, query: str) -> str:
    if not query:
        return ""
    from crm_desktop.core.marks import marked_part

    return marked_part(text, query)


def _muted(text: str, query: str) -> Cell:
    return Cell(text, token="muted", mark=_marked(text, query))


def _numbers(row: ProductRow) -> str:
    """Its serial number and its plate: a car is known by both."""
    return " · ".join(filter(None, (row.plate, row.serial_number)))


def _day(day: date | None) -> Cell:
    return Cell(dates.say_date(day, language()), token="muted") if day else Cell("—", token="muted")


def _next(row: ProductRow) -> Cell:
    """When the next maintenance is due: far away its day, near (or past) how far."""
    day = row.next_maintenance
    if day is None or row.status != ProductStatus.IN_USE:
        return Cell("—", token="muted")
    if day - clock.today() > SOON:
        return _day(day)
    term, now = maintenance_term(day), clock.now()
    return Cell(term.words(now, language()), badge=term.tone(now), tooltip=term.moment(language()))


def _warranty(row: ProductRow) -> Cell:
    words, tone = warranty(row.status, row.warranty_until, short=True)
    if tone == "green":  # most are: what is to do stands out
        return Cell(words, token="muted")
    return Cell(words, badge=tone) if words else Cell("—", token="muted")

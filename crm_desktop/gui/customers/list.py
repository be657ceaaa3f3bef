"""What the list of customers shows in its cells, and by what it is filtered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import CustomerStatus
from crm_desktop.core.list_table import DAY, MOMENT
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.gui.language import is_chinese, label, language, phone_words
from crm_desktop.gui.listing.cells import with_further_columns
from crm_desktop.gui.widgets.badge import GRADE_TONES
from crm_desktop.gui.widgets.record_model import Cell, Column
from crm_desktop.services.customers.lists import CustomerRow


def columns(query: Callable[[], str]) -> list[Column]:
    """The list's columns; `query` tells what is searched for, so that it can be tinted in the names."""
    translate = QCoreApplication.translate
    # Names and "5 months ago" are longer than in Chinese.
    name, grade, phone, last, following = (
        (150, 66, 122, 88, 112) if is_chinese() else (158, 50, 114, 100, 118)
    )
    shown = [
        Column("tick", "", lambda _row: "", 36, check=True),
        Column(
            "name",
            translate("CustomerList", "Name"),
            lambda row: _name(row, query()),
            name,
            sort="name",
            value=lambda row: row.name,
        ),
        Column(
            "grade",
            translate("CustomerList", "Grade"),
            _grade,
            grade,
            sort="grade",
            leaves=1,
            of=lambda row: row.grade,
        ),
        Column(
            "phone",
            translate("CustomerList", "Phone"),
            lambda row: _phone(row, query()),
            phone,
            right=True,
            sort="phone",
            value=lambda row: phone_words(row.phone),
        ),
        Column(
            "model",
            translate("CustomerList", "Model"),
            lambda row: _model(row, query()),
            116,
            stretch=True,
            sort="model",
            leaves=2,
            of=lambda row: (row.model, row.products, row.hit),
        ),
        Column(
            "last_contact",
            translate("CustomerList", "Last contact"),
            _last,
            last,
            right=True,
            sort="last_contact",
            leaves=3,
            value=lambda row: _local(row.last_contact_at),
            of=lambda row: row.last_contact_at,
            format=MOMENT,
        ),
        Column(
            "next_contact",
            translate("CustomerList", "Next contact"),
            _next,
            following,
            right=True,
            sort="next_contact",
            value=_next_value,
            of=lambda row: row.next_contact_at,
            format=DAY,
        ),
    ]
    return with_further_columns(CUSTOMERS, shown)


def _local(moment: datetime | None) -> datetime | None:
    """A time as a workbook has it: the office's, without a zone."""
    return None if moment is None else clock.local(moment).replace(tzinfo=None)


def _next_value(row: CustomerRow) -> date | datetime | None:
    """What is due on a day has no time: the end of that day is only how it is kept."""
    term = row.next_term
    return term.day if term is not None and term.all_day else _local(row.next_contact_at)


def _name(row: CustomerRow, query: str) -> Cell:
    return Cell(row.name, bold=True, mark=_marked(row.name, query))


def _marked(text: str, query: str) -> str:
    if not query:
        return ""
    from crm_desktop.core.marks import marked_part

    return marked_part(text, query)


def _grade(row: CustomerRow) -> Cell:
    return Cell(row.grade.value, badge=GRADE_TONES[row.grade], square=True) if row.grade else Cell()


def _phone(row: CustomerRow, query: str) -> Cell:
    words = phone_words(row.phone)
    return Cell(words, mark=_marked(words, query))


def _model(row: CustomerRow, query: str) -> Cell:
    """The product, or where the search found them where no column shows it."""
    if row.hit is not None:
        from crm_desktop.gui.finding.hit_cell import hit_cell

        return hit_cell(row.hit, query)
    words = f"{row.model} ×{row.products}" if row.products > 1 else row.model
    return Cell(words, token="muted", mark=_marked(words, query))


def _last(row: CustomerRow) -> Cell:
    return _moment(row.last_contact_at)


def _next(row: CustomerRow) -> Cell:
    if row.status == CustomerStatus.LOST:
        return Cell(label(row.status), badge="grey")
    if row.next_term is None:
        return Cell("—", token="muted")
    now, spoken = clock.now(), language()
    term = row.next_term
    return Cell(term.words(now, spoken), badge=term.tone(now), tooltip=term.moment(spoken))


def _moment(moment: datetime | None) -> Cell:
    if moment is None:
        return Cell("—", token="muted")
    words = dates.say_relative(moment, clock.now(), language())
    return Cell(words, token="muted", tooltip=dates.say_datetime(moment, language()))

"""Complaints found by what is typed: their own words, and who complains."""

from typing import NamedTuple

from crm_desktop.core import customer_text, searching
from crm_desktop.core.searchable import joined, lines, number_lines
from crm_desktop.storage.models import Complaint, CustomerIndex


class _Row(NamedTuple):
    id: int
    number: str
    subject: str
    department: str
    customer: str


def found_by(query: str) -> list[int] | None:
    """The complaints that have every word of a query in number, subject or department, or in the customer's
    name, pinyin, phones and address; None where nothing is asked. Inside reading().
    """
    words = searching.words(query)
    if not words:
        return None
    rows = Complaint.select(
        Complaint.id, Complaint.number, Complaint.subject, Complaint.department, CustomerIndex.text
    ).join(CustomerIndex, on=(CustomerIndex.customer == Complaint.customer))
    return [row.id for row in map(_Row._make, rows.tuples()) if searching.has_all(_text(row), words)]


def _text(row: _Row) -> str:
    who = row.customer.split(customer_text.SECTION)[customer_text.WHO]
    return joined([*number_lines(row.number), *lines(row.subject), *lines(row.department), *who])

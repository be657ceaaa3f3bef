"""The customer sheets of some customers as one PDF."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from crm_desktop.core.errors import CrmError
from crm_desktop.documents.paper.forms import write_all
from crm_desktop.services.customers.sheet import sheet
from crm_desktop.storage import outputs

MOST: Final = 500
"""Sheets in one file; nobody prints more at once by intent."""


def write(file: Path, ids: Sequence[int], language: str) -> int:
    """Write the sheets of these customers in this order; returns the number of pages.

    Raises ``CrmError`` where there are none or too many of them, or the file cannot be written.
    """
    if not ids:
        raise CrmError("error.no_customer_fits")
    if len(ids) > MOST:
        raise CrmError("error.too_many_sheets", count=len(ids), most=MOST)
    with outputs.writing(file) as part:
        return write_all(part, [sheet(each, language) for each in ids], language).pages

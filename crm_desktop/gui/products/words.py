"""How a product stands, in words and a tone: its warranty, its next maintenance."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.urgency import Term
from crm_desktop.gui.language import is_chinese, label, language
from crm_desktop.services.products.lists import SOON


def warranty(status: ProductStatus, until: date | None, *, short: bool = False) -> tuple[str, str]:
    """The badge of a product, words and tone; without words where nothing is known. ``short`` is what stands
    under a head that says warranty already."""
    translate = QCoreApplication.translate
    if status != ProductStatus.IN_USE:
        return label(status), "grey"
    if until is None:
        return "", "grey"
    if until < clock.today():
        over = translate("ProductWords", "over") if short else translate("ProductWords", "Warranty over")
        return over, "grey"
    soon = until <= clock.today() + SOON
    words = dates.say_date(until, language())
    if not soon:  # years away the month says enough
        words = f"{until:%Y-%m}" if is_chinese() else words.split(" ", 1)[1]
    named = words if short else translate("ProductWords", "Warranty until {}").format(words)
    return named, "amber" if soon else "green"


def maintenance_term(day: date) -> Term:
    """By when the maintenance is due: by the end of that day."""
    return Term(clock.end_of_day(day), all_day=True)

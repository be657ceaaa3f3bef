"""How a product stands, in words and a tone: its warranty, its next maintenance."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from crm_desktop.core import clock, dates
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.urgency import Term
from crm_desktop.gui.language import is_chinese, label, language
from crm_desktop.services.products.lists import SOON
from crm_desktop.storage.models import Product


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


def forecast(product: Product, readings: int) -> str:
    """When the next maintenance is due by kilometres, or what is missing to foretell it."""
    translate = QCoreApplication.translate
    target = product.next_maintenance_km
    if target is None:
        if product.maintenance_km is None:
            return translate("ProductWords", "Without an interval in kilometres nothing is foretold.")
        return translate("ProductWords", "The next maintenance is counted from the first reading.")
    km = f"{target:,}"
    if product.forecast_maintenance is not None:
        day = dates.say_date(product.forecast_maintenance, language())
        words = translate(
            "ProductWords", "Next maintenance at {km} km: about {day}, by the last two readings."
        )
        return words.format(km=km, day=day)
    if readings < 2:
        return translate("ProductWords", "Next maintenance at {} km; two readings foretell the day.").format(
            km
        )
    return translate("ProductWords", "Next maintenance at {} km; it stands still at present.").format(km)

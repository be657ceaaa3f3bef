"""The days in a product's life that several questions are about, each as one piece of SQL."""

from enum import StrEnum


class ProductDay(StrEnum):
    """A day in a product's life, as SQL about the product ``p``."""

    INSTALLED = "COALESCE(p.install_date, p.purchase_date)"
    MAINTENANCE = (
        "CASE WHEN p.next_maintenance IS NULL OR p.forecast_maintenance < p.next_maintenance"
        " THEN p.forecast_maintenance ELSE p.next_maintenance END"
    )
    WARRANTY_END = (
        "CASE WHEN p.extended_until IS NULL OR p.warranty_until >= p.extended_until"
        " THEN p.warranty_until ELSE p.extended_until END"
    )
    DESIGN_LIFE_END = "p.design_life_until"

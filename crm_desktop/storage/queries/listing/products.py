"""The register of products: what stands for each of its fields."""

from datetime import date
from typing import Final

from crm_desktop.core.enums import ProductStatus
from crm_desktop.storage.queries.listing.asked import NO_SUM, NOTHING, Column, flag
from crm_desktop.storage.queries.listing.listing import ListSource
from crm_desktop.storage.queries.listing.own import WithOwnColumns, of_listed
from crm_desktop.storage.queries.listing.shared import CUSTOMER, OPEN_COMPLAINT, person, texts
from crm_desktop.storage.queries.product_days import ProductDay

_REPLACED_BY: Final = (
    "COALESCE((SELECT RTRIM(r.model || ' ' || r.serial_number) FROM product r"
    " WHERE r.id = p.replaced_by_id), '')"
)
_ODOMETER: Final = (
    "(SELECT o.km FROM odometer_reading o WHERE o.product_id = p.id ORDER BY o.day DESC, o.km DESC LIMIT 1)"
)


def _day(of: str) -> Column:
    return Column(of, NOTHING, kind=date)


def _number(name: str) -> Column:
    return Column(f"p.{name}", NOTHING, kind=int)


PRODUCTS: Final = ListSource(
    "product p LEFT JOIN customer c ON c.id = p.customer_id"
    " LEFT JOIN customer_index i ON i.customer_id = p.customer_id",
    "p.id",
    WithOwnColumns(
        {
            **CUSTOMER,
            **texts("c", "city", "street"),
            **texts("p", "model", "installer", "serial_number", "plate", "place", "materials"),
            **texts("p", "purchase_reason", "promise_at_sale", "remarks"),
            "phone": Column("i.phone"),
            "staff": person("c.staff_id"),
            "status": Column("p.status", NOTHING, kind=ProductStatus),
            "since": _day(ProductDay.INSTALLED),
            "next_maintenance": _day(ProductDay.MAINTENANCE),
            "maintenance_due": _day(
                f"CASE WHEN p.status = '{ProductStatus.IN_USE}' THEN {ProductDay.MAINTENANCE} END"
            ),
            "warranty": _day(ProductDay.WARRANTY_END),
            **{
                name: _day(f"p.{name}")
                for name in ("purchase_date", "install_date", "extended_until", "design_life_until")
            },
            **{
                name: _number(name)
                for name in ("maintenance_months", "maintenance_km", "next_maintenance_km")
            },
            "odometer": Column(_ODOMETER, NOTHING, kind=int),
            "price": Column("p.price_fen", NO_SUM, kind=int),
            "replaced_by": Column(_REPLACED_BY),
            "handed_on": flag("p.id IN (SELECT h.product_id FROM former_owner h)"),
            "to_check": flag(
                "p.id IN (SELECT d.record_id FROM import_doubt d"
                " WHERE d.record_table = 'product' AND d.settled_at IS NULL)"
            ),
            "open_order": flag(
                "p.id IN (SELECT w.product_id FROM service_order w WHERE w.finished_at IS NULL)"
            ),
            "open_complaint": flag(
                f"p.id IN (SELECT k.product_id FROM complaint k WHERE k.state IN ({OPEN_COMPLAINT}))"
            ),
        },
        of_listed,
    ),
)

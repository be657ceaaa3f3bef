"""Service orders with their appointments, freight and installed products of a span of time."""

from collections.abc import Collection
from datetime import date, datetime
from typing import NamedTuple

from crm_desktop.core.enums import FaultSource, ServiceMode
from crm_desktop.storage.queries import engine


class Order(NamedTuple):
    id: int
    number: str
    customer_number: str
    customer: str
    mode: ServiceMode
    model: str | None
    subject: str
    owner: str | None
    received_at: datetime
    technician: str | None
    appointment_start: datetime | None
    appointment_end: datetime | None
    arrived_at: datetime | None
    finished_at: datetime | None
    fault_source: FaultSource | None
    fee_fen: int


_ORDERS = """SELECT o.id, o.number, customer.number, customer.name, o.mode, product.model, o.subject,
                    owner.name, o.received_at, technician.name, o.appointment_start, o.appointment_end,
                    o.arrived_at, o.finished_at, o.fault_source, o.fee_fen
               FROM service_order AS o
               JOIN customer ON customer.id = o.customer_id
               LEFT JOIN product ON product.id = o.product_id
               LEFT JOIN staff AS owner ON owner.id = o.owner_id
               LEFT JOIN staff AS technician ON technician.id = o.technician_id"""


def orders(start: datetime, end: datetime, also: Collection[int] = ()) -> list[Order]:
    """Orders received or finished in the span, or with an appointment that ends in it, and those of the ids
    ``also``; by when they were received."""
    found = engine.rows(
        Order,
        f"""{_ORDERS} WHERE (o.received_at >= ? AND o.received_at < ?)
             OR (o.finished_at >= ? AND o.finished_at < ?)
             OR (o.appointment_end >= ? AND o.appointment_end < ?)""",
        *(start, end) * 3,
    )
    missing = sorted(set(also).difference(order.id for order in found))
    for chunk in engine.chunks(missing):
        found += engine.rows(Order, f"{_ORDERS} WHERE o.id IN (?)", chunk)
    return sorted(found, key=lambda order: (order.received_at, order.id))


def count_received(start: datetime, end: datetime) -> int:
    return engine.count(
        "SELECT COUNT(*) FROM service_order WHERE received_at >= ? AND received_at < ?", start, end
    )


class Agreed(NamedTuple):
    """A window that was agreed for an order."""

    order_id: int
    agreed_at: datetime
    window_start: datetime
    window_end: datetime


def appointments() -> list[Agreed]:
    """Every window ever agreed, in the order in which they were agreed."""
    return engine.rows(
        Agreed,
        "SELECT order_id, agreed_at, window_start, window_end FROM appointment ORDER BY agreed_at, id",
    )


class Shipment(NamedTuple):
    destination: str
    planned_dispatch: date | None
    actual_dispatch: date | None
    planned_arrival: date | None
    actual_arrival: date | None
    documents_correct: bool | None
    damage: str


def freight(first: date, after: date) -> list[Shipment]:
    """What was to arrive from the day ``first`` on and before ``after``, by destination."""
    return engine.rows(
        Shipment,
        """SELECT destination, planned_dispatch, actual_dispatch, planned_arrival, actual_arrival,
                  documents_correct, damage
             FROM freight WHERE planned_arrival >= ? AND planned_arrival < ? ORDER BY destination, id""",
        first,
        after,
    )


class Installed(NamedTuple):
    id: int
    customer_number: str
    customer: str
    model: str
    serial_number: str
    installer: str
    installed_on: date


def installed(first: date, after: date) -> list[Installed]:
    """Products installed in the span of days; without an install date the purchase date stands for it."""
    return engine.rows(
        Installed,
        """SELECT product.id, customer.number, customer.name, product.model, product.serial_number,
                  product.installer, COALESCE(product.install_date, product.purchase_date) AS installed_on
             FROM product JOIN customer ON customer.id = product.customer_id
            WHERE COALESCE(product.install_date, product.purchase_date) >= ?
              AND COALESCE(product.install_date, product.purchase_date) < ?
            ORDER BY installed_on, product.id""",
        first,
        after,
    )


class Repaired(NamedTuple):
    product_id: int
    received_at: datetime
    fault_source: FaultSource | None


def repairs(start: datetime, end: datetime) -> list[Repaired]:
    """Repairs of a product taken in in the span, the oldest first."""
    return engine.rows(
        Repaired,
        """SELECT product_id, received_at, fault_source FROM service_order
            WHERE mode = ? AND product_id IS NOT NULL AND received_at >= ? AND received_at < ?
            ORDER BY received_at, id""",
        ServiceMode.REPAIR,
        start,
        end,
    )

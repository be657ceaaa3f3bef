"""Whose a product was: handing it on to another customer, and who had it before (DOMAIN section 1)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackState, ProductStatus
from crm_desktop.core.errors import InvalidFields, NotFound, Problem
from crm_desktop.core.tables import Table
from crm_desktop.storage.models import Callback, Customer, FormerOwner, Product


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who has or had a product; who has it now has no ``until``."""

    customer_id: int
    name: str
    until: date | None
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class HandedOn:
    """A product that a customer had, and who has it now."""

    product_id: int
    model: str
    serial_number: str
    plate: str
    until: date
    owner_id: int
    owner: str


def hand_on(
    product_id: int, to_customer: int | None, day: date, remarks: str = "", *, version: int | None = None
) -> None:
    """Let a product be another customer's from a day on; its orders and calls stay with who had it, but for
    those that rules have planned.

    Raises ``InvalidFields``, ``NotFound``, ``Conflict``.
    """
    with storage.write("product.handed_on") as change:
        product = change.get(Product, product_id, version)
        customer = Customer.by_id(to_customer)
        if customer is None:
            raise NotFound("error.customer_missing")
        _check(product, customer, day)
        change.subject = product
        change.params |= {"model": product.model, "name": customer.name}
        change.insert(
            FormerOwner,
            customer=product.customer_id,
            product=product,
            until=day,
            remarks=remarks.strip(),
            **{name: getattr(product, name) for name in ("model", "serial_number", "plate")},
        )
        gone = product.status == ProductStatus.TRANSFERRED
        change.update(product, customer=customer, **({"status": ProductStatus.IN_USE} if gone else {}))
        planned = Callback.select().where(
            (Callback.source_table == Table.PRODUCT)
            & (Callback.source_id == product.id)
            & (Callback.state == CallbackState.PLANNED)
            & Callback.rule.is_null(False)
        )
        for callback in planned:
            change.update(callback, customer=customer)


def _check(product: Product, customer: Customer, day: date) -> None:
    problems: dict[str, Problem] = {}
    if product.customer_id == customer.id:
        problems["customer"] = "error.same_owner"
    if day > clock.today():
        problems["until"] = "error.day_future"
    before = FormerOwner.select().where(FormerOwner.product == product)
    last = before.order_by(FormerOwner.until.desc()).first()
    if last is not None and day < last.until:
        problems["until"] = ("error.before_last_owner", {"day": last.until.isoformat()})
    elif product.purchase_date is not None and day < product.purchase_date:
        problems["until"] = "error.end_before_start"
    if problems:
        raise InvalidFields(problems, Table.FORMER_OWNER)


def owners_of(product: Product) -> list[Owner]:
    """Who has a product and who had it before, the present one first; inside ``reading()``."""
    before = (
        FormerOwner.select(FormerOwner, Customer.name)
        .join(Customer)
        .where(FormerOwner.product == product)
        .order_by(FormerOwner.until.desc(), FormerOwner.id.desc())
    )
    now = Owner(product.customer_id, Customer.get_by_id(product.customer_id).name, None)
    return [now, *(Owner(row.customer_id, row.customer.name, row.until, row.remarks) for row in before)]


def had(customer_id: int) -> list[HandedOn]:
    """What a customer had and handed on, the last first; inside ``reading()``."""
    found = (
        FormerOwner.select(FormerOwner, Product.customer, Customer.name)
        .join(Product)
        .join(Customer)
        .where(FormerOwner.customer == customer_id)
        .order_by(FormerOwner.until.desc(), FormerOwner.id.desc())
    )
    return [
        HandedOn(
            row.product_id,
            row.model,
            row.serial_number,
            row.plate,
            row.until,
            row.product.customer_id,
            row.product.customer.name,
        )
        for row in found
    ]


def came_from(product_ids: Collection[int]) -> dict[int, Owner]:
    """Of these products those that somebody else had before, with who it was; inside ``reading()``."""
    found = (
        FormerOwner.select(FormerOwner, Customer.name)
        .join(Customer)
        .where(FormerOwner.product.in_(list(product_ids)))
        .order_by(FormerOwner.until, FormerOwner.id)
    )
    return {row.product_id: Owner(row.customer_id, row.customer.name, row.until) for row in found}


def has_had(product: Product, customer_id: int | None) -> bool:
    """Whether a product is or was a customer's; inside ``reading()`` or a write."""
    mine = (FormerOwner.product == product) & (FormerOwner.customer == customer_id)
    return product.customer_id == customer_id or bool(FormerOwner.select().where(mine).exists())

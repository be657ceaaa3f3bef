"""Installed products of a customer: adding and changing them."""

from collections.abc import Mapping

from crm_desktop import storage
from crm_desktop.core import odometer
from crm_desktop.core.errors import InvalidFields, NotFound, Problem
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.services.own_fields import own_values
from crm_desktop.services.products import catalogue
from crm_desktop.storage.models import Customer, Product


def get_product(product_id: int) -> Product:
    """A product with its customer and what stands in own fields (``own``) fetched; raises ``NotFound``."""
    with storage.reading():
        product = Product.by_id(product_id)
        if product is None:
            raise NotFound("error.not_found")
        product.customer = Customer.get_by_id(product.customer_id)
        product.own = own_values.of_records(Table.PRODUCT, [product_id]).get(product_id, {})
        return product


def save(
    product_id: int | None,
    values: Values,
    *,
    customer_id: int | None = None,
    version: int | None = None,
) -> int:
    """Add a product to ``customer_id`` or change one; raises ``InvalidFields``, ``Conflict``, ``NotFound``.

    ``values`` holds columns by name, own fields by key.
    A maintenance interval without a next date proposes that date (``core.maintenance.proposed``).
    """
    values = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    values, own = own_values.parted(values)
    unfit = own_values.problems(Table.PRODUCT, product_id, own)
    action = "product.added" if product_id is None else "product.changed"
    with storage.write(action, model=values.get("model", "")) as change:
        if values.get("model"):
            values["model"] = catalogue.named(values["model"])
        if product_id is None:
            customer = Customer.by_id(customer_id)
            if customer is None:
                raise NotFound("error.customer_missing")
            _check({"model": "", **values}, unfit)
            product = change.insert(Product, customer=customer, **values)
        else:
            product = change.get(Product, product_id, version)
            _check({**product.__data__, **values}, unfit)
            change.update(product, **values)
        own_values.keep(change, product, own)
        change.params["model"] = product.model
        change.subject = product
        return int(product.id)


def _check(values: Values, unfit: Mapping[str, Problem]) -> None:
    problems = dict(unfit)
    if not values["model"]:
        problems["model"] = "error.required"
    problems |= _interval_problems(values.get("maintenance_months"))
    for field in ("maintenance_km", "next_maintenance_km"):
        km = values.get(field)
        if km is not None and not 1 <= km <= odometer.MOST_KM:
            problems[field] = ("error.number_range", {"low": 1, "high": f"{odometer.MOST_KM:,}"})
    start = values.get("purchase_date")
    for field in ("install_date", "warranty_until", "design_life_until"):
        if start and values.get(field) and values[field] < start:
            problems[field] = "error.end_before_start"
    if problems:
        raise InvalidFields(problems, Table.PRODUCT)


def check_interval(months: int) -> None:
    """Raises ``InvalidFields`` where nothing is maintained so often, or so seldom."""
    if problems := _interval_problems(months):
        raise InvalidFields(problems, Table.PRODUCT)


def _interval_problems(months: int | None) -> dict[str, Problem]:
    if months is None or 1 <= months <= 120:
        return {}
    return {"maintenance_months": ("error.number_range", {"low": 1, "high": 120})}

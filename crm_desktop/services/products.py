"""Installed products of a customer: adding and changing them."""

from collections.abc import Mapping
from typing import Any

from crm_desktop import storage
from crm_desktop.core import deadlines
from crm_desktop.core.errors import InvalidFields, NotFound, Problem
from crm_desktop.storage.models import Customer, Product


def get(product_id: int) -> Product:
    """A product with its customer fetched; raises ``NotFound``."""
    with storage.reading():
        product = Product.by_id(product_id)
        if product is None:
            raise NotFound("error.not_found")
        product.customer = Customer.get_by_id(product.customer_id)
        return product


def save(
    product_id: int | None,
    values: Mapping[str, Any],
    *,
    customer_id: int | None = None,
    version: int | None = None,
) -> int:
    """Add a product to ``customer_id`` or change one; raises ``InvalidFields``, ``Conflict``, ``NotFound``.

    A maintenance interval without a next date proposes that date from installation (or purchase).
    """
    values = {name: value.strip() if isinstance(value, str) else value for name, value in values.items()}
    action = "product.added" if product_id is None else "product.changed"
    with storage.write(action, model=values.get("model", "")) as change:
        if product_id is None:
            customer = Customer.by_id(customer_id)
            if customer is None:
                raise NotFound("error.customer_missing")
            _check({"model": "", **values})
            product = change.insert(Product, customer=customer, **_with_maintenance(values))
        else:
            product = Product.by_id(product_id)
            if product is None:
                raise NotFound("error.not_found")
            if version is not None:
                product.version = version
            merged = {**product.__data__, **values}
            _check(merged)
            change.update(product, **_with_maintenance(merged, set(values)))
        change.params["model"] = product.model
        change.subject = product
        return int(product.id)


def _with_maintenance(values: Mapping[str, Any], given: set[str] | None = None) -> dict[str, Any]:
    start = values.get("install_date") or values.get("purchase_date")
    months = values.get("maintenance_months")
    result = {name: value for name, value in values.items() if given is None or name in given}
    if months and start and not values.get("next_maintenance"):
        result["next_maintenance"] = deadlines.add_months(start, months)
    return result


def _check(values: Mapping[str, Any]) -> None:
    problems: dict[str, Problem] = {}
    if not values["model"]:
        problems["model"] = "error.required"
    months = values.get("maintenance_months")
    if months is not None and not 1 <= months <= 120:
        problems["maintenance_months"] = ("error.number_range", {"low": 1, "high": 120})
    start = values.get("purchase_date")
    for field in ("install_date", "warranty_until", "design_life_until"):
        if start and values.get(field) and values[field] < start:
            problems[field] = "error.end_before_start"
    if problems:
        raise InvalidFields(problems)

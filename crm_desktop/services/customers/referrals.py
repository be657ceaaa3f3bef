"""Who was brought by whom, and what came of it: how many customers, and what they bought."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import peewee

from crm_desktop import storage
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Customer, Product

MOST: int = 2_000
"""So many are told of one customer; whoever brought more did not bring them in person."""


@dataclass(frozen=True, slots=True)
class Referred:
    """A customer who was brought: ``level`` 0 by the one asked about, 1 by one of those, and so on."""

    id: int
    name: str
    level: int
    products: int
    price_fen: int


@dataclass(frozen=True, slots=True)
class Referrals:
    """All who came by one customer, each below the one who brought them; and by whom that one came.

    ``by`` begins with who brought the customer, then who brought that one.
    """

    tree: tuple[Referred, ...] = ()
    by: tuple[tuple[int, str], ...] = ()

    @property
    def direct(self) -> int:
        """How many the customer brought without others between."""
        return sum(1 for each in self.tree if each.level == 0)

    @property
    def products(self) -> int:
        return sum(each.products for each in self.tree)

    @property
    def price_fen(self) -> int:
        return sum(each.price_fen for each in self.tree)


def of_customer(customer: Customer) -> Referrals:
    """Inside reading() or a write. A circle, which an import may bring, is told once."""
    found: dict[int, tuple[str, int]] = {}
    brought: dict[int, list[int]] = {}
    last, level = [int(customer.id)], 0
    while last and len(found) < MOST:
        rows = [
            row
            for some in chunks(last, 500)
            for row in Customer.select(Customer.id, Customer.name, Customer.referred_by)
            .where(Customer.referred_by.in_(some))
            .order_by(Customer.id)
            .tuples()
        ]
        last = []
        for row_id, name, by in rows:
            if row_id != customer.id and row_id not in found:
                found[row_id] = (name, level)
                brought.setdefault(by, []).append(row_id)
                last.append(row_id)
        level += 1
    bought = _bought(found)
    waiting, tree = list(reversed(brought.get(customer.id, []))), []
    while waiting:
        row_id = waiting.pop()
        tree.append(Referred(row_id, *found[row_id], *bought.get(row_id, (0, 0))))
        waiting += reversed(brought.get(row_id, []))
    return Referrals(tuple(tree), tuple(_chain(customer)))


def came_by(customer_id: int | None, other_id: int) -> bool:
    """Whether a customer was brought by the other one, or by somebody whom that one brought."""
    with storage.reading():
        customer = Customer.by_id(customer_id) if customer_id is not None else None
        return customer is not None and any(each == other_id for each, _name in _chain(customer))


def _chain(customer: Customer) -> Iterable[tuple[int, str]]:
    seen, by = {customer.id}, customer.referred_by_id
    while by is not None and by not in seen:
        seen.add(by)
        row = Customer.select(Customer.id, Customer.name, Customer.referred_by).where(Customer.id == by)
        row_id, name, by = row.tuples().get()
        yield row_id, name


def _bought(ids: Iterable[int]) -> dict[int, tuple[int, int]]:
    """How many products, and for how much in fen, by customer."""
    count, price = peewee.fn.COUNT(Product.id), peewee.fn.SUM(Product.price_fen)
    return {
        row_id: (int(products), int(fen or 0))
        for some in chunks(list(ids), 500)
        for row_id, products, fen in Product.select(Product.customer, count, price)
        .where(Product.customer.in_(some))
        .group_by(Product.customer)
        .tuples()
    }

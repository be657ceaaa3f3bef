"""Customers of one family: who is what to whom, told at both of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core.enums import FamilyRelation
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.storage.models import Customer, FamilyLink


@dataclass(frozen=True, slots=True)
class Relative:
    """Another customer of the family: by which link (``id``), and what they are to the one asked about."""

    id: int
    customer_id: int
    name: str
    relation: FamilyRelation


def of_customer(customer_id: int) -> list[Relative]:
    """In the order in which they were entered. Inside reading() or a write."""
    links = _links([customer_id])
    names = _named(links)
    return [
        Relative(
            link.id,
            _other(link, customer_id),
            names[_other(link, customer_id)].name,
            _relation(link, customer_id),
        )
        for link in links
    ]


def of_customers(ids: Sequence[int]) -> dict[int, list[ValueDict]]:
    """Of each of these customers number and name of the relatives, and what they are, as plain values."""
    links = _links(ids)
    names = _named(links)
    found: dict[int, list[ValueDict]] = {customer_id: [] for customer_id in ids}
    for link in links:
        for customer_id in (link.customer_id, link.relative_id):
            if customer_id in found:
                relative = names[_other(link, customer_id)]
                said = {"number": relative.number, "name": relative.name}
                found[customer_id].append({**said, "relation": _relation(link, customer_id)})
    return found


def _links(ids: Sequence[int]) -> list[FamilyLink]:
    found = FamilyLink.select().where(FamilyLink.customer.in_(ids) | FamilyLink.relative.in_(ids))
    return list(found.order_by(FamilyLink.id))


def _named(links: Iterable[FamilyLink]) -> dict[int, Customer]:
    ids = {customer_id for link in links for customer_id in (link.customer_id, link.relative_id)}
    if not ids:
        return {}
    found = Customer.select(Customer.id, Customer.number, Customer.name).where(Customer.id.in_(ids))
    return {row.id: row for row in found}


def _other(link: FamilyLink, customer_id: int) -> int:
    return int(link.relative_id if link.customer_id == customer_id else link.customer_id)


def _relation(link: FamilyLink, customer_id: int) -> FamilyRelation:
    """What the other one is to this customer."""
    relation: FamilyRelation = link.relation
    return relation if link.customer_id == customer_id else relation.other_way


def save(customer_id: int, relative_id: int | None, relation: FamilyRelation) -> int:
    """Enter what the relative is to the customer, or change it; returns the link's id.

    Raises ``InvalidFields`` (``relative``) where nobody is chosen, or the customer itself.
    """
    if relative_id is None or relative_id == customer_id:
        problem = "error.required" if relative_id is None else "error.own_relative"
        raise InvalidFields({"relative": problem}, Table.FAMILY_LINK)
    with storage.write("family.saved") as change:
        change.subject = customer = change.get(Customer, customer_id)
        relative = change.get(Customer, relative_id)
        change.params |= {"name": customer.name, "relative": relative.name}
        link = _between(customer_id, relative_id)
        if link is None:
            return int(change.insert(FamilyLink, customer=customer, relative=relative, relation=relation).id)
        told = relation if link.customer_id == customer_id else relation.other_way
        change.update(link, relation=told)
        return int(link.id)


def _between(one: int, other: int) -> FamilyLink | None:
    found: FamilyLink | None = (
        FamilyLink.select()
        .where(
            ((FamilyLink.customer == one) & (FamilyLink.relative == other))
            | ((FamilyLink.customer == other) & (FamilyLink.relative == one))
        )
        .first()
    )
    return found


def delete(link_id: int) -> None:
    """They are no relatives, or it is not to be known; ``NotFound``."""
    with storage.write("family.deleted") as change:
        link = FamilyLink.by_id(link_id)
        if link is None:
            raise NotFound("error.not_found")
        change.subject = customer = change.get(Customer, link.customer_id)
        change.params |= {"name": customer.name, "relative": Customer.get_by_id(link.relative_id).name}
        change.delete(link)

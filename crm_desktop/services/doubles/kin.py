"""Of whose family a customer is who was kept as several records: told once, and nothing of it lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core.enums import FamilyRelation
from crm_desktop.core.words import label, say
from crm_desktop.services.customers import family
from crm_desktop.services.customers.family import Relative
from crm_desktop.services.doubles.belongings import MARKS
from crm_desktop.storage.models import Customer, FamilyLink


@dataclass(slots=True)
class Kin:
    """What stays of what the records say, by the other customer, and what else was said, in words."""

    stays: dict[int, FamilyRelation]
    notes: list[str]


def kin(customers: Sequence[Customer], language: str) -> Kin:
    """What these records say of their relatives, who counts most first; inside a write.

    Of one relative the first counts that says more than that they are one. What says something else is a
    note, and so is what one of the records is said to be to another: they are the same person.
    """
    told = [each for customer in customers for each in family.of_customer(customer.id)]
    same = {customer.id for customer in customers}
    stays: dict[int, FamilyRelation] = {}
    for each in (each for each in told if each.customer_id not in same):
        if stays.get(each.customer_id, FamilyRelation.RELATIVE) is FamilyRelation.RELATIVE:
            stays[each.customer_id] = each.relation
    lost = (
        each for each in told if each.relation not in (FamilyRelation.RELATIVE, stays.get(each.customer_id))
    )
    return Kin(stays, list(dict.fromkeys(_words(each, language) for each in lost)))


def _words(relative: Relative, language: str) -> str:
    who = say("import.change.of_part", language, field=relative.name, part=label(relative.relation, language))
    return f"{say('customer_sheet.family', language)}{MARKS[language]}{who}"


def tell_once(change: storage.Change, kept: Customer, stays: dict[int, FamilyRelation]) -> None:
    """Who is of the family of two records is of the one's once, whichever of the two is named first."""
    named: set[int] = set()
    rows = FamilyLink.select().where((FamilyLink.customer == kept) | (FamilyLink.relative == kept))
    for row in list(rows.order_by(FamilyLink.id)):
        other = row.relative_id if row.customer_id == kept.id else row.customer_id
        if other in named or other not in stays:  # nobody is of their own family
            change.remove(FamilyLink, [row.id])
            continue
        named.add(other)
        relation = stays[other]
        change.update(row, relation=relation if row.customer_id == kept.id else relation.other_way)

"""Changing many customers at once: their grade, who is in charge, tags, the interval of their products."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core import clock, texts
from crm_desktop.core.enums import Grade
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.services.listing.many import Made, ManyChange, Progress, Reach, all_but, made, steps
from crm_desktop.services.products import many as many_products
from crm_desktop.services.products import products
from crm_desktop.storage.models import Customer, CustomerTag, GradeChange, Staff
from crm_desktop.storage.queries import many as queries

# -- grade, person in charge --------------------------------------------------------------------------------


def grading(grade: Grade | None) -> ManyChange:
    """Give a grade, or take it away; when it was given is kept for the figures of past months."""

    def make(ids: Sequence[int], progress: Progress) -> Made:
        now, changed = clock.now(), 0
        with storage.write(
            "customers.graded" if grade else "customers.ungraded", grade=grade or ""
        ) as change:
            for some in steps(ids, progress):
                these = change.set_alike(Customer, some, grade=grade)
                change.insert_many(
                    GradeChange, [{"customer": row_id, "grade": grade, "at": now} for row_id in these]
                )
                changed += len(these)
            return made(change, Table.CUSTOMER, changed)

    return ManyChange(lambda ids: all_but(ids, queries.with_grade(ids, grade), "has_it"), make)


def assigning(staff_id: int | None) -> ManyChange:
    """Put somebody in charge, or nobody."""

    def make(ids: Sequence[int], progress: Progress) -> Made:
        changed = 0
        action = "customers.assigned" if staff_id is not None else "customers.unassigned"
        with storage.write(action) as change:
            if staff_id is not None:
                change.params["staff"] = change.get(Staff, staff_id).name
            for some in steps(ids, progress):
                changed += len(change.set_alike(Customer, some, staff=staff_id))
            return made(change, Table.CUSTOMER, changed)

    return ManyChange(lambda ids: all_but(ids, queries.with_staff(ids, staff_id), "has_it"), make)


# -- tags ---------------------------------------------------------------------------------------------------


def tagging(tag: str) -> ManyChange:
    """Give a tag. Raises ``InvalidFields`` (``tags``) for one that cannot be kept, or none."""
    tag = texts.normalise(tag.strip())
    problem = texts.problem(tag, texts.LONGEST_NAME) if tag else "error.required"
    if problem is not None:
        raise InvalidFields({"tags": problem}, Table.CUSTOMER)

    def make(ids: Sequence[int], progress: Progress) -> Made:
        changed = 0
        with storage.write("customers.tagged", tag=tag) as change:
            for some in steps(ids, progress):
                has_it = queries.with_tag(some, tag)
                these = [row_id for row_id in queries.there(Table.CUSTOMER, some) if row_id not in has_it]
                change.insert_many(CustomerTag, [{"customer": row_id, "tag": tag} for row_id in these])
                changed += len(these)
            change.indexing = progress
            return made(change, Table.CUSTOMER, changed)

    return ManyChange(lambda ids: all_but(ids, queries.with_tag(ids, tag), "has_it"), make)


def untagging(tag: str) -> ManyChange:
    """Take a tag away."""

    def look(ids: Sequence[int]) -> Reach:
        has_it = queries.with_tag(ids, tag)
        return all_but(ids, {row_id for row_id in ids if row_id not in has_it}, "has_it_not")

    def make(ids: Sequence[int], progress: Progress) -> Made:
        changed = 0
        with storage.write("customers.untagged", tag=tag) as change:
            for some in steps(ids, progress):
                tags = sorted(queries.with_tag(some, tag).values())
                change.remove(CustomerTag, tags)
                changed += len(tags)
            change.indexing = progress
            return made(change, Table.CUSTOMER, changed)

    return ManyChange(look, make)


# -- maintenance --------------------------------------------------------------------------------------------


def maintaining(months: int | None) -> ManyChange:
    """Set the maintenance interval of the products they use, or end it; raises ``InvalidFields``.

    A product without a next maintenance is proposed one, as its form does.
    """
    if months is not None:
        products.check_interval(months)

    def look(ids: Sequence[int]) -> Reach:
        found = queries.intervals_of_customers(ids)
        others = {row.customer_id for row in found if row.maintenance_months != months}
        using = {row.customer_id for row in found}
        left_out = {"no_product": len(set(ids) - using), "has_it": len(using - others)}
        return Reach([row_id for row_id in ids if row_id in others], left_out)

    def make(ids: Sequence[int], progress: Progress) -> Made:
        customers: set[int] = set()
        action = "customers.maintained" if months is not None else "customers.unmaintained"
        with storage.write(action, months=months or "") as change:
            for some in steps(ids, progress):
                found = many_products.give_interval(change, queries.intervals_of_customers(some), months)
                customers |= {row.customer_id for row in found}
            return made(change, Table.CUSTOMER, len(customers))

    return ManyChange(look, make)

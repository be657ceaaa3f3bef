"""Changing many customers at once: whom it would reach, who is left out and why, and one write for them all.

Each change is looked at before it is made (``Reach``) and looks again when it is: what came between counts.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import clock, dates, texts
from crm_desktop.core.enums import Grade
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import say, say_change
from crm_desktop.services.products import products
from crm_desktop.storage.change import Change, chunks
from crm_desktop.storage.models import Customer, CustomerTag, GradeChange, Product, Staff
from crm_desktop.storage.queries import many as queries

Progress = Callable[[int, int], object]
"""Told how many of how many are done; what it raises undoes the write."""

STEP: Final = 5_000
"""So many at a time: between them a user's Cancel is heard."""


class Reach(NamedTuple):
    """Whom a change would reach, and how many it leaves out, by why (``many.left_out.…``)."""

    ids: list[int]
    left_out: dict[str, int]

    def words(self, language: str) -> list[str]:
        """Who is left out, in words."""
        return [say(f"many.left_out.{why}", language, count=n) for why, n in self.left_out.items() if n]


class ManyChange(NamedTuple):
    """A change that many customers can be given.

    ``look`` says whom it reaches; ``make`` does it, in one write, and says what it did.
    """

    look: Callable[[Sequence[int]], Reach]
    make: Callable[[Sequence[int], Progress], "Made"]


class Made(NamedTuple):
    """What was done to how many; ``action`` and ``params`` as the record of changes has them."""

    changed: int
    action: str
    params: ValueDict

    def words(self, language: str) -> str:
        return say_change(self.action, self.params, language)


def reach(change: ManyChange, ids: Sequence[int]) -> Reach:
    """Whom it would reach of these."""
    with storage.reading():
        return change.look(ids)


def steps(ids: Sequence[int], progress: Progress) -> Iterator[Sequence[int]]:
    """The ids some at a time."""
    progress(0, len(ids))
    done = 0
    for some in chunks(ids, STEP):
        yield some
        done += len(some)
        progress(done, len(ids))


def made(change: Change, table: Table, count: int) -> Made:
    """Say in the write itself to how many records of a table it did what it does."""
    change.about = table, None
    change.params["count"] = count
    return Made(count, change.action, change.params)


def all_but(ids: Sequence[int], others: Collection[int], why: str) -> Reach:
    """All of these but the others."""
    kept = [each for each in ids if each not in others] if others else list(ids)
    return Reach(kept, {why: len(ids) - len(kept)})


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
                these = [row_id for row_id in queries.there(some) if row_id not in has_it]
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
        found = queries.intervals(ids)
        others = {row.customer_id for row in found if row.maintenance_months != months}
        using = {row.customer_id for row in found}
        left_out = {"no_product": len(set(ids) - using), "has_it": len(using - others)}
        return Reach([row_id for row_id in ids if row_id in others], left_out)

    def make(ids: Sequence[int], progress: Progress) -> Made:
        customers: set[int] = set()
        action = "customers.maintained" if months is not None else "customers.unmaintained"
        with storage.write(action, months=months or "") as change:
            for some in steps(ids, progress):
                found = [row for row in queries.intervals(some) if row.maintenance_months != months]
                change.set_alike(Product, [row.id for row in found], maintenance_months=months)
                for day, those in _first_turns(found, months).items():
                    change.set_alike(Product, those, next_maintenance=day)
                customers |= {row.customer_id for row in found}
            return made(change, Table.CUSTOMER, len(customers))

    return ManyChange(look, make)


def _first_turns(found: Iterable[queries.Interval], months: int | None) -> Mapping[date, list[int]]:
    """The products that have no next maintenance yet, by the day that is proposed for it."""
    by_day: defaultdict[date, list[int]] = defaultdict(list)
    for row in found:
        start = row.install_date or row.purchase_date
        if months is not None and row.next_maintenance is None and start is not None:
            by_day[dates.next_turn(start, months, clock.today())].append(row.id)
    return by_day

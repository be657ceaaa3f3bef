"""Whom a run of the rules over many customers concerns: found by reading alone, then planned for in pieces.

To look through a large office takes long; where it happens in a reading thread, nobody who saves waits for
it. What was found is only a hint: each piece asks again, in its own write, for its few customers. What is
left where a run ends early, the next one finds, and whose write it follows from.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from typing import Final, NamedTuple

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import rule_reconciliation, rules
from crm_desktop.storage import rows_touched
from crm_desktop.storage.change import chunks
from crm_desktop.storage.kept import KeptByCustomer
from crm_desktop.storage.models import Callback, RuleRun
from crm_desktop.storage.queries import change_sets

PIECE: Final = 500
"""Customers planned for in one write."""


class Piece(NamedTuple):
    """The customers planned for in one write, and the set of changes that it follows from."""

    customer_ids: list[int]
    because_of: int | None = None


NOBODY: Final = Piece([])


def run(on: date | None = None) -> int:
    """Plan for everybody, piece by piece, where no window does; returns how many callbacks were planned."""
    *some, last = pieces(on) or [NOBODY]
    planned = sum(rules.plan(on, **each._asdict()) for each in some)
    return planned + rules.plan(on, **last._asdict(), ends_run=True)


def pieces(on: date | None = None) -> list[Piece]:
    """The customers for whom something is to be planned or taken back, in pieces.

    All are looked at once a day and after a rule changed, else those touched since.
    """
    day = on or clock.today()
    with storage.reading():
        wanted = _kept.found(day, partial(_concerned, day)).keys()
        causes = _causes(day, wanted) if wanted else {}
    by_cause: defaultdict[int | None, list[int]] = defaultdict(list)
    for customer_id in sorted(wanted):
        by_cause[causes.get(customer_id)].append(customer_id)
    return [piece for cause, ids in by_cause.items() for piece in _in_pieces(ids, cause)]


def pieces_because_of(change_set_id: int, touched: Collection[int] | None) -> list[Piece]:
    """The same for those whom a set of changes touched, None where it concerns everybody."""
    day = clock.today()
    with storage.reading():
        wanted = _kept.found(day, partial(_concerned, day)).keys()
    return _in_pieces(sorted(wanted if touched is None else wanted & touched), change_set_id)


def _in_pieces(ids: list[int], because_of: int | None) -> list[Piece]:
    return [Piece(list(some), because_of) for some in chunks(ids, PIECE)]


def _causes(day: date, wanted: Collection[int]) -> dict[int, int]:
    """The set of changes behind what is still to be planned on a day on which the rules ran already.

    Then it is no date that came near, but something written since, after which the run was cut off: by a
    crash, or by the end of the program.
    """
    ran = RuleRun.select().where(RuleRun.day == day).order_by(RuleRun.id.desc()).first()
    if ran is None:
        return {}
    noted = (each.change_set_id for each in change_sets.later_entries(Table.RULE_RUN, ran.id, ran.id, 0))
    newest = change_sets.newest()
    before = min(noted, default=newest)  # of a run that history does not know nothing is said
    causes: dict[int, int] = {}
    all_wanted = set(wanted)
    for changed in rows_touched.since(before, newest, rules.READ):
        if changed.action != rules.PLANNED and changed.change_set_id is not None:
            touched = all_wanted if changed.tables & rules.OF_ALL else changed.customer_ids & all_wanted
            # The first of them: what was written after it found the customer waiting already.
            causes = dict.fromkeys(touched, changed.change_set_id) | causes
    return causes


_kept: Final[KeptByCustomer[bool]] = KeptByCustomer(lambda: rules.READ, of_all=rules.OF_ALL)


def _concerned(day: date, who: Collection[int] | None) -> Mapping[int, bool]:
    """Those of all or of some for whom a run would do something."""
    found: set[int] = set()
    for some in [None] if who is None else [list(each) for each in chunks(sorted(who), PIECE)]:
        found |= _of(day, some)
    return dict.fromkeys(found, True)


def _of(day: date, ids: list[int] | None) -> set[int]:
    found: set[int] = set()
    for rule, dues in rules.wanted_on(day, ids):
        new, again = rule_reconciliation.compare(rule, list(dues))
        found.update(each.customer_id for each in (*new, *again.values()))
    callbacks = set(rule_reconciliation.on_closed_days(day, ids))
    for stale in rule_reconciliation.stale(ids).values():
        callbacks.update(stale)
    for some in chunks(sorted(callbacks), PIECE):
        rows = Callback.select(Callback.customer_id).where(Callback.id.in_(some)).distinct().tuples()
        found.update(row[0] for row in rows)
    return found

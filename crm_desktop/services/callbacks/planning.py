"""Whom a run of the rules over many customers concerns: found by reading alone, then planned for in pieces.

To look through a large office takes long; where it happens in a reading thread, nobody who saves waits for
it. What was found is only a hint: each piece asks again, in its own write, for its few customers. What is
left where a run ends early, the next one finds.
"""

from collections.abc import Collection, Mapping
from datetime import date
from functools import partial
from typing import Final

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.services.callbacks import rule_reconciliation, rules
from crm_desktop.storage.change import chunks
from crm_desktop.storage.kept import KeptByCustomer
from crm_desktop.storage.models import Callback

PIECE: Final = 500
"""Customers planned for in one write."""


def run(on: date | None = None) -> int:
    """Plan for everybody, piece by piece, where no window does; returns how many callbacks were planned."""
    *some, last = pieces(on) or [[]]
    planned = sum(rules.plan(on, customer_ids=ids) for ids in some)
    return planned + rules.plan(on, customer_ids=last, ends_run=True)


def pieces(on: date | None = None, *, among: Collection[int] | None = None) -> list[list[int]]:
    """The customers, ``among`` some or all, for whom something is to be planned or taken back, in pieces.

    All are looked at once a day and after a rule changed, else those touched since.
    """
    day = on or clock.today()
    with storage.reading():
        concerned = _kept.found(day, partial(_concerned, day))
    wanted = concerned if among is None else concerned.keys() & among
    return [list(some) for some in chunks(sorted(wanted), PIECE)]


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

"""Answers that take long to find, kept in memory and found anew only for the customers touched since.

What changed is read from the record of changes, whoever wrote it: so an answer is as good as one found
afresh, also after a write of another program, and nobody has to tell it anything.
"""

import threading
from collections import Counter
from collections.abc import Callable, Collection, Hashable, Mapping
from typing import Any, Generic, TypeVar

from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.storage import own_writes, rows_touched
from crm_desktop.storage.change import writing
from crm_desktop.storage.queries import change_sets

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
M = TypeVar("M")

_MANY = 10_000
"""Where more customers were touched, all are asked of again."""

Ask = Callable[[Collection[int] | None], Mapping[int, T]]
"""Finds what there is by customer, of all of them or of some; who has nothing is left out."""


class KeptByCustomer(Generic[T]):
    """What one question finds, by customer; ``of_all`` are the tables whose changes concern everybody."""

    def __init__(
        self, tables: Callable[[], frozenset[Table]], of_all: frozenset[Table] = frozenset()
    ) -> None:
        self._tables = tables
        self._of_all = of_all
        self._lock = threading.Lock()
        self._of: tuple[Hashable, ...] = ()
        self._newest = 0
        self._found: dict[int, T] = {}
        self._made: tuple[Mapping[int, T], Any] | None = None

    def found(self, question: Hashable, ask: Ask[T]) -> Mapping[int, T]:
        """What ``ask`` finds now; inside ``reading()``.

        ``question`` is all that the answer depends on besides the data and the office's time zone, such as
        the day. Inside a write, which sees what nobody else does yet, it is asked afresh.
        """
        if writing():
            return ask(None)
        with self._lock:
            self._bring_up_to_date(question, ask)
            return self._found

    def made_of(self, question: Hashable, ask: Ask[T], make: Callable[[Mapping[int, T]], M]) -> M:
        """What ``make``, always the same, makes of ``found``; made anew only when that is another."""
        found = self.found(question, ask)
        made = self._made
        if made is None or made[0] is not found:
            made = self._made = found, make(found)
        result: M = made[1]
        return result

    def _bring_up_to_date(self, question: Hashable, ask: Ask[T]) -> None:
        newest = change_sets.newest()
        of = (own_writes.opening(), clock.zone().key, question)
        touched = self._touched(newest) if of == self._of else None
        if touched is None:
            self._begin_anew()
        if touched is None or touched:
            found = dict(self._found)  # who was handed the other one may still be reading it
            for key in touched or ():
                if key in found:
                    self._let_go(found.pop(key))
            for key, each in ask(touched).items():
                found[key] = each
                self._take_up(each)
            self._found = found
        self._newest = newest if of != self._of else max(newest, self._newest)
        self._of = of

    def _begin_anew(self) -> None:
        self._found = {}

    def _take_up(self, each: T) -> None:
        """What was found of one customer is part of the answer now."""

    def _let_go(self, each: T) -> None:
        """It is no more."""

    def _touched(self, newest: int) -> set[int] | None:
        """The customers concerned by what was written since; None where all have to be asked of."""
        touched: set[int] = set()
        for changed in rows_touched.since(self._newest, newest, self._tables() | self._of_all):
            touched |= changed.customer_ids
            if changed.tables & self._of_all or len(touched) > _MANY:
                return None
        return touched


class KeptTotals(KeptByCustomer[Counter[K]], Generic[K]):
    """Numbers by customer and, without going through all of them again, their sum."""

    def __init__(
        self, tables: Callable[[], frozenset[Table]], of_all: frozenset[Table] = frozenset()
    ) -> None:
        super().__init__(tables, of_all)
        self._sum: Counter[K] = Counter()

    def sum(self, question: Hashable, ask: Ask[Counter[K]]) -> Counter[K]:
        """The sum of what ``found`` gives."""
        if writing():
            total: Counter[K] = Counter()
            for each in ask(None).values():
                total.update(each)
            return total
        with self._lock:
            self._bring_up_to_date(question, ask)
            return Counter(self._sum)

    def _begin_anew(self) -> None:
        super()._begin_anew()
        self._sum = Counter()

    def _take_up(self, each: Counter[K]) -> None:
        self._sum.update(each)

    def _let_go(self, each: Counter[K]) -> None:
        self._sum.subtract(each)

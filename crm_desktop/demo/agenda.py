"""Who is in the sample office, and the events still to come, in the order of their time."""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import count
from random import Random
from typing import ParamSpec

from crm_desktop.core import clock
from crm_desktop.demo.material import Material
from crm_desktop.demo.people import Archive

P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Team:
    """Ids of the staff; technicians by name too, as products name their installer."""

    manager: int
    agents: list[int]
    technicians: dict[str, int]


class Agenda:
    """The people, the archive and the diary that everything in the sample office happens to."""

    def __init__(self, random: Random, material: Material, team: Team) -> None:
        self.random = random
        self.material = material
        self.team = team
        self.archive = Archive(random, material, team.agents)
        self._events: list[tuple[datetime, int, Callable[[], object]]] = []
        self._order = count()

    def later(
        self, moment: datetime, event: Callable[P, object], *arguments: P.args, **named: P.kwargs
    ) -> None:
        """Let an event happen at ``moment``; what was entered first comes first."""
        heapq.heappush(self._events, (moment, next(self._order), lambda: event(*arguments, **named)))

    def pass_until(self, end: datetime) -> Iterator[datetime]:
        """Let what is due up to ``end`` happen, each with the clock at its moment; yields the moments."""
        while self._events and self._events[0][0] <= end:
            moment, _order, event = heapq.heappop(self._events)
            with clock.at(moment):
                event()
            yield moment

    def at_work(self, moment: datetime) -> datetime:
        """The first working moment from ``moment`` on: somebody is there every day from 8:30 to 17:30."""
        local = clock.local(moment)
        day, hour = local.date(), local.time()
        if hour >= time(17, 30):
            day, hour = day + timedelta(days=1), time(8, 30)
        hour = max(hour, time(8, 30))
        return clock.at_local(day, hour)

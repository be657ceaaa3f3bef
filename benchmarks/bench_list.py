"""A page of the customer list anywhere in 100,000 rows against the first page, sorted each way."""

import random
import statistics
import time
from pathlib import Path

from benchmarks import sample
from benchmarks.ratio import Ratio
from crm_desktop.core.lists.customers import SORTED
from crm_desktop.services.customers import lists as customer_lists

LIMIT = 1.5
LIMIT_OF_OTHERS = 1.8
"""Rows far apart cost more in a file that is not mapped; a mapped one that is cut short ends the program."""
PLACES = 200
SHOWN = 50


def measure(place: Path) -> list[Ratio]:
    """The list as it opens (newest first), then the slowest of the other sortings."""
    with sample.opened(place):
        newest, *others = [
            _measure(sort, LIMIT if place == 0 else LIMIT_OF_OTHERS) for place, sort in enumerate(SORTED)
        ]
    return [newest, max(others, key=lambda ratio: ratio.value)]


def _measure(sort: str, limit: float) -> Ratio:
    ids = customer_lists.find_customers(sort=sort)
    chance = random.Random(11)

    def page() -> list[int]:
        start = chance.randrange(len(ids) - SHOWN)
        return ids[start : start + SHOWN]

    first: list[float] = []
    anywhere: list[float] = []
    for _ in range(PLACES):
        # Each after another page, so that the processor has neither of them at hand.
        for seconds, wanted in ((first, ids[:SHOWN]), (anywhere, page())):
            customer_lists.customer_rows(page())
            begun = time.perf_counter()
            customer_lists.customer_rows(wanted)
            seconds.append(time.perf_counter() - begun)
    return Ratio(
        f"list page anywhere, by {sort}",
        statistics.median(anywhere) * 1e3,
        statistics.median(first) * 1e3,
        "ms",
        limit,
    )

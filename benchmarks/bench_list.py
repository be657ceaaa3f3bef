"""The customer list: a page anywhere in 100,000 rows against the first, what it is asked against bare SQL."""

import random
import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path

from benchmarks import sample
from benchmarks.ratio import Ratio
from crm_desktop import storage
from crm_desktop.core.lists.customers import SORTED
from crm_desktop.core.lists.declaration import Condition, How, Shown
from crm_desktop.services.customers import lists as customer_lists

LIMIT = 1.3
LIMIT_OF_OTHERS = 1.8
"""Rows far apart cost more in a file that is not mapped; a mapped one that is cut short ends the program."""
LIMIT_OF_SQL = 2.0
PLACES = 200
ROUNDS = 5
SHOWN = 50


def measure(place: Path) -> list[Ratio]:
    """The list as it opens (newest first), then the slowest of the other sortings."""
    with sample.opened(place):
        newest, *others = [
            _measure(sort, LIMIT if place == 0 else LIMIT_OF_OTHERS) for place, sort in enumerate(SORTED)
        ]
        asked = [_against_sql(*each) for each in (*_FILTERS, *_ORDERS)]
    worst = (max(each, key=lambda ratio: ratio.value) for each in (others, asked[:-2], asked[-2:]))
    return [newest, *worst]


_JOINED = "customer c JOIN customer_index i ON i.customer_id = c.id"
_FILTERS: tuple[tuple[str, Shown, str], ...] = (
    (
        "grade, district",
        Shown("", (Condition("grade", How.IS, ("A", "B")), Condition("district", How.IS, ("历下区",)))),
        "SELECT id FROM customer WHERE grade IN ('A', 'B') AND district = '历下区' ORDER BY id DESC",
    ),
    (
        "model",
        Shown("", (Condition("model", How.IS, ("FP-2.0-H", "AL-120W")),)),
        "SELECT id FROM customer WHERE id IN"
        " (SELECT customer_id FROM product WHERE model IN ('FP-2.0-H', 'AL-120W')) ORDER BY id DESC",
    ),
    (
        "street",
        Shown("", (Condition("street", How.HAS, ("经十路",)),)),
        "SELECT id FROM customer WHERE street LIKE '%经十路%' ORDER BY id DESC",
    ),
    (
        "no contact for 3 months",
        Shown("", (Condition("last_contact", How.NOT_FOR, ("3m",)),)),
        "SELECT customer_id FROM customer_index WHERE last_contact_at IS NULL"
        " OR last_contact_at < '2026-07-21' ORDER BY customer_id DESC",
    ),
)
_ORDERS: tuple[tuple[str, Shown, str], ...] = (
    ("district", Shown(sort="district"), "SELECT id FROM customer ORDER BY district"),
    (
        "purchase date",
        Shown(sort="purchase_date"),
        "SELECT c.id FROM customer c LEFT JOIN product p ON p.customer_id = c.id"
        " GROUP BY c.id ORDER BY MAX(p.purchase_date)",
    ),
)


def _against_sql(name: str, shown: Shown, sql: str) -> Ratio:
    """All ids of a new filter or order, the first rows before them, against a bare statement."""
    bare = sqlite3.connect(storage.folder() / "crm.sqlite3")
    ours: list[float] = []
    floor: list[float] = []
    with closing(bare):
        for _ in range(ROUNDS):
            begun = time.process_time()
            found = customer_lists.find_customers(*shown.question)
            ours.append(time.process_time() - begun)
            begun = time.process_time()
            plain = [each for (each,) in bare.execute(sql)]
            floor.append(time.process_time() - begun)
            if len(found) != len(plain):
                raise SystemExit(f"{name}: {len(found)} found, not {len(plain)}")
    return Ratio(f"list by {name}", min(ours) * 1e3, min(floor) * 1e3, "ms", LIMIT_OF_SQL)


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

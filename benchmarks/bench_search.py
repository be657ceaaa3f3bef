"""The search through everything over 100,000 customers against reading as many rows of each kind by id; its
answers against LIKE's, the size of its index against the tables', a saved customer against one without index.
"""

import random
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any
from unittest import mock

from benchmarks import sample
from benchmarks.ratio import Ratio, p95
from crm_desktop.core import customer_text, pinyin, searching
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import customers, finding
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage import search
from crm_desktop.storage.database import DATABASE_NAME

LIMIT, LONGEST_LIMIT = 5, 20
SIZE_LIMIT, SAVE_LIMIT = 1.5, 3
QUERIES = 200
SHOWN = 50
ROUNDS = 5
SAVES = 40

BARE = "SELECT * FROM customer c JOIN customer_index i ON i.customer_id = c.id WHERE c.id IN ({})"
"""Whole rows of customers, with what the index has of them."""


def measure(place: Path) -> list[Ratio]:
    """p95 and the slowest of 200 mixed queries; ``AssertionError`` where LIKE differs."""
    with sample.opened(place), closing(sqlite3.connect(place / DATABASE_NAME)) as plain:
        queries = mixed_queries(plain)
        check_against_like(plain, queries)
        floor = fastest([partial(bare_lines, plain, lines) for lines in map(_lines, queries)])
        ours = fastest([partial(finding.everything, query) for query in queries])
        saving = _saving()
    with closing(sqlite3.connect(place / DATABASE_NAME)) as plain:
        size = _sizes(plain)
    slowest = max(each / p95(floor) for each in ours)
    return [
        Ratio("search, p95 of 200 queries", p95(ours) * 1e3, p95(floor) * 1e3, "ms", LIMIT),
        Ratio(
            "search, the slowest of them", slowest * p95(floor) * 1e3, p95(floor) * 1e3, "ms", LONGEST_LIMIT
        ),
        Ratio("search, the size of its index", *size, "MB", SIZE_LIMIT),
        Ratio("search, saving one customer", *saving, "ms", SAVE_LIMIT),
    ]


def _lines(query: str) -> dict[Table, list[int]]:
    """Which rows of each kind a search lists."""
    found: dict[Table, list[int]] = {}
    for line in finding.everything(query).lines:
        found.setdefault(line.table, []).append(line.record_id)
    return found


def bare_lines(plain: sqlite3.Connection, lines: Mapping[Table, Sequence[int]]) -> None:
    """As many rows of each kind, without anything of ours."""
    for table, ids in lines.items():
        sql = BARE if table is Table.CUSTOMER else f"SELECT * FROM {table} WHERE id IN ({{}})"
        plain.execute(sql.format(", ".join("?" * len(ids))), ids).fetchall()


INDEXED = (Table.CUSTOMER, Table.PHONE, Table.CUSTOMER_TAG, *customer_text.PARTS)


def _sizes(plain: sqlite3.Connection) -> tuple[float, float]:
    """Megabytes of the index and of the tables that it is made of, either with the B-trees beside it."""
    sizes = dict(plain.execute("SELECT name, SUM(pgsize) FROM dbstat GROUP BY name"))
    beside = dict(plain.execute("SELECT name, tbl_name FROM sqlite_master WHERE type = 'index'"))
    index, tables = 0.0, 0.0
    for name, size in sizes.items():
        if name.startswith(("customer_index", "customer_gram")):
            index += size
        elif beside.get(name, name) in INDEXED:
            tables += size
    return index / 1e6, tables / 1e6


def _saving() -> tuple[float, float]:
    """Milliseconds of a customer saved with a new remark, and of the same without making the index anew."""
    ids = customer_lists.find_customers(limit=SAVES)

    def saved() -> float:
        spent = []
        for number, customer_id in enumerate(ids):
            begun = time.thread_time()
            customers.save(customer_id, {"remarks": f"saved {number} {begun}"})
            spent.append(time.thread_time() - begun)
        return statistics.median(spent) * 1e3

    with mock.patch.object(search, "reindex"):
        without = min(saved() for _ in range(3))
    return min(saved() for _ in range(3)), without


def fastest(calls: Sequence[Callable[[], Any]]) -> list[float]:
    """Seconds of each call, the least of several rounds: other programs disturb, none of them helps."""
    best = [float("inf")] * len(calls)
    for _ in range(ROUNDS):
        for place, call in enumerate(calls):
            begun = time.thread_time()
            call()
            best[place] = min(best[place], time.thread_time() - begun)
    return best


def check_against_like(plain: sqlite3.Connection, queries: Sequence[str]) -> None:
    """Every answer is the one that a scan with LIKE gives; the best stand first, then the newest."""
    for query in queries:
        wanted = [each for word in searching.words(query) for each in _liked(word)]
        condition = " AND ".join(each for each, _texts in wanted)
        texts = [f"%{_escaped(text)}%" for _each, texts in wanted for text in texts]
        expected = [
            row[0]
            for row in plain.execute(
                f"SELECT customer_id FROM customer_index WHERE {condition} ORDER BY customer_id DESC", texts
            )
        ]
        found = customer_lists.find_customers(query)
        assert sorted(found, reverse=True) == expected, f"{query!r}: not LIKE's answer"
        assert customer_lists.find_customers(query, limit=SHOWN) == found[:SHOWN], f"{query!r}: not the best"


def _liked(word: searching.Word) -> Iterator[tuple[str, list[str]]]:
    one = "text LIKE ? ESCAPE '!'"
    ways = " OR ".join(f"({' AND '.join([one] * len(way))})" for way in word.ways)
    yield f"({ways})", [text for way in word.ways for text in way]


def _escaped(term: str) -> str:
    return term.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def mixed_queries(plain: sqlite3.Connection) -> list[str]:
    """What people type, taken from records of all ages: twenty of each of ten kinds."""
    chance = random.Random(7)
    people = plain.execute(
        "SELECT c.name, p.digits, c.street, m.model, m.plate, c.district FROM customer c"
        " JOIN phone p ON p.customer_id = c.id JOIN product m ON m.customer_id = c.id WHERE m.plate <> ''"
    ).fetchall()
    kinds: tuple[Callable[..., str], ...] = (
        lambda name, *_: name[:2],
        lambda name, *_: name[0],
        lambda name, *_: name,
        lambda name, *_: pinyin.keys(name).initials[0][:3],
        lambda name, *_: pinyin.keys(name).full[0][: chance.randint(2, 9)],
        lambda _name, phone, *_: phone[-4:],
        lambda _name, phone, *_: phone[: chance.randint(3, 9)],
        lambda _name, _phone, street, *_: street[: chance.randint(2, 9)],
        lambda _name, _phone, _street, model, plate, *_: chance.choice((model, plate, plate[-4:])),
        lambda name, _phone, street, _model, _plate, district: (
            f"{name[0]} {chance.choice((street[:3], district))}"
        ),
    )
    return [kinds[number % len(kinds)](*chance.choice(people)) for number in range(QUERIES)]

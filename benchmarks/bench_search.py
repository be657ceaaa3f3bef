"""Search as you type over 100,000 customers against fetching 50 rows by id; its answers against LIKE's."""

import random
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks import sample
from benchmarks.ratio import Ratio, p95
from crm_desktop.core import pinyin, searching
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage.database import DATABASE_NAME

LIMIT = 8
QUERIES = 200
SHOWN = 50
ROUNDS = 5

BARE = (
    "SELECT c.id, c.number, c.name, c.grade, c.status, i.phone, i.model, i.products, i.last_contact_at,"
    " i.next_contact_at FROM customer c JOIN customer_index i ON i.customer_id = c.id WHERE c.id IN ({})"
)
"""The columns of a list row, as plain tuples: the floor for everything that shows a page of them."""


def measure(place: Path) -> list[Ratio]:
    """p95 of 200 mixed queries, each with its first 50 rows; ``AssertionError`` where LIKE differs."""
    with sample.opened(place), closing(sqlite3.connect(place / DATABASE_NAME)) as plain:
        queries = mixed_queries(plain)
        check_against_like(plain, queries)
        floor = fastest([partial(bare_rows, plain, ids) for ids in random_pages(plain)])
        ours = fastest([partial(_search, query) for query in queries])
    return [Ratio("search, p95 of 200 queries", p95(ours) * 1e3, p95(floor) * 1e3, "ms", LIMIT)]


def fastest(calls: Sequence[Callable[[], Any]]) -> list[float]:
    """Seconds of each call, the least of several rounds: other programs disturb, none of them helps."""
    best = [float("inf")] * len(calls)
    for _ in range(ROUNDS):
        for place, call in enumerate(calls):
            begun = time.perf_counter()
            call()
            best[place] = min(best[place], time.perf_counter() - begun)
    return best


def bare_rows(plain: sqlite3.Connection, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """A page of rows without anything of ours."""
    return plain.execute(BARE.format(", ".join("?" * len(ids))), ids).fetchall()


def random_pages(plain: sqlite3.Connection) -> list[list[int]]:
    ids = [row[0] for row in plain.execute("SELECT id FROM customer")]
    return [random.Random(number).sample(ids, SHOWN) for number in range(QUERIES)]


def _search(query: str) -> None:
    customer_lists.customer_rows(customer_lists.find_customers(query, limit=SHOWN))


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

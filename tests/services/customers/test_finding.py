"""Found by anything remembered: three hundred searches whose answers a plain matcher of its own knows."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import Channel, ImportDoubtKind, LetterKind, ServiceMode
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage.models import (
    Complaint,
    ContactPerson,
    Customer,
    CustomerTag,
    ImportDoubt,
    Letter,
    Phone,
    Product,
    Promise,
    ServiceOrder,
)
from tests.services.customers.archive import ADDRESS, LATIN, SURNAMES, Entry, answer, haystack, made, sounds


def enter(change: storage.Change, entry: Entry, now: datetime) -> int:
    """Into the office, without the forms' rules; returns the customer's id."""
    since = now.date()
    customer = change.insert(
        Customer, name=entry.name, number=entry.number, customer_since=since, **entry.values
    )
    of = {"customer": customer}
    for written in entry.phones:
        change.insert(Phone, number=written, digits="".join(filter(str.isdigit, written)), **of)
    for name in entry.contacts:
        change.insert(ContactPerson, name=name, **of)
    for tag in entry.tags:
        change.insert(CustomerTag, tag=tag, **of)
    for values in entry.products:
        change.insert(Product, **values, **of)
    for values in entry.orders:
        change.insert(ServiceOrder, mode=ServiceMode.REPAIR, received_at=now, **values, **of)
    due = dict.fromkeys(("received_at", "first_reply_due", "answer_due"), now)
    for values in entry.complaints:
        close_due = now + timedelta(days=30)
        change.insert(Complaint, channel=Channel.PHONE, close_due=close_due, **due, **values, **of)
    for what in entry.promises:
        change.insert(Promise, what=what, due_at=now, source_table=Table.CUSTOMER, **of)
    for written in entry.letters:
        change.insert(Letter, number=written, kind=LetterKind.THANK_YOU, source_table=Table.CUSTOMER, **of)
    about = {"record_table": Table.CUSTOMER, "record_id": customer.id, "file": "a.csv", "change_set_id": 1}
    for written in entry.doubts:
        kind = next(iter(ImportDoubtKind))
        change.insert(ImportDoubt, field="phone", kind=kind, written=written, **about, **of)
    return int(customer.id)


def typed(entries: list[Entry]) -> Iterator[str]:
    """What people type: a piece of what is known, of a name by its sound, an address without its levels."""
    chance = random.Random(30)

    def address(entry: Entry) -> str:
        *places, street = (entry.values[part] for part in ADDRESS)
        return "".join(place[:-1] for place in places) + street

    def sound(entry: Entry) -> str:
        return entry.name if entry.name in LATIN else chance.choice(sorted(sounds(entry.name)))

    kinds = (lambda entry: chance.choice(list(filter(None, entry.texts()))), address, sound)
    while True:
        text = chance.choice(kinds)(chance.choice(entries))
        start = 0 if chance.random() < 0.4 else chance.randrange(len(text))
        piece = text[start : start + chance.randint(2, 12)].strip(" -·.,/&@")
        if len(piece) > 1:
            yield piece.upper() if chance.random() < 0.1 else piece
            if chance.random() < 0.1:
                yield f"{chance.choice(SURNAMES)} {piece}"


def test_three_hundred_searches_find_what_a_plain_matcher_finds(office, noon):
    entries = made(100, seed=8)
    with storage.write("customer.added", name="") as change:
        ids = [enter(change, entry, noon) for entry in entries]
    hay = [haystack(entry) for entry in entries]
    asked = typed(entries)
    known = {query: answer(hay, query) for query in dict.fromkeys(next(asked) for _ in range(500))}
    known = dict(list(known.items())[:360])
    found = {query: {ids.index(each) for each in customer_lists.find_customers(query)} for query in known}
    assert {query: found[query] for query in known if found[query] != known[query]} == {
        query: known[query] for query in known if found[query] != known[query]
    }
    assert sum(map(bool, known.values())) > 300


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("guo", ["郭", "郭建国", "汤国国", "李郭"]),
        ("郭", ["郭", "郭建国", "李郭"]),
        ("zs", ["张三", "张三丰", "李张三"]),
        ("zhangsan", ["张三", "张三丰", "李张三"]),
        ("smith", ["Smith", "Anna Smith", "Blacksmith"]),
        ("13800008401", ["张三", "郭"]),
        ("8652", []),
    ],
)
def test_whole_names_and_surnames_come_before_the_middle(office, noon, query, names):
    entry = made(14, seed=8)[13]
    everybody = (
        "李郭",
        "张三丰",
        "汤国国",
        "郭建国",
        "Blacksmith",
        "郭",
        "Anna Smith",
        "张三",
        "Smith",
        "李张三",
    )
    numbers = {"张三": "13800008401", "郭": "9913800008401"}
    with storage.write("customer.added", name="") as change:
        for place, name in enumerate(everybody):
            phones = [numbers[name]] if name in numbers else []
            enter(change, entry._replace(number=f"K{place}", name=name, phones=phones), noon)
    found = customer_lists.customer_rows(customer_lists.find_customers(query))
    assert [row.name for row in found] == names
    limited = customer_lists.customer_rows(customer_lists.find_customers(query, limit=2))
    assert [row.name for row in limited] == names[:2]

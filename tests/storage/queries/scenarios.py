"""What is done with the queries that change something, and what is found afterwards."""

import random
from datetime import UTC, date, datetime
from typing import Any

from crm_desktop.core import clock, searching
from crm_desktop.core.enums import (
    Calendar,
    CallbackState,
    CustomerStatus,
    Grade,
    PhoneKind,
    ProductStatus,
    ServiceMode,
)
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.lists.customers import CUSTOMERS, SORTED
from crm_desktop.core.tables import Table
from crm_desktop.storage import search, word_counts
from crm_desktop.storage.models import (
    MODELS,
    Callback,
    Cause,
    ChangeSet,
    Complaint,
    ContactPerson,
    Customer,
    ImportedRow,
    Phone,
    Product,
    Record,
)
from crm_desktop.storage.queries import (
    chains,
    change_sets,
    gram_index,
    numbers,
    records,
    references,
    words,
)
from crm_desktop.storage.queries import search as queries
from crm_desktop.storage.queries import search_texts as queries_of_texts
from crm_desktop.storage.queries.callbacks import candidates, reconciliation
from crm_desktop.storage.queries.callbacks.who import Who
from crm_desktop.storage.queries.listing import listing
from crm_desktop.storage.queries.listing.asked import Asked, Op
from crm_desktop.storage.queries.listing.customers import COLUMNS
from crm_desktop.storage.queries.listing.customers import CUSTOMERS as CUSTOMER_LISTING
from crm_desktop.storage.references import unique_keys

DAYS = (date(2025, 1, 1), date(2026, 12, 1))
YEARS = (clock.month_span(2024, 11)[0], clock.month_span(2026, 11)[1])


def typed() -> list[str]:
    """What people may type: pieces of what is known of the customers, the same each time."""
    chance = random.Random(5)
    texts = [row.text for row in gram_index.kept(queries_of_texts.customer_ids()[:400])]
    pieces = []
    for _ in range(60):
        text = chance.choice(texts)
        start = chance.randrange(len(text))
        pieces.append(text[start : start + chance.randint(1, 9)])
    return [*pieces, "nobody at all", "王 138", "-", "zs三", "济南市历下区", "8000-8402", "w"]


def found() -> list[Any]:
    """Who is found by each of it, whole and in part, and sorted in every way."""
    every = [queries.find_customers(search.matching(searching.words(text))) for text in typed()]
    some = [queries.find_customers(search.matching(searching.words(text)), limit=5) for text in typed()]
    assert sum(map(len, every)) > 300
    return [every, some]


def found_and_filtered() -> list[Any]:
    return [found(), filtered()]


def filtered() -> list[Any]:
    """Who passes each test of each field, and together with another on the same product; sorted by each."""
    anybody, some = search.matching([]), search.matching(searching.words("1"))
    graded = Asked("grade", Op.IN, (Grade.A, Grade.B))
    found = [
        queries.find_customers(some, [graded], sort, turned) for sort in SORTED for turned in (True, False)
    ]
    for name, field in CUSTOMERS.items():
        if name in COLUMNS:
            tests = [Asked(name, Op.SET)] if field.may_lack else []
            if field.kind is ValueKind.FLAG:
                tests = [Asked(name, Op.TRUE)]
            elif field.picked or field.choices is not None:
                known = next(
                    iter(
                        field.choices
                        or [each.value for each in listing.known_values(CUSTOMER_LISTING, name, 1)]
                    ),
                    "",
                )
                tests += [Asked(name, Op.IN, (known,)), Asked(name, Op.IN, (known, None))]
            if field.kind is ValueKind.TEXT:
                tests += [Asked(name, Op.HAS, ("a", "%1_")), Asked(name, Op.HAS, ("1", "山"))]
            if field.kind is ValueKind.DAY:
                tests += [Asked(name, Op.RANGE, (date(2026, 1, 1), None)), Asked(name, Op.RANGE, DAYS)]
            if field.kind is ValueKind.MOMENT:
                tests += [Asked(name, Op.RANGE, YEARS), Asked(name, Op.RANGE, (None, YEARS[1]))]
            for test in tests:
                found.append(queries.find_customers(anybody, [test]))
                found.append(queries.find_customers(anybody, [test._replace(negated=True)]))
                if field.of is Table.PRODUCT:
                    model = Asked("model", Op.HAS, ("SLR",))
                    found.append(queries.find_customers(anybody, [test, model], "warranty"))
    assert sum(map(bool, found)) > 150
    return found


def index_made_anew() -> list[Any]:
    search.rebuild()
    made = [gram_index.making(), search.differences(), found()]
    search.begin_anew()
    some = search.make_some(100)
    while search.make_some(100):
        pass
    first = True
    while gram_index.merge_some(first=first):
        first = False
    assert gram_index.pieces() < 5
    return [*made, some, gram_index.making(), search.differences(), found()]


def customers_out_of_the_index() -> list[Any]:
    search.forget(queries_of_texts.customer_ids()[::25])
    return [len(search.differences()), found()]


def spoken_to() -> list[Any]:
    moment = datetime(2026, 8, 1, 9, tzinfo=UTC)
    gram_index.set_contacts([(moment, None, 5), (None, moment, 6), (moment, moment, 1_000_000)])
    return gram_index.kept([5, 6, 7, 1_000_000])


def numbers_given_out() -> list[Any]:
    return [numbers.raise_sequence(name, 3) for name in ("customer", "customer", "of its own", "of its own")]


def named_alike() -> list[Any]:
    return queries.named([row.name_key for row in gram_index.kept(range(1, 40))])


def birthdays_of_everybody() -> list[Any]:
    everybody = Who()
    return [
        candidates.celebrants(owner, candidates.birthdays_known(owner, everybody), who)
        for owner in (Customer, ContactPerson)
        for who in (everybody, Who(has_number=True))
    ]


def stale_in_every_way() -> list[Any]:
    """Planned calls of rules whose reason goes away: the office is told so, and looked at."""
    planned = list(
        Callback.select(Callback.id, Callback.customer)
        .where(Callback.rule.is_null(False))
        .order_by(Callback.id)
    )
    customers = [row.customer_id for row in planned]
    Callback.update(state=CallbackState.PLANNED).where(Callback.rule.is_null(False)).execute()
    Customer.update(do_not_call=True).where(Customer.id.in_(customers[::3])).execute()
    Customer.update(status=CustomerStatus.LOST).where(Customer.id.in_(customers[1::3])).execute()
    Phone.update(kind=PhoneKind.FAX).where(Phone.customer.in_(customers[2::5])).execute()
    Product.update(status=ProductStatus.SCRAPPED).where(Product.customer.in_(customers[::4])).execute()
    Product.update(warranty_until=None, next_maintenance=None).where(
        Product.customer.in_(customers[1::4])
    ).execute()
    found = [
        function(ids, *more)
        for ids in (None, tuple(customers[:50]))
        for function, *more in (
            (reconciliation.of_customers,),
            (reconciliation.of_products,),
            (reconciliation.of_orders, (ServiceMode.REPAIR,), (ServiceMode.FREIGHT,)),
            (reconciliation.without_number,),
        )
    ]
    assert all(found[:4])
    return found


def words_counted() -> list[Any]:
    use = words.kept_uses()[0]
    words.add_uses(
        [use._replace(uses=3), use._replace(word="新词", uses=2), use._replace(word="没有", uses=-1)]
    )
    some = words.kept_uses()
    word_counts.rebuild()
    assert words.kept_uses() != some
    words.forget_uses()
    return [some, words.kept_uses()]


def rows_written() -> list[Any]:
    """Rows put in, changed, taken out and put back in every way; what stands there after each step."""
    told: list[Any] = []
    one = dict(ContactPerson(customer=7, name="张三").__data__)
    one.pop("id", None)
    first = records.insert(ContactPerson, one)
    ids = range(first, first + 1_200)

    def look() -> None:
        told.append([records.as_stored(model, ids) for model in (ContactPerson, Cause, Complaint)])

    few = [Customer.by_id(n) for n in range(1, 50)]
    many = [{"customer": few[n % 49], "birthday_calendar": Calendar.LUNAR} for n in ids[1:]]
    fixed = {name: one[name] for name in one if name not in many[0]}
    records.insert_many(ContactPerson, many, fixed, ids[1:])
    told.append(records.next_id(ContactPerson))
    look()
    person = ContactPerson.by_id(first)
    told += [records.update(person, {"birthday_leap": True, "post": "会计"}) for _ in range(2)]
    records.raise_versions(ContactPerson, ids[::2])
    records.set_alike(
        ContactPerson, ids[1:700:2], {"birthday_leap": 1, "birthday_calendar": None, "name": "李四"}
    )
    told.append(records.parts_as_stored(ContactPerson, ids[:9], ["name", "birthday_leap"]))
    look()
    kept = records.as_stored(ContactPerson, ids)
    records.delete(ContactPerson, ids)
    look()
    records.put_back(ContactPerson, kept)
    look()
    told += _rows_that_refer_to_each_other()
    return told


def _rows_that_refer_to_each_other() -> list[Any]:
    cause = {"version": 1, "created_at": clock.now(), "slug": None, "position": 0, "active": True}
    ids = [records.insert(Cause, {**cause, "name": str(n), "parent": None}) for n in range(1_100)]
    for one, other in ((ids[0], ids[1_099]), (ids[1_099], ids[0]), (ids[5], None)):
        records.set_alike(Cause, [one], {"parent": other, "active": 0})
    kept = records.as_stored(Cause, ids)
    records.delete(Cause, ids)
    assert records.as_stored(Cause, ids) == []
    records.put_back(Cause, kept)
    assert records.as_stored(Cause, ids) == kept
    return kept


def chains_walked() -> list[Any]:
    """What was taken back and done again last, and what stands when it is noted as taken back once more."""
    newest = change_sets.newest()
    some = range(newest - 20, newest + 1)
    told: list[Any] = [[chains.latest(each), chains.first(each), chains.consequences(each)] for each in some]
    assert {first for _latest, first, _consequences in told} != set(some)
    for each in some[::-1]:
        chains.note_undone(each, newest)
        told.append(list(ChangeSet.select(ChangeSet.id, ChangeSet.undone_by).order_by(ChangeSet.id).tuples()))
    return told


def keys_held() -> list[Any]:
    """Who holds the unique keys of the first rows of all tables, were these to come back under another id."""
    living = ("customer_id", "customer")
    told = []
    for model in MODELS:
        if issubclass(model, Record):
            for row in records.as_stored(model, range(1, 20)):
                told += [
                    references.holder(model, key, {**row, "id": of}, living if model is ImportedRow else None)
                    for key in unique_keys(model._meta.table_name)
                    for of in (0, row["id"])
                ]
    return told


def words_of_the_index() -> list[Any]:
    """The index of a few customers, gram by gram."""
    few = set(queries_of_texts.customer_ids()[:9])
    return sorted(pair for pair in gram_index.all_grams() if pair[1] in few)

"""With what each query is called to be compared on both engines; a query that is not here fails the test."""

from collections.abc import Callable
from datetime import date
from typing import Any

import peewee

from crm_desktop.core import clock
from crm_desktop.core.enums import (
    Calendar,
    CallbackKind,
    CallbackState,
    CancelReason,
    Grade,
    ServiceMode,
)
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.core.lists.registry import LISTS
from crm_desktop.core.tables import Table
from crm_desktop.storage.models import (
    MODELS,
    Callback,
    Complaint,
    ContactPerson,
    Customer,
    Letter,
    Phone,
    Promise,
    Record,
)
from crm_desktop.storage.queries import (
    chains,
    change_sets,
    customers,
    doubles,
    grading,
    gram_index,
    importing,
    letters,
    many,
    new_values,
    numbers,
    office,
    own_fields,
    products,
    references,
    search,
    search_texts,
    words,
)
from crm_desktop.storage.queries import records as rows
from crm_desktop.storage.queries.callbacks import candidates, listed, reconciliation
from crm_desktop.storage.queries.callbacks.listed import Listed, Listing
from crm_desktop.storage.queries.callbacks.who import Who
from crm_desktop.storage.queries.figures import callbacks as called
from crm_desktop.storage.queries.figures import complaints as cases
from crm_desktop.storage.queries.figures import customers as figures_of_customers
from crm_desktop.storage.queries.figures import orders, records
from crm_desktop.storage.queries.listing import customers as listed_customers
from crm_desktop.storage.queries.listing import listing, work
from crm_desktop.storage.queries.listing import products as listed_products
from crm_desktop.storage.queries.listing.asked import Asked, Op
from crm_desktop.storage.queries.product_days import ProductDay
from crm_desktop.storage.search import index_version
from tests.storage.queries import scenarios

OCTOBER = clock.month_span(2026, 10)
NOVEMBER = clock.month_span(2026, 11)
YEARS = (clock.month_span(2024, 11)[0], NOVEMBER[1])
DAYS = (date(2025, 1, 1), date(2026, 12, 1))

IDS = tuple(range(1, 400))

ALL, SOME = Who(), Who(False, True, True, (Grade.A, Grade.B), (), IDS)
TAGGED, LOST = Who(tags=("VIP", "no such tag"), has_number=False), Who(is_lost=True)
TAKEN_BACK = tuple(CancelReason)[:3]
MODES = (ServiceMode.REPAIR, ServiceMode.INSTALLATION)

LISTINGS = (
    Listing(),
    Listing(*OCTOBER),
    Listing(end=OCTOBER[1], state=CallbackState.PLANNED, staff_id=3),
    Listing(customer_id=7),
    Listing(ids=IDS),
)
SHOWN = tuple(name for name, field in CUSTOMERS.items() if field.is_column)
MODEL = Asked("model", Op.HAS, ("SLR",))
LISTINGS_OF = {
    Table.CUSTOMER: listed_customers.CUSTOMERS,
    Table.PRODUCT: listed_products.PRODUCTS,
    Table.CALLBACK: work.CALLBACKS,
    Table.COMPLAINT: work.COMPLAINTS,
    Table.LETTER: work.LETTERS,
}
LISTS_OF_RECORDS = (work.CALLBACKS, work.COMPLAINTS, work.LETTERS, listed_products.PRODUCTS)
LIVELY = ("customer", "callback", "complaint", "imported_row", "customer_tag")
RECORDS = [model for model in MODELS if issubclass(model, Record)]
OWNERS = (Customer, ContactPerson)
MANY = [
    (calendar, month, day, False) for calendar in Calendar for month in range(1, 13) for day in range(1, 31)
]
FEW = MANY[:400]
MISSED = {each: (date(2026, each[1], min(each[2], 28)), NOVEMBER[0]) for each in MANY}

CALLS: dict[Callable[..., Any], list[tuple] | Callable[[], Any]] = {
    office.record_counts: [()],
    office.last_entered_at: [()],
    office.own_uuid: [()],
    called.due_callbacks: [(*OCTOBER, OCTOBER[1]), (*YEARS, OCTOBER[0])],
    called.attempts_made: [OCTOBER],
    called.answers_given: [OCTOBER, YEARS],
    called.visits_paid: [YEARS],
    called.count_outcomes: [(*OCTOBER, OCTOBER[1]), (*YEARS, OCTOBER[0])],
    called.count_outcomes_by_customer: [
        (*OCTOBER, OCTOBER[1], None),
        (*YEARS, OCTOBER[0], list(range(1, 60))),
    ],
    called.marks_given: [(*OCTOBER, None), (*YEARS, list(range(1, 60)))],
    called.marks_by_call: [(list(range(1, 200)),)],
    cases.received_before: [(OCTOBER[1],)],
    cases.pauses: [()],
    cases.turns: [()],
    cases.count_received: [YEARS],
    grading.worth: [YEARS],
    figures_of_customers.known_before: [(date(2026, 11, 1),)],
    figures_of_customers.status_turns: [()],
    figures_of_customers.grades_set: [()],
    figures_of_customers.orders_by_customer: [YEARS],
    figures_of_customers.letters: [YEARS],
    figures_of_customers.due_promises: [(*YEARS, OCTOBER[1])],
    orders.orders: [OCTOBER, (*OCTOBER, (3, 2, 1))],
    orders.count_received: [OCTOBER],
    orders.appointments: [()],
    orders.freight: [DAYS],
    orders.installed: [DAYS],
    orders.repairs: [YEARS],
    records.people: [()],
    records.first_customer_since: [()],
    records.first_moments: [()],
    records.customer_id: [("000001",), ("nobody",)],
    records.held_at: [
        (Callback, frozenset({"staff"}), OCTOBER[0]),
        (Complaint, frozenset({"decided_at", "justified", "in_charge"}), YEARS[0]),
        (Customer, frozenset({"yearly_value_fen"}), YEARS[0]),
    ],
    customers.list_rows: [(IDS,), (IDS, SHOWN), (IDS, SHOWN, [MODEL])],
    products.list_rows: [(IDS,)],
    listed_customers.birthday_key: [(Calendar.LUNAR, 8, 15, False)],
    listed_customers.in_order: [("warranty", ()), ("warranty", [MODEL]), ("model", [MODEL])],
    listed_customers.further: [(("name", "warranty"), [MODEL])],
    listing.known_values: [
        (each, name, 20)
        for table, each in LISTINGS_OF.items()
        for name, field in LISTS[table].items()
        if field.picked
    ],
    listing.values: [(each, IDS, list(each.columns)) for each in LISTS_OF_RECORDS],
    listing.find: [
        (each, tests, sort, turned)
        for each in LISTS_OF_RECORDS
        for tests in ((), (Asked("grade", Op.IN, (Grade.A, None)), Asked("customer", Op.HAS, ("王", "张"))))
        for sort in ("", *each.columns)
        for turned in (False, True)
    ]
    + [
        (listed_products.PRODUCTS, (Asked(name, Op.TRUE, (), negated),), "model", False, among)
        for name in ("handed_on", "to_check", "open_order", "open_complaint")
        for negated, among in ((False, None), (True, set(IDS)), (False, set(range(1, 1_000))))
    ],
    many.there: [(table, IDS) for table in (Table.CUSTOMER, Table.PRODUCT, Table.COMPLAINT)],
    many.customers_of: [(Table.PRODUCT, IDS), (Table.COMPLAINT, range(1, 600))],
    many.with_grade: [(range(1, 600), Grade.A), (IDS, None)],
    many.with_staff: [*((range(1, 600), each) for each in range(1, 8)), (range(1, 1_000), None)],
    many.with_tag: [(range(1, 600), "VIP"), (IDS, "nothing")],
    many.intervals: [(range(1, 600),)],
    many.intervals_of_customers: [(range(1, 600),)],
    many.complaints_in_charge: [(range(1, 600),)],
    many.not_to_be_called: [(range(1, 600),)],
    many.with_number: [(range(1, 600),)],
    many.with_planned_callback: [(range(1, 600), CallbackKind.MAINTENANCE, *NOVEMBER)],
    many.in_charge: [(range(1, 600),)],
    candidates.callable_customer: [(7, ALL), (7, SOME), (7, LOST)],
    candidates.numbered_since: [(OCTOBER[0],)],
    candidates.finished_orders: [(*YEARS, MODES, ALL), (*YEARS, MODES, SOME)],
    candidates.resolved_complaints: [(*YEARS, ALL)],
    candidates.products: [(day, *DAYS, who) for day in ProductDay for who in (ALL, SOME)],
    candidates.products_without_order: [(*DAYS, (ServiceMode.FREIGHT,), ALL)],
    candidates.products_installed_before: [(DAYS[1], SOME)],
    candidates.birthdays_known: [(Customer, ALL), (ContactPerson, SOME)],
    candidates.celebrants: scenarios.birthdays_of_everybody,
    candidates.everybody: [(who,) for who in (ALL, SOME, TAGGED, LOST)],
    candidates.lost: [(*DAYS, ALL)],
    candidates.visits: [
        (kind, TAKEN_BACK, who)
        for kind in (CallbackKind.VISIT, CallbackKind.MANAGER_VISIT)
        for who in (ALL, SOME)
    ],
    candidates.content_customers: [(*YEARS, NOVEMBER[0], TAKEN_BACK, ALL)],
    listed.listed: [(Listed, listing, 300) for listing in LISTINGS] + [(Listed, Listing(), None)],
    listed.first_of_a_cell: [(Listed, listing, 4) for listing in LISTINGS],
    listed.counted: [(listing, NOVEMBER[0]) for listing in LISTINGS],
    listed.count_to_come: [(*YEARS, None), (*YEARS, 3)],
    reconciliation.made_for: [
        (rule, TAKEN_BACK, [Table.CUSTOMER, Table.PRODUCT, Table.SERVICE_ORDER], range(1, 900))
        for rule in range(1, 14)
    ],
    reconciliation.of_customers: scenarios.stale_in_every_way,
    reconciliation.of_products: scenarios.stale_in_every_way,
    reconciliation.of_orders: scenarios.stale_in_every_way,
    reconciliation.without_number: scenarios.stale_in_every_way,
    reconciliation.birthday_calls: [(Customer, None), (ContactPerson, IDS)],
    reconciliation.last_run: [()],
    reconciliation.forgone: [(rule,) for rule in range(1, 14)],
    reconciliation.planned_by_day: [(YEARS[0], None), (YEARS[0], IDS)],
    reconciliation.untouched: [()],
    importing.by_number: [(["000001", "000007", "nobody"],)],
    importing.still_there: [(IDS,)],
    importing.known_customers: [(IDS, ("name", "customer_since", "do_not_call", "grade", "birthday_leap"))],
    importing.known_products: [(IDS, ("model", "purchase_date", "price_fen", "status"))],
    importing.numbered_products: [(0, 20), (40, 500)],
    importing.known_phones: [(IDS,)],
    importing.known_readings: [(IDS,)],
    importing.phone_ids: [(3, None), (7, None), (3, 1)],
    importing.known_tags: [(IDS,)],
    importing.known_contacts: [(IDS, ("name", "post", "birthday_month", "birthday_leap"))],
    importing.known_doubts: [(IDS,)],
    importing.written_dates: [(IDS,)],
    importing.imported: [(IDS,)],
    importing.rows_before: [((4711, 4712),)],
    importing.rows_of_nobody: [((4711, 4712),)],
    importing.is_as_imported: [(product_id,) for product_id in IDS[:80]],
    new_values.brought: [
        (text, {Table.PHONE: ["number"], Table.CUSTOMER: ["name", "remarks"], Table.COMPLAINT: ["subject"]})
        for text in ("138", "1", "修", "_")
    ],
    chains.latest: scenarios.chains_walked,
    chains.first: scenarios.chains_walked,
    chains.consequences: scenarios.chains_walked,
    chains.are_whole: [(IDS,)],
    chains.note_undone: scenarios.chains_walked,
    change_sets.newest: [()],
    change_sets.written: [(0, 100), (8_900, 10_000)],
    change_sets.entries: [(0, 100), (8_900, 10_000), *((0, 10_000, [table]) for table in LIVELY)],
    change_sets.later_entries: [(table, low, low + 30, 9) for table in LIVELY for low in (1, 8, 200)],
    references.by_link: [
        (model, field.name, 1, 300)
        for model in RECORDS
        for field in model._meta.sorted_fields
        if isinstance(field, peewee.ForeignKeyField)
    ],
    references.by_table_and_id: [
        (model, "source_table", "source_id", table, 1, 300)
        for model in (Callback, Promise, Letter)
        for table in ("customer", "product", "service_order", "complaint", "contact_person")
    ],
    references.holder: scenarios.keys_held,
    rows.linked: [
        (model, "customer", range(1, 90, 2), [(100, 120), (121, 300)]) for model in (Phone, Callback)
    ],
    rows.next_id: [(model,) for model in RECORDS],
    rows.insert: scenarios.rows_written,
    rows.insert_many: scenarios.rows_written,
    rows.update: scenarios.rows_written,
    rows.raise_versions: scenarios.rows_written,
    rows.as_stored: [(model, IDS) for model in RECORDS],
    rows.put_back: scenarios.rows_written,
    rows.set_alike: scenarios.rows_written,
    rows.parts_as_stored: scenarios.rows_written,
    rows.delete: scenarios.rows_written,
    words.add_uses: scenarios.words_counted,
    words.forget_uses: scenarios.words_counted,
    words.most_used: [(Table.PRODUCT, "model", 9), (Table.CUSTOMER, "source", 5)],
    words.uses_of: [(Table.PRODUCT, "model")],
    words.kept_uses: [()],
    words.count_uses: [(Table.PRODUCT, "model"), (Table.CUSTOMER, "source")],
    letters.waiting: [()],
    letters.any_finished: [(*YEARS, who) for who in (None, IDS)],
    letters.any_answered: [(who,) for who in (None, IDS)],
    letters.born_on: [(owner, days, who) for owner in OWNERS for days in (FEW, MANY) for who in (None, IDS)],
    letters.missed_birthdays: [(owner, MISSED, who) for owner in OWNERS for who in (None, IDS)],
    letters.known_birthdays: [(owner, most) for owner in OWNERS for most in (5, 5000)],
    letters.birthdays_at: [(Customer, customer_id) for customer_id in IDS[:50]],
    letters.birthday_of: [(owner, row_id) for owner in OWNERS for row_id in IDS[:50]],
    letters.birthdays_changed_at: [(owner, IDS) for owner in OWNERS],
    numbers.raise_sequence: scenarios.numbers_given_out,
    doubles.customers: [(None,), (IDS,)],
    doubles.numbers: [(None,), (IDS,)],
    doubles.contacts: [(None,), (IDS,)],
    doubles.signs: [(None,), (IDS,)],
    doubles.told_apart: [()],
    doubles.former: [(IDS,)],
    doubles.merged_into: [(IDS,)],
    search.find_customers: scenarios.found_and_filtered,
    search.count_without_postcode: [()],
    own_fields.counts: [()],
    own_fields.ids_of: [(Table.CUSTOMER, 1), (Table.PRODUCT, 4)],
    own_fields.held_in: [(Table.CUSTOMER, 1, IDS), (Table.PRODUCT, 4, IDS)],
    own_fields.values: [(Table.CUSTOMER, IDS), (Table.PRODUCT, IDS)],
    own_fields.rows_of: [(Table.CUSTOMER, IDS), (Table.PRODUCT, IDS)],
    own_fields.chosen: [(Table.CUSTOMER, 1, ["平安", "人保"])],
    search_texts.own_values: [(Table.CUSTOMER, IDS), (Table.PRODUCT, IDS)],
    search_texts.names: [(IDS, ()), (IDS, ("wechat", "customer_since", "birthday_year"))],
    search_texts.phones: [(IDS,)],
    search_texts.phones_of_contacts: [(IDS,), ([],)],
    search_texts.contacts: [(IDS, ("post",))],
    search_texts.products: [(IDS, ("plate", "serial_number"))],
    search_texts.texts: [
        (Table.SERVICE_ORDER, ("number", "subject"), IDS),
        (Table.PROMISE, ("what",), IDS),
        (Table.IMPORT_DOUBT, ("written",), IDS),
    ],
    search_texts.values_of: [
        (Table.CUSTOMER, ("name", "remarks"), IDS),
        (Table.PRODUCT, ("model", "place"), IDS),
        (Table.IMPORT_DOUBT, ("written",), IDS),
        (Table.LETTER, ("number",), ()),
    ],
    search_texts.last_contacts: [(IDS,)],
    search_texts.next_contacts: [(IDS,)],
    search_texts.customers_of: [(Callback, range(1, 900)), (Complaint, IDS)],
    search_texts.customer_ids: [()],
    gram_index.begin: scenarios.index_made_anew,
    gram_index.make_empty: scenarios.index_made_anew,
    gram_index.making: [()],
    gram_index.made_down_to: scenarios.index_made_anew,
    gram_index.waiting: [(40, 7)],
    gram_index.pieces: scenarios.index_made_anew,
    gram_index.merge_some: scenarios.index_made_anew,
    gram_index.kept_texts: [(IDS, index_version())],
    gram_index.kept: [(IDS,)],
    search.hitting: [(IDS,)],
    gram_index.known_ids: [()],
    search.named: scenarios.named_alike,
    gram_index.keep: scenarios.index_made_anew,
    gram_index.set_contacts: scenarios.spoken_to,
    gram_index.drop: scenarios.customers_out_of_the_index,
    gram_index.put_in: scenarios.index_made_anew,
    gram_index.take_out: scenarios.customers_out_of_the_index,
    gram_index.all_grams: scenarios.words_of_the_index,
}
"""The arguments of one or more calls; or what is done with it, and finds something."""

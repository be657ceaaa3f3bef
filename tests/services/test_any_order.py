"""Whatever is done, taken back and done again, in any order: links, index and counts are right, and all of it
taken back leaves the office as it was."""

import shutil
import tempfile
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import AttemptOutcome, CallbackKind, Grade, LetterKind, ServiceMode
from crm_desktop.core.errors import CrmError
from crm_desktop.services.callbacks import callbacks, rules
from crm_desktop.services.callbacks import deleting as callback_deleting
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import deleting as complaint_deleting
from crm_desktop.services.complaints import work as complaint_work
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import deleting as customer_deleting
from crm_desktop.services.customers.customers import ContactEntry, PhoneEntry
from crm_desktop.services.letters import deleting as letter_deleting
from crm_desktop.services.letters import letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.office import office as offices
from crm_desktop.services.orders import deleting as order_deleting
from crm_desktop.services.orders import orders
from crm_desktop.services.products import deleting as product_deleting
from crm_desktop.services.products import products
from crm_desktop.services.promises import deleting as promise_deleting
from crm_desktop.services.promises import promises
from crm_desktop.storage import undo
from crm_desktop.storage.models import (
    Callback,
    ChangeSet,
    Complaint,
    ContactPerson,
    Customer,
    Letter,
    Product,
    Promise,
    ServiceOrder,
)
from tests.office_rows import rows, wrong
from tests.services.importing import import_helpers

NAMES = st.sampled_from(["王建国", "李梅", "𠮷田商贸", "Karen Collins"])
NUMBERS = st.lists(
    st.sampled_from(["138 0531 2210", "0531-86521900", "13905312211"]), max_size=2, unique=True
)
WORDS = st.sampled_from(["", "旧", "新", "漏水 三次"])
WHICH = st.integers(min_value=0, max_value=30)
DELETING = {
    Customer: customer_deleting.delete,
    ContactPerson: customer_deleting.delete_contact,
    Product: product_deleting.delete,
    ServiceOrder: order_deleting.delete,
    Callback: callback_deleting.delete,
    Complaint: complaint_deleting.delete,
    Promise: promise_deleting.delete,
    Letter: letter_deleting.delete,
}


class Office(RuleBasedStateMachine):
    """One office; what a service refuses (a finished order finished again …) is nothing done."""

    made: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        shutil.copytree(self.made, self.folder / "office")
        self.now = datetime(2026, 10, 21, 1, 0, tzinfo=UTC)
        storage.open_office(self.folder / "office")
        with clock.at(self.now):
            offices.set_up("济南阳光售后", "zh_CN")
            self.me = offices.save_staff(None, {"name": "李敏"})
            storage.act_as(self.me)
            for name in ("王建国", "李梅"):
                number = [PhoneEntry("138 0531 2210")]
                customer = customers.save(None, {"name": name, "city": "济南市"}, phones=number)
                product = products.save(None, {"model": "SLR-58"}, customer_id=customer)
                values = {"mode": ServiceMode.REPAIR, "product": product, "subject": "漏水"}
                orders.save(None, values, customer_id=customer)
                callbacks.add(customer, CallbackKind.OTHER, clock.today())
                complaints.open({"customer": customer, "description": "漏水"})
                promises.add(customer, "送滤芯", clock.today())
            rules.plan()
        self.start = rows()
        self.first = self.last_set()

    def teardown(self) -> None:
        try:
            with clock.at(self.now):
                self._take_all_back()
            assert rows() == self.start
            assert wrong() == []
        finally:
            storage.act_as(None)
            storage.close_office()
            shutil.rmtree(self.folder)

    def _take_all_back(self) -> None:
        while standing := self.sets(ChangeSet.undone_by.is_null(), ChangeSet.undoes.is_null()):
            undo.undo(max(standing, key=self.stands_since))

    def stands_since(self, change_set_id: int) -> int:
        """When it was done, or done again the last time."""
        again = self.sets(ChangeSet.undoes == change_set_id)
        return self.stands_since(again[0]) if again else change_set_id

    # -- what there is ----------------------------------------------------------------------------------

    def last_set(self) -> int:
        with storage.reading():
            return ChangeSet.select().order_by(ChangeSet.id.desc()).get().id

    def sets(self, *conditions: object) -> list[int]:
        with storage.reading():
            query = ChangeSet.select(ChangeSet.id).where(
                ChangeSet.id > getattr(self, "first", 0), *conditions
            )
            return [row.id for row in query.order_by(ChangeSet.id.desc())]

    def one_of(self, model: type, which: int) -> int | None:
        with storage.reading():
            ids = [row.id for row in model.select(model.id).order_by(model.id)]
        return ids[which % len(ids)] if ids else None

    def do(self, function: object, *arguments: object, **named: object) -> None:
        self.now += timedelta(minutes=17)
        if arguments and arguments[0] is None and named.pop("needed", True):
            return
        with clock.at(self.now), suppress(CrmError):
            function(*arguments, **named)

    @invariant()
    def what_is_derived_is_right(self) -> None:
        assert wrong() == []

    # -- what people do ------------------------------------------------------------------------------------

    @rule(name=NAMES, numbers=NUMBERS, grade=st.sampled_from([None, *Grade]), contact=st.booleans())
    def add_customer(self, name, numbers, grade, contact):
        people = [ContactEntry("陈主任", phone="13800000001")] if contact else []
        values = {"name": name, "grade": grade, "street": "经十路88号", "city": "济南市"}
        phones = [PhoneEntry(number) for number in numbers]
        self.do(customers.save, None, values, phones=phones, contacts=people, tags=["老客户"], needed=False)

    @rule(which=WHICH, name=NAMES, numbers=NUMBERS, remarks=WORDS)
    def change_customer(self, which, name, numbers, remarks):
        phones = [PhoneEntry(number) for number in numbers]
        values = {"name": name, "remarks": remarks}
        self.do(customers.save, self.one_of(Customer, which), values, phones=phones, contacts=[])

    @rule(which=WHICH, lost=st.booleans())
    def lose_or_win_back(self, which, lost):
        customer = self.one_of(Customer, which)
        self.do(customers.mark_lost, customer, "价格") if lost else self.do(customers.mark_won_back, customer)

    @rule(which=WHICH, days=st.integers(min_value=1, max_value=20))
    def add_product(self, which, days):
        customer = self.one_of(Customer, which)
        due = clock.local(self.now).date() + timedelta(days=days)
        if customer is not None:
            values = {"model": "SLR-58", "next_maintenance": due, "installer": "赵师傅"}
            self.do(products.save, None, values, customer_id=customer, needed=False)

    @rule(which=WHICH, subject=WORDS)
    def take_order(self, which, subject):
        customer = self.one_of(Customer, which)
        if customer is not None:
            values = {"mode": ServiceMode.ON_SITE, "subject": subject, "product": None}
            self.do(orders.save, None, values, customer_id=customer, needed=False)

    @rule(which=WHICH)
    def finish_order(self, which):
        self.do(orders.finish, self.one_of(ServiceOrder, which), None, {"work_done": "换垫圈"})

    @rule(which=WHICH, days=st.integers(min_value=0, max_value=3))
    def plan_callback(self, which, days):
        due = clock.local(self.now).date() + timedelta(days=days)
        self.do(callbacks.add, self.one_of(Customer, which), CallbackKind.OTHER, due)

    @rule(which=WHICH, outcome=st.sampled_from(AttemptOutcome), stop=st.booleans())
    def call(self, which, outcome, stop):
        self.do(callbacks.record_attempt, self.one_of(Callback, which), outcome, do_not_call=stop)

    @rule(which=WHICH, satisfaction=st.sampled_from([None, 1, 5]))
    def finish_callback(self, which, satisfaction):
        self.do(callbacks.complete, self.one_of(Callback, which), {}, satisfaction)

    @rule(which=WHICH, words=WORDS)
    def move_or_cancel_callback(self, which, words):
        callback = self.one_of(Callback, which)
        due = clock.local(self.now).date() + timedelta(days=4)
        self.do(callbacks.move, callback, due, words)
        self.do(callbacks.cancel, callback, words)

    @rule(which=WHICH, words=WORDS)
    def complain(self, which, words):
        customer = self.one_of(Customer, which)
        if customer is not None:
            self.do(complaints.open, {"customer": customer, "description": words})

    @rule(which=WHICH, words=WORDS, step=st.integers(min_value=0, max_value=5))
    def work_on_complaint(self, which, words, step):
        complaint = self.one_of(Complaint, which)
        steps = (
            complaints.acknowledge,
            complaints.investigate,
            complaint_work.note,
            complaint_work.add_action,
        )
        steps = (*steps, complaints.hold, complaints.resume)
        self.do(steps[step], complaint, words)

    @rule(which=WHICH, words=WORDS)
    def promise(self, which, words):
        self.do(promises.add, self.one_of(Customer, which), words, clock.local(self.now).date())

    @rule(which=WHICH)
    def keep_promise(self, which):
        self.do(promises.keep, self.one_of(Promise, which))

    @rule()
    def write_letters(self):
        day = clock.local(self.now).date()
        with clock.at(self.now):
            due = letters.due(LetterKind.THANK_YOU, day - timedelta(days=9), day).to_send
        pages = [(1 + number, 1 + number) for number in range(len(due))]
        self.do(letters.enter, due, f"%PDF {self.now}".encode(), pages, "zh_CN")

    @rule(which=WHICH, discard=st.booleans())
    def post_or_discard_letter(self, which, discard):
        letter = self.one_of(Letter, which)
        if letter is not None:
            self.do(letter_log.discard if discard else letter_log.mark_posted, [letter])

    @rule(name=NAMES, many=st.booleans())
    def import_file(self, name, many):
        more = [[f"{name}{number}", f"1370000{number:04}"] for number in range(30 if many else 0)]
        table = [[name, "13600000001", "经十路1号", "SLR-58", "2024年5月", "赵师傅", "A"], *more]
        self.do(import_helpers.run, *table)

    @rule(days=st.integers(min_value=0, max_value=9))
    def rules_run(self, days):
        self.now += timedelta(days=days)
        self.do(rules.plan)

    @rule(which=WHICH)
    def rules_follow(self, which):
        """The window plans because of what was just done."""
        customer = self.one_of(Customer, which)
        if customer is not None and (last := self.sets()):
            self.do(rules.plan, customer_ids=[customer], because_of=last[0])

    @rule(which=WHICH, model=st.sampled_from(list(DELETING)))
    def delete(self, which, model):
        self.do(DELETING[model], self.one_of(model, which))

    # -- back and again ------------------------------------------------------------------------------------

    @precondition(lambda self: self.sets())
    @rule()
    def undo_or_redo_the_last(self):
        self.do(undo.undo, self.sets(ChangeSet.undone_by.is_null())[0])

    @precondition(lambda self: self.sets())
    @rule(which=WHICH)
    def undo_or_redo_any(self, which):
        standing = self.sets(ChangeSet.undone_by.is_null())
        self.do(undo.undo, standing[which % len(standing)])


@pytest.mark.usefixtures("no_waiting_for_the_disk")
def test_any_order_of_doing_and_taking_back_leaves_all_right(made_folder):
    Office.made = made_folder
    run_state_machine_as_test(
        Office,
        settings=settings(
            max_examples=12,
            stateful_step_count=20,
            deadline=None,
            database=None,
            derandomize=True,
            print_blob=False,
            suppress_health_check=list(HealthCheck),
        ),
    )

"""A tiny office written out record by record: October 2026 in Shanghai, small enough to count by hand.

Times are the office's wall clock, as "10-05 14:00" of 2026 (or with a year before it).
"""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from crm_desktop import storage
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    CallbackState,
    Channel,
    ComplaintEventKind,
    ComplaintState,
    CustomerStatus,
    FaultSource,
    Grade,
    Justified,
    LetterKind,
    LetterState,
    ServiceMode,
    StaffRole,
)
from crm_desktop.storage.models import (
    Appointment,
    Attempt,
    Callback,
    Cause,
    Complaint,
    ComplaintEvent,
    Customer,
    CustomerStatusChange,
    GradeChange,
    Hold,
    Letter,
    Product,
    Promise,
    ServiceOrder,
    Staff,
)

ZONE = ZoneInfo("Asia/Shanghai")


def at(text: str) -> datetime:
    """ "10-05 14:00" or "2025-12-31 08:00" on the office's wall clock, as UTC."""
    day = text if len(text.split("-")) == 3 else f"2026-{text}"
    return datetime.strptime(day, "%Y-%m-%d %H:%M").replace(tzinfo=ZONE).astimezone(UTC)


def moment(text: str | None) -> datetime | None:
    return None if text is None else at(text)


class Tiny:
    """Enters records through the one way to write, with short numbers."""

    def __init__(self, change: storage.Change) -> None:
        self.change = change
        self.counter = 0

    def number(self, letter: str) -> str:
        self.counter += 1
        return f"{letter}{self.counter:03}"

    def staff(self, name: str, role: StaffRole = StaffRole.AGENT) -> Staff:
        return self.change.insert(Staff, name=name, role=role)

    def customer(self, name: str, since: str = "2025-01-01", **values: Any) -> Customer:
        return self.change.insert(
            Customer, number=self.number("K"), name=name, customer_since=date.fromisoformat(since), **values
        )

    def turn(self, customer: Customer, status: CustomerStatus, day: str) -> None:
        on = date.fromisoformat(day)
        self.change.insert(CustomerStatusChange, customer=customer, status=status, on_date=on)
        field = "lost_at" if status == CustomerStatus.LOST else "won_back_at"
        self.change.update(customer, status=status, **{field: on})

    def grade(self, customer: Customer, grade: Grade | None, when: str) -> None:
        self.change.insert(GradeChange, customer=customer, grade=grade, at=at(when))
        self.change.update(customer, grade=grade)

    def callback(
        self,
        customer: Customer,
        due: str,
        done: str | None = None,
        cancelled: str | None = None,
        **values: Any,
    ) -> Callback:
        state = CallbackState.DONE if done else CallbackState.PLANNED
        return self.change.insert(
            Callback,
            number=self.number("H"),
            customer=customer,
            kind=values.pop("kind", CallbackKind.AFTER_SERVICE),
            due_at=at(values.pop("moved_to", due)),
            original_due_at=at(due),
            state=CallbackState.CANCELLED if cancelled else state,
            done_at=moment(done),
            cancelled_at=moment(cancelled),
            **values,
        )

    def attempt(
        self, callback: Callback, when: str, outcome: AttemptOutcome, staff: Staff | None = None
    ) -> None:
        self.change.insert(Attempt, callback=callback, at=at(when), outcome=outcome, staff=staff)

    def order(
        self, customer: Customer, received: str, finished: str | None = None, **values: Any
    ) -> ServiceOrder:
        windows = values.pop("windows", ())
        arrived = moment(values.pop("arrived", None))
        order = self.change.insert(
            ServiceOrder,
            number=self.number("F"),
            customer=customer,
            mode=values.pop("mode", ServiceMode.MAINTENANCE),
            received_at=at(received),
            finished_at=moment(finished),
            arrived_at=arrived,
            **values,
        )
        for agreed, start, end in windows:
            self.change.insert(
                Appointment, order=order, agreed_at=at(agreed), window_start=at(start), window_end=at(end)
            )
        return order

    def complaint(self, customer: Customer, received: str, **values: Any) -> Complaint:
        times = {name: moment(values.pop(name, None)) for name in ("acknowledged_at", "proposed_at")}
        closed = moment(values.pop("closed_at", None))
        return self.change.insert(
            Complaint,
            number=self.number("T"),
            customer=customer,
            received_at=at(received),
            first_reply_due=at(values.pop("first_reply_due", received)),
            answer_due=at(values.pop("answer_due")),
            close_due=at(values.pop("close_due")),
            first_closed_at=closed,
            closed_at=closed,
            decided_at=moment(values.pop("decided_at", None)),
            compensated_at=moment(values.pop("compensated_at", None)),
            **times,
            **values,
        )

    def event(self, complaint: Complaint, when: str, kind: ComplaintEventKind) -> None:
        self.change.insert(ComplaintEvent, complaint=complaint, at=at(when), kind=kind)

    def hold(self, complaint: Complaint, start: str, end: str | None) -> None:
        self.change.insert(Hold, complaint=complaint, start=at(start), end=moment(end))

    def cause(self, slug: str) -> Cause:
        return Cause.get(Cause.slug == slug)

    def promise(self, customer: Customer, due: str, kept: str | None, **values: Any) -> None:
        withdrawn = moment(values.pop("withdrawn", None))
        self.change.insert(
            Promise,
            customer=customer,
            what="送滤芯",
            due_at=at(due),
            kept_at=moment(kept),
            withdrawn_at=withdrawn,
            **values,
        )

    def letter(self, customer: Customer, kind: LetterKind, posted: str, **values: Any) -> None:
        self.change.insert(
            Letter,
            number=self.number("X"),
            customer=customer,
            kind=kind,
            state=values.pop("state", LetterState.POSTED),
            posted_at=at(posted),
            replied_at=moment(values.pop("replied", None)),
            returned_at=moment(values.pop("returned", None)),
        )

    def product(self, customer: Customer, installed: str, installer: str, **values: Any) -> Product:
        return self.change.insert(
            Product,
            customer=customer,
            model="SLR-58",
            install_date=date.fromisoformat(installed) if installed else None,
            installer=installer,
            **values,
        )


def fill() -> None:
    """The whole tiny office; the tests say what each record counts for."""
    with storage.write("customer.saved") as change:
        tiny = Tiny(change)
        li, qian = tiny.staff("李敏"), tiny.staff("钱师傅", StaffRole.TECHNICIAN)
        wang = tiny.customer("王建国", yearly_value_fen=1_000_00)
        chen = tiny.customer("陈静", yearly_value_fen=3_000_00)
        guo = tiny.customer("郭龑雪", "2026-10-05", referred_by=wang)
        hu = tiny.customer("胡敏", "2026-10-31")
        late = tiny.customer("林涛", "2026-11-01")
        zhao = tiny.customer("赵磊", yearly_value_fen=5_000_00)
        liu = tiny.customer("刘洋")
        _callbacks(tiny, (wang, chen, guo), li)
        _orders(tiny, (wang, chen, hu), qian)
        _complaints(tiny, (wang, chen, guo), li)
        _customers(tiny, wang, chen, zhao, liu)
        _promises(tiny, wang, li)
        _letters(tiny, (wang, chen, late))


def _callbacks(tiny: Tiny, people: tuple[Customer, ...], li: Staff) -> None:
    wang, chen, guo = people
    good = {"empathy": 5, "responsiveness": 4, "tangibles": 5}
    on_time = tiny.callback(wang, "10-01 00:00", "10-01 00:00", staff=li, satisfaction=5, answers=good)
    tiny.attempt(on_time, "10-01 00:00", AttemptOutcome.REACHED, li)
    late = tiny.callback(chen, "10-10 12:00", "10-10 12:01", staff=li, satisfaction=3, answers={"empathy": 2})
    tiny.attempt(late, "10-09 10:00", AttemptOutcome.NO_ANSWER, li)
    tiny.attempt(late, "10-10 12:01", AttemptOutcome.REACHED, li)
    after_the_end = tiny.callback(guo, "10-31 23:59", "11-01 00:00", staff=li, satisfaction=1)
    tiny.attempt(after_the_end, "11-01 00:00", AttemptOutcome.REACHED, li)
    tiny.callback(guo, "10-20 09:00")  # never done
    tiny.callback(guo, "10-15 09:00", cancelled="10-31 23:59")  # left out
    tiny.callback(guo, "10-16 09:00", cancelled="11-01 00:00")  # cancelled after the end: missed
    tiny.callback(chen, "10-30 09:00", moved_to="11-05 09:00")  # our own move leaves it due in October
    tiny.callback(wang, "11-01 00:00", "10-31 20:00", satisfaction=4, channel=Channel.VISIT, staff=li)
    tiny.callback(wang, "09-30 23:59", "10-01 09:00", satisfaction=2)


def _orders(tiny: Tiny, people: tuple[Customer, ...], qian: Staff) -> None:
    wang, chen, hu = people
    kept = ("10-02 09:00", "10-03 09:00", "10-03 11:00")
    tiny.order(wang, "10-02 08:00", "10-03 12:00", windows=[kept], arrived="10-03 11:00", technician=qian)
    rebooked = (("10-05 09:00", "10-06 09:00", "10-06 11:00"), ("10-06 08:59", "10-07 09:00", "10-07 11:00"))
    tiny.order(chen, "10-05 08:00", "10-07 08:00", windows=rebooked, arrived="10-07 10:00", technician=qian)
    missed = (("10-08 09:00", "10-09 09:00", "10-09 11:00"), ("10-09 14:00", "10-10 09:00", "10-10 11:00"))
    tiny.order(chen, "10-08 08:00", windows=missed, arrived="10-10 09:30", mode=ServiceMode.ON_SITE)
    nobody = ("10-28 09:00", "10-31 22:00", "11-01 00:00")  # ends after the month
    tiny.order(hu, "10-28 08:00", windows=[nobody], mode=ServiceMode.ON_SITE)
    tiny.order(hu, "09-30 23:59", "10-01 00:59", mode=ServiceMode.ADVICE, technician=qian)

    one = tiny.product(wang, "2026-09-02", "孙工")  # repaired on day 30, our fault: in the 30-day window
    tiny.order(
        wang, "10-02 10:00", product=one, mode=ServiceMode.REPAIR, fault_source=FaultSource.INSTALLATION
    )
    two = tiny.product(chen, "2026-10-01", "孙工")  # last day of the 30-day cohort, no repair
    tiny.product(chen, "2026-10-02", "孙工")  # too young for any cohort
    three = tiny.product(hu, "", "周工", purchase_date=date(2026, 7, 1))  # repaired after 31 days
    tiny.order(hu, "08-01 10:00", "08-01 12:00", product=three, mode=ServiceMode.REPAIR)
    tiny.order(chen, "10-12 10:00", product=two, mode=ServiceMode.MAINTENANCE)


def _complaints(tiny: Tiny, people: tuple[Customer, ...], li: Staff) -> None:
    wang, chen, guo = people
    slow, rude = tiny.cause("system.slow_service"), tiny.cause("staff.impolite")
    closed = tiny.complaint(
        wang,
        "10-01 08:00",
        acknowledged_at="10-01 10:00",
        proposed_at="10-03 08:00",
        answer_due="10-03 08:00",
        closed_at="10-11 08:00",
        close_due="11-01 08:00",
        decided_at="10-02 08:00",
        justified=Justified.YES,
        cause=slow,
        state=ComplaintState.CLOSED,
        in_charge=li,
        compensation_fen=50_00,
        compensated_at="10-11 08:00",
    )
    tiny.hold(closed, "10-01 12:00", "10-02 12:00")
    tiny.event(closed, "10-11 08:00", ComplaintEventKind.CLOSED)
    reopened = tiny.complaint(
        chen,
        "09-01 08:00",
        acknowledged_at="09-01 09:00",
        proposed_at="09-03 08:00",
        answer_due="09-02 08:00",
        close_due="10-01 08:00",
        closed_at="10-01 08:01",
        decided_at="10-05 08:00",
        justified=Justified.PARTLY,
        cause=rude,
        state=ComplaintState.INVESTIGATING,
    )
    tiny.event(reopened, "10-01 08:01", ComplaintEventKind.CLOSED)
    tiny.event(reopened, "10-20 08:00", ComplaintEventKind.REOPENED)
    rejected = tiny.complaint(
        chen,
        "10-20 08:00",
        acknowledged_at="10-20 09:00",
        answer_due="10-21 08:00",
        close_due="11-20 08:00",
        decided_at="10-20 10:00",
        cause=slow,
        state=ComplaintState.REJECTED,
    )
    tiny.event(rejected, "10-20 10:00", ComplaintEventKind.REJECTED)
    waiting = tiny.complaint(
        guo,
        "10-30 08:00",
        acknowledged_at="10-30 12:00",
        answer_due="10-31 08:00",
        close_due="11-30 08:00",
        state=ComplaintState.WAITING,
        in_charge=li,
    )
    tiny.hold(waiting, "10-30 14:00", None)
    tiny.complaint(guo, "10-29 08:00", answer_due="10-30 08:00", close_due="11-29 08:00")
    tiny.complaint(
        guo, "10-29 09:00", answer_due="10-30 09:00", close_due="11-29 09:00", state=ComplaintState.DUPLICATE
    )


def _customers(tiny: Tiny, wang: Customer, chen: Customer, zhao: Customer, liu: Customer) -> None:
    tiny.grade(wang, Grade.A, "2025-01-01 09:00")
    tiny.grade(chen, Grade.C, "2025-01-01 09:00")
    tiny.grade(chen, Grade.B, "10-31 23:59")
    tiny.grade(chen, Grade.A, "11-01 00:00")
    tiny.turn(zhao, CustomerStatus.LOST, "2026-10-31")
    tiny.turn(zhao, CustomerStatus.WON_BACK, "2026-11-01")
    tiny.turn(liu, CustomerStatus.LOST, "2026-09-30")
    tiny.turn(liu, CustomerStatus.WON_BACK, "2026-10-01")


def _promises(tiny: Tiny, wang: Customer, li: Staff) -> None:
    tiny.promise(wang, "10-02 17:00", "10-02 17:00", staff=li)
    tiny.promise(wang, "10-03 17:00", "10-03 17:01", staff=li)
    tiny.promise(wang, "10-31 17:00", None)
    tiny.promise(wang, "10-04 17:00", None, withdrawn="10-04 10:00")
    tiny.promise(wang, "11-01 00:00", "10-20 10:00")


def _letters(tiny: Tiny, people: tuple[Customer, ...]) -> None:
    wang, chen, late = people
    tiny.letter(wang, LetterKind.BIRTHDAY, "10-01 00:00")
    tiny.letter(chen, LetterKind.SURVEY, "10-05 10:00", replied="11-03 10:00", state=LetterState.REPLIED)
    tiny.letter(late, LetterKind.SURVEY, "10-06 10:00")
    tiny.letter(wang, LetterKind.SURVEY, "10-07 10:00", returned="10-20 10:00", state=LetterState.RETURNED)
    tiny.letter(wang, LetterKind.SURVEY, "09-07 10:00", replied="10-08 10:00", state=LetterState.REPLIED)

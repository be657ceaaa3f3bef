"""Some customers of a large office with a year of work behind them: calls, orders, letters, complaints."""

import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from benchmarks import sample
from crm_desktop import storage
from crm_desktop.core import birthdays, clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import (
    AttemptOutcome,
    Calendar,
    CallbackKind,
    CallbackState,
    ComplaintState,
    CustomerStatus,
    LetterKind,
    LetterState,
    ServiceMode,
)
from crm_desktop.services.complaints import clocks
from crm_desktop.storage.models import (
    Attempt,
    Callback,
    ChangeEntry,
    ChangeSet,
    Complaint,
    ComplaintEvent,
    ContactPerson,
    Customer,
    CustomerTag,
    Letter,
    Phone,
    Product,
    Promise,
    ServiceOrder,
)
from crm_desktop.storage.models.base import Record
from crm_desktop.storage.numbers import NumberSeries
from crm_desktop.storage.queries import records

NOW = datetime(2026, 10, 30, 2, tzinfo=UTC)
"""The moment at which the offices stand still: ten o'clock on a Friday."""
_TODAY = date(2026, 10, 30)
_SOURCES = ("朋友介绍", "门店", "展会", "电话簿", "老客户", "网上", "传单", "小区活动", "经销商", "电视", "")
_TAGS = (
    "老客户",
    "出租房",
    "价格敏感",
    "爱打听",
    "大客户",
    "节日问候",
    "怕吵",
    "工作日来电",
    "有小孩",
    "投诉过",
)
_INSTALLERS = tuple(f"{surname}师傅" for surname in "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许")
_MODES = (
    ServiceMode.REPAIR, ServiceMode.REPAIR, ServiceMode.MAINTENANCE, ServiceMode.INSTALLATION,
    ServiceMode.ON_SITE, ServiceMode.ADVICE,
)  # fmt: skip


class OfficeYear:
    """Some customers with all that the last twelve months brought them."""

    def __init__(self, change: storage.Change, chance: random.Random, customers: int) -> None:
        self.change = change
        self.chance = chance
        self.customers = customers
        self.deeds: list[tuple[datetime, str, str, int]] = []
        """Moment, action, table and id of what somebody did later to a record."""

    def fill(self, numbers: range) -> None:
        people = [self._customer(number) for number in numbers]
        ids = self.change.insert_many(Customer, people)
        known = dict(zip(ids, people, strict=True))
        companies = [key for key, row in known.items() if row["kind"] == "company"]
        contacts = [self._contact(key, known[key]["created_at"]) for key in companies]
        contact_ids = self.change.insert_many(ContactPerson, contacts)
        phones = [(key, sample.phone_row(self.chance, key)) for key in ids if key % 200]
        self.change.insert_many(
            Phone, [{**row, "created_at": known[key]["created_at"]} for key, row in phones]
        )
        self.change.insert_many(Product, [self._product(key, known[key]) for key in ids])
        tagged = [key for key in ids if key % 5 == 0]
        self.change.insert_many(
            CustomerTag, [{"customer": key, "tag": self.chance.choice(_TAGS)} for key in tagged]
        )
        born = [("customer", key, key, known[key]) for key in ids]
        born += [
            ("contact_person", row_id, row["customer"], row)
            for row_id, row in zip(contact_ids, contacts, strict=True)
        ]
        self._calls(ids)
        orders = self._orders(ids)
        self._complaints([key for key in ids if key % 200 == 7])
        self._promises([key for key in ids if key % 100 == 9])
        self._letters(born, orders, known)
        self._history()

    # -- the archive --------------------------------------------------------------------------------

    def _customer(self, number: int) -> dict[str, Any]:
        days = 3900 * number // self.customers
        return {
            **sample.customer_row(self.chance, number),
            **self._birthday(),
            "source": self.chance.choice(_SOURCES),
            "do_not_call": number % 100 == 3,
            "do_not_post": number % 100 == 4,
            "status": CustomerStatus.LOST if number % 50 == 5 else CustomerStatus.ACTIVE,
            "lost_at": date(2026, 1, 5) if number % 50 == 5 else None,
            "created_at": datetime(2016, 1, 1, tzinfo=UTC) + timedelta(days=days),
        }

    def _birthday(self) -> dict[str, Any]:
        calendar = self.chance.choice((Calendar.SOLAR, Calendar.SOLAR, Calendar.LUNAR))
        known = self.chance.random() < 0.3
        return {
            "birthday_calendar": calendar if known else None,
            "birthday_year": self.chance.randrange(1940, 2002) if known else None,
            "birthday_month": self.chance.randrange(1, 13) if known else None,
            "birthday_day": self.chance.randrange(1, 29) if known else None,
        }

    def _contact(self, customer_id: int, created_at: datetime) -> dict[str, Any]:
        name = sample.person_name(self.chance)
        return {"customer": customer_id, "name": name, "created_at": created_at, **self._birthday()}

    def _product(self, customer_id: int, customer: Mapping[str, Any]) -> dict[str, Any]:
        row = sample.product_row(self.chance, customer_id)
        turn = _TODAY + timedelta(days=self.chance.randrange(-180, 365))
        bought = row["purchase_date"]
        return {
            **row,
            "created_at": customer["created_at"],
            "model": f"{row['model']}{self.chance.choice('ABCDEFGH') * self.chance.randrange(3)}",
            "installer": self.chance.choice(_INSTALLERS),
            "next_maintenance": turn if customer_id % 2 else None,
            "warranty_until": bought + timedelta(days=730),
            "design_life_until": bought + timedelta(days=3650),
        }

    # -- the year -----------------------------------------------------------------------------------

    def _moment(self) -> datetime:
        return NOW - timedelta(minutes=self.chance.randrange(365 * 24 * 60))

    def _calls(self, ids: Sequence[int]) -> None:
        """One a year to each, and for one in twelve the next one within a month; few are overdue."""
        numbers = iter(storage.next_numbers(NumberSeries.CALLBACK, 2 * len(ids)))
        rows: list[dict[str, Any]] = []
        for key in ids:
            due = self._moment()
            done = due + timedelta(hours=self.chance.randrange(-30, 10))
            overdue = key % 2_000 == 11
            done_at = None if overdue else min(done, NOW)
            mark = self.chance.choice((None, 3, 4, 4, 5, 5, 5))
            rows.append(self._call(next(numbers), key, due, done_at, mark))
            if key % 12 == 0:
                later = NOW + timedelta(minutes=self.chance.randrange(30 * 24 * 60))
                rows.append(self._call(next(numbers), key, later, None, None))
        made = self.change.insert_many(Callback, rows)
        done_rows = [(key, row) for key, row in zip(made, rows, strict=True) if row["done_at"]]
        self.change.insert_many(
            Attempt,
            [
                {"callback": key, "at": row["done_at"], "outcome": AttemptOutcome.REACHED, "number": ""}
                for key, row in done_rows
            ],
        )
        self.deeds += [(row["done_at"], "callback.done", "callback", key) for key, row in done_rows]

    def _call(
        self, number: str, customer_id: int, due: datetime, done: datetime | None, mark: int | None
    ) -> dict[str, Any]:
        return {
            "number": number,
            "customer": customer_id,
            "kind": CallbackKind.OTHER,
            "due_at": due,
            "original_due_at": due,
            "state": CallbackState.PLANNED if done is None else CallbackState.DONE,
            "done_at": done,
            "satisfaction": mark if done else None,
            "created_at": due - timedelta(days=40),
        }

    def _orders(self, ids: Sequence[int]) -> list[tuple[int, dict[str, Any]]]:
        """One a year of every second customer, all but those of the last hours finished."""
        wanted = [key for key in ids if key % 2]
        rows: list[dict[str, Any]] = []
        for number, key in zip(storage.next_numbers(NumberSeries.ORDER, len(wanted)), wanted, strict=True):
            received = self._moment()
            finished = received + timedelta(hours=self.chance.randrange(1, 60))
            rows.append(
                {
                    "number": number,
                    "customer": key,
                    "mode": self.chance.choice(_MODES),
                    "received_at": received,
                    "finished_at": finished if finished < NOW else None,
                    "subject": "不出热水",
                    "created_at": received,
                }
            )
        made = self.change.insert_many(ServiceOrder, rows)
        ended = [(key, row) for key, row in zip(made, rows, strict=True) if row["finished_at"]]
        self.deeds += [(row["finished_at"], "order.changed", "service_order", key) for key, row in ended]
        return ended

    def _complaints(self, ids: Sequence[int]) -> None:
        """One in two hundred customers a year; a fiftieth of them is still open."""
        rows = []
        for place, (number, key) in enumerate(
            zip(storage.next_numbers(NumberSeries.COMPLAINT, len(ids)), ids, strict=True)
        ):
            is_open = place % 50 == 0
            received = NOW - timedelta(hours=self.chance.randrange(1, 200)) if is_open else self._moment()
            ended = None if is_open else min(received + timedelta(days=5), NOW)
            rows.append(
                {
                    "number": number,
                    "customer": key,
                    "received_at": received,
                    "subject": "漏水",
                    "state": ComplaintState.ACKNOWLEDGED if is_open else ComplaintState.CLOSED,
                    "acknowledged_at": received + timedelta(hours=1),
                    "proposed_at": ended,
                    "resolved_at": ended,
                    "first_closed_at": ended,
                    "closed_at": ended,
                    "created_at": received,
                    **clocks.due_times(received),
                }
            )
        made = self.change.insert_many(Complaint, rows)
        self.change.insert_many(
            ComplaintEvent,
            [
                {"complaint": key, "at": row["received_at"], "kind": "opened"}
                for key, row in zip(made, rows, strict=True)
            ],
        )

    def _promises(self, ids: Sequence[int]) -> None:
        """One in a hundred customers a year; a twentieth of them is still to be kept."""
        rows = []
        for place, key in enumerate(ids):
            is_open = place % 20 == 0
            due = NOW + timedelta(hours=self.chance.randrange(-5, 200)) if is_open else self._moment()
            rows.append(
                {
                    "customer": key,
                    "what": "送一份说明书",
                    "due_at": due,
                    "kept_at": None if is_open else due,
                    "created_at": due - timedelta(days=10),
                }
            )
        self.change.insert_many(Promise, rows)

    def _letters(
        self,
        born: Iterable[tuple[str, int, int, Mapping[str, Any]]],
        orders: Iterable[tuple[int, dict[str, Any]]],
        known: Mapping[int, Mapping[str, Any]],
    ) -> None:
        """A card to each birthday of the year and thanks for each order; one in two hundred was forgotten."""
        occasions: list[tuple[LetterKind, int, str, int, date]] = []
        for table, key, customer_id, row in born:
            if row["birthday_calendar"] is None:
                continue
            birthday = Birthday(
                row["birthday_calendar"], None, row["birthday_month"], row["birthday_day"], False
            )
            days = birthdays.occurrences(birthday, _TODAY - timedelta(days=365), _TODAY - timedelta(days=1))
            occasions += [(LetterKind.BIRTHDAY, customer_id, table, key, day) for day in days]
        for key, order in orders:
            day = clock.local(order["finished_at"]).date()
            if day < _TODAY - timedelta(days=1):
                occasions.append((LetterKind.THANK_YOU, order["customer"], "service_order", key, day))
        occasions = [
            each
            for each in occasions
            if known[each[1]]["status"] is CustomerStatus.ACTIVE
            and not known[each[1]]["do_not_post"]
            and self.chance.random() > 0.005
        ]
        numbers = storage.next_numbers(NumberSeries.LETTER, len(occasions))
        self.change.insert_many(
            Letter, [self._letter(number, *each) for number, each in zip(numbers, occasions, strict=True)]
        )

    def _letter(
        self, number: str, kind: LetterKind, customer_id: int, table: str, key: int, day: date
    ) -> dict[str, Any]:
        made = clock.start_of_day(day) + timedelta(hours=9)
        waits = self.chance.random() < 0.0001
        return {
            "number": number,
            "kind": kind,
            "customer": customer_id,
            "contact": key if table == "contact_person" else None,
            "source_table": table,
            "source_id": key,
            "occurrence": day,
            "due_at": clock.end_of_day(day),
            "state": LetterState.GENERATED if waits else LetterState.POSTED,
            "generated_at": made,
            "printed_at": None if waits else made,
            "posted_at": None if waits else made,
            "recipient": "某人",
            "created_at": made,
        }

    def _history(self) -> None:
        """The record of changes has a line for each deed of the year, as if each had been typed."""
        first = records.next_id(ChangeSet)
        ids = range(first, first + len(self.deeds))
        _insert(
            ChangeSet,
            [
                {"at": at, "created_at": at, "action": action, "subject_table": table, "subject_id": key}
                for at, action, table, key in self.deeds
            ],
        )
        _insert(
            ChangeEntry,
            [
                {
                    "change_set": set_id,
                    "table_name": table,
                    "operation": "update",
                    "first_id": key,
                    "last_id": key,
                    "old_values": {"state": "planned"} if table == "callback" else {"finished_at": None},
                    "version": 2,
                    "created_at": at,
                }
                for set_id, (at, _action, table, key) in zip(ids, self.deeds, strict=True)
            ],
        )


def _insert(model: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
    """Rows of the record of changes itself, which keeps no record of its own."""
    if rows:
        fields = model._meta.fields
        constants = {
            name: field.default() if callable(field.default) else field.default
            for name, field in fields.items()
            if name not in rows[0] and name != "id" and field.default is not None
        }
        records.insert_many(model, rows, constants)

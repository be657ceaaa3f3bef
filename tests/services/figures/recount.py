"""A month counted again from the tables and the record of changes, in plain Python that knows no service.

Written from DOMAIN section 6 alone. Times stay the text they are stored as, which sorts as it runs.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from zoneinfo import ZoneInfo

from tests.services.figures.recount_case import Case, hours_between, mean, months_later, rate, stored

CUSTOMERS = ("active_at_start", "new", "lost", "won_back", "active_at_end", "referrals")
DIMENSIONS = ("tangibles", "empathy", "expertise", "responsiveness", "reliability")
TABLES = (
    "staff", "customer", "customer_status_change", "product", "service_order", "appointment", "callback",
    "attempt", "complaint", "complaint_event", "hold", "promise", "change_set", "change_entry",
)  # fmt: skip


class Office:
    """All rows of an office as dicts, and what changed columns held before."""

    def __init__(self, file: Path, zone: str) -> None:
        self.zone = ZoneInfo(zone)
        with closing(sqlite3.connect(file)) as connection:
            connection.row_factory = sqlite3.Row
            for table in TABLES:
                rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY id')
                setattr(self, table, {row["id"]: dict(row) for row in rows})
        self.changes = defaultdict(list)
        for entry in self.change_entry.values():
            if entry["operation"] == "update":
                write = self.change_set[entry["change_set_id"]]
                old = json.loads(entry["old_values"])
                self.changes[entry["table_name"], entry["first_id"]].append((write, old))

    def was(self, table: str, row: dict, column: str, moment: str) -> object:
        """What a column held just before a moment: what the first change from then on overwrote."""
        name = column.removesuffix("_id")
        later = (
            old[name]
            for write, old in self.changes[table, row["id"]]
            if write["at"] >= moment and name in old
        )
        return next(later, row[column])

    def text(self, day: date) -> str:
        """The first moment of a day, as times are stored."""
        return stored(datetime(day.year, day.month, day.day, tzinfo=self.zone))

    def day(self, moment: str) -> date:
        return datetime.fromisoformat(moment).astimezone(self.zone).date()

    def lead(self, callback: dict) -> dict:
        """The callback whose call settled a done one: the subject of the write that finished it."""
        writes = [w for w, old in self.changes["callback", callback["id"]] if old.get("state") == "planned"]
        return self.callback[writes[-1]["subject_id"]]

    def caller(self, callback: dict) -> int | None:
        """Who reached the customer in the call that settled it; without a call, whose visit it was."""
        lead = self.lead(callback)
        reached = [
            each
            for each in self.attempt.values()
            if each["callback_id"] == lead["id"] and each["outcome"] == "reached"
        ]
        return (
            max(reached, key=lambda each: (each["at"], each["id"]))["staff_id"]
            if reached
            else lead["staff_id"]
        )


class Month:
    """A calendar month as it is seen at ``now``: of a running one what fell due so far."""

    def __init__(self, office: Office, year: int, month: int, now: datetime) -> None:
        self.office = office
        self.first, self.after = date(year, month, 1), months_later(date(year, month, 1), 1)
        self.start, end = office.text(self.first), office.text(self.after)
        running = stored(now) < end
        self.due_until = min(end, stored(now))
        self.until = stored(now + timedelta(seconds=1)) if running else end
        self.as_of = "9999" if running else end
        self.days_over = now.astimezone(office.zone).date() if running else self.after
        self.day_after = self.days_over + timedelta(days=1) if running else self.after
        self.now = now

    def holds(self, moment: str | None) -> bool:
        return moment is not None and self.start <= moment < self.until

    def fell_due(self, moment: str) -> bool:
        return self.start <= moment < self.due_until

    # -- callbacks and what was answered ----------------------------------------------------------------

    def outcomes(self) -> dict[int, str]:
        """Each callback due, by its id, and what became of it."""
        found = {}
        for each in self.office.callback.values():
            due, done = each["original_due_at"], each["done_at"]
            cancelled = each["state"] == "cancelled" and each["cancelled_at"] < self.until
            if self.fell_due(due) and not cancelled:
                late = "late" if done and done < self.until else "missed"
                found[each["id"]] = "on_time" if done and done <= due else late
        return found

    def answers(self) -> list[tuple[int, int | None, int]]:
        """The mark of each call, who made it, and of which customer: one for all that it settled."""
        calls = defaultdict(list)
        for each in self._done():
            lead = self.office.lead(each)
            calls[lead["id"], each["done_at"]].append((each["id"] != lead["id"], each["id"], each))
        found = []
        for (lead, _at), settled in calls.items():
            marks = [each["satisfaction"] for *_, each in sorted(settled) if each["satisfaction"] is not None]
            if marks:
                call = settled[0][-1]
                found.append((marks[0], self.office.caller(call), self.office.callback[lead]["customer_id"]))
        return found

    def _done(self) -> list[dict]:
        rows = self.office.callback.values()
        return [each for each in rows if each["state"] == "done" and self.holds(each["done_at"])]

    def callbacks(self) -> dict[str, object]:
        counts, answers = Counter(self.outcomes().values()), [mark for mark, *_ in self.answers()]
        tries = [each["outcome"] for each in self.office.attempt.values() if self.holds(each["at"])]
        marks = defaultdict(list)
        for each in self._done():
            if self.office.lead(each) is each:
                for dimension, mark in json.loads(each["answers"] or "{}").items():
                    marks[dimension].append(mark)
        return {
            "callbacks.due": counts.total(),
            **{f"callbacks.{outcome}": counts[outcome] for outcome in ("on_time", "late", "missed")},
            "callbacks.on_time_rate": rate(counts["on_time"], counts.total()),
            "callbacks.reach_rate": rate(tries.count("reached"), len(tries)),
            "satisfaction.answered": len(answers),
            "satisfaction.mean": mean(answers),
            "satisfaction.satisfied_rate": rate(sum(mark >= 4 for mark in answers), len(answers)),
            **{f"satisfaction.{dimension}": mean(marks[dimension]) for dimension in DIMENSIONS},
        }

    # -- complaints -------------------------------------------------------------------------------------

    def cases(self) -> list[Case]:
        rows = self.office.complaint.values()
        return [
            Case(self, row) for row in rows if row["state"] != "duplicate" and row["received_at"] < self.until
        ]

    def complaints(self) -> dict[str, object]:
        cases = self.cases()
        received = sum(self.holds(case.row["received_at"]) for case in cases)
        answered = [case.answered_in_time for case in cases if case.answered_in_time is not None]
        closed = [case.closed_in_time for case in cases if case.closed_in_time is not None]
        decided = [case.decision for case in cases if case.decision]
        figures = {
            "received": received,
            "closed": sum(any(map(self.holds, case.at("closed"))) for case in cases),
            "reopened": sum(any(map(self.holds, case.at("reopened"))) for case in cases),
            "open": sum(case.is_open for case in cases),
            "answered_in_time_rate": rate(sum(answered), len(answered)),
            "closed_in_time_rate": rate(sum(closed), len(closed)),
            "justified_rate": rate(sum(word != "no" for word in decided), len(decided)),
            "compensation": sum(case.paid for case in cases),
            "per_100_orders": rate(100 * received, len(self.orders("received_at"))),
        }
        for which, kinds in (
            ("reply", ("acknowledged", "rejected")),
            ("answer", ("proposed", "rejected")),
            ("close", ("closed",)),
        ):
            firsts = [(case, min(case.at(*kinds), default=None)) for case in cases]
            hours = [case.hours(first) for case, first in firsts if self.holds(first)]
            figures[f"{which}_hours_median"] = median(hours) if hours else None
            figures[f"{which}_hours_mean"] = mean(hours)
        return {f"complaints.{name}": value for name, value in figures.items()}

    # -- service, promises, customers -------------------------------------------------------------------

    def orders(self, column: str) -> list[dict]:
        return [each for each in self.office.service_order.values() if self.holds(each[column])]

    def service(self) -> dict[str, object]:
        windows = {}
        for each in self.office.appointment.values():
            kept = windows.get(each["order_id"])
            if kept is None or each["agreed_at"] < kept["window_start"]:
                windows[each["order_id"]] = each
        arrived = [
            (self.office.service_order[order]["arrived_at"] or "9999") <= window["window_end"]
            for order, window in windows.items()
            if self.fell_due(window["window_end"])
        ]
        hours = [
            hours_between(each["received_at"], each["finished_at"]) for each in self.orders("finished_at")
        ]
        return {
            "service.received": len(self.orders("received_at")),
            "service.finished": len(hours),
            "service.appointments_kept_rate": rate(sum(arrived), len(arrived)),
            "service.hours_median": median(hours) if hours else None,
            "service.hours_mean": mean(hours),
        }

    def promises(self) -> dict[str, object]:
        due = [
            (each["kept_at"] or "9999") <= each["due_at"]
            for each in self.office.promise.values()
            if self.fell_due(each["due_at"]) and not (each["withdrawn_at"] or "9999") < self.until
        ]
        return {
            "promises.due": len(due),
            "promises.kept": sum(due),
            "promises.kept_rate": rate(sum(due), len(due)),
        }

    def customers(self) -> dict[str, object]:
        counts = dict.fromkeys((*CUSTOMERS, "stayed"), 0)
        for row in self.office.customer.values():
            since = row["customer_since"]
            if since >= self.day_after.isoformat():
                continue
            new, lost_before = since >= self.first.isoformat(), self._lost(row, self.first)
            before, after = not new and not lost_before, not self._lost(row, self.day_after)
            counts["active_at_start"] += before
            counts["new"] += new
            counts["referrals"] += new and row["referred_by_id"] is not None
            counts["lost"] += (before or new) and not after
            counts["won_back"] += not new and lost_before and after
            counts["active_at_end"] += after
            counts["stayed"] += before and after
        stayed = counts.pop("stayed")
        figures: dict[str, object] = dict(counts)
        figures["retention"] = rate(stayed, counts["active_at_start"])
        return {f"customers.{name}": value for name, value in figures.items()}

    def _lost(self, customer: dict, day: date) -> bool:
        """Whether a customer was lost on the morning of a day."""
        status = "active"
        for turn in self.office.customer_status_change.values():
            if turn["customer_id"] == customer["id"] and turn["on_date"] < day.isoformat():
                status = turn["status"]
        return status == "lost"

    def figures(self) -> dict[str, object]:
        groups = (self.callbacks, self.complaints, self.service, self.promises, self.customers)
        return {key: value for group in groups for key, value in group().items()}

    # -- tables -----------------------------------------------------------------------------------------

    def workload(self) -> dict[str, tuple]:
        """Name to calls, visits, orders, callbacks due, on-time rate, answers and their mean."""
        office, counts, marks = self.office, defaultdict(Counter), defaultdict(list)
        for each in office.attempt.values():
            if self.holds(each["at"]) and office.callback[each["callback_id"]]["channel"] == "phone":
                counts[each["staff_id"]]["calls"] += 1
        for each in self._done():
            counts[office.caller(each)]["visits"] += each["channel"] == "visit"
        for each in self.orders("finished_at"):
            counts[each["technician_id"]]["orders"] += 1
        for callback_id, outcome in self.outcomes().items():
            row = office.callback[callback_id]
            missed = outcome == "missed"
            person = office.was("callback", row, "staff_id", self.as_of) if missed else office.caller(row)
            counts[person]["due"] += 1
            counts[person]["on_time"] += outcome == "on_time"
        for mark, person, _customer in self.answers():
            marks[person].append(mark)
        names = {None: "", **{row["id"]: row["name"] for row in office.staff.values()}}
        return {
            name: (
                *(counts[person][column] for column in ("calls", "visits", "orders", "due")),
                rate(counts[person]["on_time"], counts[person]["due"]),
                len(marks[person]),
                mean(marks[person]),
            )
            for person, name in names.items()
        }

    def per_customer(self) -> dict[str, tuple]:
        """Number to orders, repairs, callbacks due, complaints and mean satisfaction of who had any."""
        counts, marks = defaultdict(Counter), defaultdict(list)
        for each in self.orders("received_at"):
            counts[each["customer_id"]]["orders"] += 1
            counts[each["customer_id"]]["repairs"] += each["mode"] == "repair"
        for callback_id in self.outcomes():
            counts[self.office.callback[callback_id]["customer_id"]]["due"] += 1
        for case in self.cases():
            if self.holds(case.row["received_at"]):
                counts[case.row["customer_id"]]["complaints"] += 1
        for mark, _person, customer in self.answers():
            marks[customer].append(mark)
        columns = ("orders", "repairs", "due", "complaints")
        return {
            self.office.customer[each]["number"]: (*(counts[each][c] for c in columns), mean(marks[each]))
            for each in counts.keys() | marks.keys()
        }

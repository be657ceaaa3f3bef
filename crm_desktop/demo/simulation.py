"""Two years of a sample office, lived hour by hour: each event is a call of the service the window calls."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from random import Random

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import (
    AttemptOutcome,
    CallbackKind,
    FaultSource,
    RepairState,
    ServiceMode,
)
from crm_desktop.core.errors import CrmError
from crm_desktop.core.values import ValueDict
from crm_desktop.demo.agenda import Agenda, Team
from crm_desktop.demo.complaints import Complaints
from crm_desktop.demo.material import Material
from crm_desktop.demo.people import Owned, some_day_before
from crm_desktop.services.callbacks import callbacks, questionnaire, rules
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.orders import orders
from crm_desktop.services.promises import promises

YEARS_DAYS = 730
FIRST_ARCHIVE = 140
NEW_PER_DAY = 0.58
REPAIRS_PER_DAY = 0.7
_WEAK = 4
"""One product in so many ever breaks down, and those do it more than once."""
SATISFACTION = (5,) * 52 + (4,) * 34 + (3,) * 9 + (2,) * 3 + (1,) * 2
_RECENT_COMPLAINTS = ((4, time(9, 40)), (1, time(10, 50)), (1, time(16, 20)), (0, time(8, 45)))
"""Days before the last one and hours: somebody always complains, and these are not settled yet."""

STARTS_AT = time(9, 0)
"""When whoever opens the sample office sits down in it: its last morning, nothing done yet."""


class Simulation(Agenda):
    """What happens on each day of the office, and its telephone rounds."""

    def __init__(self, random: Random, material: Material, team: Team, on: date) -> None:
        super().__init__(random, material, team)
        self.end = clock.at_local(on, STARTS_AT)
        self.complaints = Complaints(self)
        self._called_today: set[int] = set()

    def live(self, on: date, progress: Callable[[int, int], None]) -> None:
        first = on - timedelta(days=YEARS_DAYS)
        self.later(clock.at_local(first, time(8, 35)), self._open_archive, first)
        for number in range(YEARS_DAYS + 1):
            day = first + timedelta(days=number)
            self.later(clock.at_local(day, time(8, 40)), self._plan_day, day, number)
        for days, hour in _RECENT_COMPLAINTS:
            self.later(clock.at_local(on - timedelta(days=days), hour), self.complaints.open_case)
        total = YEARS_DAYS + 1
        for moment in self.pass_until(self.end):
            progress((clock.local(moment).date() - first).days, total)

    # -- the office's day ---------------------------------------------------------------------------

    def _open_archive(self, first: date) -> None:
        """The customers of earlier years, typed in from the old cards on the first day."""
        storage.act_as(self.team.manager)
        self.archive.add_models()
        for _number in range(FIRST_ARCHIVE):
            bought = some_day_before(self.random, first, 3)
            customer_id = self.archive.add_customer(bought)
            for _product in range(self.random.choice((1, 1, 1, 2))):
                technician = self.random.choice(self.material.technicians)
                self.archive.add_product(customer_id, bought, technician, installed=bought)

    def _plan_day(self, day: date, number: int) -> None:
        if number % 7 < 1 or number >= YEARS_DAYS - 2:
            rules.plan()
        for _sale in range(self._times(NEW_PER_DAY)):
            self.later(self._office_hour(day), self._sell, day)
        for _repair in range(self._times(REPAIRS_PER_DAY)):
            self.later(self._office_hour(day), self._take_repair)
        if self.random.random() < 0.05:
            self.later(self._office_hour(day), self.complaints.open_case)
        if self.random.random() < 0.09:
            self.later(self._office_hour(day), self._promise)
        if self.random.random() < 0.06:
            self.later(self._office_hour(day), self._lose)
        self.later(clock.at_local(day, time(9, 20)), self._call_round, day, time(9, 25))
        if number < YEARS_DAYS - 1:
            self.later(clock.at_local(day, time(15, 0)), self._call_round, day, time(15, 5))

    def _times(self, mean: float) -> int:
        """How many of something happen in a day, on average ``mean``."""
        return sum(self.random.random() < mean / 4 for _chance in range(4))

    def _office_hour(self, day: date) -> datetime:
        return clock.at_local(day, time(9, 0)) + timedelta(minutes=self.random.randrange(0, 480))

    def _as_agent(self) -> int:
        agent = self.random.choice(self.team.agents)
        storage.act_as(agent)
        return agent

    # -- sales, service, promises -------------------------------------------------------------------

    def _sell(self, day: date) -> None:
        self._as_agent()
        known = self.archive.customer_ids
        again = bool(known) and self.random.random() < 0.15
        customer_id = self.random.choice(known) if again else self.archive.add_customer(day)
        technician = self.random.choice(self.material.technicians)
        owned = self.archive.add_product(customer_id, day, technician, installed=None)
        self._book(owned, ServiceMode.INSTALLATION, self.material.installation, days=(1, 4))

    def _take_repair(self) -> None:
        self._as_agent()
        owned = self.random.choice([each for each in self.archive.owned if each.product_id % _WEAK == 0])
        fault = self.random.choice([each for each in self.material.faults if each.kind == owned.model.kind])
        self._book(owned, ServiceMode.REPAIR, fault.report, days=(0, 3))

    def _book(self, owned: Owned, mode: ServiceMode, subject: str, *, days: tuple[int, int]) -> None:
        now = clock.now()
        day = clock.local(now).date() + timedelta(days=self.random.randint(*days))
        start = clock.at_local(day, time(self.random.choice((9, 10, 13, 14, 15)), 0))
        while start <= now + timedelta(hours=1):
            start += timedelta(days=1)
        values = {
            "mode": mode,
            "subject": subject,
            "product": owned.product_id,
            "appointment_start": start,
            "appointment_end": start + timedelta(hours=2),
            "technician": self.team.technicians[owned.technician],
        }
        order_id = orders.save(None, values, customer_id=owned.customer_id)
        if self.random.random() < 0.04:
            self.later(now + timedelta(minutes=40), self._rebook, order_id, start + timedelta(days=1))
            start += timedelta(days=1)
        late = self.random.random() < 0.11
        arrival = start + timedelta(
            minutes=self.random.randrange(130, 200) if late else self.random.randrange(110)
        )
        self.later(
            arrival + timedelta(minutes=self.random.randrange(35, 110)),
            self._finish,
            order_id,
            owned,
            mode,
            subject,
            arrival,
        )

    def _rebook(self, order_id: int, start: datetime) -> None:
        why = orders.Rebooking(self.material.move_reason, clock.now(), storage.acting_staff())
        window = {"appointment_start": start, "appointment_end": start + timedelta(hours=2)}
        orders.save(order_id, window, rebooking=why)

    def _finish(
        self, order_id: int, owned: Owned, mode: ServiceMode, subject: str, arrival: datetime
    ) -> None:
        storage.act_as(self.team.technicians[owned.technician])
        values: ValueDict = {"arrived_at": arrival}
        if mode == ServiceMode.REPAIR:
            fault = next(fault for fault in self.material.faults if fault.report == subject)
            repaired = self.random.random() < 0.93
            values |= {
                "fault_cause": fault.cause,
                "fault_source": FaultSource(fault.source),
                "work_done": fault.work,
                "parts": fault.parts,
                "repair_state": RepairState.REPAIRED if repaired else RepairState.PARTLY,
                "fee_fen": self.random.choice((0, 0, 0, 8_000, 12_000, 18_000)),
            }
        else:
            installing = mode == ServiceMode.INSTALLATION
            values["work_done"] = self.material.installed if installing else self.material.maintained
        orders.finish(order_id, None, values)

    def _promise(self) -> None:
        self._as_agent()
        due = clock.local(clock.now()).date() + timedelta(days=self.random.randint(1, 6))
        promise_id = promises.add(
            self.random.choice(self.archive.customer_ids), self.random.choice(self.material.promises), due
        )
        kept = due + timedelta(days=0 if self.random.random() < 0.88 else 2)
        self.later(clock.at_local(kept, time(11, 30)), promises.keep, promise_id)

    def _lose(self) -> None:
        self._as_agent()
        customer_id = self.random.choice(self.archive.customer_ids)
        company = customer_id in self.archive.companies
        reasons = self.material.lost_companies if company else self.material.lost_reasons
        customers.mark_lost(customer_id, self.random.choice(reasons))
        if self.random.random() < 0.3:
            back = self.at_work(clock.now() + timedelta(days=self.random.randrange(20, 60)))
            self.later(back, customers.mark_won_back, customer_id)

    # -- callbacks ----------------------------------------------------------------------------------

    def _call_round(self, day: date, first: time) -> None:
        """Morning and afternoon somebody goes through what is due; a few are left lying for a day."""
        moment = clock.at_local(day, first)
        # In the two days before the last they were short of hands: so there is something to do on the last.
        left_lying = 0.5 if self.end - moment < timedelta(days=2) else 0.07
        for row in callback_lists.due_rows():
            if self.random.random() < left_lying:
                continue
            moment += timedelta(minutes=self.random.randrange(2, 6))
            self.later(moment, self._call, row.id)

    def _call(self, callback_id: int) -> None:
        row = next(iter(callback_lists.callback_rows([callback_id])), None)
        if row is None or row.state != "planned":
            return
        self._as_agent()
        luck = self.random.random()
        if luck < 0.17:
            callbacks.record_attempt(callback_id, AttemptOutcome.NO_ANSWER)
            return
        if luck < 0.18:
            callbacks.record_attempt(callback_id, AttemptOutcome.REFUSED)
            return
        if luck < 0.20:
            callbacks.record_attempt(callback_id, AttemptOutcome.REACHED)
            to = clock.local(clock.now()).date() + timedelta(days=2)
            callbacks.move(callback_id, to, self.material.move_reason, customer_asked=True)
            return
        self._complete(row)

    def _complete(self, row: callback_lists.CallbackRow) -> None:
        rated = questionnaire.needs_satisfaction(row.kind)
        satisfaction = self.random.choice(SATISFACTION) if rated else None
        answers = self._answers(row.kind, satisfaction or 5)
        said = self._said(row.kind, satisfaction)
        try:
            callbacks.complete(row.id, answers, satisfaction, suggestions=said)
        except CrmError:  # settled meanwhile by another call to the same customer
            return
        if row.kind == CallbackKind.MAINTENANCE and self.random.random() < 0.7:
            mine = [owned for owned in self.archive.owned if owned.customer_id == row.customer_id]
            due = [owned for owned in mine if owned.product_id == row.source_id] or mine
            self._book(due[0], ServiceMode.MAINTENANCE, self.material.maintenance, days=(2, 7))
        if questionnaire.is_dissatisfied(satisfaction) and row.kind == CallbackKind.AFTER_SERVICE:
            self.complaints.from_callback(row.id, row.customer_id, said)

    def _answers(self, kind: CallbackKind, satisfaction: int) -> ValueDict:
        answers: ValueDict = {}
        for slug in questionnaire.questions(kind):
            if slug in questionnaire.DIMENSIONS:
                answers[slug] = min(5, max(1, satisfaction + self.random.choice((-1, 0, 0, 0, 1))))
            elif slug == "conduct":
                answers[slug] = [item for item in questionnaire.CONDUCT if self.random.random() < 0.94]
            elif slug == "repair_state":
                answers[slug] = RepairState.REPAIRED if satisfaction > 2 else RepairState.PARTLY
        return answers

    def _said(self, kind: CallbackKind, satisfaction: int | None) -> str:
        if satisfaction is None:
            return ""
        if kind == CallbackKind.AFTER_COMPLAINT:
            dissatisfied = questionnaire.is_dissatisfied(satisfaction)
            return self.material.still if dissatisfied else self.random.choice(self.material.settled)
        if questionnaire.is_dissatisfied(satisfaction):
            return self.random.choice(self.material.blame)
        if self.random.random() < 0.25:
            return self.random.choice(self.material.praise)
        return self.random.choice(self.material.wishes)

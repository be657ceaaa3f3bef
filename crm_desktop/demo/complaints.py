"""The sample office's complaints, each taken through its states in plausible time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import ParamSpec

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ActionKind, Channel, ComplaintState, Severity
from crm_desktop.core.errors import NotAllowed
from crm_desktop.core.values import ValueDict
from crm_desktop.demo.agenda import Agenda
from crm_desktop.demo.grievances import Grievance
from crm_desktop.demo.people import Owned
from crm_desktop.services.complaints import causes, complaints, intake
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints import work as complaint_work

P = ParamSpec("P")

_CLOSING_TRIES = 20
_DAYS_FOR = {ActionKind.IMMEDIATE: 1, ActionKind.CORRECTION: 3, ActionKind.PREVENTION: 7}


class Complaints:
    """What customers complain of, and how the office sees it through."""

    def __init__(self, agenda: Agenda) -> None:
        self.agenda = agenda
        self.random = agenda.random
        self.cause_ids = causes.ids_by_slug()
        self._lately: list[Grievance] = []

    def open_case(self) -> None:
        """Somebody calls in, without having been asked."""
        owned = self.random.choice(self.agenda.archive.owned)
        fitting = [each for each in self.agenda.material.grievances if self._fits(each, owned)]
        # The last few are not heard again at once: a list of equal complaints reads like a machine's.
        fresh = [each for each in fitting if each not in self._lately] or fitting
        grievance = self.random.choice(fresh)
        self._lately = [*self._lately[-4:], grievance]
        values = {"product": owned.product_id} if grievance.about else {}
        self._open(values, grievance, owned)

    def from_callback(self, callback_id: int, customer_id: int, said: str) -> None:
        """Somebody was called, and is dissatisfied: ``said`` tells with what."""
        mine = [owned for owned in self.agenda.archive.owned if owned.customer_id == customer_id]
        about = intake.draft(callback_id=callback_id).values.get("product")
        owned = next((each for each in mine if each.product_id == about), mine[-1])
        fitting = [each for each in self.agenda.material.grievances if each.blame == said]
        if fitting and self._fits(fitting[0], owned):
            self._open({"callback": callback_id}, fitting[0], owned)

    def _fits(self, grievance: Grievance, owned: Owned) -> bool:
        company = owned.customer_id in self.agenda.archive.companies
        return grievance.about in ("", "any", owned.model.kind) and (company or not grievance.companies_only)

    def _open(self, values: ValueDict, grievance: Grievance, owned: Owned) -> None:
        important = grievance.companies_only or self.random.random() < 0.15
        complaint_id = complaints.open(
            {
                **values,
                "customer": owned.customer_id,
                "channel": self.random.choice((Channel.PHONE, Channel.PHONE, Channel.MESSAGE)),
                "severity": Severity.IMPORTANT if important else Severity.NORMAL,
                "subject": grievance.subject,
                "description": grievance.words,
                "motives": [grievance.motive],
                "requested_remedy": grievance.wish,
                "department": grievance.department,
            }
        )
        slow = self.random.random() < 0.1
        self._after((5, 7) if slow else (0.2, 2.5), self._acknowledge, complaint_id, grievance, owned)

    def _after(
        self, hours: tuple[float, float], step: Callable[P, None], *arguments: P.args, **named: P.kwargs
    ) -> None:
        wait = timedelta(minutes=round(60 * self.random.uniform(*hours)))
        self.agenda.later(self.agenda.at_work(clock.now() + wait), step, *arguments, **named)

    def _acknowledge(self, complaint_id: int, grievance: Grievance, owned: Owned) -> None:
        self._sit_down()
        complaints.acknowledge(complaint_id)
        if grievance.rejected:
            self._after((0.5, 3), self._reject, complaint_id, grievance)
            return
        complaints.investigate(complaint_id)
        if self.random.random() < 0.12:
            self._after((0.5, 2), self._hold, complaint_id, grievance, owned)
        else:
            self._after((2, 15), self._answer, complaint_id, grievance, owned)

    def _reject(self, complaint_id: int, grievance: Grievance) -> None:
        self._sit_down()
        complaints.reject(complaint_id, grievance.findings)
        complaints.tell_result(complaint_id)

    def _hold(self, complaint_id: int, grievance: Grievance, owned: Owned) -> None:
        complaints.hold(complaint_id, grievance.waits_for)
        self._after((24, 60), self._resume, complaint_id, grievance, owned)

    def _resume(self, complaint_id: int, grievance: Grievance, owned: Owned) -> None:
        complaints.resume(complaint_id)
        self._after((1, 6), self._answer, complaint_id, grievance, owned)

    def _answer(self, complaint_id: int, grievance: Grievance, owned: Owned) -> None:
        self._sit_down()
        complaint_work.set_findings(
            complaint_id,
            {
                "findings": grievance.findings,
                "justified": grievance.decision,
                "cause": self.cause_ids[grievance.cause],
                "root_cause": grievance.root_cause,
                "responsible_department": grievance.department,
                "responsible_staff": self._responsible(grievance, owned),
            },
        )
        complaints.propose(complaint_id, grievance.solution, grievance.message)
        complaints.tell_result(complaint_id, grievance.answer)
        if grievance.gift is not None and self.random.random() < 0.5:
            complaint_work.compensate(complaint_id, *grievance.gift, self.agenda.team.manager)
        today = clock.local(clock.now()).date()
        for kind, what in grievance.actions:
            due = today + timedelta(days=_DAYS_FOR[kind])
            complaint_work.add_action(complaint_id, what, kind=kind, due=due)
        self._after((3, 70), self._resolve, complaint_id, grievance)

    def _responsible(self, grievance: Grievance, owned: Owned) -> int | None:
        if grievance.whose == "technician":
            return self.agenda.team.technicians[owned.technician]
        return self.random.choice(self.agenda.team.agents) if grievance.whose else None

    def _resolve(self, complaint_id: int, grievance: Grievance) -> None:
        self._sit_down()
        for action in complaint_lists.get_case(complaint_id).actions:
            complaint_work.finish_action(action.id)
        complaints.resolve(complaint_id)
        self._after((26, 60), self._close, complaint_id, grievance, _CLOSING_TRIES)

    def _close(self, complaint_id: int, grievance: Grievance, tries: int) -> None:
        """Close it as soon as the gates are passed; a dissatisfied after-callback took it back to work."""
        self._sit_down()
        try:
            complaints.close(complaint_id)
        except NotAllowed:
            if tries and not self._work_again(complaint_id, grievance):
                self._after((20, 30), self._close, complaint_id, grievance, tries - 1)
            return
        if self.random.random() < 0.6:
            complaint_work.afterwards(complaint_id, lesson=grievance.lesson)

    def _work_again(self, complaint_id: int, grievance: Grievance) -> bool:
        known = complaint_lists.get_case(complaint_id)
        case = known.complaint
        if case.state == ComplaintState.RESOLVED and known.after_callback.callback_id is None:
            complaints.plan_after_callback(complaint_id)  # the rules call nobody who was lost
        if case.state != ComplaintState.INVESTIGATING:
            return False
        complaints.propose(complaint_id, *self.agenda.material.again)
        complaints.tell_result(complaint_id, grievance.answer)
        complaints.resolve(complaint_id)
        self._after((26, 60), self._close, complaint_id, grievance, 10)
        return True

    def _sit_down(self) -> None:
        storage.act_as(self.random.choice([self.agenda.team.manager, *self.agenda.team.agents]))

"""The sample office's complaints, each taken through its states in plausible time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ActionKind, Channel, Justified, Severity
from crm_desktop.core.errors import NotAllowed
from crm_desktop.demo.material import Grievance
from crm_desktop.services import causes, complaints

if TYPE_CHECKING:
    from crm_desktop.demo.story import Story

_CLOSING_TRIES = 20


class Complaints:
    """What customers complain of, and how the office sees it through."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.random = story.random
        self.cause_ids = causes.ids_by_slug()

    def arise(self) -> None:
        """Somebody calls in, without having been asked."""
        owned = self.random.choice(self.story.archive.owned)
        self._open({"customer": owned.customer_id, "product": owned.product_id})

    def from_callback(self, callback_id: int, customer_id: int) -> None:
        self._open({"customer": customer_id, "callback": callback_id})

    def _open(self, values: dict[str, Any]) -> None:
        grievance = self.random.choice(self.story.material.grievances)
        important = self.random.random() < 0.2
        complaint_id = complaints.open(
            {
                **values,
                "channel": self.random.choice((Channel.PHONE, Channel.PHONE, Channel.MESSAGE)),
                "severity": Severity.IMPORTANT if important else Severity.NORMAL,
                "subject": grievance.subject,
                "description": grievance.words,
                "motives": [grievance.motive],
            }
        )
        slow = self.random.random() < 0.1
        self._after(
            hours=(5, 7) if slow else (0.2, 2.5), step=self._acknowledge, arguments=(complaint_id, grievance)
        )

    def _after(
        self, *, hours: tuple[float, float], step: Callable[..., None], arguments: tuple[Any, ...]
    ) -> None:
        wait = timedelta(minutes=round(60 * self.random.uniform(*hours)))
        self.story.later(self.story.at_work(clock.now() + wait), step, *arguments)

    def _acknowledge(self, complaint_id: int, grievance: Grievance) -> None:
        self._sit_down()
        if self.random.random() < 0.05:
            complaints.reject(complaint_id, self.story.material.grievances[-1].findings)
            return
        complaints.acknowledge(complaint_id)
        complaints.investigate(complaint_id)
        if self.random.random() < 0.12:
            self._after(hours=(0.5, 2), step=self._hold, arguments=(complaint_id, grievance))
        else:
            self._after(hours=(2, 15), step=self._answer, arguments=(complaint_id, grievance))

    def _hold(self, complaint_id: int, grievance: Grievance) -> None:
        complaints.hold(complaint_id, self.story.material.move_reason)
        self._after(hours=(24, 60), step=self._resume, arguments=(complaint_id, grievance))

    def _resume(self, complaint_id: int, grievance: Grievance) -> None:
        complaints.resume(complaint_id)
        self._after(hours=(1, 6), step=self._answer, arguments=(complaint_id, grievance))

    def _answer(self, complaint_id: int, grievance: Grievance) -> None:
        self._sit_down()
        justified = self.random.choice((Justified.YES, Justified.YES, Justified.PARTLY, Justified.NO))
        complaints.set_findings(
            complaint_id,
            {
                "findings": grievance.findings,
                "justified": justified,
                "cause": self.cause_ids[grievance.cause],
                "root_cause": grievance.root_cause,
                "responsible_staff": self.random.choice(list(self.story.team.technicians.values())),
            },
        )
        complaints.propose(complaint_id, grievance.solution, grievance.solution)
        complaints.tell_result(complaint_id, self.story.material.told)
        if justified != Justified.NO and self.random.random() < 0.5:
            kind, value = self.random.choice(self.story.material.compensations)
            complaints.compensate(complaint_id, kind, value, self.story.team.manager)
        due = clock.local(clock.now()).date() + timedelta(days=3)
        action_id = complaints.add_action(
            complaint_id, grievance.solution, kind=ActionKind.IMMEDIATE, due=due
        )
        self._after(hours=(3, 70), step=self._resolve, arguments=(complaint_id, action_id))

    def _resolve(self, complaint_id: int, action_id: int) -> None:
        self._sit_down()
        complaints.finish_action(action_id)
        complaints.resolve(complaint_id)
        self._after(hours=(26, 60), step=self._close, arguments=(complaint_id, action_id, _CLOSING_TRIES))

    def _close(self, complaint_id: int, action_id: int, tries: int) -> None:
        """Close it as soon as the gates are passed; a dissatisfied after-callback took it back to work."""
        self._sit_down()
        try:
            complaints.close(complaint_id)
        except NotAllowed:
            if tries and not self._work_again(complaint_id):
                self._after(hours=(20, 30), step=self._close, arguments=(complaint_id, action_id, tries - 1))
            return
        if self.random.random() < 0.4:
            complaints.afterwards(complaint_id, lesson=self.story.material.lesson)

    def _work_again(self, complaint_id: int) -> bool:
        known = complaints.get(complaint_id)
        case = known.complaint
        if case.state == "resolved" and known.after_callback.callback_id is None:
            complaints.plan_after_callback(complaint_id)  # the rules call nobody who was lost
        if case.state != "investigating":
            return False
        complaints.propose(complaint_id, case.proposed_solution, case.message_to_customer)
        complaints.tell_result(complaint_id, self.story.material.told)
        complaints.resolve(complaint_id)
        self._after(hours=(26, 60), step=self._close, arguments=(complaint_id, 0, 10))
        return True

    def _sit_down(self) -> None:
        storage.act_as(self.random.choice([self.story.team.manager, *self.story.team.agents]))

"""The sample office's letters: made, printed and posted in batches, a few come back."""

from datetime import date, time, timedelta

from crm_desktop.core import clock
from crm_desktop.core.enums import LetterKind
from crm_desktop.demo.simulation import YEARS_DAYS, Simulation
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.services.letters import kinds as letter_kinds
from crm_desktop.services.letters import letters as letter_service
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters import put_aside

_RETURNED = 0.02
_TOO_LATE = ("已经太晚，下次再写", "Too late by now")
_UNTIL = 4
"""Days before the last one; what fell due since then waits for whoever opens the sample office."""


class Post:
    """Makes the letters due in the days before each posting day."""

    def __init__(self, simulation: Simulation, language: str) -> None:
        self.simulation = simulation
        self.language = language

    def post(self, start: date, end: date) -> None:
        for kind in letter_kinds.kinds():
            ahead = letter_kinds.declared(kind).posted_ahead
            self._batch(kind, start + ahead, end + ahead)

    def _batch(self, kind: LetterKind, start: date, end: date) -> None:
        due = letter_service.due(kind, start, end).to_send
        if not due:
            return
        pdf, done = letter_run.make_pdf(due, self.language)
        ids = letter_service.enter(due, pdf, done.pages_of, self.language, printed=True)
        self.simulation.later(
            self.simulation.at_work(clock.now() + timedelta(hours=2)), letter_log.mark_posted, ids
        )
        for letter_id in ids:
            if self.simulation.random.random() < _RETURNED:
                back = self.simulation.at_work(clock.now() + timedelta(days=9))
                self.simulation.later(back, letter_log.mark_returned, [letter_id])

    def put_late_aside(self) -> None:
        """What slipped through since: too late to be posted, and no longer in anybody's way."""
        for kind in letter_kinds.kinds():
            now = clock.now()
            late = [letter for letter in letter_service.on_desk(kind).to_send if letter.term.overdue(now)]
            if late:
                put_aside.put_aside(late, _TOO_LATE[self.language != "zh_CN"])


def schedule(simulation: Simulation, on: date, language: str) -> None:
    """Every Friday in the last two months but for the last days, the first of each month before that."""
    post = Post(simulation, language)
    start = on - timedelta(days=YEARS_DAYS)
    for number in range(1, YEARS_DAYS):
        day = on - timedelta(days=YEARS_DAYS - number)
        weekly = _UNTIL < (on - day).days <= 60
        if (weekly and day.weekday() == 4) or (day.day == 1 and (on - day).days > 60):
            simulation.later(clock.at_local(day, time(16, 30)), post.post, start + timedelta(days=1), day)
            start = day
    simulation.later(clock.at_local(start, time(17, 0)), post.put_late_aside)

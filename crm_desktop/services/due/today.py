"""What waits today: callbacks, complaints whose clocks run, promises, birthdays, letters, four figures."""

from dataclasses import dataclass
from datetime import date, timedelta

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import CustomerStatus, LetterKind
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks import no_number, rules
from crm_desktop.services.callbacks.lists import CallbackRow, MonthCounts
from crm_desktop.services.callbacks.no_number import Settle
from crm_desktop.services.complaints import escalation
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.complaints.lists import ComplaintRow
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.figures import satisfaction
from crm_desktop.services.figures.base import Period
from crm_desktop.services.letters import birthdays as letter_birthdays
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.office import office as offices
from crm_desktop.services.promises import promises
from crm_desktop.services.promises.promises import PromiseRow
from crm_desktop.storage.models import ContactPerson, Customer

BIRTHDAYS_AHEAD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BirthdayRow:
    """Somebody's birthday within the next days."""

    customer_id: int
    name: str
    day: date
    birthday: Birthday
    company: str = ""
    """Of a contact person; ``customer_id`` is the company's."""


@dataclass(frozen=True, slots=True)
class LettersDueRow:
    """Letters of one kind that are to be written; ``names`` are the first of them."""

    kind: LetterKind
    count: int
    names: tuple[str, ...]
    late: int = 0


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """The month's mean of 1-5 and how many answered; ``before`` is last month's mean."""

    mean: float | None
    answered: int
    before: float | None


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that the first page shows."""

    person: str
    customers: int
    callbacks: list[CallbackRow]
    without_number: list[Settle]
    complaints: list[ComplaintRow]
    promises: list[PromiseRow]
    birthdays: list[BirthdayRow]
    letters: list[LettersDueRow]
    letters_waiting: int
    """Letters that were written and not printed yet."""
    month: MonthCounts
    satisfaction: Satisfaction


def overview() -> Overview:
    """What waits now, in one state of the data."""
    today = clock.today()
    with storage.reading():
        profile = offices.profile()
        return Overview(
            next((person.name for person in offices.staff() if person.id == profile.desk_staff_id), ""),
            customer_lists.count(),
            callback_lists.due_rows(),
            no_number.list_to_settle(),
            complaint_lists.list_complaints(which="open"),
            promises.list_promises(open_only=True),
            coming_birthdays(today, today + BIRTHDAYS_AHEAD),
            letters_due(),
            len(letter_log.waiting()),
            callback_lists.month_counts(today.year, today.month),
            _satisfaction(Period(today.year, today.month, clock.now())),
        )


def coming_birthdays(start: date, end: date) -> list[BirthdayRow]:
    """Birthdays from ``start`` to ``end`` (both included) by day; inside reading().

    Of customers not lost, and of the contact persons of companies not lost.
    """
    rows = []
    for found in letter_birthdays.birthdays(start, end):
        customer = Customer.by_id(found.customer_id)
        if customer.status == CustomerStatus.LOST:
            continue
        person = found.person
        born = ContactPerson.by_id(person.id) if person is not None else customer
        company = customer.name if person is not None else ""
        rows.append(BirthdayRow(customer.id, born.name, found.occurrence, born.birthday, company))
    return sorted(rows, key=lambda row: (row.day, row.customer_id))


def letters_due() -> list[LettersDueRow]:
    """Letters to be written now, by kind: cards some days ahead, and all that are late."""
    rows = []
    for kind in kinds.kinds():
        found = letters.to_write(kind)
        if found.count:
            rows.append(LettersDueRow(kind, found.count, found.names, found.late))
    return rows


def counts() -> dict[str, tuple[int, bool]]:
    """Page to how many wait there and whether one of them is overdue; for the window's rail."""
    now = clock.now()
    with storage.reading():
        calls, late = callback_lists.due_count(now)
        cases = complaint_lists.due_rows(now)
        due_promises = promises.due_rows(now)
        written = sum(row.count for row in letters_due()) + len(letter_log.waiting())
    late += sum(row.overdue for row in cases) + sum(row.overdue(now) for row in due_promises)
    return {
        "today": (late, True),
        "calendar": (calls, False),
        "complaints": (len(cases), any(row.overdue for row in cases)),
        "letters": (written, False),
    }


def run_housekeeping() -> None:
    """What has to happen by itself: plan the callbacks that fall due, escalate overdue complaints."""
    rules.plan()
    escalation.escalate_overdue()


def _satisfaction(period: Period) -> Satisfaction:
    def mean(of: Period) -> tuple[float | None, int]:
        figures = {each.key: each.value for each in satisfaction.figures(satisfaction.answers_given(of))}
        value, answered = figures["satisfaction.mean"], figures["satisfaction.answered"]
        return float(value) if isinstance(value, (int, float)) else None, int(answered or 0)

    now, answered = mean(period)
    return Satisfaction(now, answered, mean(period.previous)[0])

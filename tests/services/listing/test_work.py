"""Lists of callbacks, complaints and letters by conditions, in the order of a field, with further columns."""

from datetime import timedelta

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackKind, ComplaintState, Grade, LetterKind, LetterState, Severity
from crm_desktop.core.errors import CrmError
from crm_desktop.core.lists.declaration import Condition, How, Shown
from crm_desktop.core.lists.registry import LISTS
from crm_desktop.core.tables import Table
from crm_desktop.services.callbacks import callbacks, every
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.letters import log
from crm_desktop.services.listing import saved, values
from crm_desktop.services.office import office as offices
from crm_desktop.storage.models import Complaint, Letter, SavedFilter
from crm_desktop.storage.queries.listing import work

IMPORTANT = Condition("severity", How.IS, ("important",))


@pytest.fixture
def work_done(office, noon):
    """Three complaints and three letters of two customers; the ids begin at 1."""
    amy = offices.save_staff(None, {"name": "Amy Lee"})
    good = customers.save(None, {"name": "Good", "grade": Grade.A, "district": "历下区"})
    other = customers.save(None, {"name": "Other <b>&"})
    with storage.write("customer.changed", name="x") as change:
        for number, (who, state, severity, in_charge) in enumerate(
            (
                (good, ComplaintState.NEW, Severity.NORMAL, amy),
                (other, ComplaintState.NEW, Severity.IMPORTANT, None),
                (good, ComplaintState.CLOSED, Severity.IMPORTANT, amy),
            )
        ):
            change.insert(
                Complaint, number=f"T{number}", customer=who, state=state, severity=severity,
                in_charge=in_charge, subject=f"Subject {9 - number}",
                received_at=noon - timedelta(days=number),
                first_reply_due=noon, answer_due=noon, close_due=noon,
            )  # fmt: skip
        for number, (who, kind, state) in enumerate(
            (
                (good, LetterKind.BIRTHDAY, LetterState.POSTED),
                (other, LetterKind.THANK_YOU, LetterState.RETURNED),
                (good, LetterKind.THANK_YOU, LetterState.POSTED),
            )
        ):
            change.insert(
                Letter, number=f"X{number}", customer=who, kind=kind, state=state, generated_at=noon,
                posted_at=noon - timedelta(days=50 * number), returned_at=noon, return_reason="gone" * number,
            )  # fmt: skip


def test_complaints_by_conditions_in_an_order(work_done):
    found = complaint_lists.find_complaints("", [IMPORTANT])
    assert (found.ids, found.open) == ([2, 3], 1)
    assert complaint_lists.find_complaints("", [IMPORTANT], which="open").ids == [2]
    of_good = Condition("district", How.IS, ("历下区",))
    assert complaint_lists.find_complaints("", [of_good], "subject").ids == [3, 1]
    assert complaint_lists.find_complaints("good", (), "in_charge", True).ids == [3, 1]
    assert complaint_lists.find_complaints("", (), "in_charge").ids[-1] == 2
    newest_last = complaint_lists.find_complaints("", [], "", True).ids
    assert newest_last == complaint_lists.find_complaints().ids[::-1]
    (row,) = complaint_lists.complaint_rows([2], columns=["customer", "severity", "in_charge", "grade"])
    assert row.more == {
        "customer": "Other <b>&", "severity": Severity.IMPORTANT, "in_charge": None, "grade": None
    }  # fmt: skip
    assert values.choices(Table.COMPLAINT, "in_charge", "en") == [("1", "Amy Lee"), ("", "none")]
    with pytest.raises(CrmError):
        complaint_lists.find_complaints("", [Condition("tags", How.IS, ("VIP",))])


def test_letters_by_conditions_in_an_order(work_done):
    thanks = Condition("kind", How.IS, ("thank_you",))
    assert log.find_letters("", [thanks]) == [3, 2]
    assert log.find_letters("", [thanks, Condition("posted_at", How.LAST, ("60d",))]) == [2]
    assert log.find_letters("good", [], "posted_at") == [3, 1]
    assert log.find_letters("", [Condition("return_reason", How.SET)], states=[LetterState.POSTED]) == [3]
    (row,) = log.letter_rows([3], ["return_reason", "grade"])
    assert row.more == {"return_reason": "gonegone", "grade": Grade.A}


def test_callbacks_by_conditions_in_an_order(work_done, noon):
    due = [noon - timedelta(days=1), noon + timedelta(hours=2), noon + timedelta(days=9)]
    with clock.at(noon - timedelta(days=2)):
        made = [
            callbacks.add(who, kind, at, subject=subject)
            for who, kind, at, subject in (
                (1, CallbackKind.OTHER, due[0], "Frost <b>&"),
                (2, CallbackKind.VISIT, due[1], "100%_"),
                (1, CallbackKind.VISIT, due[2], ""),
            )
        ]
    callbacks.cancel(made[1], "rain")
    first, second, third = made
    assert every.find_callbacks() == [third, second, first]
    assert every.find_callbacks("", [], "", True) == made
    assert every.find_callbacks("", [Condition("late", How.YES)]) == [first]
    assert every.find_callbacks("", [Condition("late", How.NO)]) == [third, second]
    visits = Condition("kind", How.IS, ("visit",))
    assert every.find_callbacks("", [visits, Condition("state", How.IS, ("planned",))]) == [third]
    assert every.find_callbacks("", [Condition("due_at", How.NEXT, ("30d",))], "customer") == [third, second]
    assert every.find_callbacks("", [Condition("grade", How.IS, ("A",))], "number") == [first, third]
    assert every.find_callbacks("other <b>") == [second]
    assert every.find_callbacks("%_") == [second]
    assert every.find_callbacks("frost") == [first]
    with pytest.raises(CrmError):
        every.find_callbacks("", [], "late")
    (line,) = every.callback_lines([second, 4711], ["outcome", "tries", "cancel_text"])
    assert line.more == {"outcome": None, "tries": 0, "cancel_text": "rain"}


def test_each_field_of_these_lists_stands_for_something_in_the_database():
    for table, source in (
        (Table.CALLBACK, work.CALLBACKS),
        (Table.COMPLAINT, work.COMPLAINTS),
        (Table.LETTER, work.LETTERS),
    ):
        assert LISTS[table].keys() == source.columns.keys()


def test_a_saved_filter_that_is_not_understood_says_so_and_can_be_deleted(work_done):
    kept = saved.save_filter(Table.COMPLAINT, "  Important ", shown(IMPORTANT))
    with pytest.raises(CrmError):
        saved.save_filter(Table.COMPLAINT, "Important", shown())
    with pytest.raises(CrmError):
        saved.save_filter(Table.COMPLAINT, " ", shown())
    saved.save_filter(Table.LETTER, "Important", shown())
    (found,) = saved.saved_filters(Table.COMPLAINT)
    assert (found.id, found.name, found.shown) == (kept, "Important", shown(IMPORTANT))
    with storage.write("filter.changed", name="x") as change:
        change.update(change.get(SavedFilter, kept), shown={"conditions": [["own.5", "is", ["1"]]]})
    (found,) = saved.saved_filters(Table.COMPLAINT)
    assert (found.name, found.shown) == ("Important", Shown())
    assert found.why_not.text("en").startswith("The filter Important asks for a field that is no longer")
    saved.delete_filter(kept)
    assert saved.saved_filters(Table.COMPLAINT) == []


def shown(*conditions):
    return Shown("", conditions)

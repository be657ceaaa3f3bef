"""Red is what is overdue, and nothing else; what is done is muted, so that what is to do stands out."""

from datetime import UTC, datetime

from crm_desktop.core.enums import AttemptOutcome, CustomerStatus, LetterKind, LetterState
from crm_desktop.gui.callbacks.call_who import _OUTCOMES
from crm_desktop.gui.customers.facts import marks
from crm_desktop.gui.letters.due_view import _TONES
from crm_desktop.gui.letters.log_view import _state
from crm_desktop.gui.reports.figure_detail import _tone
from crm_desktop.services.letters.log import LetterRow
from crm_desktop.storage.models import Customer

NOT_LATE = {"", "amber", "green", "blue", "grey"}


def logged(state: LetterState, *, waits: bool = False) -> LetterRow:
    at = datetime(2026, 10, 21, tzinfo=UTC)
    return LetterRow(1, "X1", LetterKind.BIRTHDAY, 1, "王芳", "", state, at, at, 1, "", True, "en", waits)


def test_a_letter_that_came_back_is_not_red_and_what_is_posted_has_no_badge(themed):
    themed("en", "light")
    assert _state(logged(LetterState.RETURNED)).badge == "amber"
    posted = _state(logged(LetterState.POSTED))
    assert (posted.text, posted.badge, posted.token) == ("Posted", "", "muted")
    assert _state(logged(LetterState.GENERATED, waits=True)).badge == "blue"
    assert set(_TONES.values()) <= NOT_LATE


def test_marks_of_a_customer_and_how_a_call_went_are_not_red(themed):
    themed("en", "light")
    gone = Customer(name="王芳", do_not_call=True, do_not_post=True, status=CustomerStatus.LOST)
    assert [tone for _words, tone in marks(gone)] == ["amber", "amber", "grey"]
    assert {_OUTCOMES[each] for each in AttemptOutcome} <= NOT_LATE


def test_in_a_table_of_figures_only_what_missed_its_time_is_red():
    assert _tone("missed") == "red"
    assert _tone("installation_fault") == "amber"

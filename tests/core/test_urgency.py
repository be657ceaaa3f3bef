"""One tone and one wording: at the borders, done late, paused; and what is no clock."""

import ast
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.core import clock
from crm_desktop.core import words as catalogue
from crm_desktop.core.enums import ComplaintState, Severity
from crm_desktop.core.urgency import SEVERITY_TONES, STATE_TONES, Term, Tone

PACKAGE = Path(catalogue.__file__).parent.parent.parent
NOON = datetime(2026, 10, 21, 4, tzinfo=UTC)
"""In the office."""
SECOND, HOUR, DAY = timedelta(seconds=1), timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("allowed", "warning"),
    [
        (4 * HOUR, HOUR),
        (24 * HOUR, 6 * HOUR),
        (4 * DAY, DAY),
        (4 * DAY + 4 * SECOND, DAY),
        (31 * DAY, DAY),
        (None, DAY),
    ],
)
def test_it_is_amber_for_the_last_quarter_and_at_most_a_day_and_red_once_it_is_over(allowed, warning):
    term = Term(NOON, NOON - allowed if allowed is not None else None)
    moments = (NOON - warning - SECOND, NOON - warning, NOON, NOON + SECOND)
    assert [term.tone(moment) for moment in moments] == [Tone.BLUE, Tone.AMBER, Tone.AMBER, Tone.RED]
    assert [term.near(moment) for moment in moments] == [False, True, True, False]
    assert [term.overdue(moment) for moment in moments] == [False, False, False, True]


def test_due_on_a_day_is_due_until_its_end():
    end = clock.end_of_day(date(2026, 10, 21))
    term = Term(end, end - 9 * DAY, all_day=True)
    start = clock.start_of_day(date(2026, 10, 21))
    assert [term.tone(moment) for moment in (start - 2 * SECOND, start, end, end + SECOND)] == [
        Tone.BLUE,
        Tone.AMBER,
        Tone.AMBER,
        Tone.RED,
    ]
    assert [term.words(moment, "en") for moment in (start, end, end + SECOND)] == [
        "today",
        "today",
        "1 day overdue",
    ]
    assert term.words_of_day(start - SECOND, "zh_CN") == "全天"
    assert term.words_of_day(start, "zh_CN") == term.words(start, "zh_CN") == "今天"
    begun_that_day = term._replace(since=start + timedelta(hours=9))
    assert begun_that_day.tone(start + timedelta(hours=9)) is Tone.AMBER
    assert term.moment("en") == "21 Oct 2026"


def test_what_has_hardly_any_time_is_late_soon_and_never_near_before_it_began():
    term = Term(NOON, NOON)  # planned when it was due already
    assert [term.tone(NOON + SECOND * n) for n in (-1, 0, 1)] == [Tone.BLUE, Tone.AMBER, Tone.RED]


def test_done_in_time_is_green_and_done_late_is_grey_and_says_so():
    done = [Term(NOON, NOON - DAY, done_at=NOON + SECOND * n) for n in (-1, 0, 1)]
    later = NOON + 30 * DAY
    assert [term.tone(later) for term in done] == [Tone.GREEN, Tone.GREEN, Tone.GREY]
    assert [term.words(later, "en") for term in done] == ["Done", "Done", "Done late"]
    assert [term.words(later, "zh_CN") for term in done] == ["已完成", "已完成", "逾期完成"]
    assert not any(term.overdue(later) or term.near(NOON) for term in done)


def test_a_pause_keeps_the_colour_grey_as_long_as_it_lasts():
    term = Term(NOON, NOON - DAY, counts_down=True, paused_at=NOON - HOUR)
    for moment in (NOON - HOUR, NOON + SECOND, NOON + 30 * DAY):
        assert (term.tone(moment), term.overdue(moment), term.near(moment)) == (Tone.GREY, False, False)
        assert term.words(moment, "zh_CN") == "已停表"
        assert term.left(moment) == HOUR


def test_what_was_overdue_before_the_pause_stays_red_and_says_both():
    term = Term(NOON, NOON - DAY, counts_down=True, paused_at=NOON + 2 * HOUR)
    later = NOON + 30 * DAY
    assert (term.tone(later), term.overdue(later)) == (Tone.RED, True)
    assert term.words(later, "en") == "2 h overdue, clock stopped"
    assert term.words(later, "zh_CN") == "逾期 2 小时，已停表"
    at_its_end = Term(NOON, NOON - DAY, paused_at=NOON)
    assert at_its_end.tone(later) == Tone.GREY


def test_what_was_called_off_is_never_overdue():
    term = Term(NOON, NOON - DAY, called_off=True)
    assert (term.tone(NOON + DAY), term.overdue(NOON + DAY)) == (Tone.GREY, False)
    assert term.words(NOON + DAY, "en") == "Called off"


def test_a_clock_says_what_is_left_and_an_appointment_says_when():
    for clocked, at, words in (
        (True, NOON - 192 * timedelta(minutes=1), "3 h 12 min left"),
        (True, NOON - DAY, "1 day left"),
        (True, NOON - DAY - SECOND, "tomorrow 12:00"),
        (False, NOON - 192 * timedelta(minutes=1), "today 12:00"),
        (False, NOON - DAY, "tomorrow 12:00"),
        (True, NOON - 3 * DAY, "in 3 days"),
        (True, NOON, "under a minute left"),
        (True, NOON + SECOND, "under a minute overdue"),
        (False, NOON + 18 * timedelta(minutes=1), "18 min overdue"),
        (False, NOON + 12 * HOUR, "1 day overdue"),
    ):
        assert Term(NOON, counts_down=clocked).words(at, "en") == words


@pytest.mark.parametrize(
    ("away", "chinese", "english"),
    [
        (timedelta(hours=-2), "逾期 2 小时", "2 h overdue"),
        (timedelta(days=-3), "逾期 3 天", "3 days overdue"),
        (timedelta(hours=3, minutes=12), "还剩 3 小时 12 分", "3 h 12 min left"),
        (timedelta(days=3), "3 天后", "in 3 days"),
        (timedelta(days=26, hours=23), "11月17日", "17 Nov"),
        (timedelta(days=200), "2027-05-09", "9 May 2027"),
    ],
)
def test_a_clock_far_away_is_a_date_and_a_near_one_what_is_left(away, chinese, english):
    term = Term(NOON + away, counts_down=True)
    assert (term.words(NOON, "zh_CN"), term.words(NOON, "en")) == (chinese, english)


def test_in_a_list_of_one_day_the_time_is_enough_but_not_for_what_is_overdue():
    term = Term(NOON, NOON - 9 * DAY)
    assert term.words_of_day(NOON - HOUR, "zh_CN") == "12:00"
    assert term.words_of_day(NOON + HOUR, "zh_CN") == "逾期 1 小时"
    assert Term(NOON, done_at=NOON).words_of_day(NOON, "zh_CN") == "已完成"


def test_red_is_for_what_is_overdue_and_nothing_else():
    assert Tone.RED not in {*SEVERITY_TONES.values(), *STATE_TONES.values()}
    assert Tone.AMBER not in {*SEVERITY_TONES.values(), *STATE_TONES.values()}


def test_nothing_else_in_the_program_says_red_or_how_long_something_is_overdue():
    """But for the colours themselves and the report, whose months are over."""
    said = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        if path.name != "resources_rc.py"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value == "red"
    }
    ours = {"core/urgency.py", "gui/theme.py"}
    assert said - ours == {"gui/reports/charts.py", "gui/reports/figure_detail.py"}
    spans = [key for key, (chinese, _english) in catalogue._table().items() if "逾期 {span}" in chinese]
    assert spans == ["urgency.overdue"]


def test_an_ordinary_complaint_has_no_chip_and_a_new_one_is_neutral():
    assert set(Severity) - set(SEVERITY_TONES) == {Severity.NORMAL}
    assert ComplaintState.NEW not in STATE_TONES

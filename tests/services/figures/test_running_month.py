"""What the first page says of the month is what the report counts, also after each call."""

from collections import Counter

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import CallbackState
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.figures import callbacks as callback_figures
from crm_desktop.services.figures import satisfaction
from crm_desktop.services.figures.base import Period
from crm_desktop.storage.models import Callback
from tests.paths import SAMPLE_DAY


def compare():
    period = Period(SAMPLE_DAY.year, SAMPLE_DAY.month, clock.now())
    with storage.reading():
        kept = [satisfaction.marks_of(of) for of in (period, period.previous)]
        plain = [
            Counter(satisfaction.given(satisfaction.answers_given(of), "satisfaction"))
            for of in (period, period.previous)
        ]
        outcomes = Counter(
            of for _who, of in callback_figures.credited(callback_figures.due_callbacks(period))
        )
    assert kept == plain
    month = callback_lists.month_counts(SAMPLE_DAY.year, SAMPLE_DAY.month)
    done = outcomes[callback_figures.ON_TIME] + outcomes[callback_figures.LATE]
    assert (month.due, month.done) == (outcomes.total(), done)
    assert all(plain)
    return kept[0]


def test_the_first_page_and_the_report_count_the_same(sample_office):
    before = compare()
    with storage.reading():
        planned = list(Callback.select().where(Callback.state == CallbackState.PLANNED).limit(4))
    for mark, callback in enumerate(planned, start=2):
        with storage.write("callback.done") as change:
            change.update(callback, state=CallbackState.DONE, done_at=clock.now(), satisfaction=min(mark, 5))
        after = compare()
    assert after.total() == before.total() + len(planned)
    with storage.write("callback.deleted") as change:
        change.delete(callback)
    assert compare().total() == after.total() - 1

"""Letters that wait are found once a day and after changes only for whom they concern: as if asked afresh."""

from datetime import timedelta

from crm_desktop import demo, storage
from crm_desktop.core import clock
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, LetterKind
from crm_desktop.services.customers import customers
from crm_desktop.services.letters import kinds, letters, put_aside
from crm_desktop.services.letters.sorting import partition
from crm_desktop.storage.models import Customer, Letter
from crm_desktop.storage.queries import letters as queries
from tests.paths import SAMPLE_DAY


def plainly(kind):
    """How many and how many late, each occasion of the whole office sorted out one by one."""
    declaration, today = kinds.declared(kind), clock.today()
    start, end = declaration.span(today)
    if declaration.announced is not None:
        end = today + declaration.announced
    with storage.reading():
        late = declaration.find(*letters.late_span(kind, today), True, None)
        due = partition(kind, [*late, *declaration.find(start, end, False, None)]).to_send
    names = tuple(letter.name for letter in due[: letters.NAMED])
    return len(due), sum(letter.term.overdue(clock.now()) for letter in due), names


def kept(kind):
    waiting = letters.to_write(kind)
    return waiting.count, waiting.late, waiting.names


def compare():
    found = {kind: kept(kind) for kind in kinds.kinds()}
    assert found == {kind: plainly(kind) for kind in kinds.kinds()}
    return found


def test_every_change_leaves_the_counts_as_if_asked_afresh(sample_office):
    before = compare()
    assert all(count for count, _late, _names in before.values())
    with storage.reading():
        people = list(Customer.select().order_by(Customer.id))
        thanked = letters.on_desk(LetterKind.THANK_YOU).to_send
        cards = letters.on_desk(LetterKind.BIRTHDAY).to_send
    customers.save(thanked[0].customer_id, {"do_not_post": True})
    compare()
    customers.mark_lost(cards[0].customer_id, "搬走了")
    assert compare() != before
    tomorrow = clock.today() + timedelta(days=1)
    for person in people[:5]:
        customers.save(person.id, {"birthday": Birthday(Calendar.SOLAR, None, tomorrow.month, tomorrow.day)})
        compare()
    put_aside.put_aside(letters.on_desk(LetterKind.BIRTHDAY).to_send[:2], "已经去过")
    compare()
    put_aside.take_up(letters.on_desk(LetterKind.BIRTHDAY).to_send[:2])
    compare()
    due = letters.on_desk(LetterKind.COMPLAINT_REPLY).to_send[:1]
    letters.enter(due, b"%PDF", [(1, 1)], "zh_CN")
    assert compare()[LetterKind.COMPLAINT_REPLY][0] == before[LetterKind.COMPLAINT_REPLY][0] - 1
    with storage.write("letters.discarded", count=1) as change:
        change.delete(Letter.select().order_by(Letter.id.desc()).first())
    compare()


def test_late_birthdays_of_few_people_are_those_found_among_all_days(sample_office, monkeypatch):
    with clock.at(demo.morning(SAMPLE_DAY + timedelta(days=60))):
        few = plainly(LetterKind.BIRTHDAY)
        assert few[0] > few[1] > 0
        monkeypatch.setattr(queries, "known_birthdays", lambda _owner, most: [None] * most)
        assert plainly(LetterKind.BIRTHDAY) == few


def test_another_day_and_another_opening_are_asked_anew(sample_office, reopen):
    before = compare()
    with clock.at(demo.morning(SAMPLE_DAY + timedelta(days=9))):
        compare()
    with clock.at(demo.morning(SAMPLE_DAY)):
        assert compare() == before
        reopen()
        assert compare() == before

"""Letters to many marked customers: what to write about is looked up once, and again where needed."""

import pytest

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar, LetterKind
from crm_desktop.core.errors import NotAllowed
from crm_desktop.gui.letters import letter_for
from crm_desktop.gui.letters.letter_for import KnownOccasions, LetterForMany
from crm_desktop.services.customers import customers
from crm_desktop.services.letters import letters


def test_occasions_are_looked_up_once_and_again_of_whom_something_changed(office, noon, monkeypatch):
    asked = []
    look = letters.occasions_for
    monkeypatch.setattr(
        letters, "occasions_for", lambda kind, ids, tell: asked.append(ids) or look(kind, ids, tell)
    )
    ids = tuple(customers.save(None, {"name": name}) for name in ("王芳", "<b>&", "𠮷"))
    only, known = LetterForMany(LetterKind.BIRTHDAY, ids), KnownOccasions()

    def found():
        due = known.keep(only, letter_for.find(only, known.of(only), lambda _done, _total: None))
        return [letter.customer_id for letter in (*due.to_send, *(left.due for left in due.left_out))]

    with pytest.raises(NotAllowed):
        found()
    customers.save(ids[0], {"birthday": Birthday(Calendar.SOLAR, None, 11, 3)})
    assert found() == found() == [ids[0]]
    customers.save(ids[1], {"birthday": Birthday(Calendar.SOLAR, None, 11, 4)})
    known.forget({ids[1]})
    assert found() == list(ids[:2])
    known.forget(())  # whom it was about is not known
    assert found() == list(ids[:2])
    assert asked == [list(ids), list(ids), [], [ids[1]], list(ids)]
    assert known.of(LetterForMany(LetterKind.THANK_YOU, ids)) == {}

"""A birthday goes into the table and comes back as one value."""

from pathlib import Path

import pytest

from crm_desktop import storage
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Calendar
from crm_desktop.core.errors import CrmError
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import ContactEntry
from crm_desktop.storage.models import ContactPerson, Customer
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, birthday_columns, stored_birthday

BIRTHDAYS = [
    Birthday(Calendar.SOLAR, 1975, 3, 12),
    Birthday(Calendar.SOLAR, None, 2, 29),
    Birthday(Calendar.LUNAR, 1987, 6, 6, leap=True),
    None,
]


@pytest.mark.parametrize("birthday", BIRTHDAYS)
def test_customers_and_contact_persons_keep_it(office: Path, birthday: Birthday | None) -> None:
    contact = ContactEntry("李四", "经理", "", birthday=birthday)
    saved = customers.save(None, {"name": "王建国", "birthday": birthday}, contacts=[contact])
    with storage.reading():
        assert Customer.by_id(saved).birthday == birthday
        assert ContactPerson.get(ContactPerson.customer == saved).birthday == birthday
        columns = [getattr(Customer, name) for name in BIRTHDAY_COLUMNS]
        assert (
            stored_birthday(*Customer.select(*columns).where(Customer.id == saved).tuples().get()) == birthday
        )


def test_it_is_changed_as_a_whole(office: Path) -> None:
    saved = customers.save(None, {"name": "王建国", "birthday": BIRTHDAYS[2]})
    customers.save(saved, {"birthday": BIRTHDAYS[1]})
    assert customers.get_customer(saved).birthday == BIRTHDAYS[1]
    customers.save(saved, {"birthday": None})
    assert customers.get_customer(saved).birthday is None
    assert {
        name: getattr(customers.get_customer(saved), name) for name in BIRTHDAY_COLUMNS
    } == birthday_columns(None)


def test_a_calendar_that_is_none_is_damage() -> None:
    with pytest.raises(CrmError):
        stored_birthday("martian", None, 1, 1, 0)

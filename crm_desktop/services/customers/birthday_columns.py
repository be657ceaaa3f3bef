"""A birthday in the five columns of the tables that keep one: customers and contact persons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.storage.models import ContactPerson, Customer

if TYPE_CHECKING:  # the lunar calendar is loaded late: it is on the start-up path
    from crm_desktop.core.birthdays import Birthday


def birthday_of(person: Customer | ContactPerson) -> Birthday | None:
    """The birthday that a customer's or contact person's columns hold."""
    if person.birthday_calendar is None:
        return None
    from crm_desktop.core.birthdays import Birthday

    return Birthday(
        person.birthday_calendar,
        person.birthday_year,
        person.birthday_month,
        person.birthday_day,
        person.birthday_leap,
    )


def birthday_columns(birthday: Birthday | None) -> dict[str, object]:
    """The values of those columns for a birthday, or for none."""
    return {
        "birthday_calendar": birthday.calendar if birthday else None,
        "birthday_year": birthday.year if birthday else None,
        "birthday_month": birthday.month if birthday else None,
        "birthday_day": birthday.day if birthday else None,
        "birthday_leap": bool(birthday and birthday.leap),
    }

"""What tests of the rules say over and over: a customer, a birthday, what is planned, some days later."""

from datetime import timedelta

from crm_desktop.core import clock
from crm_desktop.core.enums import Calendar, CallbackState
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.callbacks import rules
from crm_desktop.services.customers import customers


def add(name="张伟", *, numbers=("138 0531 2210",), **values):
    phones = [customers.PhoneEntry(number) for number in numbers]
    return customers.save(None, {"name": name, **values}, phones=phones)


def born(month, day, calendar=Calendar.SOLAR, leap=False):
    return {
        "birthday_calendar": calendar,
        "birthday_month": month,
        "birthday_day": day,
        "birthday_leap": leap,
    }


def planned(kind=None):
    """(name, day due) of what is planned, in order."""
    return [
        (row.name, row.day)
        for row in callback_lists.list_callbacks(state=CallbackState.PLANNED)
        if kind in (None, row.kind)
    ]


def switch_on(kind, **values):
    rule = next(rule for rule in rules.list_rules() if rule.kind == kind)
    rules.save(rule.id, {"switched_on": True, **values})


def later(days=0, hours=0):
    return clock.at(clock.now() + timedelta(days=days, hours=hours))

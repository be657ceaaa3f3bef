"""What an import brought to be done next: people to enter, rules to switch on, records to complete."""

import re
from dataclasses import dataclass
from typing import Final

import peewee

from crm_desktop import storage
from crm_desktop.core import texts
from crm_desktop.core.enums import CallbackKind, Grade
from crm_desktop.services.callbacks import rules
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.importing import doubts, values
from crm_desktop.storage.models import Product, Staff

_BETWEEN_NAMES: Final = re.compile(r"[/、,，;；&+＋\n]")
_NAME: Final = re.compile(r"(?=.{1,40}$)[^\W\d_]+(?:[ ·.'’-]+[^\W\d_]+)*\.?")
"""No stroke, number or sentence about who did it."""


@dataclass(frozen=True, slots=True)
class OfferedRule:
    """A rule that is off, and how many callbacks it would plan for the days to come."""

    id: int
    kind: CallbackKind
    grades: tuple[Grade, ...]
    callbacks: int


@dataclass(frozen=True, slots=True)
class WorkFound:
    """What waits in the whole office, whichever file brought it."""

    installers: tuple[str, ...] = ()
    """Names in products that no member of the staff has, those with the most products first."""
    rules: tuple[OfferedRule, ...] = ()
    without_postcode: int = 0
    """Customers whose address has none."""
    to_check: int = 0
    """What imports left to be checked: not understood, or unlike what was known."""
    to_check_of: int = 0
    """Of how many customers that is."""


def find() -> WorkFound:
    """Look through the office, by the code that lists, checks and plans."""
    with storage.reading():
        offered = rules.would_plan()
        order = list(rules.DEFAULTS)
        return WorkFound(
            _installers(),
            tuple(
                OfferedRule(rule.id, rule.kind, tuple(map(Grade, rule.grades)), count)
                for rule, count in sorted(offered.items(), key=lambda each: order.index(each[0].kind))
            ),
            customer_lists.count_without_postcode(),
            *doubts.count_to_check(),
        )


def _installers() -> tuple[str, ...]:
    known = {texts.comparable(person.name) for person in Staff.select()}
    found: dict[str, str] = {}
    products: dict[str, int] = {}
    count = peewee.fn.COUNT(Product.id)
    written = Product.select(Product.installer, count).where(Product.installer != "")
    for text, times in written.group_by(Product.installer).order_by(Product.installer).tuples():
        for part in _BETWEEN_NAMES.split(text):
            name = " ".join(part.split())
            key = texts.comparable(name)
            if key in known or values.says_nothing(name) or _NAME.fullmatch(name) is None:
                continue
            found.setdefault(key, name)
            products[key] = products.get(key, 0) + times
    return tuple(found[key] for key in sorted(found, key=lambda key: -products[key]))

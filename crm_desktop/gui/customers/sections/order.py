"""In which order the sections of the card stand. A new one is one module, named here."""

from typing import Final

from crm_desktop.gui.customers.sections.facts import facts
from crm_desktop.gui.customers.sections.family import family
from crm_desktop.gui.customers.sections.own_fields import own_fields
from crm_desktop.gui.customers.sections.papers import PapersSection
from crm_desktop.gui.customers.sections.people import people
from crm_desktop.gui.customers.sections.place import Make
from crm_desktop.gui.customers.sections.products import products
from crm_desktop.gui.customers.sections.promises import promises
from crm_desktop.gui.customers.sections.referrals import referrals
from crm_desktop.gui.customers.sections.timeline import TimelineSection
from crm_desktop.gui.customers.sections.to_check import to_check

SECTIONS: Final[tuple[Make, ...]] = (
    facts,
    own_fields,
    to_check,
    people,
    family,
    promises,
    products,
    referrals,
    PapersSection,
    TimelineSection,
)

"""Which parts the form of a customer has. A new one is one module, named here."""

from typing import Final

from crm_desktop.gui.customers.parts.address import AddressPart
from crm_desktop.gui.customers.parts.birthday import BirthdayPart
from crm_desktop.gui.customers.parts.contacts import ContactsPart
from crm_desktop.gui.customers.parts.own_fields import OwnFieldsPart
from crm_desktop.gui.customers.parts.part import FormPart
from crm_desktop.gui.customers.parts.phones import PhonesPart
from crm_desktop.gui.customers.parts.tags import TagsPart

PARTS: Final[tuple[type[FormPart], ...]] = (
    PhonesPart,
    BirthdayPart,
    AddressPart,
    ContactsPart,
    TagsPart,
    OwnFieldsPart,
)

"""What the card of a customer says: facts, marks, products, promises and the timeline, in words and tones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from crm_desktop.core import clock, countries, dates, phones
from crm_desktop.core.enums import CustomerKind, CustomerStatus
from crm_desktop.core.fields.declaration import FieldDeclaration, ValueKind
from crm_desktop.core.fields.own import OwnDeclaration, OwnValue
from crm_desktop.core.fields.registry import field_word, on_card
from crm_desktop.core.fields.saying import say_fact, say_value
from crm_desktop.core.tables import Table
from crm_desktop.gui.language import label, language
from crm_desktop.gui.widgets.timeline import Entry
from crm_desktop.services.customers.card import Former
from crm_desktop.services.customers.timeline import TimelineEntry
from crm_desktop.storage.models import ContactPerson, Customer, Phone, Product

translate = QCoreApplication.translate

_LEADS_NOWHERE = frozenset({Table.CUSTOMER_STATUS_CHANGE})
"""It is no record of its own: the customer's form changes it."""


def shorten(words: str, most: int = 60) -> str:
    """One line of at most `most` characters."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def who(customer: Customer) -> str:
    """What stands behind the name: "先生 · 客户 000128"."""
    number = translate("CustomerCard", "Customer {}").format(customer.number)
    return " · ".join(part for part in (shorten(customer.honorific, 20), number) if part)


def marks(customer: Customer) -> list[tuple[str, str]]:
    """What must not be overlooked, as badges: words and tone."""
    found = []
    if customer.do_not_call:
        found.append((translate("CustomerCard", "Do not call"), "amber"))
    if customer.do_not_post:
        found.append((translate("CustomerCard", "Do not send letters"), "amber"))
    if customer.status == CustomerStatus.LOST:
        found.append((_on_day(label(customer.status), customer.lost_at), "grey"))
    elif customer.status == CustomerStatus.WON_BACK:
        found.append((_on_day(label(customer.status), customer.won_back_at), "green"))
    return found


def _on_day(words: str, day: date | None) -> str:
    return f"{words} {dates.say_date(day, language())}" if day else words


def phone_text(phone: Phone) -> str:
    """A number in groups, with its extension, and whether it is a fax."""
    return phones.written(phone, language=language(), country=countries.here())


def birthday_text(customer: Customer | ContactPerson) -> str:
    """The birthday, when it comes next in both calendars, and why then where the year lacks the day."""
    birthday = customer.birthday
    if birthday is None:
        return ""
    from crm_desktop.core import birthdays

    coming = birthdays.say_next(birthday, clock.today(), language())
    reason = ""
    if coming:
        day = birthdays.next_occurrence(birthday, clock.today())
        reason = birthdays.say_fallback(birthday, day, language())
    said = (birthdays.say_birthday(birthday, language()), coming, reason)
    return "\n".join(part for part in said if part)


def facts(customer: Customer) -> list[tuple[str, str]]:
    """Names and texts of what is known, without those that the card shows with a button."""
    return [
        (field_word(table, field.name, language()), _fact(customer, field))
        for table, field in on_card(Table.CUSTOMER, Table.CUSTOMER_TAG)
    ]


def _fact(customer: Customer, field: FieldDeclaration) -> str:
    if field.kind is ValueKind.BIRTHDAY:
        return birthday_text(customer)
    if field.name == "tag":
        return translate("CustomerCard", ", ").join(customer.tags)
    if field.name == "lost_reason" and customer.status == CustomerStatus.ACTIVE:
        return ""
    if field.name == "kind" and customer.kind == CustomerKind.PERSON:
        return ""  # most are
    return say_value(field, getattr(customer, field.name), language())


def former(records: Iterable[Former]) -> str:
    """Numbers and names of earlier records: "000212 王健国、000377"."""
    said = (f"{each.number} {shorten(each.name, 40)}".strip() for each in records)
    return translate("CustomerCard", ", ").join(said)


def own_facts(own: Mapping[str, OwnValue], fields: Iterable[OwnDeclaration]) -> list[tuple[str, str]]:
    """Names and texts of what stands in the office's own fields of a record."""
    return [(field.name, field.say(own[field.key], language())) for field in fields if field.key in own]


def contact_words(contact: ContactPerson) -> str:
    """Post, phones and birthday of a contact person, in one line."""
    born = ""
    birthday = contact.birthday
    if birthday is not None:
        from crm_desktop.core.birthdays import say_birthday

        born = translate("CustomerCard", "birthday {}").format(say_birthday(birthday, language()))
    return " · ".join(part for part in (contact.post, *map(phone_text, contact.phones), born) if part)


def product_words(product: Product) -> str:
    """When it was bought or installed, by whom, its plate."""
    day = product.purchase_date or product.install_date
    installer = translate("CustomerCard", "installed by {}").format(product.installer)
    return " · ".join(
        part
        for part in (
            dates.say_date(day, language()) if day else "",
            installer if product.installer else "",
            product.plate,
        )
        if part
    )


Told = list[tuple[str, str]]


def product_facts(product: Product) -> tuple[Told, Told]:
    """Names and values of what else the card tells of a product: texts, then days and numbers."""
    texts: Told = []
    others: Told = []
    for _table, field in on_card(Table.PRODUCT):
        name, said = say_fact(field, getattr(product, field.name), language())
        if said:
            (texts if field.kind is ValueKind.TEXT else others).append((name, said))
    return texts, others


def warranty(product: Product) -> tuple[str, str]:
    """The badge of a product, words and tone; without words where nothing is known."""
    from crm_desktop.gui.products import words  # late: the first customer may have no product

    until = max(filter(None, (product.warranty_until, product.extended_until)), default=None)
    return words.warranty(product.status, until)


def timeline(entries: Sequence[TimelineEntry]) -> list[Entry]:
    """The lines of the timeline; a click gives back table and id."""
    return [
        Entry(
            when=_short(entry.at, entry.all_day),
            tone=entry.tone,
            head=entry.title,
            text=entry.detail,
            tooltip=dates.say_datetime(entry.at, language())
            if not entry.all_day
            else dates.say_date(clock.local(entry.at).date(), language()),
            key=(entry.table, entry.record_id) if entry.table not in _LEADS_NOWHERE else None,
            name=entry.name,
        )
        for entry in entries
    ]


def _short(moment: datetime, all_day: bool) -> str:
    """Today, tomorrow and yesterday by name (and time, while it is still to come), other days by date."""
    now = clock.now()
    day, today = clock.local(moment).date(), clock.local(now).date()
    if abs((day - today).days) <= 1:
        return dates.say_relative(day if all_day else moment, now, language())
    return dates.say_day(day, language()) if day.year == today.year else dates.say_date(day, language())

"""Fills the printed customer sheet 客户档案表 from the record: plain words, ready to be set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from crm_desktop.core import birthdays, clock, countries, dates, phones
from crm_desktop.core.enums import CustomerStatus
from crm_desktop.core.fields.own import OwnValue
from crm_desktop.core.fields.registry import declared, field_word
from crm_desktop.core.fields.saying import say_value
from crm_desktop.core.forms import Field, FormContent, Section
from crm_desktop.core.name_parts import name_on_paper
from crm_desktop.core.tables import Table
from crm_desktop.core.words import label, say
from crm_desktop.services.customers import card as customer_card
from crm_desktop.services.letters.letters import office_details
from crm_desktop.storage.models import ContactPerson, Phone, Product, Record

LAST: Final = 15
"""So many entries of the past are told."""
FEWEST: Final = 5
"""And so many where more would be alone on a second page, or have the room for notes be alone there."""
_NUMERALS: Final = "一二三四五六七八九十"
_BESIDE: Final = 3
_LONG: Final = 40
"""So many own fields stand beside each other, unless one is longer than so many letters."""


def sheet(customer_id: int, language: str) -> FormContent:
    """All that is known of a customer, on paper; what is not is an empty box. Raises ``NotFound``."""
    return _Sheet(customer_id, language).content()


class _Sheet:
    """One customer with everything around it."""

    def __init__(self, customer_id: int, language: str) -> None:
        self.language = language
        self.office = office_details()
        self.card = customer_card.card(customer_id, language)
        self.customer = self.card.customer

    def content(self) -> FormContent:
        customer = self.customer
        known = (self._who(), self._relation(), self._own_fields(), self._people())
        before = [[each] for each in known if each.rows]
        products = [*self._products()]

        def sections(last: int) -> tuple[Section, ...]:
            parts = [*before, products, [self._past(last)], [self._notes()]]
            told = [part for part in parts if part and part[0].rows]
            return tuple(self._numbered(n, each) for n, part in enumerate(told, 1) for each in part)

        most = min(LAST, len(self.card.entries))
        return FormContent(
            say("customer_sheet.title", self.language),
            customer.number,
            self.office,
            sections(most),
            state=f"{self._status()} {dates.say_date(clock.today(), self.language)}".strip(),
            shorter=tuple(sections(last) for last in range(most - 1, FEWEST - 1, -1)),
        )

    def _numbered(self, number: int, section: Section) -> Section:
        """With its number among those that there are; products that are told one by one share theirs."""
        numeral = _NUMERALS[number - 1] if self.language == "zh_CN" else str(number)
        title = say("customer_sheet.numbered", self.language, numeral=numeral, title=section.title)
        return Section(title, section.rows)

    # -- words --------------------------------------------------------------------------------------

    def _field(self, name: str, share: float = 1.0, lines: int = 1, *, record: Record | None = None) -> Field:
        """A box under the field's own word, with what stands in it."""
        record = self.customer if record is None else record
        table = record._meta.table_name
        field = declared(table, name)
        said = say_value(field, getattr(record, name), self.language) if field is not None else ""
        return Field(field_word(table, name, self.language), said, share, lines)

    def _own(self, name: str, text: str, share: float = 1.0, lines: int = 1) -> Field:
        return Field(say(f"customer_sheet.{name}", self.language), text, share, lines)

    def _section(self, name: str, *rows: tuple[Field, ...]) -> Section:
        return Section(say(f"customer_sheet.{name}", self.language), rows)

    def _joined(self, parts: Iterable[str]) -> str:
        return say("customer_sheet.comma", self.language).join(filter(None, parts))

    def _phone(self, phone: Phone) -> str:
        number = phones.written(phone, language=self.language, country=countries.here())
        return f"{number} ({phone.whose})" if phone.whose else number

    def _status(self) -> str:
        """Lost or won back, with the day; nothing of those who simply are customers."""
        customer = self.customer
        if customer.status == CustomerStatus.ACTIVE:
            return ""
        day = customer.lost_at if customer.status == CustomerStatus.LOST else customer.won_back_at
        said = dates.say_date(day, self.language) if day else ""
        return f"{label(customer.status, self.language)} {said}".strip()

    # -- sections -----------------------------------------------------------------------------------

    def _who(self) -> Section:
        customer = self.customer
        born = customer.birthday
        coming = ""
        if born is not None:
            coming = birthdays.say_next(born, clock.today(), self.language, counted=False)
        wishes = [
            field_word(Table.CUSTOMER, name, self.language)
            for name in ("do_not_call", "do_not_post")
            if getattr(customer, name)
        ]
        name = Field(
            field_word(Table.CUSTOMER, "name", self.language),
            name_on_paper(customer.name, customer.kind),
            2,
        )
        return self._section(
            "who",
            (name, self._field("kind"), self._field("honorific"), self._field("gender", 0.7)),
            (self._own("phones", self._joined(map(self._phone, customer.phones))),),
            (self._own("address", customer.address, 4), self._field("postcode")),
            (self._field("birthday"), self._own("in_both_calendars", coming, 2)),
            (self._field("email"), self._field("wechat"), self._own("wishes", self._joined(wishes))),
        )

    def _relation(self) -> Section:
        customer, brought = self.customer, self.card.referrals
        names = [each.name for each in brought.tree if each.level == 0]
        lost = [(self._field("lost_at"), self._field("lost_reason", 3))] if customer.lost_at else []
        came = [(self._own("brought", self._joined(names)),)] if names else []
        return self._section(
            "relation",
            (
                self._field("grade", 0.6),
                self._field("staff"),
                self._field("customer_since"),
                self._field("yearly_value_fen"),
            ),
            (
                self._field("source"),
                self._field("referred_by"),
                self._own("tags", self._joined(customer.tags), 2),
            ),
            *lost,
            *came,
            (self._field("preferences"), self._field("background")),
            (self._field("relation"), self._field("competitors")),
            (self._field("remarks", lines=2),),
        )

    def _own_fields(self) -> Section:
        return self._section("own", *self._own_rows(self.customer.own))

    def _own_rows(self, own: Mapping[str, OwnValue]) -> Iterable[tuple[Field, ...]]:
        """What stands in own fields, some beside each other, what is long by itself."""
        row: list[Field] = []
        for declared_here in self.card.own_fields:
            if declared_here.key not in own:
                continue
            field = Field(declared_here.name, declared_here.say(own[declared_here.key], self.language))
            if max(len(field.text), len(field.label)) > _LONG:
                if row:
                    yield tuple(row)
                    row = []
                yield (field,)
                continue
            row.append(field)
            if len(row) == _BESIDE:
                yield tuple(row)
                row = []
        if row:
            yield tuple(row)

    def _people(self) -> Section:
        relatives = [f"{each.name} ({label(each.relation, self.language)})" for each in self.card.family]
        family = [(self._own("family", self._joined(relatives)),)] if relatives else []
        return self._section("people", *map(self._contact, self.customer.contacts), *family)

    def _contact(self, contact: ContactPerson) -> tuple[Field, ...]:
        return (
            self._field("name", record=contact),
            self._field("post", record=contact),
            self._own("phones", self._joined(map(self._phone, contact.phones)), 1.6),
            self._field("birthday", record=contact),
        )

    def _products(self) -> Iterable[Section]:
        """One for each, numbered where there are several."""
        title = say("customer_sheet.products", self.language)
        products = self.customer.products
        for number, product in enumerate(products, 1):
            said = f"{title} {number}/{len(products)}" if len(products) > 1 else title
            yield Section(said, tuple(self._product(product)))

    def _product(self, product: Product) -> Iterable[tuple[Field, ...]]:
        def field(name: str, share: float = 1.0) -> Field:
            return self._field(name, share, record=product)

        yield field("model", 1.4), field("serial_number", 1.6), field("plate"), field("status", 0.8)
        yield field("purchase_date"), field("price_fen"), field("install_date"), field("installer")
        day = product.maintenance_due  # by months or by kilometres
        due = dates.say_date(day, self.language) if day else ""
        yield (
            field("warranty_until"),
            field("extended_until"),
            replace(field("next_maintenance"), text=due),
            field("design_life_until"),
        )
        for names in (("promise_at_sale", "purchase_reason"), ("materials", "place"), ("remarks",)):
            if any(getattr(product, name) for name in names):
                yield tuple(field(name) for name in names)
        yield from self._own_rows(product.own)

    def _past(self, last: int) -> Section:
        entries = self.card.entries[:last]
        if not entries:
            return self._section("past")
        lines = [
            " · ".join(
                filter(
                    None,
                    (dates.say_date(clock.local(each.at).date(), self.language), each.title, each.detail),
                )
            )
            for each in entries
        ]
        title = say("customer_sheet.last", self.language, n=len(entries))
        return self._section("past", (Field(title, "\n".join(lines)),))

    def _notes(self) -> Section:
        return self._section("notes", (self._own("by_hand", "", 3, 4), self._own("seen", "", 1, 4)))

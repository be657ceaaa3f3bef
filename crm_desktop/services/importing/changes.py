"""What an import changes in records that are known: each value with what stood there before, by the rows."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final, NamedTuple

from crm_desktop.core import countries, dates, money, phones
from crm_desktop.core.addresses import join_address
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.fields.own import called, is_own
from crm_desktop.core.fields.registry import declared, field_word
from crm_desktop.core.number import Phone
from crm_desktop.core.odometer import Reading
from crm_desktop.core.odometer import said as said_readings
from crm_desktop.core.plain_numbers import number_text
from crm_desktop.core.tables import Table
from crm_desktop.core.values import Values
from crm_desktop.core.words import label, say
from crm_desktop.services.importing.archive import ADDRESS_COLUMNS, ArchiveCustomer
from crm_desktop.services.importing.archive_parts import ArchivePast, ArchiveProduct, ArchiveRecord
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, stored_birthday

_LISTS: Final = frozenset({Table.PHONE, Table.CUSTOMER_TAG, Table.ODOMETER_READING})
_BORN: Final = frozenset(BIRTHDAY_COLUMNS)


_PARTS_OF_ADDRESS: Final = frozenset({"province", "city", "district"})
_BETWEEN: Final = {"number": " / ", "tag": "、", "km": "; "}
"""What stands between several in one cell of an export."""


class ListChange(NamedTuple):
    """Something in a customer's lists: ``old`` and ``new`` of a ``column``, "" where all of it is new."""

    table: Table
    column: str
    part: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """A value of a known customer, its product or contact person: ``old`` and ``new`` as they are stored.

    ``part`` is what product or contact person it is, "" for the customer's own; ``column`` "" where all of
    it is new.
    """

    row: int
    number: str
    name: str
    table: Table
    column: str
    part: str
    old: object
    new: object

    def field(self, language: str) -> str:
        """What was changed: "Phone", "Model (GL8)"."""
        if not self.column:
            return say(f"import.change.{self.table}", language)
        word = called(self.column) if is_own(self.column) else field_word(self.table, self.column, language)
        return say("import.change.of_part", language, field=word, part=self.part) if self.part else word

    def words(self, language: str) -> str:
        """The whole change in one line: "Phone: 138… → 139…"."""
        old, new = said(self.column, self.old, language), said(self.column, self.new, language)
        is_added = self.old is None and (self.table in _LISTS or not self.column)
        how = "added" if is_added else "from_to" if old and new else "taken" if old else "given"
        return say(f"import.change.{how}", language, field=self.field(language), old=old, new=new)

    def as_dict(self, language: str) -> dict[str, object]:
        """For the command line."""
        return {
            "row": self.row,
            "number": self.number,
            "name": self.name,
            "field": self.field(language),
            "old": said(self.column, self.old, language),
            "new": said(self.column, self.new, language),
        }


def said(column: str, value: object, language: str) -> str:
    """A stored value in words; "" where there is none."""
    if is_own(column) and isinstance(value, int | float):
        is_flag = isinstance(value, bool)
        return say("history.yes" if value else "history.no", language) if is_flag else number_text(value)
    if value is None or value == "" or value is False:
        return ""
    if isinstance(value, list):
        return _BETWEEN[column].join(said(column, each, language) for each in value)
    if column.endswith("_fen"):
        return money.say_money(value) if isinstance(value, int) and value else ""
    worded = next((words for kind, words in _WORDS.items() if isinstance(value, kind)), None)
    return worded(value, language) if worded is not None else " ".join(str(value).split())


def _birthday(value: Birthday, language: str) -> str:
    from crm_desktop.core.birthdays import say_birthday

    return say_birthday(value, language)


def _phone(value: Phone, _language: str) -> str:
    number = phones.plainly(value.number, countries.here())
    number = f"{number}-{value.extension}" if value.extension else number
    return f"{number} ({value.whose})" if value.whose else number


_WORDS: Final[dict[type, Callable[[Any, str], str]]] = {
    Birthday: _birthday,
    Phone: _phone,
    Reading: lambda value, _language: said_readings([value]),
    StrEnum: label,
    date: dates.say_date,
    bool: lambda _value, language: say("history.yes", language),
}


class ChangeNotes:
    """Which row changed what first, of customers that the database knows."""

    def __init__(self, say_value: Callable[[str, object], object], fields: Collection[str]) -> None:
        self._say_value = say_value
        """Makes names of ids."""
        self._has_whole_addresses = _PARTS_OF_ADDRESS.isdisjoint(fields)
        """Province, city and district stand in one cell with the street."""
        self._columns: dict[tuple[int, str], tuple[int, ArchiveCustomer, ArchiveRecord]] = {}
        self._listed: dict[tuple[int, ListChange], tuple[int, ArchiveCustomer]] = {}

    def note(self, row: int, known: ArchiveCustomer, product: ArchiveProduct | None) -> None:
        """Take down what a row changed of a customer, of its contact persons and of one product."""
        records: list[ArchiveRecord] = [known, *known.contacts.values(), *known.past]
        if product is not None:
            records.append(product)
        for record in records:
            for column in record.changes:
                name = "birthday" if column in _BORN else column
                if column in _PARTS_OF_ADDRESS and self._has_whole_addresses:
                    name = "street"
                self._columns.setdefault((id(record), name), (row, known, record))
        for change in _of_lists(known, product):
            self._listed.setdefault((id(known), change), (row, known))

    def listed(self) -> list[ChangedValue]:
        """All changes, in the order of the rows; what one changes of a list is one, as it is one cell."""
        cells: dict[tuple[object, ...], tuple[int, ArchiveCustomer, list[ListChange]]] = {}
        for (known_id, change), (row, known) in self._listed.items():
            cell = (row, known_id, *(change[:3] if change.column else change))
            cells.setdefault(cell, (row, known, []))[2].append(change)
        found = [
            ChangedValue(row, known.number, known.values["name"], *_as_one(changes))
            for row, known, changes in cells.values()
        ]
        for (_id, column), (row, known, record) in self._columns.items():
            before = {**record.values, **record.before}
            old, new = self._value(before, column), self._value(record.values, column)
            if old != new:
                table, part = _whose(record)
                old, new = (self._told(table, column, value) for value in (old, new))
                found.append(
                    ChangedValue(row, known.number, known.values["name"], table, column, part, old, new)
                )
        return sorted(found, key=lambda change: change.row)

    def _value(self, values: Values, column: str) -> object:
        if column == "birthday":
            return stored_birthday(*(values[each] for each in BIRTHDAY_COLUMNS))
        if column == "street" and self._has_whole_addresses:
            return join_address(*(values[each] for each in ADDRESS_COLUMNS))
        return values[column]

    def _told(self, table: Table, column: str, value: object) -> object:
        field = declared(table, column)
        if field is not None and field.choices is not None and isinstance(value, str) and value:
            return field.choices(value)
        return self._say_value(column, value) if table == Table.CUSTOMER else value


def _whose(record: ArchiveRecord) -> tuple[Table, str]:
    if isinstance(record, ArchiveCustomer):
        return Table.CUSTOMER, ""
    if isinstance(record, ArchiveProduct):
        return Table.PRODUCT, record.label
    if isinstance(record, ArchivePast):
        return record.table, ""
    return Table.CONTACT_PERSON, str(record.values["name"])


def _as_one(changes: Sequence[ListChange]) -> ListChange:
    """What came to one list and what went from it, as one change."""
    first = changes[0]
    if len(changes) == 1:
        return first
    old, new = (
        [each for each in some if each is not None]
        for some in zip(*(each[3:] for each in changes), strict=True)
    )
    return first._replace(old=old or None, new=new or None)


def _of_lists(known: ArchiveCustomer, product: ArchiveProduct | None) -> Iterator[ListChange]:
    """What came to a customer's lists, became something else there or went."""
    for old, new, of in known.changed_phones.values():
        yield ListChange(Table.PHONE, "number", str(of.values["name"]) if of else "", old, new)
    for phone in known.new_phones:
        yield ListChange(Table.PHONE, "number", "", None, phone)
    for contact in known.contacts.values():
        name = str(contact.values["name"])
        if contact.id is None:
            yield ListChange(Table.CONTACT_PERSON, "", "", None, name)
        for phone in contact.new_phones:
            yield ListChange(Table.PHONE, "number", name, None, phone)
    for tag in known.new_tags:
        yield ListChange(Table.CUSTOMER_TAG, "tag", "", None, tag)
    for tag in known.gone_tags:
        yield ListChange(Table.CUSTOMER_TAG, "tag", "", tag, None)
    if product is not None and product.was_known:
        for reading in product.new_readings:
            yield ListChange(Table.ODOMETER_READING, "km", product.label, None, reading)
        for reading in product.gone_readings:
            yield ListChange(Table.ODOMETER_READING, "km", product.label, reading, None)
    if product is not None and product.id is None:
        yield ListChange(Table.PRODUCT, "", "", None, product.label)

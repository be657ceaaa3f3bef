"""Fills a row with what its cells say, one after the other, and puts together what belongs together."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from crm_desktop.core import texts
from crm_desktop.core.company_names import kind_of
from crm_desktop.core.enums import CustomerKind, PhoneKind
from crm_desktop.core.fields.past import PAST_NAMES
from crm_desktop.core.number import Phone
from crm_desktop.core.phones import read_phones
from crm_desktop.core.sheet_cells import Cell
from crm_desktop.core.tables import Table
from crm_desktop.services.importing import values
from crm_desktop.services.importing.composing import (
    ADDRESS,
    HOUSE,
    NAME_PARTS,
    NO_ADDRESS,
    Address,
    Place,
    full_name,
    in_calendar,
    joined,
    lunar,
    parted,
    repeats_name,
)
from crm_desktop.services.importing.headers import NOTED
from crm_desktop.services.importing.odometer_cells import read_off
from crm_desktop.services.importing.own_cells import own_numbers
from crm_desktop.services.importing.past_cells import PastCells
from crm_desktop.services.importing.readers import Reader
from crm_desktop.services.importing.rows import ODOMETER, Row, RowContact
from crm_desktop.services.importing.unsold import is_unsold, without_product

_Take = Callable[["RowFilling", int, Cell], None]
CellOfRow = tuple[int, str, Cell]
"""Its column, what that becomes, and what stands in it."""

_MAILS = re.compile(r"[\s,，;；、/|]+(?::::\s*)?")
_USUAL_LABEL = re.compile(
    r"\W*(?:mobile|cell|home|work|main|other|pager|internet|business|personal|private|primary|default|preferred|smtp|ex|"
    r"手机|移动|家|家庭|住宅|单位|工作|公司|办公|其他|主要)?(?: ?(?:phone|电话))?\W*",
    re.IGNORECASE,
)
_FAX_LABEL = re.compile(r"fax|传真", re.IGNORECASE)
_PLACES: Final = {
    CustomerKind.PERSON: ("", "home"),
    CustomerKind.COMPANY: ("", "business"),
}
"""Which of several addresses is the customer's: these first, then the others as they come."""


class RowFilling:
    """One row under way."""

    __slots__ = (
        "_birthday",
        "_calendar",
        "_is_unsold",
        "_labels",
        "_lunar",
        "_notes",
        "_odometer",
        "_parts",
        "_past",
        "_people",
        "_places",
        "_posts",
        "_reader",
        "_row",
    )

    _LAST: Final = 1_000_000
    """What comes from no column stands after all of them."""

    def __init__(self, reader: Reader, row: Row) -> None:
        self._reader = reader
        self._row = row
        self._notes: list[tuple[int, str]] = []
        self._past: PastCells | None = None
        self._places: dict[str, Place] = {}
        self._people: dict[str, RowContact] = {}
        self._posts: dict[int, int] = {}
        self._labels: dict[int, str] = {}
        self._is_unsold = False
        self._birthday: Cell = None
        self._calendar = ""
        self._parts: dict[str, str] = {}
        """Of the name of somebody who belongs to a company."""
        self._lunar: tuple[int, Cell] | None = None
        self._odometer: dict[str, tuple[int, Cell]] = {}

    def take(self, column: int, name: str, cell: Cell) -> None:
        """Take what stands in a column that becomes ``name``."""
        taken = _TAKEN.get(name)
        if taken is None:
            self._reader.field(self._row, name, cell)
        else:
            taken(self, column, cell)

    def note(self, column: int, cell: Cell) -> None:
        """Keep a cell that is no field's, with its header."""
        text, row = values.long_text(cell), self._row
        header = self._labels.pop(column, "") or self._reader.header(column)
        if values.says_nothing(text) or repeats_name(header, text, row.name, row.customer.get("email", "")):
            return
        self._notes.append((column, f"{header}: {text}" if header else text))

    def take_sheet(self, name: str, sheet: str) -> None:
        """Take the name of the row's sheet as a model, a tag or a remark; a cell's own model comes first."""
        row = self._row
        if name == NOTED:
            self._notes.append((self._LAST, self._reader.sheet_note(sheet)))
        elif name != "model" or not (row.product.get("model") or any(n == "model" for n, _t in row.doubtful)):
            self.take(self._LAST, name, sheet)

    def finish(self) -> Address:
        """Put together what came in parts; returns the address as it was written."""
        row = self._row
        if self._is_unsold:
            self._notes += without_product(row, self._reader)
        self._finish_birthday()
        if self._odometer:
            row.readings = read_off(row, self._odometer, self._reader, self.note)
        written = self._finish_address() if self._places else NO_ADDRESS
        row.address = parted(written)
        row.address_key = texts.comparable("".join(row.address))
        if self._parts:
            name = full_name(*(self._parts.get(part, "") for part in NAME_PARTS))
            self._people.setdefault("", RowContact(name)).name = name
        for role, person in self._people.items():
            self._finish_contact(role, person)
        for column, label in self._labels.items():
            if not _USUAL_LABEL.fullmatch(label):
                self._notes.append((column, f"{self._reader.header(column - 1)}: {label}"))
        honorific = row.customer.get("honorific", "")
        if honorific and "gender" not in row.customer and (gender := values.gender_of(honorific)):
            row.customer["gender"] = gender
        if len(row.phones) > 1:
            row.phones.sort(key=lambda phone: phone.kind is PhoneKind.FAX)  # nobody is called there
        if self._past is not None:
            row.past = self._past.finish(self.note, lambda name, text: row.doubtful.append((name, text)))
        if self._notes:
            row.notes = [line for _column, line in sorted(self._notes)]
        if self._reader.tells_only_past:
            self._finish_past()
        return written

    # -- cells --------------------------------------------------------------------------------------

    def _name(self, column: int, cell: Cell) -> None:
        """A part of the name, or a company, that the row's name does not say."""
        if column in self._reader.name_parts and kind_of(self._row.name) is CustomerKind.COMPANY:
            self._parts[self._reader.name_parts[column]] = values.text(cell)
        elif texts.comparable(values.text(cell)) not in self._row.key:
            self.note(column, cell)

    def _phone(self, column: int, cell: Cell) -> None:
        row = self._row
        for phone in self._numbers(column, "phone", cell):
            if all((phone.digits, phone.extension) != (each.digits, each.extension) for each in row.phones):
                row.phones.append(phone)

    def _fax(self, column: int, cell: Cell) -> None:
        digits = {phone.digits for phone in self._row.phones}
        found = self._numbers(column, "fax", cell)
        self._row.phones += [each._replace(kind=PhoneKind.FAX) for each in found if each.digits not in digits]

    def _contact_phone(self, column: int, cell: Cell) -> None:
        self._person(column).phones += self._numbers(column, "contact_phone", cell)

    def _numbers(self, column: int, name: str, cell: Cell) -> list[Phone]:
        row, label = self._row, self._labels.pop(column, "")
        if own := own_numbers(cell, self._reader.country):
            return own
        reading = read_phones(cell, self._reader.country)
        if not reading.phones:
            written = values.as_written(cell)
            if not values.says_nothing(written):
                row.doubtful.append((name, written))
            return []
        if reading.leftover:
            row.beside.append((name, values.as_written(cell)))
        elif label and not _USUAL_LABEL.fullmatch(label) and not _FAX_LABEL.search(label):
            row.beside.append((name, f"{values.as_written(cell)} ({label})"))
        row.dialled.append((name, values.as_written(cell)))
        found = list({(phone.digits, phone.extension): phone for phone in reading.phones}.values())
        return [each._replace(kind=PhoneKind.FAX) for each in found] if _FAX_LABEL.search(label) else found

    def _email(self, column: int, cell: Cell) -> None:
        """The first of several is the customer's; the others are noted."""
        row, label = self._row, self._labels.pop(column, "")
        text = values.long_text(cell)
        found = [each for each in _MAILS.split(text) if each] if "@" in text else [text]
        try:
            found = [values.email(each) for each in found]
        except values.NotUnderstoodError:
            self._reader.field(row, "email", cell)
            return
        if "email" not in row.customer:
            self._reader.field(row, "email", found.pop(0))
        more = [each for each in found if each != row.customer.get("email")]
        if more:
            self.note(column, ", ".join(more))
        if label and not _USUAL_LABEL.fullmatch(label):
            self._notes.append((column, f"{self._reader.header(column)}: {label}"))

    def _remarks(self, _column: int, cell: Cell) -> None:
        self._row.remarks = "\n".join(filter(None, [self._row.remarks, values.long_text(cell)]))

    def _tags(self, _column: int, cell: Cell) -> None:
        known = self._row.tags
        known += [tag for tag in values.tags(cell) if tag not in known]

    def _contact(self, column: int, cell: Cell) -> None:
        self._person(column).name = values.text(cell)

    def _contact_post(self, column: int, cell: Cell) -> None:
        person = self._person(column)
        person.post = values.text(cell)
        self._posts[id(person)] = column

    def _contact_birthday(self, column: int, cell: Cell) -> None:
        if (born := self._reader.beside_the_row("contact_birthday", cell)) is None:
            self.note(column, cell)
        self._person(column).birthday = born

    def _person(self, column: int) -> RowContact:
        role = self._reader.roles[column] if column < len(self._reader.roles) else ""
        return self._people.setdefault(role, RowContact(""))

    def _company(self, _column: int, cell: Cell) -> None:
        self._row.company = values.text(cell)

    def _record_number(self, _column: int, cell: Cell) -> None:
        self._row.record_number = values.record_number(cell)

    def _is_company(self, column: int, cell: Cell) -> None:
        try:
            yes = values.flag(cell)
        except values.NotUnderstoodError:
            self.note(column, cell)
            return
        self._row.customer.setdefault("kind", CustomerKind.COMPANY if yes else CustomerKind.PERSON)

    def _order_state(self, column: int, cell: Cell) -> None:
        self._is_unsold = self._is_unsold or is_unsold(cell)
        self.note(column, cell)

    def _label(self, column: int, cell: Cell) -> None:
        self._labels[column + 1] = values.text(cell)

    # -- past work ----------------------------------------------------------------------------------

    def _past_cell(self, name: str, column: int, cell: Cell) -> None:
        if self._past is None:
            self._past = PastCells(self._reader)
        self._past.take(column, name, cell)

    def _finish_past(self) -> None:
        """In a list of callbacks or complaints what is remarked is said of these, not of the customer."""
        row = self._row
        of = [past for past in row.past if past.table != Table.LETTER and past.is_whole]
        if len(of) == 1:
            of[0].notes += filter(None, [row.remarks, *row.notes])
            row.remarks, row.notes = "", []

    # -- a birthday, an address, a contact person ---------------------------------------------------

    def _solar(self, _column: int, cell: Cell) -> None:
        self._birthday = cell

    def _in_lunar(self, column: int, cell: Cell) -> None:
        self._lunar = (column, cell)

    def _in_calendar(self, _column: int, cell: Cell) -> None:
        self._calendar = values.text(cell)

    def _finish_birthday(self) -> None:
        row, cell = self._row, self._birthday
        if cell is not None and not values.says_nothing(values.text(cell)):
            try:
                said = in_calendar(cell, self._calendar) if self._calendar else cell
            except values.NotUnderstoodError:
                row.doubtful.append(("birthday", f"{values.as_written(cell)} {self._calendar}"))
            else:
                self._reader.field(row, "birthday", said)
        if self._lunar is None:
            return
        column, cell = self._lunar
        if "birthday" in row.customer:
            self.note(column, cell)
        elif not values.says_nothing(values.text(cell)):
            self._reader.field(row, "birthday", lunar(cell), said="lunar_birthday")

    def _of_odometer(self, name: str, column: int, cell: Cell) -> None:
        self._odometer[name] = (column, cell)

    def _part_of_address(self, name: str, column: int, cell: Cell) -> None:
        self._labels.pop(column, "")
        places = self._reader.places
        place = self._places.setdefault(places[column] if column < len(places) else "", Place())
        text = values.text(cell) if name != "address" else values.long_text(cell).strip()
        if values.says_nothing(text):
            return
        goes_on = bool(place.columns and place.pieces) and place.columns[-1][0] == column
        place.columns.append((column, text))
        if name == "postcode":
            place.postcode = cell
        elif name == "address" and goes_on:  # further pieces of one column that is split
            place.pieces[-1] = str(joined([place.pieces[-1], text], ""))
        elif name == "address":
            place.pieces.append(text)
        elif name == "region":
            place.pieces.insert(0, text)
        else:
            place.parts[name] = text

    def _part_of_house(self, name: str, column: int, cell: Cell) -> None:
        """小区, 楼栋, 单元, 房号: the end of the street, with their words where they are bare numbers."""
        text = values.text(cell)
        place = self._places.setdefault(next(iter(self._places), ""), Place())
        place.columns.append((column, text))
        place.pieces.append(text + HOUSE[name] if text.isdecimal() else text)

    def _finish_address(self) -> Address:
        """The customer's address; the others are noted."""
        order = [key for key, place in self._places.items() if place.columns]
        if not order:
            return NO_ADDRESS
        if len(order) > 1:
            first = _PLACES[CustomerKind(self._row.customer.get("kind") or kind_of(self._row.name))]
            order.sort(key=lambda key: first.index(key) if key in first else len(first))
        place, others = self._places[order[0]], order[1:]
        place.part_postcode()
        if not order[0] and not place.pieces and others:  # 省, 市, 区 beside 家庭地址
            place.take(self._places[others.pop(0)])
        for key in others:
            for column, text in self._places[key].columns:
                self.note(column, text)
        if place.postcode is not None:
            self._reader.field(self._row, "postcode", place.postcode)
        return place.written()

    def _finish_contact(self, role: str, person: RowContact) -> None:
        """A number whose person has no name is called by the header; one of the customer's own is theirs."""
        row = self._row
        whose = "" if role.isdecimal() else role
        if not person.name and person.phones:
            person.name = whose
        if not person.name or texts.comparable(person.name) == row.key:
            known = {(phone.digits, phone.extension) for phone in row.phones}
            row.phones += [phone for phone in person.phones if (phone.digits, phone.extension) not in known]
            if person.post:
                self.note(self._posts[id(person)], person.post)
            return
        if not person.post and whose and whose != person.name:
            person.post = whose
        row.contacts.append(person)


def _named(
    take: Callable[[RowFilling, str, int, Cell], None], name: str
) -> Callable[[RowFilling, int, Cell], None]:
    return lambda filling, column, cell: take(filling, name, column, cell)


_TAKEN: Final[dict[str, _Take]] = {
    **{name: _named(RowFilling._part_of_address, name) for name in (*ADDRESS, "postcode", "region")},
    **{name: _named(RowFilling._part_of_house, name) for name in HOUSE},
    **{name: _named(RowFilling._past_cell, name) for name in PAST_NAMES},
    **{name: _named(RowFilling._of_odometer, name) for name in ODOMETER},
    **dict.fromkeys(("last_name", "first_name", "middle_name", "name_suffix", "employer"), RowFilling._name),
    "name": lambda _filling, _column, _cell: None,
    NOTED: RowFilling.note,
    "phone": RowFilling._phone,
    "fax": RowFilling._fax,
    "email": RowFilling._email,
    "remarks": RowFilling._remarks,
    "tags": RowFilling._tags,
    "contact": RowFilling._contact,
    "contact_phone": RowFilling._contact_phone,
    "contact_post": RowFilling._contact_post,
    "contact_birthday": RowFilling._contact_birthday,
    "record_number": RowFilling._record_number,
    "company": RowFilling._company,
    "is_company": RowFilling._is_company,
    "label": RowFilling._label,
    "order_state": RowFilling._order_state,
    "area_code": RowFilling.note,
    "birthday": RowFilling._solar,
    "lunar_birthday": RowFilling._in_lunar,
    "birthday_calendar": RowFilling._in_calendar,
}
"""What is more than a field of its own."""

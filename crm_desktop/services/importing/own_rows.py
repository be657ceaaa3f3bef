"""Rows of our own export that come back: what somebody changed in them goes into the records they name.

What the record would be exported as today is read as the row is. Only where the two differ was something
changed: so nothing that reading alters counts, however a value is written.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import Final
from uuid import UUID

from crm_desktop.core.number import Phone
from crm_desktop.core.odometer import said
from crm_desktop.core.sheet_cells import Cell, cell_text
from crm_desktop.core.words import LANGUAGES
from crm_desktop.services.customers import exporting
from crm_desktop.services.customers.exporting import Mark
from crm_desktop.services.importing.archive import (
    ADDRESS_COLUMNS,
    COLUMN,
    CUSTOMER_DEFAULTS,
    PRODUCT_DEFAULTS,
    ArchiveCustomer,
)
from crm_desktop.services.importing.archive_parts import ArchiveContact, ArchiveProduct, PhoneChange
from crm_desktop.services.importing.asking import ImportChoices, ImportQuestion, Treatment
from crm_desktop.services.importing.merging import NEVER_EMPTY, Merging, added, is_empty
from crm_desktop.services.importing.people import People
from crm_desktop.services.importing.reading import RowReader
from crm_desktop.services.importing.rows import Row, SkippedRow, is_products
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, birthday_columns
from crm_desktop.storage.queries import doubles
from crm_desktop.storage.queries import importing as queries

_NO_MARK: Final[dict[int, Mark]] = {}


class OwnRows:
    """The rows of a file that this office has exported."""

    def __init__(self, reader: RowReader, people: People, office: UUID, language: str) -> None:
        self.reader = reader
        self.people = people
        self.office = office
        self.language = language
        self._marked: dict[Mark, exporting.ExportedRow] = {}
        self._used: set[Mark] = set()
        self.untouched: set[int] = set()
        """Numbers of those rows that are as they were exported."""

    def marks(self, rows: Sequence[Row]) -> dict[int, Mark]:
        """Number of each of these rows that is of our own export, and its mark; fetches what was changed."""
        if self.reader.marks < 0:
            return _NO_MARK
        found: dict[int, Mark] = {}
        for row in rows:
            cells = self.reader.table.rows[row.number - 1]
            mark = (
                exporting.read_mark(cell_text(cells[self.reader.marks]))
                if self.reader.marks < len(cells)
                else None
            )
            if mark is not None and mark.office == self.office:
                found[row.number] = mark
        noted = {row.number for row in rows if row.notes}
        merged = doubles.merged_into(sorted({mark.customer_id for mark in found.values()}))
        for number, mark in found.items():
            if mark.customer_id in merged:  # another record now: whose change counts is asked
                found[number] = mark._replace(customer_id=merged[mark.customer_id], version=0)
        there = queries.still_there(sorted({mark.customer_id for mark in found.values()}))
        self.untouched = {
            number
            for number, mark in found.items()
            if number not in noted and mark.digest == self._digest(number) and mark.customer_id in there
        }
        self._used |= {_bare(found[number]) for number in self.untouched}
        ids = sorted({mark.customer_id for number, mark in found.items() if number not in self.untouched})
        self._marked = {
            _bare(row.mark): row for row in exporting.exported_rows(ids, self.office, self.language)
        }
        return found

    def as_exported(self, row: Row, mark: Mark) -> Row | None:
        """The row as it would be exported today; None where one of its records is gone.

        A row that was copied is another product's from the second time on.
        """
        bare = _bare(mark)
        exported = self._marked.get(bare)
        if exported is None:
            return None
        if bare in self._used:
            exported = exported._replace(
                values={n: v for n, v in exported.values.items() if not is_products(n)}
            )
        self._used.add(bare)
        values = {"record_number": exported.number, **exported.values}
        cells: list[Cell] = [None] * self.reader.table.width
        for column, name in self.reader.columns:
            cells[column] = self._cell(values.pop(name, None))
        found = self.reader.row(row.number, cells, is_own=True)
        if found is None or isinstance(found, SkippedRow):
            return None
        self.people.find(found)
        return found

    def _digest(self, number: int) -> str:
        cells = self.reader.table.rows[number - 1]
        columns = reversed(self.reader.columns)
        return exporting.digest_of({name: cells[column] for column, name in columns if column < len(cells)})

    def changed_since(self, mark: Mark) -> bool:
        """Whether something else stands in the records now than was exported.

        Versions only rise, also when what raised them is taken back: where they differ, what stands there
        is compared.
        """
        now = self._marked[_bare(mark)].mark
        if (now.version, now.product_version) == (mark.version, mark.product_version):
            return False
        merged = not mark.version
        return merged or not self._stands_as_exported(mark)

    def _stands_as_exported(self, mark: Mark) -> bool:
        """In whichever language that was."""
        bare = _bare(mark)
        return self._marked[bare].mark.digest == mark.digest or any(
            row.mark.digest == mark.digest and _bare(row.mark) == bare
            for language in LANGUAGES
            if language != self.language
            for row in exporting.exported_rows([mark.customer_id], self.office, language)
        )

    def _cell(self, value: Cell) -> Cell:
        return cell_text(value) if self.reader.table.source.encoding else value


def _bare(mark: Mark) -> Mark:
    """Which records a mark names, however they stand."""
    return mark._replace(digest="", version=0, product_version=None)


class OwnRowChanges:
    """What was changed in one such row, and giving it to its records."""

    def __init__(
        self,
        merging: Merging,
        choices: ImportChoices,
        known: ArchiveCustomer,
        mark: Mark,
        row: Row,
        base: Row,
    ) -> None:
        self.merging = merging
        self.choices = choices
        self.known = known
        self.row = row
        self.base = base
        self.row.phones = _with_owners(row.phones, base.phones)
        for each, before in zip(row.contacts, base.contacts, strict=False):
            each.phones = _with_owners(each.phones, before.phones)
        self.product = next((each for each in known.products if each.id == mark.product_id), None)
        contacts = known.contacts.values()
        self.contact = next((each for each in contacts if each.id == mark.contact_id), None)

    def questions(self, changed_since: Callable[[], bool]) -> Iterator[ImportQuestion]:
        """What is to be asked before: whether it is that record at all, and whose change counts."""
        if not self._agrees():
            yield ImportQuestion.OTHER_RECORD
        if self.is_changed and changed_since():
            yield ImportQuestion.CHANGED_SINCE

    def _agrees(self) -> bool:
        row, base = self.row, self.base
        if row.record_number not in (base.record_number, *self.known.former_numbers):
            return False
        names = (base.key, *self.known.former_keys)
        if row.key in names or (row.address_key and row.address_key == base.address_key):
            return True
        known = {phone.digits for phone in base.phones}
        mails = (row.customer.get("email"), base.customer.get("email"))
        return any(phone.digits in known for phone in row.phones) or (mails[0] == mails[1] != None)  # noqa: E711

    @property
    def is_changed(self) -> bool:
        return self._said(self.row) != self._said(self.base)

    def _said(self, row: Row) -> tuple[object, ...]:
        contacts = [(each.name, each.post, each.phones, each.birthday) for each in row.contacts]
        given = (row.customer, row.product, row.doubtful)
        notes = [
            note
            for note in row.notes
            if added(self.known.values["remarks"], note) != self.known.values["remarks"]
        ]
        said = (row.name, row.address, row.remarks, notes, row.tags, row.phones, row.readings)
        return (*said, contacts, *given)

    def apply(self) -> ArchiveProduct | None:
        """Change the records; returns the product that the row is about."""
        known, row, base = self.known, self.row, self.base
        if row.name != base.name and self._treated("name", known.values["name"]):
            self._set(known, "name", row.name, "name")
        for name in dict.fromkeys([*row.written, *base.written]):
            if not is_products(name):
                self._field(known, name, row.customer.get(name), base.customer.get(name))
        for column, given, before in zip(ADDRESS_COLUMNS, row.address, base.address, strict=True):
            self._field(known, "address" if column == "street" else column, given or None, before or None)
        self._field(known, "remarks", row.remarks or None, base.remarks or None)
        self._notes()
        self._tags()
        self._own_phones()
        self._contact()
        product = self._product()
        self.merging.archive.got_signs(known)
        doubtful = [each for each in row.doubtful if each not in base.doubtful]
        row.doubtful, row.beside = doubtful, [each for each in row.beside if each not in base.beside]
        self.merging.note(known, row, product)
        return product

    def _treated(self, name: str, current: object) -> bool:
        """Whether a field takes what the row says."""
        treatment = self.choices.known.get(name, Treatment.OVERWRITE)
        return treatment is Treatment.OVERWRITE or (treatment is Treatment.FILL and is_empty(name, current))

    def _field(
        self, record: ArchiveCustomer | ArchiveProduct, name: str, given: object, before: object
    ) -> None:
        if given == before or any(name == doubtful for doubtful, _text in self.row.doubtful):
            return
        if given is None and (name not in self.choices.clears or name in NEVER_EMPTY):
            return
        if name == "birthday":
            if self._treated(name, self.known.values[BIRTHDAY_COLUMNS[0]]):
                for column, part in birthday_columns(given).items():  # type: ignore[arg-type]
                    self.known.set(column, part)
            return
        if name == "referred_by" and given == self.known.id:
            return
        column = COLUMN.get(name, name)
        if self._treated(name, record.values[column]):
            self._set(record, column, given, name)

    def _set(self, record: ArchiveCustomer | ArchiveProduct, column: str, value: object, name: str) -> None:
        """The first row that changes a field counts; what another one says is to be checked."""
        if column in record.changes and record.changes[column] != value:
            product = record if isinstance(record, ArchiveProduct) else None
            self.merging.also(self.known, self.row, name, self.row.written.get(name, str(value)), product)
            return
        if value is None:
            defaults = PRODUCT_DEFAULTS if isinstance(record, ArchiveProduct) else CUSTOMER_DEFAULTS
            value = defaults.get(column)
        record.set(column, value)

    def _notes(self) -> None:
        """What stands in columns that somebody has added to the export."""
        remarks = self.known.values["remarks"]
        for note in self.row.notes if self._treated("remarks", None) else ():
            remarks = added(remarks, note)
        if remarks != self.known.values["remarks"]:
            self.known.set("remarks", remarks)

    def _tags(self) -> None:
        known, given, before = self.known, self.row.tags, self.base.tags
        if (
            given == before
            or not (given or "tags" in self.choices.clears)
            or not self._treated("tags", before)
        ):
            return
        for tag in given:
            if tag not in known.tags:
                known.tags |= {tag}
                known.new_tags += (tag,)
        gone = [tag for tag in before if tag not in given and tag in known.tags]
        known.tags -= set(gone)
        known.gone_tags += tuple(gone)

    def _own_phones(self) -> None:
        given, before = self.row.phones, self.base.phones
        new = self._phones("phone", None, given, before)
        self.known.new_phones += new
        self.known.digits += tuple(phone.digits for phone in new)

    def _phones(
        self, name: str, contact: ArchiveContact | None, given: Sequence[Phone], before: Sequence[Phone]
    ) -> list[Phone]:
        """Numbers that became others are changed in place, those left out go; returns what is added."""
        if given == before or any(doubtful == name for doubtful, _text in self.row.doubtful):
            return []
        if not (given or name in self.choices.clears) or not self._treated(name, before):
            return []
        was = {_digits(phone) for phone in before}
        now = {_digits(phone) for phone in given}
        ids = queries.phone_ids(self.known.id or 0, contact.id if contact is not None else None)
        gone = [
            (ids[_digits(each)], each) for each in before if _digits(each) not in now and _digits(each) in ids
        ]
        gone = [each for each in gone if each[0] not in self.known.changed_phones]
        new = [
            phone for phone in given if _digits(phone) not in was and phone.digits not in self.known.digits
        ]
        told = {_digits(phone): phone for phone in before}
        for phone in given:
            old = told.get(_digits(phone))
            if old is not None and old.whose != phone.whose and _digits(phone) in ids:
                renamed = PhoneChange(old, old._replace(whose=phone.whose), contact)
                self.known.changed_phones = {**self.known.changed_phones, ids[_digits(phone)]: renamed}
        for (phone_id, phone), other in zip_longest(gone, new[: len(gone)]):
            changed = PhoneChange(phone, other, contact)
            self.known.changed_phones = {**self.known.changed_phones, phone_id: changed}
            self.known.digits += (other.digits,) if other is not None else ()
        return new[len(gone) :]

    def _contact(self) -> None:
        row, base, contact = self.row, self.base, self.contact
        if contact is None:
            if row.contacts:
                self.merging.extend_lists(self.known, row)
            return
        given, before = row.contacts[:1], base.contacts[:1]
        if not given or not before or given == before:
            return
        for column in ("name", "post"):
            value, old = getattr(given[0], column), getattr(before[0], column)
            if value and value != old and self._treated("contact", contact.values[column]):
                contact.set(column, value)
        born = given[0].birthday
        is_new = born not in (None, before[0].birthday)
        if is_new and self._treated("contact", contact.values[BIRTHDAY_COLUMNS[0]]):
            for column, part in birthday_columns(born).items():
                contact.set(column, part)
        new = self._phones("contact_phone", contact, given[0].phones, before[0].phones)
        contact.new_phones += new
        contact.digits += tuple(phone.digits for phone in new)

    def _product(self) -> ArchiveProduct | None:
        row, base, product = self.row, self.base, self.product
        if product is None or not base.has_product:
            return self.merging.merge_product(self.known, row) if row.has_product else None
        for name in dict.fromkeys([*row.written, *base.written]):
            if is_products(name):
                self._field(product, name, row.product.get(name), base.product.get(name))
        if row.readings and row.readings != base.readings and self._treated("odometer", base.readings):
            self._readings(product)
        self.known.bought(product.values)
        return product

    def _readings(self, product: ArchiveProduct) -> None:
        """Of its odometer: what is left out goes, what cannot be true beside the others is a remark."""
        gone = [each for each in self.base.readings if each not in self.row.readings]
        product.readings = tuple(each for each in product.readings if each not in gone)
        product.gone_readings += tuple(gone)
        self.row.notes += [said([wrong]) for wrong in product.read_off(self.row.readings)]
        self._notes()


def _with_owners(given: Sequence[Phone], before: Sequence[Phone]) -> list[Phone]:
    """The numbers, those of which nothing is told with whose they were: older exports did not say it."""
    known = {_digits(phone): phone.whose for phone in before}
    return [phone if phone.whose else phone._replace(whose=known.get(_digits(phone), "")) for phone in given]


def _digits(phone: Phone) -> tuple[str, str]:
    return phone.digits, phone.extension

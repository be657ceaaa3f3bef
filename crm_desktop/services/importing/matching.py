"""What each row means for the archive: a new customer, a known one, another product, a note.

Nothing is written here: a preview stops at the plan.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from crm_desktop.core import clock, dates, texts
from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.phones import Phone
from crm_desktop.services.importing import values
from crm_desktop.services.importing.archive import (
    ADDRESS_COLUMNS,
    COLUMN,
    CUSTOMER_DEFAULTS,
    PRODUCT_DEFAULTS,
    Archive,
    ArchiveCustomer,
    RowsLeftOut,
    fingerprints,
)
from crm_desktop.services.importing.archive_parts import ArchiveDoubt, ArchiveProduct, Given
from crm_desktop.services.importing.correcting import RowCorrection
from crm_desktop.services.importing.doubts import open_doubts
from crm_desktop.services.importing.reading import RowReader
from crm_desktop.services.importing.result import DoubtfulValue, ImportResult, LeftOutRow, RejectedRow
from crm_desktop.services.importing.rows import PRODUCT, Row, SkippedRow
from crm_desktop.storage.models.birthday import birthday_columns

CHUNK: Final = 500
_EMPTY: Final = ("", None, 0)


class Plan:
    """Goes through the rows once and holds what is to be written, in the order of the rows."""

    # Rows of one file may mean each other: the third row's customer may be the one that the first row makes.
    # So `archive` knows the database's customers and the plan's own new ones alike, and a row is matched with
    # what stands so far. The same row again (`fingerprints`) changes nothing, also after an edit.

    # What was deleted here stays out, unless somebody who is there is meant. An import that was undone as a
    # whole may come in again when a person imports it; a schedule (`undone_too`) does not bring it back.

    def __init__(self, reader: RowReader, *, undone_too: bool = False) -> None:
        self.reader = reader
        self.result = ImportResult()
        self.archive = Archive(reader.name_keys(), reader.record_numbers())
        self.new: list[ArchiveCustomer] = []
        self.touched: dict[int, ArchiveCustomer] = {}
        """Customers of the database that rows were matched with, whether that changes them or not."""
        self.rows: list[tuple[int, ArchiveCustomer, ArchiveProduct | None, str]] = []
        """Fingerprint, customer, product and the written purchase date of each row that was not known."""
        self._problem_rows: list[tuple[int, ArchiveCustomer]] = []
        self._row_doubts: list[tuple[int, ArchiveDoubt]] = []
        self._seen: dict[int, ArchiveCustomer] = {}
        self._left_out = RowsLeftOut(undone_too)
        self._gone: dict[int, LeftOutRow] = {}
        self.fields = reader.names

    def make(self, progress: Callable[[int, int], object], total: int) -> None:
        """Read and match all rows; ``progress(done, total)`` counts rows."""
        for start in range(0, len(self.reader), CHUNK):
            self._chunk(list(self.reader.read(start, start + CHUNK)))
            progress(min(start + CHUNK, len(self.reader)), total)
        self.result.doubtful.sort(key=lambda value: value.row)
        self.result.changed = bool(self.new) or any(known.is_changed for known in self.touched.values())

    def number_problems(self) -> None:
        """Tell the record and the check numbers of doubtful rows, as far as they are known by now."""
        for number, known in self._problem_rows:
            if known.number:
                self.result.record_numbers[number] = known.number
        for number, doubt in self._row_doubts:
            if doubt.id is not None:
                self.result.check_numbers.setdefault(number, []).append(doubt.id)

    def _chunk(self, found: list[Row | SkippedRow]) -> None:
        rows = [row for row in found if isinstance(row, Row)]
        before = fingerprints([row.fingerprint for row in rows])
        self._gone = self._left_out.among([row.fingerprint for row in rows if row.fingerprint not in before])
        by_number = self.archive.by_number
        ids = [by_number[row.record_number] for row in rows if row.record_number in by_number]
        self.archive.fetch({row.key for row in rows if row.fingerprint not in before}, ids)
        still_doubtful = []
        for row in found:
            if isinstance(row, SkippedRow):
                self._leave(row)
                continue
            if row.fingerprint in before and not self._corrects(row):
                self._count_matched(row)
                if row.doubtful:
                    still_doubtful.append((row, before[row.fingerprint]))
                continue
            known = self._match(row, row.fingerprint not in before)
            if row.doubtful and known is not None:
                self._problem_rows.append((row.number, known))
        self._list_open(still_doubtful)

    def _list_open(self, rows: list[tuple[Row, tuple[int, str, int | None, str]]]) -> None:
        """Of rows that came in before: what is still to be checked; what somebody settled stays settled."""
        waiting = open_doubts(known[0] for _row, known in rows)
        for row, (customer_id, number, product_id, _written) in rows:
            for doubt_id, name, text, of_product in waiting[customer_id]:
                if (name, text) in row.doubtful and of_product in (None, product_id):
                    self.result.doubtful.append(DoubtfulValue(row.number, name, text))
                    self.result.check_numbers.setdefault(row.number, []).append(doubt_id)
                    self.result.record_numbers[row.number] = number

    def _leave(self, row: SkippedRow) -> None:
        if row.reason:
            self.result.rejected.append(RejectedRow(row.number, row.reason))
        else:
            self.result.skipped += 1
            self.result.skipped_rows.append(row.number)

    def _corrects(self, row: Row) -> bool:
        """Whether a row that is known as it stands still has to set its record right.

        It was corrected into what another row says, and what it said before is noted as doubtful to this day.
        """
        known = self._named(row) if row.doubt_ids else None
        return known is not None and RowCorrection(self, known, row).is_open()

    def _has_room(self, known: ArchiveCustomer | None, row: Row) -> bool:
        """Whether what a row says finds room in the remarks; else it is rejected, with nothing of it kept."""
        if not row.remarks and not row.notes:
            return True
        has_room = len(_with_remarks(known.values["remarks"] if known else "", row)) <= texts.LONGEST
        if not has_room:
            self._leave(SkippedRow(row.number, "import.reason.remarks_full"))
        return has_room

    def _match(self, row: Row, is_new: bool) -> ArchiveCustomer | None:
        """The customer that a row is about; None where it was rejected."""
        known = self._seen.get(row.fingerprint)
        is_new = is_new and known is None
        if known is not None and not self._corrects(row):
            self._count_matched(row)
            self._note(known, row, known.product(row.product_key) if row.has_product else None)
            return known
        known = self._by_record_number(row)
        corrects = known is not None
        known = known or self._same_customer(row)
        gone = self._gone.get(row.fingerprint)
        if gone is not None and (known is None or (gone.was_undone and not corrects)):
            self.result.left_out.append(replace(gone, row=row.number))
            return None
        if not self._has_room(known, row):
            return known
        product: ArchiveProduct | None
        if known is None:
            known, product = self._add(row)
            self.result.customers_new += 1
            self.result.new_rows.append(row.number)
        else:
            self._count_matched(row)
            product = RowCorrection(self, known, row).apply() if corrects else self._merge(known, row)
            if known.id is not None:
                self.touched[known.id] = known
        self._note(known, row, product)
        self._seen[row.fingerprint] = known
        if is_new:
            self.rows.append((row.fingerprint, known, product, row.purchase_written))
        return known

    def _count_matched(self, row: Row) -> None:
        self.result.customers_matched += 1
        self.result.matched_rows.append(row.number)

    def _named(self, row: Row) -> ArchiveCustomer | None:
        """The record that a row names, if they have anything else in common."""
        customer_id = self.archive.by_number.get(row.record_number)
        known = self.archive.by_id.get(customer_id) if customer_id is not None else None
        if known is None:
            return None
        same = (
            texts.comparable(known.values["name"]) == row.key
            or any(phone.digits in known.digits for phone in row.phones)
            or (known.address_key and known.address_key == row.address_key)
        )
        return known if same else None

    def _by_record_number(self, row: Row) -> ArchiveCustomer | None:
        """The record that a corrected row names; a number that fits nobody is doubtful."""
        if not row.record_number:
            return None
        known = self._named(row)
        if known is not None:
            return known
        row.doubtful.append(("record_number", row.record_number))
        self.result.doubtful.append(DoubtfulValue(row.number, "record_number", row.record_number))
        return None

    def _same_customer(self, row: Row) -> ArchiveCustomer | None:
        """Same name and a number in common; where neither has a number, same name and same address."""
        if not row.phones:
            return self.archive.by_address.get((row.key, row.address_key))
        for phone in row.phones:
            known = self.archive.by_phone.get((row.key, phone.digits))
            if known is not None:
                return known
        return None

    # -- a new customer -----------------------------------------------------------------------------

    def _add(self, row: Row) -> tuple[ArchiveCustomer, ArchiveProduct | None]:
        customer = Given(CUSTOMER_DEFAULTS)
        customer["name"] = row.name
        customer["kind"] = row.customer.get("kind") or values.kind_of(row.name)
        customer.give(zip((*ADDRESS_COLUMNS, "remarks"), (*row.address, row.all_remarks), strict=True))
        for name, value in row.customer.items():
            if name == "birthday":
                customer.give(birthday_columns(value).items())
            elif name != "kind":
                customer[COLUMN.get(name, name)] = value
        known = ArchiveCustomer(None, "", customer)
        known.home = row.address_key
        known.since_moves = "customer_since" not in row.customer
        self.extend_lists(known, row)
        product = self.add_product(known, row) if row.has_product else None
        self.archive.add(known)
        self.new.append(known)
        return known, product

    def extend_lists(self, known: ArchiveCustomer, row: Row) -> None:
        """Phones, tags and contact persons are lists: what is not among them is added."""
        added: list[Phone] = [
            phone
            for phone in row.phones
            if phone.digits not in known.digits
            or (phone.extension and (phone.digits, phone.extension) not in known.extensions)
        ]
        if added:
            known.new_phones += added
            known.digits += tuple(phone.digits for phone in added)
            for phone in added:
                if phone.extension:
                    known.extensions |= {(phone.digits, phone.extension)}
        for tag in row.tags:
            if tag not in known.tags:
                known.tags |= {tag}
                known.new_tags += (tag,)
        for person in row.contacts:
            key = texts.comparable(person.name)
            if key not in known.contacts:
                known.contacts |= {key}
                known.new_contacts += (person,)
                known.digits += tuple(phone.digits for phone in person.phones)

    def add_product(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct:
        product = Given(PRODUCT_DEFAULTS)
        for name, value in row.product.items():
            product[COLUMN.get(name, name)] = value
        start = product["install_date"] or product["purchase_date"]
        if product["maintenance_months"] and start and product["next_maintenance"] is None:
            product["next_maintenance"] = dates.next_turn(start, product["maintenance_months"], clock.today())
        if not product["place"] and row.address_key not in ("", known.address_key):
            product["place"] = "".join(row.address)
        added = ArchiveProduct(None, product, row.purchase_written)
        known.products.append(added)
        self.result.products_new += 1
        known.bought(product["purchase_date"])
        return added

    # -- a known customer ---------------------------------------------------------------------------

    def _merge(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct | None:
        """Never overwrite: fill what is empty; a differing address is the product's place; note the rest."""
        self.extend_lists(known, row)
        if known.new_phones:
            self.archive.got_number(known)
        for name, value in row.customer.items():
            self._merge_customer_field(known, row, name, value)
        address = row.address_key
        moved = bool(address) and address != known.address_key
        if moved and not known.address_key:
            for column, part in zip(ADDRESS_COLUMNS, row.address, strict=True):
                known.set(column, part)
            moved = False
        product = self.merge_product(known, row) if row.has_product else None
        if moved:
            self.note_address(known, row, product)
        self.add_remarks(known, row)
        return product

    def _merge_customer_field(self, known: ArchiveCustomer, row: Row, name: str, value: Any) -> None:
        if name == "birthday":
            if known.birthday is None:
                known.set_birthday(value)
            elif known.birthday != value:
                self._also(known, row, name, row.written.get(name, ""))
            return
        column = COLUMN.get(name, name)
        current = known.values[column]
        if current in _EMPTY:
            known.set(column, value)
        elif current != value and name in row.written:
            self._also(known, row, name, value.value if name == "grade" else row.written[name])

    def merge_product(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct:
        product = known.product(row.product_key)
        if product is None:
            return self.add_product(known, row)
        for name, value in row.product.items():
            column = COLUMN.get(name, name)
            if product.values[column] in _EMPTY:
                product.set(column, value)
            elif product.values[column] != value:
                self._also(known, row, name, row.written[name], product)
        address = row.address_key
        if address and address != known.address_key and "place" not in row.product:
            if not product.values["place"]:
                product.set("place", "".join(row.address))
            elif texts.comparable(product.values["place"]) != address:
                self._also(known, row, "address", "".join(row.address), product)
        return product

    def note_address(self, known: ArchiveCustomer, row: Row, product: ArchiveProduct | None) -> None:
        """Another address is noted where it did not become the place of a product."""
        if product is None:
            self._also(known, row, "address", "".join(row.address))
        elif "place" in row.product and texts.comparable(row.product["place"]) != row.address_key:
            self._also(known, row, "address", "".join(row.address), product)

    # -- what is to be checked ----------------------------------------------------------------------

    def _also(
        self, known: ArchiveCustomer, row: Row, name: str, text: str, product: ArchiveProduct | None = None
    ) -> None:
        self._doubt(known, row, ImportDoubtKind.DIFFERENT, name, text, product)

    def _note(self, known: ArchiveCustomer, row: Row, product: ArchiveProduct | None) -> None:
        """What was not understood, and what stood beside what was, word for word."""
        for name, text in row.doubtful:
            if name == "record_number":  # that is no value of anybody
                continue
            about = product if name in PRODUCT else None
            doubt = self._doubt(known, row, ImportDoubtKind.NOT_UNDERSTOOD, name, text, about)
            if not doubt.settled:
                self.result.doubtful.append(DoubtfulValue(row.number, name, text))
                self._row_doubts.append((row.number, doubt))
        for name, text in row.beside:
            self._doubt(known, row, ImportDoubtKind.MORE, name, text, product if name in PRODUCT else None)

    def _doubt(
        self,
        known: ArchiveCustomer,
        row: Row,
        kind: ImportDoubtKind,
        name: str,
        text: str,
        product: ArchiveProduct | None,
    ) -> ArchiveDoubt:
        """Entered once: what somebody settled before stays settled."""
        found = next((each for each in known.doubts if each.says(kind, name, text, product)), None)
        if found is None:
            found = ArchiveDoubt(None, kind, name, text, product, row.number)
            known.doubts += (found,)
        return found

    def add_remarks(self, known: ArchiveCustomer, row: Row) -> None:
        """The row's own remarks come after what there is."""
        remarks = _with_remarks(known.values["remarks"], row)
        if remarks != known.values["remarks"]:
            known.set("remarks", remarks)


def changed_products(known: Iterable[ArchiveCustomer]) -> Iterable[ArchiveProduct]:
    """Products of the database that rows changed."""
    return (product for customer in known for product in customer.products if product.changes)


def _with_remarks(remarks: str, row: Row) -> str:
    """The remarks with those of a row at their end, and its notes one by one."""
    remarks = added(remarks, row.remarks)
    for note in row.notes:
        remarks = added(remarks, note)
    return remarks


def added(remarks: str, block: str) -> str:
    """The remarks with these lines at their end, unless they stand there, one after the other."""
    if not block or f"\n{block}\n" in f"\n{remarks}\n":
        return remarks
    return f"{remarks}\n{block}" if remarks else block

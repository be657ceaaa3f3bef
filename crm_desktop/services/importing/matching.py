"""What each row means for the archive: a new customer, a known one, another product, a note.

Nothing is written here: a preview stops at the plan.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, Final

from crm_desktop.core import dates
from crm_desktop.core.birthdays import Birthday
from crm_desktop.core.phones import Phone
from crm_desktop.services.importing import notes, values
from crm_desktop.services.importing.archive import (
    ADDRESS_COLUMNS,
    CUSTOMER_DEFAULTS,
    PRODUCT_DEFAULTS,
    Archive,
    Known,
    KnownProduct,
    fingerprints,
)
from crm_desktop.services.importing.result import DoubtfulValue, ImportResult, RejectedRow
from crm_desktop.services.importing.rows import PRODUCT, Left, Row, RowReader

CHUNK: Final = 500
_COLUMN: Final = {"yearly_value": "yearly_value_fen", "price": "price_fen"}
_EMPTY: Final = ("", None, 0)
_BIRTHDAY: Final = ("birthday_calendar", "birthday_year", "birthday_month", "birthday_day", "birthday_leap")


class Plan:
    """Goes through the rows once and holds what is to be written, in the order of the rows."""

    def __init__(self, reader: RowReader, language: str) -> None:
        self.reader = reader
        self.language = language
        self.result = ImportResult()
        self.archive = Archive(reader.name_keys(), reader.texts("record_number"))
        self.new: list[Known] = []
        self.touched: dict[int, Known] = {}
        """Customers of the database that rows were matched with, whether that changes them or not."""
        self.rows: list[tuple[int, Known, KnownProduct | None, str]] = []
        """Fingerprint, customer, product and the written purchase date of each row that was not known."""
        self.problem_rows: list[tuple[int, Known]] = []
        self._seen: dict[int, Known] = {}
        self._fields = [name for _column, name in reader.columns]

    def make(self, progress: Callable[[int, int], object], total: int) -> None:
        """Read and match all rows; ``progress(done, total)`` counts rows."""
        for start in range(0, len(self.reader), CHUNK):
            self._chunk(list(self.reader.read(start, start + CHUNK)))
            progress(min(start + CHUNK, len(self.reader)), total)
        self.result.changed = bool(self.new) or any(known.is_changed for known in self.touched.values())

    def _chunk(self, found: list[Row | Left]) -> None:
        rows = [row for row in found if isinstance(row, Row)]
        before = fingerprints([row.fingerprint for row in rows])
        by_number = self.archive.by_number
        ids = [by_number[row.record_number] for row in rows if row.record_number in by_number]
        self.archive.fetch({row.key for row in rows if row.fingerprint not in before}, ids)
        for row in found:
            if isinstance(row, Left):
                self._leave(row)
                continue
            self.result.doubtful += (DoubtfulValue(row.number, *value) for value in row.doubtful)
            if row.fingerprint in before:
                self.result.customers_matched += 1
                self.result.matched_rows.append(row.number)
                if row.doubtful:
                    self.result.record_numbers[row.number] = before[row.fingerprint][1]
                continue
            known = self._match(row)
            if row.doubtful:
                self.problem_rows.append((row.number, known))

    def _leave(self, row: Left) -> None:
        if row.reason:
            self.result.rejected.append(RejectedRow(row.number, row.reason))
        else:
            self.result.skipped += 1
            self.result.skipped_rows.append(row.number)

    def _match(self, row: Row) -> Known:
        known = self._seen.get(row.fingerprint)
        if known is not None:
            self._count_matched(row)
            return known
        known = self._by_record_number(row)
        corrects = known is not None
        known = known or self._same_customer(row)
        product: KnownProduct | None
        if known is None:
            known, product = self._add(row)
            self.result.customers_new += 1
            self.result.new_rows.append(row.number)
        else:
            self._count_matched(row)
            product = _Correction(self, known, row).apply() if corrects else self._merge(known, row)
            if known.id is not None:
                self.touched[known.id] = known
        self._note(known, row, product)
        self._seen[row.fingerprint] = known
        self.rows.append((row.fingerprint, known, product, row.purchase_written))
        return known

    def _count_matched(self, row: Row) -> None:
        self.result.customers_matched += 1
        self.result.matched_rows.append(row.number)

    def _by_record_number(self, row: Row) -> Known | None:
        """The record that a corrected row names, if they have anything else in common."""
        if not row.record_number:
            return None
        customer_id = self.archive.by_number.get(row.record_number)
        known = self.archive.by_id.get(customer_id) if customer_id is not None else None
        if known is not None:
            same = (
                values.key(known.values["name"]) == row.key
                or any(phone.digits in known.digits for phone in row.phones)
                or (known.address_key and known.address_key == row.address_key)
            )
            if same:
                return known
        row.doubtful.append(("record_number", row.record_number))
        self.result.doubtful.append(DoubtfulValue(row.number, "record_number", row.record_number))
        return None

    def _same_customer(self, row: Row) -> Known | None:
        """Same name and a number in common; where neither has a number, same name and same address."""
        if not row.phones:
            return self.archive.by_address.get((row.key, row.address_key))
        for phone in row.phones:
            known = self.archive.by_phone.get((row.key, phone.digits))
            if known is not None:
                return known
        return None

    # -- a new customer -----------------------------------------------------------------------------

    def _add(self, row: Row) -> tuple[Known, KnownProduct | None]:
        customer = dict(CUSTOMER_DEFAULTS)
        customer["name"] = row.name
        customer["kind"] = row.customer.get("kind") or values.kind_of(row.name)
        customer.update(zip(ADDRESS_COLUMNS, row.address, strict=True))
        customer["remarks"] = row.remarks
        for name, value in row.customer.items():
            if name == "birthday":
                customer.update(_birthday(value))
            elif name != "kind":
                customer[_COLUMN.get(name, name)] = value
        known = Known(None, "", customer)
        known.home = row.address_key
        known.since_moves = "customer_since" not in row.customer
        self._extend_lists(known, row)
        product = self._add_product(known, row) if row.has_product else None
        self.archive.add(known)
        self.new.append(known)
        return known, product

    def _extend_lists(self, known: Known, row: Row) -> None:
        """Phones, tags and contact persons are lists: what is not among them is added."""
        added: list[Phone] = [phone for phone in row.phones if phone.digits not in known.digits]
        if added:
            known.new_phones += added
            known.digits |= {phone.digits for phone in added}
        for tag in row.tags:
            if tag not in known.tags:
                known.tags.add(tag)
                known.new_tags.append(tag)
        contact = values.key(row.contact) if row.contact else ""
        if contact and contact not in known.contacts and contact != values.key(known.values["name"]):
            known.contacts.add(contact)
            known.new_contacts.append(row.contact)

    def _add_product(self, known: Known, row: Row) -> KnownProduct:
        product = dict(PRODUCT_DEFAULTS)
        for name, value in row.product.items():
            product[_COLUMN.get(name, name)] = value
        start = product["install_date"] or product["purchase_date"]
        if product["maintenance_months"] and start and product["next_maintenance"] is None:
            product["next_maintenance"] = dates.add_months(start, product["maintenance_months"])
        if not product["place"] and row.address_key not in ("", known.address_key):
            product["place"] = "".join(row.address)
        added = KnownProduct(None, product, row.purchase_written)
        known.products.append(added)
        self.result.products_new += 1
        known.bought(product["purchase_date"])
        return added

    # -- a known customer ---------------------------------------------------------------------------

    def _merge(self, known: Known, row: Row) -> KnownProduct | None:
        """Never overwrite: fill what is empty; a differing address is the product's place; note the rest."""
        had_none = not known.digits
        self._extend_lists(known, row)
        if had_none and known.digits:
            self.archive.got_number(known, had_none)
        elif known.new_phones:
            self.archive.got_number(known, False)
        for name, value in row.customer.items():
            self._merge_customer_field(known, row, name, value)
        address = row.address_key
        moved = bool(address) and address != known.address_key
        if moved and not known.address_key:
            for column, part in zip(ADDRESS_COLUMNS, row.address, strict=True):
                known.set(column, part)
            moved = False
        product = self._merge_product(known, row) if row.has_product else None
        if moved and product is None:
            self._also(known, "address", "".join(row.address), "")
        if row.remarks:
            self._set_remarks(known, notes.added(known.values["remarks"], row.remarks))
        return product

    def _merge_customer_field(self, known: Known, row: Row, name: str, value: Any) -> None:
        if name == "kind":
            return
        if name == "birthday":
            if known.values["birthday_month"] is None:
                for column, part in _birthday(value).items():
                    known.set(column, part)
            elif not _same_birthday(known, value):
                self._also(known, name, row.written.get(name, ""), "")
            return
        column = _COLUMN.get(name, name)
        current = known.values[column]
        if current in _EMPTY:
            known.set(column, value)
        elif current != value and name in row.written:
            self._also(known, name, value.value if name == "grade" else row.written[name], "")

    def _merge_product(self, known: Known, row: Row) -> KnownProduct:
        product = known.product(_product_key(row))
        if product is None:
            return self._add_product(known, row)
        for name, value in row.product.items():
            column = _COLUMN.get(name, name)
            if product.values[column] in _EMPTY:
                product.set(column, value)
            elif product.values[column] != value:
                self._also(known, name, row.written[name], product.label)
        address = row.address_key
        if address and address != known.address_key and "place" not in row.product:
            if not product.values["place"]:
                product.set("place", "".join(row.address))
            elif values.key(product.values["place"]) != address:
                self._also(known, "address", "".join(row.address), product.label)
        return product

    # -- notes --------------------------------------------------------------------------------------

    def _also(self, known: Known, name: str, text: str, product: str) -> None:
        self._note_once(known, notes.ALSO, name, text, product)

    def _note(self, known: Known, row: Row, product: KnownProduct | None) -> None:
        """What was not understood, and what stood beside what was, word for word."""
        for kind, found in ((notes.DOUBTFUL, row.doubtful), (notes.BESIDE, row.beside)):
            for name, text in found:
                if name != "record_number":
                    about = product.label if product is not None and name in PRODUCT else ""
                    self._note_once(known, kind, name, text, about)

    def _note_once(self, known: Known, kind: str, name: str, text: str, product: str) -> None:
        remarks = known.values["remarks"]
        if not notes.noted(remarks, kind, name, text, product):
            line = notes.line(kind, name, text, product, self.language)
            self._set_remarks(known, notes.added(remarks, line))

    def _set_remarks(self, known: Known, remarks: str) -> None:
        if remarks != known.values["remarks"]:
            known.set("remarks", remarks)


class _Correction:
    """A row that names its record: it comes back from the problems workbook and sets the record right."""

    def __init__(self, plan: Plan, known: Known, row: Row) -> None:
        self.plan = plan
        self.known = known
        self.row = row
        self.doubtful = {name for name, _text in row.doubtful}

    def apply(self) -> KnownProduct | None:
        known, row = self.known, self.row
        remarks = known.values["remarks"]
        product = self._product()
        had_none = not known.digits
        if values.key(known.values["name"]) != row.key:
            known.set("name", row.name)
        self.plan._extend_lists(known, row)
        for name, value in row.customer.items():
            self._set_customer_field(name, value, remarks)
        self._set_address(product)
        labels = {product.label} if product is not None else {""}
        if product is not None:
            self._set_product(product, remarks)
            labels.add(product.label)
        elif row.has_product:
            product = self.plan._add_product(known, row)
        for name in self.plan._fields:
            remarks = notes.without_doubtful(remarks, name, labels if name in PRODUCT else {""})
        self.plan._set_remarks(known, notes.added(remarks, row.remarks))
        self.plan.archive.got_number(known, had_none)
        return product

    def _product(self) -> KnownProduct | None:
        """The product that the row came from: the same one, else the one most like it."""
        row = self.row
        if not row.has_product:
            return None
        if "purchase_date" not in self.doubtful:
            same = self.known.product(_product_key(row))
            if same is not None:
                return same
        ranked = sorted(self.known.products, key=self._likeness, reverse=True)
        return ranked[0] if ranked and self._likeness(ranked[0]) >= 2 else None

    def _likeness(self, product: KnownProduct) -> int:
        row, current = self.row.product, product.values
        same = {name for name, value in row.items() if value == current.get(name)}
        score = 2 * len(same & {"model", "serial_number", "purchase_date"})
        score += len(same & {"installer", "materials", "plate"})
        return score + bool(product.written and current["purchase_date"] is None)

    def _set_customer_field(self, name: str, value: Any, remarks: str) -> None:
        known = self.known
        if name == "birthday":
            written = self.row.written[name]
            if not _same_birthday(known, value) and not self._is_noted(remarks, name, written, ""):
                for column, part in _birthday(value).items():
                    known.set(column, part)
            return
        column = _COLUMN.get(name, name)
        text = value.value if name == "grade" else self.row.written.get(name, "")
        if known.values[column] != value and not self._is_noted(remarks, name, text, ""):
            known.set(column, value)

    def _set_address(self, product: KnownProduct | None) -> None:
        known, row = self.known, self.row
        address = row.address_key
        if address in ("", known.address_key):
            return
        if product is not None and product.values["place"] and "place" not in row.product:
            if values.key(product.values["place"]) != address:
                product.set("place", "".join(row.address))
            return
        for column, part in zip(ADDRESS_COLUMNS, row.address, strict=True):
            known.set(column, part)

    def _set_product(self, product: KnownProduct, remarks: str) -> None:
        for name, value in self.row.product.items():
            column = _COLUMN.get(name, name)
            written = self.row.written[name]
            if product.values[column] != value and not self._is_noted(remarks, name, written, product.label):
                product.set(column, value)
        self.known.bought(product.values["purchase_date"])

    def _is_noted(self, remarks: str, name: str, text: str, product: str) -> bool:
        """What another row said differently before is no correction."""
        return notes.noted(remarks, notes.ALSO, name, text, product)


def _product_key(row: Row) -> tuple[str, str, date | str | None]:
    day = row.product.get("purchase_date") or row.purchase_written or None
    return row.product.get("model", ""), row.product.get("serial_number", ""), day


def _birthday(birthday: Birthday) -> dict[str, Any]:
    parts = (birthday.calendar, birthday.year, birthday.month, birthday.day, birthday.leap)
    return dict(zip(_BIRTHDAY, parts, strict=True))


def _same_birthday(known: Known, birthday: Birthday) -> bool:
    return all(known.values[column] == part for column, part in _birthday(birthday).items())


def changed_products(known: Iterable[Known]) -> Iterable[KnownProduct]:
    """Products of the database that rows changed."""
    return (product for customer in known for product in customer.products if product.changes)

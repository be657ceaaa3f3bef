"""What a row gives to a record: a new customer's values, or what a known one does not have yet."""

from typing import Any, Final

from crm_desktop.core import odometer, texts
from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.fields.own import is_own, table_of
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.number import Phone
from crm_desktop.core.tables import Table
from crm_desktop.services.importing import contacts
from crm_desktop.services.importing.archive import (
    ADDRESS_COLUMNS,
    COLUMN,
    CUSTOMER_DEFAULTS,
    PRODUCT_DEFAULTS,
    Archive,
    ArchiveCustomer,
)
from crm_desktop.services.importing.archive_parts import ArchiveDoubt, ArchiveProduct, Given
from crm_desktop.services.importing.asking import ImportChoices, Treatment
from crm_desktop.services.importing.result import DoubtfulValue, ImportResult
from crm_desktop.services.importing.rows import Row, is_products
from crm_desktop.storage.models.birthday import birthday_columns

EMPTY: Final = ("", None, 0)
"""What stands in a column that holds nothing."""


def is_empty(column: str, value: object) -> bool:
    """Whether a column holds nothing; in a field of the office's own a no and a nought are something."""
    return value is None if is_own(column) else value in EMPTY


_TELLING: Final = {"model": "", "serial_number": "", "plate": "", "purchase_date": None}
"""What tells a customer's products apart."""


NEVER_EMPTY: Final = frozenset({"name", "kind", "customer_since", "status"})
CLEARABLE: Final = frozenset(
    field.import_name
    for table, field in imported()
    if table == Table.CUSTOMER
    and field.import_name not in {*NEVER_EMPTY, "record_number", "remarks", "address"}
)
"""Fields of a customer that an empty cell may clear."""


def is_clearable(name: str) -> bool:
    """Whether an empty cell may clear what a column becomes: a field of customers, also an own one."""
    return name in CLEARABLE or table_of(name) is Table.CUSTOMER


class Merging:
    """Gives rows to the customers of an archive, and counts what became of them in ``result``.

    ``fields`` are the file's columns by their import names.
    """

    def __init__(
        self, archive: Archive, result: ImportResult, fields: list[str], choices: ImportChoices
    ) -> None:
        self.archive = archive
        self.choices = choices
        self.result = result
        self.fields = fields
        self.row_doubts: list[tuple[int, ArchiveDoubt]] = []
        """Number of a row and what is to be checked of it."""

    # -- a new customer -----------------------------------------------------------------------------

    def add(self, row: Row, kind: str) -> tuple[ArchiveCustomer, ArchiveProduct | None]:
        """A customer that nobody knew, and the product that the row names."""
        customer = Given(CUSTOMER_DEFAULTS)
        customer["name"] = row.name
        customer["kind"] = kind
        customer.give(zip(ADDRESS_COLUMNS, row.address, strict=True))
        customer.note(row.all_remarks)
        for name, value in row.customer.items():
            if name == "birthday":
                customer.give(birthday_columns(value).items())
            elif name != "kind":
                customer[COLUMN.get(name, name)] = value
        known = ArchiveCustomer(None, "", customer)
        known.home = row.address_key
        known.since_moves = "customer_since" not in row.customer
        self.extend_lists(known, row)
        self.archive.add(known, row.key)
        product = self.add_product(known, row) if row.has_product else None
        return known, product

    def extend_lists(self, known: ArchiveCustomer, row: Row) -> None:
        """Phones, tags and contact persons are lists: what is not among them is added."""
        own = contacts.take(known, row) if row.contacts and self._is_taken(known, "contact") else row.phones
        own = own if self._is_taken(known, "phone") else []
        added: list[Phone] = [
            phone
            for phone in own
            if phone.digits not in known.digits
            or (phone.extension and (phone.digits, phone.extension) not in known.extensions)
        ]
        if added:
            known.new_phones += added
            known.digits += tuple(phone.digits for phone in added)
            for phone in added:
                if phone.extension:
                    known.extensions |= {(phone.digits, phone.extension)}
        for tag in row.tags if self._is_taken(known, "tags") else ():
            if tag not in known.tags:
                known.tags |= {tag}
                known.new_tags += (tag,)

    def _is_taken(self, known: ArchiveCustomer, name: str) -> bool:
        """Whether a list of a customer takes what it does not have."""
        return self._treatment(known, name) is not Treatment.KEEP

    def add_product(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct:
        """A product that the customer does not have yet."""
        product = Given(PRODUCT_DEFAULTS)
        for name, value in row.product.items():
            product[COLUMN.get(name, name)] = value
        if not product["place"] and row.address_key not in ("", known.address_key):
            product["place"] = "".join(row.address)
        added = ArchiveProduct(None, product, row.purchase_written)
        known.products.append(added)
        added.read_off(row.readings)
        self.archive.got_product(known, added, row.key)
        self.result.products_new += 1
        known.bought(product)
        return added

    # -- a known customer ---------------------------------------------------------------------------

    def merge(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct | None:
        """Fill what is empty; a differing address is the product's place; note the rest.

        Unless the user chose for a field that it is overwritten, or kept as it is.
        """
        self.extend_lists(known, row)
        for name, value in row.customer.items():
            self._merge_customer_field(known, row, name, value)
        for name in self.choices.clears.intersection(self.fields):
            self._clear(known, row, name)
        address = row.address_key
        treatment = self._treatment(known, "address")
        moved = bool(address) and address != known.address_key and treatment is not Treatment.KEEP
        if moved and (not known.address_key or treatment is Treatment.OVERWRITE):
            for column, part in zip(ADDRESS_COLUMNS, row.address, strict=True):
                known.set(column, part)
            moved = False
        self.archive.got_signs(known)
        product = self.merge_product(known, row) if row.has_product else None
        if moved:
            self.note_address(known, row, product)
        self.add_remarks(known, row)
        return product

    def _treatment(self, known: ArchiveCustomer, name: str) -> Treatment:
        """What a field gets; a customer that the file itself brings in is only completed by more rows."""
        return self.choices.known.get(name, Treatment.FILL) if known.id is not None else Treatment.FILL

    def _clear(self, known: ArchiveCustomer, row: Row, name: str) -> None:
        """An empty cell clears a field where the user chose that."""
        is_customers = is_clearable(name) and name not in row.customer
        if known.id is None or not is_customers or any(name == each for each, _text in row.doubtful):
            return
        if name == "birthday":
            if known.birthday is not None:
                known.set_birthday(None)
        else:
            column = COLUMN.get(name, name)
            if known.values[column] != CUSTOMER_DEFAULTS.get(column):
                known.set(column, CUSTOMER_DEFAULTS.get(column))

    def _merge_customer_field(self, known: ArchiveCustomer, row: Row, name: str, value: Any) -> None:
        treatment = self._treatment(known, name)
        if treatment is Treatment.KEEP:
            return
        overwrites = treatment is Treatment.OVERWRITE
        if name == "birthday":
            if known.birthday is None or (overwrites and known.birthday != value):
                known.set_birthday(value)
            elif known.birthday != value:
                self.also(known, row, name, row.written.get(name, ""))
            return
        column = COLUMN.get(name, name)
        current = known.values[column]
        if current == value or (name == "referred_by" and value == known.id):
            return
        if is_empty(column, current) or overwrites:
            known.set(column, value)
        elif name in row.written:
            self.also(known, row, name, value.value if name == "grade" else row.written[name])

    def merge_product(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct:
        """What the row says of a product that the customer has, or a new one."""
        product = known.product(row.product_key) or self._completed(known, row)
        if product is None:
            return self.add_product(known, row)
        for name, value in row.product.items():
            column = COLUMN.get(name, name)
            treatment = self._treatment(known, name)
            if treatment is Treatment.KEEP:
                continue
            overwrites = treatment is Treatment.OVERWRITE and product.values[column] != value
            if is_empty(column, product.values[column]) or overwrites:
                product.set(column, value)
            elif product.values[column] != value:
                self.also(known, row, name, row.written[name], product)
        if self._treatment(known, "odometer") is not Treatment.KEEP:
            for wrong in product.read_off(row.readings):
                row.notes.append(odometer.said([wrong]))
        address = row.address_key
        if address and address != known.address_key and "place" not in row.product:
            if not product.values["place"]:
                product.set("place", "".join(row.address))
            elif texts.comparable(product.values["place"]) != address:
                self.also(known, row, "address", "".join(row.address), product)
        return product

    def _completed(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct | None:
        """The one product with the row's serial number or plate, or that it repeats and completes."""
        found = [product for product in known.products if _is_numbered(product, row)]
        found = found or [product for product in known.products if _is_completed(product, row)]
        return found[0] if len(found) == 1 else None

    def note_address(self, known: ArchiveCustomer, row: Row, product: ArchiveProduct | None) -> None:
        """Another address is noted where it did not become the place of a product."""
        if product is None:
            self.also(known, row, "address", "".join(row.address))
        elif "place" in row.product and texts.comparable(row.product["place"]) != row.address_key:
            self.also(known, row, "address", "".join(row.address), product)

    def add_remarks(self, known: ArchiveCustomer, row: Row) -> None:
        """The row's own remarks come after what there is."""
        if not self._is_taken(known, "remarks"):
            return
        remarks = with_remarks(known.values["remarks"], row)
        if remarks != known.values["remarks"]:
            known.set("remarks", remarks)

    # -- what is to be checked ----------------------------------------------------------------------

    def also(
        self, known: ArchiveCustomer, row: Row, name: str, text: str, product: ArchiveProduct | None = None
    ) -> None:
        """Note that a row says something else than the record."""
        self._doubt(known, row, ImportDoubtKind.DIFFERENT, name, text, product)

    def note(self, known: ArchiveCustomer, row: Row, product: ArchiveProduct | None) -> None:
        """What was not understood, and what stood beside what was, word for word.

        What an earlier import did not understand and this one does is checked.
        """
        for doubt in known.doubts:
            if _is_understood(doubt, row) and doubt.product in (None, product):
                doubt.settle()
        for name, text in row.doubtful:
            if name == "record_number":  # that is no value of anybody
                continue
            about = product if is_products(name) else None
            doubt = self._doubt(known, row, ImportDoubtKind.NOT_UNDERSTOOD, name, text, about)
            if not doubt.settled:
                self.result.doubtful.append(DoubtfulValue(row.number, name, text))
                self.row_doubts.append((row.number, doubt))
        for name, text in row.beside:
            self._doubt(known, row, ImportDoubtKind.MORE, name, text, product if is_products(name) else None)

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


def _is_understood(doubt: ArchiveDoubt, row: Row) -> bool:
    """Whether a row says the very text that is to be checked, and it was read."""
    if doubt.settled or doubt.kind is not ImportDoubtKind.NOT_UNDERSTOOD:
        return False
    if (doubt.field, doubt.written) in row.dialled:
        return True
    return doubt.field in row.written and texts.comparable(row.written[doubt.field]) == texts.comparable(
        doubt.written
    )


def _is_numbered(product: ArchiveProduct, row: Row) -> bool:
    """Whether a product has the row's serial number or plate, and nothing speaks against it."""
    same = False
    for column in ("serial_number", "plate"):
        given, current = row.product.get(column, ""), product.values[column]
        if given and current:
            if texts.comparable(given) != texts.comparable(current):
                return False
            same = True
    model, current = row.product.get("model", ""), product.values["model"]
    return same and (not model or not current or texts.comparable(model) == texts.comparable(current))


def _is_completed(product: ArchiveProduct, row: Row) -> bool:
    """Whether a row says all that is known of a product, and its serial number, plate or date besides."""
    if product.id is None or product.written or row.purchase_written or not row.product.get("model"):
        return False
    known = [product.values[column] for column in _TELLING]
    given = [row.product.get(column, default) for column, default in _TELLING.items()]
    differ = [current != value and current not in EMPTY for current, value in zip(known, given, strict=True)]
    return bool(known[0]) and not any(differ)


def with_remarks(remarks: str, row: Row) -> str:
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

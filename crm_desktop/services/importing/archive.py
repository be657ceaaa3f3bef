"""The customers that an import knows: those in the database that a row may mean, and those it adds itself."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from crm_desktop.core import clock, texts
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.importing.archive_parts import NOTHING, ArchiveDoubt, ArchiveProduct
from crm_desktop.services.importing.result import UNDONE, LeftOutRow
from crm_desktop.services.importing.rows import RowContact
from crm_desktop.storage import gone_since, search
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, birthday_columns, stored_birthday
from crm_desktop.storage.queries import importing as queries

ADDRESS_COLUMNS: Final = ("province", "city", "district", "street")

_EMPTY: Final = {
    ValueKind.TEXT: "",
    ValueKind.EMAIL: "",
    ValueKind.POSTCODE: "",
    ValueKind.MONEY: 0,
    ValueKind.FLAG: False,
}
"""What stands in a column that nothing was given for, where that is not None."""
COLUMN: Final = {
    field.import_name: field.name
    for table, field in imported()
    if field.imported and table in (Table.CUSTOMER, Table.PRODUCT)
}
"""Fields whose column has another name."""


def _defaults(table: Table) -> ValueDict:
    """The columns of a table that a file fills, empty; a record's number only says which one is meant."""
    found: ValueDict = {}
    for owner, field in imported():
        if owner == table and field.kind is ValueKind.BIRTHDAY:
            found |= birthday_columns(None)
        elif owner == table and field.name != "number":
            found[field.name] = _EMPTY.get(field.kind)
    return found


CUSTOMER_DEFAULTS: Final = _defaults(Table.CUSTOMER)
PRODUCT_DEFAULTS: Final = _defaults(Table.PRODUCT)
_DATES: Final = frozenset(field.name for _table, field in imported() if field.kind is ValueKind.DAY)
_CHUNK: Final = 500
_NOBODY: Final[frozenset[Any]] = frozenset()
"""Shared by all that have none: of hundreds of thousands of customers most have no tags."""


class ArchiveCustomer:
    """A customer as the import sees it; ``id`` is None until it is written."""

    __slots__ = (
        "changes",
        "contacts",
        "digits",
        "doubts",
        "extensions",
        "home",
        "id",
        "merged_products",
        "new_contacts",
        "new_phones",
        "new_tags",
        "number",
        "phone_count",
        "products",
        "since_moves",
        "tags",
        "values",
    )

    def __init__(self, customer_id: int | None, number: str, customer: ValueDict) -> None:
        self.id = customer_id
        self.number = number
        self.values = customer
        self.changes = NOTHING
        self.home: str | None = None
        """The address as it is compared, once it was asked for."""
        self.digits: tuple[str, ...] = ()
        self.extensions: frozenset[tuple[str, str]] = _NOBODY
        """Digits and extension of the numbers that have one: behind each somebody else answers."""
        self.phone_count = 0
        self.new_phones: list[Any] = []
        self.tags: frozenset[str] = _NOBODY
        self.new_tags: tuple[str, ...] = ()
        self.contacts: frozenset[str] = _NOBODY
        self.new_contacts: tuple[RowContact, ...] = ()
        self.products: list[ArchiveProduct] = []
        self.merged_products: Mapping[int, ArchiveProduct] = NOTHING
        """Ids of products that turned out to be another one of the products, and that one."""
        self.doubts: tuple[ArchiveDoubt, ...] = ()
        self.since_moves = False
        """Whether "customer since" is still what an import made of the purchase dates."""

    def set(self, column: str, value: Any) -> None:
        self.values[column] = value
        if column in ADDRESS_COLUMNS:
            self.home = None
        if self.id is not None:
            self.changes = {**self.changes, column: value}

    @property
    def address_key(self) -> str:
        if self.home is None:
            self.home = texts.comparable("".join(self.values[column] for column in ADDRESS_COLUMNS))
        return self.home

    def product(self, key: tuple[str, str, date | str | None]) -> ArchiveProduct | None:
        for product in self.products:
            if key in product.keys():  # noqa: SIM118 - not a mapping
                return product
        return None

    def bought(self, day: date | None) -> None:
        """An imported customer is one since the earliest purchase (DOMAIN section 1)."""
        if day is None or not self.since_moves:
            return
        since = self.values["customer_since"]
        if since is None or day < since:
            self.set("customer_since", day)

    @property
    def birthday(self) -> Birthday | None:
        return stored_birthday(*(self.values[column] for column in BIRTHDAY_COLUMNS))

    def set_birthday(self, birthday: Birthday) -> None:
        for column, part in birthday_columns(birthday).items():
            self.set(column, part)

    @property
    def is_changed(self) -> bool:
        lists = self.new_phones or self.new_tags or self.new_contacts or self.merged_products
        return (
            bool(self.changes or lists)
            or any(product.changes or product.id is None for product in self.products)
            or any(doubt.changed or doubt.id is None for doubt in self.doubts)
        )


class Archive:
    """Finds known customers by name and number; those of the database are fetched when a row needs them."""

    def __init__(self, name_keys: set[str], record_numbers: set[str]) -> None:
        self._name_keys = set(name_keys)
        self.by_id: dict[int, ArchiveCustomer] = {}
        self.by_number: dict[str, int] = {}
        self.by_phone: dict[tuple[str, str], ArchiveCustomer] = {}
        self.by_address: dict[tuple[str, str], ArchiveCustomer] = {}
        self.by_number.update(queries.by_number(record_numbers))

    def fetch(self, name_keys: Iterable[str], ids: Iterable[int] = ()) -> None:
        """Bring in the database's customers of these names and ids."""
        asked = self._name_keys.intersection(name_keys)
        self._name_keys -= asked  # each is looked up once: who is added meanwhile is known already
        wanted = {customer_id for _key, customer_id in search.named(asked)} | set(ids)
        new = sorted(wanted - self.by_id.keys())
        for start in range(0, len(new), _CHUNK):
            self._fetch(new[start : start + _CHUNK])

    def add(self, known: ArchiveCustomer) -> None:
        """Make a customer findable; the first of equal ones is the one found."""
        key = texts.comparable(known.values["name"])
        if not known.digits:
            self.by_address.setdefault((key, known.address_key), known)
        for digits in known.digits:
            self.by_phone.setdefault((key, digits), known)

    def got_number(self, known: ArchiveCustomer, had_none: bool = False) -> None:
        """A number was added: from now on it is found by its numbers only."""
        key = texts.comparable(known.values["name"])
        if had_none and self.by_address.get((key, known.address_key)) is known:
            del self.by_address[key, known.address_key]
        for digits in known.digits:
            self.by_phone.setdefault((key, digits), known)

    def is_as_imported(self, product: ArchiveProduct) -> bool:
        """Whether nobody has touched a product since it came in, and nothing refers to it."""
        return product.id is not None and queries.is_as_imported(product.id)

    def _fetch(self, ids: Sequence[int]) -> None:
        created: dict[int, datetime] = {}
        for row in queries.known_customers(ids, list(CUSTOMER_DEFAULTS)):
            self.by_id[row.id] = ArchiveCustomer(row.id, row.number, row.values)
            created[row.id] = row.entered_at
        for customer_id, digits, extension, contact_id in queries.known_phones(ids):
            known = self.by_id[customer_id]
            known.digits += (digits,)
            if extension:
                known.extensions |= {(digits, extension)}
            known.phone_count += contact_id is None
        for customer_id, tag in queries.known_tags(ids):
            self.by_id[customer_id].tags |= {tag}
        for customer_id, name in queries.known_contacts(ids):
            self.by_id[customer_id].contacts |= {texts.comparable(name)}
        self._fetch_products(ids)
        self._fetch_doubts(ids)
        self._find_since(created)
        for customer_id in ids:
            if customer_id in self.by_id:
                self.add(self.by_id[customer_id])

    def _fetch_products(self, ids: Sequence[int]) -> None:
        written = queries.written_dates(ids)
        for row in queries.known_products(ids, list(PRODUCT_DEFAULTS)):
            product = ArchiveProduct(row.id, row.values, written.get(row.id, ""))
            self.by_id[row.customer_id].products.append(product)

    def _fetch_doubts(self, ids: Sequence[int]) -> None:
        for row in queries.known_doubts(ids):
            known = self.by_id[row.customer_id]
            of_product = row.record_table == Table.PRODUCT
            product = next((each for each in known.products if of_product and each.id == row.record_id), None)
            settled = row.settled_at is not None
            known.doubts += (
                ArchiveDoubt(row.id, row.kind, row.field, row.written, product, row.row, settled),
            )

    def _find_since(self, created: dict[int, datetime]) -> None:
        """Whose "customer since" an import made and nobody changed: it moves with an earlier purchase."""
        imported = queries.imported(list(created))
        for customer_id, at in created.items():
            known = self.by_id[customer_id]
            days = [day for product in known.products if (day := product.values["purchase_date"]) is not None]
            since = known.values["customer_since"]
            if customer_id not in imported:
                known.since_moves = False
            elif days:
                known.since_moves = since == min(days)
            else:
                known.since_moves = since == clock.local(at).date()
                if known.since_moves:
                    known.values["customer_since"] = None


def fingerprints(rows: Sequence[int]) -> dict[int, tuple[int, str, int | None, str]]:
    """Rows imported before whose customer is still there: its id and number, product id, written date."""
    found: dict[int, tuple[int, str, int | None, str]] = {}
    for start in range(0, len(rows), _CHUNK):
        for row in queries.rows_before(rows[start : start + _CHUNK]):
            found.setdefault(row.fingerprint, row[1:])
    return found


class RowsLeftOut:
    """Which rows came in before and must not come again by themselves, and why."""

    def __init__(self, undone_too: bool) -> None:
        self._undone = gone_since.undone_rows() if undone_too else frozenset()
        self._deleted_at: dict[int, datetime | None] | None = None

    def among(self, rows: Sequence[int]) -> dict[int, LeftOutRow]:
        """Those of the fingerprints whose customer was deleted here, or whose import was undone."""
        found: dict[int, LeftOutRow] = {each: LeftOutRow(0, UNDONE) for each in rows if each in self._undone}
        for fingerprint, customer_id in queries.rows_of_nobody(rows):
            at = self._when_deleted().get(customer_id)
            day = clock.local(at).date() if at is not None else None
            found[fingerprint] = LeftOutRow(0, "import.reason.deleted", day)
        return found

    def _when_deleted(self) -> dict[int, datetime | None]:
        if self._deleted_at is None:  # most files bring back nobody
            self._deleted_at = gone_since.customers()
        return self._deleted_at

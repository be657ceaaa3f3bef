"""The customers that an import knows: those in the database that a row may mean, and those it adds itself."""

import marshal
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from crm_desktop.core import clock, texts
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import CustomerKind, CustomerStatus, PhoneKind
from crm_desktop.core.fields.declaration import ValueKind
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.number import Phone as PhoneNumber
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.services.importing.archive_parts import (
    NOTHING,
    ArchiveContact,
    ArchiveDoubt,
    ArchivePast,
    ArchiveProduct,
    ArchiveRecord,
    Given,
    PhoneChange,
)
from crm_desktop.services.importing.signs import Sign, Signed, bought_sign, number_signs, sign
from crm_desktop.services.own_fields import own_values
from crm_desktop.storage import search
from crm_desktop.storage.models.birthday import BIRTHDAY_COLUMNS, birthday_columns, stored_birthday
from crm_desktop.storage.queries import doubles
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
    if table == Table.CUSTOMER:
        found["status"] = CustomerStatus.ACTIVE
    return found


CUSTOMER_DEFAULTS: Final = _defaults(Table.CUSTOMER)
PRODUCT_DEFAULTS: Final = _defaults(Table.PRODUCT)
CONTACT_DEFAULTS: Final[ValueDict] = {
    **dict.fromkeys(("name", "post", "honorific", "remarks"), ""),
    **birthday_columns(None),
}
_CHUNK: Final = 500
_NOBODY: Final[frozenset[Any]] = frozenset()
"""Shared by all that have none: of hundreds of thousands of customers most have no tags."""


def _bought_on(product: Values) -> date | None:
    """The day of purchase, or the installation's where that is all that is known; no day to come."""
    day: date | None = product["purchase_date"] or product["install_date"]
    return day if day is not None and day <= clock.today() else None


class ArchiveCustomer(ArchiveRecord):
    """A customer as the import sees it, with what belongs to it."""

    __slots__ = (
        "_phones",
        "changed_phones",
        "contacts",
        "digits",
        "doubts",
        "extensions",
        "former_keys",
        "former_numbers",
        "gone_tags",
        "home",
        "merged_products",
        "new_tags",
        "number",
        "past",
        "phone_count",
        "products",
        "since_moves",
        "tags",
        "version",
    )

    def __init__(self, customer_id: int | None, number: str, customer: ValueDict, version: int = 1) -> None:
        super().__init__(customer_id, customer)
        self.number = number
        self.version = version
        self.home: str | None = None
        """The address as it is compared, once it was asked for."""
        self.digits: tuple[str, ...] = ()
        """Of its own numbers and of those of its contact persons."""
        self.extensions: frozenset[tuple[str, str]] = _NOBODY
        """Digits and extension of the numbers that have one: behind each somebody else answers."""
        self.former_keys: frozenset[str] = _NOBODY
        """The names, as they are compared, of records that were merged into it."""
        self.former_numbers: frozenset[str] = _NOBODY
        self.phone_count = 0
        self._phones: list[PhoneNumber] | bytes = []
        self.changed_phones: Mapping[int, PhoneChange] = NOTHING
        """By the ids of numbers, its contact persons' too."""
        self.gone_tags: tuple[str, ...] = ()
        self.tags: frozenset[str] = _NOBODY
        self.new_tags: tuple[str, ...] = ()
        self.contacts: Mapping[str, ArchiveContact] = NOTHING
        """By their names, as they are compared."""
        self.products: list[ArchiveProduct] = []
        self.merged_products: Mapping[int, ArchiveProduct] = NOTHING
        """Ids of products that turned out to be another one of the products, and that one."""
        self.doubts: tuple[ArchiveDoubt, ...] = ()
        self.past: tuple[ArchivePast, ...] = ()
        """Callbacks, complaints and letters; of known customers only where the file tells of such."""
        self.since_moves = False
        """Whether "customer since" is still what an import made of the purchase dates."""

    def set(self, column: str, value: object) -> None:
        super().set(column, value)
        if column in ADDRESS_COLUMNS:
            self.home = None

    @property
    def key(self) -> str:
        """The name as it is compared."""
        return texts.comparable(self.values["name"])

    @property
    def is_company(self) -> bool:
        return bool(self.values["kind"] == CustomerKind.COMPANY)

    def fold(self) -> None:
        """Keep what stands in a new customer packed: hundreds of thousands may come in."""
        for record in (self, *self.products):
            if isinstance(record.values, Given):
                record.values.fold()
        self.home = None
        self._phones = marshal.dumps([tuple(map(str, phone)) for phone in self.new_phones])

    @property
    def new_phones(self) -> list[PhoneNumber]:
        """Numbers that are not written yet."""
        if isinstance(self._phones, bytes):
            self._phones = [
                PhoneNumber(number, digits, extension, PhoneKind(kind), whose)
                for number, digits, extension, kind, whose in marshal.loads(self._phones)
            ]
        return self._phones

    @new_phones.setter
    def new_phones(self, phones: list[PhoneNumber]) -> None:
        self._phones = phones

    def let_go(self) -> None:
        """Forget what is written; what is to be checked of it keeps its number."""
        for product in self.products:
            product.values = {}
        self.values, self.products, self.new_phones, self.home = {}, [], [], None
        self.past = ()

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

    def bought(self, product: Values) -> None:
        """An imported customer is one since the earliest purchase (DOMAIN section 1)."""
        day = _bought_on(product)
        if day is not None:
            self.known_on(day)

    def known_on(self, day: date) -> None:
        """On this day the customer was one already."""
        if not self.since_moves:
            return
        since = self.values["customer_since"]
        if since is None or day < since:
            self.set("customer_since", day)

    @property
    def birthday(self) -> Birthday | None:
        return stored_birthday(*(self.values[column] for column in BIRTHDAY_COLUMNS))

    def set_birthday(self, birthday: Birthday | None) -> None:
        for column, part in birthday_columns(birthday).items():
            self.set(column, part)

    @property
    def is_changed(self) -> bool:
        lists = (self.new_phones, self.changed_phones, self.new_tags, self.gone_tags, self.merged_products)
        return (
            bool(self.changes or any(lists))
            or any(contact.is_changed for contact in self.contacts.values())
            or any(product.is_changed for product in self.products)
            or any(doubt.changed or doubt.id is None for doubt in self.doubts)
            or any(past.changes or past.id is None for past in self.past)
        )


class Archive:
    """Finds known customers by name and sign; those of the database are fetched when a row needs them."""

    def __init__(self, name_keys: set[str], record_numbers: set[str]) -> None:
        self._name_keys = set(name_keys)
        self.by_id: dict[int, ArchiveCustomer] = {}
        self.by_number: dict[str, int] = {}
        self.past: Callable[[Sequence[int]], Iterable[tuple[int, ArchivePast]]] = lambda _ids: ()
        """What fetches the past work of customers, where the file tells of such."""
        self.own: dict[Table, list[str]] = {}
        """The keys of the own fields that the file fills."""
        self.named: dict[str, ArchiveCustomer] = {}
        """The first customer of each name."""
        self.namesakes: set[str] = set()
        """Names that several customers bear."""
        self._signs: Signed[ArchiveCustomer] = Signed()
        self.by_number.update(queries.by_number(record_numbers))

    def let_go(self) -> None:
        """Forget by what customers are found: the plan is made."""
        for index in (self._name_keys, self.by_number, self.named, self.namesakes, self._signs):
            index.clear()

    def fetch(self, name_keys: Iterable[str], ids: Iterable[int] = ()) -> None:
        """Bring in the database's customers of these names and ids."""
        asked = self._name_keys.intersection(name_keys)
        self._name_keys -= asked  # each is looked up once: who is added meanwhile is known already
        wanted = {customer_id for _key, customer_id in search.named(asked)} | set(ids)
        new = sorted(wanted - self.by_id.keys())
        for start in range(0, len(new), _CHUNK):
            self._fetch(new[start : start + _CHUNK])

    def signed(self, key: str, sign: Sign) -> ArchiveCustomer | None:
        """The customer of this name who has this number or another sign."""
        return self._signs.get(key, sign)

    def add(self, known: ArchiveCustomer, key: str = "") -> None:
        """Make a customer findable; the first of equal ones is the one found."""
        key = key or known.key
        if self.named.setdefault(key, known) is not known:
            self.namesakes.add(key)
        self.got_signs(known, key)
        for product in known.products:
            self.got_product(known, product, key)

    def got_signs(self, known: ArchiveCustomer, key: str = "") -> None:
        """From now on the customer is found by its present name, numbers, e-mail and address."""
        key = key or known.key
        for digits in known.digits:
            self._signs.add(key, digits, known)
        if email := known.values["email"]:
            self._signs.add(key, sign("email", email), known)
        if address := known.address_key:
            self._signs.add(key, address, known)
        if not known.digits:
            self._signs.add(key, sign("only", address), known)

    def got_product(self, known: ArchiveCustomer, product: ArchiveProduct, key: str = "") -> None:
        """From now on the customer is found by this product, too."""
        key = key or known.key
        if "serial_number" in product.values or "plate" in product.values:
            for found in number_signs(product.values):
                self._signs.add(key, found, known)
        if bought := bought_sign(product.values):
            self._signs.add(key, bought, known)

    def is_as_imported(self, product: ArchiveProduct) -> bool:
        """Whether nobody has touched a product since it came in, and nothing refers to it."""
        return product.id is not None and queries.is_as_imported(product.id)

    def _fetch(self, ids: Sequence[int]) -> None:
        created: dict[int, datetime] = {}
        for row in queries.known_customers(ids, list(CUSTOMER_DEFAULTS)):
            self.by_id[row.id] = ArchiveCustomer(row.id, row.number, row.values, row.version)
            created[row.id] = row.entered_at
        contacts = self._fetch_contacts(ids)
        for customer_id, digits, extension, contact_id in queries.known_phones(ids):
            known = self.by_id[customer_id]
            known.digits += (digits,)
            if contact_id in contacts:
                contacts[contact_id].digits += (digits,)
            if extension:
                known.extensions |= {(digits, extension)}
            known.phone_count += contact_id is None
        for customer_id, tag in queries.known_tags(ids):
            self.by_id[customer_id].tags |= {tag}
        self._fetch_products(ids)
        if self.own:
            self._fetch_own_values(ids)
        self._fetch_doubts(ids)
        for customer_id, past in self.past(ids):
            self.by_id[customer_id].past += (past,)
        self._find_since(created)
        for customer_id in ids:
            if customer_id in self.by_id:
                self.add(self.by_id[customer_id])
        for before in doubles.former(ids):
            known = self.by_id[before.customer_id]
            key = texts.comparable(before.name)
            known.former_keys |= {key}
            known.former_numbers |= {before.number}
            if key != known.key:
                self.add(known, key)

    def _fetch_contacts(self, ids: Sequence[int]) -> dict[int, ArchiveContact]:
        found: dict[int, ArchiveContact] = {}
        for customer_id, contact_id, values in queries.known_contacts(ids, list(CONTACT_DEFAULTS)):
            contact = found[contact_id] = ArchiveContact(contact_id, values)
            known = self.by_id[customer_id]
            known.contacts = {texts.comparable(values["name"]): contact, **known.contacts}
        return found

    def _fetch_products(self, ids: Sequence[int]) -> None:
        written = queries.written_dates(ids)
        readings = queries.known_readings(ids)
        for row in queries.known_products(ids, list(PRODUCT_DEFAULTS)):
            product = ArchiveProduct(row.id, row.values, written.get(row.id, ""), row.version)
            self.by_id[row.customer_id].products.append(product)
            product.readings = readings.get(row.id, ())

    def _fetch_own_values(self, ids: Sequence[int]) -> None:
        """What stands in the own fields that the file fills."""
        customers = [self.by_id[each] for each in ids if each in self.by_id]
        records: dict[Table, list[ArchiveRecord]] = {
            Table.CUSTOMER: list(customers),
            Table.PRODUCT: [product for known in customers for product in known.products],
        }
        for table, keys in self.own.items():
            held = own_values.of_records(table, [each.id for each in records[table] if each.id is not None])
            for record in records[table]:
                stands = held.get(record.id or 0, {})
                record.values |= {key: stands.get(key) for key in keys}

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
            days = [day for product in known.products if (day := _bought_on(product.values)) is not None]
            since = known.values["customer_since"]
            by_purchase = since == min(days, default=None)
            by_entry = not by_purchase and since == clock.local(at).date()
            known.since_moves = customer_id in imported and (by_purchase or by_entry)
            if known.since_moves and by_entry:
                known.values["customer_since"] = None

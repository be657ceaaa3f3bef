"""What an import could not take over by itself: to be checked on the customer's card, until somebody has."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

import peewee

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.errors import NotFound
from crm_desktop.core.fields.own import import_word
from crm_desktop.core.tables import Table
from crm_desktop.core.words import say
from crm_desktop.services.customers.lists import phones_of
from crm_desktop.storage.change import chunks
from crm_desktop.storage.models import Customer, ImportDoubt, Product, Record

M = TypeVar("M", bound=Record)


@dataclass(frozen=True, slots=True)
class ToCheck:
    """One value: what was wrong with it, its field, the text as it was written, where that stood.

    ``product`` is what the product concerned is called, ``product_id`` None for the customer's own fields;
    ``row`` is None for what version 0.2 had noted in the remarks.
    """

    id: int
    kind: ImportDoubtKind
    field: str
    written: str
    product_id: int | None
    product: str
    row: int | None
    file: str

    def words(self, language: str) -> str:
        """What is to be checked: "Birthday is not clear: …"."""
        field = import_word(self.field, language)
        return say(f"import_doubt.{self.kind}", language, field=field, text=self.written)

    def origin(self, language: str) -> str:
        """Where it stood: the row and the file, as far as they are known."""
        return _origin(self.row, self.file, language)


def of_customer(customer_id: int) -> list[ToCheck]:
    """What is still to be checked of a customer, in the order of the file. Inside reading() or a write."""
    rows = list(
        ImportDoubt.select()
        .where(ImportDoubt.customer == customer_id, ImportDoubt.settled_at.is_null())
        .order_by(ImportDoubt.id)
    )
    labels = {row.id: product_label(row) for row in Product.select().where(Product.customer == customer_id)}
    return [
        ToCheck(
            row.id,
            row.kind,
            row.field,
            row.written,
            row.record_id if row.record_table == Table.PRODUCT and row.record_id in labels else None,
            labels.get(row.record_id, "") if row.record_table == Table.PRODUCT else "",
            row.row,
            row.file,
        )
        for row in rows
    ]


def open_doubts(customer_ids: Iterable[int]) -> dict[int, list[tuple[int, str, str, int | None]]]:
    """What was not understood of these customers and is not checked yet: id, field, text, product's id.

    Inside reading() or a write.
    """
    found: defaultdict[int, list[tuple[int, str, str, int | None]]] = defaultdict(list)
    for some in chunks(sorted(set(customer_ids)), 500):
        waiting = (
            ImportDoubt.select()
            .where(
                ImportDoubt.customer.in_(some),
                ImportDoubt.settled_at.is_null(),
                ImportDoubt.kind == ImportDoubtKind.NOT_UNDERSTOOD,
            )
            .order_by(ImportDoubt.id)
        )
        for row in waiting:
            product_id = row.record_id if row.record_table == Table.PRODUCT else None
            found[row.customer_id].append((row.id, row.field, row.written, product_id))
    return found


@dataclass(slots=True)
class WaitingRow:
    """A row of an imported file of which something was not understood and is still to be checked.

    ``values`` are the texts that were not understood, by field; the rest is what the record holds now.
    """

    customer_id: int
    number: str
    name: str
    phone: str
    row: int | None
    file: str
    model: str = ""
    serial_number: str = ""
    values: dict[str, str] = field(default_factory=dict)
    ids: list[int] = field(default_factory=list)

    def origin(self, language: str) -> str:
        """The row and the file, as far as they are known."""
        return _origin(self.row, self.file, language)


def count_to_check() -> tuple[int, int]:
    """How much the cards list as to be checked, and of how many customers."""
    customer = ImportDoubt.customer
    counts = ImportDoubt.select(peewee.fn.COUNT(ImportDoubt.id), peewee.fn.COUNT(customer.distinct()))
    with storage.reading():
        values, customers = counts.where(ImportDoubt.settled_at.is_null()).tuples().get()
    return int(values), int(customers)


def count_waiting() -> int:
    """How many values of all customers were not understood and are still to be checked."""
    with storage.reading():
        return int(ImportDoubt.select().where(_WAITING).count())


def waiting_rows() -> list[WaitingRow]:
    """What is to be checked of all customers, by the rows of the files that it came from."""
    found: dict[tuple[object, ...], WaitingRow] = {}
    with storage.reading():
        doubts = list(ImportDoubt.select().where(_WAITING).order_by(ImportDoubt.id))
        customers = _by_id(Customer, [each.customer_id for each in doubts])
        products = _by_id(Product, [each.record_id for each in doubts if each.record_table == Table.PRODUCT])
        phones = phones_of(set(customers))
    for each in doubts:
        product = products.get(each.record_id) if each.record_table == Table.PRODUCT else None
        # Of version 0.2's nobody knows the row: those of one product belong together.
        place = (each.file, each.row) if each.row is not None else (product.id if product else None,)
        customer = customers[each.customer_id]
        phone = next(iter(phones.get(customer.id, ())), "")
        line = found.setdefault(
            (customer.id, *place),
            WaitingRow(customer.id, customer.number, customer.name, phone, each.row, each.file),
        )
        if each.field in line.values:  # a second text for the same field needs a row of its own
            line = found[each.id,] = WaitingRow(
                customer.id, customer.number, customer.name, phone, each.row, each.file
            )
        line.values[each.field] = each.written
        line.ids.append(each.id)
        if product is not None:
            line.model, line.serial_number = product.model, product.serial_number
    return sorted(found.values(), key=lambda line: min(line.ids))


_WAITING = ImportDoubt.settled_at.is_null() & (ImportDoubt.kind == ImportDoubtKind.NOT_UNDERSTOOD)


def _by_id(model: type[M], ids: Iterable[int]) -> dict[int, M]:
    return {
        row.id: row
        for some in chunks(sorted(set(ids)), 500)
        for row in model.select().where(model.id.in_(some))
    }


def _origin(row: int | None, file: str, language: str) -> str:
    return file if row is None else say("import_doubt.row", language, row=row, file=file).strip()


def product_label(product: Product) -> str:
    """What a product is called where there is room for one word."""
    return str(product.model or product.serial_number or product.plate)


def settle(doubt_ids: Iterable[int]) -> int:
    """Somebody has checked these; returns how many were open. ``NotFound`` where one is gone."""
    with storage.write("import_doubt.settled") as change:
        settled = 0
        for doubt in _loaded(change, doubt_ids):
            if doubt.settled_at is None:
                change.update(doubt, settled_at=clock.now())
                settled += 1
        change.params["count"] = settled
        return settled


def _loaded(change: storage.Change, doubt_ids: Iterable[int]) -> list[ImportDoubt]:
    found = []
    for doubt_id in doubt_ids:
        doubt = ImportDoubt.by_id(doubt_id)
        if doubt is None:
            raise NotFound("error.not_found")
        customer = Customer.get_by_id(doubt.customer_id)
        change.subject = change.subject or customer
        change.params.setdefault("name", customer.name)
        found.append(doubt)
    return found

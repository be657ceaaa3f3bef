"""Settling what an import left to be checked: a value is taken as somebody reads it, or kept as a remark."""

from __future__ import annotations

from crm_desktop import storage
from crm_desktop.core import countries, phones
from crm_desktop.core.addresses import split_address
from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.core.fields.own import import_word, is_own
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.numbers import PhoneEntry
from crm_desktop.services.importing import doubts, field_readers, own_field_columns, values
from crm_desktop.services.importing.archive import COLUMN
from crm_desktop.services.importing.people import NAMED
from crm_desktop.services.importing.rows import CUSTOMER, is_products
from crm_desktop.services.products import products
from crm_desktop.storage.models import Customer, ImportDoubt, Product

_LISTS = frozenset({"phone", "tags", "address"})
_SOMEBODY = NAMED | {"record_number"}


def can_be_taken(field: str) -> bool:
    """Whether a text can go into the field that it stood in: what is, or names, somebody else cannot."""
    is_field = is_products(field) or is_own(field) or field in CUSTOMER
    return field in _LISTS or (is_field and field not in _SOMEBODY)


def take(doubt_id: int, text: str) -> None:
    """Put a text into the field that it is about, and settle it.

    Raises ``InvalidFields`` (``text``) where it is not understood so either, ``NotFound``.
    """
    with storage.write("import_doubt.taken") as change:
        doubt = _open(change, doubt_id)
        try:
            _put(doubt, text.strip())
        except values.NotUnderstoodError as error:
            raise InvalidFields({"text": "error.still_not_understood"}) from error
        except InvalidFields as error:
            raise InvalidFields({"text": next(iter(error.problems.values()))}) from error
        doubts.settle([doubt_id])


def keep(doubt_id: int, language: str) -> None:
    """Write it into the remarks of its product or customer as "field: text", and settle it; ``NotFound``."""
    with storage.write("import_doubt.kept") as change:
        doubt = _open(change, doubt_id)
        line = f"{import_word(doubt.field, language)}: {doubt.written}"
        product = _product(doubt)
        record = Customer.get_by_id(doubt.customer_id) if product is None else product
        remarks = {"remarks": "\n".join(filter(None, (record.remarks, line)))}
        if product is None:
            customers.save(record.id, remarks)
        else:
            products.save(record.id, remarks)
        doubts.settle([doubt_id])


def _open(change: storage.Change, doubt_id: int) -> ImportDoubt:
    doubt = ImportDoubt.by_id(doubt_id)
    if doubt is None or doubt.settled_at is not None:
        raise NotFound("error.not_found")
    change.subject = customer = Customer.get_by_id(doubt.customer_id)
    change.params |= {"name": customer.name, "text": doubt.written}
    return doubt


def _product(doubt: ImportDoubt) -> Product | None:
    return Product.by_id(doubt.record_id) if doubt.record_table == Table.PRODUCT else None


def _put(doubt: ImportDoubt, text: str) -> None:
    name, product = doubt.field, _product(doubt)
    if not text or not can_be_taken(name):
        raise values.NotUnderstoodError
    if name == "phone":
        _put_phone(doubt, text)
    elif name == "tags":
        known = customers.get_customer(doubt.customer_id).tags
        customers.save(doubt.customer_id, {}, tags=[*known, text])
    elif name == "address":
        _put_address(doubt, product, text)
    else:
        read = own_field_columns.reader(name) if is_own(name) else field_readers.parsers().get(name)
        value: ValueDict = {COLUMN.get(name, name): read(text, False) if read is not None else text}
        if is_products(name) and product is not None:
            products.save(product.id, value)
        elif is_products(name):
            raise values.NotUnderstoodError
        else:
            customers.save(doubt.customer_id, value)


def _put_phone(doubt: ImportDoubt, text: str) -> None:
    """The numbers in the text; what stands beside the only one says whose it is."""
    known = customers.get_customer(doubt.customer_id).phones
    entries = {phone.digits: PhoneEntry(phone.number, phone.id, left=True) for phone in known}
    reading = phones.read_phones(text, countries.here())
    if not reading.phones:
        raise values.NotUnderstoodError
    beside = reading.leftover.strip(" ()（）:：") if doubt.kind is ImportDoubtKind.MORE else ""
    for phone in reading.phones:
        entry = entries.get(phone.digits)
        entries[phone.digits] = PhoneEntry(
            phones.pretty(phone.number, phone.extension, country=countries.here()),
            entry.id if entry is not None else None,
            entry is not None,
            beside or None,
        )
    customers.save(doubt.customer_id, {}, phones=list(entries.values()))


def _put_address(doubt: ImportDoubt, product: Product | None, text: str) -> None:
    """A product's place of installation, or the customer's address in its parts."""
    if product is not None:
        products.save(product.id, {"place": text})
    else:
        customers.save(doubt.customer_id, split_address(text)._asdict())

"""Writing what an import decided: in bulk, inside the import's one transaction."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import chain
from typing import Final, TypeVar

from crm_desktop import storage
from crm_desktop.core import clock, texts
from crm_desktop.core.enums import CustomerStatus
from crm_desktop.core.fields.own import is_own
from crm_desktop.core.number import Phone as PhoneNumber
from crm_desktop.core.sheet_cells import Source
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.importing import own_field_writing, past_writing
from crm_desktop.services.importing.archive import ArchiveCustomer
from crm_desktop.services.importing.archive_parts import ArchiveProduct, ArchiveRecord, Given
from crm_desktop.services.importing.matching import Plan, changed_products
from crm_desktop.services.importing.own_field_writing import columns
from crm_desktop.storage import deleting
from crm_desktop.storage.models import (
    ContactPerson,
    Customer,
    CustomerStatusChange,
    CustomerTag,
    GradeChange,
    ImportDoubt,
    ImportedRow,
    OdometerReading,
    Phone,
    Product,
)
from crm_desktop.storage.numbers import NumberSeries

_CHUNK: Final = 2_000
T = TypeVar("T")


def apply(plan: Plan, change: storage.Change, progress: Callable[[int], object], file: str) -> None:
    """Write the plan; ``progress`` goes on from the rows read to twice, then (the index) three times that."""
    rows = len(plan.reader)
    plan.close()
    changed = [known for known in plan.touched.values() if known.is_changed]
    products = {id(product): product for product in changed_products(changed)}
    total = len(plan.new) + len(changed)
    done = 0
    for chunk in (*_chunks(plan.new), *_chunks(changed)):
        new = [known for known in chunk if known.id is None]
        _add_customers(new, change)
        _add_lists(chunk, change)
        past_writing.add(chunk, change)
        for known in new:
            known.let_go()
        done += len(chunk)
        progress(rows + rows * done // max(total, 1))
    _update(changed, list(products.values()), change)
    _enter_doubts([*plan.new, *changed], change, partial(_origin, plan.reader.table.source, file))
    for part in _chunks(plan.rows):
        change.insert_many(
            ImportedRow,
            [
                {
                    "fingerprint": fingerprint,
                    "customer_id": known.id,
                    "product_id": product.id if product is not None else None,
                    "purchase_written": written,
                }
                for fingerprint, known, product, written in part
            ],
        )
    plan.rows.clear()
    plan.new.clear()
    change.indexing = lambda index_done, index_total: progress(
        2 * rows + rows * index_done // max(index_total, 1)
    )


def _columns(records: Sequence[ArchiveRecord]) -> list[ValueDict]:
    """Of new records the columns that the file gave to any of them; in the others stands what always does."""
    values = [record.values for record in records if isinstance(record.values, Given)]
    rows = [each.whole() for each in values]
    names = dict.fromkeys(chain.from_iterable(rows))
    usual = {name: values[0].defaults.get(name) for name in names if not is_own(name)}
    return [{name: row.get(name, value) for name, value in usual.items()} for row in rows]


def _add_customers(new: Sequence[ArchiveCustomer], change: storage.Change) -> None:
    today, now = clock.today(), clock.now()
    numbers = storage.next_numbers(NumberSeries.CUSTOMER, len(new)) if new else ()
    for known, number in zip(new, numbers, strict=True):
        known.number = known.values["number"] = number
        known.values["customer_since"] = known.values["customer_since"] or today
    ids = change.insert_many(
        Customer,
        [{**given, "created_at": now} for given in _columns(new)],
    )
    for known, customer_id in zip(new, ids, strict=True):
        known.id = customer_id
    own_field_writing.add(Table.CUSTOMER, new, change)
    _enter_statuses([known for known in new if known.values["status"] != CustomerStatus.ACTIVE], change)
    # Entered with the customer, at that very moment: figures count the grade from customer-since on.
    _enter_grades([known for known in new if known.values["grade"] is not None], now, change)


def _enter_statuses(known: Sequence[ArchiveCustomer], change: storage.Change) -> None:
    """Who was lost or won back, on the day that is told; a new customer without one was so from the first."""
    rows = []
    for one in known:
        values = one.values
        lost = values["status"] == CustomerStatus.LOST
        day = values["lost_at"] if lost else values["won_back_at"]
        on = day or (clock.today() if "status" in one.changes else values["customer_since"])
        reason = values["lost_reason"] if lost else ""
        rows.append({"customer": one.id, "status": values["status"], "on_date": on, "reason": reason})
    for chunk in _chunks(rows):
        change.insert_many(CustomerStatusChange, chunk)


def _date_statuses(known: Sequence[ArchiveCustomer]) -> None:
    """A known customer that is lost or won back by an import is so from today, where no day is told."""
    for one in known:
        column = {CustomerStatus.LOST: "lost_at", CustomerStatus.WON_BACK: "won_back_at"}.get(
            one.changes["status"]
        )
        if column is not None and column not in one.changes:
            one.set(column, clock.today())


def _enter_grades(known: Sequence[ArchiveCustomer], at: datetime, change: storage.Change) -> None:
    for chunk in _chunks(known):
        change.insert_many(
            GradeChange,
            [{"customer": one.id, "grade": one.values["grade"], "at": at} for one in chunk],
        )


def _add_lists(known: Sequence[ArchiveCustomer], change: storage.Change) -> None:
    """Phones, contact persons, tags and products of these customers that are not written yet."""
    persons = [(one, contact) for one in known for contact in one.contacts.values() if contact.id is None]
    ids = change.insert_many(
        ContactPerson,
        _with_owners(persons),
    )
    for (_one, contact), contact_id in zip(persons, ids, strict=True):
        contact.id = contact_id
    phones = [
        {
            "customer": one.id,
            "contact": contact_id,
            "position": position,
            "kind": phone.kind,
            "number": phone.number,
            "digits": phone.digits,
            "extension": phone.extension,
            "whose": phone.whose,
        }
        for one in known
        for contact_id, position, phone in _new_phones(one)
    ]
    change.insert_many(Phone, phones)
    change.insert_many(
        CustomerTag, [{"customer": one.id, "tag": tag} for one in known for tag in one.new_tags]
    )
    products = [(one, product) for one in known for product in one.products if product.id is None]
    ids = change.insert_many(
        Product,
        _with_owners(products),
    )
    for (_one, product), product_id in zip(products, ids, strict=True):
        product.id = product_id
    own_field_writing.add(Table.PRODUCT, [product for _one, product in products], change)
    readings = [(product, each) for one in known for product in one.products for each in product.new_readings]
    change.insert_many(
        OdometerReading,
        [{"product": product.id, "day": each.day, "km": each.km} for product, each in readings],
    )


def _with_owners(records: Sequence[tuple[ArchiveCustomer, ArchiveRecord]]) -> list[ValueDict]:
    """The columns of new records, whose they are among them."""
    given = _columns([record for _known, record in records])
    return [{"customer": known.id, **row} for (known, _record), row in zip(records, given, strict=True)]


def _new_phones(known: ArchiveCustomer) -> Iterator[tuple[int | None, int, PhoneNumber]]:
    """A customer's numbers that are not written yet: the contact person's id, the place among theirs."""
    for position, phone in enumerate(known.new_phones, start=known.phone_count):
        yield None, position, phone
    for contact in known.contacts.values():
        for position, phone in enumerate(contact.new_phones, len(contact.digits) - len(contact.new_phones)):
            yield contact.id, position, phone


def _change_phones(known: ArchiveCustomer, change: storage.Change) -> None:
    """Numbers that became another one, or that are the customer's no more."""
    for phone_id, changed in known.changed_phones.items():
        phone = change.get(Phone, phone_id)
        if changed.new is None:
            deleting.delete(change, phone)  # attempts keep the number as dialled and lose the link only
        else:
            change.update(phone, **changed.new._asdict())


def _drop_tags(known: ArchiveCustomer, change: storage.Change) -> None:
    gone = CustomerTag.select().where(CustomerTag.customer == known.id, CustomerTag.tag.in_(known.gone_tags))
    for tag in list(gone):
        change.delete(tag)


def _update(
    changed: Sequence[ArchiveCustomer], products: Sequence[ArchiveProduct], change: storage.Change
) -> None:
    other_status = [known for known in changed if known.id and "status" in known.changes]
    _date_statuses(other_status)
    change.update_many(
        Customer, {known.id: columns(known.changes) for known in changed if known.id and known.changes}
    )
    own_field_writing.update(Table.CUSTOMER, changed, change)
    for known in changed:
        if known.changed_phones:
            _change_phones(known, change)
        if known.gone_tags:
            _drop_tags(known, change)
    _enter_grades([known for known in changed if "grade" in known.changes], clock.now(), change)
    _enter_statuses(other_status, change)
    past_writing.update(changed, change)
    contacts = [contact for one in changed for contact in one.contacts.values() if contact.changes]
    change.update_many(ContactPerson, {contact.id: contact.changes for contact in contacts if contact.id})
    change.update_many(Product, {product.id: columns(product.changes) for product in products if product.id})
    own_field_writing.update(Table.PRODUCT, products, change)
    _odometers([product for known in changed for product in known.products], change)
    _let_go({gone: product for known in changed for gone, product in known.merged_products.items()}, change)


def _odometers(products: Sequence[ArchiveProduct], change: storage.Change) -> None:
    """Readings that somebody took away in a file."""
    for product in products:
        for gone in product.gone_readings:
            found = OdometerReading.select().where(
                OdometerReading.product == product.id,
                OdometerReading.day == gone.day,
                OdometerReading.km == gone.km,
            )
            for reading in list(found):
                change.delete(reading)


def _origin(source: Source, file: str, number: int | None) -> ValueDict:
    """The file and the row in it that a value comes from; of several sheets that were read, the sheet too."""
    sheet, row = source.where(number) if number is not None else ("", None)
    return {"file": texts.shown(f"{file} · {sheet}" if sheet else file), "row": row}


def _enter_doubts(
    customers: Sequence[ArchiveCustomer], change: storage.Change, origin: Callable[[int | None], ValueDict]
) -> None:
    """What is to be checked by somebody, and what a corrected row has settled."""
    now = clock.now()
    new = [(known, doubt) for known in customers for doubt in known.doubts if doubt.id is None]
    import_id = change.coming_id()
    for part in _chunks(new):
        ids = change.insert_many(
            ImportDoubt,
            [
                {
                    "customer": known.id,
                    "record_table": Table.CUSTOMER if doubt.product is None else Table.PRODUCT,
                    "record_id": known.id if doubt.product is None else doubt.product.id,
                    "kind": doubt.kind,
                    "field": doubt.field,
                    "written": texts.shown(doubt.written),
                    **origin(doubt.row),
                    "change_set_id": import_id,
                    "settled_at": now if doubt.settled else None,
                }
                for known, doubt in part
            ],
        )
        for (_known, doubt), doubt_id in zip(part, ids, strict=True):
            doubt.id, doubt.changed = doubt_id, False
    values: dict[int, ValueDict] = {}
    for doubt in (doubt for known in customers for doubt in known.doubts if doubt.changed):
        assert doubt.id is not None
        values[doubt.id] = {"settled_at": now} if doubt.settled else {}
        if doubt.product is not None:
            values[doubt.id]["record_id"] = doubt.product.id
    change.update_many(ImportDoubt, values)


def _let_go(gone: Mapping[int, ArchiveProduct], change: storage.Change) -> None:
    """Delete products that are another one; rows that became them are henceforth that one's."""
    rows = ImportedRow.select().where(ImportedRow.product_id.in_(list(gone))) if gone else ()
    for row in list(rows):
        change.update(row, product_id=gone[row.product_id].id)
    change.delete_many(Product, gone)


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]

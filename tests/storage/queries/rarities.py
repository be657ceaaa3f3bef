"""Records that the sample office has none of, so that no query is compared on nothing."""

from datetime import date

from crm_desktop import storage
from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import Actor, Calendar, Channel, ImportDoubtKind, LetterState
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.storage import undo
from crm_desktop.storage.models import (
    Callback,
    ColumnWord,
    ContactPerson,
    Customer,
    CustomerOwnValue,
    CustomerTag,
    ForgoneCallback,
    FormerCustomer,
    Freight,
    ImportDoubt,
    ImportedRow,
    Letter,
    OdometerReading,
    OwnField,
    Product,
    ProductOwnValue,
    ServiceOrder,
    ToldApart,
)
from crm_desktop.storage.models.birthday import birthday_columns


def add() -> None:
    """Put them into the open office."""
    _add_records()
    _add_own_fields()
    _go_back_and_forth()


def _add_records() -> None:
    with storage.write("office.defaults") as change:
        change.insert(ColumnWord, word="电话号", field="phone")
        for order in ServiceOrder.select().limit(3):
            change.insert(
                Freight,
                order=order,
                destination="济南",
                planned_dispatch=date(2026, 3, 1),
                planned_arrival=date(2026, 3, 4),
                actual_arrival=date(2026, 3, order.id),
                documents_correct=order.id % 2 == 0,
            )
        for person in ContactPerson.select().limit(9):
            change.update(
                person, **birthday_columns(Birthday(Calendar.LUNAR, None, 8, person.id % 3 + 1, False))
            )
        for letter in Letter.select().where(Letter.state == LetterState.RETURNED).limit(3):
            change.update(letter, state=LetterState.GENERATED, printed_at=None)
        change.insert(CustomerTag, customer=7, tag="VIP")
        change.update(change.get(Customer, 7), postcode="")
        change.insert(FormerCustomer, customer=7, former_id=8, number="000008", name="王芳", name_key="王芳")
        change.insert(
            OdometerReading, product=Product.get(Product.customer == 7), day=date(2026, 3, 1), km=12_000
        )
        change.insert(ToldApart, first=7, second=9, facts="4711")
        change.insert(ImportedRow, fingerprint=4711, customer_id=7, product_id=8, purchase_written="春天")
        gone = change.insert(Customer, number="999999", name="已删除", customer_since=date(2026, 3, 1))
        change.insert(ImportedRow, fingerprint=4712, customer_id=gone.id)
        change.delete(gone)
        change.insert(
            ImportDoubt,
            customer=7,
            record_table="product",
            record_id=8,
            kind=ImportDoubtKind.MORE,
            field="purchase_date",
            written="春天",
            row=12,
            file="档案.xlsx",
            change_set_id=1,
        )
        change.insert(
            ForgoneCallback, rule_id=2, source_table="customer", source_id=5, occurrence=date(2026, 3, 1)
        )
        tags = change.insert_many(CustomerTag, [{"customer": n, "tag": "少见"} for n in range(20, 50)])
        change.remove(CustomerTag, tags[3:])  # more than are kept one by one
        for visited in Callback.select().where(Callback.done_at.is_null(False)).limit(2):
            change.update(visited, channel=Channel.VISIT)


def _add_own_fields() -> None:
    kinds = {
        "保险公司": (OwnFieldKind.CHOICE, Table.CUSTOMER, {"text": "平安"}),
        "屋顶面积": (OwnFieldKind.NUMBER, Table.CUSTOMER, {"number": 120.5}),
        "有电梯": (OwnFieldKind.YES_NO, Table.CUSTOMER, {"number": 0.0}),
        "年检日期": (OwnFieldKind.DATE, Table.PRODUCT, {"day": date(2027, 3, 1)}),
        "颜色": (OwnFieldKind.TEXT, Table.PRODUCT, {"text": "珍珠白"}),
    }
    with storage.write("office.defaults") as change:
        for place, (name, (kind, table, value)) in enumerate(kinds.items()):
            field = change.insert(
                OwnField, of_table=table, name=name, name_key=name, kind=kind, position=place
            )
            if table is Table.CUSTOMER:
                change.insert(CustomerOwnValue, customer=7, own_field=field, **value)
            else:
                change.insert(ProductOwnValue, product=8, own_field=field, **value)


def _go_back_and_forth() -> None:
    """What was taken back with what followed from it, and what was done again."""
    with storage.write("customer.changed") as change:
        change.update(change.get(Customer, 7), remarks="新")
    done = change.recorded_as()
    with storage.write("callback.planned", by=Actor.PROGRAM, because_of=done) as following:
        following.update(following.get(Customer, 7), preferences="茶")
    for _ in range(3):
        done = undo.undo(done)

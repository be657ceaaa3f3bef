"""What is known of a complaint before it is taken down, and what there is to choose from for one customer."""

from dataclasses import dataclass

from crm_desktop import storage
from crm_desktop.core import countries, phones
from crm_desktop.core.enums import PhoneKind
from crm_desktop.core.errors import NotFound
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.core.words import label
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.storage.models import (
    Callback,
    Complaint,
    ContactPerson,
    Customer,
    Phone,
    Product,
    ServiceOrder,
)

Choices = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a complaint before it is taken down: columns of the intake."""

    values: ValueDict
    customer_name: str = ""


@dataclass(frozen=True, slots=True)
class IntakeChoices:
    """One customer's products, service orders, contact persons and earlier complaints, as (id, words)."""

    customer_name: str
    phone: str
    products: Choices
    orders: Choices
    contacts: Choices
    complaints: Choices


def find_customers(text: str, limit: int = 12) -> Choices:
    """Customers by name, pinyin, phone or address, with what tells two of one name apart."""
    with storage.reading():
        rows = customer_lists.customer_rows(customer_lists.find_customers(text, limit=limit))
    return [
        (
            row.id,
            "  ".join(
                part
                for part in (row.name, phones.pretty(row.phone, country=countries.here()), row.model)
                if part
            ),
        )
        for row in rows
    ]


def choices(customer_id: int, language: str) -> IntakeChoices:
    """What a complaint of this customer may be about; the newest first. ``NotFound``."""
    with storage.reading():
        customer = Customer.by_id(customer_id)
        if customer is None:
            raise NotFound("error.not_found")
        called = Phone.select().where(Phone.customer == customer_id, Phone.kind != PhoneKind.FAX)
        phone = called.order_by(Phone.position, Phone.id).first()
        products = Product.select().where(Product.customer == customer_id).order_by(Product.id.desc())
        orders = ServiceOrder.select().where(ServiceOrder.customer == customer_id)
        contacts = (
            ContactPerson.select().where(ContactPerson.customer == customer_id).order_by(ContactPerson.id)
        )
        earlier = Complaint.select().where(Complaint.customer == customer_id).order_by(Complaint.id.desc())
        return IntakeChoices(
            customer.name,
            phones.pretty(phone.number, country=countries.here()) if phone is not None else "",
            [(row.id, _product(row)) for row in products],
            [(row.id, _order(row, language)) for row in orders.order_by(ServiceOrder.id.desc()).limit(50)],
            [(row.id, " ".join(part for part in (row.name, row.post) if part)) for row in contacts],
            [(row.id, f"{row.number} {row.subject}") for row in earlier],
        )


def _product(product: Product) -> str:
    bought = product.purchase_date or product.install_date
    return f"{product.model} · {bought.year}" if bought is not None else product.model


def _order(order: ServiceOrder, language: str) -> str:
    return " ".join(part for part in (order.number, order.subject or label(order.mode, language)) if part)


def draft(
    *,
    customer_id: int | None = None,
    callback_id: int | None = None,
    order_id: int | None = None,
    product_id: int | None = None,
) -> Draft:
    """What is known before it is taken down, from the dissatisfied callback, the order, the product."""
    values: ValueDict = {}
    with storage.reading():
        if callback_id is not None:
            values |= _from_callback(callback_id)
            order_id = order_id or values.get("order")
            product_id = product_id or values.get("product")
            customer_id = customer_id or values["customer"]
        order = ServiceOrder.by_id(order_id) if order_id else None
        if order is not None:
            customer_id = customer_id or order.customer_id
            values |= {"order": order.id, "department": order.department}
            product_id = product_id or order.product_id
        product = Product.by_id(product_id) if product_id else None
        if product is not None:
            customer_id = customer_id or product.customer_id
            values["product"] = product.id
        customer = Customer.by_id(customer_id) if customer_id else None
        if customer is not None:
            values["customer"] = customer.id
        values = {name: value for name, value in values.items() if value}
        return Draft(values, customer.name if customer is not None else "")


def _from_callback(callback_id: int) -> ValueDict:
    callback = Callback.by_id(callback_id)
    if callback is None:
        raise NotFound("error.not_found")
    said = "\n".join(text for text in (callback.suggestions, callback.remarks) if text.strip())
    values = {
        "customer": callback.customer_id,
        "callback": callback.id,
        "channel": callback.channel,
        "description": said,
        "requested_remedy": callback.next_step,
        "in_charge": callback.staff_id,
    }
    if callback.source_table == Table.SERVICE_ORDER:
        values["order"] = callback.source_id
    elif callback.source_table == Table.PRODUCT:
        values["product"] = callback.source_id
    return values

"""The fields by which the list of customers is filtered and sorted, and which it can show."""

from typing import Final

from crm_desktop.core.enums import CustomerKind, CustomerStatus, Gender, Grade, ProductStatus
from crm_desktop.core.fields.declaration import ValueKind as Kind
from crm_desktop.core.lists.declaration import Condition, Fields, How, by_name
from crm_desktop.core.lists.declaration import ListField as Field
from crm_desktop.core.lists.own import WithOwnFields
from crm_desktop.core.tables import Table

CUSTOMERS: Final[Fields] = WithOwnFields(
    by_name(
        (
            # What an office asks for most comes first.
            Field("grade", Kind.CHOICE, choices=Grade),
            Field("tags", column="tag", of=Table.CUSTOMER_TAG, picked=True),
            Field("district", picked=True),
            Field("status", Kind.CHOICE, choices=CustomerStatus, may_lack=False),
            Field("model", of=Table.PRODUCT, picked=True),
            Field("installer", of=Table.PRODUCT, picked=True),
            Field("staff", Kind.RECORD),
            Field("last_contact", Kind.MOMENT, chinese="最近联系", english="Last contact"),
            Field(
                "overdue",
                Kind.FLAG,
                chinese="回访逾期",
                english="Callback overdue",
                is_column=False,
                is_sorted=False,
            ),
            Field("next_contact", Kind.MOMENT, chinese="下次联系", english="Next contact"),
            Field("warranty", Kind.DAY, of=Table.PRODUCT, column="warranty_until"),
            Field("open_complaint", Kind.FLAG, chinese="投诉未结", english="Open complaint"),
            Field("to_check", Kind.FLAG, chinese="待核对", english="To check"),
            Field("birthday", Kind.BIRTHDAY),
            # The customer
            Field("name", may_lack=False),
            Field("number", may_lack=False),
            Field("kind", Kind.CHOICE, choices=CustomerKind, may_lack=False),
            Field("gender", Kind.CHOICE, choices=Gender),
            Field("phone", of=Table.PHONE, column="number"),
            Field("email"),
            Field("wechat"),
            Field("province", picked=True),
            Field("city", picked=True),
            Field("street"),
            Field("postcode"),
            Field(
                "no_postcode",
                Kind.FLAG,
                chinese="缺邮编",
                english="No postcode",
                is_column=False,
                is_sorted=False,
            ),
            Field("source", picked=True),
            Field("customer_since", Kind.DAY, may_lack=False),
            Field("yearly_value", Kind.MONEY, column="yearly_value_fen"),
            Field("do_not_call", Kind.FLAG),
            Field("do_not_post", Kind.FLAG),
            Field("lost_at", Kind.DAY),
            Field("lost_reason"),
            Field("preferences"),
            Field("background"),
            Field("remarks"),
            # Products
            Field("products", Kind.COUNT, chinese="产品数", english="Products"),
            Field("serial_number", of=Table.PRODUCT),
            Field("plate", of=Table.PRODUCT),
            Field("purchase_date", Kind.DAY, of=Table.PRODUCT),
            Field("install_date", Kind.DAY, of=Table.PRODUCT),
            Field("next_maintenance", Kind.DAY, of=Table.PRODUCT),
            Field("maintenance_months", Kind.MONTHS, of=Table.PRODUCT),
            Field("place", of=Table.PRODUCT),
            Field(
                "product_status",
                Kind.CHOICE,
                of=Table.PRODUCT,
                column="status",
                chinese="产品状态",
                english="State of the product",
                choices=ProductStatus,
                may_lack=False,
            ),
            Field("open_order", Kind.FLAG, chinese="服务单未完", english="Open service order"),
        )
    ),
    Table.CUSTOMER,
    Table.PRODUCT,
)

SORTED: Final = ("", *(name for name, field in CUSTOMERS.items() if field.is_sorted))
"""What the list can be sorted by; "" is the newest first."""

TO_CHECK: Final = Condition("to_check", How.YES)
NO_POSTCODE: Final = Condition("no_postcode", How.YES)

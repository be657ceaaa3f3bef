"""The fields by which the register of products is filtered and sorted, and which it can show."""

from typing import Final

from crm_desktop.core.enums import Grade, ProductStatus
from crm_desktop.core.fields.declaration import ValueKind as Kind
from crm_desktop.core.lists.declaration import Fields, by_name
from crm_desktop.core.lists.declaration import ListField as Field
from crm_desktop.core.lists.own import WithOwnFields
from crm_desktop.core.tables import Table

_OF: Final = Table.PRODUCT

PRODUCTS: Final[Fields] = WithOwnFields(
    by_name(
        (
            # What an office asks for most comes first.
            Field("model", of=_OF, picked=True, may_lack=False),
            Field("status", Kind.CHOICE, _OF, choices=ProductStatus, may_lack=False),
            Field(
                "maintenance_due",
                Kind.FLAG,
                _OF,
                chinese="30 天内该保养或已过期",
                english="Maintenance due within 30 days",
                is_column=False,
                is_sorted=False,
            ),
            Field("next_maintenance", Kind.DAY, _OF),
            Field("warranty", Kind.DAY, _OF, "warranty_until"),
            Field("district", picked=True),
            Field("installer", of=_OF, picked=True),
            Field("since", Kind.DAY, _OF, chinese="安装（或购买）", english="Installed or bought"),
            Field("odometer", Kind.KILOMETRES, _OF, chinese="里程（公里）", english="Odometer (km)"),
            Field("to_check", Kind.FLAG, _OF, chinese="待核对", english="To check"),
            # Whose it is
            Field("customer", of=_OF, may_lack=False),
            Field(
                "phone",
                of=Table.PHONE,
                chinese="客户电话",
                english="Customer's phone",
                is_filtered=False,
                is_sorted=False,
            ),
            Field("grade", Kind.CHOICE, chinese="客户分类", english="Customer's grade", choices=Grade),
            Field("staff", Kind.RECORD),
            Field("city", picked=True),
            Field("street"),
            Field("handed_on", Kind.FLAG, _OF, chinese="曾换过主人", english="Had another owner"),
            # The product
            Field("serial_number", of=_OF),
            Field("plate", of=_OF),
            Field("place", of=_OF),
            Field("purchase_date", Kind.DAY, _OF),
            Field("install_date", Kind.DAY, _OF),
            Field("extended_until", Kind.DAY, _OF),
            Field("design_life_until", Kind.DAY, _OF),
            Field("maintenance_months", Kind.MONTHS, _OF),
            Field("maintenance_km", Kind.KILOMETRES, _OF),
            Field("next_maintenance_km", Kind.KILOMETRES, _OF),
            Field("replaced_by", of=_OF),
            Field("price", Kind.MONEY, _OF, "price_fen"),
            Field("materials", of=_OF),
            Field("purchase_reason", of=_OF),
            Field("promise_at_sale", of=_OF),
            Field("remarks", of=_OF),
            Field("open_order", Kind.FLAG, _OF, chinese="服务单未完", english="Open service order"),
            Field("open_complaint", Kind.FLAG, _OF, chinese="投诉未结", english="Open complaint"),
        )
    ),
    _OF,
)

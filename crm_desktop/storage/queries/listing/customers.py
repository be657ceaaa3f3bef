"""The list of customers: what stands for each of its fields, which values there are, what rows show."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Annotated, Final, NamedTuple

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.enums import (
    Calendar,
    CustomerKind,
    CustomerStatus,
    Gender,
    Grade,
    ProductStatus,
)
from crm_desktop.core.fields.own import OwnDeclaration
from crm_desktop.core.tables import Table
from crm_desktop.storage.queries.engine import Either
from crm_desktop.storage.queries.listing.asked import NO_SUM, NOTHING, Asked, Column, Sql, flag, of_one_record
from crm_desktop.storage.queries.listing.listing import ListSource
from crm_desktop.storage.queries.listing.own import WithOwnColumns, held, of_listed
from crm_desktop.storage.queries.listing.shared import OPEN_COMPLAINT
from crm_desktop.storage.queries.product_days import ProductDay

_PRODUCT: Final = "SELECT p.customer_id FROM product p WHERE"
_TAG: Final = "SELECT t.customer_id FROM customer_tag t WHERE"
_PHONE: Final = "SELECT f.customer_id FROM phone f WHERE"
_LAST_BOUGHT: Final = (
    "(SELECT {} FROM product p WHERE p.customer_id = {{id}}/* AND */"
    " ORDER BY p.purchase_date IS NULL, p.purchase_date DESC, p.id DESC LIMIT 1)"
)
_AND: Final = "/* AND */"
"""Where the conditions on products stand, so that a row shows the one for which it is in the list."""
_BOUGHT: Final = f" LEFT JOIN product bought ON bought.id = {_LAST_BOUGHT.format('p.id')}"
"""The same one for all columns of a row: to find it costs more than they do."""

NO_POSTCODE: Final = "(c.postcode = '' AND (c.street <> '' OR c.district <> '' OR c.city <> ''))"
"""An address to which no letter can be sent as it stands."""

_TAGS: Final = Either(
    "(SELECT GROUP_CONCAT(t.tag, ', ') FROM (SELECT tag FROM customer_tag"
    " WHERE customer_id = {id} ORDER BY tag) t)",
    "(SELECT string_agg(t.tag, ', ' ORDER BY t.tag) FROM customer_tag t WHERE t.customer_id = {id})",
)

_LUNAR: Final = f"CASE WHEN c.birthday_calendar = '{Calendar.LUNAR}' THEN 100000 ELSE 0 END"


def birthday_key(calendar: Calendar, month: int, day: int, leap: bool) -> int:
    """A birthday without its year as one number, as the field is tested."""
    return (100_000 if calendar is Calendar.LUNAR else 0) + month * 1000 + day * 10 + leap


def _birthday(kept: object) -> Birthday | None:
    parts = str(kept).split(" ")
    if len(parts) != 5 or not parts[2] or not parts[3]:
        return None
    year = int(parts[1]) if parts[1] else None
    return Birthday(Calendar(parts[0]), year, int(parts[2]), int(parts[3]), parts[4] == "1")


def _parts_of_birthday() -> str:
    texts = (
        f"COALESCE(CAST(c.birthday_{each} AS TEXT), '')" for each in ("calendar", "year", "month", "day")
    )
    return " || ' ' || ".join((*texts, "CASE WHEN c.birthday_leap THEN '1' ELSE '0' END"))


def _own(name: str) -> Column:
    return Column(f"c.{name}")


def _of_product(name: str, lacks: str = "{} = ''", kind: object = str) -> Column:
    chosen = _LAST_BOUGHT.format(name)
    in_order = f"NULLIF({chosen}, '')" if kind is str else chosen
    return Column(name, lacks, in_order, name.replace("p.", "bought."), kind, within=_PRODUCT)


_FIELDS: Final[Mapping[str, Column]] = {
    "grade": Column("c.grade", NOTHING, kind=Grade),
    "tags": Column(
        "t.tag",
        sorted="(SELECT MIN(t.tag) FROM customer_tag t WHERE t.customer_id = {id})",
        shown=_TAGS,
        within=_TAG,
    ),
    "status": Column("c.status", NOTHING, kind=CustomerStatus),
    "model": _of_product("p.model")._replace(sorted="NULLIF(i.model, '')"),
    "installer": _of_product("p.installer"),
    "staff": Column(
        "c.staff_id", NOTHING, "(SELECT s.name FROM staff s WHERE s.id = c.staff_id)",
    ),
    "last_contact": Column("i.last_contact_at", NOTHING, kind=datetime),
    "next_contact": Column("i.next_contact_at", NOTHING, kind=datetime),
    "warranty": _of_product(ProductDay.WARRANTY_END, NOTHING, date),
    "open_complaint": flag(
        f"{{id}} IN (SELECT k.customer_id FROM complaint k WHERE k.state IN ({OPEN_COMPLAINT}))"
    ),
    "to_check": flag("{id} IN (SELECT d.customer_id FROM import_doubt d WHERE d.settled_at IS NULL)"),
    "open_order": flag("{id} IN (SELECT o.customer_id FROM service_order o WHERE o.finished_at IS NULL)"),
    "birthday": Column(
        f"{_LUNAR} + c.birthday_month * 1000 + c.birthday_day * 10"
        " + CASE WHEN c.birthday_leap THEN 1 ELSE 0 END",
        NOTHING,
        shown=_parts_of_birthday(),
        kind=Annotated[Birthday, _birthday],
    ),
    "name": Column("c.name", sorted="i.sort_key", shown="c.name"),
    "kind": Column("c.kind", NOTHING, kind=CustomerKind),
    "gender": Column("c.gender", NOTHING, kind=Gender),
    "phone": Column("f.digits", sorted="NULLIF(i.phone, '')", shown="i.phone", within=_PHONE),
    "no_postcode": flag(NO_POSTCODE),
    "customer_since": Column("c.customer_since", NOTHING, kind=date),
    "yearly_value": Column("c.yearly_value_fen", NO_SUM, kind=int),
    "do_not_call": flag("c.do_not_call"),
    "do_not_post": flag("c.do_not_post"),
    "lost_at": Column("c.lost_at", NOTHING, kind=date),
    **{
        name: _own(name)
        for name in (
            "number", "email", "wechat", "province", "city", "district", "street", "postcode", "source",
            "lost_reason", "preferences", "background", "remarks",
        )
    },
    "products": Column("i.products", NOTHING, kind=int),
    **{name: _of_product(f"p.{name}") for name in ("serial_number", "plate", "place")},
    **{
        name: _of_product(f"p.{name}", NOTHING, date)
        for name in ("purchase_date", "install_date")
    },
    "next_maintenance": _of_product(ProductDay.MAINTENANCE, NOTHING, date),
    "maintenance_months": _of_product("p.maintenance_months", NOTHING, int),
    "product_status": _of_product("p.status", NOTHING, ProductStatus),
}  # fmt: skip


def _own_field(field: OwnDeclaration) -> Column:
    if field.table is Table.CUSTOMER:
        return of_listed(field)
    value, kind = held(field, "p.id")
    in_order = _LAST_BOUGHT.replace("{}", value).replace("{{id}}", "{id}")
    return Column(value, NOTHING, in_order, held(field, "bought.id").value, kind, within=_PRODUCT)


COLUMNS: Final[Mapping[str, Column]] = WithOwnColumns(_FIELDS, _own_field)
"""What stands for each field (``core.lists.customers``): c is the customer, i the index, p a product."""


def in_order(field: str, tests: Sequence[Asked]) -> tuple[str, tuple[object, ...]]:
    """What the list is sorted by; of products, by the one for which a customer is in the list."""
    column = COLUMNS[field]
    text, asked = column.in_order, of_one_record(COLUMNS, tests, _PRODUCT)
    if column.within != _PRODUCT or not asked.text:
        return text.replace(_AND, ""), ()
    if _AND not in text:  # the index knows the one that was bought last, whatever is asked for
        text = f"NULLIF({_LAST_BOUGHT.format(column.tested)}, '')"
    return text.replace(_AND, asked.text), asked.values


class Further(NamedTuple):
    """Columns of further fields in a statement of customers ``c`` with their index ``i``."""

    kinds: tuple[object, ...]
    texts: tuple[str, ...]
    joined: str
    """What else stands behind ``FROM``, with these values."""
    values: tuple[object, ...]


def further(fields: Sequence[str], tests: Sequence[Asked]) -> Further:
    """What the list shows in these columns; of products, the one for which a customer is in the list."""
    columns = [COLUMNS[field] for field in fields]
    joined = Sql("")
    if any(column.within == _PRODUCT for column in columns):
        asked = of_one_record(COLUMNS, tests, _PRODUCT)
        joined = Sql(_BOUGHT.replace(_AND, asked.text).replace("{id}", "c.id"), asked.values)
    texts = tuple(column.said.replace("{id}", "c.id") for column in columns)
    return Further(tuple(column.kind for column in columns), texts, *joined)


CUSTOMERS: Final = ListSource("customer c", "c.id", COLUMNS)
"""For the values that there are; who is in the list, ``queries.search`` finds."""

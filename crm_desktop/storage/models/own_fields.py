"""Fields that the office has declared for itself, and what stands in them (DOMAIN section 1)."""

from datetime import date

import peewee

from crm_desktop.core.fields.own import OwnDeclaration, OwnValue
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.plain_numbers import whole
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.storage.fields import EnumField, JsonField, TableField, UtcField
from crm_desktop.storage.models.base import Record, link, text
from crm_desktop.storage.models.people import Customer
from crm_desktop.storage.models.work import Product


class OwnField(Record):
    of_table = TableField()
    """Whose records have it: customers or products."""
    name = text()
    name_key = text(unique=True)
    """The name as names are compared: no two fields differ by case or width alone."""
    kind = EnumField(OwnFieldKind, default=OwnFieldKind.TEXT)
    choices = JsonField(default=list)
    position = peewee.IntegerField(default=0)
    retired_at = UtcField(null=True)
    """Since when nobody is asked for it; its values stay."""

    @property
    def declaration(self) -> OwnDeclaration:
        """The field as everything that shows or reads it takes it."""
        choices = tuple(map(str, self.choices)) if isinstance(self.choices, list) else ()
        table = Table(self.of_table)
        is_retired = self.retired_at is not None
        return OwnDeclaration(self.id, table, self.name, self.kind, choices, is_retired, self.version)


class _OwnValue(Record):
    """A value, in the column of its kind: texts and choices as words, yes and no as 1 and 0."""

    own_field = link(OwnField)
    text = text()
    number = peewee.DoubleField(null=True)
    day = peewee.DateField(null=True)


class CustomerOwnValue(_OwnValue):
    customer = link(Customer, index=False)

    class Meta:
        indexes = ((("customer", "own_field"), True),)


class ProductOwnValue(_OwnValue):
    product = link(Product, index=False)

    class Meta:
        indexes = ((("product", "own_field"), True),)


def own_value_columns(kind: OwnFieldKind, value: OwnValue) -> ValueDict:
    """The columns that hold a value of a kind."""
    found: ValueDict = {"text": "", "number": None, "day": None}
    if kind is OwnFieldKind.DATE:
        found["day"] = value
    elif kind in (OwnFieldKind.NUMBER, OwnFieldKind.YES_NO):
        found["number"] = float(value)  # type: ignore[arg-type]
    else:
        found["text"] = value
    return found


def stored_own_value(
    kind: OwnFieldKind, text: str, number: float | None, day: date | None
) -> OwnValue | None:
    """The value that the columns hold; None where they hold none of this kind."""
    if kind is OwnFieldKind.DATE:
        return day
    if kind is OwnFieldKind.NUMBER:
        return whole(number) if number is not None else None
    if kind is OwnFieldKind.YES_NO:
        return bool(number) if number is not None else None
    return text or None

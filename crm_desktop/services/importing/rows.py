"""What a row of a file says of a customer, a product and contact persons, and what of it is doubtful."""

from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Final

from crm_desktop.core.birthday import Birthday
from crm_desktop.core.fields.own import table_of
from crm_desktop.core.fields.registry import imported
from crm_desktop.core.number import Phone
from crm_desktop.core.odometer import Reading
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict
from crm_desktop.services.importing.composing import NO_ADDRESS, Address
from crm_desktop.services.importing.past_rows import RowPast

CUSTOMER: Final = frozenset(field.import_name for table, field in imported() if table == Table.CUSTOMER)
PRODUCT: Final = frozenset(field.import_name for table, field in imported() if table == Table.PRODUCT)

ODOMETER: Final = frozenset({"odometer", "odometer_day"})


@cache
def is_products(name: str) -> bool:
    """Whether what a column becomes is a product's, by its import's name."""
    return name in PRODUCT or name in ODOMETER or table_of(name) is Table.PRODUCT


@dataclass(slots=True)
class RowContact:
    """Somebody else whom a row names: a company's contact person, with the numbers that are theirs."""

    name: str
    phones: list[Phone] = field(default_factory=list)
    post: str = ""
    remarks: str = ""
    honorific: str = ""
    birthday: Birthday | None = None
    address: Address = NO_ADDRESS


@dataclass(slots=True)
class Row:
    """What one row says; only fields that are given and understood are in ``customer`` and ``product``."""

    number: int
    name: str
    key: str
    phones: list[Phone] = field(default_factory=list)
    customer: ValueDict = field(default_factory=dict)
    """Field to value; ``birthday`` as a ``Birthday``, money in fen."""
    address: Address = NO_ADDRESS
    address_key: str = ""
    product: ValueDict = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    """What the product's odometer showed."""
    remarks: str = ""
    notes: list[str] = field(default_factory=list)
    """What stands in columns that are no field, each as "header: text"."""
    tags: list[str] = field(default_factory=list)
    contacts: list[RowContact] = field(default_factory=list)
    past: list[RowPast] = field(default_factory=list)
    """Callbacks done, complaints and letters sent."""
    company: str = ""
    """The company that the row's person belongs to, where a column of its own names it."""
    record_number: str = ""
    doubt_ids: frozenset[int] = frozenset()
    """What was to be checked of the row when the problems workbook was written, by its numbers there."""
    problems: list[str] = field(default_factory=list)
    """The same in words, of a workbook without those numbers: version 0.2 wrote such ones."""
    doubtful: list[tuple[str, str]] = field(default_factory=list)
    """Field and its text, word for word."""
    beside: list[tuple[str, str]] = field(default_factory=list)
    """Cells that were understood but say more ("13800001111 妻子"): field and the whole text."""
    written: dict[str, str] = field(default_factory=dict)
    """Field to the text of its cell."""
    dialled: list[tuple[str, str]] = field(default_factory=list)
    """Cells of numbers that were understood: field and the whole text."""
    fingerprint: int = 0
    fingerprint_before: int = 0
    """What version 0.2 made of the row, without its notes: so rows are known that must not come again."""

    @property
    def all_remarks(self) -> str:
        """The remarks and, below them, the notes."""
        return "\n".join(filter(None, [self.remarks, *self.notes]))

    @property
    def has_product(self) -> bool:
        return bool(self.product) or any(is_products(name) for name, _text in self.doubtful)

    @property
    def purchase_written(self) -> str:
        """A purchase date that was not understood: as written, it still tells two products apart."""
        return next((text for name, text in self.doubtful if name == "purchase_date"), "")

    @property
    def product_key(self) -> tuple[str, str, date | str | None]:
        """What makes the same product, as ``ArchiveProduct.keys`` gives it."""
        day = self.product.get("purchase_date") or self.purchase_written or None
        return self.product.get("model", ""), self.product.get("serial_number", ""), day


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is not imported: a totals row (``reason`` empty) or a rejected one."""

    number: int
    reason: str = ""

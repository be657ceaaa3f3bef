"""What an import knows of a customer's products, and of what is to be checked of the customer."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.values import ValueDict, Values

NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})
"""Shared by all that have no changes: of hundreds of thousands most have none."""


class Given(ValueDict):
    """The columns of a new record that differ from their defaults; the others are read as those.

    A row of an archive fills a third of them, and there may be hundreds of thousands.
    """

    __slots__ = ("defaults",)

    def __init__(self, defaults: Values) -> None:
        self.defaults = defaults

    def __missing__(self, column: str) -> Any:
        return self.defaults[column]

    def give(self, values: Iterable[tuple[str, Any]]) -> None:
        self.update((column, value) for column, value in values if value != self.defaults.get(column))


class ArchiveProduct:
    """A product of a known customer; ``id`` is None until it is written."""

    __slots__ = ("changes", "id", "values", "written")

    def __init__(self, product_id: int | None, product: ValueDict, written: str = "") -> None:
        self.id = product_id
        self.values = product
        self.written = written
        """The purchase date as written, where it was not understood."""
        self.changes = NOTHING

    def set(self, column: str, value: Any) -> None:
        self.values[column] = value
        if self.id is not None:
            self.changes = {**self.changes, column: value}

    def keys(self) -> Iterator[tuple[str, str, date | str | None]]:
        """What makes the same product: model, serial number, and the purchase date as read or as written."""
        model, serial = self.values["model"], self.values["serial_number"]
        day = self.values["purchase_date"]
        if self.written:
            yield model, serial, self.written
        if day is not None or not self.written:
            yield model, serial, day

    @property
    def label(self) -> str:
        """What notes call it."""
        return str(self.values["model"] or self.values["serial_number"] or self.values["plate"])


class ArchiveDoubt:
    """A value of a known customer that is to be checked, or was; ``id`` is None until it is written.

    ``product`` is the one that it is about, None for the customer's own fields.
    """

    __slots__ = ("changed", "field", "id", "kind", "product", "row", "settled", "written")

    def __init__(
        self,
        doubt_id: int | None,
        kind: ImportDoubtKind,
        field: str,
        written: str,
        product: ArchiveProduct | None,
        row: int | None,
        settled: bool = False,
    ) -> None:
        self.id = doubt_id
        self.kind = kind
        self.field = field
        self.written = written
        self.product = product
        self.row = row
        self.settled = settled
        self.changed = False

    def says(self, kind: ImportDoubtKind, field: str, written: str, product: ArchiveProduct | None) -> bool:
        """Whether it is about this very value."""
        same = (self.kind, self.field, self.written) == (kind, field, written)
        return same and self.product is product

    def settle(self) -> None:
        if not self.settled:
            self.settled = self.changed = True

    def move(self, product: ArchiveProduct) -> None:
        """Its product turned out to be this one."""
        self.product, self.changed = product, True

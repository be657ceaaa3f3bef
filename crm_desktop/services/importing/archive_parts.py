"""What an import knows of a customer's products and contact persons, and of what is to be checked of it."""

import marshal
import zlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.fields.own import is_own
from crm_desktop.core.number import Phone
from crm_desktop.core.odometer import Reading, fits
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values

NOTHING: Final[Mapping[Any, Any]] = MappingProxyType({})
"""Shared by all that have no changes: of hundreds of thousands most have none."""


class Given(ValueDict):
    """The columns of a new record that differ from their defaults; the others are read as those.

    A row of an archive fills a third of them, and there may be hundreds of thousands: what is not looked at
    for now is kept packed (``fold``), and unpacked by itself when one of its columns is asked for.
    """

    __slots__ = ("_packed", "_remarks", "defaults")
    _LONG: Final = 100

    def __init__(self, defaults: Values) -> None:
        self.defaults = defaults
        self._packed = self._remarks = b""

    def __missing__(self, column: str) -> Any:
        if self._packed:
            self._unfold()
            return self[column]
        if self._remarks and column == "remarks":
            return self._long_remarks()
        if column in self.defaults:
            return self.defaults[column]
        if is_own(column):
            return None
        raise KeyError(column)

    def __contains__(self, column: object) -> bool:
        if self._packed:
            self._unfold()
        return super().__contains__(column)

    def give(self, values: Iterable[tuple[str, object]]) -> None:
        self.update((column, value) for column, value in values if value != self.defaults.get(column))

    def note(self, remarks: str) -> None:
        """Give remarks, of which an archive with many columns makes long ones."""
        if len(remarks) < self._LONG:
            self.give([("remarks", remarks)])
        else:
            self._remarks = zlib.compress(remarks.encode("utf-8", "surrogatepass"), 1)

    def fold(self) -> None:
        """Keep them packed until one is asked for."""
        if self and not self._packed:
            places = _places(tuple(self.defaults))
            packed = [
                part
                for column, value in self.items()
                for part in (places.get(column, column), _packable(value))
            ]
            self._packed = marshal.dumps(packed)
            self.clear()

    def whole(self) -> ValueDict:
        """The columns that are given, all of them; from then on they are not packed."""
        if self._packed:
            self._unfold()
        return {"remarks": self._long_remarks(), **self} if self._remarks else self

    def _long_remarks(self) -> str:
        return zlib.decompress(self._remarks).decode("utf-8", "surrogatepass")

    def _unfold(self) -> None:
        packed, self._packed = self._packed, b""
        columns, parts = list(self.defaults), iter(marshal.loads(packed))
        for place, value in zip(parts, parts, strict=True):
            column = columns[place] if type(place) is int else place  # an own field has its name
            self.setdefault(column, date.fromordinal(value[0]) if type(value) is tuple else value)


@cache
def _places(columns: tuple[str, ...]) -> Mapping[str, int]:
    return {column: place for place, column in enumerate(columns)}


def _packable(value: object) -> object:
    """A value as ``marshal`` takes it: members of enums as their slugs, days as tuples of a number."""
    if isinstance(value, date):
        return (value.toordinal(),)
    return str(value) if isinstance(value, str) else value


class ArchiveRecord:
    """A record as the import sees it; ``id`` is None until it is written."""

    __slots__ = ("before", "changes", "id", "values")

    def __init__(self, record_id: int | None, values: ValueDict) -> None:
        self.id = record_id
        self.values = values
        self.before = NOTHING
        """What the changed columns held when the import began."""
        self.changes = NOTHING

    def set(self, column: str, value: object) -> None:
        if self.id is not None:
            self.before = {column: self.values[column], **self.before}
            self.changes = {**self.changes, column: value}
        self.values[column] = value


class ArchiveProduct(ArchiveRecord):
    """A product of a known customer."""

    __slots__ = ("gone_readings", "new_readings", "readings", "version", "was_known", "written")

    def __init__(
        self, product_id: int | None, product: ValueDict, written: str = "", version: int = 1
    ) -> None:
        super().__init__(product_id, product)
        self.version = version
        self.written = written
        """The purchase date as written, where it was not understood."""

        self.was_known = product_id is not None
        self.readings: tuple[Reading, ...] = ()
        """What its odometer showed, those that are not written yet among them."""
        self.new_readings: tuple[Reading, ...] = ()
        self.gone_readings: tuple[Reading, ...] = ()

    def read_off(self, readings: Iterable[Reading]) -> list[Reading]:
        """Take what the odometer showed; returns what cannot be true beside what is known."""
        wrong = []
        for each in readings:
            if each in self.readings:
                continue
            if not fits(each, self.readings):
                wrong.append(each)
                continue
            self.readings += (each,)
            self.new_readings += (each,)
        return wrong

    @property
    def is_changed(self) -> bool:
        return bool(self.id is None or self.changes or self.new_readings or self.gone_readings)

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


class ArchiveContact(ArchiveRecord):
    """A contact person of a known customer."""

    __slots__ = ("address", "digits", "new_phones")

    def __init__(self, contact_id: int | None, contact: ValueDict) -> None:
        super().__init__(contact_id, contact)
        self.digits: tuple[str, ...] = ()
        self.new_phones: list[Phone] = []
        self.address: tuple[str, ...] = ()
        """Where the person is to be found: the company's address where that has none, else a remark."""

    @property
    def is_changed(self) -> bool:
        return bool(self.id is None or self.changes or self.new_phones)


class PhoneChange(NamedTuple):
    """A number that becomes another one, or goes (None); of a contact person, or the customer's own."""

    old: Phone
    new: Phone | None
    contact: ArchiveContact | None


class ArchivePast(ArchiveRecord):
    """A callback done, a complaint or a letter sent of a known customer."""

    __slots__ = ("is_claimed", "table")

    def __init__(self, record_id: int | None, table: Table, values: ValueDict) -> None:
        super().__init__(record_id, values)
        self.table = table
        self.is_claimed = False
        """Whether a row of the file is this record."""


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

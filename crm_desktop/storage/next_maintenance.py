"""When products are maintained next, kept true by each write: proposed by months, foretold by kilometres.

It hangs on so much – readings, intervals, days, which product a reading is of – that no service is trusted to
think of it: the write itself does, as it does of the index.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from crm_desktop.core import clock, maintenance, odometer
from crm_desktop.core.tables import Table
from crm_desktop.core.values import ValueDict, Values
from crm_desktop.storage.models.base import Record, plain
from crm_desktop.storage.models.work import OdometerReading, Product
from crm_desktop.storage.queries import records
from crm_desktop.storage.queries.engine import chunks

FORETOLD: Final = ("next_maintenance_km", "forecast_maintenance")
"""At how many kilometres it is due, and the day on which the odometer will show them."""
_OF_KM: Final = frozenset({"maintenance_km", *FORETOLD})
_CHUNK: Final = 500


def with_proposals(model: type[Record], rows: Sequence[Values]) -> Sequence[Values]:
    """New rows of a table; of products, with the next maintenance that is proposed for each."""
    if model is not Product:
        return rows
    today = clock.today()
    days = [maintenance.proposed({}, row, today) for row in rows]
    if not any(days):
        return rows
    return [
        {**row, "next_maintenance": day or row.get("next_maintenance")}
        for row, day in zip(rows, days, strict=True)
    ]


class MaintenanceOutdated:
    """The products of which a write changes what their next maintenance hangs on."""

    def __init__(self) -> None:
        self._before: dict[int, ValueDict] = {}
        """What it was counted from by months before the write, as far as that was changed."""
        self._by_km: set[int] = set()

    def note(self, table: Table, rows: Sequence[Values], columns: Iterable[str] | None) -> None:
        """These rows of a table, what stood there before first, got other values in these columns (None:
        whole rows came or went)."""
        if table == Table.ODOMETER_READING:
            self._by_km.update(plain(row["product"]) for row in rows)
        elif table == Table.PRODUCT and columns is not None:
            changed = frozenset(columns)
            if changed & _OF_KM:
                self._by_km.update(row["id"] for row in rows)
            if months := changed & maintenance.COUNTED_FROM:
                for row in rows:
                    before = self._before.setdefault(row["id"], {})
                    for name in months:
                        before.setdefault(name, row.get(name))

    def foretold(self) -> Mapping[tuple[int | None, date | None], list[int]]:
        """The products that are due at other kilometres, or on another day by them, than is kept: by both.

        Where the interval is known and at how many kilometres not, it is the first whole number of intervals
        above what was read off last.
        """
        found: defaultdict[tuple[int | None, date | None], list[int]] = defaultdict(list)
        for some in chunks(sorted(self._by_km), _CHUNK):
            read = _readings(some)
            columns = (Product.id, Product.maintenance_km, *(getattr(Product, name) for name in FORETOLD))
            for row_id, interval, target, day in (
                Product.select(*columns).where(Product.id.in_(some)).tuples()
            ):
                at = odometer.next_target(read[row_id], interval) if target is None else target
                due = at, odometer.forecast(read[row_id], at)
                if due != (target, day):
                    found[due].append(row_id)
        return found

    def proposed(self) -> Mapping[date, list[int]]:
        """The products for which a next maintenance is proposed now, by its day."""
        today = clock.today()
        by_day: defaultdict[date, list[int]] = defaultdict(list)
        names = (*maintenance.COUNTED_FROM, "next_maintenance")
        for row in records.parts_as_stored(Product, sorted(self._before), names):
            day = maintenance.proposed(_plain({**row, **self._before[row["id"]]}), _plain(row), today)
            if day is not None:
                by_day[day].append(row["id"])
        return by_day


def _readings(product_ids: Collection[int]) -> defaultdict[int, list[odometer.Reading]]:
    found: defaultdict[int, list[odometer.Reading]] = defaultdict(list)
    rows = OdometerReading.select(OdometerReading.product, OdometerReading.day, OdometerReading.km)
    for product_id, *read in rows.where(OdometerReading.product.in_(product_ids)).tuples():
        found[product_id].append(odometer.Reading(*read))
    return found


def _plain(stored: Values) -> ValueDict:
    """Days as days: what was changed at once is known as it is stored, as texts."""
    days = {"install_date", "purchase_date"}
    return {n: date.fromisoformat(v) if n in days and isinstance(v, str) else v for n, v in stored.items()}

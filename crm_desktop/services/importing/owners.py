"""Whose products bear the serial numbers and plates of a file, whatever these customers are called."""

from collections.abc import Iterable, Iterator
from typing import Final

from crm_desktop.services.importing.archive import Archive, ArchiveCustomer
from crm_desktop.services.importing.rows import Row
from crm_desktop.services.importing.signs import number_signs
from crm_desktop.storage.queries import importing as queries

_AT_ONCE: Final = 20_000
NUMBERED: Final = frozenset({"serial_number", "plate"})


class Owners:
    """By the signs of the products' numbers who has them: of the database, and of the file so far."""

    def __init__(self, archive: Archive, signs: set[int]) -> None:
        """``signs`` are the hashes of those that the file has (``hashes``): only these are kept."""
        self._archive = archive
        self._known: dict[int, int] = {}
        self._new: dict[int, ArchiveCustomer] = {}
        last = 0
        while signs and (some := queries.numbered_products(last, _AT_ONCE)):
            last = some[-1].id
            for product in some:
                for each in hashes(product._asdict()):
                    if each in signs:
                        self._known.setdefault(each, product.customer_id)

    def ids(self, rows: Iterable[Row]) -> Iterator[int]:
        """The customers of the database whose numbers these rows have."""
        for row in rows:
            yield from (self._known[each] for each in hashes(row.product) if each in self._known)

    def other(self, row: Row, known: ArchiveCustomer | None) -> ArchiveCustomer | None:
        """Somebody of another name who has one of the row's numbers; None where nobody has."""
        for each in hashes(row.product):
            owner = self._new.get(each) or self._archive.by_id.get(self._known.get(each, 0))
            if owner is not None and owner is not known and owner.key != row.key:
                return owner
        return None

    def got(self, row: Row, known: ArchiveCustomer) -> None:
        """From now on the customer has the row's numbers."""
        for each in hashes(row.product):
            self._new.setdefault(each, known)


def hashes(product: dict[str, object]) -> Iterator[int]:
    """The signs of a product's numbers, small."""
    return map(hash, number_signs(product))

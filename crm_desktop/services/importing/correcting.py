"""Rows that come back from the problems workbook: each names its record and sets it right.

Only what the row itself brought in is touched: its own product, its own doubts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from crm_desktop.core import texts
from crm_desktop.core.enums import ImportDoubtKind
from crm_desktop.core.words import LANGUAGES, say
from crm_desktop.services.importing.archive import ADDRESS_COLUMNS, COLUMN, ArchiveCustomer
from crm_desktop.services.importing.archive_parts import ArchiveDoubt, ArchiveProduct
from crm_desktop.services.importing.merging import Merging, is_empty
from crm_desktop.services.importing.rows import Row, is_products


class RowCorrection:
    """One such row and the customer that it names."""

    def __init__(self, merging: Merging, known: ArchiveCustomer, row: Row) -> None:
        self.merging = merging
        self.known = known
        self.row = row
        self.before = known.doubts
        """As they were before the row."""
        self.own = [doubt for doubt in known.doubts if doubt.id is not None and doubt.id in row.doubt_ids]
        """What was to be checked of the row, by the numbers that it came back with."""
        self.repeats = False
        """Whether the row turned out to say what another row had said: its product is that row's."""

    def is_open(self) -> bool:
        """Whether one of the doubts that the row no longer has is still to be checked."""
        return any(not doubt.settled and not self._has(doubt) for doubt in self.own)

    def apply(self) -> ArchiveProduct | None:
        """Set the record right; returns the product that the row is about."""
        known, row = self.known, self.row
        product = self._product()
        if texts.comparable(known.values["name"]) != row.key:
            known.set("name", row.name)
        self.merging.extend_lists(known, row)
        for name, value in row.customer.items():
            self._set_customer_field(name, value)
        if not self.repeats:
            self._set_address(product)
        if product is not None and self.repeats:
            self._merge(product)
        elif product is not None:
            self._set_product(product)
        elif row.has_product:
            product = self.merging.add_product(known, row)
            if row.address_key not in ("", known.address_key):
                self.merging.note_address(known, row, product)
        self._settle(product)
        self.merging.add_remarks(known, row)
        self.merging.archive.got_signs(known)
        return product

    # -- which product ------------------------------------------------------------------------------

    def _product(self) -> ArchiveProduct | None:
        """The product that the row became when it was imported first; None where that is not certain."""
        if not self.row.has_product:
            return None
        origin, same = self._origin(), self.known.product(self.row.product_key)
        if origin is None:
            return same or self._nearly_the_same()
        if same is None or same is origin or origin.id is None:
            return origin
        if not self.merging.archive.is_as_imported(origin):
            return origin
        for doubt in self.known.doubts:
            if doubt.product is origin:
                doubt.move(same)
        self.known.products.remove(origin)
        self.known.merged_products = {**self.known.merged_products, origin.id: same}
        self.repeats = True
        return same

    def _origin(self) -> ArchiveProduct | None:
        """The product that one of the row's own doubts is about."""
        return next((doubt.product for doubt in self.own if doubt.product is not None), None)

    def _nearly_the_same(self) -> ArchiveProduct | None:
        """The one product from which the row differs in a single value: that one was corrected, too.

        With more differences it may as well be another product, and what is known of this one would be lost.
        """
        near = []
        for product in self.known.products:
            same, other = _compared(product, self.row)
            undated = product.written and product.values["purchase_date"] is None
            if other <= 1 and same >= (1 if undated else 2):
                near.append(product)
        return _best(near, self.row)

    # -- setting it right ---------------------------------------------------------------------------

    def _set_customer_field(self, name: str, value: Any) -> None:
        known = self.known
        if name == "birthday":
            if known.birthday != value and not self._is_noted(name, self.row.written[name]):
                known.set_birthday(value)
            return
        column = COLUMN.get(name, name)
        text = value.value if name == "grade" else self.row.written.get(name, "")
        if known.values[column] != value and not self._is_noted(name, text):
            known.set(column, value)

    def _set_address(self, product: ArchiveProduct | None) -> None:
        known, row = self.known, self.row
        address, text = row.address_key, "".join(row.address)
        if address in ("", known.address_key) or self._is_noted("address", text, product):
            return
        if row.has_product and product is None and known.address_key:
            return  # a product that is added now: the address is its place
        if product is not None and product.values["place"] and "place" not in row.product:
            if texts.comparable(product.values["place"]) != address:
                product.set("place", text)
            return
        for column, part in zip(ADDRESS_COLUMNS, row.address, strict=True):
            known.set(column, part)

    def _set_product(self, product: ArchiveProduct) -> None:
        for name, value in self.row.product.items():
            column = COLUMN.get(name, name)
            noted = self._is_noted(name, self.row.written[name], product)
            if product.values[column] != value and not noted:
                product.set(column, value)
        self.known.bought(product.values)

    def _merge(self, product: ArchiveProduct) -> None:
        """Another row's product: as with any repeated row, nothing is overwritten."""
        known, row = self.known, self.row
        self.merging.merge_product(known, row)
        if row.address_key not in ("", known.address_key):
            self.merging.note_address(known, row, product)

    def _is_noted(self, name: str, text: str, product: ArchiveProduct | None = None) -> bool:
        """What another row said differently before is no correction."""
        kind = ImportDoubtKind.DIFFERENT
        return any(
            doubt.says(kind, name, text, None) or doubt.says(kind, name, text, product)
            for doubt in self.before
        )

    def _has(self, doubt: ArchiveDoubt) -> bool:
        """Whether the row says still what was not understood."""
        return (doubt.field, doubt.written) in self.row.doubtful

    def _settle(self, product: ArchiveProduct | None) -> None:
        """The doubts of this row are settled, never those of another row; what is doubtful still comes anew.

        Where the column of their numbers is missing nobody knows which were this row's, unless there is only
        one.
        """
        for doubt in self.own or self._the_only_ones(product):
            if not self._has(doubt):
                doubt.settle()

    def _the_only_ones(self, product: ArchiveProduct | None) -> Iterator[ArchiveDoubt]:
        for name in self.merging.fields:
            about = product if is_products(name) else None
            found = [
                doubt
                for doubt in self.before
                if (doubt.kind, doubt.field) == (ImportDoubtKind.NOT_UNDERSTOOD, name)
                and doubt.product is about
                and not doubt.settled
            ]
            if len(found) == 1:
                yield found[0]


def is_told_by(row: Row, known: ArchiveCustomer) -> bool:
    """Whether a row tells something that was to be checked of this very record: so it was handed back by us.

    By its number; in a workbook of version 0.2, which has none, by the sentence in the column of problems.
    """
    return any(doubt.id in row.doubt_ids for doubt in known.doubts) or any(
        line.endswith(say("import_doubt.not_understood", language, field="", text=doubt.written))
        for line in row.problems
        for doubt in known.doubts
        if doubt.kind is ImportDoubtKind.NOT_UNDERSTOOD
        for language in LANGUAGES
    )


def _compared(product: ArchiveProduct, row: Row) -> tuple[int, int]:
    """How many of the row's values the product has, and in how many it has another one."""
    current = [(name, product.values[COLUMN.get(name, name)], value) for name, value in row.product.items()]
    same = sum(1 for _name, known, value in current if known == value)
    return same, sum(1 for name, known, value in current if known != value and not is_empty(name, known))


def _best(products: Sequence[ArchiveProduct], row: Row) -> ArchiveProduct | None:
    """The product most like the row; None where two are alike."""
    ranked = sorted(((_compared(product, row)[0], product) for product in products), key=lambda one: -one[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]

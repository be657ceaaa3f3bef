"""Rows that come back from the problems workbook: each names its record and sets it right.

Only what the row itself brought in is touched: its own product, its own notes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final, Protocol

from crm_desktop.core import texts
from crm_desktop.services.importing import notes
from crm_desktop.services.importing.archive import (
    ADDRESS_COLUMNS,
    COLUMN,
    Archive,
    ArchiveCustomer,
    ArchiveProduct,
)
from crm_desktop.services.importing.rows import PRODUCT, Row

_EMPTY: Final = ("", None, 0)


class Corrected(Protocol):
    """What a correction does to the plan that its row belongs to."""

    archive: Archive
    fields: list[str]

    def extend_lists(self, known: ArchiveCustomer, row: Row) -> None:
        """Add phones and other lists of the row that are not known yet."""

    def add_product(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct:
        """A product that the customer does not have yet."""

    def merge_product(self, known: ArchiveCustomer, row: Row) -> ArchiveProduct:
        """What the row says of a product that the customer has."""

    def note_address(self, known: ArchiveCustomer, row: Row, product: ArchiveProduct | None) -> None:
        """Another address: the product's place, or a note."""

    def set_remarks(self, known: ArchiveCustomer, remarks: str) -> None:
        """Keep notes as remarks, as many as have room."""


class RowCorrection:
    """One such row and the customer that it names."""

    def __init__(self, plan: Corrected, known: ArchiveCustomer, row: Row) -> None:
        self.plan = plan
        self.known = known
        self.row = row
        self.remarks = known.values["remarks"]
        """As they were before the row."""
        self.repeats = False
        """Whether the row turned out to say what another row had said: its product is that row's."""

    def is_open(self) -> bool:
        """Whether one of the doubts that the row no longer has is still noted."""
        about = {product.label for product in self.known.products} | {""}
        return any(
            notes.noted(self.remarks, notes.DOUBTFUL, name, text, label)
            for name, text in self.row.earlier_problems
            if (name, text) not in self.row.doubtful
            for label in about
        )

    def apply(self) -> ArchiveProduct | None:
        """Set the record right; returns the product that the row is about."""
        known, row = self.known, self.row
        product = self._product()
        labels = {product.label} if product is not None else {""}
        had_none = not known.digits
        if texts.comparable(known.values["name"]) != row.key:
            known.set("name", row.name)
        self.plan.extend_lists(known, row)
        for name, value in row.customer.items():
            self._set_customer_field(name, value)
        if not self.repeats:
            self._set_address(product, labels | {""})
        if product is not None and self.repeats:
            self._merge(product)
        elif product is not None:
            self._set_product(product)
            labels.add(product.label)
        elif row.has_product:
            product = self.plan.add_product(known, row)
            if row.address_key not in ("", known.address_key):
                self.plan.note_address(known, row, product)
        self._take_notes_off(labels)
        self.plan.set_remarks(known, notes.added(known.values["remarks"], row.remarks))
        self.plan.archive.got_number(known, had_none)
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
        if not self.plan.archive.is_as_imported(origin):
            return origin
        self.known.products.remove(origin)
        self.known.merged_products = {**self.known.merged_products, origin.id: same}
        self.repeats = True
        return same

    def _origin(self) -> ArchiveProduct | None:
        """The product whose purchase date was not understood: found by that date as it was written."""
        written = next((text for name, text in self.row.earlier_problems if name == "purchase_date"), "")
        if not written:
            return None
        model, serial, _day = self.row.product_key
        same = self.known.product((model, serial, written))
        return same or _best(
            [product for product in self.known.products if product.written == written], self.row
        )

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
            if known.birthday != value and not self._is_noted(name, self.row.written[name], ""):
                known.set_birthday(value)
            return
        column = COLUMN.get(name, name)
        text = value.value if name == "grade" else self.row.written.get(name, "")
        if known.values[column] != value and not self._is_noted(name, text, ""):
            known.set(column, value)

    def _set_address(self, product: ArchiveProduct | None, labels: set[str]) -> None:
        known, row = self.known, self.row
        address, text = row.address_key, "".join(row.address)
        if address in ("", known.address_key) or any(
            self._is_noted("address", text, label) for label in labels
        ):
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
        label = product.label
        for name, value in self.row.product.items():
            column = COLUMN.get(name, name)
            noted = self._is_noted(name, self.row.written[name], label)
            if product.values[column] != value and not noted:
                product.set(column, value)
        self.known.bought(product.values["purchase_date"])

    def _merge(self, product: ArchiveProduct) -> None:
        """Another row's product: as with any repeated row, nothing is overwritten."""
        known, row = self.known, self.row
        self.plan.merge_product(known, row)
        if row.address_key not in ("", known.address_key):
            self.plan.note_address(known, row, product)

    def _is_noted(self, name: str, text: str, product: str) -> bool:
        """What another row said differently before is no correction."""
        return notes.noted(self.remarks, notes.ALSO, name, text, product)

    def _take_notes_off(self, labels: set[str]) -> None:
        """The notes of this row's doubts go, never those of another row; what is doubtful still comes anew.

        Where the column of problems is missing nobody knows which were this row's, unless there is only one.
        """
        remarks = self.known.values["remarks"]
        for name, text in self.row.earlier_problems:
            if (name, text) not in self.row.doubtful or len(labels) > 1:
                about = labels if name in PRODUCT else {""}
                remarks = notes.without(remarks, notes.DOUBTFUL, name, text, about)
        if not self.row.earlier_problems:
            for name in self.plan.fields:
                remarks = notes.without_the_only_doubt(remarks, name, labels if name in PRODUCT else {""})
        self.plan.set_remarks(self.known, remarks)


def _compared(product: ArchiveProduct, row: Row) -> tuple[int, int]:
    """How many of the row's values the product has, and in how many it has another one."""
    current = [(product.values[COLUMN.get(name, name)], value) for name, value in row.product.items()]
    same = sum(1 for known, value in current if known == value)
    return same, sum(1 for known, value in current if known != value and known not in _EMPTY)


def _best(products: Sequence[ArchiveProduct], row: Row) -> ArchiveProduct | None:
    """The product most like the row; None where two are alike."""
    ranked = sorted(((_compared(product, row)[0], product) for product in products), key=lambda one: -one[0])
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][1]

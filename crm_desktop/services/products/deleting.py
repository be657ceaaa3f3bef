"""Deleting a product: what is planned about it goes along, its orders stay; it can be undone."""

from collections.abc import Sequence

from crm_desktop import storage
from crm_desktop.core.tables import Table
from crm_desktop.services.listing.many import Made, Progress
from crm_desktop.services.office.deleting import delete_many as delete_all
from crm_desktop.services.office.deleting import goes_along
from crm_desktop.storage import deleting
from crm_desktop.storage.models import Product


def what_goes_along(product_id: int) -> dict[Table, int]:
    """How many records of which table go with it; ``NotFound``."""
    return goes_along(Product, product_id)


def delete(product_id: int, *, version: int | None = None) -> None:
    """Delete it with what goes along; ``NotFound``, ``Conflict``."""
    with storage.write("product.deleted") as change:
        change.subject = product = change.get(Product, product_id, version)
        change.params |= {"model": product.model}
        deleting.delete(change, product)


def delete_many(ids: Sequence[int], progress: Progress) -> Made:
    """Delete many with what goes along, in one write."""
    with storage.write("products.deleted") as change:
        return delete_all(change, Table.PRODUCT, ids, progress)

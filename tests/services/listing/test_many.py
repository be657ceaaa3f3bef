"""Many products, complaints and own fields are changed in one write, and come back in one step."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.errors import InvalidFields
from crm_desktop.core.fields.own_kinds import OwnFieldKind
from crm_desktop.core.tables import Table
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import many as many_complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.history import deleting, lines, steps
from crm_desktop.services.listing.many import reach
from crm_desktop.services.office import office
from crm_desktop.services.own_fields import many as many_own_fields
from crm_desktop.services.own_fields import own_fields
from crm_desktop.services.own_fields.own_fields import ChoiceEntry
from crm_desktop.services.products import many as many_products
from crm_desktop.services.products import products
from crm_desktop.storage.models import Product
from tests.office_rows import rows as rows_of_office
from tests.office_rows import wrong


def nothing(_done: int, _total: int) -> None:
    pass


@pytest.fixture
def sold(empty_office):
    """Three products of two customers, one scrapped; three complaints of which the last is settled."""
    ids = [customers.save(None, {"name": name}) for name in ("易国", "<b>&李娜𠮷")]
    bought = {"purchase_date": date(2026, 1, 5)}
    scrapped = {"status": ProductStatus.SCRAPPED}
    made = [
        products.save(None, {"model": "SLR", **bought}, customer_id=ids[0]),
        products.save(None, {"model": "ETC", **scrapped}, customer_id=ids[1]),
        products.save(None, {"model": "AL", "maintenance_months": 6}, customer_id=ids[1]),
    ]
    amy = office.save_staff(None, {"name": "Amy & Lee"})
    for subject in ("Leak", "Rust", "Noise"):
        complaints.open({"customer": ids[0], "subject": subject, "in_charge": amy})
    complaints.reject(3, "not ours")
    return made


def told() -> str:
    """The last line of the history."""
    ids = lines.find(lines.HistoryFilter()).ids
    return lines.fetch(ids[:1], "en")[0].told.whole


def fields():
    own_fields.save(None, name="Colour", table=Table.PRODUCT, kind=OwnFieldKind.TEXT)
    own_fields.save(
        None,
        name="Frost-proof",
        table=Table.PRODUCT,
        kind=OwnFieldKind.CHOICE,
        choices=[ChoiceEntry("yes"), ChoiceEntry("no")],
    )
    return own_fields.fields(Table.PRODUCT)


def changes(colour):
    bob = office.save_staff(None, {"name": "Bob"})
    products.save(2, {colour.key: "=1+1"})
    return {
        many_products.maintaining(6): (
            [1],
            {"not_in_use": 1, "item_has_it": 1},
            "1 product: maintenance every 6 months",
        ),
        many_products.maintaining(None): (
            [3],
            {"not_in_use": 1, "item_has_it": 1},
            "1 product: no more maintenance",
        ),
        many_own_fields.setting(colour, "=1+1"): (
            [1, 3],
            {"item_has_it": 1},
            '2 records: Colour is now "=1+1"',
        ),
        many_own_fields.setting(colour, None): ([2], {"item_has_it": 2}, "1 record: Colour emptied"),
        many_complaints.assigning(bob): (
            [1, 2],
            {"settled": 1, "item_has_it": 0},
            "2 complaints: Bob in charge",
        ),
        many_complaints.assigning(None): (
            [1, 2],
            {"settled": 1, "item_has_it": 0},
            "2 complaints: nobody in charge",
        ),
    }


def test_each_change_reaches_what_it_said_and_is_undone_in_one_step(sold, subtests):
    for change, (ids, left_out, words) in changes(fields()[0]).items():
        with subtests.test(words):
            before = rows_of_office()
            found = reach(change, [1, 2, 3])
            assert (found.ids, found.left_out) == (ids, left_out)
            made = change.make([1, 2, 3, 4711], nothing)  # what was left out, or is gone, stays as it is
            assert (made.changed, made.words("en")) == (len(ids), words)
            assert told() == words
            assert wrong() == []
            steps.undo_last("en")
            assert rows_of_office() == before


def test_the_first_maintenance_comes_with_the_interval(sold):
    many_products.maintaining(6).make(sold, nothing)
    with storage.reading():
        assert Product.get_by_id(sold[0]).next_maintenance is not None
    with pytest.raises(InvalidFields):
        many_products.maintaining(0)


def test_a_value_that_the_field_cannot_hold_is_refused(sold):
    colour, frost_proof = fields()
    for field, value in ((colour, 5), (frost_proof, "perhaps"), (colour, "\ud800")):
        with pytest.raises(InvalidFields):
            many_own_fields.setting(field, value)


def test_many_are_deleted_with_what_goes_along(sold):
    assert many_products.customers_of([3, 2, 1]) == [1, 2]
    for table, words in ((Table.PRODUCT, "Deleted 3 products"), (Table.COMPLAINT, "Deleted 2 complaints")):
        before = rows_of_office()
        ids = [1, 2, 3] if table is Table.PRODUCT else [1, 2]
        assert deleting.along_with_many(table, ids, "en") == ""
        assert deleting.delete_many(table, ids, nothing).words("en") == words
        assert wrong() == []
        assert steps.undo_last("en").restored.startswith("Restored")
        assert rows_of_office() == before

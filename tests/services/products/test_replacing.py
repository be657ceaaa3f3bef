"""A product that is replaced by another: its warranty, the chain of both, taken back in one step."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import ProductStatus
from crm_desktop.core.errors import InvalidFields, NotAllowed
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import deleting as customers_deleted
from crm_desktop.services.history import steps
from crm_desktop.services.products import card, catalogue, products, replacing
from crm_desktop.services.products import deleting as products_deleted
from crm_desktop.storage.models import Product

pytestmark = pytest.mark.usefixtures("noon")

DAY = date(2026, 10, 21)


@pytest.fixture
def owner(office):
    return customers.save(None, {"name": "王建国"})


@pytest.fixture
def old(owner):
    values = {
        "model": "SLR-58",
        "serial_number": "SN1",
        "place": "三楼露台",
        "purchase_date": date(2026, 1, 1),
    }
    return products.save(None, {**values, "warranty_until": date(2027, 1, 1)}, customer_id=owner)


def test_replaced_it_is_in_use_no_more_and_both_tell_of_each_other(old):
    proposed = replacing.proposal(old)
    assert (proposed["model"], proposed["place"], proposed["install_date"]) == ("SLR-58", "三楼露台", DAY)
    new = replacing.replace(old, {**proposed, "serial_number": "SN2"})
    third = replacing.replace(new, {"model": "SLR-60", "serial_number": "SN3"})
    assert products.get_product(old).status == ProductStatus.REPLACED
    for each in (old, new, third):
        assert [one.serial_number for one in card.card(each).chain] == ["SN1", "SN2", "SN3"]
    with pytest.raises(NotAllowed):
        replacing.replace(old, {"model": "X"})
    steps.undo_last("en")
    assert [one.serial_number for one in card.card(old).chain] == ["SN1", "SN2"]
    assert products.get_product(new).status == ProductStatus.IN_USE


def test_nothing_is_left_of_a_replacement_that_is_refused(old):
    with pytest.raises(InvalidFields):
        replacing.replace(old, {"model": ""})
    assert products.get_product(old).status == ProductStatus.IN_USE
    with storage.reading():
        assert Product.select().count() == 1


@pytest.mark.parametrize(
    ("changes", "months", "until"),
    [
        ({}, None, date(2027, 10, 21)),  # as long as the old one had it
        ({}, 24, date(2028, 10, 21)),  # as long as the catalogue says
        ({"extended_until": date(2030, 1, 1)}, 24, date(2030, 1, 1)),  # never less than what was left
        ({"warranty_until": date(2026, 10, 20)}, 24, date(2028, 10, 21)),  # as if it were sold
        ({"warranty_until": date(2026, 10, 20)}, None, None),
        ({"warranty_until": None}, None, None),
        ({"purchase_date": None}, None, date(2027, 1, 1)),
    ],
)
def test_the_warranty_of_what_replaces_it(old, changes, months, until):
    products.save(old, changes)
    if months:
        catalogue.save(None, {"name": "SLR-58", "warranty_months": months})
    assert replacing.proposal(old)["warranty_until"] == until


def test_deleted_with_their_owner_and_brought_back(old, owner):
    new = replacing.replace(old, {"model": "SLR-58", "serial_number": "SN2"})
    products_deleted.delete(new)
    assert len(card.card(old).chain) == 1
    steps.undo_last("en")
    assert len(card.card(old).chain) == 2
    customers_deleted.delete(owner)
    steps.undo_last("en")
    assert [one.serial_number for one in card.card(new).chain] == ["SN1", "SN2"]

"""Models as a catalogue: what a product gets, merged names, undone in one step."""

from datetime import date

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import InvalidFields, NotFound
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.history import steps
from crm_desktop.services.products import catalogue, products
from crm_desktop.storage import word_counts
from crm_desktop.storage.models import CatalogueModel

pytestmark = pytest.mark.usefixtures("noon")

ONE, OTHER = "KFR-35GW", "KFR-35 GW"


@pytest.fixture
def sold(office):
    customer = customers.save(None, {"name": "王建国"})
    return [
        products.save(None, {"model": model}, customer_id=customer)
        for model in (ONE, OTHER, OTHER, "AL-120W")
    ]


def models_of(ids):
    return [products.get_product(each).model for each in ids]


def test_models_of_products_are_listed_beside_those_described(sold):
    catalogue.save(None, {"name": "FP-2.0-H", "maker": "山东桑乐"})
    rows = {row.name: row for row in catalogue.model_rows()}
    assert {name: row.products for name, row in rows.items()} == {
        "AL-120W": 1,
        "FP-2.0-H": 0,
        ONE: 1,
        OTHER: 2,
    }
    assert rows[ONE].alike == (OTHER,)
    assert rows["AL-120W"].alike == ()
    assert [row.name for row in catalogue.model_rows("桑乐")] == ["FP-2.0-H"]
    assert [row.name for row in catalogue.model_rows("kfr35")] == [OTHER, ONE]


def test_merged_names_are_one_model_and_undo_makes_them_two_again(sold):
    catalogue.save(None, {"name": OTHER, "maker": "格力", "warranty_months": 72})
    catalogue.save(None, {"name": ONE, "warranty_months": 60})
    assert catalogue.merge([OTHER], ONE) == 2
    assert models_of(sold) == [ONE, ONE, ONE, "AL-120W"]
    model = catalogue.known_as("KFR-35 GW")
    assert (model.name, model.maker, model.warranty_months, model.other_names) == (ONE, "格力", 60, OTHER)
    with storage.reading():
        assert word_counts.is_right()
    assert len(customer_lists.find_customers("kfr35gw")) == 1
    steps.undo_last("en")
    assert models_of(sold) == [ONE, OTHER, OTHER, "AL-120W"]
    assert catalogue.known_as(OTHER).maker == "格力"


def test_what_was_merged_is_typed_in_no_more(sold):
    catalogue.merge([OTHER], ONE)
    customer = products.get_product(sold[0]).customer_id
    assert models_of([products.save(None, {"model": OTHER}, customer_id=customer)]) == [ONE]


def test_products_follow_a_new_name_and_a_spelling_written_by_hand(sold):
    model_id = catalogue.save(None, {"name": ONE})
    catalogue.save(model_id, {"name": "KFR-35GW/N1", "other_names": "KFR-35 GW\n"})
    assert models_of(sold) == ["KFR-35GW/N1"] * 3 + ["AL-120W"]
    assert catalogue.get(model_id).other_names.split("\n") == [OTHER, ONE]
    steps.undo_last("en")
    assert models_of(sold) == [ONE, OTHER, OTHER, "AL-120W"]


def test_what_the_catalogue_refuses(sold):
    catalogue.save(None, {"name": ONE})
    for values, field in [
        ({"name": ""}, "name"),
        ({"name": ONE}, "name"),
        ({"name": "X", "other_names": f"Y\n{ONE}"}, "other_names"),
        ({"name": "X", "warranty_months": 601}, "warranty_months"),
        ({"name": "X", "maintenance_km": 0}, "maintenance_km"),
    ]:
        with pytest.raises(InvalidFields) as refused:
            catalogue.save(None, values)
        assert set(refused.value.problems) == {field}
    with pytest.raises(NotFound):
        catalogue.get(99)


def test_defaults_are_counted_from_purchase_and_installation(office):
    values = {
        "warranty_months": 18,
        "design_life_years": 10,
        "maintenance_months": 6,
        "maintenance_km": 5_000,
    }
    catalogue.save(None, {"name": ONE, **values})
    days = {"purchase_date": date(2026, 8, 31), "install_date": date(2026, 9, 2)}
    assert catalogue.defaults_of("kfr 35gw", days) == {
        "maintenance_months": 6,
        "maintenance_km": 5_000,
        "warranty_until": date(2028, 2, 29),
        "design_life_until": date(2036, 9, 2),
    }
    assert catalogue.defaults_of(ONE, {}) == {"maintenance_months": 6, "maintenance_km": 5_000}
    assert catalogue.defaults_of("another", days) == {}


def test_deleted_it_leaves_its_products_alone(sold):
    model_id = catalogue.save(None, {"name": ONE})
    catalogue.delete(model_id)
    assert models_of(sold[:1]) == [ONE]
    with storage.reading():
        assert not CatalogueModel.select().exists()

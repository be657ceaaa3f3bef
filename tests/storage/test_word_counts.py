"""How often a word was entered is kept with each write, and is what counting all anew gives."""

import shutil
import sqlite3
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.services.customers import card, customers
from crm_desktop.services.office import checking
from crm_desktop.services.products import products
from crm_desktop.storage import word_counts
from crm_desktop.storage.models import Customer, Product
from tests.paths import DATA


def is_right():
    with storage.reading():
        return word_counts.is_right()


@pytest.fixture
def customer(office):
    return customers.save(None, {"name": "王建国", "source": "门店"}, tags=["老客户"])


def test_words_come_most_used_first(office):
    for number, source in enumerate(["展会", "门店", "门店", "电话簿", "展会", "展会"]):
        customers.save(None, {"name": f"张{number}", "source": source})
    assert card.known_words().sources == ("展会", "门店", "电话簿")
    assert is_right()


def test_a_word_that_was_changed_or_is_gone_counts_no_more(customer):
    product = products.save(None, {"model": "SLR-58", "installer": "赵师傅"}, customer_id=customer)
    other = products.save(None, {"model": "SLR-58", "installer": "钱师傅"}, customer_id=customer)
    products.save(other, {"installer": "孙师傅"})
    assert is_right()
    assert set(card.known_words().installers) == {"赵师傅", "孙师傅"}
    with storage.write("product.deleted") as change:
        change.delete(Product.by_id(product))
        change.delete(Product.by_id(other))
    assert is_right()
    assert card.known_words().models == ()
    customers.save(customer, {"source": ""}, tags=[])
    assert (card.known_words().sources, card.known_words().tags) == ((), ())
    assert is_right()


def test_a_write_that_failed_counts_nothing(customer):
    with pytest.raises(ZeroDivisionError), storage.write("customer.changed") as change:
        change.update(Customer.by_id(customer), source=str(1 / 0))
    assert card.known_words().sources == ("门店",)


def test_years_of_an_office_leave_the_counts_right(sample_office):
    assert is_right()
    assert len(card.known_words().models) > 5


def test_an_office_of_version_0_1_has_its_words_counted(tmp_path):
    folder = tmp_path / "office"
    folder.mkdir()
    shutil.copyfile(DATA / "office-0.1.sqlite3", folder / "crm.sqlite3")
    storage.open_office(folder)
    try:
        assert is_right()
        assert len(card.known_words().models) == 1
    finally:
        storage.close_office()


def test_counts_that_are_wrong_are_found_and_made_anew(customer, office, reopen):
    storage.close_office()
    with closing(sqlite3.connect(office / "crm.sqlite3")) as connection, connection:
        connection.execute("UPDATE known_word SET uses = 7 WHERE field = 'customer.source'")
    storage.open_office(office)
    assert checking.check().index_differs == 1
    assert checking.check(repair=True).repaired
    assert checking.check().index_differs == 0
    assert is_right()

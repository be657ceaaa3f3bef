"""Where many customers are indexed at once, child processes make their texts; nothing depends on them."""

import subprocess
import sys

import pytest

from crm_desktop import storage
from crm_desktop.core import child_process
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.storage import index_workers, search

NUMBER = 40


@pytest.fixture
def many(office, monkeypatch):
    with storage.write("customer.added", name=""):
        for number in range(NUMBER):
            phones = [PhoneEntry(f"138053122{number:02}"), PhoneEntry("0531-8652190转8")]
            customers.save(None, {"name": f"䶮{number}", "street": "𠮷祥路<b>&"}, phones=phones)
    monkeypatch.setattr(search, "_MANY", NUMBER)
    monkeypatch.setattr(search, "_CHUNK", 7)


@pytest.fixture
def children(monkeypatch):
    started = []

    class Child(subprocess.Popen):
        def __init__(self, *given, **named):
            super().__init__(*given, **named)
            started.append(self)

    monkeypatch.setattr(index_workers.subprocess, "Popen", Child)
    return started


def is_right():
    with storage.reading():
        return search.differences() == [] and len(customer_lists.find_customers("䶮")) == NUMBER


def test_what_children_make_is_what_is_made_here(many, children):
    storage.rebuild_index()
    assert is_right()
    assert children
    assert all(child.returncode is not None for child in children)


def test_what_a_child_fails_to_make_is_made_here(many, children, monkeypatch, caplog):
    monkeypatch.setattr(child_process, "command", lambda *_words: [sys.executable, "-c", "1 / 0"])
    storage.rebuild_index()
    assert is_right()
    assert "made here" in caplog.text


def test_broken_off_no_child_goes_on(many, children):
    def stop(_done, _total):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), storage.write("customer.changed", name=""):
        search.reindex(range(1, NUMBER + 1), stop)
    assert children
    assert all(child.returncode is not None for child in children)
    assert is_right()


@pytest.mark.parametrize(
    ("customers_there", "processors", "at_most"), [(6_000, 2, 2), (100_000, 8, 3), (300_000, 8, 1)]
)
def test_the_more_customers_the_fewer_children(monkeypatch, customers_there, processors, at_most):
    monkeypatch.setattr(index_workers.os, "cpu_count", lambda: processors)
    assert index_workers._children(customers_there) == at_most

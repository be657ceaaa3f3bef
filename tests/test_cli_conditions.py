"""Customers, products and complaints of the command line by conditions, by a saved filter, in an order."""

import json
from datetime import date
from functools import partial

import pytest

from crm_desktop import cli, storage
from crm_desktop.core.enums import Grade, Severity
from crm_desktop.core.lists.declaration import Condition, How, Shown
from crm_desktop.core.tables import Table
from crm_desktop.services.complaints import complaints
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.listing import saved
from crm_desktop.services.office import office as offices
from crm_desktop.services.products import products

pytestmark = pytest.mark.usefixtures("noon")


@pytest.fixture
def run(office, capsys):
    amy = offices.save_staff(None, {"name": "Amy Lee"})
    wang = {"name": "王芳", "grade": Grade.A, "district": "历下区", "staff": amy, "yearly_value_fen": 100_000}
    customer = customers.save(None, wang, tags=["VIP"], phones=[PhoneEntry("13805312210")])
    products.save(None, {"model": "SLR-58", "warranty_until": date(2026, 12, 1)}, customer_id=customer)
    customers.save(None, {"name": "陈静", "grade": Grade.B, "remarks": "a=b, 100%", "do_not_post": True})
    saved.save_filter(Table.CUSTOMER, "Good", Shown("", (Condition("grade", How.IS, ("A",)),), "name"))

    def command(*arguments, code=0, listed="customers", column="name"):
        storage.close_office()
        told = cli.main(["--data", str(office), "--language", "en", "--json", listed, *arguments])
        assert told == code
        out = capsys.readouterr()
        return [row[column] for row in json.loads(out.out)] if code == 0 else out.err.strip()

    return command


ASKED = [
    ("王芳", "grade=A"),
    ("王芳 陈静", "grade=B,A"),
    ("陈静", "grade:is_not:A"),
    ("王芳", "district=历下区"),
    ("陈静", "district:unset"),
    ("陈静", "remarks=a=b"),
    ("王芳", "tags=VIP"),
    ("王芳", "客户分类=A"),
    ("王芳", "staff=Amy Lee"),
    ("陈静", "staff="),
    ("陈静", "do_not_post"),
    ("王芳", "do_not_post:no"),
    ("王芳", "warranty:next:3m"),
    ("王芳", "warranty:between:2026-12-01,2026-12-01"),
    ("", "warranty:between:,2026-11-30"),
    ("王芳", "yearly_value:between:1000"),
    ("王芳", "yearly_value=1000"),
    ("", "yearly_value=999.99"),
    ("王芳", "warranty=2026-12-01"),
    ("", "warranty=2026-11-30"),
    ("陈静", "do_not_post=yes"),
    ("王芳", "do_not_post=否"),
    ("王芳", "phone=１３８"),
    ("王芳 陈静", "last_contact:not_for:3m"),
]


def test_customers_by_conditions(run, subtests):
    for names, words in ASKED:
        with subtests.test(words):
            assert set(run("--where", words)) == set(names.split())
    assert run("--where", "grade=A,B", "--where", "remarks", "--sort", "name") == ["陈静"]
    assert run("--sort", "Grade", "--descending") == ["陈静", "王芳"]
    assert run("--filter", "Good") == ["王芳"]
    assert run("chen", "--filter", "Good") == []


def test_products_and_complaints_by_conditions(run):
    complaints.open({"customer": 1, "subject": "Leak", "severity": Severity.IMPORTANT})
    complaints.open({"customer": 2, "subject": "Rust"})
    of_products = partial(run, listed="products", column="model")
    assert of_products("--where", "warranty:next:3m", "--where", "staff=Amy Lee") == ["SLR-58"]
    assert of_products("--where", "status=scrapped") == []
    assert of_products("--where", "tags=VIP", code=2).endswith("sorted by tags=VIP like that.")
    of_complaints = partial(run, listed="complaints", column="subject")
    assert of_complaints("--where", "severity=important") == ["Leak"]
    assert of_complaints("rust", "--open", "--sort", "subject") == ["Rust"]
    assert of_complaints("--sort", "subject", "--descending") == ["Rust", "Leak"]
    assert of_complaints("--sort", "tags", code=2).endswith("sorted by tags like that.")


def test_what_cannot_be_asked_is_said(run):
    assert run("--where", "colour=red", code=2).endswith("filtered or sorted by colour=red like that.")
    assert run("--where", "grade=D", code=2) == "D says nothing for the filter on Grade."
    assert (
        run("--where", "yearly_value:between:much", code=2)
        == "much says nothing for the filter on Yearly value."
    )
    assert run("--where", "yearly_value=1,2", code=2).startswith("1, 2 says nothing for the filter on")
    assert run("--where", "yearly_value=", code=2).endswith("says nothing for the filter on Yearly value.")
    assert run("--where", "do_not_post=perhaps", code=2).startswith("perhaps says nothing for the filter on")
    assert run("--where", "staff=Nobody", code=2) == "Nobody on the staff is called Nobody."
    assert run("--sort", "overdue", code=2).endswith("sorted by overdue like that.")
    assert run("--filter", "Bad", code=2) == "No filter is saved under the name Bad."

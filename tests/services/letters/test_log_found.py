"""The log of letters finds by number, by the address as it was, and by who the customer is."""

import pytest

from crm_desktop import storage
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.tables import Table
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry
from crm_desktop.services.letters import log
from crm_desktop.storage.models import Letter


@pytest.fixture
def letters(office, noon):
    """Two letters of 張三豐, who moved, and one of José."""
    of_zhang = {"name": "張三豐", "city": "济南市", "district": "历下区"}
    zhang = customers.save(None, of_zhang, phones=[PhoneEntry("13800008401")])
    jose = customers.save(None, {"name": "José Exämple"})
    of = {"kind": LetterKind.THANK_YOU, "source_table": Table.CUSTOMER}
    with storage.write("customer.changed", name="") as change:
        for number, who, address in (("X1", zhang, "青岛市老街1号"), ("X2", zhang, ""), ("X3", jose, "")):
            change.insert(Letter, number=number, customer=who, address=address, recipient="x", **of)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", [3, 2, 1]),
        ("x1", [1]),
        ("老街", [1]),
        ("张三丰", [2, 1]),
        ("zsf", [2, 1]),
        ("0000-8401", [2, 1]),
        ("济南历下", [2, 1]),
        ("jose", [3]),
        ("%", []),
    ],
)
def test_a_letter_is_found_by(letters, query, found):
    assert log.find_letters(query) == found

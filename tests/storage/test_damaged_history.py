"""A history that makes no sense in places: the office opens all the same, and what is said of it is plain."""

import lzma
import sqlite3
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.services.customers import customers
from tests.paths import DATA

FIELDS = {
    "callback": "cancel_reason",
    "callback_move": "reason",
    "complaint_event": "remarks",
    "complaint": "escalation_reason",
    "customer": "remarks",
}
"""What the steps since 0.2 read of the old values."""


@pytest.mark.parametrize("name", ["office-0.1-lived.sqlite3.xz", "office-0.2-imported.sqlite3.xz"])
@pytest.mark.parametrize("kept", ['{"%s":"#cut', '["%s"]', '{"%s":["#list"]}'])
def test_an_old_office_with_a_damaged_history_is_carried_over(name, kept, tmp_path):
    file = tmp_path / "crm.sqlite3"
    file.write_bytes(lzma.decompress((DATA / name).read_bytes()))
    with closing(sqlite3.connect(file)) as database, database:
        for table, field in FIELDS.items():
            database.execute(
                "UPDATE change_entry SET old_values = ? WHERE table_name = ?", (kept % field, table)
            )
        database.execute("UPDATE change_set SET params = '[]' WHERE action = 'customers.imported'")
    storage.open_office(tmp_path)
    customer = customers.save(None, {"name": "王建国"})
    assert customers.get_customer(customer).name == "王建国"
    storage.close_office()

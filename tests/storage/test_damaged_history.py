"""A history that makes no sense in places: the office opens all the same, and what is said of it is plain."""

import lzma
import sqlite3
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import CrmError
from crm_desktop.services.customers import customers, deleting
from crm_desktop.storage import undo
from crm_desktop.storage.models import ChangeSet
from crm_desktop.storage.models.base import database as opened
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


@pytest.mark.parametrize(
    ("old", "packed"), [("{}", None), ("null", None), ("[1]", None), (None, b"x\x9c\x00"), (None, b"")]
)
def test_a_deletion_of_which_nothing_sensible_is_kept_is_said_to_be_damaged(office, old, packed):
    deleting.delete(customers.save(None, {"name": "王建国"}))
    with storage.reading():
        deletion = ChangeSet.select().order_by(ChangeSet.id.desc()).first()
    with storage.write("damage"):
        opened.execute_sql(
            "UPDATE change_entry SET old_values = ?, packed = ? WHERE operation = 'delete'", (old, packed)
        )
    for asked in (undo.why_not, undo.undo):
        with pytest.raises(CrmError) as caught:
            asked(deletion.id)
        assert caught.value.key == "error.senseless_value"
    assert storage.check() == []

"""The database or its log removed, replaced, cut short under the open office: none lost is acknowledged."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing

import pytest

from crm_desktop import storage
from crm_desktop.core.errors import CrmError
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.office import backups
from crm_desktop.storage import models
from crm_desktop.storage.models.base import database
from tests import offices

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")


def remove(file):
    file.unlink()


def replace_by_a_copy(file):
    shutil.copy(file, file.with_name("copy"))
    file.with_name("copy").replace(file)


def write_another_into_it(file):
    with closing(sqlite3.connect(file.with_name("other"))) as connection, connection:
        connection.execute("CREATE TABLE moz_places (url TEXT)")
        connection.execute("INSERT INTO moz_places VALUES (zeroblob(4000000))")
    with file.open("r+b") as stream:
        stream.write(file.with_name("other").read_bytes())


def cut_short(file):
    os.truncate(file, 8192)


def empty(file):
    os.truncate(file, 0)


DEEDS = {
    remove: ("was removed", "移走或删除"),
    replace_by_a_copy: ("was replaced", "换成了另一个"),
    write_another_into_it: ("was replaced", "换成了另一个"),
    cut_short: ("cut short", "截短"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_no_save_and_no_backup_is_acknowledged(office, deed):
    customer_id = customers.save(None, {"name": "王建国"})
    backups.back_up()
    deed(office / "crm.sqlite3")
    for attempt in (
        lambda: customers.save(None, {"name": "赵六"}),
        lambda: customers.save(customer_id, {"name": "改过"}),
        backups.back_up,
        lambda: backups.back_up(office.parent / "elsewhere.zip"),
    ):
        with pytest.raises(CrmError) as refused:
            attempt()
        for language, words in zip(("en", "zh_CN"), DEEDS[deed], strict=True):
            assert words in refused.value.text(language)
            assert str(office / "crm.sqlite3") in refused.value.text(language)
    assert len(list((office / "backups").iterdir())) == 1
    assert not (office.parent / "elsewhere.zip").exists()


@pytest.mark.parametrize("beside", [("-wal",), ("-shm",), ("-wal", "-shm")])
def test_without_its_log_nothing_is_acknowledged_and_what_was_saved_is_there_after_closing(office, beside):
    storage.connect()
    customers.save(None, {"name": "王建国"})
    for end in beside:
        remove(office / f"crm.sqlite3{end}")
    for attempt in (lambda: customers.save(None, {"name": "赵六"}), backups.back_up):
        with pytest.raises(CrmError) as refused:
            attempt()
        for language, words in (("en", "was removed; nothing was saved"), ("zh_CN", "这次没有保存")):
            assert words in refused.value.text(language)
            assert str(office / f"crm.sqlite3{beside[0]}") in refused.value.text(language)
    storage.close_office()
    assert offices.names(office) == ["王建国"]
    storage.open_office(office)
    customers.save(None, {"name": "赵六"})  # each write here opens and closes the log, which is no loss
    customers.save(None, {"name": "孙七"})
    assert customer_lists.count() == 3


def test_a_database_that_was_removed_does_not_come_to_life_again_empty(office):
    customers.save(None, {"name": "王建国"})
    remove(office / "crm.sqlite3")
    refused = []

    def another_thread():
        try:
            customer_lists.find_customers()
        except CrmError as error:
            refused.append(error.key)

    thread = threading.Thread(target=another_thread)
    thread.start()
    thread.join()
    assert refused == ["error.database_gone"]
    storage.close_office()
    assert not (office / "crm.sqlite3").exists()


def test_removed_while_a_write_is_under_way_it_is_not_acknowledged(office):
    def write_and_remove():
        with storage.write("customer.added", name="赵六") as change:
            change.insert(models.Customer, number="000009", name="赵六", customer_since="2026-01-01")
            remove(office / "crm.sqlite3")

    with pytest.raises(CrmError) as refused:
        write_and_remove()
    assert refused.value.key == "error.database_gone"


def test_put_back_where_it_was_the_work_goes_on(office):
    file = office / "crm.sqlite3"
    file.rename(office / "elsewhere")
    with pytest.raises(CrmError):
        customers.save(None, {"name": "王建国"})
    (office / "elsewhere").rename(file)
    customers.save(None, {"name": "王建国"})
    storage.close_office()
    assert offices.names(office) == ["王建国"]


def test_a_growing_database_is_not_taken_for_another(office):
    storage.connect()
    for number in range(30):
        customers.save(None, {"name": f"客户{number}", "remarks": "长" * 20_000})
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    assert customer_lists.count() == 30
    storage.disconnect()


CUT = """
import os, sys
from pathlib import Path
from crm_desktop import storage
from crm_desktop.core.errors import CrmError
from crm_desktop.services.customers import customers
from crm_desktop.storage.models.base import database

folder = Path(sys.argv[1])
storage.open_office(folder)
storage.connect()
texts = database.execute_sql("SELECT text FROM customer_index")
texts.fetchone()
os.truncate(folder / "crm.sqlite3", 4096)

def look():
    with storage.reading():
        texts.fetchall()

def save():
    customers.save(None, {"name": "赵六"})

for attempt in (look, save):
    try:
        attempt()
    except CrmError as error:
        print(error.key)
"""


def test_a_file_cut_short_does_not_kill_the_program(tmp_path):
    folder = offices.fill(tmp_path / "office", names=[f"王{number}" for number in range(200)])
    done = subprocess.run(
        [sys.executable, "-c", CUT, str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "error.database_cut" in done.stdout

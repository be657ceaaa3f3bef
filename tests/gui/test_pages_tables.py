"""What pages and badges show is read from tables that they name: else it stays when those change."""

import re
import shutil

import pytest

from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.tables import Table
from crm_desktop.gui.letters.ways import LOG
from crm_desktop.gui.navigation import PAGES
from crm_desktop.services.due.kinds import KINDS
from crm_desktop.storage.models.base import database

_READ = re.compile(r'(?:\bFROM|\bJOIN|,)\s+"?([a-z_]+)"?')
BY_THEMSELVES = {
    Table.SETTING,  # each page watches it
    Table.SAVED_FILTER,  # so does whoever offers filters
    Table.STORED_FILE,
    Table.CHANGE_SET,
    Table.CHANGE_ENTRY,
    Table.CUSTOMER_INDEX,
    Table.KNOWN_WORD,
    Table.KNOWN_OFFICE,
}
"""What is written along with other tables only, and never alone, besides."""


@pytest.fixture
def office(sample_folder, tmp_path):
    folder = shutil.copytree(sample_folder, tmp_path / "office")
    storage.open_office(folder)
    yield folder
    storage.close_office()


@pytest.fixture
def read(office, monkeypatch):
    """The tables that were read since this was cleared, by what the database was asked."""
    found = set()
    run = database.obj.execute_sql

    def noted(sql, *values, **more):
        found.update(Table(name) for name in _READ.findall(sql) if name in set(Table))
        return run(sql, *values, **more)

    monkeypatch.setattr(database.obj, "execute_sql", noted)
    return found


def all_columns(filters):
    return tuple(column.key for column in filters._view.records.columns if column.optional)


def test_each_page_watches_the_tables_that_it_reads(window, settle, read, monkeypatch):
    missing = {}
    for entry in PAGES:
        page = window.open_page(entry.slug)
        settle()
        if not page.tables:  # it is read anew whatever was written
            continue
        if entry.slug == "letters":
            page.ways.set_value(LOG)
        for part in (page, getattr(page, "log", None)):
            filters = getattr(part, "filters_of_list", None)
            if filters is not None:
                monkeypatch.setattr(filters, "further_columns", lambda filters=filters: all_columns(filters))
        read.clear()
        page.reload()
        settle()
        for row_id in getattr(page, "list", page).records.ids()[1:4] if hasattr(page, "list") else ():
            page.list.choose(row_id)
            settle()
        if unseen := read - page.tables - BY_THEMSELVES:
            missing[entry.slug] = sorted(unseen)
    assert missing == {}


def test_each_kind_of_duty_names_the_tables_that_it_reads(read):
    missing = {}
    for kind in KINDS:
        read.clear()
        with storage.reading():
            kind.rows(kind.listed(clock.now()))
            if (asked := kind.counted(clock.now())) is not None:
                kind.count(asked)
        if unseen := read - kind.tables - BY_THEMSELVES:
            missing[kind.slug] = sorted(unseen)
    assert missing == {}

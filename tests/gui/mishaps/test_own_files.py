"""No output of the window takes the place of the office's own files; each is written whole or not at all."""

import sqlite3
import sys
from contextlib import closing
from itertools import product

import pytest
from PySide6.QtPrintSupport import QPrintDialog

from crm_desktop.gui.complaints import steps as complaints_steps
from crm_desktop.gui.importing import assistant
from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.letters import page as letters_page
from crm_desktop.gui.letters.ways import LOG
from crm_desktop.gui.reports import page as reports_page
from tests.gui.mishaps.steps import (
    MISHAPS,
    full,
    is_told,
    letters_are_printed,
    letters_are_saved,
    rows,
    said,
    to_file,
)
from tests.paths import DATA

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")

ARCHIVE = DATA / "customer-archive.xlsx"


def own_files(folder):
    letter = next(file for file in (folder / "files").rglob("*") if file.is_file())
    (folder / "backups").mkdir(exist_ok=True)
    (folder / "backups" / "crm-20260101-000000.zip").write_bytes(b"good")
    (folder / "elsewhere.pdf").symlink_to(folder / "crm.sqlite3")
    return [
        folder / "crm.sqlite3",
        folder / "CRM.sqlite3",
        folder / "elsewhere.pdf",
        folder / "window.ini",
        folder / "backups" / "crm-20260101-000000.zip",
        letter,
    ]


def the_report_is_saved(place):
    page = place.window.open_page("reports")
    place.settle()
    page.save()


def the_form_of_a_complaint_is_saved(place):
    record = place.window.open_page("complaints", 1).record
    place.settle()
    record.steps.save_form()


def the_form_of_a_complaint_is_printed(place):
    record = place.window.open_page("complaints", 1).record
    place.settle()
    record.steps.print_form()


def a_letter_is_printed_again(place):
    page = place.window.open_page("letters")
    page.ways.set_value(LOG)
    page._way(LOG)
    place.settle()
    page.log.list.choose(2)
    place.settle()
    page.log.print_again.click()


def problem_rows_are_saved(place):
    dialog = ImportAssistant(place.window, ARCHIVE)
    dialog.show()
    place.settle()
    dialog.next.click()
    place.settle()
    dialog.save_problems()
    place.settle()
    told = said(place.window)
    dialog.hide()
    dialog.deleteLater()
    return told


OUTPUTS = (
    the_report_is_saved,
    the_form_of_a_complaint_is_saved,
    the_form_of_a_complaint_is_printed,
    letters_are_saved,
    letters_are_printed,
    a_letter_is_printed_again,
    problem_rows_are_saved,
)


def test_no_output_takes_the_place_of_the_offices_own_files(place, spoken, monkeypatch):
    """Each output meets the database, and each file of the office an output; that no pair of them differs is
    `tests/test_own_files.py`'s."""
    before = rows()
    own_ones = own_files(place.folder)
    for own, write in [*product(own_ones[:1], OUTPUTS), *zip(own_ones[1:], OUTPUTS, strict=False)]:
        content = own.read_bytes() if own.exists() else None
        for module in (reports_page, letters_page, complaints_steps, assistant):
            monkeypatch.setattr(module, "ask_where_to_save", lambda *_words, own=own: own)
        monkeypatch.setattr(QPrintDialog, "exec", to_file(own))
        place.window.toast.hide()
        told = write(place)
        place.settle()
        told = told or said(place.window)
        assert is_told(told, "own data" if spoken == "en" else "自己的数据"), (own, write, told)
        assert (own.read_bytes() if own.exists() else None) == content, (own, write)
    assert rows() == before


def test_printing_into_a_file_writes_it_whole_or_not_at_all(place, spoken, monkeypatch):
    out = place.disk.place / "letters.pdf"
    out.write_bytes(b"older")
    monkeypatch.setattr(QPrintDialog, "exec", to_file(out))
    with closing(sqlite3.connect(place.folder / "crm.sqlite3")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    place.disk.fill()
    the_form_of_a_complaint_is_printed(place)
    place.settle()
    assert is_told(said(place.window), MISHAPS[full][spoken == "zh_CN"])
    assert out.read_bytes() == b"older"
    place.disk.make_room()
    place.window.toast.hide()
    the_form_of_a_complaint_is_printed(place)
    place.settle()
    assert out.read_bytes().startswith(b"%PDF")
    assert sorted(each.name for each in place.disk.place.iterdir()) == ["letters.pdf", "office"]

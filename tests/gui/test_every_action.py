"""Every form and every action of the window while its database is gone or replaced, or its disk full.

Nothing is called done, one true sentence says what is the matter, what was typed stays, nothing is lost.
"""

import inspect
import shutil
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from functools import partial
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from crm_desktop import app as program
from crm_desktop import storage
from crm_desktop.core.enums import AttemptOutcome, ComplaintState, LetterKind
from crm_desktop.documents import letter_run
from crm_desktop.gui import counts
from crm_desktop.gui.dialogs import import_assistant
from crm_desktop.gui.dialogs.callback_call import CallDialog
from crm_desktop.gui.dialogs.complaint_steps import CorrectionDialog
from crm_desktop.gui.dialogs.import_assistant import ImportAssistant
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.pages import complaints_steps
from crm_desktop.gui.pages import letters as letters_page
from crm_desktop.gui.pages import reports as reports_page
from crm_desktop.gui.pages.letters import LOG
from crm_desktop.gui.widgets import fields
from crm_desktop.gui.widgets.date_field import MomentField
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.services import complaint_lists, complaints, letter_log, letters, office
from crm_desktop.services.letter_due import LetterDue
from tests import disks, offices
from tests.gui.full_office import fill
from tests.gui.test_accessible import _dialogs, records
from tests.services.complaint_helpers import opened, reach

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")

ARCHIVE = Path(__file__).parent.parent / "data" / "customers-small.xlsx"
FORMS = [kind for kind in _dialogs() if issubclass(kind, FormDialog)]
TABLES = "customer product callback complaint promise letter staff setting change_set"


class Place(NamedTuple):
    """Where things are: the window, its office, a folder for outputs, a disk that can be filled."""

    window: MainWindow
    folder: Path
    papers: Path
    disk: disks.SmallDisk
    settle: Callable[[], None]
    case: int
    """An open complaint, of a customer who has another one."""
    closed: int
    """One that is closed."""
    due: list[LetterDue]


@pytest.fixture(params=["zh_CN", "en"])
def spoken(request):
    return request.param


@pytest.fixture
def place(spoken, tmp_path, settle, themed, noon, monkeypatch):
    with disks.small_disk(tmp_path / "disk", 12) as disk:
        folder = disk.place / "office"
        storage.open_office(folder)
        office.set_up("济南阳光售后", spoken)
        fill(spoken, noon)
        twice = complaint_lists.listing()[0].customer_id
        complaints.open({"customer": twice, "subject": "漏水"})
        case = next(each.id for each in complaint_lists.listing() if each.customer_id == twice)
        closed = reach(opened(twice), ComplaintState.CLOSED)
        due = letters.due(LetterKind.BIRTHDAY, *letters.default_span(LetterKind.BIRTHDAY, noon.date()))
        made = letter_run.make(due.to_send[:2], spoken)
        letter_log.mark_posted(made.ids[:1])
        counts.look_after()  # what the window does by itself as soon as it stands
        running = program.Program(folder, spoken)
        window = running.open_window()
        settle()
        _answer_file_dialogs(monkeypatch, tmp_path)
        yield Place(window, folder, tmp_path, disk, settle, case, closed, due.to_send)
        settle()
        running.close()
        storage.act_as(None)
        storage.close_office()


def _answer_file_dialogs(monkeypatch, papers):
    for module in (reports_page, letters_page, complaints_steps):
        monkeypatch.setattr(module, "ask_where_to_save", lambda _parent, _title, name: papers / name.name)

    monkeypatch.setattr(QPrintDialog, "exec", to_file(papers / "printed.pdf"))


# -- what befalls -----------------------------------------------------------------------------------


@contextmanager
def removed(place):
    file = place.folder / "crm.sqlite3"
    file.rename(place.disk.place / "taken away")
    yield
    assert not file.exists()
    (place.disk.place / "taken away").rename(file)


@contextmanager
def replaced(place):
    file = place.folder / "crm.sqlite3"
    shutil.copy(offices.OLD, place.folder / "other")
    file.rename(place.disk.place / "taken away")
    (place.folder / "other").rename(file)
    yield
    assert file.read_bytes() == offices.OLD.read_bytes()
    (place.disk.place / "taken away").rename(file)


@contextmanager
def full(place):
    with closing(sqlite3.connect(place.folder / "crm.sqlite3")) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    place.disk.fill()
    yield
    place.disk.make_room()


MISHAPS = {
    removed: ("was removed", "移走或删除"),
    replaced: ("was replaced", "换成了另一个"),
    full: ("The disk is full", "磁盘已满"),
}


def rows():
    """Everything that a user entered, and every write that the record of changes has."""
    with closing(sqlite3.connect(storage.folder() / "crm.sqlite3")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [
            connection.execute(f"SELECT * FROM {table} ORDER BY id").fetchall() for table in TABLES.split()
        ]


def is_told(told: str, words: str) -> bool:
    """Whether the true sentence is there, and none of those that say nothing."""
    vague = ("Something went wrong", "Something unexpected", "出了点问题", "出了意外")
    return words in told and not any(each in told for each in vague)


def said(root: QWidget) -> str:
    """All words that can be seen in a window, in those of its dialogs too."""
    labels = (each for each in root.findChildren(QLabel) if each.isVisible())
    return "\n".join(each.text().replace("\u200b", "") for each in labels)


# -- the forms --------------------------------------------------------------------------------------


def made(kind, known):
    wanted = inspect.signature(kind).parameters.values()
    needed = [each.name for each in wanted if each.default is each.empty or each.name == "customer_id"]
    return kind(**{name: known[name] for name in needed if name in known})


def fill_in(form):
    """Something in every field that has to be filled in, and in the first that holds words."""
    for widget in form.fields.values():
        wordy = isinstance(widget, (QLineEdit, QPlainTextEdit))
        if not widget.isVisible() or not widget.isEnabled():
            continue
        if type(widget).__name__ in ("QLineEdit", "TextArea") and wordy:
            if not form.is_dirty() or widget.property("required"):
                fields.write_value(widget, "赵六")
        elif widget.property("required") and fields.read_value(widget) is None:
            if isinstance(widget, ChoiceBox):
                fields.write_value(widget, widget.itemData(widget.count() - 1))
            elif isinstance(widget, MomentField):
                fields.write_value(widget, datetime(2026, 10, 22, 2, 0, tzinfo=UTC))


def save_form(place, kind, known):
    dialog = made(kind, known)
    dialog.show()
    place.settle()
    fill_in(dialog.form)
    typed = dialog.form.values()
    dialog.try_save()
    place.settle()
    words = said(dialog)
    assert dialog.isVisible(), kind
    assert dialog.form.values() == typed, kind
    dialog.form.mark_clean()
    dialog.close()
    dialog.deleteLater()
    return words


@pytest.mark.parametrize("mishap", MISHAPS, ids=lambda each: each.__name__)
def test_no_form_calls_anything_saved(place, spoken, mishap):
    before = rows()
    case = complaint_lists.get(place.case)
    known = {**records(), "parent": place.window, "complaint_id": place.case, "meant": place.due[2:]}
    known["customer_id"] = case.customer.id
    known |= {"case": case, "complaint": case.complaint, "step": partial(complaints.reject, place.case)}
    of_closed = {**known, "complaint_id": place.closed}
    wrong = []
    words = MISHAPS[mishap][spoken == "zh_CN"]
    with mishap(place):
        for kind in FORMS:
            told = save_form(place, kind, of_closed if kind is CorrectionDialog else known)
            if not is_told(told, words):
                wrong.append((kind.__name__, told))
    assert not wrong
    assert rows() == before


# -- the actions ------------------------------------------------------------------------------------


def settings_are_saved(place):
    page = place.window.open_page("settings")
    place.settle()
    page.form.fields["address"].setText("经十路88号")
    page.save_office()
    place.settle()
    assert page.form.values()["address"] == "经十路88号"
    told = said(place.window)
    page.form.mark_clean()
    return told


def who_sits_here_is_chosen(place):
    page = place.window.open_page("settings")
    place.settle()
    page.person.chosen.emit(1)


def it_is_backed_up_from_the_menu(place):
    place.window.back_up()


def it_is_backed_up_in_the_settings(place):
    page = place.window.open_page("settings")
    place.settle()
    page.backup_button.click()


def letters_are_saved(place):
    birthdays(place).save()


def letters_are_printed(place):
    birthdays(place).print_letters()


def birthdays(place):
    page = place.window.open_page("letters", LetterKind.BIRTHDAY)
    place.settle()
    assert page.save_button.isEnabled()
    return page


def a_letter_is_marked_as_posted(place):
    page = place.window.open_page("letters")
    page.ways.set_value(LOG)
    page._way(LOG)
    place.settle()
    page.log.list.choose(2)
    place.settle()
    assert page.log.posted.isEnabled()
    page.log.posted.click()


def a_complaint_is_acknowledged(place):
    record = place.window.open_page("complaints", 1).record
    place.settle()
    record.bar.next_button().click()


def a_complaint_is_typed_into(place):
    record = place.window.open_page("complaints", 1).record
    place.settle()
    record.sections.said.fields["description"].setPlainText("没有改约")
    record.sections.save(None)
    place.settle()
    assert record.sections.said.values()["description"] == "没有改约"
    told = said(place.window)
    record.sections.said.mark_clean()
    return told


def a_call_is_noted(place):
    dialog = CallDialog(place.window, records_before["callback_id"])
    dialog.show()
    place.settle()
    dialog.outcomes.buttons[AttemptOutcome.NO_ANSWER].click()
    place.settle()
    told = said(place.window)
    assert dialog.isVisible()
    dialog.hide()
    dialog.deleteLater()
    return told


def a_promise_is_kept(place):
    page = place.window.open_page("customers", 1)
    place.settle()
    page.card.act.keep_promise(1)


def an_archive_is_imported(place):
    dialog = ImportAssistant(place.window, ARCHIVE)
    dialog.show()
    place.settle()
    for _step in range(2):
        dialog.next.click()
        place.settle()
    told = said(place.window)
    dialog.hide()
    dialog.deleteLater()
    return told


ACTIONS = (
    settings_are_saved,
    who_sits_here_is_chosen,
    it_is_backed_up_from_the_menu,
    it_is_backed_up_in_the_settings,
    letters_are_saved,
    letters_are_printed,
    a_letter_is_marked_as_posted,
    a_complaint_is_acknowledged,
    a_complaint_is_typed_into,
    a_call_is_noted,
    a_promise_is_kept,
    an_archive_is_imported,
)
records_before = {}


@pytest.mark.parametrize("mishap", MISHAPS, ids=lambda each: each.__name__)
def test_no_action_is_called_done(place, spoken, mishap):
    before = rows()
    records_before.update(records())
    wrong = []
    words = MISHAPS[mishap][spoken == "zh_CN"]
    with mishap(place):
        for act in ACTIONS:
            place.window.toast.hide()
            told = act(place)
            place.settle()
            told = told or said(place.window)
            if not is_told(told, words):
                wrong.append((act.__name__, told))
        assert list(place.papers.glob("*.pdf")) == []
        assert list((place.folder / "backups").glob("*")) == []
    assert not wrong
    assert rows() == before


# -- outputs onto the office's own files ------------------------------------------------------------


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
    dialog = ImportAssistant(place.window, ARCHIVE.with_name("customer-archive.xlsx"))
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
    before = rows()
    for own, write in product(own_files(place.folder), OUTPUTS):
        content = own.read_bytes() if own.exists() else None
        for module in (reports_page, letters_page, complaints_steps, import_assistant):
            monkeypatch.setattr(module, "ask_where_to_save", lambda *_words, own=own: own)
        monkeypatch.setattr(QPrintDialog, "exec", to_file(own))
        place.window.toast.hide()
        told = write(place)
        place.settle()
        told = told or said(place.window)
        assert is_told(told, "own data" if spoken == "en" else "自己的数据"), (own, write, told)
        assert (own.read_bytes() if own.exists() else None) == content, (own, write)
    assert rows() == before


def to_file(file):
    """Somebody chooses *Print to File* in the system's dialog, and this file."""

    def choose(dialog):
        dialog.printer().setOutputFileName(str(file))
        return 1

    return choose


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

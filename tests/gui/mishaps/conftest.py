"""A window on an office that lies on a small disk of its own."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtPrintSupport import QPrintDialog

from crm_desktop import app as program
from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.enums import ComplaintState, LetterKind
from crm_desktop.documents.letters import run as letter_run
from crm_desktop.gui.complaints import steps as complaints_steps
from crm_desktop.gui.letters import page as letters_page
from crm_desktop.gui.reports import page as reports_page
from crm_desktop.services.callbacks import planning
from crm_desktop.services.complaints import complaints, escalation
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.letters import kinds, letters
from crm_desktop.services.letters import log as letter_log
from crm_desktop.services.letters.due import LetterDue
from crm_desktop.services.office import office
from tests import disks, offices
from tests.gui.full_office import fill
from tests.gui.mishaps.steps import Place, to_file
from tests.services.complaints.complaint_helpers import opened, reach


@pytest.fixture(params=["zh_CN", "en"])
def spoken(request):
    return request.param


class Lived(NamedTuple):
    """A closed office that has worked for a month, to be copied; whose desk it is, what a `Place` names."""

    folder: Path
    me: int
    case: int
    closed: int
    due: list[LetterDue]


@pytest.fixture(scope="session")
def lived(tmp_path_factory):
    """The office in a language; made once for each. To be called where the clock stands at noon."""

    @cache
    def made(spoken):
        folder = tmp_path_factory.mktemp("lived") / "office"
        storage.open_office(folder)
        office.set_up("济南阳光售后", spoken)
        today = clock.now()
        fill(spoken, today)
        me = storage.acting_staff()
        twice = complaint_lists.list_complaints()[0].customer_id
        complaints.open({"customer": twice, "subject": "漏水"})
        case = next(each.id for each in complaint_lists.list_complaints() if each.customer_id == twice)
        closed = reach(opened(twice), ComplaintState.CLOSED)
        due = letters.due(LetterKind.BIRTHDAY, *kinds.declared(LetterKind.BIRTHDAY).span(today.date()))
        run = letter_run.make(due.to_send[:2], spoken)
        letter_log.mark_posted(run.ids[:1])
        planning.run()  # what the window does by itself as soon as it stands
        escalation.escalate_overdue()
        storage.act_as(None)
        storage.close_office()
        return Lived(folder, me, case, closed, due.to_send)

    return made


@pytest.fixture
def place(lived, spoken, tmp_path, settle, themed, noon, monkeypatch):
    made = lived(spoken)
    with disks.small_disk(tmp_path / "disk", 12) as disk:
        folder = offices.copy(made.folder, disk.place / "office")
        storage.open_office(folder)
        storage.act_as(made.me)
        running = program.Program(folder, spoken)
        window = running.open_window()
        settle()
        _answer_file_dialogs(monkeypatch, tmp_path)
        yield Place(window, folder, tmp_path, disk, settle, made.case, made.closed, made.due)
        settle()
        running.close()
        storage.act_as(None)
        storage.close_office()


def _answer_file_dialogs(monkeypatch, papers):
    for module in (reports_page, letters_page, complaints_steps):
        monkeypatch.setattr(module, "ask_where_to_save", lambda _parent, _title, name: papers / name.name)

    monkeypatch.setattr(QPrintDialog, "exec", to_file(papers / "printed.pdf"))

"""Every form and every action of the window while its database is gone or replaced, or its disk full.

Nothing is called done, one true sentence says what is the matter, what was typed stays, nothing is lost.
"""

import inspect
import sys
from datetime import UTC, datetime
from functools import partial

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from crm_desktop.core.enums import AttemptOutcome
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.many_form import ManyCallbacksForm
from crm_desktop.gui.complaints.step_forms import CorrectionDialog
from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.letters.ways import LOG
from crm_desktop.gui.widgets import fields
from crm_desktop.gui.widgets.date_field import MomentField
from crm_desktop.gui.widgets.fields import ChoiceBox
from crm_desktop.gui.widgets.form_dialog import FormDialog
from crm_desktop.gui.widgets.look_up import LookUp
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from tests.gui.mishaps.steps import (
    MISHAPS,
    is_told,
    letters_are_printed,
    letters_are_saved,
    rows,
    said,
)
from tests.gui.test_accessible import _dialogs, records
from tests.paths import DATA

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")

ARCHIVE = DATA / "customers-small.xlsx"
OTHER = 2
"""Another customer of the office."""
FORMS = [
    kind
    for kind in _dialogs()
    # Which asks what is to be planned, and saves nothing.
    if issubclass(kind, FormDialog) and kind is not ManyCallbacksForm
]


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
            if isinstance(widget, LookUp):
                widget.set_value(OTHER, "赵六")
            elif isinstance(widget, ChoiceBox):
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
    case = complaint_lists.get_case(place.case)
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


def a_letter_is_marked_as_posted(place):
    page = place.window.open_page("letters")
    page.ways.set_value(LOG)
    page._way(LOG)
    place.settle()
    page.log.list.choose(2)
    place.settle()
    if page.log.posted.isEnabled():  # else a reader that came new to the office has said what is the matter
        page.log.posted.click()


def a_complaint_is_acknowledged(place):
    record = place.window.open_page("complaints", 1).record
    place.settle()
    step = record.bar.next_button()
    if step is not None:  # else a reader that came new to the office has said what is the matter
        step.click()


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

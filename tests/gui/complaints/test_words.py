"""A field of a complaint has one name: on the page, in the dialogs and on the printed form."""

import pytest

from crm_desktop.core.words import has, say
from crm_desktop.gui.forms import (
    ui_complaint_action_form,
    ui_complaint_compensation_form,
    ui_complaint_details_form,
    ui_complaint_done_form,
    ui_complaint_form,
    ui_complaint_found_form,
    ui_complaint_message_form,
    ui_complaint_said_form,
)
from crm_desktop.gui.widgets.form import Form

FORMS = [
    ui_complaint_said_form.Ui_ComplaintSaidForm,
    ui_complaint_details_form.Ui_ComplaintDetailsForm,
    ui_complaint_found_form.Ui_ComplaintFoundForm,
    ui_complaint_done_form.Ui_ComplaintDoneForm,
    ui_complaint_form.Ui_ComplaintForm,
    ui_complaint_compensation_form.Ui_ComplaintCompensationForm,
    ui_complaint_action_form.Ui_ComplaintActionForm,
    ui_complaint_message_form.Ui_ComplaintMessageForm,
]
OTHERWISE = {"owner": {ui_complaint_action_form.Ui_ComplaintActionForm: "action_owner"}}
"""The owner of an action is not the one of the complaint."""


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
@pytest.mark.parametrize("made", FORMS, ids=lambda made: made.__name__)
def test_the_screen_names_a_field_as_the_paper_does(themed, qtbot, spoken, made):
    themed(spoken, "light")
    form = Form(made())
    qtbot.addWidget(form)
    named = 0
    for name in form.fields:
        label = form.label_of(name)
        key = f"complaint_field.{OTHERWISE.get(name, {}).get(made, name)}"
        if label is None or not has(key):
            continue
        text = label.text().replace("&", "")
        if spoken == "zh_CN" and text.endswith(")"):
            text = text[: text.rindex("(")]  # the letter to press with Alt
        assert text == say(key, spoken), name
        named += 1
    assert named


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
def test_what_has_no_label_of_its_own_is_named_alike_too(themed, qtbot, spoken):
    themed(spoken, "light")
    for made in (ui_complaint_said_form.Ui_ComplaintSaidForm, ui_complaint_form.Ui_ComplaintForm):
        form = Form(made())
        qtbot.addWidget(form)
        titles = [getattr(form.ui, name).text() for name in vars(form.ui) if name.endswith("_title")]
        assert say("complaint_field.motives", spoken) in titles

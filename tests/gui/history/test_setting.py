"""How long history is kept is chosen in the settings; the choice itself can be undone."""

import pytest
from PySide6.QtTest import QTest

from crm_desktop.services.office import office as offices

pytestmark = pytest.mark.usefixtures("noon")


def choose(page, years, settle):
    page.history.set_value(years)
    page.history.chosen.emit(years)
    settle()


def test_for_ever_unless_somebody_chooses_years_and_undo_takes_that_back(window, settle):
    page = window.open_page("settings")
    settle()
    assert page.history.currentText() == "For ever"
    choose(page, 3, settle)
    assert window.toast.text() == "Kept: 3 years"
    assert offices.profile().history_years == 3
    window.toast._button.click()
    settle()
    assert offices.profile().history_years is None
    assert page.history.currentText() == "For ever"


def test_ctrl_z_in_a_choice_that_is_typed_into_reaches_the_window(window, settle, qtbot):
    page = window.open_page("settings")
    settle()
    choose(page, 3, settle)
    zone = page.form.ui.time_zone
    zone.setFocus()
    window.activateWindow()
    QTest.keySequence(zone, "Ctrl+Z")
    settle()
    assert offices.profile().history_years is None

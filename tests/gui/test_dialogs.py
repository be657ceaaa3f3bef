"""What all dialogs have in common: closed ones are gone, and what they know arrives behind what is typed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMenu

from crm_desktop.core.enums import CallbackKind
from crm_desktop.gui.dialogs.callback_form import CallbackForm
from crm_desktop.gui.dialogs.callback_rules import RulesDialog
from crm_desktop.gui.dialogs.customer_form import CustomerForm
from crm_desktop.gui.dialogs.import_assistant import ImportAssistant
from crm_desktop.gui.dialogs.keys import AboutDialog, KeysDialog
from crm_desktop.services import callbacks
from tests.gui.customers.steps import add, in_dialog
from tests.gui.dialogs import left_in

pytestmark = pytest.mark.usefixtures("noon")


def escape(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("opens", "kind"),
    [
        (lambda window: window.page("customers").act.edit(1), CustomerForm),
        (lambda window: window.import_archive(), ImportAssistant),
        (lambda window: window._actions["keys"].trigger(), KeysDialog),
        (lambda window: window._actions["about"].trigger(), AboutDialog),
        (lambda window: window.page("calendar").new(), CallbackForm),
        (lambda window: window.page("calendar").show_rules(), RulesDialog),
    ],
    ids=["customer", "import", "keys", "about", "callback", "rules"],
)
def test_a_closed_dialog_does_not_stay_in_the_window(window, qtbot, settle, noon, opens, kind):
    add("王建国", "13805312210")
    seen = []

    def look(dialog):
        seen.append(type(dialog))
        escape(qtbot, dialog)

    for _again in range(2):
        in_dialog(qtbot, look)
        opens(window)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
        settle()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [kind, kind]
    assert left_in(window, QDialog) == []


def test_a_menu_that_was_left_does_not_stay_in_the_window(window, qtbot, settle, noon):
    callbacks.add(add("王建国", "13805312210"), CallbackKind.OTHER, noon.date())
    page = window.open_page("calendar")
    settle()
    before = len(left_in(page, QMenu))
    row = page.day.list.days.rows[0]
    for _again in range(2):
        page.day.list.menu_asked.emit(row, page.mapToGlobal(QPoint(40, 40)))
        escape(qtbot, QApplication.activePopupWidget())
    assert len(left_in(page, QMenu)) == before

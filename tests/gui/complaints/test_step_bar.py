"""The steps at the foot of a complaint: what was offered for one goes when another is shown."""

from types import SimpleNamespace

from PySide6.QtGui import QAction

from crm_desktop.core.enums import ComplaintState
from crm_desktop.gui.complaints.step_bar import StepBar
from crm_desktop.services.complaints.states import ActionState, ComplaintStep


def test_the_menus_entries_of_the_complaint_before_go(qtbot, themed):
    bar = StepBar()
    qtbot.addWidget(bar)
    steps = [ActionState(step, False) for step in ComplaintStep]
    case = SimpleNamespace(steps=steps, complaint=SimpleNamespace(state=ComplaintState.NEW))
    for _shown in range(3):
        bar.show_case(case)
        assert set(bar.menu.findChildren(QAction)) <= {*bar.menu.actions(), bar.menu.menuAction()}

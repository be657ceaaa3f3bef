"""What the steps of a complaint know of the record view that they are taken in."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from crm_desktop.gui.complaints.sections import ComplaintSections
from crm_desktop.gui.complaints.step_bar import StepBar
from crm_desktop.gui.widgets.page import Page
from crm_desktop.services.complaints.lists import Case


class RecordBase(QWidget):
    """The complaint that is open, with its forms and its buttons."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.case: Case | None = None
        self.sections = ComplaintSections()
        self.bar = StepBar(self)

    def load(self, *, still_said: str = "") -> None:
        """Fetch the complaint (again); what is ``still_said`` beside the buttons stays there."""
        raise NotImplementedError

    def after_saving(self, call: Callable[[], object]) -> None:
        """Save what was typed, then go on."""
        raise NotImplementedError

    def stepped(self) -> None:
        """A step was taken: show how the complaint stands, and what comes next."""
        raise NotImplementedError

    def failed(self, error: Exception) -> None:
        """Why a step could not be taken: at its field, or beside the buttons."""
        raise NotImplementedError

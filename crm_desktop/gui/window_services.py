"""What pages and dialogs may ask of the window that they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from crm_desktop.core.values import ValueDict

if TYPE_CHECKING:
    from crm_desktop.gui.widgets.page import Page

FIND_KEYS: Final = "Ctrl+K"
"""From anywhere, also over a dialog: the box that finds everything."""


@runtime_checkable
class WindowServices(Protocol):
    """The main window to those who need not know it: what leads out of a page, what is done to the office."""

    def open_page(self, slug: str, record_id: object = None) -> Page:
        """Show a page, and on it a record."""

    def search_customers(self, query: str) -> None:
        """Show the customers that fit a text."""

    def find_anything(self, text: str = "") -> None:
        """Open the box that finds everything, and look for a text in it."""

    def new_customer(self, values: ValueDict | None = None) -> None:
        """Open the form of a new customer that begins with these values, and show the card afterwards."""

    def start_calling(self) -> None:
        """Go to the calendar and call the first who is due."""

    def import_archive(self) -> None:
        """Open the assistant that reads an Excel file."""

    def choose_language(self, wanted: str) -> None:
        """Speak another language from the next start on."""

    def show_backup(self) -> None:
        """Say in the bottom line when the last backup was made."""

    def restore_backup(self) -> None:
        """Bring a backup back in the place of this office."""


def window_of(part: QWidget) -> WindowServices | None:
    """The main window around a part of it, or behind a dialog; None where there is none (yet)."""
    place: QWidget | None = part
    while place is not None:
        window = place.window()
        if isinstance(window, WindowServices):
            return window
        place = window.parentWidget()
    return None

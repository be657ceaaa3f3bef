"""Settings: the office, its staff, this desk, language and colours, the data."""

from __future__ import annotations

from crm_desktop.gui.widgets.page import Page


class SettingsPage(Page):
    """The office's settings."""

    def __init__(self) -> None:
        super().__init__("")
        self.title.setText(self.tr("Settings"))

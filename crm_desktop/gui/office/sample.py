"""Shows how far the sample office is while it is made; it can be cancelled."""

from __future__ import annotations

from datetime import date

from crm_desktop.gui.office.wait import WaitDialog
from crm_desktop.gui.tasks import Progress


class SampleDialog(WaitDialog[None]):
    """Accepted when the open, empty office is filled with the sample's two years up to `on`."""

    def __init__(self, on: date, language: str) -> None:
        def work(progress: Progress) -> None:
            from crm_desktop import demo

            demo.build(on, language, progress)

        super().__init__(
            self.tr("Preparing the sample office"), self.tr("Making up two years of an office's work."), work
        )

"""The program as a user starts it, on the customers: prints the moment its rows are painted and leaves.

``CRM_DESKTOP_DATA=DIR python -m benchmarks.start_program``: without a word behind it, as an icon starts it.
"""

import os
import sys
import time

from crm_desktop import __main__ as entrance  # in the order in which the program itself loads them
from crm_desktop import cli
from crm_desktop.gui import lean_pyside

assert cli  # the command line first, then Qt
lean_pyside.load()
from PySide6.QtGui import QPaintEvent  # noqa: E402

from crm_desktop import app  # noqa: E402
from crm_desktop.gui.main_window import MainWindow  # noqa: E402
from crm_desktop.gui.widgets import record_list  # noqa: E402


class _OnCustomers(app.Program):
    def open_window(self, slug: str = "customers") -> MainWindow:
        return super().open_window(slug)


class _Watched(record_list.RecordList):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.records.record_at(0) is not None:
            if (
                "psycopg" in sys.modules
            ):  # installed here, and no part of a start on this computer's own office
                os._exit(3)
            print(time.monotonic(), flush=True)
            os._exit(0)


record_list.RecordList = _Watched  # type: ignore[misc]
app.Program = _OnCustomers  # type: ignore[misc]
entrance.main()

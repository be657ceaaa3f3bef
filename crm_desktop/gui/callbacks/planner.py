"""Runs the rules in the background after changes they depend on: a birthday typed in is in the calendar."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from crm_desktop.gui import tasks
from crm_desktop.gui.changes import changes
from crm_desktop.services.callbacks import rules
from crm_desktop.storage import Changed

DEPENDS_ON = frozenset({"customer", "contact_person", "phone", "product", "customer_tag", "service_order"})
PATIENCE_MS = 800
"""Several changes in a row are planned for together."""


class CallbackPlanner(QObject):
    """Belongs to the main window, which plans the whole archive when it opens and from time to time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._touched: dict[int | None, frozenset[int] | None] = {}
        """Sets of changes and the customers they touched, None for those that touch all."""
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(PATIENCE_MS)
        self._waiting.timeout.connect(self.run)
        changes().each.connect(self._changed)

    def run(self) -> None:
        """Plan now what was waited for: what follows from a write is taken back with it."""
        self._waiting.stop()
        touched, self._touched = self._touched, {}
        # Those that touch few come first: what follows from them is not to hang on who touched all.
        for change_set_id, ids in sorted(touched.items(), key=lambda each: each[1] is None):
            if ids is None or ids:
                tasks.write(self, rules.plan, customer_ids=ids, because_of=change_set_id)

    def _changed(self, change: Changed) -> None:
        if "rule" in change.tables:
            self._touched[change.change_set_id] = None
        elif change.tables & DEPENDS_ON:  # what it plans itself is none of these
            self._touched[change.change_set_id] = change.customer_ids
        else:
            return
        self._waiting.start()

"""A round of calls: the call dialog on one callback or several, with a complaint taken down in between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from crm_desktop.gui.callbacks.call import CallDialog


def open_call(parent: QWidget, ids: int | Sequence[int], index: int = 0) -> CallDialog:
    """Open the call dialog on one callback, or on several one after another.

    Where a complaint is asked for, its form follows when this dialog has closed; then the calls go on.
    """
    dialog = CallDialog(parent, ids, index)

    def closed(_result: int) -> None:
        wanted, following = dialog.complaint_for, dialog.index + 1
        if wanted is None:
            return
        from crm_desktop.gui.complaints.form import ComplaintForm

        form = ComplaintForm(parent, customer_id=wanted[0], callback_id=wanted[1])
        if following < len(dialog.ids):
            rest = dialog.ids
            form.finished.connect(lambda _done: open_call(parent, rest, following))
        form.open()

    dialog.finished.connect(closed)
    dialog.open()
    return dialog

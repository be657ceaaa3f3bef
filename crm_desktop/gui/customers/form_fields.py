"""What the forms of customers and products share: known words to complete, reloading after a conflict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton

from crm_desktop.core.errors import Conflict
from crm_desktop.gui.widgets.completions import style_completions

HONORIFICS = ("先生", "女士", "小姐", "老师", "经理", "师傅", "Mr", "Ms")


def complete(edit: QLineEdit, words: Sequence[str]) -> None:
    """Offer known words while typing, anywhere in them; others may be typed all the same."""
    completer = QCompleter(QStringListModel(list(words), edit), edit)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    style_completions(completer)
    edit.setCompleter(completer)


class Conflicting:
    """For a `FormDialog` with `fetch()`: when somebody else saved first, what was typed stays, and a button
    reads the record again."""

    def add_reload_button(self: Any) -> None:
        """Put the button into the foot of the dialog, hidden until it is needed."""
        self.reload_button = QPushButton(self.tr("Reload"), self)
        self.reload_button.setAutoDefault(False)
        self.reload_button.setToolTip(
            self.tr("Load what the other person saved; what you typed here is lost.")
        )
        self.reload_button.clicked.connect(self._reload)
        self.reload_button.hide()
        self.buttons.insertWidget(self.buttons.indexOf(self.cancel_button), self.reload_button)

    def _failed(self: Any, error: Exception) -> None:
        super()._failed(error)  # type: ignore[misc]
        if isinstance(error, Conflict):
            self.problem_line.setText(
                self.tr(
                    "Somebody else has just saved this record. What you typed is still here: "
                    "note it down, or reload and enter it again."
                )
            )
            self.reload_button.show()

    def _reload(self: Any) -> None:
        self.problem_line.hide()
        self.reload_button.hide()
        self.form.show_errors({})
        self.fetch()

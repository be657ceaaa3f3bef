"""A menu of which one entry is chosen: colours, language."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu


def add_choices(
    menu: QMenu, chosen: Callable[[], str], call: Callable[[str], object], choices: list[tuple[str, str]]
) -> None:
    """Entries of a value and a word each; `chosen` says which value is ticked, `call` takes another one."""
    group = QActionGroup(menu)

    def show_chosen() -> None:
        for action in group.actions():
            action.setChecked(action.data() == chosen())

    def choose(value: str) -> None:
        call(value)
        show_chosen()  # the user may have thought better of it

    for value, text in choices:
        action = QAction(text, group)
        action.setData(value)
        action.setCheckable(True)
        action.triggered.connect(lambda _on=False, value=value: choose(value))
        menu.addAction(action)
    show_chosen()

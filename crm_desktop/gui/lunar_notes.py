"""Whether days carry their lunar date: in Chinese they do, in English where somebody wants it. Kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from crm_desktop.gui import window_state
from crm_desktop.gui.language import is_chinese

_NAME = "calendar.lunar"


class _Notifier(QObject):
    """Says that it was switched, for what shows a date."""

    changed = Signal()


notifier = _Notifier()


def shown() -> bool:
    """Whether to show them."""
    kept = window_state.remembered(_NAME)
    return kept == "on" if kept else is_chinese()


def show(on: bool) -> None:
    """Show them from now on, or do not."""
    window_state.put(_NAME, "on" if on else "off")
    notifier.changed.emit()

"""What menus have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu

from crm_desktop.gui import theme


def add_heading(menu: QMenu, words: str) -> None:
    """Say what the entries below are about, small and muted; of a section of Qt's only the line is seen."""
    heading = menu.addAction(words.replace("&", "&&"))
    heading.setFont(theme.font(12))
    heading.setEnabled(False)

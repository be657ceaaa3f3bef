"""Runs first in a packaged program: before PyInstaller's own part, which loads PySide6 as a whole."""

from crm_desktop.gui import lean_pyside

lean_pyside.load()

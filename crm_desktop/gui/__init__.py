"""The window: pages, dialogs, widgets and background tasks on PySide6."""

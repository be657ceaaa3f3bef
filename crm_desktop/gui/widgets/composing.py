"""What is typed while Chinese is being composed: the pinyin that the input method still shows."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

_BETWEEN_SYLLABLES = str.maketrans("", "", " '’")


def with_composed(edit: QLineEdit, composed: str) -> str:
    """The text of a field as if what is being composed at the cursor had been typed; input methods part the
    syllables by spaces or apostrophes."""
    place, text = edit.cursorPosition(), edit.text()
    return text[:place] + composed.translate(_BETWEEN_SYLLABLES) + text[place:]

"""A number box as high as the other fields, its number as far from the edge as theirs."""

from __future__ import annotations

from PySide6.QtWidgets import QSpinBox, QWidget

from crm_desktop.gui import theme


def fit(box: QSpinBox) -> QSpinBox:
    """Set height and left margin: the style sheet's padding does not reach the editor inside."""
    box.setFixedHeight(theme.px(30))
    box.lineEdit().setTextMargins(theme.px(8), 0, 0, 0)
    return box


class SpinBox(QSpinBox):
    """One that is made in code; one of a `.ui` file is given to `fit`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        fit(self)

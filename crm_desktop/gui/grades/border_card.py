"""Beside the suggestions: the curve, its borders as numbers, who counts, and where the values come from."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from crm_desktop.core.enums import Grade
from crm_desktop.core.grades import RULE, Borders
from crm_desktop.gui import theme
from crm_desktop.gui.grades.value_curve import ValueCurve
from crm_desktop.gui.widgets import card
from crm_desktop.gui.widgets.badge import GRADE_TONES, Badge
from crm_desktop.gui.widgets.spin import SpinBox
from crm_desktop.services.customers.grading import Valuation

_SETTLED = 300
"""Milliseconds after the last move the list follows: a hundred thousand grades are not for each pixel."""


class BorderCard(QWidget):
    """`settled(Borders)` once the borders stay where they were moved to; `also_without` is a box."""

    settled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Valuation | None = None
        self.borders = RULE
        scroller = card.Scroll(self, widest=760)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(scroller)
        self.curve = ValueCurve()
        self.curve.moved.connect(self._moved)
        scroller.content.addWidget(self.curve)
        scroller.content.addLayout(self._numbers())
        self.back = card.link(self.tr("Back to 80 and 95%"), lambda: self._moved(RULE))
        scroller.content.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.also_without = QCheckBox()
        self.also_without.setChecked(True)
        scroller.content.addWidget(self.also_without)
        self.explained = card.text("", "muted", wrap=True)
        scroller.content.addWidget(self.explained)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_SETTLED)
        self._late.timeout.connect(lambda: self.settled.emit(self.borders))

    def _numbers(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(3, 1)
        self.spins: list[SpinBox] = []
        self.counts: dict[Grade, QLabel] = {}
        names = (self.tr("A ends at"), self.tr("B ends at"))
        for row, grade in enumerate(Grade):
            badge = Badge(square=True)
            badge.set(grade, GRADE_TONES[grade])
            grid.addWidget(badge, row, 0)
            if row < len(names):
                label = QLabel(names[row])
                spin = SpinBox()
                spin.setSuffix(" %")
                spin.setAccessibleName(names[row])
                spin.valueChanged.connect(self._typed)
                label.setBuddy(spin)
                grid.addWidget(label, row, 1)
                grid.addWidget(spin, row, 2)
                self.spins.append(spin)
            else:
                grid.addWidget(QLabel(self.tr("The rest")), row, 1)
            self.counts[grade] = card.text("", "muted", wrap=True)
            grid.addWidget(self.counts[grade], row, 3)
        return grid

    def show_valuation(self, found: Valuation, borders: Borders) -> None:
        """Show what customers are worth, with these borders."""
        self._found = found
        self._show(borders)
        without = len(found.customers) - found.valued
        by_hand = sum(each.by_hand for each in found.customers[: found.valued])
        self.also_without.setText(self.tr("Also the {} customers without a value: C").format(f"{without:,}"))
        self.also_without.setVisible(bool(without and found.valued))
        words = self.tr(
            "The yearly value is the one that was entered or imported ({by_hand} customers); where none was, "
            "the fees of the orders finished in the last twelve months ({by_orders}). Whoever stands before "
            "a border belongs to the grade, and so does the one who crosses it."
        )
        by_orders = found.valued - by_hand
        self.explained.setText(words.format(by_hand=f"{by_hand:,}", by_orders=f"{by_orders:,}"))

    def is_moving(self) -> bool:
        """Whether a border was moved this moment: what is read meanwhile does not know of it."""
        return self._late.isActive()

    def _moved(self, borders: Borders) -> None:
        self._show(borders)
        self._late.start()

    def _typed(self, _value: int) -> None:
        a, b = (spin.value() for spin in self.spins)
        self._moved(Borders(a, max(a, b)))

    def _show(self, borders: Borders) -> None:
        self.borders = borders
        if self._found is None:
            return
        self.curve.show_curve(self._found.curve, borders)
        for spin, per_cent, low, high in zip(
            self.spins, borders, (1, borders.a), (borders.b, 100), strict=True
        ):
            spin.blockSignals(True)
            spin.setRange(low, high)
            spin.setValue(per_cent)
            spin.blockSignals(False)
        self.back.setVisible(borders != RULE)
        curve = self._found.curve
        starts = (0, *curve.starts(borders), len(curve.ids))
        for grade, start, end in zip(Grade, starts, starts[1:], strict=False):
            share = 100 * (curve.share(end) - curve.share(start))
            words = self.tr("{count} customers, {share}% of all value")
            self.counts[grade].setText(words.format(count=f"{end - start:,}", share=f"{share:.1f}"))

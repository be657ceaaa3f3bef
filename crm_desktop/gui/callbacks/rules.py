"""The rules that make callbacks: which are on, how long before or after, which customers, who calls."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.core.enums import CallbackKind, OffsetUnit
from crm_desktop.core.values import ValueDict
from crm_desktop.gui import tasks, theme
from crm_desktop.gui.history.undoing import show_saved
from crm_desktop.gui.language import label, say
from crm_desktop.gui.widgets import card, focus
from crm_desktop.gui.widgets.dialog import Dialog
from crm_desktop.gui.widgets.fields import ChoiceBox, misunderstood, problem_words
from crm_desktop.gui.widgets.spin import SpinBox
from crm_desktop.gui.widgets.toast import error_text
from crm_desktop.services.callbacks import rules, rules_saved
from crm_desktop.services.office import office
from crm_desktop.storage.models import Rule

_GRADES = ("", "A", "A,B")


def offset_words(kind: CallbackKind, unit: OffsetUnit, amount: int, *, before: bool) -> str:
    """What stands behind the number of a rule: "days before", "hour after at most"."""
    if kind == CallbackKind.USAGE:
        return say("rule_offset.every", count=amount)
    if unit == OffsetUnit.HOURS:
        return say("rule_offset.hours", count=amount)
    return say(f"rule_offset.{unit}_{'before' if before else 'after'}", count=amount)


class RuleRow:
    """The editors of one rule; `changed()` gives what the user changed.

    While it is off, `take_away` offers to take its `planned` calls away that nobody has touched.
    """

    def __init__(
        self,
        rule: Rule,
        staff: Sequence[tuple[int, str]],
        everybody: str,
        anyone: str,
        planned: int,
        offer: str,
    ) -> None:
        self.rule = rule
        self.planned = planned
        name = label(rule.kind)
        self.on = QCheckBox(name)
        self.on.setChecked(rule.switched_on)
        self.trigger = card.text(say(f"rule_trigger.{rule.kind}"), "muted", wrap=True)
        self.take_away = QCheckBox(offer.format(planned))
        self.take_away.setAccessibleName(f"{name}: {self.take_away.text()}")
        self.about = QWidget()
        column = QVBoxLayout(self.about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.trigger)
        column.addWidget(self.take_away)
        self.before = rules.DEFAULTS[rule.kind].amount < 0
        self.amount = SpinBox()
        self.amount.setRange(1 if rule.kind == CallbackKind.USAGE else 0, 365)
        self.amount.setValue(abs(rule.offset_amount))
        self.amount.setFixedWidth(theme.px(72))
        self.unit = card.text("", "small")
        self.amount.valueChanged.connect(self._say_unit)
        self._say_unit(self.amount.value())
        self.grades = ChoiceBox()
        self.grades.set_choices([(each, each.replace(",", ", ") or everybody) for each in _GRADES])
        kept = ",".join(rule.grades)
        self.grades.set_value(kept if kept in _GRADES else "")
        self.grades.setAccessibleName(f"{name}: {everybody}")
        self.grades.setFixedWidth(theme.px(92))
        self.staff = ChoiceBox()
        self.staff.setMinimumWidth(theme.px(160))
        self.staff.set_choices(list(staff), empty=anyone)
        self.staff.set_value(rule.staff_id)
        self.staff.setAccessibleName(f"{name}: {anyone}")
        self.on.toggled.connect(self._enable)
        self._enable(rule.switched_on)
        self._start = self._values()

    def widgets(self) -> tuple[QWidget, ...]:
        return (self.on, self.about, self.amount, self.unit, self.grades, self.staff)

    def unclear(self) -> ChoiceBox | None:
        """The choice in which something is typed that is none of what it offers."""
        return next((box for box in (self.grades, self.staff) if not box.settle() and box.problem()), None)

    def _say_unit(self, amount: int) -> None:
        words = offset_words(self.rule.kind, self.rule.offset_unit, amount, before=self.before)
        self.unit.setText(words)
        self.amount.setAccessibleName(f"{self.on.text()}: {words}")

    def _enable(self, on: bool) -> None:
        for widget in (self.amount, self.grades, self.staff):
            widget.setEnabled(on)
        self.take_away.setVisible(not on and self.planned > 0)
        # Switched off just now they go, unless somebody wants them; those of a rule long off are asked about.
        self.take_away.setChecked(not on and self.rule.switched_on)

    def takes_away(self) -> bool:
        """Whether the planned calls of this rule go."""
        return self.planned > 0 and not self.on.isChecked() and self.take_away.isChecked()

    def changed(self) -> ValueDict:
        """The columns that were changed here."""
        return {name: value for name, value in self._values().items() if value != self._start[name]}

    def _values(self) -> ValueDict:
        return {
            "switched_on": self.on.isChecked(),
            "offset_amount": -self.amount.value() if self.before else self.amount.value(),
            "grades": [grade for grade in self.grades.value().split(",") if grade],
            "staff": self.staff.value(),
        }


class RulesDialog(Dialog):
    """All rules in one table; saved together."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Rules that make callbacks"))
        self.rows: dict[CallbackKind, RuleRow] = {}
        self.area = card.Scroll(self, margins=(24, 16, 24, 16))
        self.problem_line = QLabel(self)
        self.problem_line.setTextFormat(Qt.TextFormat.PlainText)
        self.problem_line.setProperty("role", "error")
        self.problem_line.setWordWrap(True)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button = QPushButton(self.tr("Save"), self)
        self.save_button.setDefault(True)
        self.save_button.setProperty("role", "primary")
        self.save_button.clicked.connect(self.try_save)
        foot = QFrame(self)
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(24, 12, 24, 12)
        buttons.setSpacing(theme.SPACE)
        buttons.addWidget(self.problem_line, 1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area, 1)
        column.addWidget(card.hairline(self))
        column.addWidget(foot)
        saving = QAction(self)
        saving.setShortcut(QKeySequence("Ctrl+S"))
        saving.triggered.connect(self.try_save)
        self.addAction(saving)
        self.resize(theme.px(1000), theme.px(670))

    def showEvent(self, event: QShowEvent) -> None:
        if not self.rows:
            self._load()
        room = self.screen().availableGeometry()
        self.resize(min(self.width(), room.width() - 40), min(self.height(), room.height() - 60))
        super().showEvent(event)

    def _load(self) -> None:
        def fetch() -> tuple[list[Rule], list[tuple[int, str]], dict[int, int]]:
            staff = [(int(each.id), str(each.name)) for each in office.staff()]
            planned = {rule_id: len(ids) for rule_id, ids in rules_saved.untouched().items()}
            return rules.list_rules(), staff, planned

        tasks.read(self, fetch).then(lambda found: self._show(*found))

    def _show(self, found: list[Rule], staff: list[tuple[int, str]], planned: dict[int, int]) -> None:
        note = self.tr(
            "Active rules plan callbacks thirty days ahead, each only once, on days when the office is open. "
            "Who is lost or does not want calls is left out."
        )
        offer, one = self.tr("Take away {} planned calls"), self.tr("Take away the one planned call")
        self.area.content.addWidget(card.text(note, "muted", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.MARGIN)
        grid.setVerticalSpacing(theme.GAP)
        grid.setColumnStretch(1, 1)
        titles = (
            self.tr("Rule"),
            self.tr("Triggered by"),
            self.tr("Due"),
            "",
            self.tr("Customers"),
            self.tr("Who calls"),
        )
        for number, title in enumerate(titles):
            grid.addWidget(card.text(title, "label"), 0, number)
        for place, rule in enumerate(found, 1):
            count = planned.get(rule.id, 0)
            words = one if count == 1 else offer
            row = RuleRow(rule, staff, self.tr("All"), self.tr("Person in charge"), count, words)
            row.take_away.setToolTip(self.tr("Those that nobody has tried, moved or changed"))
            self.rows[rule.kind] = row
            for number, widget in enumerate(row.widgets()):
                grid.addWidget(widget, place, number)
        self.area.content.addLayout(grid)
        first = next(iter(self.rows.values()), None)
        if first is not None:
            focus.give(first.on)

    def is_dirty(self) -> bool:
        return any(row.changed() or row.takes_away() for row in self.rows.values())

    def accepts(self, part: QWidget) -> bool:
        """False where something is typed that a choice does not offer: that is said now."""
        unclear = misunderstood(part)
        words = f"{part.accessibleName()}. {problem_words(part)}" if unclear else ""
        self.problem_line.setText(words)
        return not unclear

    def try_save(self) -> None:
        """Keep what was changed; the rules are run right after."""
        if not self.save_button.isEnabled():
            return
        unclear = next((box for row in self.rows.values() if (box := row.unclear()) is not None), None)
        if unclear is not None:
            self.accepts(unclear)
            unclear.setFocus()
            return
        changes = {row.rule.id: row.changed() for row in self.rows.values() if row.changed()}
        gone = [row.rule.id for row in self.rows.values() if row.takes_away()]
        if not changes and not gone:
            self.accept()
            return
        self.save_button.setEnabled(False)

        def failed(error: Exception) -> None:
            self.save_button.setEnabled(True)
            self.problem_line.setText(error_text(error))

        tasks.write(self, rules_saved.save_all, changes, take_away=gone).then(self._saved).otherwise(failed)

    def _saved(self, saved: rules_saved.Saved) -> None:
        behind = self.parentWidget()
        if behind is not None:
            self._tell(behind, saved)
        self.accept()

    def _tell(self, behind: QWidget, saved: rules_saved.Saved) -> None:
        """Say that the rules are saved and how many planned calls were taken away."""
        words = self.tr("Rules saved")
        if saved.taken_away:
            words = self.tr("Rules saved, {} planned calls taken away").format(len(saved.taken_away))
        if len(saved.taken_away) == 1:
            words = self.tr("Rules saved, one planned call taken away")
        show_saved(behind, words)

"""Names and values on a card: two in a row, long ones over the whole width."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel

from crm_desktop.gui.widgets.card import Facts


def test_what_is_wide_has_a_row_of_its_own(qtbot, themed):
    pairs = [("Address", "1 Long Street"), ("Grade", "A"), ("Source", ""), ("Since", "2024"), ("Tags", "new")]
    facts = Facts([*pairs, ("Remarks", "two dogs")], wide={"Address", "Remarks"})
    qtbot.addWidget(facts)
    facts.resize(400, 200)
    facts.show()
    labels = {label.text(): label for label in facts.findChildren(QLabel)}
    top = {words: label.mapTo(facts, QPoint()).y() for words, label in labels.items()}
    assert top["Address"] < top["Grade"] == top["Since"] < top["Tags"] < top["Remarks"]
    assert "Source" not in labels
    assert labels["1 Long Street"].width() == labels["two dogs"].width() > 300
    assert labels["new"].width() < 200

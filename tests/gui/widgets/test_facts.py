"""Names and values on a card: two in a row, long ones over the whole width."""

from PySide6.QtCore import QPoint, Qt
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


def test_there_is_one_column_where_two_have_no_room_and_a_long_name_is_wrapped(qtbot, themed):
    long_word = "wx_averyLongNameWithoutAnyPlaceToBreak"
    facts = Facts([("Referred by", "Green Nursery"), ("WeChat", long_word), ("Since", "2024")])
    qtbot.addWidget(facts)
    facts.resize(300, 200)
    facts.show()
    labels = {label.text().replace("\u200b", ""): label for label in facts.findChildren(QLabel)}
    assert labels["WeChat"].y() > labels["Referred by"].y()
    assert labels[long_word].minimumSizeHint().width() <= labels[long_word].width()
    facts.set_pairs(
        [("An own field with a name so long that no line holds it", long_word), ("Since", "2024")]
    )
    facts.resize(301, 200)
    name, value, *_others = facts.findChildren(QLabel, options=Qt.FindChildOption.FindDirectChildrenOnly)[-4:]
    assert name.width() <= 0.4 * 301 < value.width()
    assert name.height() > 2 * name.fontMetrics().height()

"""Grades by 80/20 in the window: borders moved by mouse and keys, suggestions taken singly and together."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from crm_desktop.core.enums import Grade
from crm_desktop.core.grades import Borders
from crm_desktop.services.customers import customers, grading

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(window, settle):
    for name, yuan, grade in (
        ("甲", 500, Grade.C),
        ("乙", 300, None),
        ("丙", 150, Grade.B),
        ("丁", 50, None),
    ):
        customers.save(None, {"name": name, "yearly_value_fen": yuan * 100, "grade": grade})
    customers.save(None, {"name": "<b>无"})
    opened = window.open_page("grades")
    settle()
    return opened


def rows(page):
    """Name, grade now, suggested grade, whether it is ticked."""
    model = page.model
    return [
        (
            model.cell(row, 1).text, model.cell(row, 4).text, model.cell(row, 5).text, model.is_checked(row),
        )
        for row in range(model.rowCount())
    ]  # fmt: skip


def grades():
    return {each.name: each.grade for each in grading.valuation().customers}


def test_all_are_ticked_and_taken_over_at_once(page, window, settle):
    assert rows(page) == [
        ("甲", "C", "A", True), ("乙", "–", "A", True), ("丁", "–", "C", True), ("<b>无", "–", "C", True),
    ]  # fmt: skip
    assert page.count.text() == "4 would change"
    page.card.also_without.click()
    settle()
    assert page.take_button.text() == "Take over 3"
    page.take_button.click()
    settle()
    assert [*grades().values()] == [Grade.A, Grade.A, Grade.B, Grade.C, None]
    assert "every customer has" in page.empty.text().lower()
    window.toast._button.click()
    settle()
    assert len(rows(page)) == 3
    assert grades()["甲"] is Grade.C


def test_one_alone_is_taken_and_what_was_unticked_stays_so(page, settle):
    page.list.setFocus()
    page.list.choose(page.model.ids()[1])
    for key in (Qt.Key.Key_A, Qt.Key.Key_A):  # all are ticked already: untick them, tick them
        QTest.keyClick(page.list, key, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.list, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not page.take_button.isEnabled()
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    page.take_button.click()
    settle()
    assert grades() == {"甲": Grade.C, "乙": Grade.A, "丙": Grade.B, "丁": None, "<b>无": None}
    assert [ticked for _name, _now, _wish, ticked in rows(page)] == [False] * 3


def test_borders_move_by_mouse_keys_and_numbers_and_are_kept(page, window, settle, qtbot):
    curve = page.card.curve
    middle = curve.plot().center().x()

    def at(per_cent):
        return QPoint(int(middle), round(curve.height_of(per_cent)))

    QTest.mousePress(curve, LEFT, Qt.KeyboardModifier.NoModifier, at(80))
    QTest.mouseMove(curve, at(60))
    assert page.card.borders.a == 60  # at once, before the list follows
    QTest.mouseMove(curve, at(99))
    assert page.card.borders == Borders(95, 95)  # never above that of B
    QTest.mouseMove(curve, at(50))
    QTest.mouseRelease(curve, LEFT, Qt.KeyboardModifier.NoModifier, at(50))
    assert page.card.borders == Borders(50, 95)
    curve.setFocus()
    QTest.keyClick(curve, Qt.Key.Key_Up)
    QTest.keyClick(curve, Qt.Key.Key_Right)
    QTest.keyClick(curve, Qt.Key.Key_PageDown)
    assert page.card.borders == Borders(51, 90)
    assert page.card.spins[0].value() == 51
    page.card.spins[0].setValue(50)
    qtbot.waitUntil(lambda: not page.card.is_moving())
    settle()
    assert grading.valuation().borders == Borders(50, 90)
    assert ("乙", "–", "B", True) in rows(page)
    assert "2 customers" not in page.card.counts[Grade.A].text()
    page.card.back.click()
    qtbot.waitUntil(lambda: not page.card.is_moving())
    settle()
    assert grading.valuation().borders == Borders(80, 95)


def test_an_archive_without_values_says_what_is_missing(window, settle):
    opened = window.open_page("grades")
    settle()
    assert opened.empty.text() == "Nobody is entered yet."
    customers.save(None, {"name": "甲", "grade": Grade.A})
    settle()
    assert "No customer has a yearly value yet" in opened.empty.text()
    assert not opened.take_button.isEnabled()

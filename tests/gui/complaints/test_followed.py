"""A field that is followed stays in sight however the column around it finds its heights."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.gui.complaints.in_sight import InSight


def test_a_field_moved_while_the_column_stays_as_long_is_in_sight(qtbot):
    area = QScrollArea()
    area.setWidgetResizable(True)
    inside, above, below, field = QWidget(), QFrame(), QFrame(), QLineEdit()
    column = QVBoxLayout(inside)
    for each in (above, field, below):
        column.addWidget(each)
    above.setFixedHeight(10)
    below.setFixedHeight(2000)
    area.setWidget(inside)
    area.resize(300, 200)
    qtbot.addWidget(area)
    area.show()
    long = area.verticalScrollBar().maximum()
    in_sight = InSight(area, lambda _field: None)
    field.setFocus()
    in_sight.follow()

    def seen():
        return field.y() < 100 and seen_whole()

    def moved_and_seen():
        return field.y() > 1000 and seen_whole()

    def seen_whole():
        place = QRect(field.mapTo(area.viewport(), QPoint()), field.size())
        return area.viewport().rect().contains(place)

    qtbot.waitUntil(seen)
    QApplication.processEvents()  # whatever was put off has been done
    above.setFixedHeight(2000)
    below.setFixedHeight(10)
    qtbot.waitUntil(moved_and_seen)
    assert area.verticalScrollBar().maximum() == long

"""The focus of a row of a card stays clear of the row's words."""

from PySide6.QtGui import QColor

from crm_desktop.gui import theme
from crm_desktop.gui.widgets.card_row import CardRow


def test_the_focus_is_shown_by_lines_with_nothing_beside_the_words(qtbot, themed):
    themed("en", "light")
    row = CardRow("RO-400", "bought 3 May 2024", "in warranty", "green")
    qtbot.addWidget(row)
    row.resize(400, 26)
    row.show()
    row.activateWindow()
    row.setFocus()
    qtbot.waitUntil(row.hasFocus)
    picture = row.grab().toImage()
    accent = QColor(theme.color("accent"))
    last = picture.width() - 1
    assert picture.pixelColor(0, 0) == picture.pixelColor(last, picture.height() - 1) == accent
    middle = range(3, picture.height() - 3)
    assert all(picture.pixelColor(last, y) != accent for y in middle)

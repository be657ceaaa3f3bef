"""Lines to choose or tick are as wide as their list."""

from PySide6.QtWidgets import QListWidgetItem

from crm_desktop.gui.listing.tick_lines import TickLines


def test_a_long_line_makes_no_list_scroll_sideways(qtbot, themed):
    lines = TickLines()
    qtbot.addWidget(lines)
    for words in ("Grade", "A field of the office's own with quite a long name " * 3):
        QListWidgetItem(words, lines)
    lines.resize(200, 100)
    lines.show()
    assert lines.horizontalScrollBar().maximum() == 0
    assert lines.visualItemRect(lines.item(1)).width() <= lines.viewport().width()

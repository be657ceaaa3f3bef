"""Badges: a word in a tone where they stand, and nowhere else."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from crm_desktop.gui.widgets.badge import Badge


class Watcher(QObject):
    """Notes each window that opens."""

    def __init__(self):
        super().__init__()
        self.opened = []

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False


def test_a_badge_is_never_a_window_of_its_own(qtbot, themed):
    watcher = Watcher()
    QApplication.instance().installEventFilter(watcher)
    worded, empty, filled = Badge("left"), Badge(square=True), Badge()
    filled.set("A", "green")
    assert watcher.opened == []
    place = QWidget()
    qtbot.addWidget(place)
    row = QHBoxLayout(place)
    for badge in (worded, empty, filled):
        row.addWidget(badge)
    place.show()
    assert [badge.isVisible() for badge in (worded, empty, filled)] == [True, False, True]
    empty.set("B", "blue")
    assert empty.isVisible()
    assert watcher.opened == ["QWidget"]
    QApplication.instance().removeEventFilter(watcher)

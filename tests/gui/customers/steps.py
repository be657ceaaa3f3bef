"""What the tests of the customers page do again and again."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel

from crm_desktop.gui.widgets.badge import Badge
from crm_desktop.gui.widgets.card_row import CardRow
from crm_desktop.services.customers import customers
from crm_desktop.services.customers.customers import PhoneEntry

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def add(name, *numbers, contacts=None, **values):
    return customers.save(
        None, {"name": name, **values}, phones=[PhoneEntry(number) for number in numbers], contacts=contacts
    )


def names(page):
    model = page.list.records
    first = next(number for number, column in enumerate(model.columns) if not column.check)
    return [model.index(row, first).data() for row in range(model.rowCount())]


def cells(page, row):
    model = page.list.records
    shown = [number for number, column in enumerate(model.columns) if not column.check]
    return [model.index(row, number).data() for number in shown]


def texts(widget):
    """All that a widget says in labels, badges and rows."""
    found = [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    found += [badge.text() for badge in widget.findChildren(Badge) if not badge.isHidden()]
    return found + [row.accessibleName() for row in widget.findChildren(CardRow)]


def in_dialog(qtbot, do):
    """Let `do(dialog)` run as soon as a dialog has opened, in its own event loop."""

    def look(tries=0):
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            if tries < 400:
                QTimer.singleShot(5, lambda: look(tries + 1))
            return
        try:
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    QTimer.singleShot(0, look)


# -- the list ---------------------------------------------------------------------------------------


def leave(qtbot, widget):
    """Go on to the next field, as Enter does."""
    qtbot.keyClick(widget, Qt.Key.Key_Return)

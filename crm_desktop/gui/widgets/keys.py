"""The keys of every form, dialog and page: one rule for Tab, Enter and what is typed into a picker.

**Tab** goes to the next place in reading order, **Shift+Tab** to the one before, buttons among them.

**Enter** goes on to the next field in reading order and passes over buttons, so that nobody adds a row or
cancels who only wants to go on; from the last field it goes to the button that saves. On a button it presses
it; in a field of several lines it begins a new one. Where something is typed that the field does not
understand, Enter stays and says so under it.

**A picker** (a choice of many, a customer looked up) takes what is marked in its list, and without that the
single match of what is typed, with Tab and Enter alike, and also when it is left by a click or Ctrl+S saves.
Where several match, Enter opens the list; where nothing does, what was typed stays, and where somebody new
can be taken down, Enter begins to. A field that only proposes words (tags, models) takes what is marked, and
else leaves what was typed: it may be new.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QPushButton, QRadioButton, QWidget

from crm_desktop.gui.widgets import reading_order
from crm_desktop.gui.widgets.chip import Segments

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def enter(root: QWidget) -> bool:
    """What Enter does in a window or a page where the widget itself has no use for it; False for nothing."""
    here = root.focusWidget()
    if here is None or not root.isAncestorOf(here):
        return False
    if _is_button(here):
        here.click()  # type: ignore[attr-defined]
        return True
    if not _goes_on(root, here):
        return False
    if _may_be_left(here):
        go_on(root, here)
    return True


def go_on(root: QWidget, here: QWidget) -> None:
    """From a field to the next one, or to the button that saves."""
    for each in reading_order.after(root, here):
        if _saves(each) or (_is_field(each) and _goes_on(root, each)):
            reading_order.go_to(each, Qt.FocusReason.TabFocusReason)
            return


def _goes_on(root: QWidget, here: QWidget) -> bool:
    """True for fields of forms; the choices in the head of a page are none."""
    return _is_field(here) and (isinstance(root, QDialog) or _judge(here) is not None)


def _may_be_left(here: QWidget) -> bool:
    from crm_desktop.gui.widgets import fields  # late: the window opens with a list, before any field

    if isinstance(here, (fields.ChoiceBox, fields.LookUp)):
        settled = here.settle(by_enter=True)
        if not settled and (here.is_open() or not here.isVisible()):
            return False  # the list, or the office, is asked who is meant; or somebody new is taken down
    judge = _judge(here)
    return judge is None or judge.accepts(here)


@runtime_checkable
class Judge(Protocol):
    """What around a field says that it does not understand what is typed: a form, questions, a table."""

    def accepts(self, part: QWidget) -> bool:
        """False where this part does not understand what is typed; that is said now."""
        raise NotImplementedError


def _judge(here: QWidget) -> Judge | None:
    above = here.parentWidget()
    while above is not None and not isinstance(above, Judge):
        above = above.parentWidget()
    return above


def _is_field(widget: QWidget) -> bool:
    from crm_desktop.gui.widgets import fields

    return fields.is_field(widget) or isinstance(widget, QRadioButton) or _in_segments(widget)


def _is_button(widget: QWidget) -> bool:
    chosen = isinstance(widget, (QCheckBox, QRadioButton)) or _in_segments(widget)
    return isinstance(widget, QAbstractButton) and not chosen


def _in_segments(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), Segments)


def _saves(widget: QWidget) -> bool:
    roles = ("primary", "danger")
    return isinstance(widget, QPushButton) and (widget.isDefault() or widget.property("role") in roles)

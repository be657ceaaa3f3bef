"""Where the focus goes when what had it vanishes: is hidden, switched off or built anew.

Qt gives it to whatever happens to follow, be it at the other end of the window. Here a page, a dialog or a
part of one declares with `start_focus()` where work begins in it, and that is where the focus goes. When the
widget comes back (a button that was off while something was saved), or one of the same kind and name in its
place (the row of a list that was read again), work goes on there, unless the user has gone on already.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable
from weakref import ref

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

from crm_desktop.gui import tasks
from crm_desktop.gui.widgets import reading_order
from crm_desktop.gui.widgets.reading_order import usable


def tab(window: QWidget, forward: bool) -> bool:
    """What a window does as `focusNextPrevChild`: Tab was pressed, or Qt asks because the focus vanished."""
    here = window.focusWidget()
    if here is None or usable(here):
        return reading_order.step(window, forward)
    if window.isVisible():
        _search(window, here)
    return True


def give(widget: QWidget) -> None:
    """Give the focus to what may have been put into a layout just now, which would show it in a later turn.

    Qt would wait for that, and forget it where another gets the focus meanwhile: as when the window comes to
    the front.
    """
    place: QWidget | None = widget
    while place is not None and not place.isVisible() and not place.isWindow():
        if place.isHidden() and not place.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            place.show()
        place = place.parentWidget()
    widget.setFocus()


def take(place: QWidget) -> None:
    """Put the focus where work begins in a page or a dialog; what is to have it may still have to be read."""
    _begin(place.window(), [ref(place)])


def mend(window: QWidget) -> None:
    """Give a window the focus back that it lost."""
    lost = window.focusWidget()
    if window.isVisible() and not usable(lost):
        _search(window, lost)


def turn(window: QWidget) -> None:
    """What a window does when it comes to the front, or another one does: what was built anew meanwhile.

    While it is not in front, Qt tells nobody that the widget vanished to which the focus would come back.
    """
    here = window.focusWidget()
    if not window.isActiveWindow():
        _keep(window, left=_Lost(here, window) if here is not None else None)
    elif window.isVisible() and not usable(here):
        left = _kept(window, "left") or _Lost(here, window)
        _begin(window, left.places, left)


def keep(app: QApplication) -> None:
    """Notice where the focus goes nowhere: what had it was deleted, or what it stood in was switched off."""

    def moved(_old: QWidget | None, new: QWidget | None) -> None:
        window = QApplication.activeWindow()
        if new is None and window is not None and QApplication.activePopupWidget() is None:
            QTimer.singleShot(0, window, lambda: _mend_active(window))

    app.focusChanged.connect(moved)


@runtime_checkable
class StartPlace(Protocol):
    """A widget that declares where work begins in it."""

    def start_focus(self) -> QWidget | None:
        """What gets the focus when the user comes here; None where that is the first stop."""


@runtime_checkable
class Headed(StartPlace, Protocol):
    """A page: below a head with buttons there is a body, which a card may cover."""

    header: QWidget

    def first_focus(self) -> QWidget:
        """What gets the focus now: the card, where it covers the list."""
        raise NotImplementedError


def start_of(place: QWidget) -> QWidget | None:
    """Where work begins in a place: what it declares, else the first stop below its head, else in it."""
    declared = _declared(place)
    if declared is not None:
        return declared
    found = reading_order.stops(place)
    head = place.header if isinstance(place, Headed) else None
    body = [each for each in found if head is None or not head.isAncestorOf(each)]
    return next(iter(body or found), place if isinstance(place, StartPlace) else None)


def _declared(place: QWidget) -> QWidget | None:
    wanted: QWidget | None = None
    if isinstance(place, Headed):
        wanted = place.first_focus()
    elif isinstance(place, StartPlace):
        wanted = place.start_focus()
    return wanted if usable(wanted) and wanted is not place else None


def _mend_active(window: QWidget) -> None:
    if window.isActiveWindow() and QApplication.activePopupWidget() is None:
        mend(window)


def _search(window: QWidget, lost: QWidget | None) -> None:
    """Begin a search, or go on with the one under way where what vanished had the focus for its sake only."""
    running = _kept(window, "search")
    if running is not None and not running.done and running.put() is lost:
        running.find()
    else:
        gone = _Lost(lost, window)
        _begin(window, gone.places, gone)


def _begin(window: QWidget, places: Sequence[ref[QWidget]], lost: _Lost | None = None) -> None:
    search = _Search(window, places, lost)
    _keep(window, search=search)
    search.find()


def _keep(window: QWidget, **what: object) -> None:
    """Keep something with a window, for as long as that lives."""
    window.__dict__.setdefault("_focus", {}).update(what)


def _kept(window: QWidget, what: str) -> Any:
    return window.__dict__.get("_focus", {}).get(what)


class _Lost:
    """What had the focus: its kind and name, and the places around it that declare where work begins."""

    def __init__(self, widget: QWidget | None, window: QWidget) -> None:
        self._widget = ref(widget) if widget is not None else None
        self._kind = type(widget)
        self._name = _name(widget) if widget is not None else ""
        self.places = [ref(each) for each in _places(widget or window, window)]

    def back(self) -> QWidget | None:
        """The widget, when it can be worked with again."""
        widget = _living(self._widget)
        return widget if usable(widget) else None

    def is_off(self) -> bool:
        """True while the widget is in sight, but cannot be worked with."""
        widget = _living(self._widget)
        return widget is not None and widget.isVisible() and not usable(widget)

    def like(self, place: QWidget) -> QWidget | None:
        """The widget that takes its place: of the same kind and name."""
        if not self._name:
            return None
        alike = (each for each in reading_order.stops(place) if type(each) is self._kind)
        return next((each for each in alike if _name(each) == self._name), None)


class _Search:
    """For whom the focus is, now and once everything that was asked for has come.

    It holds on to no widget: a dialog that is closed meanwhile must go at once.
    """

    def __init__(self, window: QWidget, places: Sequence[ref[QWidget]], lost: _Lost | None = None) -> None:
        self._window, self._places, self._lost = ref(window), places, lost
        self._put = _reference(window.focusWidget())
        self.done = False
        QTimer.singleShot(0, window, self._again)

    def put(self) -> QWidget | None:
        """Where the focus was put."""
        return _living(self._put)

    def find(self, *, last: bool = False) -> None:
        """Put the focus where it belongs as far as that can be known now."""
        window = _living(self._window)
        if window is None or self.done:
            return
        now = window.focusWidget()
        if now is not self.put() and usable(now):
            self.done = True  # the user, or the page, has gone on
            return
        waits = self._lost is not None and self._lost.is_off() and not last
        wanted = self._waiting_place() if waits else self._wanted(now)
        if wanted is not None and (wanted is not now or not wanted.hasFocus()):
            reading_order.go_to(wanted)
        self._put = _reference(window.focusWidget())

    def _again(self) -> None:
        self.find()
        window = _living(self._window)
        if window is not None:
            tasks.once_idle(window, self._soon_end)

    def _soon_end(self) -> None:
        window = _living(self._window)
        if window is not None:
            QTimer.singleShot(0, window, self._end)  # what was added to a layout is shown by then

    def _end(self) -> None:
        self.find(last=True)
        self.done = True

    def _places_in_sight(self) -> list[QWidget]:
        there = [each for each in map(_living, self._places) if each is not None]
        return [each for each in there if each.isVisible()]

    def _waiting_place(self) -> QWidget | None:
        """The page or dialog itself, where no key does anything, while what is off may come back."""
        return next((each for each in self._places_in_sight() if each.isEnabled()), None)

    def _wanted(self, now: QWidget | None) -> QWidget | None:
        """The lost one, its like, or where work begins; where that was begun, only what is declared."""
        if self._lost is not None and (back := self._lost.back()) is not None:
            return back
        places = self._places_in_sight()
        begun = now is self.put() and usable(now) and now not in places
        for place in places:
            like = self._lost.like(place) if self._lost is not None else None
            start = like or (_declared(place) if begun else start_of(place))
            if start is not None or (begun and now is not None and place.isAncestorOf(now)):
                return start
        return None


def _reference(widget: QWidget | None) -> ref[QWidget] | None:
    return ref(widget) if widget is not None else None


def _living(reference: ref[QWidget] | None) -> QWidget | None:
    """The widget, unless it is gone."""
    widget = reference() if reference is not None else None
    return widget if widget is not None and isValid(widget) else None


def _places(lost: QWidget, window: QWidget) -> list[QWidget]:
    """What declares where work begins, from the nearest around a widget outwards; the window last."""
    found = []
    place: QWidget | None = lost
    while place is not None and place is not window:
        if isinstance(place, StartPlace):
            found.append(place)
        place = place.parentWidget()
    return [*found, window]


def _name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or words or widget.objectName()

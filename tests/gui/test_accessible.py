"""Every control of every page has a name that a screen reader can say."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QWidget,
)

from crm_desktop import gui, storage
from crm_desktop.core.enums import CallbackKind
from crm_desktop.core.lists.customers import CUSTOMERS
from crm_desktop.core.lists.declaration import Shown
from crm_desktop.core.tables import Table
from crm_desktop.gui import forms, widgets
from crm_desktop.gui.customers import list as list_of_customers
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.navigation import PAGES, pages
from crm_desktop.gui.office.wait import WaitDialog
from crm_desktop.services.callbacks import callbacks
from crm_desktop.services.callbacks import lists as callback_lists
from crm_desktop.services.complaints import complaints
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.products import lists as product_lists
from crm_desktop.services.products import products

CONTROLS = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QProgressBar,
)


def _is_part(widget: QWidget) -> bool:
    """True for the editor or the list inside one of Qt's own controls."""
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, (QComboBox, QAbstractSpinBox, QLineEdit)):
            return True
        above = above.parentWidget()
    return False


def nameless(root: QWidget) -> list[str]:
    """Controls in sight without text or accessible name."""
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, QHeaderView):
            continue
        if widget.objectName().startswith("qt_") or _is_part(widget) or not widget.isVisibleTo(root):
            continue
        words = widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")
        if not words.strip():
            place = " in ".join(type(each).__name__ for each in _above(widget))
            found.append(f"{widget.objectName()!r}: {place}")
    return found


def _above(widget: QWidget) -> Iterator[QWidget]:
    step: QWidget | None = widget
    while step is not None:
        yield step
        step = step.parentWidget()


@pytest.fixture
def busy_office(window: MainWindow, settle: Callable[[], None], noon: datetime) -> MainWindow:
    """One customer with a product, a callback and a complaint, so that the pages have something to show."""
    number = customers.save(None, {"name": "王建国"}, phones=[customers.PhoneEntry("138 0531 2210")])
    products.save(None, {"model": "SLR-58-1800-20"}, customer_id=number)
    callbacks.add(number, CallbackKind.AFTER_SERVICE, noon + timedelta(hours=3))
    complaints.open({"customer": number, "subject": "水箱漏水"})
    settle()
    return window


@pytest.mark.parametrize("slug", [entry.slug for entry in PAGES])
def test_controls_of_a_page_have_names(busy_office, settle, slug):
    if slug not in {entry.slug for entry in pages()}:
        pytest.skip("no such page")
    page = busy_office.open_page(slug)
    settle()
    assert nameless(page) == []


def test_controls_around_the_pages_have_names(window):
    assert nameless(window.rail) + nameless(window.status) == []


def records() -> dict[str, Any]:
    """What dialogs are about, by the names of their parameters: the first records of the office."""
    row, *_others = complaint_lists.list_complaints()
    customer_id, *_rest = customer_lists.find_customers()
    (callback,) = callback_lists.list_callbacks(customer_id=customer_id)[:1]
    case = complaint_lists.get_case(row.id)
    return {
        "others": ["SLR-58-1800-20"],
        "model": "SLR-58-1800-24",
        "product_id": product_lists.find_products()[0],
        "customer_id": customer_id,
        "customer_ids": [customer_id],
        "name": "王建国",
        "callback_id": callback.id,
        "ids": [callback.id],
        "complaint_id": row.id,
        "number": row.number,
        "case": case,
        "complaint": case.complaint,
        "letter_ids": [1],
        "folder": storage.folder(),
        "home": storage.folder(),
        "meant": [SimpleNamespace(name="王建国")],
        "title": "Reject",
        "question": "Why?",
        "action": "Reject",
        "step": lambda _reason: None,
        "listed": Table.CUSTOMER,
        "shown": Shown(),
        "fields": CUSTOMERS,
        "choices": lambda _field: [("VIP", "VIP")],
        "columns": list_of_customers.columns(str),
        "keys": ["name", "number"],
        "usual": ["name"],
    }


def _dialogs() -> list[type[QDialog]]:
    found: dict[str, type[QDialog]] = {}
    for module in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        if module.name.startswith((forms.__name__, widgets.__name__)):  # what dialogs are made of
            continue
        loaded = importlib.import_module(module.name)
        for name, kind in vars(loaded).items():
            if isinstance(kind, type) and issubclass(kind, QDialog) and kind.__module__ == loaded.__name__:
                found[name] = kind
    made_of = {base for kind in found.values() for base in kind.__mro__[1:]}
    return [found[name] for name in sorted(found) if found[name] not in made_of]  # CallBase is no dialog


def test_controls_of_a_dialog_have_names(busy_office, settle, subtests):
    for kind in [each for each in _dialogs() if not issubclass(each, WaitDialog)]:
        with subtests.test(kind.__name__):
            known = {**records(), "parent": busy_office}
            wanted = inspect.signature(kind).parameters.values()
            needed = [
                each.name for each in wanted if each.default is each.empty or each.name == "customer_id"
            ]
            dialog = kind(**{name: known[name] for name in needed if name in known})
            dialog.show()
            settle()
            assert nameless(dialog) == []
            dialog.hide()
            dialog.deleteLater()


@pytest.mark.parametrize("spoken", ["en", "zh_CN"])
@pytest.mark.parametrize("name", [each.name for each in pkgutil.iter_modules(forms.__path__)])
def test_a_letter_leads_to_one_field_of_a_form(qtbot, themed, name, spoken):
    themed(spoken, "light")
    module = importlib.import_module(f"{forms.__name__}.{name}")
    (form,) = [
        each
        for each in vars(module).values()
        if isinstance(each, type) and each.__module__ == module.__name__
    ]
    place = QWidget()
    qtbot.addWidget(place)
    form().setupUi(place)
    labels = [*place.findChildren(QLabel), *place.findChildren(QAbstractButton)]
    letters = [key.upper() for each in labels for key in re.findall("&([^&])", each.text())]
    assert len(letters) == len(set(letters)), sorted(letters)

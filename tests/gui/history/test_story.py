"""A morning at the desk that is all taken back by Ctrl+Z, with the program closed and opened in between."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint

from crm_desktop import app as program
from crm_desktop import cli, storage
from crm_desktop.core.enums import LetterKind
from crm_desktop.core.tables import Table
from crm_desktop.gui.callbacks.forms import CallbackForm, MoveCallback
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.history.page import HistoryPage
from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.office.first_start import FirstStart
from crm_desktop.services.customers import customers
from crm_desktop.storage.models import Customer, Phone
from tests.gui import story_steps as she
from tests.gui.desk import Desk

GUO, BAI = "郭䶮雪", "白静霞"
TABLES = ("customer", "phone", "product", "service_order", "callback", "callback_move", "letter")


def test_a_morning_is_taken_back_by_keys_with_a_restart_in_between(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk.it_is("2026-10-21 09:00")
    seen: dict[str, Any] = {}

    def morning(_desk: Desk, _window: MainWindow) -> None:
        she.enters_the_staff(desk, ("Amy Lee", "Agent"), ("Ruth Collins", "Agent"))
        seen["before"] = counts(desk)
        imports(desk)
        changes_a_phone(desk, GUO, "13800000009")
        plans_and_moves_a_callback(desk, GUO)
        gives_an_order_and_deletes(desk, BAI)
        desk.press("Ctrl+2")
        address = {"street": "1 Quiet Lane", "city": "Jinan", "birthday": "1980-10-28"}
        she.adds_a_customer(desk, {"name": "Karen Hall", **address}, ["13800000001"])
        she.prepares_letters(desk, LetterKind.BIRTHDAY, "2026-10-21", "2026-11-20")
        she.saves_the_letters(desk, "cards.pdf")
        seen["full"] = counts(desk)

    def afternoon(_desk: Desk, window: MainWindow) -> None:
        assert counts(desk)["customer"] == seen["full"]["customer"] + 1  # what came by the schedule
        took = []
        for _each in range(8):
            desk.press("Ctrl+Z")
            took.append(window.toast.text().removeprefix("Undone: "))
        assert "1 letter written" in took[0]
        assert took[1] == "Added Karen Hall"
        assert took[2].startswith(f"Restored {BAI}")
        assert took[3].startswith("Entered service order")
        assert took[4].startswith(f"Moved the callback to {GUO}")
        assert took[5].startswith(f"Planned a callback to {GUO}")
        assert took[6].startswith(f"{GUO}, phone")
        assert took[7].startswith("Imported customer-archive.xlsx")
        assert counts(desk) == {
            table: number + (table in ("customer", "phone")) for table, number in seen["before"].items()
        }
        assert names(desk) == ["Schedule & Co"]  # a scheduled import is not touched
        for _each in range(8):
            desk.press("Ctrl+Shift+Z")
        full = counts(desk)
        assert {**full, "customer": full["customer"] - 1, "phone": full["phone"] - 1} == seen["full"]

    assert desk.works((FirstStart, she.starts_empty), (MainWindow, morning)) == program.DONE
    file = tmp_path / "scheduled.csv"
    file.write_text("Name,Phone\nSchedule & Co,13900000001\n", encoding="utf-8")
    assert cli.main(["--data", str(desk.folder), "import", str(file)]) == 0
    assert desk.works((MainWindow, afternoon)) == program.DONE


def test_restored_from_deleted_and_refused_with_words(desk: Desk) -> None:
    desk.it_is("2026-10-21 09:00")

    def works(_desk: Desk, window: MainWindow) -> None:
        she.enters_the_staff(desk, ("Amy Lee", "Agent"), ("Ruth Collins", "Agent"))
        desk.press("Ctrl+2")
        she.adds_a_customer(desk, {"name": "Karen Hall"}, ["13800000001"])
        desk.press("Ctrl+2")
        gives_an_order_and_deletes(desk, "Karen Hall")
        assert names(desk) == []
        restores(desk, window)
        assert names(desk) == ["Karen Hall"]
        changes_a_phone(desk, "Karen Hall", "13800000002")
        desk.it_is("2026-10-21 09:30")
        ruth_changes(desk, "Karen Hall", "13800000003")
        desk.press("Ctrl+Z")
        assert window.toast.text() == (
            "This cannot be undone: Ruth Collins has changed it since (21 Oct 2026 09:30): "
            '"Karen Hall: phone 138 0000 0002 → 138 0000 0003". Undo that first.'
        )
        desk.click(desk.button("Show it", window.toast))
        page = window.page("history")
        line = page.list.current_record()
        assert line.told.whole == "Karen Hall: phone 138 0000 0002 → 138 0000 0003"
        assert line.who == "Ruth Collins"
        takes_back(desk, page)
        desk.press("Ctrl+Z")
        assert phones(desk) == ["13800000001"]  # with that out of the way it can be taken back

    assert desk.works((FirstStart, she.starts_empty), (MainWindow, works)) == program.DONE


# -- what she does ----------------------------------------------------------------------------------


def imports(desk: Desk) -> None:
    desk.press("Ctrl+2")
    desk.in_dialog(
        ImportAssistant, lambda: desk.press("Ctrl+I"), lambda each: she.imports_the_archive(desk, each)
    )


def finds(desk: Desk, name: str) -> None:
    desk.press("Ctrl+2")
    she.searches(desk, name)
    desk.click_row(desk.page.list, name)


def changes_a_phone(desk: Desk, name: str, number: str) -> None:
    def fills_in(form: CustomerForm) -> None:
        desk.write(number, form.phones.rows[0].edits[""])
        desk.save(form)

    finds(desk, name)
    desk.in_dialog(CustomerForm, lambda: desk.click(desk.page.card.edit), fills_in)
    assert desk.toast() == f"Saved {name}"
    assert desk.button("Undo", desk.window.toast).isVisible()


def plans_and_moves_a_callback(desk: Desk, name: str) -> None:
    def plans(form: CallbackForm) -> None:
        desk.write("ask", form.ui.subject)
        desk.save(form)

    def moves(dialog: MoveCallback) -> None:
        desk.write("2026-10-23", dialog.form.ui.due.date)
        desk.write("travelling", dialog.form.ui.reason)
        desk.save(dialog)

    finds(desk, name)
    desk.in_dialog(CallbackForm, lambda: desk.click(desk.page.card.kinds[Table.CALLBACK]), plans)
    desk.press("Ctrl+3")
    shown = desk.page.day.list
    row = next(n for n, each in enumerate(shown.days.rows) if each.name == name)
    desk.click(shown.viewport(), shown.visualRect(shown.days.index(row)).center())
    desk.in_dialog(MoveCallback, lambda: desk.click(desk.page.day.move_button), moves)


def gives_an_order_and_deletes(desk: Desk, name: str) -> None:
    finds(desk, name)
    she.takes_an_order(desk, "Repair", "Leaks", "14:00", "16:00")
    card = desk.page.card
    card.menu.aboutToShow.emit()
    desk.settle()
    entry = next(each for each in card.menu.actions() if each.text().startswith("Delete"))
    assert "1 order" in entry.text()
    entry.trigger()
    desk.settle()
    assert desk.toast().startswith(f"Deleted: {name}, with ")


def restores(desk: Desk, window: MainWindow) -> None:
    window.edit_menu.deleted.trigger()
    desk.settle()
    page = window.page("history")
    assert page.list.current_record().told.whole == "Deleted Karen Hall, with 1 order"
    takes_back(desk, page)


def takes_back(desk: Desk, page: HistoryPage) -> None:
    """With a click at the end of the chosen line."""
    shown = page.list
    last = page.model.index(shown.currentIndex().row(), len(page.model.columns) - 1)
    desk.click(shown.viewport(), shown.visualRect(last).topLeft() + QPoint(30, 18))


def ruth_changes(desk: Desk, name: str, number: str) -> None:
    """At another desk: it is in the database, and this window hears of it."""
    amy = storage.acting_staff()
    storage.connect()
    with storage.reading():
        customer = Customer.get(Customer.name == name)
        phone = Phone.get(Phone.customer == customer.id)
        storage.act_as(desk.asks_the_database("SELECT id FROM staff WHERE name = 'Ruth Collins'"))
    customers.save(customer.id, {}, phones=[customers.PhoneEntry(number, phone.id)])
    storage.act_as(amy)
    desk.settle()


# -- what there is ----------------------------------------------------------------------------------


def counts(desk: Desk) -> dict[str, int]:
    return {table: desk.asks_the_database(f'SELECT COUNT(*) FROM "{table}"') for table in TABLES}


def names(desk: Desk) -> list[str]:
    said = desk.asks_the_database("SELECT group_concat(name, '|') FROM customer")
    return said.split("|") if said else []


def phones(desk: Desk) -> list[str]:
    said = desk.asks_the_database("SELECT group_concat(number, '|') FROM phone")
    return said.split("|") if said else []

"""What somebody in a small after-sales office does with the program, one function for each deed."""

from datetime import date
from typing import Any

from openpyxl import load_workbook
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from crm_desktop.core.enums import AttemptOutcome, Grade, LetterKind
from crm_desktop.core.tables import Table
from crm_desktop.gui.callbacks.call import CallDialog
from crm_desktop.gui.callbacks.forms import MoveCallback
from crm_desktop.gui.complaints.form import ComplaintForm
from crm_desktop.gui.complaints.step_bar import StepBar
from crm_desktop.gui.customers.form import CustomerForm
from crm_desktop.gui.customers.product_form import ProductForm
from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.listing.condition_chip import ConditionChip
from crm_desktop.gui.listing.filter_panel import FilterPanel
from crm_desktop.gui.office.first_start import FirstStart
from crm_desktop.gui.orders.form import OrderForm
from crm_desktop.gui.settings.staff_form import StaffDialog
from crm_desktop.gui.widgets.due_row import DueRow
from crm_desktop.gui.widgets.timeline import Timeline
from tests.documents import pdf
from tests.gui.desk import PATIENCE, Desk
from tests.paths import DATA

ARCHIVE = DATA / "customer-archive.xlsx"
SEEN = 15
"""So many rows of a list can be seen at once."""

# -- beginning --------------------------------------------------------------------------------------


def names_the_office(desk: Desk, dialog: FirstStart, name: str = "Sunshine After-Sales") -> None:
    """Answer what the program asks on its first start; the archive is to be brought along."""
    assert dialog.form.fields["name"].hasFocus()
    desk.write(name, dialog.form.fields["name"])
    desk.click(dialog.begin)


def starts_empty(desk: Desk, dialog: FirstStart) -> None:
    """Answer what the program asks on its first start, and bring nothing along."""
    desk.write("Sunshine", dialog.form.fields["name"])
    desk.click(desk.button("Start empty", dialog))
    desk.press("Return", dialog.begin)


def imports_the_archive(desk: Desk, dialog: ImportAssistant) -> None:
    """Choose the Excel file; the columns are right as proposed; import, and look at the customers."""
    desk.chooses_file(str(ARCHIVE))
    desk.press("Space", dialog.file_panel.choose)
    assert dialog.columns.shape.header_row.value() == 3
    desk.press("Return", dialog.next)
    assert "New customers: 278" in dialog.preview.summary.text()
    desk.press("Return", dialog.next)
    assert dialog.next.text() == "Show the customers"
    desk.press("Return", dialog.next)


def enters_the_staff(desk: Desk, *people: tuple[str, str]) -> None:
    """Enter the staff on the settings page, and who sits at this desk: the first one."""
    desk.press("Ctrl+,")

    for name, role in people:

        def fills_in(dialog: StaffDialog, name: str = name, role: str = role) -> None:
            desk.write(name, dialog.form.fields["name"])
            desk.pick(role, dialog.form.ui.role)
            desk.save(dialog)

        desk.in_dialog(StaffDialog, lambda: desk.press("Ctrl+N"), fills_in)
    desk.pick(people[0][0], desk.page.person)


# -- customers --------------------------------------------------------------------------------------


def searches(desk: Desk, typed: str) -> list[str]:
    """Ctrl+F, type; who is found."""
    desk.press("Ctrl+F")
    box = desk.page.search_box
    assert box.hasFocus()
    desk.write(typed, box)
    box.search_now()
    desk.settle()
    return desk.cells(desk.page.list, "name")


def shows_everybody_again(desk: Desk) -> None:
    """Esc empties the search box."""
    desk.press("Esc", desk.page.search_box)
    assert desk.page.search_box.text() == ""


def filters_by_grade(desk: Desk, grade: Grade) -> set[str]:
    """Ctrl+Shift+F, the field by its name, the grade in its list, Enter; the grades that are seen then."""

    def fills_in(panel: FilterPanel) -> None:
        desk.write("Grade", panel.search)
        desk.press("Down", panel.search)
        desk.press("Right", panel.names)
        for key in ("Down",) * list(Grade).index(grade) + ("Space", "Return"):
            desk.press(key, panel.focusWidget())

    desk.in_dialog(FilterPanel, lambda: desk.press("Ctrl+Shift+F"), fills_in)
    return set(desk.cells(desk.page.list, "grade")[:SEEN])


def takes_the_filter_off(desk: Desk) -> None:
    """Delete on the chip."""
    desk.press("Delete", desk.page.filter_bar.findChild(ConditionChip))


def sorts_by(desk: Desk, key: str) -> list[str]:
    """Click on the head of a column; what stands in it then."""
    columns = desk.page.list.records.columns
    header = desk.page.list.horizontalHeader()
    place = next(n for n, column in enumerate(columns) if column.key == key)
    desk.click(header.viewport(), QPoint(header.sectionViewportPosition(place) + 20, header.height() // 2))
    return desk.cells(desk.page.list, key)[:SEEN]


def adds_a_customer(desk: Desk, typed: dict[str, str], numbers: list[str]) -> None:
    """Ctrl+N, fill the form in from field to field, Ctrl+S."""

    def fills_in(form: CustomerForm) -> None:
        assert form.ui.name.hasFocus()
        for number, words in enumerate(numbers):
            if number:
                desk.click(form.phones.add_button)
            desk.write(words, form.phones.rows[number].edits[""])
        for name, words in typed.items():
            field: Any = form.form.fields[name]
            desk.pick(words, field) if name in ("kind", "grade") else desk.write(words, field)
            desk.press("Return", field)
        desk.save(form)

    desk.in_dialog(CustomerForm, lambda: desk.press("Ctrl+N"), fills_in)


def adds_a_product(desk: Desk, typed: dict[str, str]) -> None:
    """The card's link "Add"."""

    def fills_in(form: ProductForm) -> None:
        for name, words in typed.items():
            desk.write(words, form.form.fields[name])
        desk.save(form)

    desk.in_dialog(ProductForm, lambda: desk.click(desk.button("Add", desk.page.card)), fills_in)


# -- service orders ---------------------------------------------------------------------------------


def takes_an_order(desk: Desk, mode: str, subject: str, start: str, end: str) -> str:
    """The card's button; today's appointment; who installed the product is proposed. The technician."""
    proposed = []

    def fills_in(form: OrderForm) -> None:
        desk.pick(mode, form.ui.mode)
        desk.write(subject, form.ui.subject)
        for words, field in (
            ("today", form.ui.appointment_day),
            (start, form.ui.appointment_from),
            (end, form.ui.appointment_to),
        ):
            desk.write(words, field)
            desk.press("Return", field)
        proposed.append(form.ui.technician.currentText())
        desk.save(form)

    desk.in_dialog(OrderForm, lambda: desk.click(desk.page.card.kinds[Table.SERVICE_ORDER]), fills_in)
    return proposed[0]


def finishes_the_order(desk: Desk, arrived: str, repair_state: str, done: str) -> None:
    """Open the order from the customer's history and enter what was done."""

    def fills_in(form: OrderForm) -> None:
        desk.click(form.finish_button)
        desk.write("today", form.ui.arrived_at.date)
        desk.write(arrived, form.ui.arrived_at.time)
        desk.pick(repair_state, form.ui.repair_state)
        desk.write(done, form.ui.work_done)
        desk.save(form)

    lines: list[Any] = desk.page.card.findChild(Timeline).findChildren(QWidget)
    keys = [(line._entry.key, line) for line in lines]
    order = next(line for (table, _id), line in keys if table == "service_order")
    desk.in_dialog(OrderForm, lambda: desk.click(order), fills_in)


# -- callbacks --------------------------------------------------------------------------------------


def looks_at_day(desk: Desk, day: date) -> list[tuple[str, str]]:
    """Ctrl+3, click on a day; name and state of each callback of that day as the card shows them."""
    desk.press("Ctrl+3")
    month = desk.page.month
    desk.click(month, month.cell(day).center().toPoint())
    model = desk.page.day.list.model()
    said = [str(model.index(row, 0).data()).split(" · ") for row in range(model.rowCount())]
    return [(parts[0], parts[-1]) for parts in said]


def calls(desk: Desk, name: str, do: Any) -> None:
    """Go to the first page, click on who is to be called."""
    desk.press("Ctrl+1")
    desk.in_dialog(CallDialog, lambda: desk.click(row_of_today(desk, name)), do)


def calls_afterwards(desk: Desk, do: Any) -> None:
    """The link in the complaint's record leads to the callback that was planned when it was resolved."""
    open_it = desk.button("Open", desk.page.record.lists)
    desk.in_dialog(CallDialog, lambda: desk.click(open_it), do)


def row_of_today(desk: Desk, name: str) -> DueRow:
    """The row with this name on the first page."""
    rows = [each for each in desk.page.findChildren(DueRow) if each.isVisible()]
    found = [each for each in rows if each.name == name]
    assert found, [each.accessibleName() for each in rows]
    return found[0]


def nobody_answers(desk: Desk, dialog: CallDialog) -> None:
    """One click; the dialog closes and says when to try again."""
    desk.click(dialog.outcomes.buttons[AttemptOutcome.NO_ANSWER])
    assert not isValid(dialog)


def answers_the_questions(
    desk: Desk, dialog: CallDialog, satisfaction: str, said: str, quality: str = ""
) -> None:
    """Reached: the questions by keys, then Ctrl+S."""
    desk.click(dialog.outcomes.buttons[AttemptOutcome.REACHED])
    questions: Any = dialog.questions
    for rating, figure in zip(questions.ratings.values(), quality, strict=False):
        desk.press(figure, rating)
    desk.press(satisfaction, questions.satisfaction)
    desk.write(said, questions.suggestions)
    desk.press("Ctrl+S", dialog)


def moves_the_callback(desk: Desk, name: str, day: str, reason: str) -> None:
    """Choose it in the day's list, then the button under it: another day, and why."""

    def fills_in(dialog: MoveCallback) -> None:
        desk.write(day, dialog.form.ui.due.date)
        desk.press("Ctrl+S", dialog)
        assert dialog.form.error_of("reason") == "Please fill this in."
        desk.write(reason, dialog.form.ui.reason)
        desk.save(dialog)

    shown = desk.page.day.list
    row = next(n for n, each in enumerate(shown.days.rows) if each.name == name)
    desk.click(shown.viewport(), shown.visualRect(shown.days.index(row)).center())
    desk.in_dialog(MoveCallback, lambda: desk.click(desk.page.day.move_button), fills_in)


# -- complaints -------------------------------------------------------------------------------------


def takes_a_complaint_down(desk: Desk, description: str) -> None:
    """The card's button; what the customer says."""

    def fills_in(form: ComplaintForm) -> None:
        desk.write(description, form.ui.description)
        desk.save(form)

    desk.in_dialog(ComplaintForm, lambda: desk.click(desk.page.card.kinds[Table.COMPLAINT]), fills_in)


def opens_complaint(desk: Desk, number: str) -> None:
    """Ctrl+4, click on it in the list."""
    desk.press("Ctrl+4")
    shown = desk.page.list
    row = desk.cells(shown, "number").index(number)
    place = next(n for n, column in enumerate(shown.records.columns) if not column.check)
    desk.click(shown.viewport(), shown.visualRect(shown.records.index(row, place)).center())
    assert number in desk.page.record.title.text()


def takes_the_next_step(desk: Desk) -> str:
    """Ctrl+Enter in the record; why it could not be taken, if so."""
    desk.press("Ctrl+Return")
    bar: StepBar = desk.page.record.bar
    return bar.reason.text() if bar.reason.isVisible() else ""


def leaves_the_record(desk: Desk) -> None:
    """Esc leads back to the list, or to the button where there is none."""
    desk.press("Esc", desk.page.record)
    assert desk.page.start_focus().hasFocus()


def writes(desk: Desk, words: str, field: QWidget) -> None:
    """Type into a field of the record and go on; it is saved when it is left."""
    desk.write(words, field)
    desk.press("Tab", field)


# -- letters ----------------------------------------------------------------------------------------


def prepares_letters(desk: Desk, kind: LetterKind, start: str, end: str) -> list[str]:
    """Ctrl+5, choose a kind and a span of days; to whom the letters go."""
    desk.press("Ctrl+5")
    page = desk.page
    place = page.ways._values.index(kind)
    desk.click(page.ways._group.button(place))
    for words, field in ((start, page.start), (end, page.end)):
        desk.write(words, field)
        desk.press("Return", field)
    return [row.due.name for row in page.due.ticked()]


def saves_the_letters(desk: Desk, name: str) -> str:
    """Save as PDF; what can be read on the paper."""
    file = desk.chooses_file(name)
    desk.click(desk.page.save_button)
    assert pdf.all_embedded_and_subset(str(file))
    return pdf.text_of(str(file))


def looks_into_the_letter_log(desk: Desk) -> list[tuple[str, str]]:
    """The last segment: customer and kind of every letter."""
    page = desk.page
    desk.click(page.ways._group.buttons()[-1])
    return list(zip(desk.cells(page.log.list, "customer"), desk.cells(page.log.list, "kind"), strict=True))


# -- the month --------------------------------------------------------------------------------------


def saves_the_workbook(desk: Desk, month: str, name: str) -> dict[str, Any]:
    """Ctrl+6, choose the month, save; the figures of the summary sheet by their names."""
    desk.press("Ctrl+6")
    desk.pick(month, desk.page.months)
    file = desk.chooses_file(name)
    desk.click(desk.page.save_button)
    summary = load_workbook(file).worksheets[0]
    return {row[0]: row[1] for row in summary.iter_rows(values_only=True) if isinstance(row[0], str)}


def switches_language(desk: Desk, words: str) -> None:
    """The entry of the View menu; the window is built again on the same page."""
    before = desk.window
    desk.menu_entry(words).trigger()
    desk.qtbot.waitUntil(lambda: desk._main_window() not in (None, before), timeout=PATIENCE)
    desk.settle()


def reads_figure(desk: Desk, name: str) -> str:
    """A figure of the month as the list on the page shows it."""
    names = desk.cells(desk.page.list, "name")
    assert name in names, names
    return desk.cells(desk.page.list, "now")[names.index(name)]

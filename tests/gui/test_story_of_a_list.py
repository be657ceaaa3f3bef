"""From a file of forty columns to a list that is filtered, marked, changed, exported, and as it was again."""

from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt

from crm_desktop import storage
from crm_desktop.core.enums import Grade
from crm_desktop.core.lists.declaration import Condition, How
from crm_desktop.gui.importing.assistant import ImportAssistant
from crm_desktop.gui.widgets import list_export
from crm_desktop.storage.models import Customer
from tests.gui.customers.steps import CTRL, names
from tests.services.importing.test_columns import WIDE

NAMES = ("王建国", "李娜", "赵敏𠮷")


def file_of_forty(folder):
    book = Workbook()
    book.active.append(list(WIDE))
    for number, name in enumerate(NAMES):
        row = WIDE | {
            "客户姓名": name,
            "手机号码": f"1380000991{number}",
            "客户等级": "AAB"[number],
            "客户编码": f"K{number}",
            "序列号": f"SN00{number}",
        }
        book.active.append(list(row.values()))
    book.save(folder / "forty.xlsx")
    return folder / "forty.xlsx"


def grades():
    with storage.reading():
        return {row.name: row.grade for row in Customer.select()}


def test_from_the_file_to_a_list_that_was_changed_and_undone(window, qtbot, settle, tmp_path):
    assistant = ImportAssistant(window, file_of_forty(tmp_path))
    assistant.show()
    settle()
    for _step in range(2):
        qtbot.mouseClick(assistant.next, Qt.MouseButton.LeftButton)
        settle()
    assistant.close()
    page = window.open_page("customers")
    settle()
    before = grades()
    assert {name: before[name] for name in NAMES} == dict(
        zip(NAMES, (Grade.A, Grade.A, Grade.B), strict=True)
    )

    page.filters_of_list.show_only(Condition("grade", How.IS, ("A",)))
    settle()
    assert set(names(page)) == set(NAMES[:2])
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_A, CTRL)
    page.marked._grade(Grade.C)
    settle()
    assert page.marked.bar.words.text() == "Grade C: 2 customers"
    qtbot.keyClick(page.marked.bar.agree, Qt.Key.Key_Return)
    settle()
    assert window.toast.text() == "2 customers: grade C"
    assert names(page) == []  # nobody here has the grade any more

    page.filters_of_list.show_only(Condition("grade", How.IS, ("C",)))
    settle()
    list_export.write_list(page.list, list(page.list.records.ids()), tmp_path / "shown.xlsx")
    settle()
    heads, *rows = load_workbook(tmp_path / "shown.xlsx").active.values
    assert {row[0]: row[1] for row in rows} == dict.fromkeys(NAMES[:2], "C")
    assert heads[:2] == ("Name", "Grade")

    window.edit_menu.undo.trigger()
    settle()
    assert grades() == before

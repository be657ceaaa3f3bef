"""What the assistant assumes of a file, and says: whose numbers it has, what its days mean."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from crm_desktop.core.enums import PhoneKind
from crm_desktop.gui.importing.assistant import DONE, PREVIEW, ImportAssistant
from crm_desktop.gui.main_window import MainWindow
from tests.services.importing.import_helpers import customer

FILE = "姓名,电话,生日\n王測試,(02)20006401,5/6/1980\n陳範例,04-20006402,7/8/1981\n"


def test_country_and_order_of_days_are_said_and_changed_in_the_preview(
    window: MainWindow, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(FILE, encoding="utf-8")
    dialog = ImportAssistant(window, file)
    dialog.show()
    settle()
    dialog.next.click()
    settle()
    assert dialog.steps.currentIndex() == PREVIEW
    how = dialog.preview.how
    country, order = how.boxes.values()
    assert (country.value(), order.value()) == ("CN", "mdy")
    assert "5/6/1980" in order.accessibleName()
    assert "6 May 1980" in order.accessibleName()
    assert len(dialog._result.doubtful) == 2

    country.setFocus()
    country.setEditText("台湾")  # found in either language
    assert country.settle()
    settle()
    assert dialog._result.doubtful == []
    country, order = how.boxes.values()
    assert country.text_of("TW") == country.currentText() == "Taiwan · 台湾 +886"
    assert country.hasFocus()
    dialog._back()
    dialog.columns.shape.choose_row(2)
    settle()
    dialog.columns.shape.choose_row(1)
    settle()
    dialog.next.click()
    settle()
    assert dialog._result.doubtful == []  # still that country's
    country, order = how.boxes.values()
    order.set_value("dmy")
    order.chosen.emit("dmy")
    settle()
    assert "5 Jun 1980" in how.boxes[2].accessibleName()
    dialog.next.click()
    settle()
    assert dialog.steps.currentIndex() == DONE
    record = customer("王測試")
    assert [(phone.number, phone.kind) for phone in record.phones] == [
        ("+886 2 2000 6401", PhoneKind.LANDLINE)
    ]
    assert (record.birthday.month, record.birthday.day) == (6, 5)
    dialog.reject()

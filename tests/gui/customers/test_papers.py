"""Pictures and papers on the card: dropped, pasted, chosen, opened, renamed, removed, by hand and by keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from crm_desktop.gui.attachments.drop import DropPlace
from crm_desktop.gui.attachments.paper_list import PaperList
from crm_desktop.services.attachments import attachments
from crm_desktop.services.customers import customers
from tests.gui.attachments.pictures import jpeg, picture
from tests.gui.customers.steps import texts

NO_BUTTON, NO_KEY = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier


class Viewer(QObject):
    """What the system would show."""

    def __init__(self):
        super().__init__()
        self.files = []

    @Slot(QUrl)
    def show(self, url):
        self.files.append(url.toLocalFile())


@pytest.fixture
def viewer():
    shown = Viewer()
    QDesktopServices.setUrlHandler("file", shown, "show")
    yield shown
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def photo(tmp_path):
    file = tmp_path / "屋顶<b>.jpg"
    file.write_bytes(jpeg(400, 300))
    return file


def files_of(*files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


def drop(card, data):
    at = card.rect().center()
    for event in (
        QDragEnterEvent(at, Qt.DropAction.CopyAction, data, NO_BUTTON, NO_KEY),
        QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, NO_BUTTON, NO_KEY),
    ):
        QApplication.sendEvent(card, event)


def papers(card):
    return card.findChild(PaperList)


def names(card):
    return [each.name for each in attachments.listed(card.customer_id())]


def test_files_are_dropped_on_the_card_and_the_bar_takes_it_back(card, photo, window, settle, viewer):
    sign = card.findChild(DropPlace).sign
    data = files_of(photo)
    QApplication.sendEvent(
        card, QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, NO_BUTTON, NO_KEY)
    )
    assert sign.isVisible()
    assert "王建国" in sign.text()
    QApplication.sendEvent(card, QDragLeaveEvent())
    assert not sign.isVisible()
    drop(card, files_of(photo, photo.parent))
    settle()
    assert names(card) == ["屋顶<b>.jpg"]
    assert "1 file kept." in window.toast.text()
    assert "is a folder" in window.toast.text()
    assert "Pictures and papers 1" in texts(card)
    shown = papers(card)
    assert shown.thumbnail(0).image.size().toTuple() == (112, 84)
    assert "&lt;b>" in shown.item(0).toolTip()
    window.toast._button.click()
    settle()
    assert names(card) == []
    assert "Photos, contracts" in " ".join(texts(card))


def test_a_copied_picture_is_pasted_from_the_list_and_text_is_not(card, page, window, settle, qtbot):
    page.list.setFocus()
    QGuiApplication.clipboard().setText("138 0531 2210")
    QTest.keyClick(page.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "neither a picture nor a file" in window.toast.text()
    QGuiApplication.clipboard().setImage(picture(64, 48))
    QTest.keyClick(page.list, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle()
    (name,) = names(card)
    assert name.startswith("Picture 20")
    assert name.endswith(".png")
    assert papers(card).thumbnail(0).image.size().toTuple() == (64, 48)


def test_keys_open_rename_copy_and_remove(card, photo, window, settle, qtbot, viewer, tmp_path):
    contract = tmp_path / "合同.pdf"
    contract.write_bytes(b"%PDF-1.4 no page")
    attachments.add(card.customer_id(), [attachments.from_file(each) for each in (contract, photo)])
    settle()
    shown = papers(card)
    shown.setFocus()
    assert shown.current().name == "屋顶<b>.jpg"
    QTest.keyClick(shown, Qt.Key.Key_Right)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    settle()
    assert [file.rpartition("/")[2] for file in viewer.files] == ["合同.pdf"]
    assert Path(viewer.files[0]).read_bytes() == contract.read_bytes()
    QTest.keyClick(shown, Qt.Key.Key_F2)
    editor = shown.findChild(QLineEdit)
    settle()
    assert editor.selectedText() == "合同"
    QTest.keyClicks(editor, "X 9")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert names(card) == ["屋顶<b>.jpg", "X 9.pdf"]
    shown = papers(card)
    assert shown.hasFocus()
    assert shown.current().name == "X 9.pdf"  # after the card was filled anew
    QTest.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert QGuiApplication.clipboard().mimeData().urls()[0].fileName() == "X 9.pdf"
    QTest.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shown, Qt.Key.Key_Delete)
    settle()
    assert names(card) == []
    assert "2 files removed" in window.toast.text()
    window.toast._button.click()
    settle()
    assert len(names(card)) == 2


def test_a_name_that_is_being_typed_outlives_what_another_program_writes(card, photo, settle):
    attachments.add(card.customer_id(), [attachments.from_file(photo)])
    settle()
    papers(card).setFocus()
    QTest.keyClick(papers(card), Qt.Key.Key_F2)
    settle()
    QTest.keyClicks(papers(card).findChild(QLineEdit), "roof")
    customers.save(card.customer_id(), {"name": "王建国", "wechat": "wjg"})
    settle()
    assert names(card) == ["屋顶<b>.jpg"]  # what was typed half is not kept by itself
    editor = papers(card).findChild(QLineEdit)
    assert editor.hasFocus()
    assert editor.text() == "roof.jpg"
    assert editor.cursorPosition() == 4
    QTest.keyClicks(editor, "s")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    settle()
    assert names(card) == ["roofs.jpg"]
    assert papers(card).findChild(QLineEdit) is None


def test_chosen_by_the_button_placed_with_a_product_and_saved(card, photo, settle, monkeypatch, tmp_path):
    from crm_desktop.services.products import products

    product = products.save(None, {"model": "热水器"}, customer_id=card.customer_id())
    settle()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_arguments: ([str(photo)], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(tmp_path / "out"), ""))
    section = papers_section(card)
    section.action.click()
    settle()
    menu = menu_of(card, settle)
    choose(menu, "Save as…")
    settle()
    assert (tmp_path / "out.jpg").read_bytes() == photo.read_bytes()
    menu = menu_of(card, settle)
    places = next(each.menu() for each in menu.actions() if each.text() == "Belongs to")
    choose(places, "热水器")
    menu.close()
    settle()
    assert attachments.listed(card.customer_id())[0].product_id == product
    assert "热水器" in papers(card).item(0).toolTip()


def papers_section(card):
    from crm_desktop.gui.customers.sections.papers import PapersSection

    return card.findChild(PapersSection)


def menu_of(card, settle):
    from PySide6.QtWidgets import QMenu

    shown = papers(card)
    shown.setCurrentRow(0)
    shown.customContextMenuRequested.emit(QPoint(10, 10))
    settle()
    return papers_section(card).findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]


def choose(menu, words):
    next(each for each in menu.actions() if each.text() == words).trigger()

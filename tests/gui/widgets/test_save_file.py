"""Where a file is saved: the suffix behind whatever was typed, a question before another file is replaced."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from crm_desktop.gui.widgets.save_file import ask_where_to_save
from tests.gui.dialogs import answer_boxes
from tests.services.complaints.complaint_helpers import opened


@pytest.fixture
def types(monkeypatch, tmp_path):
    """What the user types into the system's dialog, each time it is shown; gives the names proposed."""

    def prepare(*names):
        waiting, proposed = [str(tmp_path / name) if name else "" for name in names], []

        def choose(_parent, _title, start, _kinds):
            proposed.append(Path(start).name)
            return waiting.pop(0), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
        return proposed

    return prepare


@pytest.fixture
def behind(qtbot, themed):
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_a_form_saved_under_a_name_with_a_dot_leaves_the_others_alone(window, settle, types, tmp_path):
    precious = tmp_path / "Sun 10.pdf"
    precious.write_text("precious")
    complaint_id = opened()
    page = window.open_page("complaints")
    settle()
    page.open_record(complaint_id)
    settle()
    types("Sun 10.3")
    page.record.steps.save_form()
    settle()
    assert precious.read_text() == "precious"
    assert (tmp_path / "Sun 10.3.pdf").read_bytes().startswith(b"%PDF")
    assert "Sun 10.3.pdf" in window.toast.text()


@pytest.mark.parametrize(
    ("typed", "saved"),
    [("a.pdf", "a.pdf"), ("a.PDF", "a.PDF"), ("a", "a.pdf"), ("王芳 10.3", "王芳 10.3.pdf"), ("", None)],
)
def test_the_suffix_is_put_behind_the_name_where_it_is_missing(behind, types, tmp_path, typed, saved):
    types(typed)
    chosen = ask_where_to_save(behind, "Save", Path("form.pdf"))
    assert chosen == (tmp_path / saved if saved else None)


def test_the_question_is_about_the_name_with_its_suffix(behind, types, tmp_path, monkeypatch):
    (tmp_path / "a.pdf").touch()
    asked = answer_boxes(monkeypatch, "Another name")
    proposed = types("a", "b")
    assert ask_where_to_save(behind, "Save", Path("form.pdf")) == tmp_path / "b.pdf"
    assert asked == ["a.pdf is there already. Replace it?"]
    assert proposed == ["form.pdf", "a.pdf"]
    answer_boxes(monkeypatch, "Replace")
    types("a")
    assert ask_where_to_save(behind, "Save", Path("form.pdf")) == tmp_path / "a.pdf"

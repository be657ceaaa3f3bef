"""Starting the program: the smoke run, one window per office, faults told kindly, pictures of the pages."""

import logging
import sys
from datetime import date

import pytest
from PySide6.QtCore import QLockFile
from PySide6.QtGui import QImage

from crm_desktop import app, app_demo, demo, storage
from crm_desktop.core.errors import CrmError
from crm_desktop.gui import language as languages
from crm_desktop.gui import showcase, tasks, window_state
from crm_desktop.gui.main_window import MainWindow
from crm_desktop.gui.today import page as today


@pytest.fixture(autouse=True)
def as_it_was():
    """The log file of one test must not stay open, nor its hooks."""
    hook, handlers = sys.excepthook, list(logging.getLogger().handlers)
    yield
    sys.excepthook = hook
    tasks.stop()
    window_state.close()
    for handler in [each for each in logging.getLogger().handlers if each not in handlers]:
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_the_smoke_run_starts_shows_writes_and_leaves(tmp_path, qapp):
    assert app.run(tmp_path / "data", language="en", smoke=True) == 0
    assert not storage.is_open()
    assert (tmp_path / "data" / "crm.sqlite3").is_file()


def _fail(*_arguments):
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (MainWindow, "start"),  # called from a slot, after which Qt goes on
        (today.TodayPage, "load"),
        (today, "fetch"),  # in the background
    ],
)
def test_the_smoke_run_is_not_done_where_something_goes_wrong(
    tmp_path, qapp, capsys, monkeypatch, place, name
):
    monkeypatch.setattr(place, name, _fail)
    hook = sys.excepthook
    assert app.run(tmp_path, language="en", smoke=True) == 2
    (line,) = capsys.readouterr().err.splitlines()
    log = tmp_path / "crm-desktop.log"
    assert line.startswith("Things that went wrong: ")
    assert line.endswith(f"Details are in the log: {log}")
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert sys.excepthook is hook


def test_a_sample_office_with_a_faulty_page_is_not_done(tmp_path, qapp, monkeypatch):
    monkeypatch.setattr(demo, "build", lambda _on, _language: None)
    monkeypatch.setattr(showcase, "write_papers", lambda *_what: [])
    monkeypatch.setattr(MainWindow, "start", _fail)
    with pytest.raises(CrmError) as caught:
        app_demo.write_demo(date(2026, 10, 31), "en", tmp_path)
    assert (caught.value.key, caught.value.params["count"]) == ("error.faults", 1)


def test_an_office_that_is_open_already_is_not_opened_twice(tmp_path, qapp, capsys):
    lock = QLockFile(str(tmp_path / "crm-desktop.lock"))
    assert lock.tryLock(0)
    assert app.run(tmp_path, language="en", smoke=True) == 2
    assert "already open" in capsys.readouterr().err
    lock.unlock()


def test_a_second_window_speaks_the_language_of_the_first(tmp_path, qapp, capsys, monkeypatch):
    monkeypatch.setattr(languages, "of_system", lambda: "en")
    (tmp_path / "window.ini").write_text("[General]\nlanguage=zh_CN\n", encoding="utf-8")
    lock = QLockFile(str(tmp_path / "crm-desktop.lock"))
    assert lock.tryLock(0)
    assert app.run(tmp_path, smoke=True) == 2
    assert "这份数据已在另一个窗口中打开。" in capsys.readouterr().err
    lock.unlock()
    languages.set_language(qapp, "en")


def test_a_folder_that_cannot_be_used_gets_one_clear_line(tmp_path, qapp, capsys):
    (tmp_path / "file").touch()
    assert app.run(tmp_path / "file" / "data", language="zh_CN", smoke=True) == 2
    assert "不能" in capsys.readouterr().err


def test_a_fault_goes_to_the_log_and_the_user_gets_one_line(office, qapp, caplog):
    running = app.Program(office, "en")
    window = running.open_window()
    app.catch_faults(running)
    app.wait_until(tasks.idle)
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())
    assert "What was saved stays saved" in window.toast.text()  # nobody knows here whether anything was
    assert "ZeroDivisionError" in caplog.text
    running.close()


def test_every_page_is_grabbed(office, qapp, tmp_path):
    files = app_demo.grab_pages(tmp_path, office, language="en")
    assert "today" in {file.stem for file in files}
    for file in files:
        picture = QImage(str(file))
        assert (picture.width(), picture.height()) == (1366, 768)

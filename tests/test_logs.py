"""The log: limited while the program runs, for its owner only, and never in the program's way."""

import logging
import os
import stat
import sys
from pathlib import Path

import pytest

from crm_desktop import cli, logs, storage
from crm_desktop.core import clock
from crm_desktop.services.customers import lists as customer_lists
from tests import disks

log = logging.getLogger("test")
posix = pytest.mark.skipif(sys.platform == "win32", reason="permission bits and links as on POSIX")


@pytest.fixture(autouse=True)
def as_it_was():
    before = list(logging.getLogger().handlers)
    yield
    for handler in [each for each in logging.getLogger().handlers if each not in before]:
        logging.getLogger().removeHandler(handler)
        handler.close()


@pytest.fixture
def file(tmp_path):
    logs.write_to(tmp_path / "crm-desktop.log")
    return tmp_path / "crm-desktop.log"


def test_a_program_that_runs_for_months_keeps_its_log_short(file, monkeypatch):
    monkeypatch.setattr(logs, "_LONGEST", 2_000)
    for number in range(400):
        log.error("line %d", number)
    older = file.with_name("crm-desktop.log.1")
    assert file.stat().st_size + older.stat().st_size < 5_000
    assert file.read_text(encoding="utf-8").splitlines()[-1].endswith("line 399")
    assert {each.name for each in file.parent.iterdir()} == {file.name, older.name}


def test_what_another_program_of_ours_began_anew_is_gone_on_with(file):
    log.error("first")
    file.replace(file.with_name("crm-desktop.log.1"))
    log.error("second")
    assert "second" in file.read_text(encoding="utf-8")
    assert "second" not in file.with_name("crm-desktop.log.1").read_text(encoding="utf-8")


@posix
def test_it_is_its_owners_and_follows_no_link(file, tmp_path):
    before = os.umask(0o022)
    try:
        log.error("line")
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    finally:
        os.umask(before)
    (tmp_path / "precious").write_text("precious")
    (tmp_path / "link.log").symlink_to(tmp_path / "precious")
    logs.write_to(tmp_path / "link.log")
    log.error("line")
    assert (tmp_path / "precious").read_text() == "precious"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_where_it_cannot_be_written_the_one_line_says_so(office, capsys, monkeypatch, language):
    storage.close_office()
    monkeypatch.setattr(customer_lists, "find_customers", lambda *_words, **_more: 1 / 0)
    monkeypatch.setattr(logs, "_for_its_owner", _full)
    code = cli.main(["--data", str(office), "--language", language, "customers"])
    printed = capsys.readouterr()
    storage.act_as(None)
    clock.set_zone(clock.DEFAULT_ZONE)
    (line,) = printed.err.splitlines()
    assert code == 2
    assert ("nor could the log be written" if language == "en" else "日志也没有写成") in line
    assert ("The disk is full" if language == "en" else "磁盘已满") in line


def _full(_name, _flags):
    raise OSError(28, "No space left on device")


def test_a_full_disk_prints_no_traceback_and_the_log_goes_on_when_there_is_room(tmp_path, capsys):
    with disks.small_disk(tmp_path / "disk", 1) as disk:
        logs.write_to(disk.place / "crm-desktop.log")
        log.error("before")
        disk.fill()
        for _ in range(200):
            log.error("%s", "x" * 100)
        assert logs.refused() is not None
        assert capsys.readouterr().err == ""
        disk.make_room()
        log.error("after")
        assert logs.refused() is None
        assert Path(logs.current()).read_text(encoding="utf-8").rstrip().endswith("after")


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders there")
def test_a_pipe_in_the_place_of_the_log_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "crm-desktop.log")
    logs.write_to(tmp_path / "crm-desktop.log")
    logging.getLogger("crm").error("nobody reads this")
    assert logs.refused() is not None

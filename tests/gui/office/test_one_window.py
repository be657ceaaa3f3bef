"""One window per office: a second start and `crm-desktop show` are handed to the one that is open."""

import json
import os
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication

from crm_desktop import app, cli, storage
from crm_desktop.gui.finding.finder import Finder
from crm_desktop.gui.office import one_window
from crm_desktop.gui.office.one_window import OneWindow, hand_over
from tests.gui.customers.steps import add


@pytest.fixture
def listening(office, qtbot):
    """What another start reaches, and the numbers that it was asked for."""
    one = OneWindow(office, QApplication.instance())
    one.numbers = []
    one.asked.connect(one.numbers.append)
    yield one
    one.deleteLater()


def started(office, *words):
    """The program as another process: what calls it may be a telephone's program."""
    command = [sys.executable, "-m", "crm_desktop", "--json", "--data", str(office), *words]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    )


def test_a_second_start_and_the_telephones_program_reach_the_first(office, listening, qtbot):
    with storage.locked(office):
        others = [started(office), started(office, "show", "tel:+8653180008402")]
        qtbot.waitUntil(lambda: all(other.poll() is not None for other in others), timeout=60_000)
    assert [other.returncode for other in others] == [0, 0]
    assert sorted(listening.numbers) == ["", "+8653180008402"]
    told = [other.communicate()[0] for other in others]
    assert told[0] == b""
    assert json.loads(told[1]) == {"number": "+8653180008402", "window": "running"}


def test_where_no_window_is_open_nobody_answers(office):
    assert hand_over(office, "13800008401") is False


def test_what_a_crashed_window_left_locks_nobody_out(office, qtbot):
    ends = "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication\n"
    ends += "from crm_desktop.gui.office.one_window import OneWindow; app = QCoreApplication([])\n"
    ends += "OneWindow(Path(sys.argv[1]), app); os._exit(1)"
    assert subprocess.run([sys.executable, "-c", ends, str(office)], check=False).returncode == 1
    assert hand_over(office) is False
    one = OneWindow(office, QApplication.instance())
    assert one._server.isListening()
    one.deleteLater()


@pytest.mark.parametrize("nonsense", [b"\n", b"{}\n", b"[1]\n", b'{"show": \n', b"\xff\xfe\n", b"x" * 5000])
def test_nonsense_is_not_listened_to(office, listening, qtbot, nonsense):
    socket = QLocalSocket()
    socket.connectToServer(one_window._name(office))
    assert socket.waitForConnected(1000)
    socket.write(nonsense)
    socket.flush()
    qtbot.waitUntil(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert listening.numbers == []


def test_no_number_and_no_office_are_said(tmp_path, capsys):
    with pytest.raises(SystemExit):
        cli.main(["--data", str(tmp_path), "show", "anonymous"])
    assert "no telephone number: anonymous" in capsys.readouterr().err
    assert cli.main(["--data", str(tmp_path), "show", "13800008401"]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_where_no_window_is_open_show_opens_it(office, monkeypatch, capsys):
    opened = []

    def run(folder, *, language, show):
        opened.append((folder, language, show))
        return 0

    monkeypatch.setattr(app, "run", run)
    monkeypatch.setattr(app, "has_display", lambda: True)
    assert cli.main(["--data", str(office), "show", "138 0000 8401"]) == 0
    assert opened == [(office, None, "138 0000 8401")]
    monkeypatch.setattr(app, "has_display", lambda: False)
    assert cli.main(["--language", "en", "--data", str(office), "show", "13800008401"]) == 2
    assert "no screen" in capsys.readouterr().err


def test_a_minimized_window_comes_forward_with_the_caller(office, qtbot, settle, themed, noon):
    add("王建国", "13805312210")
    program = app.Program(office, "en")
    window = program.open_window("customers")
    settle()
    window.showMinimized()
    program.come_forward("13805312210")
    settle()
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    finder = next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, Finder) and each.isVisible()
    )
    assert [line.found.title for line in finder.list.records._rows.values()] == ["王建国"]
    finder.reject()
    settle()
    program.close()

"""Lint and types are tests: the one test command tells of them too."""

import re
import subprocess
import sys

import pytest

from tests.paths import ROOT


@pytest.mark.parametrize(
    "command",
    [["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"]],
    ids=["lint", "format", "types"],
)
def test_source_is_clean(command):
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_a_task_is_given_and_what_takes_its_result_are_checked(tmp_path):
    source = tmp_path / "asking.py"
    source.write_text(
        """
from PySide6.QtCore import QObject
from crm_desktop.gui import tasks

def find(name: str, limit: int = 5) -> list[int]: return [limit]
def show(found: list[int]) -> None: ...
def show_one(found: str) -> None: ...
def work(progress: tasks.Progress) -> int: return 1

owner = QObject()
tasks.read(owner, find, "Wang", limit=3).then(show)
tasks.read(owner, find, 7).then(show)
tasks.read(owner, find, "Wang").then(show_one)
tasks.write(owner, find, "Wang", most=3)
tasks.write(owner, find)
tasks.long_job(owner, "Counting", work).then(show)
"""
    )
    done = subprocess.run(
        [sys.executable, "-m", "mypy", str(source)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    wrong = re.findall(r":(\d+): error: ", done.stdout)
    assert wrong == ["12", "13", "14", "15", "16"], done.stdout

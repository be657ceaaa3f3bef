"""PySide6 is loaded without what only its messages need, and says the same once it is asked for it."""

import subprocess
import sys

import pytest

_SCRIPT = """
import builtins, sys
plain = builtins.__import__
{load}
from PySide6.QtCore import QObject, Qt, QTimer
late = sys.modules["shibokensupport.signature.parser"]
before = [builtins.__import__ is plain, "using_snake_case" in vars(late)]
for call in (
    lambda: QObject().setProperty(3, 4),
    lambda: QObject().installEventFilter("x"),
    lambda: QObject(objectName=3),
    lambda: QTimer.singleShot("soon", 5),
):
    try:
        call()
    except (TypeError, AttributeError) as fault:
        print(type(fault).__name__, fault)
print(repr(Qt.AlignmentFlag.AlignLeft), QObject.setProperty.__doc__)
import PySide6.support.signature.lib.pyi_generator as tool
print(tool.Writer)
print(*before, "using_snake_case" in vars(late))
"""


@pytest.fixture(scope="module")
def said() -> dict[str, list[str]]:
    """What PySide says to wrong calls and of its functions, loaded as a whole and by us, line by line."""
    ways = {"whole": "", "lean": "from crm_desktop.gui import lean_pyside; lean_pyside.load()"}
    found = {}
    for way, load in ways.items():
        script = _SCRIPT.format(load=load)
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        found[way] = done.stdout.splitlines()
    return found


def test_what_pyside_says_of_wrong_calls_is_loaded_when_one_is_made(said):
    assert said["whole"][-1] == "False True True"
    assert said["lean"][-1] == "True False True"


def test_it_says_the_same(said):
    assert "setProperty(name: str, value: Any, /)" in "".join(said["lean"])
    assert said["lean"][:-1] == said["whole"][:-1]

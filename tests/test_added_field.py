"""A field that is added to the model, the table and the declaration is in import, card, search and output."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.paths import ROOT


def test_a_declared_field_is_imported_shown_found_told_and_exported(tmp_path: Path) -> None:
    office = tmp_path / "office"
    told = subprocess.run(
        [sys.executable, "-m", "tests.added_field", str(office)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert told.returncode == 0, told.stderr
    found = json.loads(told.stdout)
    assert found["doubtful"] == [["leased_until", "明年"]]
    assert found["card"] == "老虎"
    assert found["order"] == ["Birthday", "In charge", "Nickname"]
    assert found["product"]["Leased until"] == "1 Mar 2027"
    assert found["found_by_the_new"]
    assert found["found_by_the_old"] == []
    assert found["json"] == "大虎"
    assert found["history"] == [["小名", "老虎", "大虎"]]
    assert found["refused"].startswith("小名：太长了")

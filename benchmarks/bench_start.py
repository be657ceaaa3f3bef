"""From the start of the process to the first painted rows of 100,000 customers, against a bare window."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.ratio import Ratio

LIMIT = 2.5
RUNS = 15
_ROOT = Path(__file__).resolve().parent.parent


def measure(place: Path) -> list[Ratio]:
    """The medians of several runs of both, in turn: each a process of its own, as a user starts it."""
    ours: list[float] = []
    floor: list[float] = []
    with tempfile.TemporaryDirectory() as bytecode:
        for run in range(RUNS + 1):
            bare = _start(bytecode, "benchmarks.start_bare")
            program = _start(bytecode, "benchmarks.start_program", place)
            if run:  # the first one compiles, and warms the disk's cache
                floor.append(bare)
                ours.append(program)
    return [Ratio("start to painted rows", statistics.median(ours), statistics.median(floor), "s", LIMIT)]


def _start(bytecode: str, module: str, place: Path = Path()) -> float:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": bytecode}
    environment["CRM_DESKTOP_DATA"] = str(place)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", module],
        cwd=_ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return float(done.stdout) - begun

"""``uv run python -m benchmarks [NAME …]``: all benchmarks, or those named (start, search, list, …)."""

import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks import (
    bench_import,
    bench_letters,
    bench_list,
    bench_search,
    bench_start,
    bench_workbook,
    sample,
)
from benchmarks.ratio import Ratio

BENCHMARKS: dict[str, Callable[[Path], list[Ratio]]] = {
    "start": bench_start.measure,
    "search": bench_search.measure,
    "list": bench_list.measure,
    "letters": bench_letters.measure,
    "workbook": bench_workbook.measure,
    "import": lambda _place: [bench_import.measure()],
}


def main(wanted: list[str]) -> int:
    """Measure and print; returns 1 where a limit is missed."""
    unknown = set(wanted) - BENCHMARKS.keys()
    if unknown:
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(BENCHMARKS)}")
    missed = False
    with sample.folder() as place:
        for name in wanted or BENCHMARKS:
            for ratio in BENCHMARKS[name](place):
                print(ratio.line(), flush=True)
                missed |= not ratio.kept
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""``uv run python -m benchmarks [NAME …]``: all but the million, or those named (start, search, list, …)."""

import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from benchmarks import (
    bench_doubles,
    bench_import,
    bench_letters,
    bench_list,
    bench_many,
    bench_million,
    bench_search,
    bench_start,
    bench_table,
    bench_workbook,
    sample,
)
from benchmarks.ratio import Ratio

BENCHMARKS: dict[str, Callable[[Path], list[Ratio]]] = {
    "start": bench_start.measure,
    "search": bench_search.measure,
    "list": bench_list.measure,
    "many": bench_many.measure,
    "doubles": bench_doubles.measure,
    "table": bench_table.measure,
    "letters": bench_letters.measure,
    "workbook": bench_workbook.measure,
    "import": lambda _place: [bench_import.measure()],
    "million": bench_million.measure,
}
BY_NAME_ONLY = {"million"}
"""Its office takes a quarter of an hour to build."""
WITHOUT_OFFICE = {"letters", "import", "million"}
"""They need no office of 100,000 customers."""


def main(wanted: list[str]) -> int:
    """Measure and print; returns 1 where a limit is missed."""
    unknown = set(wanted) - BENCHMARKS.keys()
    if unknown:
        sys.exit(f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(BENCHMARKS)}")
    missed = False
    names = wanted or [name for name in BENCHMARKS if name not in BY_NAME_ONLY]
    with nullcontext(Path()) if WITHOUT_OFFICE.issuperset(names) else sample.folder() as place:
        for name in names:
            for ratio in BENCHMARKS[name](place):
                print(ratio.line(), flush=True)
                missed |= not ratio.kept
    return int(missed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

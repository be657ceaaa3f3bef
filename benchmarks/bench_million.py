"""What is asked again and again, in an office of a million customers against one of ten thousand."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks import large_office
from benchmarks.ratio import Ratio
from crm_desktop import storage
from crm_desktop.core import clock
from crm_desktop.core.sheet_cells import SheetCells
from crm_desktop.gui import counts
from crm_desktop.services.complaints import lists as complaint_lists
from crm_desktop.services.customers import card, customers
from crm_desktop.services.customers import lists as customer_lists
from crm_desktop.services.due import today
from crm_desktop.services.importing import columns, importing
from crm_desktop.services.letters import kinds, letters
from crm_desktop.storage.models import Callback

MANY, FEW = 1_000_000, 10_000
LIMIT = 3.0
ROUNDS = 9
SHOWN = 40
"""So many rows of each kind the first page asks for; a list shows fewer at once."""


def measure(_place: Path | None = None) -> list[Ratio]:
    """The least of several rounds of each, in a process of its own for each office."""
    many, few = (_measured(number) for number in (MANY, FEW))
    return [Ratio(f"million: {name}", many[name], few[name], "ms", LIMIT) for name in many]


def _measured(number: int) -> dict[str, float]:
    """Both offices at once in one process would take each other's cache."""
    large_office.folder(number)
    done = subprocess.run(
        [sys.executable, "-m", __name__, str(number)], capture_output=True, text=True, check=True
    )
    lines = (line.rsplit(" ", 1) for line in done.stdout.splitlines())
    return {name: float(taken) for name, taken in lines}


def _tell(number: int) -> None:
    with large_office.opened(large_office.folder(number)):
        for name, before, ask in _questions():
            before()
            ask()  # once a day a first time
            taken = []
            for _ in range(ROUNDS):
                before()
                begun = time.perf_counter()
                ask()
                taken.append(time.perf_counter() - begun)
            print(name, min(taken) * 1e3)


def _questions() -> list[tuple[str, Callable[[], object], Callable[[], object]]]:
    """Name, what goes before it without being measured, and what is measured."""
    newest = customer_lists.find_customers(limit=1)[0]
    table = SheetCells([["客户姓名", "联系电话", "购买机型"], ["王建国", "138 0531 2210", "SLR-58-1800-20"]])
    remarks = iter(range(10_000))

    def write() -> None:
        """A customer is changed, on which letters, birthdays and who can be called depend."""
        customers.save(newest, {"remarks": f"{time.time_ns()}-{next(remarks)}"})

    def call() -> None:
        with storage.write("callback.changed") as change:
            callback = Callback.select().order_by(Callback.id.desc()).first()
            change.update(callback, subject=f"{time.time_ns()}-{next(remarks)}")

    def nothing() -> None:
        pass

    def letters_due() -> None:
        for kind in kinds.kinds():
            letters.to_write(kind)

    def preview() -> None:
        importing.preview(table, columns.analyse(table))

    def complaints() -> None:
        found = complaint_lists.find_complaints(which="open", now=clock.now())
        complaint_lists.complaint_rows(found.ids[:SHOWN])
        complaint_lists.get_case(found.ids[0])

    return [
        ("counts after a customer was saved", write, counts.due),
        ("counts after a call was changed", call, counts.due),
        ("rows of the first page", nothing, lambda: today.overview("zh_CN", most=SHOWN)),
        ("rows of the first page after a write", write, lambda: today.overview("zh_CN", most=SHOWN)),
        ("letters due", write, letters_due),
        (
            "preview of an import of one row",
            nothing,
            lambda: importing.preview(table, columns.analyse(table)),
        ),
        ("complaints list and its first card", nothing, complaints),
        ("known words of the customer form", nothing, card.known_words),
    ]


if __name__ == "__main__":
    _tell(int(sys.argv[1]))

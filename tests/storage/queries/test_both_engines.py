"""Every query says the same on SQLite and on PostgreSQL, which hold the same office."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from typing import Any

from crm_desktop.storage import queries
from tests.storage.queries.calls import CALLS

MACHINERY = {
    "crm_desktop.storage.queries.engine",
    *(f"crm_desktop.storage.queries.listing.{name}" for name in ("asked", "own", "shared")),
}


def _functions() -> Iterator[Callable[..., Any]]:
    for module in pkgutil.walk_packages(queries.__path__, f"{queries.__name__}."):
        if module.name not in MACHINERY:
            found = importlib.import_module(module.name)
            for name, function in inspect.getmembers(found, inspect.isfunction):
                if function.__module__ == found.__name__ and not name.startswith("_"):
                    yield function


def _name(function: Callable[..., Any]) -> str:
    return f"{function.__module__.removeprefix(queries.__name__ + '.')}.{function.__name__}"


def test_each_query_is_compared():
    assert sorted(map(_name, _functions())) == sorted(map(_name, CALLS))


def test_both_engines_say_the_same(on, subtests):
    done: list[object] = []  # one scenario may stand for several
    for function, calls in CALLS.items():
        if callable(calls) and calls in done:
            continue
        done.append(calls)
        with subtests.test(_name(function)):
            told = {}
            for name in ("SQLite", "PostgreSQL"):
                with on(name):
                    told[name] = calls() if callable(calls) else [function(*each) for each in calls]
            assert any(told["SQLite"]), "nothing was found: nothing is proved"
            assert told["PostgreSQL"] == told["SQLite"]

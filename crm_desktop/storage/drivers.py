"""Loads Peewee without what an office on this computer has no use for, at every start.

It imports each driver of a database server that is installed: psycopg alone makes that three times slower.
And it imports four of Python's own modules that it hardly ever asks (10 ms of a start's 250): for internet
addresses, names of MySQL's keys, cursors of PostgreSQL and times kept as numbers. Whoever wants PostgreSQL
imports Peewee first.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_SERVERS = ("psycopg2cffi", "psycopg2", "psycopg", "pymysql", "MySQLdb")
_HARDLY_ASKED = ("calendar", "hashlib", "socket", "uuid")


class _Later(ModuleType):
    """What Peewee has in the place of a module: imported when it is asked for something."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # what others look for in any module while it is imported
            raise AttributeError(name)
        return getattr(import_module(self.__name__), name)


def _load_peewee() -> None:
    stand_ins: dict[str, Any] = dict.fromkeys(_SERVERS)  # None: not to be found
    stand_ins |= {name: _Later(name) for name in _HARDLY_ASKED}
    used = {name: each for name, each in stand_ins.items() if name not in sys.modules}
    sys.modules.update(used)
    try:
        import peewee  # noqa: F401
    finally:
        for name in used:
            del sys.modules[name]


if "peewee" not in sys.modules:
    _load_peewee()

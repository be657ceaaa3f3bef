"""Loads Peewee without the drivers of database servers, which an office on this computer has no use for.

Peewee imports each driver that is installed: psycopg alone makes that three times slower, at every start.
Whoever wants PostgreSQL imports Peewee first.
"""

import sys

_SERVERS = ("psycopg2cffi", "psycopg2", "psycopg", "pymysql", "MySQLdb")


def _load_peewee() -> None:
    hidden = [name for name in _SERVERS if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]  # None: not to be found
    try:
        import peewee  # noqa: F401
    finally:
        for name in hidden:
            del sys.modules[name]


if "peewee" not in sys.modules:
    _load_peewee()

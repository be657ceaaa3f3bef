"""The sample office twice: in SQLite, and copied row by row into PostgreSQL."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import starmap
from pathlib import Path
from uuid import uuid4

import peewee
import pytest

from crm_desktop import demo, storage
from crm_desktop.core import clock
from crm_desktop.storage import search
from crm_desktop.storage.models import MODELS
from crm_desktop.storage.models.base import Record, database
from crm_desktop.storage.queries import engine, records
from tests.paths import SAMPLE_DAY
from tests.postgres import Server
from tests.storage.queries import rarities


@pytest.fixture(scope="module")
def offices(
    sample_folder: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Server
) -> Iterator[dict[str, peewee.Database]]:
    """Both databases by name, the same rows in both; the clock stands on the sample office's last morning."""
    folder = tmp_path_factory.mktemp("both") / "office"
    shutil.copytree(sample_folder, folder)
    with clock.at(demo.morning(SAMPLE_DAY)):
        storage.open_office(folder)
        rarities.add()
        sqlite = database.obj
        name = f"both_{uuid4().hex}"
        server = peewee.PostgresqlDatabase("postgres", prefer_psycopg3=True, **postgres.options())
        with server.connection_context():
            server.execute_sql(f'CREATE DATABASE "{name}"')
        copy = peewee.PostgresqlDatabase(name, prefer_psycopg3=True, autoconnect=False, **postgres.options())
        with storage.reading():
            tables = [(model, *_contents(model)) for model in MODELS]
        with _open(copy):
            copy.create_tables(MODELS)
            for model, columns, rows in tables:
                _fill(copy, model, columns, rows)
            search.rebuild()
        yield {"SQLite": sqlite, "PostgreSQL": copy}
        database.initialize(sqlite)
        storage.close_office()


@pytest.fixture
def on(offices: dict[str, peewee.Database]) -> Callable:
    """``with on(name):`` the queries ask that database; what they write is taken back."""
    with _open(offices["SQLite"]):
        numbers = {model: records.next_id(model) for model in MODELS if issubclass(model, Record)}

    @contextmanager
    def asked(name: str) -> Iterator[None]:
        with _open(offices[name]), database.atomic() as transaction:
            if engine.on_postgres():  # where the ids given out are not taken back
                engine.execute(f"SELECT {', '.join(starmap(_next_is, numbers.items()))}")
            yield
            transaction.rollback()

    return asked


@contextmanager
def _open(engine_database: peewee.Database) -> Iterator[None]:
    before = database.obj
    database.initialize(engine_database)
    try:
        with engine_database.connection_context():
            yield
    finally:
        database.initialize(before)


def _contents(model: type[peewee.Model]) -> tuple[list[str], list[tuple]]:
    """The columns of a table and its rows, truth values as such."""
    fields = model._meta.sorted_fields
    names = [field.column_name for field in fields]
    columns = ", ".join(f'"{name}"' for name in names)
    found = database.execute_sql(f'SELECT {columns} FROM "{model._meta.table_name}"').fetchall()
    truths = [isinstance(field, peewee.BooleanField) for field in fields]
    rows = [
        tuple(bool(v) if truth and v is not None else v for v, truth in zip(row, truths, strict=True))
        for row in found
    ]
    return names, rows


def _fill(copy: peewee.Database, model: type[peewee.Model], columns: list[str], rows: list[tuple]) -> None:
    table, names = model._meta.table_name, ", ".join(f'"{name}"' for name in columns)
    with copy.connection().cursor().copy(f'COPY "{table}" ({names}) FROM STDIN') as lines:
        for row in rows:
            lines.write_row(row)


def _next_is(model: type[Record], number: int) -> str:
    return f"setval('\"{model._meta.table_name}_id_seq\"', {number}, false)"

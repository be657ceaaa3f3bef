"""Version 1: all tables of the first release, as SQL: the live models move on, this does not."""

import sqlite3
from pathlib import Path


def upgrade(connection: sqlite3.Connection) -> None:
    # Not executescript(), which would commit what is under way.
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split(";\n"):
        if statement.strip():
            connection.execute(statement)

"""Each day on which the rules ran over everybody has a row, instead of one setting that is moved on."""

import sqlite3

_STATEMENTS = (
    """CREATE TABLE "rule_run" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "day" DATE NOT NULL
)""",
    # What is no day says nothing.
    """INSERT INTO rule_run (version, created_at, day)
       SELECT 1, created_at, trim(value, '"') FROM setting
        WHERE name = 'rules.last_run' AND date(trim(value, '"')) = trim(value, '"')""",
    "DELETE FROM setting WHERE name = 'rules.last_run'",
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)

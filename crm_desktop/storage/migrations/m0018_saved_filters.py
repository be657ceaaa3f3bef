"""Filters of lists are saved by name, for the whole office."""

import sqlite3

_STATEMENTS = (
    """CREATE TABLE "saved_filter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "listed" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shown" TEXT NOT NULL
)""",
    """CREATE UNIQUE INDEX "savedfilter_listed_name" ON "saved_filter" ("listed", "name")""",
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)

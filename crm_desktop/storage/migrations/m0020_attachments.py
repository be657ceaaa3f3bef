"""Customers have pictures and papers."""

import sqlite3

_STATEMENTS = (
    """CREATE TABLE "attachment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL REFERENCES "customer" ("id") ON DELETE RESTRICT,
    "source_table" TEXT NOT NULL,
    "source_id" INTEGER,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL
)""",
    'CREATE INDEX "attachment_customer_id" ON "attachment" ("customer_id")',
    'CREATE INDEX "attachment_sha256" ON "attachment" ("sha256")',
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)

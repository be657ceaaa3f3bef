"""What customers are to us and to each other, what competitors do for them, whose a number is."""

import sqlite3

_STATEMENTS = (
    "ALTER TABLE customer ADD COLUMN relation TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE customer ADD COLUMN competitors TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE phone ADD COLUMN whose TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE "family_link" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "customer_id" INTEGER NOT NULL REFERENCES "customer" ("id") ON DELETE RESTRICT,
    "relative_id" INTEGER NOT NULL REFERENCES "customer" ("id") ON DELETE RESTRICT,
    "relation" TEXT NOT NULL
)""",
    'CREATE INDEX "family_link_customer_id" ON "family_link" ("customer_id")',
    'CREATE INDEX "family_link_relative_id" ON "family_link" ("relative_id")',
    """CREATE UNIQUE INDEX "family_link_customer_id_relative_id"
       ON "family_link" ("customer_id", "relative_id")""",
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)

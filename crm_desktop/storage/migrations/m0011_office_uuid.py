"""The office has a name that no other in the world has, and each change says in which office it was."""

import sqlite3
from datetime import UTC, datetime
from uuid import uuid4

_STATEMENTS = (
    """CREATE TABLE "known_office" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "uuid" TEXT NOT NULL
)""",
    'CREATE UNIQUE INDEX "known_office_uuid" ON "known_office" ("uuid")',
    """ALTER TABLE "change_set" ADD COLUMN "office_id" INTEGER NOT NULL DEFAULT 1
       REFERENCES "known_office" ("id") ON DELETE RESTRICT""",
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)
    made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    connection.execute(
        "INSERT INTO known_office (id, version, created_at, uuid) VALUES (1, 1, ?, ?)", (made, str(uuid4()))
    )

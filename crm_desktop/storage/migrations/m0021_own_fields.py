"""An office may declare fields of its own for customers and products."""

import sqlite3

_OF_VALUES = """(
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "own_field_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "number" DOUBLE,
    "day" DATE,
    "{0}_id" INTEGER NOT NULL,
    FOREIGN KEY ("own_field_id") REFERENCES "own_field" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("{0}_id") REFERENCES "{0}" ("id") ON DELETE RESTRICT
)"""

_STATEMENTS = (
    """CREATE TABLE "own_field" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "of_table" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "choices" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TEXT
)""",
    'CREATE UNIQUE INDEX "own_field_name_key" ON "own_field" ("name_key")',
    *(
        statement.format(owner)
        for owner in ("customer", "product")
        for statement in (
            f'CREATE TABLE "{{0}}_own_value" {_OF_VALUES}',
            'CREATE INDEX "{0}_own_value_own_field_id" ON "{0}_own_value" ("own_field_id")',
            'CREATE UNIQUE INDEX "{0}_own_value_{0}_id_own_field_id"'
            ' ON "{0}_own_value" ("{0}_id", "own_field_id")',
        )
    ),
)


def upgrade(connection: sqlite3.Connection) -> None:
    for statement in _STATEMENTS:
        connection.execute(statement)

"""What customers were called before they were merged, and which of them were told apart."""

import sqlite3

_HEAD = """"id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL"""


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute(
        f"""CREATE TABLE "former_customer" (
    {_HEAD},
    "customer_id" INTEGER NOT NULL,
    "former_id" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    FOREIGN KEY ("customer_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
)"""
    )
    for column in ("customer_id", "former_id", "number", "name_key"):
        connection.execute(f'CREATE INDEX "former_customer_{column}" ON "former_customer" ("{column}")')
    connection.execute(
        f"""CREATE TABLE "told_apart" (
    {_HEAD},
    "first_id" INTEGER NOT NULL,
    "second_id" INTEGER NOT NULL,
    "facts" TEXT NOT NULL,
    FOREIGN KEY ("first_id") REFERENCES "customer" ("id") ON DELETE RESTRICT,
    FOREIGN KEY ("second_id") REFERENCES "customer" ("id") ON DELETE RESTRICT
)"""
    )
    for column in ("first_id", "second_id"):
        connection.execute(f'CREATE INDEX "told_apart_{column}" ON "told_apart" ("{column}")')
    connection.execute(
        'CREATE UNIQUE INDEX "told_apart_first_id_second_id" ON "told_apart" ("first_id", "second_id")'
    )

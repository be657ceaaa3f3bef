"""Promises are found by the record they were made from, however many there are of others."""

import sqlite3


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute(
        'CREATE INDEX "promise_source_table_source_id" ON "promise" ("source_table", "source_id")'
    )

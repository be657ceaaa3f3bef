"""The search index is made anew beside the daily work: which customers it has is known for each of them."""

import sqlite3


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE customer_index ADD COLUMN made_by INTEGER NOT NULL DEFAULT 0")
    connection.execute("DROP TABLE IF EXISTS gram_version")
    connection.execute("CREATE TABLE gram_version (version INTEGER NOT NULL, below INTEGER NOT NULL)")

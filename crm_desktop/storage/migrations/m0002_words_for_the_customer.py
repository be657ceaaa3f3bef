"""Version 2: a complaint has words of its own for the customer; those taken down before have none yet."""

import sqlite3


def upgrade(connection: sqlite3.Connection) -> None:
    connection.execute("ALTER TABLE complaint ADD COLUMN message_to_customer TEXT NOT NULL DEFAULT ''")
